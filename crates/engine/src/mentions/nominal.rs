//! Noun phrases as mentions: "two nurses at the district hospital", "its commander", "the rebels".
//!
//! The difficulty: the same noun may be a title ("commander Abakar"), a predicate ("he is a commander"), the first
//! half of a compound ("army posts") or an actor.

use std::ops::Range;

use super::{
    Mention, MentionForm, Page,
    observe::{Counts, Form, Seen, observe},
    phrase, source,
};
use standpoint_encoder::MentionKind;

use crate::{
    Referring, Span,
    lexicon::{ActorNoun, NounClass},
    names::NameType,
    quotes::Quote,
    text::Upos,
};

/// Bodies that are often named behind or before their noun: "the Turan institute" is the mention "Turan".
const NAMED: &[&str] = &[
    "institute",
    "group",
    "party",
    "company",
    "agency",
    "militia",
    "battalion",
    "brigade",
    "movement",
    "newspaper",
    "channel",
    "front",
    "alliance",
    "club",
    "union",
    "campaign",
    "network",
    "faction",
    "family",
    "firm",
    "app",
];

/// The score, in thousandths, above which a phrase is a mention.
const THRESHOLD: i32 = -400;

/// A noun phrase that may be a mention, and what is observed of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Where.
    pub span: Span,
    /// The token that is its head. Of the phrases of one head and one beginning no more than one is a mention.
    pub head: usize,
    /// Whether it takes a part of what another phrase names: "one of the nurses".
    pub partitive: bool,
    /// What is observed of it, in the order of [`observations`](super::observations).
    pub observed: Vec<i32>,
}

/// How much a unit of the encoder's word (log odds) counts beside the trees' scores, which are in thousandths of one.
const HEARD: f32 = 300.0;

/// How sure the encoder must be of a phrase whose head is no noun for an actor.
const SURE: f32 = 0.9;

pub(super) fn find(page: &Page<'_>, quotes: &[Quote], referring: Option<Referring<'_>>) -> Vec<Mention> {
    let mut chosen: Vec<(i32, Phrase)> = Vec::new();
    for phrase in phrases(page, quotes) {
        let heard = referring.map_or(0.0, |it| it.odds(MentionKind::Nominal, phrase.span));
        let score = page.lexicon.phrases.score(&phrase.observed) + (heard * HEARD) as i32;
        match chosen.last_mut().filter(|it| (it.1.head, it.1.partitive) == (phrase.head, phrase.partitive)) {
            Some(last) if score > last.0 => *last = (score, phrase),
            Some(_) => {}
            None => chosen.push((score, phrase)),
        }
    }
    let mut chosen: Vec<Span> =
        chosen.into_iter().filter(|it| it.0 > THRESHOLD).map(|it| it.1.span).collect();
    let unlisted = referring.map_or_else(Vec::new, |it| apart(&chosen, it.nominals()));
    chosen.extend(unlisted);
    let people = page.text.sentences.iter().flat_map(|it| {
        let tokens = it.tokens.clone();
        tokens.clone().filter_map(move |at| by_nationality(page, at, tokens.start))
    });
    let people = people.map(|it| page.text.span(it));
    chosen.into_iter().chain(people).map(|span| Mention { span, form: MentionForm::Nominal }).collect()
}

/// The phrases of which the encoder is sure, and which touch none of the `chosen`; both are in order of the text.
fn apart(chosen: &[Span], heard: impl Iterator<Item = (Span, f32)>) -> Vec<Span> {
    let mut chosen = chosen.iter().peekable();
    let mut reach = 0;
    let mut touches = |span: Span| {
        while let Some(it) = chosen.next_if(|it| it.start < span.end) {
            reach = reach.max(it.end);
        }
        reach > span.start
    };
    let sure = heard.filter(|it| it.1 > SURE).map(|it| it.0);
    sure.filter(|&it| !touches(it)).collect()
}

