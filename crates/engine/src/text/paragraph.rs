//! Paragraphs: runs of lines between blank lines.
//!
//! The difficulty: some texts separate paragraphs by blank lines and wrap their lines, others give each paragraph a
//! line of its own. Where the text has a blank line, single breaks are wrapping; where it has none, they separate.

use super::{Paragraph, ParagraphKind};
use crate::Span;

/// A heading is at most this many words long.
const HEADING_WORDS: usize = 16;

/// Splits a text into headings and paragraphs. Their `sentences` are empty: [`read`](super::read) fills them.
pub fn paragraphs(source: &str) -> Vec<Paragraph> {
    let blank_line = has_blank_line(source);
    let mut found = Vec::new();
    let mut open: Option<Span> = None;
    let mut at = 0;
    for line in source.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let start = at + (line.len() - line.trim_start().len());
        let end = at + line.trim_end().len();
        at += line.len();
        let is_blank = line.trim().is_empty();
        // The "\n" of a "\r\n" is a line of its own here; it is not a blank line.
        let is_crlf_half = line == "\n" && source[..at - 1].ends_with('\r');
        if is_blank {
            if !is_crlf_half {
                found.extend(open.take());
            }
            continue;
        }
        let here = Span::new(start, end);
        open = match open {
            Some(before) if blank_line => Some(before.cover(here)),
            before => {
                found.extend(before);
                Some(here)
            }
        };
    }
    found.extend(open);
    let count = found.len();
    found
        .into_iter()
        .map(|span| Paragraph { span, kind: kind(span.of(source), count), sentences: 0..0 })
        .collect()
}

/// Whether an empty line stands between two lines that are not.
fn has_blank_line(source: &str) -> bool {
    let mut lines = source.trim().lines().map(str::trim);
    lines.any(str::is_empty)
}

/// A heading is one short line that ends like no sentence; a lone paragraph is text, however short.
fn kind(words: &str, count: usize) -> ParagraphKind {
    let ends = words.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']']);
    let is_sentence = ends.ends_with(['.', '!', '?', ':', ';', ',', '…']);
    if count > 1 && !is_sentence && words.split_whitespace().count() <= HEADING_WORDS {
        ParagraphKind::Heading
    } else {
        ParagraphKind::Body
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<(&str, ParagraphKind)> {
        paragraphs(source).into_iter().map(|it| (it.span.of(source), it.kind)).collect()
    }

    #[test]
    fn blank_lines_separate_and_single_breaks_wrap() {
        let source = "A headline here\r\n\r\nOne line\r\nand its end.\r\n\r\n\r\nTwo.";
        let want = [
            ("A headline here", ParagraphKind::Heading),
            ("One line\r\nand its end.", ParagraphKind::Body),
            ("Two.", ParagraphKind::Body),
        ];
        assert_eq!(read(source), want);
    }

    #[test]
    fn single_breaks_separate_where_no_line_is_blank() {
        assert_eq!(read("One.\nTwo.\n").len(), 2);
        assert_eq!(read("  \n\u{a0}\n").len(), 0);
    }
}
