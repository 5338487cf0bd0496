//! Contents: what a cue reports, behind it or before it.
//!
//! Enters a cue with its source; leaves ranges of tokens. The difficulty: where indirect speech ends. It runs to the
//! end of the sentence unless a new report begins ("… and called for", "…, but the army denied").

use std::ops::Range;

use super::{
    cue::Cue,
    source::{self, Source},
    unit::View,
};
use crate::{
    Span,
    lexicon::{Lexicon, VerbForm},
    text::Upos,
};

/// Nouns that, behind a comma, speak of the report before them.
const VERDICTS: &[&str] = &[
    "charge",
    "claim",
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

/// A cue with the source that was found for it.
#[derive(Debug, Clone)]
pub(super) struct Report {
    /// The cue.
    pub cue: Cue,
    /// Its source.
    pub source: Source,
    /// One past the last token of an inverted source; the cue's end otherwise.
    pub behind: usize,
    /// First token of source and cue.
    pub start: usize,
    /// Whether the source stands behind the cue.
    pub is_inverted: bool,
}

/// What stands behind the cue, if that is its content.
pub(super) fn after(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let report = &reports[index];
    let frame = report.cue.frame;
    let mut at = report.behind;
    if report.cue.is_according_to {
        let at = opening_comma(view, report)?;
        return clause_end(view, reports, index, at, lexicon);
    }
    let bare = skip_adjuncts(view, at);
    if (frame.addressee || frame.urged)
        && !starts_content(view, bare)
        && let Some(addressee) = addressee(view, at)
    {
        let behind = skip_adjuncts(view, addressee);
        if frame.urged && view.lower(behind) == "to" || frame.urged && view.lower(behind) == "not" {
            return clause_end(view, reports, index, at, lexicon);
        }
        if starts_content(view, behind)
            || view.lower(behind) == "to"
            || (frame.clause && is_clause(view, behind, lexicon))
        {
            at = behind;
        } else if frame.clause && !frame.urged {
            return None;
        }
    } else {
        at = bare;
    }
    if (frame.clause || frame.addressee)
        && !starts_content(view, at)
        && let Some(that) = that_ahead(view, at)
    {
        at = that;
    }
    let lower = view.lower(at);
    if view.is_marked(at) || (matches!(view.word(at), "," | ":") && view.is_marked(at + 1)) {
        let from = if view.is_marked(at) { at } else { at + 1 };
        return clause_end(view, reports, index, from, lexicon);
    }
    if view.word(at) == ":" && at + 1 < view.end {
        return clause_end(view, reports, index, at + 1, lexicon);
    }
    if lower == "that" && (frame.clause || frame.phrase)
        || matches!(lower.as_str(), "whether" | "if") && frame.clause
    {
        return clause_end(view, reports, index, at, lexicon);
    }
    if (lower == "to" && view.upos(at) == Upos::Part || lower == "not" && view.lower(at + 1) == "to")
        && (frame.infinitive || frame.addressee || frame.urged || frame.phrase && report.cue.tokens.len() > 1)
    {
        return clause_end(view, reports, index, at, lexicon);
    }
    if frame.phrase
        && matches!(lower.as_str(), "over" | "about" | "at" | "for" | "of" | "with" | "against" | "as" | "by")
        && (report.cue.tokens.len() > 1 || is_state(report))
    {
        return phrase_end(view, reports, index, at, lexicon);
    }
    if frame.clause && matches!(lower.as_str(), "of" | "about" | "against") && !frame.needs_that {
        return phrase_end(view, reports, index, at, lexicon);
    }
    if is_state(report) || at > report.behind + 6 {
        return None;
    }
    if frame.clause && !frame.needs_that && is_clause(view, at, lexicon) {
        return clause_end(view, reports, index, at, lexicon);
    }
    let opens_phrase = matches!(
        view.upos(at),
        Upos::Det | Upos::Noun | Upos::Propn | Upos::Pron | Upos::Adj | Upos::Num | Upos::Verb
    );
    if frame.phrase && opens_phrase && at < report.behind + 2 {
        return phrase_end(view, reports, index, at, lexicon);
    }
    None
}

/// What stands before source and cue, if that is the content; with the pieces that go on behind them.
pub(super) fn before(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    floor: usize,
    lexicon: &Lexicon,
) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let report = &reports[index];
    let frame = report.cue.frame;
    if !frame.inverts && !frame.clause || report.start <= view.start {
        return None;
    }
    let last = report.start - 1;
    let end = if view.is_marked(last) {
        report.start
    } else if matches!(view.word(last), "," | "—" | "–" | "?" | "!") && last > view.start {
        last
    } else {
        return None;
    };
    let mut start = floor.max(view.start);
    // `He was blunt: "We go," he said`: what stands before a colon and a mark is no content.
    if view.is_marked(end - 1) {
        let mark = view.mark_start(end - 1);
        if mark > start && view.word(mark - 1) == ":" {
            start = mark;
        }
    }
    while start < end
        && (matches!(view.word(start), "," | ";" | ":" | "—" | "–")
            || (start == floor
                && view.upos(start) == Upos::Cconj
                && !view.is_marked(start)
                && floor > view.start))
    {
        start += 1;
    }
    if start >= end {
        return None;
    }
    let is_marked = (start..end).any(|it| view.is_marked(it));
    let has_verb = (start..end).any(|it| matches!(view.upos(it), Upos::Verb | Upos::Aux));
    let behind =
        if frame.addressee { addressee(view, report.behind).unwrap_or(report.behind) } else { report.behind };
    let next = skip_adjuncts(view, behind);
    let goes_on = continuation(view, reports, index, view.is_marked(end - 1), lexicon);
    if !is_marked {
        // What indirect speech stands before is a closed "…, he said": nothing but adverbials follow. Without a verb of
        // its own it needs its other half: "The situation, he added, is under control".
        let closed = view.upos(next) == Upos::Punct
            || matches!(view.lower(next).as_str(), "as" | "who" | "when" | "while");
        let is_whole = has_verb || goes_on.is_some();
        let is_participle = report.cue.form == VerbForm::Gerund && !report.cue.is_according_to;
        if !closed || !is_whole || is_participle || is_relative(view, report) {
            return None;
        }
    }
    Some((start..end, goes_on))
}

