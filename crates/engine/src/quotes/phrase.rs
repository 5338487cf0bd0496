//! Noun phrases by parts of speech.
//!
//! Enters a token; leaves the phrase that ends or begins with it. The difficulty: "a spokesman for the Ministry of Foreign
//! Affairs" is one phrase, "On Wednesday the ministry" is not.

use std::ops::Range;

use super::unit::View;
use crate::{
    lexicon::{is_time, is_weekday},
    text::Upos,
};

/// The noun phrase, with its "of", "for" and "in" phrases, that ends with the token `last`.
pub(super) fn np_left(view: &View<'_>, last: usize) -> Option<Range<usize>> {
    if !matches!(view.upos(last), Upos::Noun | Upos::Propn | Upos::Num | Upos::Pron | Upos::Adj | Upos::Adv)
        || view.is_marked(last)
    {
        return None;
    }
    let mut start = last;
    while start > view.start && last - start < 40 {
        let before = start - 1;
        if view.is_marked(before) {
            break;
        }
        let upos = view.upos(before);
        let opens_here = matches!(view.upos(start), Upos::Det | Upos::Pron);
        let goes_on = match upos {
            Upos::Noun | Upos::Propn | Upos::Num => !opens_here,
            Upos::Adj | Upos::Det | Upos::Sym => !opens_here || view.lower(before) == "all",
            // "two officials familiar with the matter", "a source close to the talks"
            _ if is_privy(&view.lower(before)) => {
                before > view.start && matches!(view.upos(before - 1), Upos::Noun)
            }
            Upos::Adp if before > view.start && is_privy(&view.lower(before - 1)) => true,
            Upos::Part => matches!(view.lower(before).as_str(), "'s" | "’s" | "'" | "’"),
            Upos::Adp => {
                matches!(
                    view.lower(before).as_str(),
                    "of" | "for" | "in" | "at" | "from" | "to" | "on" | "with"
                ) && before > view.start
                    && matches!(view.upos(before - 1), Upos::Noun | Upos::Propn | Upos::Num | Upos::Pron)
                    && !is_time(&view.lower(before + 1))
            }
            Upos::Cconj => {
                view.lower(before) == "and"
                    && before > view.start
                    && view.upos(start) == Upos::Propn
                    && view.upos(before - 1) == Upos::Propn
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        start = before;
    }
    // "On Wednesday the ministry said": behind a leading adverbial the phrase starts anew.
    let restart = (start + 1..=last).rev().find(|&it| {
        matches!(view.upos(it), Upos::Det)
            && matches!(view.upos(it - 1), Upos::Noun | Upos::Propn | Upos::Num)
            && view.lower(it) != "all"
    });
    start = restart.unwrap_or(start);
    if is_time(&view.lower(start)) && start < last {
        start += 1;
    }
    Some(start..last + 1)
}

/// Words that tell how a source knows, behind its noun.
fn is_privy(lower: &str) -> bool {
    matches!(lower, "familiar" | "close" | "briefed" | "privy")
}

/// The noun phrase, with its "of", "for" and "in" phrases, that starts with the token `from`.
pub(super) fn phrase_right(view: &View<'_>, from: usize) -> Option<Range<usize>> {
    if view.is_marked(from) {
        return None;
    }
    if view.upos(from) == Upos::Pron {
        return (!matches!(view.lower(from).as_str(), "it" | "that" | "there" | "this" | "what")
            || view.lower(from + 1).is_empty()
            || view.upos(from + 1) == Upos::Punct)
            .then(|| from..from + 1);
    }
    let mut end = from;
    while end < view.end && !view.is_marked(end) && end - from < 30 {
        let opens_here = end == from || matches!(view.upos(end - 1), Upos::Adp | Upos::Cconj | Upos::Part);
        let goes_on = match view.upos(end) {
            Upos::Noun | Upos::Propn | Upos::Adj | Upos::Sym => !(is_time(&view.lower(end)) && end > from),
            Upos::Num => true,
            Upos::Det | Upos::Pron => opens_here,
            Upos::Adv => end == from && view.upos(end + 1) == Upos::Num,
            Upos::Part => matches!(view.lower(end).as_str(), "'s" | "’s" | "'" | "’"),
            Upos::Adp => {
                end > from
                    && matches!(view.lower(end).as_str(), "of" | "for" | "in" | "at" | "from" | "with")
                    && !is_time(&view.lower(end + 1))
                    && !is_time(&view.lower(end + 2))
            }
            Upos::Cconj => {
                view.lower(end) == "and"
                    && end > from
                    && view.upos(end - 1) == Upos::Propn
                    && view.upos(end + 1) == Upos::Propn
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    // A phrase ends with its head, not with a preposition.
    while end > from
        && !matches!(view.upos(end - 1), Upos::Noun | Upos::Propn | Upos::Num | Upos::Pron | Upos::Adj)
    {
        end -= 1;
    }
    (end > from
        && (from..end).any(|it| matches!(view.upos(it), Upos::Noun | Upos::Propn | Upos::Num | Upos::Pron)))
    .then_some(from..end)
}

pub(super) fn propn_run(view: &View<'_>, from: usize) -> Range<usize> {
    let end =
        (from..view.end).find(|&it| view.upos(it) != Upos::Propn || view.is_marked(it)).unwrap_or(view.end);
    from..end
}

/// The first token of an adverbial of time that ends with the token `last`: "on Thursday", "in 2023", "last week".
pub(super) fn time_before(view: &View<'_>, last: usize) -> Option<usize> {
    let is_year = view.upos(last) == Upos::Num && view.word(last).len() == 4;
    let before = last.checked_sub(1).filter(|&it| it >= view.start)?;
    let lower = view.lower(before);
    let preposition = view.upos(before) == Upos::Adp;
    let is_weekday = is_weekday(&view.lower(last));
    if preposition && (is_year || is_time(&view.lower(last)))
        || matches!(lower.as_str(), "last" | "this" | "next") && is_time(&view.lower(last))
    {
        return Some(before);
    }
    // "The minister Monday rejected": a bare weekday.
    (is_weekday && matches!(view.upos(before), Upos::Noun | Upos::Propn)).then_some(last)
}
