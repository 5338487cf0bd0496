//! Appositions: "Hassan Djibert, political secretary of the front" and "its spokesman, Brig. Gen. Ngaryo" are each
//! two mentions of one actor.

use super::{
    cast::{Cast, ClusterId},
    facts::{Article, Fact},
};
use crate::{
    mentions::{MentionForm, Page},
    names::NameType,
    text::Upos,
};

/// The named cluster that the nominal `mention` is an apposition of.
pub(super) fn partner(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    before(page, facts, cast, mention).or_else(|| after(page, facts, cast, mention))
}

fn agrees(name: &Fact, phrase: &Fact) -> bool {
    match name.name_type {
        Some(NameType::Per) => {
            phrase.is_person()
                && (name.gender.is_none() || phrase.gender.is_none() || name.gender == phrase.gender)
        }
        Some(NameType::Org | NameType::Loc) => phrase.is_body() || is_part(phrase),
        _ => false,
    }
}

/// "Turkey, a known supporter of the opposition": nouns for persons that states and bodies are called by.
fn is_part(phrase: &Fact) -> bool {
    phrase.is_person()
        && phrase.tokens.len() > 1
        && phrase.gender.is_none()
        && matches!(
            phrase.lemma.as_str(),
            "supporter"
                | "backer"
                | "ally"
                | "rival"
                | "critic"
                | "member"
                | "opponent"
                | "partner"
                | "owner"
                | "sponsor"
                | "neighbour"
                | "neighbor"
                | "buyer"
                | "seller"
                | "winner"
                | "patron"
                | "mediator"
                | "guarantor"
                | "enemy"
                | "donor"
                | "broker"
                | "contractor"
                | "investor"
                | "employer"
                | "publisher"
                | "dealer"
        )
}

/// NAME, phrase
fn before(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let phrase = facts.get(mention)?;
    let comma = phrase.tokens.start.checked_sub(1)?;
    if !matches!(page.text.word(comma), "," | "–" | "—" | "-" | "(") {
        return None;
    }
    // "Akmaral Dzhaksybekova, 71, a pensioner": an age may stand between.
    let mut end = comma;
    if comma > 1 && page.text.upos(comma - 1) == Upos::Num && page.text.word(comma - 2) == "," {
        end = comma - 2;
    }
    (mention.saturating_sub(4)..mention).rev().find_map(|it| {
        let other = facts.get(it)?;
        let named = matches!(other.form, MentionForm::Proper(_));
        (named && other.tokens.end == end && agrees(other, phrase))
            .then(|| cast.of.get(it).copied().flatten())
            .flatten()
    })
}

/// phrase, titles NAME
fn after(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let phrase = facts.get(mention)?;
    let end = phrase.tokens.end;
    let mark = page.text.word(end);
    if !matches!(mark, "," | "–" | "—" | "-" | "(") && !page.text.word(end).starts_with(char::is_uppercase)
    {
        return None;
    }
    let from = if mark.starts_with(char::is_uppercase) { end } else { end + 1 };
    (mention + 1..(mention + 6).min(facts.len())).find_map(|it| {
        let other = facts.get(it)?;
        if !matches!(other.form, MentionForm::Proper(_)) || other.tokens.start < from {
            return None;
        }
        let titles = (from..other.tokens.start).all(|at| {
            page.text.word(at).starts_with(char::is_uppercase) || matches!(page.lower(at), "the" | "of")
        });
        // "The courier, Aller Express, did not answer."
        let closed = mark == "," && page.text.word(other.tokens.end) == "," && other.tokens.start == from;
        let company = closed
            && phrase.article == Article::Definite
            && !phrase.plural
            && phrase.gender.is_none()
            && other.name_type == Some(NameType::Org);
        (titles && other.tokens.start - from <= 5 && (agrees(other, phrase) || company))
            .then(|| cast.of.get(it).copied().flatten())
            .flatten()
    })
}
