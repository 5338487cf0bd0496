//! Sources: the phrase that a cue names as the one who says it.
//!
//! Enters a cue; leaves the phrase left of it (its subject), right of it (inverted), or the one that goes on from an
//! earlier verb. The difficulty: what stands between ("Jaber, a senior commander, who led the raid, said"), and
//! which of a title, a name and an apposition the source is.

use std::ops::Range;

use super::{
    phrase::{np_left, phrase_right, propn_run, time_before},
    unit::View,
};
use crate::{
    Span,
    lexicon::{self, Lexicon, VerbForm},
    names::{Name, NameType},
    text::Upos,
};

/// Where the source of a cue was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// A phrase of its own.
    Own(Span),
    /// The subject of an earlier verb goes on: "… and denied", ", adding".
    Carried(Span),
    /// Nobody.
    None,
}

/// The subject of the verb at `verb`, looked for to its left.
pub(super) fn subject(
    view: &View<'_>,
    verb: usize,
    form: VerbForm,
    names: &[Name],
    lexicon: &Lexicon,
) -> Source {
    let at = skip_left(view, verb);
    let Some(last) = at else { return Source::None };
    let lower = view.lower(last);
    let is_coordinated =
        view.upos(last) == Upos::Cconj && matches!(lower.as_str(), "and" | "but" | "or" | "yet" | "then");
    let is_participle = form == VerbForm::Gerund && !is_progressive(view, verb);
    if is_coordinated || is_participle {
        return earlier_subject(view, last, names, lexicon).map_or(Source::None, Source::Carried);
    }
    if let Some(span) = phrase_left(view, last, names) {
        return Source::Own(span);
    }
    if view.word(last) == "," {
        // "Haneul, which controls most of the market, said"
        if let Some(span) = across_insertion(view, last, names) {
            return Source::Own(span);
        }
        return earlier_subject(view, last, names, lexicon).map_or(Source::None, Source::Carried);
    }
    Source::None
}

/// The phrase right of an inverted cue or of "according to".
pub(super) fn inverted(view: &View<'_>, from: usize, names: &[Name]) -> Option<(Span, usize)> {
    let range = phrase_right(view, from)?;
    let span = trim_title(view, range.clone(), names);
    // "said its spokesman, Comrade Idowu Pepple": the name behind the comma is part of the source.
    let next = range.end;
    if view.word(next) == "," && is_role_phrase(view, range.start, names, span) {
        let name = propn_run(view, next + 1);
        if !name.is_empty() && name_in(view.text.span(name.clone()), names).is_some() {
            return Some((span.cover(view.text.span(name.clone())), name.end));
        }
    }
    Some((span, range.end))
}

/// The last token left of `verb` that is no auxiliary, adverb, negation or inserted adverbial.
fn skip_left(view: &View<'_>, verb: usize) -> Option<usize> {
    let mut at = verb;
    loop {
        at = at.checked_sub(1).filter(|&it| it >= view.start)?;
        match view.upos(at) {
            Upos::Aux | Upos::Adv => {}
            Upos::Part if view.lower(at) != "'s" => {}
            // ", however," and ", on Friday,"
            Upos::Punct if view.word(at) == "," => match adverbial_before(view, at) {
                Some(comma) => at = comma,
                None => return Some(at),
            },
            // "and in turn accused"
            Upos::Noun
                if at > view.start && view.lower(at - 1) == "in" && lexicon::is_aside(&view.lower(at)) =>
            {
                at -= 1;
            }
            _ => match time_before(view, at) {
                Some(first) if first > view.start => at = first,
                _ => return Some(at),
            },
        }
    }
}

/// The opening comma of an adverb or short adverbial phrase that ends before the comma at `comma`.
fn adverbial_before(view: &View<'_>, comma: usize) -> Option<usize> {
    let open = (view.start..comma).rev().take(7).find(|&it| view.word(it) == ",")?;
    let first = view.upos(open + 1);
    let adverb_only = (open + 1..comma).all(|it| view.upos(it) == Upos::Adv);
    let phrase =
        first == Upos::Adp && (open + 2..comma).all(|it| !matches!(view.upos(it), Upos::Verb | Upos::Aux));
    (comma > open + 1 && (adverb_only || phrase)).then_some(open)
}

