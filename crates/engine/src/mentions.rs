//! Mentions: every reference to an actor.
//!
//! Enters the text with names and quotes; leaves `Mention{span, form}`. The difficulty: which of the many noun
//! phrases refer to somebody who acts, says or suffers something.

use crate::{Span, lexicon::Lexicon, names::Name, quotes::Quote, text::Text};

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionForm {
    /// By a name: the index of it in the names layer.
    Proper(usize),
    /// By a noun phrase: "the commander", "opposition forces".
    Nominal,
    /// By a pronoun, possessives and relatives among them: "he", "their", "who".
    Pronoun,
}

/// One reference to an actor. Mentions of different actors may nest ("his brother").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Where: the name without title; the noun phrase without a relative clause.
    pub span: Span,
    /// How it refers.
    pub form: MentionForm,
}

/// Finds the mentions of a text, sorted by start and then, where they nest, the longer first.
pub fn find(text: &Text<'_>, names: &[Name], quotes: &[Quote], lexicon: &Lexicon) -> Vec<Mention> {
    let _ = (text, names, quotes, lexicon);
    Vec::new()
}
