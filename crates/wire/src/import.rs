//! A document that comes from elsewhere: a file, another program, another machine.
//!
//! Enters a [`Document`] and the text that it is said to be of; leaves the same with offsets in UTF-8 bytes, or why it
//! cannot be shown with this text. Nothing in it is trusted before: a range that lies outside the text would be cut
//! out of it.

use std::fmt;

use crate::{Document, OffsetUnit, Offsets, SCHEMA, Target, document::Range};

/// Why a document cannot be shown with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mismatch {
    /// It is of another schema.
    Schema,
    /// It is an analysis of another text.
    Text,
    /// One of its ranges lies outside the text or inside a character.
    Range,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Schema => "it is not a document of the schema standpoint/1",
            Self::Text => "it was made from another text",
            Self::Range => "its offsets lie outside the text",
        })
    }
}

impl std::error::Error for Mismatch {}

impl Document {
    /// The same document with its offsets in UTF-8 bytes, if it is of `text`.
    ///
    /// # Errors
    ///
    /// See [`Mismatch`].
    pub fn for_text(mut self, text: &str) -> Result<Self, Mismatch> {
        if self.schema != SCHEMA {
            return Err(Mismatch::Schema);
        }
        if !self.is_of(text) {
            return Err(Mismatch::Text);
        }
        let offsets = Offsets::new(text, self.offsets);
        self.convert(|it| offsets.to_utf8(it)).ok_or(Mismatch::Range)?;
        self.offsets = OffsetUnit::Utf8;
        Ok(self)
    }

    /// The same document of `text`, whose offsets count UTF-8 bytes, with its offsets in `unit`; none where it counts
    /// something else.
    pub fn in_unit(mut self, text: &str, unit: OffsetUnit) -> Option<Self> {
        let offsets = Offsets::new(text, unit);
        if self.offsets != OffsetUnit::Utf8 {
            return None;
        }
        self.convert(|it| Some(offsets.from_utf8(it)))?;
        self.offsets = unit;
        Some(self)
    }

    /// Converts every offset; none where one leads nowhere.
    fn convert(&mut self, offset: impl Fn(usize) -> Option<usize>) -> Option<()> {
        let ends = |start: &mut usize, end: &mut usize| {
            (*start, *end) = (offset(*start)?, offset(*end)?);
            (*start <= *end).then_some(())
        };
        let range = |[start, end]: &mut Range| ends(start, end);
        self.paragraphs.iter_mut().try_for_each(|it| ends(&mut it.start, &mut it.end))?;
        self.names.iter_mut().try_for_each(|it| ends(&mut it.start, &mut it.end))?;
        for actor in &mut self.actors {
            actor.mentions.iter_mut().try_for_each(|it| ends(&mut it.start, &mut it.end))?;
        }
        for quote in &mut self.quotes {
            quote.source.iter_mut().chain(&mut quote.cue).chain(&mut quote.content).try_for_each(range)?;
        }
        for stance in &mut self.stances {
            range(&mut stance.evidence)?;
            if let Target::Span(span) = &mut stance.target {
                range(span)?;
            }
        }
        self.warnings.iter_mut().try_for_each(|it| ends(&mut it.start, &mut it.end))
    }
}
