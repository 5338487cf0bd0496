//! Assembly: cues, sources and contents joined into quotes, unit by unit.
//!
//! Enters units with their quoted stretches; leaves quotes. The difficulty: quoted stretches that no cue reports. In
//! the same paragraph they go on with the quote before; in the next one they are a quote of their own by the same
//! speaker; a few quoted words within a sentence are no quote at all.

use std::ops::Range;

use super::{
    Quote, QuoteKind,
    content::{self, Report},
    cue,
    marks::{Inside, Marked},
    phrase,
    source::{self, Source},
    unit::{self, View},
};
use crate::{
    Span,
    lexicon::{self, Lexicon},
    names::Name,
    text::{ParagraphKind, Text, Upos},
};

/// A quoted stretch of fewer words than this, in a sentence that reports nothing, is a scare quote or a title.
const QUOTE_WORDS: usize = 5;

/// Builds the quotes of a text, in no particular order; their kind is yet to be set.
pub(super) fn assemble(
    text: &Text<'_>,
    marked: &[Marked],
    inside: &[Inside],
    names: &[Name],
    lexicon: &Lexicon,
) -> Vec<Quote> {
    let mut quotes: Vec<Quote> = Vec::new();
    // The last quote and the paragraph in which it ends.
    let mut last: Option<(usize, usize)> = None;
    for unit in unit::split(text, marked) {
        let view = View { text, marked, start: unit.tokens.start, end: unit.tokens.end };
        let first = quotes.len();
        report(&view, names, lexicon, &mut quotes);
        if quotes.len() > first {
            last = Some((quotes.len() - 1, unit.paragraph));
            continue;
        }
        let Some(stretch) = lone_stretch(&view) else { continue };
        let is_heading =
            text.paragraphs.get(unit.paragraph).is_some_and(|it| it.kind == ParagraphKind::Heading);
        let is_whole = (view.start..view.end).all(|it| view.is_marked(it) || view.upos(it) == Upos::Punct);
        match last {
            // "He left." "I had to." goes on in its paragraph.
            Some((index, paragraph)) if paragraph == unit.paragraph && is_whole => {
                quotes[index].content.push(stretch);
            }
            Some((index, paragraph)) if paragraph + 1 == unit.paragraph && is_whole && !is_heading => {
                let carried = quotes[index].source.or(quotes[index].carried);
                quotes.push(Quote {
                    kind: QuoteKind::Direct,
                    source: None,
                    cue: Vec::new(),
                    content: vec![stretch],
                    carried,
                });
                last = Some((quotes.len() - 1, unit.paragraph));
            }
            _ => {
                if let Some(quote) = unreported(&view, stretch, is_whole, names, lexicon) {
                    quotes.push(quote);
                    last = Some((quotes.len() - 1, unit.paragraph));
                }
            }
        }
    }
    for inner in inside {
        nested(text, inner, names, lexicon, &mut quotes);
    }
    quotes
}

/// The reports inside a quoted stretch: “She said, ‘Mother, the noise stopped.’”
fn nested(text: &Text<'_>, inner: &Inside, names: &[Name], lexicon: &Lexicon, quotes: &mut Vec<Quote>) {
    let tokens = text.tokens_in(inner.span);
    let mut at = tokens.start;
    while at < tokens.end {
        let sentence = text.tokens.get(at).map_or(0, |it| text.sentence_at(it.span.start));
        let end =
            text.sentences.get(sentence).map_or(tokens.end, |it| it.tokens.end.clamp(at + 1, tokens.end));
        report(&View { text, marked: &inner.marked, start: at, end }, names, lexicon, quotes);
        at = end;
    }
}

/// The quotes of one unit that have a cue.
fn report(view: &View<'_>, names: &[Name], lexicon: &Lexicon, quotes: &mut Vec<Quote>) {
    let reports = sources(view, names, lexicon);
    let mut floor = behind_dateline(view);
    for index in 0..reports.len() {
        let it = &reports[index];
        let pieces: Vec<Range<usize>> = if it.cue.is_passive {
            passive_subject(view, it).into_iter().collect()
        } else if let Some(after) = content::after(view, &reports, index, lexicon)
            .filter(|_| it.cue.is_according_to || !it.is_inverted && !content::is_behind_mark(view, it))
        {
            vec![after]
        } else if let Some((before, behind)) = content::before(view, &reports, index, floor, lexicon) {
            std::iter::once(before).chain(behind).collect()
        } else {
            continue;
        };
        let Some(end) = pieces.last().map(|it| it.end) else { continue };
        let (source, carried) = match it.source {
            Source::Own(span) => (Some(span), None),
            Source::Carried(span) => (None, Some(span)),
            Source::None => (None, None),
        };
        // A bare word like "find" with neither source nor marks around is more often no report than one.
        if source.is_none()
            && carried.is_none()
            && !pieces.iter().any(|it| it.clone().any(|at| view.is_marked(at)))
        {
            continue;
        }
        floor = floor.max(end).max(it.behind);
        quotes.push(Quote {
            kind: QuoteKind::Indirect,
            source,
            cue: vec![view.text.span(it.cue.tokens.clone())],
            content: pieces.into_iter().map(|it| view.text.span(it)).collect(),
            carried,
        });
    }
}

/// "JUBA, 14 March (Northgate) – The army has agreed": what stands before the dash is no part of any content.
fn behind_dateline(view: &View<'_>) -> usize {
    let first = view.word(view.start);
    let is_capital = first.len() > 2 && first.chars().all(|it| !it.is_lowercase());
    let dash = (view.start + 1..view.end.min(view.start + 16))
        .find(|&it| matches!(view.word(it), "-" | "--" | "–" | "—"));
    dash.filter(|_| is_capital).map_or(view.start, |it| it + 1)
}