/// Every noun phrase whose head is a noun for an actor.
pub(super) fn phrases(page: &Page<'_>, quotes: &[Quote]) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut sources: Vec<Span> =
        quotes.iter().filter_map(|it| it.source).map(|it| source::speaks(page.text, it)).collect();
    sources.sort_unstable();
    let mut counts = Counts::new(page);
    for sentence in &page.text.sentences {
        let tokens = sentence.tokens.clone();
        for at in tokens.clone() {
            let Some(noun) = head_at(page, at, &tokens) else { continue };
            let start = page.text.tokens.get(at).map_or(0, |it| it.span.start);
            let near = sources.partition_point(|it| it.start <= start);
            let near = sources.get(near.saturating_sub(2)..near).unwrap_or_default();
            let source = near.iter().any(|it| it.contains_offset(start));
            let first = phrase::start(page, at, tokens.start);
            // "he is a lawyer", "the Turan institute", a heading about what the report does not speak of
            let absent = page.is_heading(at) && !source && !holds_in_body(page, first, at);
            if absent || is_predicate(page, first, tokens.start) || is_named(page, first, at) {
                continue;
            }
            let whole = phrase::partitive(page, first, tokens.start).map(|it| (it, true));
            for (first, partitive) in whole.into_iter().chain([(first, false)]) {
                for (variant, (end, ruled)) in
                    phrase::ends(page, first, at, tokens.end).into_iter().enumerate()
                {
                    let form = Form { variant, ruled, partitive };
                    let seen =
                        Seen { page, at, first, end, form, sentence: &tokens, noun, source, counts: &counts };
                    let span = page.text.span(first..end);
                    found.push(Phrase { span, head: at, partitive, observed: observe(&seen) });
                }
            }
            counts.add(page, at);
        }
    }
    found
}

/// The noun for an actor that is the head of the phrase `span`, with its token.
pub(crate) fn head(page: &Page<'_>, span: Span) -> Option<(usize, ActorNoun)> {
    let tokens = page.text.tokens_in(span);
    let mut found = None;
    for at in tokens {
        if found.is_some() && (page.text.upos(at) == Upos::Adp || page.text.word(at) == ",") {
            break;
        }
        if page.name_at(at).is_none()
            && let Some(noun) = noun(page, at)
        {
            found = Some((at, noun));
        }
    }
    found
}

fn noun(page: &Page<'_>, at: usize) -> Option<ActorNoun> {
    page.lexicon.actor_nouns.get(page.lower(at), &page.lexicon.tags)
}

/// The noun at `at`, if it may be the head of a phrase for an actor.
fn head_at(page: &Page<'_>, at: usize, sentence: &Range<usize>) -> Option<ActorNoun> {
    let text = page.text;
    if page.name_at(at).is_some() || matches!(text.upos(at), Upos::Aux | Upos::Punct) {
        return None;
    }
    let noun = noun(page, at)?;
    // "Labour rebels said": of two verbs in a row the first is a noun.
    let misread = noun.plural && at > sentence.start && matches!(text.upos(at + 1), Upos::Verb | Upos::Aux);
    if text.upos(at) == Upos::Verb && !misread {
        return None;
    }
    (at + 1 >= sentence.end || !continues(page, at)).then_some(noun)
}

/// Whether a phrase of a heading is about somebody whom the report goes on to speak of, or who acts in it.
fn holds_in_body(page: &Page<'_>, first: usize, at: usize) -> bool {
    let next = page.lower(at + 1);
    let acts = matches!(page.text.upos(at + 1), Upos::Verb | Upos::Aux)
        || matches!(next, ":" | "who")
        || first > 0 && page.is_heading(first - 1) && page.text.upos(first - 1) == Upos::Verb
        || page.lexicon.tags.open(next).first() == Some(Upos::Verb);
    if acts || (first..at).any(|it| page.name_at(it).is_some()) {
        return true;
    }
    let tags = &page.lexicon.tags;
    let body = page.body.get_or_init(|| {
        let words = page.lower.iter().enumerate().filter(|&(it, _)| !page.is_heading(it));
        words.map(|(_, word)| tags.singular(word)).collect()
    });
    body.contains(&tags.singular(page.lower(at)))
}