fn is_progressive(view: &View<'_>, verb: usize) -> bool {
    let before = (view.start..verb).rev().find(|&it| view.upos(it) != Upos::Adv);
    before.is_some_and(|it| view.upos(it) == Upos::Aux)
}

/// The subject of the nearest finite verb left of `from` that is not part of another report's content.
pub(super) fn earlier_subject(
    view: &View<'_>,
    from: usize,
    names: &[Name],
    lexicon: &Lexicon,
) -> Option<Span> {
    let mut at = from;
    let mut steps = 0;
    let is_set_off = from > view.start && view.word(from - 1) == ",";
    while at > view.start && steps < 120 {
        at -= 1;
        steps += 1;
        if view.is_marked(at) {
            at = view.mark_start(at);
            continue;
        }
        if !matches!(view.upos(at), Upos::Verb | Upos::Aux) {
            continue;
        }
        let form = lexicon.tags.verb(&view.lower(at)).map_or(VerbForm::Past, |it| it.1);
        let is_finite = view.upos(at) == Upos::Aux
            || !matches!(form, VerbForm::Gerund | VerbForm::Base)
            || is_progressive(view, at);
        let Some(last) = skip_left(view, at).filter(|_| is_finite) else { continue };
        if matches!(view.upos(last), Upos::Cconj | Upos::Verb | Upos::Adp)
            || matches!(view.lower(last).as_str(), "that" | "to" | "who" | "which" | "whose" | "where")
        {
            continue;
        }
        let found = phrase_left(view, last, names)
            .or_else(|| if view.word(last) == "," { across_insertion(view, last, names) } else { None });
        let Some(span) = found else { continue };
        // "said it had closed the border and denied": the subject inside a content does not go on speaking.
        let first = view.text.tokens.partition_point(|it| it.span.start < span.start);
        let before = first.checked_sub(1).filter(|&it| it >= view.start);
        let is_inner = before.is_some_and(|it| {
            let opener = view.lower(it);
            matches!(opener.as_str(), "that" | "whether" | "if" | "because")
                // ", and demanded": behind a comma it is the main clause that goes on.
                || is_set_off && lexicon::opens_clause(&opener)
                || view.upos(it) == Upos::Verb
                || is_apposition(view, first)
        });
        if !is_inner {
            return Some(span);
        }
    }
    None
}

/// ", a faction expelled in May,": a phrase behind a comma that says what another is.
fn is_apposition(view: &View<'_>, first: usize) -> bool {
    let Some(noun) = first.checked_sub(2).filter(|&it| it > view.start) else { return false };
    view.word(first - 1) == ","
        && matches!(view.lower(first).as_str(), "a" | "an")
        && matches!(view.upos(noun), Upos::Noun | Upos::Propn)
        && (view.start..noun).any(|it| matches!(view.upos(it), Upos::Verb | Upos::Aux))
}

/// The source phrase that ends with the token `last`.
fn phrase_left(view: &View<'_>, last: usize, names: &[Name]) -> Option<Span> {
    if view.is_marked(last) {
        return None;
    }
    if view.upos(last) == Upos::Pron || (view.upos(last) == Upos::Det && view.lower(last) != "the") {
        let lower = view.lower(last);
        return (!matches!(lower.as_str(), "that" | "what" | "there" | "this" | "it's"))
            .then(|| view.text.tokens[last].span);
    }
    let range = np_left(view, last)?;
    // "Jane Roe, 52, of Hull, said": an age is no source.
    if range.clone().all(|it| view.upos(it) == Upos::Num) && view.word(range.start.wrapping_sub(1)) == "," {
        return across_insertion(view, range.end, names);
    }
    let span = trim_title(view, range.clone(), names);
    // "Its spokesman, Brig. Gen. Ngaryo told": a role phrase before a bare name belongs to the source.
    if range.start >= view.start + 2
        && view.word(range.start - 1) == ","
        && name_in(span, names).is_some()
        && let Some(role) = np_left(view, range.start - 2)
        && is_role_phrase(view, role.start, names, view.text.span(role.clone()))
        && (role.start == view.start || !matches!(view.upos(role.start - 1), Upos::Verb | Upos::Noun))
    {
        return Some(view.text.span(role).cover(span));
    }
    Some(span)
}

