//! Noun phrases as mentions: "two nurses at the district hospital", "its commander", "the rebels".
//!
//! The difficulty: the same noun may be a title ("commander Abakar"), a predicate ("he is a commander"), the first
//! half of a compound ("army posts") or an actor.

use super::{Mention, MentionForm, Page, phrase, prominence, source};
use crate::{
    Span,
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

pub(super) fn find(page: &Page<'_>, quotes: &[Quote]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut sources: Vec<Span> =
        quotes.iter().filter_map(|it| it.source).map(|it| source::speaks(page.text, it)).collect();
    sources.sort_unstable();
    for sentence in &page.text.sentences {
        let tokens = sentence.tokens.clone();
        for at in tokens.clone() {
            let start = page.text.tokens.get(at).map_or(0, |it| it.span.start);
            let near = sources.partition_point(|it| it.start <= start);
            let source = sources
                .get(near.saturating_sub(2)..near)
                .unwrap_or_default()
                .iter()
                .any(|it| it.contains_offset(start));
            if let Some(range) = mention(page, at, tokens.start, tokens.end, source) {
                found.push(Mention { span: page.text.span(range), form: MentionForm::Nominal });
            }
            if let Some(range) = by_nationality(page, at, tokens.start) {
                found.push(Mention { span: page.text.span(range), form: MentionForm::Nominal });
            }
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

fn mention(
    page: &Page<'_>,
    at: usize,
    floor: usize,
    ceiling: usize,
    source: bool,
) -> Option<std::ops::Range<usize>> {
    let text = page.text;
    if page.name_at(at).is_some() || matches!(text.upos(at), Upos::Aux | Upos::Punct) {
        return None;
    }
    let noun = noun(page, at)?;
    // "Labour rebels said": of two verbs in a row the first is a noun.
    let misread = noun.plural && at > floor && matches!(text.upos(at + 1), Upos::Verb | Upos::Aux);
    if text.upos(at) == Upos::Verb && !misread {
        return None;
    }
    if at + 1 < ceiling && continues(page, at) {
        return None;
    }
    let first = phrase::start(page, at, floor);
    let opener = page.lower(first);
    let determined = matches!(text.upos(first), Upos::Det | Upos::Num)
        || matches!(
            opener,
            "the"
                | "a"
                | "an"
                | "its"
                | "his"
                | "her"
                | "their"
                | "our"
                | "my"
                | "your"
                | "at"
                | "about"
                | "more"
                | "some"
                | "those"
                | "these"
        )
        || (first..at).any(|it| text.upos(it) == Upos::Part);
    let capital = text.word(at).starts_with(char::is_uppercase) && at > floor;
    if first == at || !determined {
        let bare_role = is_bare_role(page, first, at);
        let allowed = match noun.class {
            NounClass::Person => noun.plural || bare_role || page.is_heading(at),
            NounClass::People => true,
            NounClass::Body => {
                page.is_heading(at)
                    || noun.plural && page.name_at(first).is_some()
                    || matches!(
                        page.lower(at),
                        "forces" | "authorities" | "troops" | "parliament" | "prosecutors" | "congress"
                    )
            }
            NounClass::Weak => false,
        };
        let title = capital && noun.class == NounClass::Person && !page.is_heading(at);
        if !allowed && !title {
            return None;
        }
    }
    if matches!(opener, "no" | "any" | "every" | "each" | "such" | "what" | "which")
        && noun.class != NounClass::Person
    {
        return None;
    }
    if noun.class == NounClass::Weak && !prominence::acts(page, at) && !source {
        return None;
    }
    if !source && !page.is_heading(at) && !prominence::stands_out(page, first, at, floor, noun) {
        return None;
    }
    if is_predicate(page, first, floor) {
        return None;
    }
    // "the Turan institute": the name inside is the mention.
    if at > first
        // "the Jaish al-Izza rebel brigade"
        && let Some(name) = page.name_at(at - 1).or_else(|| {
            let sort = matches!(page.lower(at - 1), "rebel" | "insurgent" | "opposition" | "militant" | "news");
            let before = at.checked_sub(2).filter(|&it| it >= first && sort)?;
            page.name_at(before)
        })
        && NAMED.contains(&page.lower(at))
        && page.names.get(name).is_some_and(|it| it.name_type == NameType::Org)
    {
        return None;
    }
    if page.is_heading(at) && !source && !holds_in_body(page, first, at) {
        return None;
    }
    let end = phrase::end(page, first, at, ceiling);
    (end > first).then_some(first..end)
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
fn is_bare_role(page: &Page<'_>, first: usize, at: usize) -> bool {
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
