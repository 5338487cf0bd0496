//! What can be seen of a noun phrase that may be a mention.
//!
//! Enters a phrase with its head; leaves one whole number an observation. They are computed here alone, for the training
//! of `phrases.txt` as for its use. The difficulty: which phrases of a report are somebody who takes part in it, and
//! which stand in the background.

use std::{collections::HashMap, ops::Range};

use super::{Page, nominal, prominence};
use crate::{
    lexicon::{ActorNoun, Trees, is_time},
    text::Upos,
};

/// Trees of the choice; made by `training/links`.
const TABLE: &str = include_str!("phrases.txt");

/// The trees that choose among phrases.
pub(crate) fn trees() -> Trees {
    read(TABLE)
}

/// The trees of another table than the engine's own, while one is being made.
pub fn read(table: &str) -> Trees {
    Trees::read(table, OBSERVATIONS.iter().map(|it| it.0))
}

/// Which of the phrases of a head it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// How many complements it holds.
    pub(super) variant: usize,
    /// Whether the rules would end it there.
    pub(super) ruled: bool,
    /// Whether it takes a part of what another phrase names.
    pub(super) partitive: bool,
}

/// A phrase on its page.
pub(super) struct Seen<'a> {
    pub(super) page: &'a Page<'a>,
    /// The head.
    pub(super) at: usize,
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) form: Form,
    pub(super) sentence: &'a Range<usize>,
    pub(super) noun: ActorNoun,
    /// Whether it is the source of a quote.
    pub(super) source: bool,
    pub(super) counts: &'a Counts,
}

/// How often the noun of a phrase stands in the text.
#[derive(Debug, Default)]
pub(super) struct Counts {
    all: HashMap<String, usize>,
    /// Heads of phrases so far.
    heads: HashMap<String, usize>,
}

impl Counts {
    pub(super) fn new(page: &Page<'_>) -> Self {
        let mut all = HashMap::new();
        for word in &page.lower {
            *all.entry(page.lexicon.tags.singular(word)).or_default() += 1;
        }
        Self { all, heads: HashMap::new() }
    }

    pub(super) fn add(&mut self, page: &Page<'_>, at: usize) {
        *self.heads.entry(page.lexicon.tags.singular(page.lower(at))).or_default() += 1;
    }
}

/// A name and what is observed under it.
type Observation = (&'static str, fn(&Seen<'_>) -> i32);

/// The observations, by name.
pub(super) const OBSERVATIONS: &[Observation] = &[
    ("class", |it| it.noun.class as i32),
    ("kind", |it| it.noun.kind as i32),
    ("plural", |it| i32::from(it.noun.plural)),
    ("gender", |it| i32::from(it.noun.gender.is_some())),
    ("opener", |it| opener(it)),
    ("bare", |it| i32::from(it.first == it.at)),
    ("possessor", |it| i32::from((it.first..it.at).any(|at| it.page.text.upos(at) == Upos::Part))),
    ("names", |it| few((it.first..it.at).filter(|&at| it.page.name_at(at).is_some()).count())),
    ("names-behind", |it| few((it.at..it.end).filter(|&at| it.page.name_at(at).is_some()).count())),
    ("before-head", |it| few(it.at - it.first)),
    ("behind-head", |it| few(it.end - it.at - 1)),
    ("source", |it| i32::from(it.source)),
    ("heading", |it| i32::from(it.page.is_heading(it.at))),
    ("spoken", |it| i32::from(it.page.spoken.get(it.at).copied().unwrap_or_default())),
    ("stands-out", |it| {
        i32::from(prominence::stands_out(it.page, it.first, it.at, it.sentence.start, it.noun))
    }),
    ("acts", |it| i32::from(prominence::acts(it.page, it.at))),
    ("role", |it| i32::from(nominal::is_bare_role(it.page, it.first, it.at))),
    ("capital", |it| i32::from(it.page.text.word(it.at).starts_with(char::is_uppercase))),
    ("place", |it| few(it.first - it.sentence.start.min(it.first))),
    ("previous", |it| it.first.checked_sub(1).map_or(0, |at| sort(it, at))),
    ("previous-word", |it| it.first.checked_sub(1).map_or(0, |at| preposition(it.page.lower(at)))),
    ("before-previous", |it| it.first.checked_sub(2).map_or(0, |at| sort(it, at))),
    ("next", |it| sort(it, it.end)),
    ("next-word", |it| follower(it.page.lower(it.end))),
    ("after-next", |it| sort(it, it.end + 1)),
    ("after-head", |it| preposition(it.page.lower(it.at + 1))),
    ("repeated", |it| {
        few(it
            .counts
            .all
            .get(&it.page.lexicon.tags.singular(it.page.lower(it.at)))
            .copied()
            .unwrap_or_default())
    }),
    ("met", |it| {
        few(it
            .counts
            .heads
            .get(&it.page.lexicon.tags.singular(it.page.lower(it.at)))
            .copied()
            .unwrap_or_default())
    }),
    ("number", |it| i32::from(it.page.text.upos(it.first) == Upos::Num)),
    ("sentence", |it| {
        let start = it.page.text.tokens.get(it.at).map_or(0, |it| it.span.start);
        few(it.page.text.sentence_at(start))
    }),
    ("complements", |it| few(it.form.variant)),
    ("ruled", |it| i32::from(it.form.ruled)),
    ("partitive", |it| i32::from(it.form.partitive)),
    ("last", |it| sort(it, it.end - 1)),
    ("time", |it| i32::from(is_time(it.page.lower(it.end - 1)))),
    ("last-link", |it| link(it)),
    ("act", |it| i32::from(it.page.lower(it.at + 2).ends_with("ing"))),
    ("modifier", |it| if it.at > it.first { sort(it, it.at - 1) } else { -1 }),
];

