//! What can be seen of a mention and somebody it may take up: the observations by which a link is scored.
//!
//! Enters a mention and a candidate; leaves one whole number an observation. They are computed here alone, for the
//! training of `links.txt` as for its use.

use super::{
    ActorKind,
    candidates::Candidate,
    cast::{Cluster, ClusterId},
    definite,
    facts::{Article, Fact},
    speaker::Speakers,
};
use crate::{
    lexicon::NounClass,
    mentions::{MentionForm, Page},
    names::NameType,
    text::Upos,
};

/// What is the same for all candidates of a mention.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    /// Whose the phrase is: "his" of "his brother".
    pub(super) owner: Option<ClusterId>,
    /// Who speaks at the place.
    pub(super) speaker: Option<ClusterId>,
    /// For whom the speaker speaks.
    pub(super) principal: Option<ClusterId>,
    /// The source of the last quote before the place.
    pub(super) last_source: Option<ClusterId>,
    /// Whether the mention is the source of a quote.
    pub(super) is_source: bool,
    /// The first mention of the sentence, and of the sentence before.
    pub(super) topic: Option<ClusterId>,
    pub(super) last_topic: Option<ClusterId>,
    /// The subject of the clause in which the mention is an object.
    pub(super) bound: Option<ClusterId>,
    /// The mention of a name ahead that the mention may await.
    pub(super) ahead: Option<usize>,
    /// Candidates that agree.
    pub(super) fitting: usize,
    /// The best match of a head noun with any candidate that agrees.
    pub(super) best: i32,
    /// A reporting verb that follows or precedes the mention.
    pub(super) reports: bool,
}

/// A mention and a candidate, or nobody: the mention may be the first of its actor.
pub(super) struct Pair<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) facts: &'a [Fact],
    pub(super) speakers: &'a Speakers<'a>,
    pub(super) mention: usize,
    pub(super) fact: &'a Fact,
    pub(super) setting: &'a Setting,
    /// Who is spoken of in the words before the mention, where it reports them.
    pub(super) inner: &'a [ClusterId],
    pub(super) candidate: Option<(&'a Candidate, &'a Cluster, ActorKind)>,
}

/// Stands for a question that does not arise.
const NONE: i32 = -1;

/// A name and what is observed under it.
type Observation = (&'static str, fn(&Pair<'_>) -> i32);