/// "the Norwegian", "a Democrat from Idaho": a nationality or party as a noun, behind an article.
fn by_nationality(page: &Page<'_>, at: usize, floor: usize) -> Option<std::ops::Range<usize>> {
    let name = page.names.get(page.name_at(at)?)?;
    let tokens = page.text.tokens_in(name.span);
    if name.name_type != NameType::Norp || tokens.end != at + 1 || page.lower(at).ends_with('s') {
        return None;
    }
    let follows = matches!(
        page.text.upos(at + 1),
        Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Sym | Upos::X
    ) || page.text.word(at + 1) == "-"
        || page.lower(at).ends_with("ish")
        || page.lower(at).ends_with("ese")
        // "the Russian and Syrian air forces"
        || page.text.upos(at + 1) == Upos::Cconj && page.name_at(at + 2).is_some();
    let first = tokens.start.checked_sub(1).filter(|&it| it >= floor)?;
    let opens = matches!(page.lower(first), "a" | "an" | "the");
    if !opens || follows || is_predicate(page, first, floor) {
        return None;
    }
    Some(first..at + 1)
}

/// Whether the noun at `at` is not the head: another noun or a name follows directly.
fn continues(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    if page.name_at(next).is_some() {
        // "chairman Joost van der Lugt", "the passenger group Reizigersbond"
        return page.text.upos(next) != Upos::Punct && gap_is_space(page, at);
    }
    if !gap_is_space(page, at) {
        return false;
    }
    match page.text.upos(next) {
        // "chief executive"
        Upos::Adj => noun(page, at).zip(noun(page, next)).is_some_and(|it| {
            it.0.class == NounClass::Person && it.1.class == NounClass::Person && !it.0.plural
        }),
        Upos::Noun => !matches!(page.lower(next), "last" | "yesterday"),
        // A headline in title case: "Rebels Seize Mining Town".
        Upos::Propn => {
            let lower = page.lower(next);
            let verb = page.is_heading(at) && page.lexicon.tags.open(lower).first() == Some(Upos::Verb);
            !verb && !page.lexicon.tags.is_function_word(lower)
        }
        _ => false,
    }
}

fn gap_is_space(page: &Page<'_>, at: usize) -> bool {
    let (Some(a), Some(b)) = (page.text.tokens.get(at), page.text.tokens.get(at + 1)) else { return false };
    page.text.source.get(a.span.end..b.span.start).is_some_and(|it| !it.is_empty() && it.trim().is_empty())
}

/// A role without a determiner in apposition: "Hassan Djibert, political secretary of the front".
pub(super) fn is_bare_role(page: &Page<'_>, first: usize, at: usize) -> bool {
    first > 1
        && page.text.word(first - 1) == ","
        && page
            .name_at(first - 2)
            .and_then(|it| page.names.get(it))
            .is_some_and(|it| it.name_type == NameType::Per)
        && (matches!(page.lower(at + 1), "of" | "for" | "at" | "in") || page.text.upos(at + 1) == Upos::Punct)
}

/// "he is a lawyer": behind a copula a phrase describes and does not refer.
fn is_predicate(page: &Page<'_>, first: usize, floor: usize) -> bool {
    if first <= floor {
        return false;
    }
    if page.lower(first) == "the" {
        return matches!(page.lower(first - 1), "become" | "became" | "becomes" | "remains" | "remained");
    }
    let mut before = first - 1;
    if matches!(page.text.upos(before), Upos::Adv) && before > floor {
        before -= 1;
    }
    matches!(
        page.lower(before),
        "is" | "was"
            | "are"
            | "were"
            | "be"
            | "been"
            | "being"
            | "become"
            | "became"
            | "becomes"
            | "remains"
            | "remained"
            | "as"
            | "not"
            | "'s"
            | "’s"
            | "'re"
            | "’re"
            | "'m"
            | "’m"
    ) && page.text.upos(before) != Upos::Part
        || page.lower(before) == "not"
}

/// "the Turan institute": the name inside is the mention.
fn is_named(page: &Page<'_>, first: usize, at: usize) -> bool {
    if at == first || !NAMED.contains(&page.lower(at)) {
        return false;
    }
    // "the Jaish al-Izza rebel brigade"
    let behind = || {
        let sort = matches!(page.lower(at - 1), "rebel" | "insurgent" | "opposition" | "militant" | "news");
        at.checked_sub(2).filter(|&it| it >= first && sort).and_then(|it| page.name_at(it))
    };
    let name = page.name_at(at - 1).or_else(behind).and_then(|it| page.names.get(it));
    name.is_some_and(|it| it.name_type == NameType::Org)
}