pub(super) fn observe(seen: &Seen<'_>) -> Vec<i32> {
    OBSERVATIONS.iter().map(|it| it.1(seen)).collect()
}

/// A count, no more than 20.
fn few(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(20).min(20)
}

fn sort(seen: &Seen<'_>, at: usize) -> i32 {
    if at < seen.sentence.start || at >= seen.sentence.end {
        return -1;
    }
    if seen.page.name_at(at).is_some() {
        return 20;
    }
    match seen.page.text.word(at) {
        "," => 21,
        "." | "!" | "?" => 22,
        ":" | ";" => 23,
        "(" | ")" => 24,
        "\"" | "“" | "”" | "‘" => 25,
        _ => seen.page.text.upos(at) as i32,
    }
}

/// The preposition of the last complement.
fn link(seen: &Seen<'_>) -> i32 {
    let words = (seen.at + 1..seen.end).rev().map(|it| preposition(seen.page.lower(it)));
    words.into_iter().find(|&it| it >= 0).unwrap_or(-1)
}

fn opener(seen: &Seen<'_>) -> i32 {
    match seen.page.lower(seen.first) {
        "the" => 1,
        "a" | "an" => 2,
        "this" | "that" | "these" | "those" => 3,
        "its" | "their" => 4,
        "his" | "her" => 5,
        "our" | "my" | "your" => 6,
        "whose" => 7,
        "some" | "several" | "many" | "few" | "most" | "more" | "about" | "at" | "nearly" | "all"
        | "both" => 8,
        "no" | "any" | "every" | "each" | "such" | "what" | "which" | "other" => 9,
        "one" | "another" => 10,
        "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" => 11,
        _ if seen.page.text.upos(seen.first) == Upos::Num => 12,
        _ => 0,
    }
}

fn preposition(lower: &str) -> i32 {
    const WORDS: &[&str] = &[
        "of", "by", "to", "for", "with", "from", "in", "at", "on", "against", "between", "as", "than",
        "among", "and", "or", "but", "that", "when", "if", "after", "before", "while", "about", "into",
        "over", "under", "like", "not", "who", "said",
    ];
    WORDS.iter().position(|it| *it == lower).map_or(-1, |it| i32::try_from(it).unwrap_or(-1))
}

fn follower(lower: &str) -> i32 {
    match lower {
        "who" | "whose" | "whom" => 1,
        "which" | "that" => 2,
        "said" | "says" | "told" | "added" => 3,
        "and" | "or" => 4,
        "is" | "are" | "was" | "were" | "has" | "have" | "had" => 5,
        "of" => 6,
        "in" | "at" | "on" | "near" => 7,
        "to" | "from" | "for" | "with" => 8,
        _ => 0,
    }
}
