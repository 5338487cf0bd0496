//! Verb groups: auxiliaries, adverbs and a verb, with what they say about voice, negation and time.
//!
//! Enters the tokens of one sentence; leaves its verb groups in order. The difficulty: "by" tells the participle
//! from the past tense, and a headline has neither auxiliaries nor articles.

use std::ops::Range;

use super::{marks, phrases, scene::Scene};
use crate::{
    lexicon::{Control, VerbForm, is_be},
    text::Upos,
};

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
    let marked = usize::from(marks::is_opening(scene, at + 1));
    let infinitive = scene.lower(at) == "to"
        && at + 1 + marked < range.end
        && (scene.upos(at) == Upos::Part && marked == 0 || is_base(scene, at + 1 + marked, range.start));
    if infinitive {
        at += 1 + marked;
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
    let to_verb = infinitive && at == first + 1 + marked && is_base(scene, at, range.start);
    let is_verb = at < range.end && (to_verb || is_verbal(scene, at, range)) && scene.upos(at) != Upos::Aux;
    if !is_verb && last_aux.is_none() {
        return None;
    }
    let head = if is_verb { at } else { last_aux? };
    let (lemma, form) = if is_verb {
        lemma(scene, head)
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
    negated |= is_negated_before(scene, first, range.start, kind);
    Some(Group { first, head, lemma, form, kind, passive, negated, modal })
}

/// "no longer backs", "never publicly backed", "without naming".
fn is_negated_before(scene: &Scene<'_>, first: usize, start: usize, kind: Kind) -> bool {
    const NEGATIONS: &[&str] = &["not", "neither", "nor", "never", "nobody"];
    let mut at = first;
    while at > start + 1 && scene.upos(at - 1) == Upos::Adv && !scene.is(at - 1, NEGATIONS) {
        if scene.lower(at - 1) == "longer" && scene.lower(at - 2) == "no" {
            return true;
        }
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|it| *it >= start);
    before.is_some_and(|it| {
        scene.is(it, NEGATIONS)
            || scene.lower(it) == "longer" && it > start && scene.lower(it - 1) == "no"
            || matches!(kind, Kind::Infinitive | Kind::Gerund) && scene.lower(it) == "without"
    })
}

/// Whether the token is an auxiliary or a verb; the tagger is overruled behind a mention, before an object.
fn is_verbal(scene: &Scene<'_>, at: usize, range: &Range<usize>) -> bool {
    if at >= range.end {
        return false;
    }
    match scene.upos(at) {
        Upos::Verb => !phrases::is_verbal_noun(scene, at),
        Upos::Aux => true,
        // ", killing four soldiers".
        Upos::Noun
            if scene.lower(at).ends_with("ing")
                && at > range.start
                && scene.lower(at - 1) == ","
                && matches!(scene.upos(at + 1), Upos::Det | Upos::Num | Upos::Pron | Upos::Propn)
                && scene.verb(at).is_some_and(|it| it.1 == VerbForm::Gerund) =>
        {
            true
        }
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

/// The lemma and form of a verb; of one that the dictionary does not know, by its ending and the cues.
fn lemma(scene: &Scene<'_>, head: usize) -> (String, VerbForm) {
    match scene.lower(head) {
        "has" | "have" | "had" | "having" => return ("have".to_owned(), VerbForm::Past),
        "does" | "do" | "did" | "doing" => return ("do".to_owned(), VerbForm::Past),
        _ => {}
    }
    if let Some(known) = scene.verb(head) {
        return known;
    }
    let word = scene.lower(head);
    for (ending, form) in
        [("ed", VerbForm::Past), ("ing", VerbForm::Gerund), ("s", VerbForm::Third), ("", VerbForm::Base)]
    {
        let Some(stem) = word.strip_suffix(ending) else { continue };
        let doubled = stem.get(..stem.len().saturating_sub(1)).unwrap_or_default();
        let y = format!("{}y", stem.strip_suffix('i').or(stem.strip_suffix("ie")).unwrap_or("?"));
        for candidate in [stem.to_owned(), format!("{stem}e"), y, doubled.to_owned()] {
            if !scene.lexicon.stance.verb(&candidate).is_empty() {
                return (candidate, form);
            }
        }
    }
    let form = if word.ends_with("ing") { VerbForm::Gerund } else { VerbForm::Past };
    (word.to_owned(), form)
}

/// Whether the word behind "to" is a verb, whatever the tagger says: "to refrain from", "to speed up the".
fn is_base(scene: &Scene<'_>, at: usize, start: usize) -> bool {
    if !scene.holding(at).is_empty() || scene.upos(at) == Upos::Propn {
        return false;
    }
    // "vows to block it": right behind a verb that governs another.
    let governed = at >= start + 2
        && scene.upos(at) != Upos::Propn
        && scene.verb(at - 2).is_some_and(|it| scene.lexicon.stance.control(&it.0).is_some())
        && (scene.upos(at - 2) == Upos::Verb
            || scene.upos(at - 2) == Upos::Noun && scene.upos(at) != Upos::Adj);
    if governed && scene.verb(at).is_some_and(|it| it.1 == VerbForm::Base) {
        return true;
    }
    // "urged them to sack him": behind a request, "to" opens what is requested.
    let requested = (at.saturating_sub(9).max(start)..at).any(|it| {
        scene.upos(it) == Upos::Verb
            && scene.verb(it).is_some_and(|it| scene.lexicon.stance.control(&it.0) == Some(Control::Request))
    });
    if requested && matches!(scene.upos(at), Upos::Noun | Upos::Verb | Upos::Adj) {
        return true;
    }
    // "put" and "set" are their own past tense.
    scene.verb(at).is_some_and(|(lemma, form)| form == VerbForm::Base || lemma == scene.lower(at))
        && match scene.upos(at) {
            Upos::Verb => true,
            Upos::Noun | Upos::Adj => {
                matches!(scene.upos(at + 1), Upos::Det | Upos::Pron | Upos::Adp | Upos::Adv | Upos::Num)
                    && !scene.is(at + 1, &["of", "by", "that"])
            }
            _ => false,
        }
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
