//! Pronouns: whose they are by their place alone.
//!
//! The difficulty: "who" takes up what it touches, "him" never the subject of its own verb, and "I" turns on who speaks;
//! the others are weighed (`link`).

use super::{
    cast::{Cast, ClusterId},
    facts::Fact,
};
use crate::{
    mentions::{MentionForm, Page, antecedent_end},
    names::NameType,
};

/// Whether a pronoun is one of the first or second person: it turns on who speaks to whom.
pub(super) fn is_dialogue(lemma: &str) -> bool {
    is_we(lemma) || matches!(lemma, "i" | "me" | "my" | "mine" | "myself" | "you" | "your")
}

/// Whether a pronoun is one of the first person plural.
pub(super) fn is_we(lemma: &str) -> bool {
    matches!(lemma, "we" | "us" | "our" | "ours" | "ourselves")
}

/// Whether a pronoun is a relative one: it takes up what it touches.
pub(super) fn is_relative(lemma: &str) -> bool {
    matches!(lemma, "who" | "whom" | "whose" | "which" | "that")
}

/// "the nurses, who": the mention that ends right before.
pub(super) fn relative(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    let last = antecedent_end(page, fact.tokens.start)?;
    let touching = (mention.saturating_sub(8)..mention)
        .find(|&it| facts.get(it).is_some_and(|it| it.tokens.end == last + 1));
    let nearest = || mention.checked_sub(1);
    touching.or_else(nearest).and_then(|it| cast.of.get(it).copied().flatten())
}

/// The subject of the clause in which `mention` is an object.
pub(super) fn bound(facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    if !matches!(fact.lemma.as_str(), "him" | "them" | "her" | "it") || fact.subject || fact.possessive {
        return None;
    }
    let subject = (mention.saturating_sub(8)..mention)
        .rev()
        .find(|&it| facts.get(it).is_some_and(|it| it.subject && it.tokens.end <= fact.tokens.start))?;
    let same = facts.get(subject).is_some_and(|it| it.sentence == fact.sentence && it.spoken == fact.spoken);
    if same { cast.of.get(subject).copied().flatten() } else { None }
}

/// The name that a pronoun before it may await: "After her speech, Tolna left".
pub(super) fn ahead(page: &Page<'_>, facts: &[Fact], mention: usize) -> Option<usize> {
    let fact = facts.get(mention).filter(|it| it.form == MentionForm::Pronoun && it.is_person())?;
    let later = (mention + 1..facts.len().min(mention + 9)).map_while(|at| {
        let other = facts.get(at).filter(|it| it.sentence == fact.sentence && it.spoken == fact.spoken)?;
        Some((at, other))
    });
    let mut named = later.filter(|(_, it)| it.name_type == Some(NameType::Per) && it.subject);
    let opened = |it: &Fact| it.tokens.start.checked_sub(1).is_some_and(|before| page.lower(before) == ",");
    named.find(|(_, it)| opened(it)).map(|it| it.0)
}
