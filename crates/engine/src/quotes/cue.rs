//! Cues: the reporting words of a unit.
//!
//! Enters a unit; leaves its cues in order, each with what may follow it. The difficulty: a verb in the passive
//! ("was accused"), in the infinitive ("to say") or denied ("declined to comment") reports nothing.

use std::ops::Range;

use super::unit::View;
use crate::{
    lexicon::{Complement, Lexicon, VerbForm, is_be},
    text::Upos,
};

/// A reporting word or phrase.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The token of the verb, where the subject is looked for.
    pub verb: usize,
    /// What may follow.
    pub frame: Complement,
    /// The form of the verb.
    pub form: VerbForm,
    /// "according to": the source stands behind the cue, the content before or behind both.
    pub is_according_to: bool,
    /// Passive with "by": the source stands behind, the content is the subject.
    pub is_passive: bool,
}

/// Finds the cues of a unit outside its quotation marks.
pub(super) fn find(view: &View<'_>, lexicon: &Lexicon) -> Vec<Cue> {
    let mut found = Vec::new();
    let mut at = view.start;
    while at < view.end {
        if view.is_marked(at) {
            at = view.past_mark(at);
            continue;
        }
        let cue = read(view, at, lexicon);
        at = cue.as_ref().map_or(at + 1, |it| it.tokens.end.max(at + 1));
        found.extend(cue);
    }
    found
}

fn read(view: &View<'_>, at: usize, lexicon: &Lexicon) -> Option<Cue> {
    let lower = view.lower(at);
    if lower == "according" && view.lower(at + 1) == "to" {
        let frame = Complement { clause: true, inverts: true, ..Complement::default() };
        return Some(Cue {
            tokens: at..at + 2,
            verb: at,
            frame,
            form: VerbForm::Gerund,
            is_according_to: true,
            is_passive: false,
        });
    }
    if lexicon.cues.is_state(&lower) {
        return state(view, at, lexicon, &lower);
    }
    let upos = view.upos(at);
    let (lemma, form) = lexicon.tags.verb(&lower)?;
    // Short reports lean on a few verbs that are nothing else in the past tense; the tagger may miss them.
    if upos != Upos::Verb && !(upos == Upos::Noun && matches!(lower.as_str(), "says" | "claims" | "warns")) {
        return None;
    }
    if form == VerbForm::Base && is_infinitive(view, at) || is_modal(view, at) {
        return None;
    }
    // "Asked whether she would resign, she said": who is asked does not ask.
    if at == view.start && matches!(form, VerbForm::Past | VerbForm::Participle) {
        return None;
    }
    if is_silence(view, at, &lemma) {
        return None;
    }
    let particle = view.lower(at + 1);
    let mut end = at + 1;
    let mut frame = lexicon.cues.verb(&lemma);
    if let Some(with) = lexicon.cues.phrasal(&lemma, &particle) {
        end += 1;
        frame = Some(with);
    } else if lexicon.cues.is_light_verb(&lemma) {
        end = light_noun(view, at + 1, lexicon).map_or(end, |noun| noun + 1);
        frame = (end > at + 1).then_some(Complement { phrase: true, ..Complement::default() });
    }
    let frame = frame?;
    // "a group called Neighbours": what a thing is called is no report.
    if lemma == "call"
        && view.upos(at.wrapping_sub(1)) == Upos::Noun
        && (view.is_marked(end) || view.upos(end) == Upos::Propn)
    {
        return None;
    }
    let is_passive = is_passive(view, at, form, frame);
    if is_passive && !followed_by_agent(view, end) {
        // "was quoted as saying", "is committed to" report all the same; other passives do not.
        return None;
    }
    Some(Cue { tokens: at..end, verb: at, frame, form, is_according_to: false, is_passive })
}

/// "remains deeply concerned about": the adjective and its adverb are the cue.
fn state(view: &View<'_>, at: usize, lexicon: &Lexicon, lower: &str) -> Option<Cue> {
    let start = if view.upos(at - usize::from(at > view.start)) == Upos::Adv { at - 1 } else { at };
    let verb = (view.start..start).rev().find(|&it| view.upos(it) != Upos::Adv)?;
    let copula = view.lower(verb);
    let is_copula = is_be(&copula);
    let remains =
        lexicon.tags.verb(&copula).is_some_and(|it| matches!(it.0.as_str(), "remain" | "feel" | "seem"));
    if !is_copula && !remains {
        return None;
    }
    let next = view.lower(at + 1);
    let commits = lower == "committed";
    let opens =
        matches!(next.as_str(), "about" | "that" | "by" | "over" | "at" | "for") || commits && next == "to";
    if !opens {
        return None;
    }
    let end = if commits { at + 2 } else { at + 1 };
    let frame = Complement { clause: true, phrase: true, needs_that: true, ..Complement::default() };
    Some(Cue {
        tokens: start..end,
        verb,
        frame,
        form: VerbForm::Past,
        is_according_to: false,
        is_passive: false,
    })
}

/// The noun of "expressed deep concern", at most three words behind the verb.
fn light_noun(view: &View<'_>, from: usize, lexicon: &Lexicon) -> Option<usize> {
    (from..from + 4)
        .take_while(|&it| {
            matches!(view.upos(it), Upos::Adj | Upos::Noun | Upos::Det | Upos::Adv | Upos::Verb)
        })
        .find(|&it| lexicon.cues.is_light_noun(&view.lower(it)) && view.upos(it + 1) != Upos::Noun)
}

/// "refused to comment": silence is no report.
fn is_silence(view: &View<'_>, at: usize, lemma: &str) -> bool {
    matches!(lemma, "refuse" | "decline")
        && view.lower(at + 1) == "to"
        && matches!(
            view.lower(at + 2).as_str(),
            "comment"
                | "say"
                | "answer"
                | "discuss"
                | "respond"
                | "confirm"
                | "elaborate"
                | "speak"
                | "talk"
                | "be"
        )
}

fn is_infinitive(view: &View<'_>, at: usize) -> bool {
    let before = (view.start..at).rev().find(|&it| view.upos(it) != Upos::Adv);
    before.is_some_and(|it| {
        view.lower(it) == "to"
            || matches!(
                view.lower(it).as_str(),
                "would" | "could" | "should" | "might" | "did" | "does" | "do" | "not" | "n't" | "n’t"
            )
    })
}

/// "would have added", "must ask": what might be said is no report.
fn is_modal(view: &View<'_>, at: usize) -> bool {
    (view.start..at).rev().take_while(|&it| matches!(view.upos(it), Upos::Aux | Upos::Adv | Upos::Part)).any(
        |it| {
            matches!(
                view.lower(it).as_str(),
                "would" | "could" | "should" | "might" | "must" | "may" | "not" | "n't" | "n’t" | "never"
            )
        },
    )
}

/// A participle behind a form of "be" or "get", adverbs and "not" between; or one bare before "by".
fn is_passive(view: &View<'_>, at: usize, form: VerbForm, frame: Complement) -> bool {
    if !matches!(form, VerbForm::Past | VerbForm::Participle) {
        return false;
    }
    let before = (view.start..at).rev().find(|&it| !matches!(view.upos(it), Upos::Adv | Upos::Part));
    let after_be = before
        .map(|it| view.lower(it))
        .is_some_and(|it| is_be(&it) || matches!(it.as_str(), "get" | "got" | "gets"));
    after_be || frame.phrase && view.lower(at + 1) == "by"
}

fn followed_by_agent(view: &View<'_>, at: usize) -> bool {
    view.lower(at) == "by" && !matches!(view.upos(at + 1), Upos::Verb | Upos::Num)
}
