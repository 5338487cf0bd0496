//! Names as mentions: persons and organisations always, places where they stand for a state or a body.
//!
//! The difficulty: "Chad protested" is the state, "in Chad" is the place.

use super::{Mention, MentionForm, Page};
use crate::{
    lexicon::{VerbForm, fold},
    names::NameType,
    text::Upos,
};

pub(super) fn find(page: &Page<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut last_place: Option<(usize, bool)> = None;
    for (index, name) in page.names.iter().enumerate() {
        let tokens = page.text.tokens_in(name.span);
        let is_actor = match name.name_type {
            NameType::Per => true,
            NameType::Org => !is_byline(page, tokens.clone()),
            NameType::Loc => {
                // "Brazil and Turkey": the second of a pair is what the first is.
                let joined = matches!(page.lower(tokens.start.wrapping_sub(1)), "and" | "or")
                    .then(|| last_place.filter(|it| it.0 + 1 == tokens.start).map(|it| it.1))
                    .flatten();
                let acts =
                    joined.unwrap_or(false) && !is_modifier(page, &tokens) || acts(page, tokens.clone());
                last_place = Some((tokens.end, acts));
                acts
            }
            NameType::Norp => is_people(page, tokens.clone()),
            NameType::Misc => false,
        };
        if is_actor {
            found.push(Mention { span: name.span, form: MentionForm::Proper(index) });
        }
    }
    found
}

/// The agency in the dateline: "N'DJAMENA, Feb. 11 (Meridian Wire) -".
fn is_byline(page: &Page<'_>, tokens: std::ops::Range<usize>) -> bool {
    let text = page.text;
    tokens.start > 0
        && text.word(tokens.start - 1) == "("
        && text.word(tokens.end) == ")"
        && matches!(text.word(tokens.end + 1), "-" | "–" | "—" | "--")
        && text
            .paragraphs
            .get(text.paragraph_at(text.span(tokens.clone()).start))
            .is_some_and(|it| text.tokens_in(it.span).start + 14 > tokens.start)
}

