//! Phrases whose name comes later.
//!
//! Enters the cast with everything but dialogue resolved; joins clusters. A headline says "Labor minister" and the text
//! "Labor Minister Ahn Jeong-hoon"; a report says "a trader who gave his name as Ghani". The difficulty: only the
//! opening of a report leaves a name for later; further down a phrase without a name is somebody else.

use super::{
    cast::{Cast, ClusterId},
    definite, describe,
    facts::Fact,
};
use crate::mentions::{MentionForm, Page};

/// Paragraphs whose phrases may be named later: a headline and the first sentence of the report.
const OPENING: usize = 2;

/// Mentions ahead that may bring the name.
const REACH: usize = 60;

pub(super) fn join(page: &Page<'_>, facts: &[Fact], cast: &mut Cast) {
    for mention in 0..facts.len() {
        if facts.get(mention).is_some_and(|it| matches!(it.form, MentionForm::Proper(_)))
            && let Some(bearer) = bearer(page, facts, cast, mention)
            && let Some(own) = cast.of.get(mention).copied().flatten()
            && cast.get(bearer).is_some_and(|it| it.names.is_empty())
        {
            cast.merge(bearer, own);
        }
    }
    for mention in 0..facts.len() {
        let Some(fact) = facts.get(mention).filter(|it| it.paragraph < OPENING) else { break };
        if fact.form != MentionForm::Nominal || fact.spoken {
            continue;
        }
        let Some(own) = cast.of.get(mention).copied().flatten() else { continue };
        if cast.get(own).is_none_or(|it| !it.names.is_empty() || it.state.is_some()) {
            continue;
        }
        let named = (mention + 1..(mention + REACH).min(facts.len())).find_map(|ahead| {
            let id = cast.of.get(ahead).copied().flatten().filter(|&it| it != own)?;
            let cluster = cast.get(id).filter(|it| !it.names.is_empty())?;
            // It must not have been there before the phrase: then the phrase had taken it up already.
            let later = cluster.mentions.iter().take(40).all(|&it| it > mention);
            (later && definite::level(page, cluster, fact, describe::kind(page, facts, cluster)) >= 2)
                .then_some(id)
        });
        if let Some(id) = named {
            cast.merge(own, id);
        }
    }
}

/// Whose name the name at `mention` is: "a trader who gave his name as Ghani", "a nurse who goes by Nambi", "known by
/// its acronym FPA", "His name was Davlat".
fn bearer(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let first = facts.get(mention)?.tokens.start;
    let back = |by: usize| first.checked_sub(by).map_or("", |it| page.lower(it));
    let gives = back(1) == "as" && back(2) == "name" || matches!(back(1), "is" | "was") && back(2) == "name";
    let goes = back(1) == "by" && matches!(back(2), "goes" | "went")
        || back(1) == "as" && matches!(back(2), "known" | "identified");
    let initials = matches!(back(1), "acronym" | "initials" | "abbreviation");
    let single = back(1) == "name" && matches!(back(2), "single" | "only");
    if !(gives || goes || initials || single) {
        return None;
    }
    // The possessive or relative pronoun of the construction leads to the bearer.
    (mention.saturating_sub(3)..mention).rev().find_map(|it| {
        let other = facts.get(it)?;
        let near = first - other.tokens.end.min(first) <= 8;
        let leads = matches!(other.lemma.as_str(), "his" | "her" | "its" | "who" | "their" | "which");
        (near && leads).then(|| cast.of.get(it).copied().flatten()).flatten()
    })
}
