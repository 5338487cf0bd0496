//! Where the longer phrases that targets are end.
//!
//! Enters a token behind the head of a phrase; leaves the token behind all that hangs on it. The difficulty: a comma, a
//! new clause or a word of time ends it; a quotation mark inside does not.

use super::{
    marks::{is_closing, is_opening},
    scene::Scene,
};
use crate::{
    lexicon::{self, VerbForm},
    text::Upos,
};

/// No phrase is longer than this many tokens.
const LONGEST: usize = 40;

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
            // "walked out of the congress in protest".
            Upos::Adp
                if word == "in"
                    && open_marks == 0
                    && matches!(scene.lower(at + 1), "protest" | "anger" | "disgust" | "solidarity") =>
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
                if !relative && (scene.upos(at + 1) != Upos::Adj || scene.upos(at - 1) != Upos::Adj) =>
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

/// Words of time, years among them, which stand between subject and verb or between verb and object and belong to
/// neither.
pub(super) fn is_time(word: &str) -> bool {
    lexicon::is_time(word)
        || matches!(word, "last" | "noon" | "midnight")
        || (word.len() == 4 && word.bytes().all(|it| it.is_ascii_digit()))
}
