//! Quotation marks: the stretches of text between them.
//!
//! Enters a paragraph; leaves its quoted stretches, marks included. The difficulty: a straight mark does not say
//! whether it opens, an apostrophe is the same character as a closing mark, and a quote of several paragraphs opens
//! in each of them but closes only in the last.

use crate::{Span, Warning, WarningCode, text::Text};

/// A stretch between quotation marks; within a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marked {
    /// Marks included.
    pub span: Span,
    /// Whether its closing mark was found in its paragraph.
    pub closed: bool,
}

/// The outermost quoted stretches of the text, in order, and a warning for each mark that is never closed.
pub(super) fn find(text: &Text<'_>) -> (Vec<Marked>, Vec<Warning>) {
    let mut found: Vec<Marked> = Vec::new();
    let mut warnings = Vec::new();
    for (at, paragraph) in text.paragraphs.iter().enumerate() {
        let first = found.len();
        scan(text.words(paragraph.span), paragraph.span.start, &mut found);
        if let Some(open) = found[first..].last().filter(|it| !it.closed) {
            let mark = text.words(open.span).chars().next();
            let next = text.paragraphs.get(at + 1).map_or("", |it| text.words(it.span));
            // A quote that goes on opens again in the next paragraph.
            if next.chars().next().is_none_or(|it| Some(it) != mark) {
                let mark = Span::new(open.span.start, open.span.start + mark.map_or(0, char::len_utf8));
                warnings.push(Warning { span: mark, code: WarningCode::UnclosedQuote });
            }
        }
    }
    (found, warnings)
}

/// What stands within a quoted stretch, without its marks, and the stretches quoted in it.
pub(super) struct Inside {
    /// The words between the marks.
    pub span: Span,
    /// Quoted stretches in them.
    pub marked: Vec<Marked>,
}

/// Looks into a quoted stretch.
pub(super) fn inside(text: &Text<'_>, stretch: Marked) -> Inside {
    let words = text.words(stretch.span);
    let open = words.chars().next().map_or(0, char::len_utf8);
    let close = if stretch.closed { words.chars().next_back().map_or(0, char::len_utf8) } else { 0 };
    let span =
        Span::new(stretch.span.start + open, (stretch.span.end - close).max(stretch.span.start + open));
    let mut marked = Vec::new();
    scan(text.words(span), span.start, &mut marked);
    Inside { span, marked }
}

fn scan(words: &str, base: usize, found: &mut Vec<Marked>) {
    let mut open: Option<(char, usize)> = None;
    let mut before: Option<char> = None;
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|it| it.1);
        let rest = window(&words[at + c.len_utf8()..]);
        match open {
            None => {
                if opens(c, before, after, rest) {
                    open = Some((c, at));
                }
            }
            Some((mark, start)) => {
                if closes(mark, c, before, after, rest) {
                    let span = Span::new(base + start, base + at + c.len_utf8());
                    found.push(Marked { span, closed: true });
                    open = None;
                }
            }
        }
        before = Some(c);
    }
    if let Some((_, start)) = open {
        found.push(Marked { span: Span::new(base + start, base + words.len()), closed: false });
    }
}

/// How far ahead a closing mark is looked for: a bound on the work, and longer than any quoted paragraph.
const REACH: usize = 4000;

fn window(rest: &str) -> &str {
    let end = (0..=rest.len().min(REACH)).rev().find(|&it| rest.is_char_boundary(it)).unwrap_or(0);
    &rest[..end]
}

fn opens(c: char, before: Option<char>, after: Option<char>, rest: &str) -> bool {
    let at_edge = before.is_none_or(|it| !it.is_alphanumeric());
    let word_after = after.is_some_and(|it| {
        it.is_alphanumeric() || matches!(it, '.' | '…' | '[' | '$' | '“' | '"' | '‘' | '\'')
    });
    match c {
        '“' | '„' | '«' | '‟' => true,
        '"' => after.is_some_and(|it| !it.is_whitespace()) && at_edge,
        '‘' => at_edge && word_after && rest.contains('’'),
        // "the '90s", "rock 'n' roll": a digit or a lone letter is no quote; and what opens must close.
        '\'' => {
            at_edge
                && word_after
                && !after.is_some_and(|it| it.is_ascii_digit())
                && closing_apostrophe(rest).is_some_and(|it| it > 1)
        }
        _ => false,
    }
}

/// Where a straight single mark may close in `rest`: behind a word or a mark and before none.
fn closing_apostrophe(rest: &str) -> Option<usize> {
    rest.char_indices().filter(|&(_, c)| c == '\'').map(|(at, _)| at).find(|&at| {
        let before = rest[..at].chars().next_back();
        let after = rest[at + 1..].chars().next();
        before.is_some_and(|it| !it.is_whitespace()) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn closes(mark: char, c: char, before: Option<char>, after: Option<char>, rest: &str) -> bool {
    match mark {
        '"' => c == '"',
        '“' | '‟' => matches!(c, '”' | '"'),
        '„' => matches!(c, '“' | '”' | '"'),
        '«' => c == '»',
        '‘' | '\'' => {
            let closing = if mark == '‘' { '’' } else { '\'' };
            if c != closing
                || after.is_some_and(char::is_alphanumeric)
                || before.is_some_and(char::is_whitespace)
            {
                return false;
            }
            // "the rebels’ advance": behind an s and before a small letter it is an ending, if a better one follows.
            let ending = before == Some('s')
                && !goes_on(rest)
                && rest.strip_prefix(' ').is_some_and(|it| it.starts_with(char::is_lowercase));
            let next_open = if mark == '‘' { rest.find('‘').unwrap_or(rest.len()) } else { rest.len() };
            !(ending && closing_in(closing, &rest[..next_open]))
        }
        _ => false,
    }
}

/// Whether what follows a mark goes on as a sentence does behind a quotation ("… and said", "… as the"), not as behind
/// an owner ("the rebels’ advance").
fn goes_on(rest: &str) -> bool {
    const BEHIND: &[&str] = &[
        "and", "but", "or", "as", "in", "on", "to", "for", "when", "while", "after", "because", "if", "is",
        "was", "were", "are", "has", "had", "have", "would", "will", "said", "says", "he", "she", "they",
        "that", "with", "by",
    ];
    rest.split_whitespace().next().is_some_and(|it| BEHIND.contains(&it))
}

/// Whether a closing single mark stands in `rest` that is no apostrophe.
fn closing_in(closing: char, rest: &str) -> bool {
    rest.char_indices().any(|(at, c)| {
        c == closing
            && rest[..at].chars().next_back().is_some_and(|it| !it.is_whitespace())
            && !rest[at + c.len_utf8()..].chars().next().is_some_and(char::is_alphanumeric)
    })
}

/// The stretch that holds the byte at `offset`, if any.
pub(super) fn at(marked: &[Marked], offset: usize) -> Option<Marked> {
    marked.get(index_at(marked, offset)?).copied()
}

/// The index of the stretch that holds the byte at `offset`, if any.
pub(super) fn index_at(marked: &[Marked], offset: usize) -> Option<usize> {
    let last = marked.partition_point(|it| it.span.start <= offset).checked_sub(1)?;
    marked.get(last)?.span.contains_offset(offset).then_some(last)
}
