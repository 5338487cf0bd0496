//! Contents: what a cue reports, behind it or before it.
//!
//! Enters a cue with its source; leaves ranges of tokens. The difficulty: the same words may stand behind ("said it would
//! leave"), before ("it would leave, he said") or on both sides ("it would, he said, leave").

use std::ops::Range;

use super::{
    ahead::{
        addressee, is_clause, is_question_word, is_strict_clause, opening_comma, skip_adjuncts,
        starts_content, that_ahead, to_ahead,
    },
    cue::Cue,
    ending::{clause_end, is_relative, phrase_end},
    source::Source,
    unit::View,
};
use crate::{
    lexicon::{Lexicon, VerbForm},
    text::Upos,
};

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
        if frame.urged && (to_ahead(view, addressee) || matches!(view.lower(behind).as_str(), "to" | "not")) {
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
    } else if !(is_state(report) || frame.phrase && report.cue.tokens.len() > 1) {
        // "expressed concern over": there the preposition opens the content.
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
    if lower == "that" && (frame.clause || frame.phrase) || is_question_word(&lower) && frame.clause {
        return clause_end(view, reports, index, at, lexicon);
    }
    if (lower == "to" && (view.upos(at) == Upos::Part || view.is_marked(at + 1))
        || lower == "not" && view.lower(at + 1) == "to")
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
    if frame.clause
        && (if frame.needs_that { is_strict_clause(view, at) } else { is_clause(view, at, lexicon) })
    {
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
        if !(closed || report.cue.is_according_to) || !is_whole || is_participle || is_relative(view, report)
        {
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
    // ", saying the warning": a participle reports what follows it.
    let is_participle = report.cue.form == VerbForm::Gerund && !report.cue.is_according_to;
    separated && !is_participle && (report.cue.frame.inverts || report.cue.frame.clause)
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
    let piece = clause_end(view, reports, index, opener, lexicon)?;
    // ", according to Anna Sorel, the city's engineer": an apposition of the source has a determiner and no verb.
    let has_verb = piece.clone().any(|it| matches!(view.upos(it), Upos::Verb | Upos::Aux));
    let is_apposition =
        !has_verb && (view.upos(opener) == Upos::Det || view.upos(piece.end - 1) == Upos::Part);
    (!is_apposition).then_some(piece)
}

fn is_state(report: &Report) -> bool {
    report.cue.frame.needs_that && report.cue.frame.phrase && report.cue.verb != report.cue.tokens.start
}
