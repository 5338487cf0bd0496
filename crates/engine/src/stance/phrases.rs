//! Noun phrases and the longer phrases that targets are.
//!
//! Enters a token at which a phrase begins or ends; leaves its tokens. The difficulty: where a phrase with its
//! prepositions, infinitives and relative clauses stops.

use std::ops::Range;

use super::scene::Scene;
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
                if !matches!(scene.upos(at + 1), Upos::Noun | Upos::Num | Upos::Adj | Upos::Propn | Upos::Sym)
                {
                    head = Some(at);
                }
            }
            Upos::Adj => {
                if head.is_some() && !matches!(scene.upos(at + 1), Upos::Noun | Upos::Propn | Upos::Adj) {
                    break;
                }
                // "the dismissal of": a noun whose ending looks like an adjective's.
                if head.is_none()
                    && at > start
                    && matches!(scene.upos(at + 1), Upos::Adp | Upos::Punct | Upos::Sconj | Upos::Part)
                    && !is_opening(scene, at + 1)
                    && !is_closing(scene, at + 1)
                    && scene.lower(at + 1) != ","
                {
                    head = Some(at);
                }
            }
            Upos::Pron | Upos::Sconj
                if at == start
                    && scene.is(
                        at,
                        &["any", "some", "all", "this", "that", "these", "those", "such", "each", "another"],
                    )
                    && matches!(scene.upos(at + 1), Upos::Noun | Upos::Adj)
                    && !matches!(scene.upos(at + 2), Upos::Verb | Upos::Aux | Upos::Noun) => {}
            Upos::Pron if at == start => {
                return Some(Np { start, head: at, end: at + 1 });
            }
            Upos::Part if head.is_some() && is_possessive(scene, at) => head = None,
            Upos::Adv
                if head.is_none()
                    && (matches!(scene.upos(at + 1), Upos::Adj | Upos::Num | Upos::Adv)
                        || at > start && nominal(scene, at + 1)) => {}
            Upos::Verb if head.is_none() && at > start && nominal(scene, at + 1) => {}
            Upos::Verb if head.is_none() && is_verbal_noun(scene, at) => head = Some(at),
            Upos::Cconj if head.is_none() && at > start && nominal(scene, at + 1) => {}
            Upos::Punct if head.is_none() && is_opening(scene, at) => {}
            Upos::Punct
                if head.is_none()
                    && at > start
                    && scene.lower(at) == ","
                    && scene.upos(at + 1) == Upos::Adj => {}
            // "the 'workshy' waitress": the marked word stands before the noun.
            Upos::Punct
                if is_closing(scene, at)
                    && at > start
                    && scene.text.source.get(scene.span(at - 1, at).end..scene.span(at, at + 1).start)
                        == Some("")
                    && (nominal(scene, at + 1) && !is_time(scene.lower(at + 1))) =>
            {
                head = None;
            }
            _ => break,
        }
        at += 1;
    }
    let head = head?;
    Some(Np { start, head, end: at.max(head + 1) })
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
                && scene.upos(tokens.start) != Upos::Pron
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
    if !matches!(scene.upos(last), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
        && !(scene.upos(last) == Upos::Verb && is_verbal_noun(scene, last))
    {
        return None;
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

/// Where a phrase that has been read up to `from` ends, with all that hangs behind it.
pub(super) fn tail(scene: &Scene<'_>, from: usize, end: usize) -> usize {
    let end = end.min(from + LONGEST);
    let mut at = from;
    let mut open_marks = 0_usize;
    while at < end {
        let word = scene.lower(at);
        match scene.upos(at) {
            Upos::Punct => {
                if is_opening(scene, at) {
                    open_marks += 1;
                } else if is_closing(scene, at) && open_marks > 0 {
                    open_marks -= 1;
                } else if open_marks == 0 || matches!(word, "." | ";" | "?" | "!") {
                    break;
                }
            }
            Upos::Adp | Upos::Sconj
                if matches!(
                    word,
                    "after"
                        | "before"
                        | "since"
                        | "until"
                        | "because"
                        | "if"
                        | "unless"
                        | "while"
                        | "although"
                        | "though"
                        | "when"
                        | "whereas"
                        | "as"
                        | "once"
                        | "despite"
                        | "amid"
                        | "following"
                        | "during"
                ) && open_marks == 0 =>
            {
                break;
            }
            Upos::Adp
                if matches!(word, "on" | "in" | "at" | "by")
                    && is_time(scene.lower(at + 1))
                    && open_marks == 0 =>
            {
                break;
            }
            Upos::Pron if matches!(word, "which" | "who" | "whom") && open_marks == 0 => break,
            Upos::Cconj if open_marks == 0 && (word == "but" || clause_follows(scene, at + 1)) => break,
            Upos::Noun | Upos::Propn if is_time(word) && at > from && open_marks == 0 => break,
            _ => {}
        }
        at += 1;
    }
    at
}

/// Like [`tail`], for a noun phrase: stops before a finite verb as well.
pub(super) fn np_tail(scene: &Scene<'_>, from: usize, end: usize) -> usize {
    let end = tail(scene, from, end);
    let mut at = from;
    let mut relative = false;
    while at < end {
        match scene.upos(at) {
            Upos::Sconj if scene.lower(at) == "that" => relative = true,
            Upos::Aux if !relative && scene.lower(at - 1) != "to" => break,
            Upos::Cconj
                if !relative && !(scene.upos(at + 1) == Upos::Adj && scene.upos(at - 1) == Upos::Adj) =>
            {
                break;
            }
            _ => {}
        }
        at += 1;
    }
    at
}

/// Whether a verb or a subject with its verb follows a conjunction: a new clause, not another item of a list.
fn clause_follows(scene: &Scene<'_>, at: usize) -> bool {
    (at..at + 4).any(|it| {
        matches!(scene.upos(it), Upos::Aux)
            || scene.upos(it) == Upos::Verb
                && scene.verb(it).is_some_and(|(_, form)| form != VerbForm::Gerund)
                && (at..it).all(|k| !matches!(scene.upos(k), Upos::Adp | Upos::Punct | Upos::Cconj))
    })
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

pub(super) fn is_opening(scene: &Scene<'_>, at: usize) -> bool {
    let opens = scene.text.tokens.get(at).is_some_and(|it| {
        let before = scene.text.source.get(..it.span.start).and_then(|it| it.chars().next_back());
        before.is_none_or(|it| it.is_whitespace() || matches!(it, '(' | '“' | '"' | '—' | '–'))
    });
    matches!(scene.lower(at), "“" | "‘" | "«" | "„" | "(")
        || matches!(scene.lower(at), "\"" | "'" | "''") && opens
}

pub(super) fn is_closing(scene: &Scene<'_>, at: usize) -> bool {
    matches!(scene.lower(at), "”" | "’" | "»" | ")")
        || matches!(scene.lower(at), "\"" | "'" | "''") && !is_opening(scene, at)
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

/// Words of time, which stand between subject and verb or between verb and object and belong to neither.
pub(super) fn is_time(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "yesterday"
            | "today"
            | "tomorrow"
            | "tonight"
            | "january"
            | "february"
            | "march"
            | "april"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan."
            | "feb."
            | "aug."
            | "sept."
            | "oct."
            | "nov."
            | "dec."
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "week"
            | "month"
            | "year"
            | "weekend"
            | "last"
            | "noon"
            | "midnight"
    ) || (word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit()))
}