/// The observations, by name.
pub(super) const OBSERVATIONS: &[Observation] = &[
    // Of the mention.
    ("form", |it| form(it.fact)),
    ("article", |it| article(it.fact)),
    ("class", |it| class(it.fact)),
    ("noun", |it| it.fact.head.map_or(NONE, |it| it.kind as i32)),
    ("plural", |it| i32::from(it.fact.plural)),
    ("subject", |it| i32::from(it.fact.subject)),
    ("possessive", |it| i32::from(it.fact.possessive)),
    ("spoken", |it| i32::from(it.fact.spoken)),
    ("heading", |it| i32::from(it.page.is_heading(it.fact.tokens.start))),
    ("words", |it| few(it.fact.tokens.len(), 9)),
    ("modifiers", |it| few(it.fact.modifiers.len(), 9)),
    ("sentence", |it| few(it.fact.sentence, 60)),
    ("paragraph", |it| few(it.fact.paragraph, 30)),
    ("place", |it| place(it.page, it.fact)),
    ("source", |it| i32::from(it.setting.is_source)),
    ("owned", |it| i32::from(it.setting.owner.is_some())),
    ("spoken-for", |it| i32::from(it.setting.speaker.is_some())),
    ("reports", |it| i32::from(it.setting.reports)),
    ("described", |it| i32::from(matches!(it.page.lower(it.fact.tokens.end), "who" | "whose" | "which"))),
    ("of-state", |it| i32::from(it.fact.state.is_some())),
    ("before", |it| before(it.page, it.fact)),
    ("after", |it| after(it.page, it.fact)),
    ("opening", |it| sort(it.page, it.page.sentence(it.fact.tokens.start).start)),
    ("fitting", |it| few(it.setting.fitting, 12)),
    ("best", |it| it.setting.best),
    // Of the candidate.
    ("new", |it| i32::from(it.candidate.is_none())),
    ("fits", |it| of(it, |it, _| i32::from(it.fits))),
    ("rank", |it| of(it, |it, _| few(it.rank, 12))),
    ("outdone", |it| of(it, |it, _| few(it.outdone, 12))),
    ("salience", |it| of(it, |it, _| it.salience)),
    ("behind", |it| of(it, |it, _| it.behind)),
    ("level", |it| of(it, |it, _| it.level)),
    ("levelled", |it| of(it, |it, _| few(it.levelled, 9))),
    ("rivals", |it| of(it, |it, _| few(it.rivals, 9))),
    ("seen", |it| of(it, |it, _| few(it.seen, 20))),
    ("subjects", |it| of(it, |it, _| few(it.subjects, 9))),
    ("size", |it| of(it, |_, it| few(it.mentions.len(), 30))),
    ("named", |it| of(it, |_, it| i32::from(!it.names.is_empty()))),
    ("type", |it| of(it, |_, it| name_type(it))),
    ("kind", |it| it.candidate.map_or(NONE, |it| it.2 as i32)),
    ("person", |it| of(it, |_, it| i32::from(it.person))),
    ("body", |it| of(it, |_, it| i32::from(it.body))),
    ("many", |it| of(it, |_, it| i32::from(it.plural))),
    ("state", |it| of(it, |_, it| i32::from(it.state.is_some()))),
    // Of the way between them.
    ("gap", |it| near(it, |near, it| gap(it.mention, near.0, 80))),
    ("sentences", |it| near(it, |near, it| gap(it.fact.sentence, near.1.sentence, 30))),
    ("paragraphs", |it| near(it, |near, it| gap(it.fact.paragraph, near.1.paragraph, 15))),
    ("full-sentences", |it| full(it, |full, it| gap(it.fact.sentence, full.sentence, 30))),
    ("tokens", |it| near(it, |near, it| gap(it.fact.tokens.start, near.1.tokens.end, 120) / 2)),
    ("verbs", |it| near(it, |near, it| verbs(it.page, near.1, it.fact))),
    ("near-before", |it| near(it, |near, it| before(it.page, near.1))),
    ("near-after", |it| near(it, |near, it| after(it.page, near.1))),
    ("near-within", |it| near(it, |near, it| i32::from(is_within(it.facts, near.0)))),
    ("ahead", |it| near(it, |near, it| i32::from(it.setting.ahead == Some(near.0)))),
    ("near-form", |it| near(it, |near, _| form(near.1))),
    ("near-subject", |it| near(it, |near, _| i32::from(near.1.subject))),
    ("near-possessive", |it| near(it, |near, _| i32::from(near.1.possessive))),
    ("near-spoken", |it| near(it, |near, it| i32::from(near.1.spoken == it.fact.spoken))),
    ("near-heading", |it| near(it, |near, it| i32::from(it.page.is_heading(near.1.tokens.start)))),
    ("near-place", |it| near(it, |near, it| place(it.page, near.1))),
    ("near-article", |it| near(it, |near, _| article(near.1))),
    ("near-said", |it| near(it, |near, it| i32::from(it.speakers.is_source(near.0)))),
    ("own-words", |it| of(it, |at, _| i32::from(it.inner.contains(&at.id)))),
    ("near-same", |it| near(it, |near, it| i32::from(near.1.lemma == it.fact.lemma))),
    ("full-form", |it| full(it, |full, _| form(full))),
    ("full-article", |it| full(it, |full, _| article(full))),
    ("full-noun", |it| full(it, |full, _| full.head.map_or(NONE, |it| it.kind as i32))),
    ("inside", |it| near(it, |near, it| i32::from(near.1.tokens.end > it.fact.tokens.start))),
    ("speaker", |it| is(it, it.setting.speaker)),
    ("principal", |it| is(it, it.setting.principal)),
    ("last-source", |it| is(it, it.setting.last_source)),
    ("topic", |it| is(it, it.setting.topic)),
    ("last-topic", |it| is(it, it.setting.last_topic)),
    // Of their words.
    ("head", |it| it.candidate.map_or(NONE, |at| definite::head_match(it.page, at.1, it.fact, at.2))),
    ("same", |it| of(it, |_, at| i32::from(at.keys.contains(&it.fact.key)))),
    ("unknown", |it| of(it, |_, at| few(unknown(at, it.fact), 5))),
    ("shared", |it| of(it, |_, at| few(it.fact.modifiers.len() - unknown(at, it.fact), 5))),
    ("called", |it| of(it, |_, at| i32::from(at.words.contains(&it.fact.lemma)))),
    ("gender", |it| of(it, |_, at| agreement(at.gender, it.fact.gender))),
    ("hint", |it| of(it, |_, at| agreement(at.gender.or(at.hint), it.fact.gender))),
    ("same-state", |it| of(it, |_, at| agreement(at.state, it.fact.state))),
    ("same-kind", |it| {
        it.candidate.map_or(NONE, |at| it.fact.head.map_or(2, |noun| i32::from(noun.kind == at.2)))
    }),
    ("same-number", |it| of(it, |_, at| i32::from(at.plural == it.fact.plural))),
    ("kin", |it| of(it, |_, at| kin(at, it))),
];

