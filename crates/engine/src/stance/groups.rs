//! Verb groups: auxiliaries, adverbs and a verb, with what they say about voice, negation and time.
//!
//! Enters the tokens of one sentence; leaves its verb groups in order. The difficulty: "by" tells the participle
//! from the past tense, and a headline has neither auxiliaries nor articles.

use std::ops::Range;

use super::scene::Scene;
use crate::{lexicon::VerbForm, text::Upos};

/// What a group is in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Finite,
    /// "to sign", and "sign" behind "let them".
    Infinitive,
    Gerund,
    /// "signed by the minister", behind a noun.
    Participle,
}

#[derive(Debug, Clone)]
pub(super) struct Group {
    pub first: usize,
    /// The verb itself.
    pub head: usize,
    pub lemma: String,
    pub form: VerbForm,
    pub kind: Kind,
    pub passive: bool,
    pub negated: bool,
    /// The modal verb, lower-cased: "will", "would", "may", "must".
    pub modal: Option<usize>,
}

/// Finds the verb groups of a sentence.
pub(super) fn find(scene: &Scene<'_>, range: &Range<usize>) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = range.start;
    while at < range.end {
        match read(scene, at, range) {
            Some(group) => {
                at = group.head + 1;
                groups.push(group);
            }
            None => at += 1,
        }
    }
    groups
}

fn read(scene: &Scene<'_>, first: usize, range: &Range<usize>) -> Option<Group> {
    let mut at = first;
    let infinitive = scene.lower(at) == "to"
        && (scene.upos(at) == Upos::Part
            || scene.upos(at + 1) == Upos::Verb
                && scene.verb(at + 1).is_some_and(|it| it.1 == VerbForm::Base));
    if infinitive {
        at += 1;
    } else if !is_verbal(scene, at, range) {
        return None;
    }
    let (mut negated, mut modal, mut last_aux, mut be) = (false, None, None, false);
    while at < range.end {
        let word = scene.lower(at);
        match scene.upos(at) {
            Upos::Aux => {
                if is_modal(word) {
                    modal = Some(at);
                }
                be = is_be(word);
                last_aux = Some(at);
                if matches!(word, "cannot") {
                    negated = true;
                }
            }
            Upos::Part if matches!(word, "not" | "n't" | "n’t") => negated = true,
            Upos::Adv => {
                if matches!(word, "never" | "hardly" | "scarcely") {
                    negated = true;
                }
            }
            _ if is_verbal(scene, at, range) => break,
            _ if matches!(word, "no") && scene.lower(at + 1) == "longer" => {
                negated = true;
                at += 1;
            }
            _ if matches!(word, "longer" | "neither" | "nor" | "both") && last_aux.is_some() => {
                negated |= word != "both";
            }
            _ => break,
        }
        at += 1;
    }
    let is_verb = at < range.end && is_verbal(scene, at, range) && scene.upos(at) != Upos::Aux;
    if !is_verb && last_aux.is_none() {
        return None;
    }
    let head = if is_verb { at } else { last_aux? };
    let (lemma, form) = if is_verb {
        scene.verb(head).unwrap_or_else(|| (scene.lower(head).to_owned(), VerbForm::Past))
    } else {
        let lemma = if is_be(scene.lower(head)) { "be" } else { scene.lower(head) };
        (lemma.to_owned(), VerbForm::Past)
    };
    let past = matches!(form, VerbForm::Past | VerbForm::Participle);
    let before = first.checked_sub(1).filter(|it| *it >= range.start);
    // "the law signed by the minister": no object stands between the verb and "by".
    let by_next = scene.lower(head + 1) == "by"
        || (matches!(scene.lower(head + 1), "on" | "in" | "last") && scene.lower(head + 3) == "by");
    // "growers arrested on Monday": a participle right behind a noun that is the object of a verb or preposition is
    // not told apart here.
    let bare = is_verb && last_aux.is_none() && !infinitive;
    let kind = if infinitive {
        Kind::Infinitive
    } else if bare && form == VerbForm::Gerund || matches!(scene.lower(first), "being" | "having") {
        Kind::Gerund
    } else if bare && (form == VerbForm::Participle || form == VerbForm::Past && by_next) {
        Kind::Participle
    } else if bare && form == VerbForm::Base && before.is_some_and(|it| scene.lower(it) == "to") {
        Kind::Infinitive
    } else {
        Kind::Finite
    };
    let passive = is_verb && past && (be || kind == Kind::Participle);
    negated |= first > range.start
        && (scene.is(first - 1, &["not", "neither", "nor", "never", "nobody"])
            || matches!(kind, Kind::Infinitive | Kind::Gerund) && scene.lower(first - 1) == "without");
    Some(Group { first, head, lemma, form, kind, passive, negated, modal })
}

/// Whether the token is an auxiliary or a verb; the tagger is overruled behind a mention, before an object.
fn is_verbal(scene: &Scene<'_>, at: usize, range: &Range<usize>) -> bool {
    if at >= range.end {
        return false;
    }
    match scene.upos(at) {
        Upos::Verb | Upos::Aux => true,
        Upos::Noun | Upos::Adj | Upos::Propn => {
            at > range.start
                && !scene.ending(at - 1).is_empty()
                && scene.holding(at).is_empty()
                && !scene.lower(at + 1).starts_with(['\'', '’'])
                && scene.verb(at).is_some_and(|(lemma, form)| {
                    matches!(form, VerbForm::Third | VerbForm::Past)
                        && !scene.lexicon.stance.verb(&lemma).is_empty()
                        && matches!(
                            scene.upos(at + 1),
                            Upos::Det
                                | Upos::Propn
                                | Upos::Pron
                                | Upos::Part
                                | Upos::Sconj
                                | Upos::Punct
                                | Upos::Num
                        )
                        && !scene.is(at + 1, &[",", ".", "’", "'"])
                })
        }
        _ => false,
    }
}

pub(super) fn is_be(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "are"
            | "be"
            | "am"
            | "were"
            | "been"
            | "being"
            | "'s"
            | "’s"
            | "'re"
            | "’re"
            | "'m"
            | "’m"
    )
}

fn is_modal(word: &str) -> bool {
    matches!(
        word,
        "will"
            | "would"
            | "can"
            | "could"
            | "may"
            | "might"
            | "must"
            | "shall"
            | "should"
            | "ought"
            | "'ll"
            | "’ll"
            | "'d"
            | "’d"
            | "wo"
            | "ca"
            | "cannot"
    )
}
