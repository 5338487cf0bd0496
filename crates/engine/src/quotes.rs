//! Quotes: what is said, written, thought, wanted, denied or feared, with its source and cue, as spans.
//!
//! Enters the tagged text with its names; leaves `Quote{kind, source, cue, content}`. The difficulty: content in
//! pieces, nested reports, paragraphs that continue a quote, and quotes without a source of their own.

use crate::{Span, Warning, lexicon::Lexicon, names::Name, text::Text};

/// How much of a quote is in the speaker's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteKind {
    /// All of the content stands in quotation marks.
    Direct,
    /// None of it does.
    Indirect,
    /// Some of it does.
    Mixed,
}

/// One attributed content. Nested quotes are quotes of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Direct, indirect or mixed.
    pub kind: QuoteKind,
    /// The phrase named as the source, with its apposition if that comes first ("A senior commander, Jaber").
    pub source: Option<Span>,
    /// The reporting words ("said", "according to", "has called for"); empty for a continuing quote.
    pub cue: Vec<Span>,
    /// The pieces of what is attributed, in order; at least one. Quotation marks lie inside.
    pub content: Vec<Span>,
    /// Where the quote has no source of its own: the earlier quote (index) whose speaker goes on speaking.
    pub follows: Option<usize>,
}

/// Finds the quotes of a text, in order of their first piece of content, and the marks that are never closed.
pub fn find(text: &Text<'_>, names: &[Name], lexicon: &Lexicon) -> (Vec<Quote>, Vec<Warning>) {
    let _ = (text, names, lexicon);
    (Vec::new(), Vec::new())
}