/// Everything that is observed of a pair, in the order of [`OBSERVATIONS`].
pub(super) fn observe(pair: &Pair<'_>) -> Vec<i32> {
    OBSERVATIONS.iter().map(|it| it.1(pair)).collect()
}

fn of(pair: &Pair<'_>, ask: impl Fn(&Candidate, &Cluster) -> i32) -> i32 {
    pair.candidate.map_or(NONE, |it| ask(it.0, it.1))
}

fn near(pair: &Pair<'_>, ask: impl Fn((usize, &Fact), &Pair<'_>) -> i32) -> i32 {
    let fact = pair.candidate.and_then(|it| Some((it.0.near, pair.facts.get(it.0.near)?)));
    fact.map_or(NONE, |it| ask(it, pair))
}

fn full(pair: &Pair<'_>, ask: impl Fn(&Fact, &Pair<'_>) -> i32) -> i32 {
    let fact = pair.candidate.and_then(|it| pair.facts.get(it.0.full?));
    fact.map_or(NONE, |it| ask(it, pair))
}

fn is(pair: &Pair<'_>, cluster: Option<ClusterId>) -> i32 {
    of(pair, |it, _| i32::from(cluster == Some(it.id)))
}

/// A count, no more than `most`.
fn few(count: usize, most: i32) -> i32 {
    i32::try_from(count).unwrap_or(most).min(most)
}

/// How far `to` is behind `from`; a little below nothing where it stands before it.
fn gap(to: usize, from: usize, most: i32) -> i32 {
    if from > to { -2 } else { few(to - from, most) }
}

fn form(fact: &Fact) -> i32 {
    match fact.form {
        MentionForm::Proper(_) => 0,
        MentionForm::Nominal => 1,
        MentionForm::Pronoun => match fact.lemma.as_str() {
            "it" | "its" | "itself" => 3,
            "they" | "them" | "their" | "theirs" | "themselves" => 4,
            "i" | "me" | "my" | "mine" | "myself" => 5,
            "we" | "us" | "our" | "ours" | "ourselves" => 6,
            "you" | "your" => 7,
            "who" | "whom" | "whose" | "which" | "that" => 8,
            _ => 2,
        },
    }
}

