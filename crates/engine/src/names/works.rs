//! Titles of works in quotation marks: the report "Eleven Seconds", the song ‘The Foggy Fiddle’.
//!
//! Enters the words; leaves the token ranges of titles. The difficulty: what is said stands in the same marks. A title
//! is short, has no full stop, and all its longer words have capitals.

use std::ops::Range;

use super::capitals::Words;
use crate::text::ParagraphKind;

/// A title has at most this many tokens.
const LONGEST: usize = 12;

/// All titles, in order and apart.
pub(super) fn titles(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..words.folded.len() {
        if found.last().is_some_and(|it| at < it.end) {
            continue;
        }
        let closing: &[&str] = match words.text.word(at) {
            "“" => &["”"],
            "‘" => &["’"],
            "\"" => &["\""],
            "'" => &["'"],
            _ => continue,
        };
        found.extend(title(words, at + 1, closing));
    }
    found
}

fn title(words: &Words<'_>, first: usize, closing: &[&str]) -> Option<Range<usize>> {
    let text = words.text;
    let start = text.tokens.get(first)?.span.start;
    let paragraph = text.paragraphs.get(text.paragraph_at(start))?;
    // In a heading capitals may be everybody's.
    if paragraph.kind == ParagraphKind::Heading {
        return None;
    }
    let close = (first..first + LONGEST).find(|&it| {
        closing.contains(&text.word(it))
            && text.word(it + 1) != "s"
            && text.upos(it) != crate::text::Upos::Part
    })?;
    let end = if matches!(text.word(close - 1), "," | ".") { close - 1 } else { close };
    let letters = |it: usize| text.word(it).chars().filter(|c| c.is_alphabetic()).count();
    let capital = |it: usize| text.word(it).starts_with(char::is_uppercase);
    let content: Vec<usize> = (first..end).filter(|&it| letters(it) > 0).collect();
    let stops = (first..end).any(|it| matches!(text.word(it), "." | "!" | ";"));
    let long: Vec<usize> = content.iter().copied().filter(|&it| letters(it) > 3).collect();
    let titled =
        content.len() > 1 && !long.is_empty() && long.iter().all(|&it| capital(it)) && capital(first);
    let shouted = content.iter().all(|&it| !text.word(it).chars().any(char::is_lowercase));
    let capitals = content.iter().filter(|&&it| capital(it)).count();
    let said =
        matches!(text.word(end), ",") || matches!(words.folded(close + 1), "said" | "says" | "he" | "she");
    let spoken =
        content.iter().any(|&it| matches!(words.folded(it), "i" | "we" | "you" | "he" | "she" | "it"));
    let speech = stops || shouted || spoken || said && words.folded(close + 1) != "will";
    (titled && capitals > 1 && !speech).then_some(first..end)
}
