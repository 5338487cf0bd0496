//! Tokens: words, numbers and marks with their offsets.
//!
//! Enters a paragraph; leaves the spans of its tokens. The difficulty: what an apostrophe or a full stop belongs
//! to. "U.N." and "Inc." keep their stops, "isn't" is two words, "rebels'" is a word and an ending.

use crate::Span;

/// Abbreviations that keep their full stop and do not end a sentence before a capital letter.
const ABBREVIATIONS: &[&str] = &[
    "adm", "al", "apr", "aug", "ave", "brig", "bros", "capt", "cmdr", "co", "col", "corp", "cpl", "dec",
    "dept", "det", "dr", "etc", "feb", "fr", "ft", "gen", "gov", "hon", "inc", "insp", "jan", "jr", "lt",
    "ltd", "maj", "messrs", "mr", "mrs", "ms", "mt", "nov", "oct", "ph", "pres", "prof", "pvt", "rep",
    "reps", "rev", "sen", "sens", "sept", "sgt", "sr", "st", "supt", "vs", "e.g", "i.e", "cf", "approx",
    "vol",
];

/// Abbreviations of [`ABBREVIATIONS`] that stand after a name and may well end a sentence.
const CLOSING: &[&str] = &["al", "bros", "co", "corp", "etc", "inc", "jr", "ltd", "sr"];

/// Splits the words of `paragraph` (a span of `source`) into tokens.
pub(super) fn split(source: &str, paragraph: Span) -> Vec<Span> {
    let mut tokens = Vec::new();
    let words = paragraph.of(source);
    let mut chars = words.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        if is_word(first) {
            while let Some(&(at, c)) = chars.peek() {
                let after = words[at + c.len_utf8()..].chars().next();
                if !is_word(c) && !joins(c, &words[start..at], after) {
                    break;
                }
                chars.next();
                end = at + c.len_utf8();
            }
        } else if matches!(first, '-' | '.' | '—' | '–' | '`' | '\'') {
            // "--", "...", "''" are one mark.
            while let Some(&(at, c)) = chars.peek() {
                if c != first || (first == '\'' && words[at + 1..].starts_with(is_word)) {
                    break;
                }
                chars.next();
                end = at + c.len_utf8();
            }
        }
        push(source, Span::new(paragraph.start + start, paragraph.start + end), &mut tokens);
    }
    tokens
}

/// Whether a word's full stop is that of an abbreviation before a name ("Mr.", "Gen."): the sentence goes on.
pub(super) fn is_title_abbreviation(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('.') else { return false };
    let lower = stem.to_ascii_lowercase();
    (ABBREVIATIONS.contains(&lower.as_str()) && !CLOSING.contains(&lower.as_str())) || is_initial(stem)
}

/// Whether a word ends in a full stop that belongs to it and that a sentence may also end with ("U.N.", "Inc.").
pub(super) fn may_close_sentence(word: &str) -> bool {
    word.ends_with('.') && word.len() > 1 && !is_title_abbreviation(word)
}

/// A single capital letter: "J."
fn is_initial(stem: &str) -> bool {
    let mut chars = stem.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '\u{200d}' | '\u{ad}') || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether the mark `c` belongs to the word `so_far` that it follows.
fn joins(c: char, so_far: &str, after: Option<char>) -> bool {
    let letter_after = after.is_some_and(is_word);
    match c {
        '\'' | '’' | '-' | '‑' | '&' => letter_after,
        ',' | ':' | '/' => {
            so_far.ends_with(|it: char| it.is_ascii_digit()) && after.is_some_and(|it| it.is_ascii_digit())
        }
        '.' => {
            if letter_after {
                // "U.N", "3.5", "example.com"; not "end.Next".
                let last = so_far.rsplit(['.', '-']).next().unwrap_or(so_far);
                return last.chars().count() == 1
                    || so_far.ends_with(|it: char| it.is_ascii_digit())
                    || after.is_some_and(char::is_lowercase);
            }
            let stem = so_far.to_ascii_lowercase();
            ABBREVIATIONS.contains(&stem.as_str())
                || stem == "a.m"
                || stem == "p.m"
                || is_initial(so_far)
                || (so_far.contains('.')
                    && so_far.rsplit('.').next().is_some_and(|it| it.chars().count() == 1))
        }
        _ => false,
    }
}

/// Splits the endings off a word: "'s", "n't", "'ve" and the bare apostrophe are tokens of their own.
fn push(source: &str, span: Span, tokens: &mut Vec<Span>) {
    let word = span.of(source);
    let lower = word.to_lowercase();
    if lower.len() == word.len() {
        for ending in
            ["n't", "n’t", "'s", "’s", "'ve", "’ve", "'re", "’re", "'ll", "’ll", "'d", "’d", "'m", "’m"]
        {
            if let Some(stem) = lower.strip_suffix(ending)
                && !stem.is_empty()
                && !(ending.starts_with('n') && stem == "ca")
            {
                tokens.push(Span::new(span.start, span.start + stem.len()));
                tokens.push(Span::new(span.start + stem.len(), span.end));
                return;
            }
        }
    }
    tokens.push(span);
}
