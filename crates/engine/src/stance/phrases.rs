//! Noun phrases without what hangs behind them.
//!
//! Enters a token on which one begins or ends; leaves its tokens and its head. The difficulty: titles, marks inside the
//! phrase, and words that the tagger takes for verbs.

use std::ops::Range;

use super::{
    marks::{is_closing, is_opening},
    scene::Scene,
    tails::is_time,
};
use crate::{lexicon::VerbForm, text::Upos};

/// No phrase is longer than this many tokens.
const LONGEST: usize = 40;

/// A noun phrase without what hangs behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Np {
    pub start: usize,
    pub head: usize,
    pub end: usize,
}

/// The noun phrase that begins at `at`; opening quotation marks are skipped.
pub(super) fn np(scene: &Scene<'_>, at: usize, end: usize) -> Option<Np> {
    let mut start = at;
    while start < end && (is_opening(scene, start) || scene.is(start, &["both", "even", "only"])) {
        start += 1;
    }
    let mut head = None;
    let mut at = start;
    while at < end && at - start < LONGEST {
        // A mention of several words is taken whole, with what it holds.
        if head.is_none()
            && let Some(&mention) = scene
                .holding(at)
                .iter()
                .find(|&&it| scene.tokens_of(it).start == at && scene.tokens_of(it).end <= end)
        {
            let tokens = scene.tokens_of(mention);
            at = tokens.end;
            head = Some(head_of(scene, tokens));
            if scene.upos(at - 1) == Upos::Pron {
                break;
            }
            continue;
        }
        match scene.upos(at) {
            Upos::Det if head.is_none() => {}
            Upos::Det => break,
            Upos::Noun | Upos::Propn if head.is_some() && is_time(scene.lower(at)) => break,
            Upos::Noun | Upos::Propn => head = Some(at),
            Upos::Num | Upos::Sym => {
                if head.is_some() && scene.upos(at + 1) != Upos::Noun {
                    break;
                }
                if !nominal(scene, at + 1) && scene.upos(at + 1) != Upos::Sym {
                    head = Some(at);
                }
            }
            Upos::Adj => {
                if head.is_some() && !(nominal(scene, at + 1) && scene.upos(at + 1) != Upos::Num) {
                    break;
                }
                if head.is_none() && at > start && is_nominal_adjective(scene, at) {
                    head = Some(at);
                }
            }
            Upos::Pron | Upos::Sconj if at == start && is_determiner(scene, at) => {}
            Upos::Pron if at == start => return Some(Np { start, head: at, end: at + 1 }),
            Upos::Part if head.is_some() && is_possessive(scene, at) => head = None,
            Upos::Verb if head.is_none() && is_verbal_noun(scene, at) && !nominal(scene, at + 1) => {
                head = Some(at);
            }
            _ if head.is_none() && goes_on(scene, at, start) => {}
            // "the 'workshy' waitress": the marked word stands before the noun.
            Upos::Punct if at > start && is_marked_modifier(scene, at) => head = None,
            _ => break,
        }
        at += 1;
    }
    let head = head?;
    Some(Np { start, head, end: at.max(head + 1) })
}

/// Whether a word that is no noun may stand inside a phrase before its head.
fn goes_on(scene: &Scene<'_>, at: usize, start: usize) -> bool {
    let before_noun = at > start && nominal(scene, at + 1);
    match scene.upos(at) {
        Upos::Adv => before_noun || matches!(scene.upos(at + 1), Upos::Adj | Upos::Num | Upos::Adv),
        Upos::Verb | Upos::Cconj => before_noun,
        Upos::Punct => {
            is_opening(scene, at) || at > start && scene.lower(at) == "," && scene.upos(at + 1) == Upos::Adj
        }
        _ => false,
    }
}

/// "any damage", "that line": determiners that the tagger may take for pronouns or conjunctions.
fn is_determiner(scene: &Scene<'_>, at: usize) -> bool {
    scene.is(at, &["any", "some", "all", "this", "that", "these", "those", "such", "each", "another"])
        && matches!(scene.upos(at + 1), Upos::Noun | Upos::Adj)
        && !matches!(scene.upos(at + 2), Upos::Verb | Upos::Aux | Upos::Noun)
}