fn article(fact: &Fact) -> i32 {
    match fact.article {
        _ if matches!(fact.opener.as_str(), "this" | "that" | "these" | "those" | "both") => 0,
        Article::Definite => 1,
        Article::Possessive => 2,
        Article::Bare => 3,
        Article::Indefinite => 4,
    }
}

fn class(fact: &Fact) -> i32 {
    match fact.head.map(|it| it.class) {
        Some(NounClass::Person) => 0,
        Some(NounClass::People) => 1,
        Some(NounClass::Body) => 2,
        Some(NounClass::Weak) => 3,
        None => 4,
    }
}

fn name_type(cluster: &Cluster) -> i32 {
    match cluster.name_type {
        Some(NameType::Per) => 0,
        Some(NameType::Org) => 1,
        Some(NameType::Loc) => 2,
        Some(NameType::Norp) => 3,
        Some(NameType::Misc) => 4,
        None => 5,
    }
}

/// How far into its sentence a mention stands.
fn place(page: &Page<'_>, fact: &Fact) -> i32 {
    few(fact.tokens.start - page.sentence(fact.tokens.start).start.min(fact.tokens.start), 30)
}

/// What sort of word stands at a token, as far as it tells of the clause: nothing, a mark, a preposition or conjunction,
/// a verb, a noun, another.
fn sort(page: &Page<'_>, at: usize) -> i32 {
    match page.text.upos(at) {
        Upos::Punct => 1,
        Upos::Adp => 2,
        Upos::Sconj => 3,
        Upos::Cconj => 4,
        Upos::Verb | Upos::Aux => 5,
        Upos::Noun | Upos::Propn => 6,
        Upos::Part => 7,
        _ => 8,
    }
}

fn before(page: &Page<'_>, fact: &Fact) -> i32 {
    let opens = page.sentence(fact.tokens.start).start >= fact.tokens.start;
    fact.tokens.start.checked_sub(1).filter(|_| !opens).map_or(0, |it| sort(page, it))
}

fn after(page: &Page<'_>, fact: &Fact) -> i32 {
    if page.sentence(fact.tokens.start).end <= fact.tokens.end { 0 } else { sort(page, fact.tokens.end) }
}

/// Verbs between two mentions, of the last forty words.
fn verbs(page: &Page<'_>, near: &Fact, fact: &Fact) -> i32 {
    let from = near.tokens.end.max(fact.tokens.start.saturating_sub(40));
    few((from..fact.tokens.start).filter(|&it| page.text.upos(it) == Upos::Verb).count(), 6)
}

/// Whether a mention is a part of another: "Tolna" of "Tolna's brother".
fn is_within(facts: &[Fact], mention: usize) -> bool {
    let Some(fact) = facts.get(mention) else { return false };
    (mention.saturating_sub(4)..mention)
        .any(|it| facts.get(it).is_some_and(|it| it.tokens.end >= fact.tokens.end))
}

/// Words before the head that are not known of the cluster.
fn unknown(cluster: &Cluster, fact: &Fact) -> usize {
    fact.modifiers.iter().filter(|it| !cluster.words.contains(it)).count()
}

/// 2 where both are known and the same, 0 where they differ, 1 where one is not known.
fn agreement<T: PartialEq>(one: Option<T>, other: Option<T>) -> i32 {
    match (one, other) {
        (Some(one), Some(other)) => 2 * i32::from(one == other),
        _ => 1,
    }
}

/// "his brother … his brother": 3 by the same noun, 2 by a synonym, 1 where it is somebody's of the same owner.
fn kin(cluster: &Cluster, pair: &Pair<'_>) -> i32 {
    let Some(owner) = pair.setting.owner else { return 0 };
    let lemma = pair.fact.lemma.as_str();
    let level = |kin: &(String, ClusterId)| match kin {
        it if it.1 != owner => 0,
        it if it.0 == lemma => 3,
        it if definite::are_synonyms(&it.0, lemma) => 2,
        _ => 1,
    };
    cluster.kin.iter().take(8).map(level).max().unwrap_or_default()
}
