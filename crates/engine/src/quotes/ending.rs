//! Endings: where a content ends.
//!
//! Enters the token at which a content begins; leaves the range of its tokens. The difficulty: indirect speech runs to
//! the end of the sentence unless a new report begins ("… and called for", "…, but the army denied").

use std::ops::Range;

use super::{content::Report, source::Source, unit::View};
use crate::{
    Span,
    lexicon::{Lexicon, VerbForm},
    text::Upos,
};

/// Nouns that, behind a comma, speak of the report before them.
const VERDICTS: &[&str] = &[
    "charge",
    "claim",
    "condition",
    "accusation",
    "allegation",
    "demand",
    "suggestion",
    "assertion",
    "move",
    "defeat",
    "blow",
    "step",
    "view",
    "figure",
    "denial",
];

/// Where a clause that starts at `from` ends; the range of its tokens.
pub(super) fn clause_end(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    from: usize,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    run_to(view, reports, index, from, lexicon, |at| view.word(at) == ";")
}

/// Where a noun phrase with its complements ends.
pub(super) fn phrase_end(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    from: usize,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    run_to(view, reports, index, from, lexicon, |at| {
        let lower = view.lower(at);
        let stops = matches!(view.word(at), "," | ";" | ":" | "—" | "–")
            || (at > from && matches!(lower.as_str(), "while" | "but" | "although" | "though" | "whereas"))
            || (at > from
                && matches!(lower.as_str(), "after" | "before" | "when" | "because" | "as" | "if" | "until")
                && matches!(view.upos(at), Upos::Sconj | Upos::Adp)
                && !view.is_marked(at + 1)
                && opens_clause(view, at, 8, lexicon));
        stops && !lists_on(view, at)
    })
}

/// From `from` over quoted stretches to the first token that `stops` or at which another report begins.
fn run_to(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    from: usize,
    lexicon: &Lexicon,
    stops: impl Fn(usize) -> bool,
) -> Option<Range<usize>> {
    let mut at = from;
    while at < view.end {
        if view.is_marked(at) {
            at = view.past_mark(at);
            continue;
        }
        if stops(at) || ends_report(view, reports, index, from, at, lexicon) {
            break;
        }
        at += 1;
    }
    close(view, from, at)
}

/// Whether a comma stands in a list that goes on: "the killings, arrests and torture".
fn lists_on(view: &View<'_>, comma: usize) -> bool {
    view.word(comma) == ","
        && (comma + 1..view.end.min(comma + 6))
            .take_while(|&it| !matches!(view.upos(it), Upos::Verb | Upos::Aux | Upos::Pron))
            .any(|it| view.lower(it) == "and" && !matches!(view.upos(it + 1), Upos::Verb | Upos::Aux))
        && matches!(view.upos(comma + 1), Upos::Noun | Upos::Adj)
}

