//! Places that stand for a state or its government.
//!
//! Enters the tokens of a place name; tells whether it acts. The difficulty: "Chad protested", "talks with Chad" and
//! "Chad's army" are the state, "in Chad", "left Chad" and "Chad's rivers" the place.

use std::ops::Range;

use super::Page;
use crate::{
    actors::ActorKind,
    lexicon::{NounClass, StateForm, VerbForm, among, fold},
    text::Upos,
};

/// Prepositions behind which a place is a place.
const LOCATIVE: &str = " in at near from to of across outside inside around through throughout into within off beyond over \
    under via toward towards above along behind beside on for between about ";

/// Verbs whose object is a place: "left Damascus", "shelled Aleppo".
const MOTION: &str = " leave flee enter reach visit cross retake take capture seize border bomb shell hit strike overrun \
    surround govern rule control hold recapture quit tour encircle defend patrol inspect secure abandon ";

/// What is done toward a state: "aid to Kyiv", "a setback for Italy".
const TOWARD: &str = " aid ambassador envoy support weapons arms assistance condolences message letter sanctions guarantees \
    loan responsibility victory setback warning according threat reply apology note gratitude thanks ";

/// What comes from a government: "anger from Washington".
const FROM: &str = " anger regret pressure criticism support praise demands response statement condemnation help backing \
    rebuke warning guarantees permission approval silence word ";

/// What a state has and a mere place has not, beside its ministers and bodies.
const POLICY: &str = " decision request offer proposal demand demands position response refusal support policy interests \
    interest sovereignty veto help claims foreign delegation withdrawal accession obligations right rights security claim \
    role gratitude composure patience warning silence answer line stance approach plan plans insistence ";

/// Offices of a state: "Togo's foreign minister".
const OFFICES: &str = " president minister premier chancellor ambassador envoy spokesman spokeswoman spokesperson delegate \
    negotiator commissioner king prosecutor secretary governor leader ruler rulers leaders ministers general chief \
    parliament legislature ";

/// Whether a place before a noun only describes it: "the Syria talks", "a Paris court".
pub(super) fn is_modifier(page: &Page<'_>, tokens: &Range<usize>) -> bool {
    matches!(page.text.upos(tokens.end), Upos::Noun | Upos::Adj)
}

/// Whether a place stands for its state or government: as a subject, as a possessor of what states have, as the
/// object of what is done to states.
pub(super) fn acts(page: &Page<'_>, tokens: Range<usize>) -> bool {
    let text = page.text;
    let folded = fold(text.words(text.span(tokens.clone())));
    let form = page.lexicon.places.state(&folded).map(|it| it.1);
    let state = form.is_some();
    let known = page.lexicon.places.is_place(&folded);
    let mut before = tokens.start.wrapping_sub(1);
    if page.lower(before) == "the" {
        before = before.wrapping_sub(1);
    }
    let (previous, earlier) = (page.lower(before), page.lower(before.wrapping_sub(1)));
    match previous {
        "on" | "upon"
            if matches!(
                earlier,
                "called" | "calls" | "calling" | "call" | "sanctions" | "pressure" | "depends" | "relies"
            ) =>
        {
            return true;
        }
        "with" | "against" | "by" | "than" if state => return !is_modifier(page, &tokens),
        "between" if state && page.lower(tokens.end) == "and" => {
            return !matches!(earlier, "border" | "road" | "route" | "crossing" | "boundary");
        }
        "to" | "for" if state => return among(TOWARD, earlier),
        "from" if form == Some(StateForm::Seat) => return among(FROM, earlier),
        _ if among(LOCATIVE, previous) => return false,
        _ => {}
    }
    let next = tokens.end;
    // Behind a comma a place is where the place before it lies: "Auki, Malaita".
    if previous == "," && page.name_at(before.wrapping_sub(1)).is_some() && !is_subject(page, next, state) {
        return false;
    }
    if matches!(text.word(next), "'s" | "’s" | "'" | "’") && text.upos(next) == Upos::Part {
        return form == Some(StateForm::Seat) || known && possesses(page, next + 1);
    }
    if is_subject(page, next, state) {
        return known;
    }
    if text.word(next) == "," && state {
        return matches!(page.lower(next + 1), "which" | "whose") || is_party(page, next + 1);
    }
    // The object of a verb that is done to states.
    page.lexicon.tags.verb(previous).is_some_and(|(lemma, form)| {
        text.upos(before) == Upos::Verb && !among(MOTION, &lemma) && form != VerbForm::Participle
    }) && state
        && !is_modifier(page, &tokens)
}

/// "Norway, a guarantor of the talks": an apposition that makes the place a party to something.
fn is_party(page: &Page<'_>, first: usize) -> bool {
    (first..first + 4)
        .take_while(|&it| matches!(page.text.upos(it), Upos::Det | Upos::Adj | Upos::Noun))
        .filter_map(|it| page.lexicon.actor_nouns.get(page.lower(it), &page.lexicon.tags))
        .any(|it| it.class == NounClass::Person)
}

fn possesses(page: &Page<'_>, first: usize) -> bool {
    (first..first + 5)
        .take_while(|&it| {
            matches!(page.text.upos(it), Upos::Noun | Upos::Adj | Upos::Propn | Upos::Num)
                || matches!(page.text.word(it), "“" | "\"" | "'" | "‘")
        })
        .any(|it| {
            let lower = page.lower(it);
            let noun = page.lexicon.actor_nouns.get(lower, &page.lexicon.tags);
            let official = noun.is_some_and(|it| {
                it.class == NounClass::Body
                    && it.kind != ActorKind::ArmedGroup
                    && it.kind != ActorKind::Organization
                    || matches!(it.kind, ActorKind::Government | ActorKind::Military)
            });
            official || among(OFFICES, lower) || among(POLICY, lower) || lower == "ministry"
        })
}

/// Whether a verb follows, perhaps behind "on Friday" or an adverb. Of a place that is no state, being is not acting.
fn is_subject(page: &Page<'_>, next: usize, state: bool) -> bool {
    let mut at = next;
    if matches!(page.lower(at), "on" | "this" | "last") && page.lower(at + 1).ends_with("day") {
        at += 2;
    }
    if page.text.upos(at) == Upos::Adv {
        at += 1;
    }
    let finite = matches!(page.text.upos(at), Upos::Verb | Upos::Aux)
        && !page.lower(at).ends_with("ing")
        && !matches!(page.text.word(at), "'s" | "’s");
    let is =
        matches!(page.lower(at), "is" | "was" | "has" | "had" | "were" | "are" | "lies" | "sits" | "grew");
    finite && (state || !is)
}
