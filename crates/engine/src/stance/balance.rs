//! Spans that hold both marks of a pair or none.
//!
//! Enters a span of the source; leaves it a little longer or shorter. The difficulty: an apostrophe looks like a closing
//! mark, and a straight mark like its own partner.

use crate::Span;

/// How far beyond the span the other mark of a pair is sought, in bytes.
const REACH: usize = 160;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens(char),
    Closes(char),
}

/// The span extended to the mark that one of its own lacks, or without that one where there is none near.
pub(super) fn span(source: &str, span: Span) -> Span {
    let (mut start, mut end) = (span.start, span.end);
    for _ in 0..4 {
        let Some((at, side)) = lone(source, start, end) else { break };
        match side {
            Side::Opens(mark) => {
                let length = source[at..].chars().next().map_or(1, char::len_utf8);
                if let Some(closing) = behind(source, at + length, end, mark) {
                    end = closing;
                } else if at == start {
                    start = at + length;
                } else {
                    break;
                }
            }
            Side::Closes(mark) => {
                let length = source[at..].chars().next().map_or(1, char::len_utf8);
                if let Some(opening) = before(source, start, mark) {
                    start = opening;
                } else if at + length == end {
                    end = at;
                } else {
                    break;
                }
            }
        }
    }
    let inner = &source[start..end];
    let left = inner.len() - inner.trim_start().len();
    let right = inner.len() - inner.trim_end().len();
    if left + right >= inner.len() { span } else { Span::new(start + left, end - right) }
}

/// The first mark within without a partner within.
fn lone(source: &str, start: usize, end: usize) -> Option<(usize, Side)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, _) in source[start..end].char_indices() {
        match side(source, start + at) {
            Some(Side::Opens(mark)) => open.push((start + at, mark)),
            Some(closes @ Side::Closes(mark)) => match open.iter().rposition(|it| it.1 == mark) {
                Some(nth) => open.truncate(nth),
                // A single closing mark without an opening one is an apostrophe.
                None if matches!(mark, '’' | '\'') => {}
                None => return Some((start + at, closes)),
            },
            None => {}
        }
    }
    open.first().map(|it| (it.0, Side::Opens(it.1)))
}

/// Which way the mark at a place faces, named by the closing mark of its pair.
fn side(source: &str, at: usize) -> Option<Side> {
    let mark = source[at..].chars().next()?;
    let before = source[..at].chars().next_back();
    let after = source[at + mark.len_utf8()..].chars().next();
    let opens = before
        .is_none_or(|it| it.is_whitespace() || matches!(it, '(' | '[' | '—' | '–' | '“' | '‘' | '"'))
        && after.is_some_and(|it| !it.is_whitespace());
    let ends = !after.is_some_and(char::is_alphanumeric);
    match mark {
        '“' => Some(Side::Opens('”')),
        '”' => Some(Side::Closes('”')),
        '«' => Some(Side::Opens('»')),
        '»' => Some(Side::Closes('»')),
        '"' => Some(if opens { Side::Opens('"') } else { Side::Closes('"') }),
        '‘' => Some(Side::Opens('’')),
        '’' if ends => Some(Side::Closes('’')),
        '\'' if opens => Some(Side::Opens('\'')),
        '\'' if ends => Some(Side::Closes('\'')),
        _ => None,
    }
}

/// The end of the closing mark behind, in the same paragraph; the pair may close inside the span already searched.
fn behind(source: &str, from: usize, end: usize, mark: char) -> Option<usize> {
    for (at, c) in source[end..].char_indices() {
        if c == '\n' || end + at > from + 2 * REACH || at > REACH {
            return None;
        }
        match side(source, end + at) {
            Some(Side::Closes(it)) if it == mark => return Some(end + at + c.len_utf8()),
            Some(Side::Opens(it)) if it == mark => return None,
            _ => {}
        }
    }
    None
}

/// The place of the opening mark before, in the same paragraph.
fn before(source: &str, start: usize, mark: char) -> Option<usize> {
    for (at, c) in source[..start].char_indices().rev() {
        if c == '\n' || start - at > REACH {
            return None;
        }
        match side(source, at) {
            Some(Side::Opens(it)) if it == mark => return Some(at),
            Some(Side::Closes(it)) if it == mark => return None,
            _ => {}
        }
    }
    None
}
