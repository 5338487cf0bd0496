//! Proper names: `Name{span, type}`.
//!
//! Enters the tagged text; leaves every proper name with one of five types. The difficulty: one decision a name a
//! document, not one a mention. First the words that are capitalised because they are names ([`capitals`]), then the
//! sequences that they form ([`sequence`]), what of a sequence is name and what title ([`split`]), and at last the
//! types, by the evidence of all places where a name stands ([`types`]).

mod capitals;
mod case;
mod context;
mod dateline;
mod inside;
mod prefix;
mod sequence;
mod settle;
mod split;
mod title;
mod types;
mod votes;
mod works;

pub(crate) use settle::settle;
pub(crate) use title::is_verb;

use crate::{Span, lexicon::Lexicon, text::Text};

/// What a proper name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameType {
    /// A person.
    Per,
    /// An organisation, institution, company, armed group, newspaper.
    Org,
    /// A place, state or building.
    Loc,
    /// A nationality, religion or political group, as an adjective or as people.
    Norp,
    /// Any other: events, laws, treaties, products, works.
    Misc,
}

/// A proper name in the text, without titles and without the possessive ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// Where.
    pub span: Span,
    /// What kind.
    pub name_type: NameType,
}

/// Finds the proper names of a text, in its order; they do not overlap.
pub fn find(text: &Text<'_>, lexicon: &Lexicon) -> Vec<Name> {
    let words = capitals::Words::new(text, lexicon);
    let mut candidates = Vec::new();
    for run in sequence::sequences(&words) {
        split::split(&words, run, &mut candidates);
    }
    split::compounds(&words, &mut candidates);
    split::entitle(&words, works::titles(&words), &mut candidates);
    types::decide(&words, &candidates)
}
