//! What stands ahead of a token: adverbials to skip, an addressee, the beginning of a content.
//!
//! Enters a token; leaves another, or whether something begins there. The difficulty: "told reporters in the capital on
//! Friday that" keeps its content waiting for six words.

use super::{content::Report, ending::opens_clause, phrase, unit::View};
use crate::{
    lexicon::{self, Lexicon},
    text::Upos,
};

/// "According to the office, four died": the token behind the comma that ends the source and its apposition.
pub(super) fn opening_comma(view: &View<'_>, report: &Report) -> Option<usize> {
    let opens = report.cue.tokens.start == view.start
        || (report.cue.tokens.start == view.start + 1 && !view.is_marked(view.start));
    if !opens {
        return None;
    }
    // The last comma before the first clause: appositions of the source lie between.
    let first = (report.behind..view.end).find(|&it| view.word(it) == ",")?;
    let mut comma = first;
    if matches!(view.lower(first + 1).as_str(), "who" | "which" | "a" | "an" | "the" | "known") {
        let second = (first + 1..view.end).find(|&it| view.word(it) == ",");
        if let Some(second) = second
            && !(first + 1..second).any(|it| matches!(view.upos(it), Upos::Aux))
        {
            comma = second;
        }
    }
    (comma + 1 < view.end).then_some(comma + 1)
}

/// Skips adverbs and adverbials of time and place: "said on Friday in a statement that".
pub(super) fn skip_adjuncts(view: &View<'_>, from: usize) -> usize {
    let mut at = from;
    loop {
        let lower = view.lower(at);
        if view.is_marked(at) || at >= view.end {
            return at;
        }
        if view.upos(at) == Upos::Adv
            || lexicon::is_time(&lower)
            || matches!(lower.as_str(), "last" | "earlier" | "late" | "early")
        {
            at += 1;
            continue;
        }
        if view.upos(at) == Upos::Adp
            && matches!(
                lower.as_str(),
                "on" | "in"
                    | "at"
                    | "by"
                    | "during"
                    | "after"
                    | "before"
                    | "through"
                    | "from"
                    | "to"
                    | "late"
                    | "earlier"
                    | "via"
                    | "over"
                    | "outside"
                    | "with"
            )
            && let Some(phrase) = phrase::phrase_right(view, at + 1)
        {
            at = phrase.end;
            continue;
        }
        return at;
    }
}

pub(super) fn addressee(view: &View<'_>, from: usize) -> Option<usize> {
    if view.upos(from) == Upos::Pron {
        return Some(from + 1);
    }
    phrase::phrase_right(view, from).map(|it| it.end)
}

/// "that", a quotation mark, or a comma or colon before one.
pub(super) fn starts_content(view: &View<'_>, at: usize) -> bool {
    view.is_marked(at)
        || matches!(view.lower(at).as_str(), "that" | "whether")
        || (matches!(view.word(at), "," | ":") && view.is_marked(at + 1))
}

/// "asked the Community, CARICOM, to send observers": an infinitive ahead, where no verb stands before it.
pub(super) fn to_ahead(view: &View<'_>, from: usize) -> bool {
    (from..view.end.min(from + 8))
        .take_while(|&it| !matches!(view.upos(it), Upos::Verb | Upos::Aux) && !view.is_marked(it))
        .any(|it| view.lower(it) == "to" && view.upos(it) == Upos::Part)
}

pub(super) fn is_question_word(lower: &str) -> bool {
    matches!(lower, "whether" | "if" | "who" | "what" | "where" | "which" | "how" | "why" | "when")
}

/// "said by e-mail from Tallinn that": the "that" ahead, where no verb and no mark stands before it.
pub(super) fn that_ahead(view: &View<'_>, from: usize) -> Option<usize> {
    (from..view.end.min(from + 14))
        .take_while(|&it| {
            !matches!(view.upos(it), Upos::Verb | Upos::Aux | Upos::Punct | Upos::Cconj)
                && !view.is_marked(it)
        })
        .find(|&it| view.lower(it) == "that" && view.upos(it) == Upos::Sconj)
}

/// Whether a subject and a finite verb follow: the bare clause of "said it would leave".
pub(super) fn is_clause(view: &View<'_>, at: usize, lexicon: &Lexicon) -> bool {
    matches!(
        view.upos(at),
        Upos::Det
            | Upos::Noun
            | Upos::Propn
            | Upos::Pron
            | Upos::Adj
            | Upos::Num
            | Upos::Adv
            | Upos::Adp
            | Upos::Sconj
            | Upos::Part
            | Upos::Verb
            | Upos::Sym
    ) && opens_clause(view, at, 40, lexicon)
}

/// Whether a subject and, right behind it, a finite verb follow: "found rents had risen", not "found the body".
pub(super) fn is_strict_clause(view: &View<'_>, at: usize) -> bool {
    phrase::phrase_right(view, at).is_some_and(|subject| {
        let verb = (subject.end..view.end).find(|&it| view.upos(it) != Upos::Adv).unwrap_or(view.end);
        view.upos(verb) == Upos::Aux || view.upos(verb) == Upos::Verb && view.upos(at) != Upos::Num
    })
}