/// Whether a quoted stretch ends right before source and cue: the content stands before, whatever follows.
pub(super) fn is_behind_mark(view: &View<'_>, report: &Report) -> bool {
    let before = |back: usize| report.start.checked_sub(back).filter(|&it| it >= view.start);
    let Some(last) = before(1) else { return false };
    let mark = if view.word(last) == "," { before(2) } else { Some(last) };
    let Some(stretch) = mark.and_then(|it| view.marked_at(it)) else { return false };
    let words = view.text.words(stretch.span).trim_end_matches(['"', '”', '’', '\'', '»']);
    let separated = view.word(last) == "," || words.ends_with([',', '?', '!', '—', '…', '-']);
    separated && (report.cue.frame.inverts || report.cue.frame.clause)
}

/// `"A," he said, "B"`, "A, he said, B": the piece behind.
fn continuation(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    is_marked: bool,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let report = &reports[index];
    let behind = if report.cue.frame.addressee {
        addressee(view, report.behind).unwrap_or(report.behind)
    } else {
        report.behind
    };
    let at = skip_adjuncts(view, behind);
    if is_marked {
        // The next mark behind source, apposition and adverbial, where nothing else reports it.
        let next = (report.behind..view.end).find(|&it| view.is_marked(it))?;
        let between = report.behind..next;
        let is_plain = between.clone().all(|it| !matches!(view.word(it), ";" | "." | "?" | "!"))
            && reports.iter().skip(index + 1).all(|it| !between.contains(&it.cue.verb));
        let separated = matches!(view.word(next - 1), "," | ":" | "—" | "–");
        return (is_plain && separated).then(|| next..view.past_mark(next));
    }
    if view.word(at) != "," {
        return None;
    }
    let opener = at + 1;
    let lower = view.lower(opener);
    let gerund = view.upos(opener) == Upos::Verb;
    if gerund
        || matches!(lower.as_str(), "who" | "which" | "whose" | "where" | "according" | "a" | "an")
        || opener + 1 >= view.end
    {
        return None;
    }
    clause_end(view, reports, index, opener, lexicon)
}