/// "the dismissal of": a noun whose ending looks like an adjective's.
fn is_nominal_adjective(scene: &Scene<'_>, at: usize) -> bool {
    matches!(scene.upos(at + 1), Upos::Adp | Upos::Punct | Upos::Sconj | Upos::Part)
        && !is_opening(scene, at + 1)
        && !is_closing(scene, at + 1)
        && scene.lower(at + 1) != ","
}

/// Whether a closing mark stands right behind its word and before a noun.
fn is_marked_modifier(scene: &Scene<'_>, at: usize) -> bool {
    let touches = scene.span(at - 1, at).end == scene.span(at, at + 1).start;
    is_closing(scene, at) && touches && nominal(scene, at + 1) && !is_time(scene.lower(at + 1))
}

/// The last word of a mention before its first preposition: "leaders" of "leaders of the front".
fn head_of(scene: &Scene<'_>, tokens: Range<usize>) -> usize {
    let stop = tokens.clone().skip(1).find(|&it| scene.upos(it) == Upos::Adp).unwrap_or(tokens.end);
    stop.saturating_sub(1).max(tokens.start)
}

/// First token of the noun phrase that ends on `last`; `None` where no noun phrase does.
pub(super) fn np_back(scene: &Scene<'_>, last: usize, floor: usize) -> Option<Np> {
    if let Some(&mention) = scene.ending(last).first() {
        let tokens = scene.tokens_of(mention);
        if tokens.start >= floor {
            let mut start = tokens.start;
            // The title or the determiner before a name belongs to its phrase.
            while start > floor
                && !matches!(scene.upos(start), Upos::Pron | Upos::Det)
                && matches!(
                    scene.upos(start - 1),
                    Upos::Noun | Upos::Adj | Upos::Det | Upos::Propn | Upos::Num
                )
                && scene.ending(start - 1).is_empty()
                && !is_time(scene.lower(start - 1))
            {
                start -= 1;
            }
            return Some(Np { start, head: head_of(scene, tokens), end: last + 1 });
        }
    }
    match scene.upos(last) {
        Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num => {}
        Upos::Verb if is_verbal_noun(scene, last) => {}
        _ => return None,
    }
    let mut start = last;
    if scene.upos(last) != Upos::Pron {
        while start > floor
            && (matches!(
                scene.upos(start - 1),
                Upos::Noun | Upos::Adj | Upos::Det | Upos::Propn | Upos::Num | Upos::Sym
            ) || is_possessive(scene, start - 1))
        {
            start -= 1;
            if scene.upos(start) == Upos::Det {
                break;
            }
        }
    }
    Some(Np { start, head: last, end: last + 1 })
}

fn nominal(scene: &Scene<'_>, at: usize) -> bool {
    matches!(scene.upos(at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num)
}

/// Whether the token is a possessive ending; a bare apostrophe is one only before what is possessed.
pub(super) fn is_possessive(scene: &Scene<'_>, at: usize) -> bool {
    scene.upos(at) == Upos::Part
        && (scene.is(at, &["'s", "’s"])
            || scene.is(at, &["'", "’"])
                && (nominal(scene, at + 1) || matches!(scene.upos(at + 1), Upos::Verb | Upos::Adv)))
}

/// "the bombing", "further shelling": an "-ing" form behind a determiner or adjective.
pub(super) fn is_verbal_noun(scene: &Scene<'_>, at: usize) -> bool {
    if at == 0 {
        return false;
    }
    // "an escort": an article is never before a verb.
    let named = matches!(
        scene.lower(at - 1),
        "a" | "an" | "the" | "his" | "their" | "its" | "our" | "my" | "no" | "any"
    ) && scene.verb(at).is_some_and(|it| it.1 == VerbForm::Base);
    named
        || scene.lower(at).ends_with("ing")
            && matches!(scene.upos(at - 1), Upos::Det | Upos::Adj)
            && !matches!(scene.upos(at + 1), Upos::Det | Upos::Pron | Upos::Propn)
}
