//! Units: the stretches in which one quote is looked for.
//!
//! Enters sentences and quoted stretches; leaves ranges of tokens. A unit is a sentence, or several where the
//! boundary between them lies inside quotation marks: what "“We did not fly. You cannot bomb,” he said." reports is
//! one content. Within a unit only the tokens outside the marks are searched for cues.

use std::ops::Range;

use super::marks::{self, Marked};
use crate::text::{Text, Upos};

/// A unit has no more tokens than this; a longer quoted stretch is read sentence by sentence.
const LONGEST: usize = 600;

/// A unit of the text.
#[derive(Debug)]
pub(super) struct Unit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The paragraph it lies in.
    pub paragraph: usize,
}

/// Splits the text into units, in order.
pub(super) fn split(text: &Text<'_>, marked: &[Marked]) -> Vec<Unit> {
    let mut units = Vec::new();
    for (paragraph, it) in text.paragraphs.iter().enumerate() {
        let mut start = None;
        for sentence in &text.sentences[it.sentences.clone()] {
            let first = *start.get_or_insert(sentence.tokens.start);
            let is_inside =
                marks::at(marked, sentence.span.end).is_some_and(|it| it.span.start < sentence.span.end);
            if !is_inside || sentence.tokens.end - first > LONGEST {
                units.push(Unit { tokens: first..sentence.tokens.end, paragraph });
                start = None;
            }
        }
        if let (Some(first), Some(last)) = (start, text.sentences[it.sentences.clone()].last()) {
            units.push(Unit { tokens: first..last.tokens.end, paragraph });
        }
    }
    units
}

/// A unit with what is needed to walk over it.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// All quoted stretches of the text.
    pub marked: &'a [Marked],
    /// First token of the unit.
    pub start: usize,
    /// One past its last token.
    pub end: usize,
}

impl View<'_> {
    /// The word at `at`, empty outside the unit.
    pub fn word(&self, at: usize) -> &str {
        if (self.start..self.end).contains(&at) { self.text.word(at) } else { "" }
    }

    /// The part of speech at `at`, punctuation outside the unit.
    pub fn upos(&self, at: usize) -> Upos {
        if (self.start..self.end).contains(&at) { self.text.upos(at) } else { Upos::Punct }
    }

    /// The lower-cased word at `at`.
    pub fn lower(&self, at: usize) -> String {
        self.word(at).to_lowercase()
    }

    /// The quoted stretch that token `at` lies in.
    pub fn marked_at(&self, at: usize) -> Option<Marked> {
        marks::at(self.marked, self.text.tokens.get(at).filter(|_| at < self.end)?.span.start)
    }

    /// Whether token `at` lies in a quoted stretch.
    pub fn is_marked(&self, at: usize) -> bool {
        self.marked_at(at).is_some()
    }

    /// The first token behind the quoted stretch that token `at` lies in; `at` itself outside of any.
    pub fn past_mark(&self, at: usize) -> usize {
        self.marked_at(at).map_or(at, |it| {
            self.text
                .tokens
                .partition_point(|token| token.span.start < it.span.end)
                .clamp(at + 1, self.end.max(at + 1))
        })
    }

    /// The first token of the quoted stretch that token `at` lies in; `at` itself outside of any.
    pub fn mark_start(&self, at: usize) -> usize {
        self.marked_at(at).map_or(at, |it| {
            self.text.tokens.partition_point(|token| token.span.start < it.span.start).max(self.start)
        })
    }
}