/// Whether another report begins at `at`, so that the content before it is over.
fn ends_report(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    from: usize,
    at: usize,
    lexicon: &Lexicon,
) -> bool {
    if at == from {
        return false;
    }
    let lower = view.lower(at);
    let is_comma = view.word(at) == ",";
    if is_comma && is_relative(view, &reports[index]) {
        return true;
    }
    // ", a charge the group rejected" speaks of the whole report.
    if is_comma
        && matches!(view.lower(at + 1).as_str(), "a" | "an")
        && VERDICTS.contains(&view.lower(at + 2).as_str())
    {
        return true;
    }
    // ", but stopped short of": behind a comma, a verb of the cue's own form has the cue's subject.
    if is_comma && matches!(view.lower(at + 1).as_str(), "and" | "but") {
        let verb = (at + 2..view.end).find(|&it| !matches!(view.upos(it), Upos::Adv)).unwrap_or(view.end);
        let form = lexicon.tags.verb(&view.lower(verb)).map(|it| it.1);
        if view.upos(verb) == Upos::Verb
            && form == Some(reports[index].cue.form)
            && form != Some(VerbForm::Gerund)
        {
            return true;
        }
    }
    // "are ‘painful but necessary’ as lawmakers threatened": behind a quoted end the report tells what happened meanwhile.
    if matches!(lower.as_str(), "as" | "while")
        && view.is_marked(at - 1)
        && opens_clause(view, at, 12, lexicon)
    {
        return true;
    }
    // ", according to the office"; ", she said,"; ", adding that"
    if is_comma {
        // ", instead asserting": an adverb may stand before the participle.
        let next = (at + 1..view.end).find(|&it| view.upos(it) != Upos::Adv).unwrap_or(view.end);
        if reports.iter().skip(index + 1).any(|it| {
            it.start == next
                && (it.cue.is_according_to
                    || it.cue.form == VerbForm::Gerund && matches!(it.source, Source::Carried(_)))
        }) {
            return true;
        }
        let conj = usize::from(
            matches!(view.upos(next), Upos::Cconj)
                || matches!(view.lower(next).as_str(), "while" | "although" | "though" | "whereas"),
        );
        return conj > 0 && begins_own(view, reports, index, next + 1);
    }
    if lower == "according" && view.lower(at + 1) == "to" {
        return true;
    }
    let joins = view.upos(at) == Upos::Cconj || matches!(lower.as_str(), "while" | "although" | "whereas");
    if !joins {
        return false;
    }
    let verb = (at + 1..view.end)
        .find(|&it| !matches!(view.upos(it), Upos::Adv | Upos::Aux | Upos::Part))
        .unwrap_or(view.end);
    if let Some(next) = reports
        .iter()
        .skip(index + 1)
        .find(|it| it.cue.verb == verb && matches!(it.source, Source::Carried(_)))
    {
        // "said it would leave and called for": the second verb is of the first one's form.
        let same = next.cue.form == reports[index].cue.form
            || matches!(
                (next.cue.form, reports[index].cue.form),
                (VerbForm::Past | VerbForm::Participle, VerbForm::Past | VerbForm::Participle)
            );
        // "said that Ankara is committed … and had voiced": the content's own verb may be the first of the pair.
        let own_pair = view.upos(at + 1) == Upos::Aux && view.lower(from) == "that";
        return (same || reports[index].cue.form == VerbForm::Gerund) && !own_pair;
    }
    // "said it would not appeal and apologised": a past tense is no pair for what a modal governs.
    let is_past = lexicon.tags.verb(&view.lower(verb)).is_some_and(|it| it.1 == VerbForm::Past);
    let last_verb = (from..at)
        .rev()
        .filter(|&it| !view.is_marked(it))
        .find(|&it| matches!(view.upos(it), Upos::Aux | Upos::Verb));
    let is_modal = |it: usize| {
        matches!(
            view.lower(it).as_str(),
            "would" | "could" | "will" | "might" | "may" | "should" | "must" | "can" | "to"
        )
    };
    let governed = last_verb.is_some_and(|it| (it.saturating_sub(3).max(from)..it).any(is_modal));
    if view.upos(verb) == Upos::Verb
        && is_past
        && governed
        && verb == at + 1
        && reports[index].cue.form == VerbForm::Past
    {
        return true;
    }
    // "welcomed the step but voted against it": for a phrase a second finite verb is the end.
    let is_past = lexicon.tags.verb(&view.lower(verb)).is_some_and(|it| it.1 == VerbForm::Past);
    if view.upos(verb) == Upos::Verb
        && is_past
        && !(from..at).any(|it| matches!(view.upos(it), Upos::Aux | Upos::Verb) && !view.is_marked(it))
    {
        return true;
    }
    matches!(lower.as_str(), "but" | "while" | "although" | "whereas" | "and")
        && begins_own(view, reports, index, at + 1)
}

/// Whether a later report with a source of its own starts at the token `at`.
fn begins_own(view: &View<'_>, reports: &[Report], index: usize, at: usize) -> bool {
    reports.iter().skip(index + 1).any(|it| {
        !it.is_inverted
            && match it.source {
                Source::Own(span) => view.text.tokens.get(at).is_some_and(|token| {
                    span.start == token.span.start
                        || (token.span.start < span.start
                            && view.text.tokens_in(Span::new(token.span.start, span.start)).len() <= 2)
                }),
                _ => false,
            }
    })
}

/// Cuts what closes the sentence off the end: the full stop, unless a quotation mark stands behind it.
fn close(view: &View<'_>, from: usize, mut end: usize) -> Option<Range<usize>> {
    while end > from
        && !view.is_marked(end - 1)
        && matches!(view.word(end - 1), "." | "," | ";" | ":" | "!" | "?" | "—" | "–" | ")" | "(")
    {
        end -= 1;
    }
    (end > from).then_some(from..end)
}

/// Whether a finite verb stands within `reach` tokens behind `at`, in the same sentence.
pub(super) fn opens_clause(view: &View<'_>, at: usize, reach: usize, lexicon: &Lexicon) -> bool {
    (at + 1..view.end.min(at + reach)).take_while(|&it| !matches!(view.word(it), ";" | ".")).any(|it| {
        view.upos(it) == Upos::Aux
            || (view.upos(it) == Upos::Verb
                && view.lower(it - 1) != "to"
                && lexicon.tags.verb(&view.lower(it)).is_none_or(|verb| verb.1 != VerbForm::Gerund))
    })
}

/// Whether the source is a relative pronoun: the report ends with its clause.
pub(super) fn is_relative(view: &View<'_>, report: &Report) -> bool {
    match report.source {
        Source::Own(span) => matches!(view.text.words(span).to_lowercase().as_str(), "who" | "which"),
        _ => false,
    }
}