/// Every cue of a unit with its source.
fn sources(view: &View<'_>, names: &[Name], lexicon: &Lexicon) -> Vec<Report> {
    let cues = cue::find(view, lexicon);
    let mut reports = Vec::with_capacity(cues.len());
    for cue in cues {
        let own_start = cue.tokens.start;
        let behind = cue.tokens.end;
        let from = if cue.is_passive { behind + 1 } else { behind };
        let turned = (cue.is_according_to || cue.is_passive || stands_inverted(view, &cue))
            .then(|| source::inverted(view, from, names))
            .flatten();
        let report = match turned {
            Some((span, end)) => {
                Report { start: own_start, behind: end, source: Source::Own(span), is_inverted: true, cue }
            }
            None if cue.is_according_to || cue.is_passive => continue,
            None => {
                let source = source::subject(view, cue.verb, cue.form, names, lexicon);
                let start = match source {
                    Source::Own(span) => {
                        view.text.tokens.partition_point(|it| it.span.start < span.start).min(own_start)
                    }
                    _ => own_start,
                };
                Report { start, behind, source, is_inverted: false, cue }
            }
        };
        reports.push(report);
    }
    reports
}

/// `"…," said the minister`: the cue follows its content directly, and a phrase without a verb follows the cue.
fn stands_inverted(view: &View<'_>, cue: &cue::Cue) -> bool {
    if !cue.frame.inverts || cue.tokens.start == view.start {
        return false;
    }
    let before = cue.tokens.start - 1;
    let follows_content = view.is_marked(before) || matches!(view.word(before), "," | "—" | "–" | "?" | "!");
    let Some(phrase) = phrase::phrase_right(view, cue.tokens.end) else { return false };
    let next = view.word(phrase.end);
    let closed = next.is_empty()
        || matches!(view.upos(phrase.end), Upos::Punct | Upos::Adp | Upos::Adv | Upos::Cconj)
        || matches!(view.lower(phrase.end).as_str(), "who" | "whose" | "that" | "which" | "when" | "as")
        || lexicon::is_time(&view.lower(phrase.end))
        || view.upos(phrase.end) == Upos::Sconj;
    // ", said she still backed it": a subject whose verb follows is no source.
    let is_subject = !view.is_marked(before)
        && (phrase.end..view.end)
            .take_while(|&it| {
                !matches!(view.word(it), "," | ";" | ".")
                    && !matches!(view.lower(it).as_str(), "who" | "which" | "as" | "when")
            })
            .any(|it| matches!(view.upos(it), Upos::Verb | Upos::Aux));
    let is_time = (phrase.clone()).all(|it| lexicon::is_time(&view.lower(it)) || view.upos(it) == Upos::Adj);
    !is_subject
        && follows_content
        && closed
        && !is_time
        && (view.is_marked(before) || !view.is_marked(phrase.end))
}

/// "the 27 deaths reported by the agency": the phrase before the cue is the content.
fn passive_subject(view: &View<'_>, report: &Report) -> Option<Range<usize>> {
    let last = (view.start..report.cue.verb)
        .rev()
        .find(|&it| !matches!(view.upos(it), Upos::Aux | Upos::Adv | Upos::Part))?;
    phrase::np_left(view, last)
}

/// The quoted stretches of a unit as one span, where they are long enough to be speech.
fn lone_stretch(view: &View<'_>) -> Option<Span> {
    let mut at = view.start;
    while at < view.end {
        if let Some(mark) = view.marked_at(at) {
            // A stretch longer than a unit goes on from unit to unit: each takes its own part.
            let unit = view.text.span(view.start..view.end);
            let here = Span::new(mark.span.start.max(unit.start), mark.span.end.min(unit.end));
            let words = view.text.words(here);
            let is_sentence =
                words.trim_end_matches(['"', '”', '’', '\'', '»']).ends_with(['.', '!', '?', ',', '…']);
            if words.split_whitespace().count() >= QUOTE_WORDS || is_sentence {
                return Some(here);
            }
            at = view.past_mark(at);
        } else {
            at += 1;
        }
    }
    None
}

/// A quoted stretch that nothing reports: `"…" — Jane Roe, driver` and `The minister was blunt: "…"` name a source all
/// the same; one that fills its unit is a quote whose speaker is yet to be seen.
fn unreported(
    view: &View<'_>,
    stretch: Span,
    is_whole: bool,
    names: &[Name],
    lexicon: &Lexicon,
) -> Option<Quote> {
    let behind = view.text.tokens.partition_point(|it| it.span.start < stretch.end);
    if matches!(view.word(behind), "—" | "–" | "--" | "-")
        && let Some((span, _)) = source::inverted(view, behind + 1, names)
    {
        return Some(Quote {
            kind: QuoteKind::Direct,
            source: Some(span),
            cue: Vec::new(),
            content: vec![stretch],
            carried: None,
        });
    }
    let start = view.text.tokens.partition_point(|it| it.span.start < stretch.start);
    let after_colon = start > view.start && view.word(start - 1) == ":";
    if after_colon {
        let span = source::earlier_subject(view, start - 1, names, lexicon)?;
        return Some(Quote {
            kind: QuoteKind::Direct,
            source: None,
            cue: Vec::new(),
            content: vec![stretch],
            carried: Some(span),
        });
    }
    is_whole.then(|| Quote {
        kind: QuoteKind::Direct,
        source: None,
        cue: Vec::new(),
        content: vec![stretch],
        carried: None,
    })
}