/// "the Russians said": a people as a group of actors, not an adjective.
fn is_people(page: &Page<'_>, tokens: std::ops::Range<usize>) -> bool {
    let last = page.lower(tokens.end.saturating_sub(1));
    let followed = matches!(page.text.upos(tokens.end), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
    last.ends_with('s')
        && !last.ends_with("ss")
        && !followed
        && page.lexicon.places.is_nationality(&fold(last))
        && page.text.span(tokens.clone()).len() > 4
}

/// "the Syria talks", "a Paris court": a place before a noun.
fn is_modifier(page: &Page<'_>, tokens: &std::ops::Range<usize>) -> bool {
    matches!(page.text.upos(tokens.end), Upos::Noun | Upos::Adj)
}

/// Prepositions behind which a place is a place.
const LOCATIVE: &[&str] = &[
    "in",
    "at",
    "near",
    "from",
    "to",
    "of",
    "across",
    "outside",
    "inside",
    "around",
    "through",
    "throughout",
    "into",
    "within",
    "off",
    "beyond",
    "over",
    "under",
    "via",
    "toward",
    "towards",
    "above",
    "along",
    "behind",
    "beside",
    "on",
    "for",
    "between",
    "about",
];

/// Verbs whose object is a place: "left Damascus", "fled Syria".
const MOTION: &[&str] = &[
    "leave",
    "flee",
    "enter",
    "reach",
    "visit",
    "cross",
    "retake",
    "take",
    "capture",
    "seize",
    "leave",
    "border",
    "bomb",
    "shell",
    "hit",
    "strike",
    "overrun",
    "surround",
    "govern",
    "rule",
    "control",
    "hold",
    "recapture",
    "quit",
    "tour",
    "encircle",
    "defend",
    "patrol",
    "inspect",
    "secure",
    "abandon",
];

/// Whether a place stands for its state or government: as a subject, as a possessor of what states have, as the
/// object of what is done to states.
fn acts(page: &Page<'_>, tokens: std::ops::Range<usize>) -> bool {
    let text = page.text;
    let folded = fold(text.words(text.span(tokens.clone())));
    let state = page.lexicon.places.state(&folded).is_some();
    let place = page.lexicon.places.is_place(&folded);
    let (before, next) = (tokens.start.wrapping_sub(1), tokens.end);
    let previous = page.lower(before);
    if matches!(previous, "the" | "a" | "an") && page.lower(before.wrapping_sub(1)) == "in" {
        return false;
    }
    let previous = if previous == "the" { page.lower(before.wrapping_sub(1)) } else { previous };
    if matches!(previous, "on" | "upon")
        && matches!(
            page.lower(before.wrapping_sub(1)),
            "called" | "calls" | "calling" | "call" | "sanctions" | "pressure" | "depends" | "relies"
        )
    {
        return true;
    }
    if matches!(previous, "with" | "against" | "by" | "than") && state {
        return !is_modifier(page, &tokens);
    }
    if previous == "between" && state && page.lower(next) == "and" {
        return !matches!(
            page.lower(before.wrapping_sub(1)),
            "border" | "road" | "route" | "crossing" | "boundary"
        );
    }
    if matches!(previous, "to" | "for")
        && state
        && !matches!(
            page.lower(before.wrapping_sub(1)),
            "went" | "travelled" | "traveled" | "flew" | "fly" | "returned" | "return" | "flight" | "way"
        )
    {
        return matches!(
            page.lower(before.wrapping_sub(1)),
            "aid"
                | "ambassador"
                | "envoy"
                | "support"
                | "weapons"
                | "arms"
                | "assistance"
                | "condolences"
                | "message"
                | "letter"
                | "sanctions"
                | "guarantees"
                | "loan"
                | "responsibility"
                | "victory"
                | "setback"
                | "warning"
                | "according"
        );
    }
    if LOCATIVE.contains(&previous) {
        return false;
    }
    // Behind a comma a place is where the place before it lies: "Auki, Malaita".
    if previous == "," && page.name_at(before.wrapping_sub(1)).is_some() && !followed_by_verb(page, next) {
        return false;
    }
    if matches!(text.word(next), "'s" | "’s" | "'" | "’") && text.upos(next) == Upos::Part {
        return (state || place) && possesses(page, next + 1);
    }
    if followed_by_verb(page, next) {
        return state || place;
    }
    if text.word(next) == "," && matches!(page.lower(next + 1), "which" | "whose") {
        return state;
    }
    // The object of a verb that is done to states.
    if let Some((lemma, form)) = page.lexicon.tags.verb(previous)
        && matches!(text.upos(before), Upos::Verb)
        && !MOTION.contains(&lemma.as_str())
        && form != VerbForm::Participle
    {
        return state && !is_modifier(page, &tokens);
    }
    // "U.S. officials", "US forces": a state before people and bodies of it is nobody by itself.
    false
}

/// What a state has and a mere place has not: "Togo's foreign minister", "Sudan's army".
fn possesses(page: &Page<'_>, first: usize) -> bool {
    (first..first + 4)
        .take_while(|&it| matches!(page.text.upos(it), Upos::Noun | Upos::Adj | Upos::Propn | Upos::Num))
        .any(|it| {
            page.lexicon.actor_nouns.get(page.lower(it), &page.lexicon.tags).is_some()
                || matches!(
                    page.lower(it),
                    "decision"
                        | "request"
                        | "offer"
                        | "proposal"
                        | "demand"
                        | "position"
                        | "response"
                        | "refusal"
                        | "support"
                        | "policy"
                        | "interests"
                        | "sovereignty"
                        | "veto"
                        | "help"
                        | "ministry"
                        | "claims"
                        | "foreign"
                        | "delegation"
                        | "withdrawal"
                        | "accession"
                        | "obligations"
                        | "right"
                        | "rights"
                        | "security"
                        | "claim"
                        | "role"
                )
        })
}

fn followed_by_verb(page: &Page<'_>, next: usize) -> bool {
    let at = if page.text.upos(next) == Upos::Adv { next + 1 } else { next };
    matches!(page.text.upos(at), Upos::Verb | Upos::Aux)
        && !page.lower(at).ends_with("ing")
        && !matches!(page.text.word(at), "'s" | "’s")
}