/// Where a clause that starts at `from` ends; the range of its tokens.
fn clause_end(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    from: usize,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let mut at = from;
    while at < view.end {
        if view.is_marked(at) {
            at = view.past_mark(at);
            // `said "the deal is dead." He left`: a mark that closes a sentence closes the content.
            continue;
        }
        if view.word(at) == ";" || ends_report(view, reports, index, from, at, lexicon) {
            break;
        }
        at += 1;
    }
    close(view, from, at)
}

/// Where a noun phrase with its complements ends.
fn phrase_end(
    view: &View<'_>,
    reports: &[Report],
    index: usize,
    from: usize,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let mut at = from;
    while at < view.end {
        if view.is_marked(at) {
            at = view.past_mark(at);
            continue;
        }
        let lower = view.lower(at);
        let stops = matches!(view.word(at), "," | ";" | ":" | "—" | "–")
            || (at > from && matches!(lower.as_str(), "while" | "but" | "although" | "though" | "whereas"))
            || (at > from
                && matches!(lower.as_str(), "after" | "before" | "when" | "because" | "as" | "if" | "until")
                && matches!(view.upos(at), Upos::Sconj | Upos::Adp)
                && !view.is_marked(at + 1)
                && opens_clause(view, at, 8, lexicon));
        if stops && !lists_on(view, at) || ends_report(view, reports, index, from, at, lexicon) {
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
    // ", according to the office"; ", she said,"; ", adding that"
    if is_comma {
        let next = at + 1;
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

/// "According to the office, four died": the token behind the comma that ends the source and its apposition.
fn opening_comma(view: &View<'_>, report: &Report) -> Option<usize> {
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
fn skip_adjuncts(view: &View<'_>, from: usize) -> usize {
    let mut at = from;
    loop {
        let lower = view.lower(at);
        if view.is_marked(at) || at >= view.end {
            return at;
        }
        if view.upos(at) == Upos::Adv
            || source::is_time(&lower)
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
            && let Some(phrase) = source::phrase_right(view, at + 1)
        {
            at = phrase.end;
            continue;
        }
        return at;
    }
}

fn addressee(view: &View<'_>, from: usize) -> Option<usize> {
    if view.upos(from) == Upos::Pron {
        return Some(from + 1);
    }
    source::phrase_right(view, from).map(|it| it.end)
}

/// "that", a quotation mark, or a comma or colon before one.
fn starts_content(view: &View<'_>, at: usize) -> bool {
    view.is_marked(at)
        || matches!(view.lower(at).as_str(), "that" | "whether")
        || (matches!(view.word(at), "," | ":") && view.is_marked(at + 1))
}

/// "said by e-mail from Tallinn that": the "that" ahead, where no verb and no mark stands before it.
fn that_ahead(view: &View<'_>, from: usize) -> Option<usize> {
    (from..view.end.min(from + 14))
        .take_while(|&it| {
            !matches!(view.upos(it), Upos::Verb | Upos::Aux | Upos::Punct | Upos::Cconj)
                && !view.is_marked(it)
        })
        .find(|&it| view.lower(it) == "that" && view.upos(it) == Upos::Sconj)
}

/// Whether a subject and a finite verb follow: the bare clause of "said it would leave".
fn is_clause(view: &View<'_>, at: usize, lexicon: &Lexicon) -> bool {
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

/// Whether a finite verb stands within `reach` tokens behind `at`, in the same sentence.
fn opens_clause(view: &View<'_>, at: usize, reach: usize, lexicon: &Lexicon) -> bool {
    (at + 1..view.end.min(at + reach)).take_while(|&it| !matches!(view.word(it), ";" | ".")).any(|it| {
        view.upos(it) == Upos::Aux
            || (view.upos(it) == Upos::Verb
                && view.lower(it - 1) != "to"
                && lexicon.tags.verb(&view.lower(it)).is_none_or(|verb| verb.1 != VerbForm::Gerund))
    })
}

/// Whether the source is a relative pronoun: the report ends with its clause.
fn is_relative(view: &View<'_>, report: &Report) -> bool {
    match report.source {
        Source::Own(span) => matches!(view.text.words(span).to_lowercase().as_str(), "who" | "which"),
        _ => false,
    }
}

fn is_state(report: &Report) -> bool {
    report.cue.frame.needs_that && report.cue.frame.phrase && report.cue.verb != report.cue.tokens.start
}