/// The phrase before an insertion that ends with the comma at `comma`: a relative clause, an apposition, an age.
fn across_insertion(view: &View<'_>, comma: usize, names: &[Name]) -> Option<Span> {
    let mut at = comma;
    let mut commas = 0;
    while at > view.start && comma - at < 60 {
        at -= 1;
        if view.is_marked(at) {
            at = view.mark_start(at);
            continue;
        }
        if matches!(view.word(at), ";" | ":" | "—" | "–") {
            return None;
        }
        if view.word(at) != "," || at == view.start {
            continue;
        }
        commas += 1;
        let opener = view.lower(at + 1);
        let opens = matches!(
            view.upos(at + 1),
            Upos::Det
                | Upos::Num
                | Upos::Noun
                | Upos::Verb
                | Upos::Adj
                | Upos::Propn
                | Upos::Adp
                | Upos::Pron
                | Upos::Adv
        ) && !matches!(opener.as_str(), "and" | "but" | "or");
        // "Jane Roe, 52, a nurse, said": the age is no source.
        let Some(before) =
            np_left(view, at - 1).filter(|it| opens && !it.clone().all(|at| view.upos(at) == Upos::Num))
        else {
            continue;
        };
        // "Germany, which had backed his challenger, Marek Havel, said": the challenger is inside the relative clause.
        if let Some(outer) = relative_around(view, before.start).and_then(|it| np_left(view, it - 1)) {
            return Some(trim_title(view, outer, names));
        }
        let span = trim_title(view, before.clone(), names);
        let inner = at + 1..comma;
        // "A senior commander of the brigade, Mustafa Jaber, said"
        let is_name = inner.clone().all(|it| view.upos(it) == Upos::Propn || view.word(it) == "-");
        if is_name && is_role_phrase(view, before.start, names, span) {
            return Some(view.text.span(before).cover(view.text.span(inner)));
        }
        let starts = before.start == view.start
            || matches!(
                view.upos(before.start - 1),
                Upos::Punct | Upos::Cconj | Upos::Sconj | Upos::Adv | Upos::Adp
            );
        if starts || commas == 3 {
            return Some(span);
        }
    }
    None
}

/// The comma that opens the relative clause in which the token at `inside` stands, where no other comma is between.
fn relative_around(view: &View<'_>, inside: usize) -> Option<usize> {
    let comma = (view.start + 1..inside).rev().find(|&it| view.word(it) == ",")?;
    let opens = matches!(view.lower(comma + 1).as_str(), "who" | "which" | "whose" | "whom");
    let has_verb = (comma + 2..inside).any(|it| matches!(view.upos(it), Upos::Verb | Upos::Aux));
    (opens && has_verb).then_some(comma)
}

/// Whether a phrase names a role, not a person: it opens with a determiner or a possessive and is no name itself.
fn is_role_phrase(view: &View<'_>, start: usize, names: &[Name], span: Span) -> bool {
    let begin = view.text.tokens[start].span.start;
    let first = names.partition_point(|it| it.span.start < begin);
    let within = || names[first..].iter().take_while(|it| it.span.end <= span.end);
    let owner = |it: &Name| {
        it.span.start == begin
            && it.span.end < span.end
            && view.text.source[it.span.end..span.end].starts_with(['\'', '’'])
    };
    let opens = view.upos(start) == Upos::Det || within().any(owner);
    opens && !within().any(|it| it.name_type == NameType::Per && it.span.end == span.end)
}

/// A bare title before a name is no part of the source: "Government spokesman Blaise Koyt" is "Blaise Koyt".
fn trim_title(view: &View<'_>, range: Range<usize>, names: &[Name]) -> Span {
    let span = view.text.span(range.clone());
    let Some(name) = name_in(span, names) else { return span };
    let has_determiner = view.upos(range.start) == Upos::Det || view.upos(range.start) == Upos::Num;
    let ends_with_name = name.end == span.end;
    if ends_with_name
        && !has_determiner
        && !view.text.words(Span::new(span.start, name.start)).contains(['\'', '’'])
    {
        name
    } else {
        span
    }
}

/// The last name inside `span` that is a person's, or any name where the whole span is one.
fn name_in(span: Span, names: &[Name]) -> Option<Span> {
    let first = names.partition_point(|it| it.span.start < span.start);
    names[first..]
        .iter()
        .take_while(|it| it.span.end <= span.end)
        .filter(|it| it.name_type == NameType::Per)
        .last()
        .map(|it| it.span)
}
