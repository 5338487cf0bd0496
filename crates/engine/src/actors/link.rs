//! Phrases and pronouns to their actors, by the score of each candidate.
//!
//! Enters the cast as known up to a mention; leaves the cluster that it takes up, or none where it is somebody new. The
//! difficulty: no single sign decides, so many are weighed (`observe`), by trees that were trained to.

use std::collections::HashMap;

use standpoint_encoder::Referents;

use super::{
    ActorKind,
    barred::is_barred,
    candidates::{self, Candidate},
    cast::{Cast, Cluster, ClusterId},
    definite, describe, doubt,
    facts::{Article, Fact},
    observe::{OBSERVATIONS, Pair, Setting, observe},
    pronoun,
    speaker::{self, Speakers},
};
use crate::{
    lexicon::Trees,
    mentions::{Mention, MentionForm, Page},
};

/// The level (`definite`) of a phrase with the very noun by which somebody was called.
const SAME_NOUN: i32 = 3;

/// The least logarithm of a share that counts: below it the encoder is only sure that it is not so.
const LEAST: f32 = -7.0;

/// Mentions looked back over in quoted words.
const QUOTED: usize = 16;

/// The tables of the scorer: of noun phrases, of "he" and "she", of "it" and "they", of "I", "we" and "you"; made by
/// `training/links`.
const TABLES: [&str; 4] = [
    include_str!("links-phrase.txt"),
    include_str!("links-person.txt"),
    include_str!("links-group.txt"),
    include_str!("links-dialogue.txt"),
];

/// The trees that score links.
#[derive(Debug)]
pub struct LinkTrees {
    phrase: Trees,
    person: Trees,
    group: Trees,
    dialogue: Trees,
}

impl LinkTrees {
    pub(crate) fn new() -> Self {
        Self::read(TABLES)
    }

    /// The trees of other tables than the engine's own, while they are being made.
    pub fn read([phrase, person, group, dialogue]: [&str; 4]) -> Self {
        let read = |table| Trees::read(table, OBSERVATIONS.iter().map(|it| it.0));
        Self { phrase: read(phrase), person: read(person), group: read(group), dialogue: read(dialogue) }
    }

    fn of(&self, fact: &Fact) -> &Trees {
        match fact.form {
            MentionForm::Pronoun if pronoun::is_dialogue(&fact.lemma) => &self.dialogue,
            MentionForm::Pronoun if fact.is_person() => &self.person,
            MentionForm::Pronoun => &self.group,
            _ => &self.phrase,
        }
    }
}

/// How much a unit of the encoder's word (a natural logarithm) counts beside the scores of the trees, which are in
/// thousandths of one: of phrases, for which the trees see little but words, and of pronouns. Chosen on the development
/// articles.
const PHRASE: f32 = 600.0;
const PRONOUN: f32 = 400.0;

/// What could be linked to what, for training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The mention that takes somebody up, as an index into the mentions layer.
    pub mention: usize,
    /// The choices: the mentions known of each candidate, none for somebody new, and what is observed of it.
    pub choices: Vec<(Vec<usize>, Vec<i32>)>,
}

/// Decides on links, one after another, in the order of the text.
pub(super) struct Linker<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) mentions: &'a [Mention],
    pub(super) facts: &'a [Fact],
    pub(super) speakers: &'a Speakers<'a>,
    /// The kind of each cluster, and how many mentions it had when that was found out.
    kinds: Vec<(usize, ActorKind)>,
    /// The encoder's word on who takes up whom.
    pub(super) referents: Option<Referents>,
    /// How sure each decision was: the mention, and the likeliest that it may take up, each by a mention of theirs.
    pub(super) doubts: Vec<(usize, Vec<(usize, f32)>)>,
    /// What was to be decided, where somebody wants to know.
    pub(super) log: Option<Vec<Link>>,
}

impl<'a> Linker<'a> {
    pub(super) fn new(
        page: &'a Page<'a>,
        mentions: &'a [Mention],
        facts: &'a [Fact],
        speakers: &'a Speakers<'a>,
    ) -> Self {
        Self {
            page,
            mentions,
            facts,
            speakers,
            kinds: Vec::new(),
            referents: None,
            doubts: Vec::new(),
            log: None,
        }
    }

    /// The cluster that `mention` takes up.
    pub(super) fn find(
        &mut self,
        cast: &Cast,
        mention: usize,
        owner: Option<ClusterId>,
    ) -> Option<ClusterId> {
        let fact = self.facts.get(mention)?;
        let (page, facts) = (self.page, self.facts);
        let mut setting = self.setting(cast, mention, owner);
        let others: Vec<ClusterId> = setting.speaker.into_iter().chain(setting.principal).collect();
        let inner = if setting.reports { self.inner(cast, mention) } else { Vec::new() };
        let mut candidates = candidates::of(facts, cast, mention, &others, setting.ahead, |it| {
            is_barred(facts, cast, fact, &setting, &inner, it)
        });
        let kinds: Vec<ActorKind> = candidates.iter().map(|it| self.kind(cast, it.id)).collect();
        let mut levels: Vec<i32> = Vec::new();
        for (it, &kind) in candidates.iter_mut().zip(&kinds) {
            it.level = cast.get(it.id).map_or(0, |at| definite::level(page, at, fact, kind));
            it.levelled = levels.iter().filter(|&&level| level >= it.level).count();
            levels.push(it.level);
        }
        for at in 0..candidates.len() {
            let alike =
                candidates.iter().zip(&kinds).filter(|it| Some(it.1) == kinds.get(at) && it.0.full.is_some());
            let rivals = alike.count();
            if let Some(it) = candidates.get_mut(at) {
                it.rivals = rivals;
            }
        }
        setting.fitting = candidates.iter().filter(|it| it.fits).count();
        let with = |(it, &kind): (&'_ Candidate, &ActorKind)| Some((*it, cast.get(it.id)?, kind));
        let all: Vec<_> = candidates.iter().zip(&kinds).filter_map(with).collect();
        let heads = all.iter().filter(|it| it.0.fits);
        setting.best = heads.map(|it| definite::head_match(page, it.1, fact, it.2)).max().unwrap_or_default();
        let pair = |candidate| {
            let (speakers, setting) = (self.speakers, &setting);
            Pair { page, facts, speakers, mention, fact, setting, inner: &inner, candidate }
        };
        let nobody = observe(&pair(None));
        let trees = page.lexicon.links.of(fact);
        let shares = self.shares(cast, mention, fact, all.iter().map(|it| it.0.id));
        let mut shares = shares.into_iter().chain(std::iter::repeat(0));
        // "the ministry" behind a ministry is no new one, nor are "rebels" behind "the rebels".
        let called = |it: &(Candidate, &Cluster, ActorKind)| {
            it.0.level == SAME_NOUN
                && (fact.article == Article::Definite
                    || fact.article == Article::Bare && fact.plural && it.1.keys.contains(&fact.key))
        };
        let known = fact.form == MentionForm::Nominal && all.iter().any(called);
        let alone = trees.score(&nobody) + shares.next().unwrap_or_default();
        // Somebody new is first known by this very mention.
        let mut scored = if known { Vec::new() } else { vec![((None, mention), alone)] };
        let mut choices = vec![(Vec::new(), nobody)];
        for entry in &all {
            let (it, cluster, kind) = entry;
            let observed = observe(&pair(Some((it, *cluster, *kind))));
            let score = trees.score(&observed) + shares.next().unwrap_or_default();
            if !known || called(entry) {
                scored.push(((Some(it.id), cluster.mentions.first().copied().unwrap_or(mention)), score));
            }
            if self.log.is_some() {
                choices.push((cluster.mentions.clone(), observed));
            }
        }
        if let Some(log) = &mut self.log {
            log.push(Link { mention, choices });
        }
        let shares = doubt::shares(scored);
        let best = shares.first().and_then(|it| it.0.0);
        self.doubts.push((mention, shares.into_iter().map(|((_, first), share)| (first, share)).collect()));
        best
    }

    /// The body or group whose "we" `mention` is: "We will appeal," the company said. A person's "we" may be many, and is weighed.
    pub(super) fn own_voice(&mut self, cast: &Cast, mention: usize) -> Option<ClusterId> {
        let fact = self.facts.get(mention)?;
        if !pronoun::is_we(&fact.lemma) {
            return None;
        }
        let speaker = self.speakers.at(self.page, self.mentions, self.facts, cast, mention)?;
        (!matches!(self.kind(cast, speaker), ActorKind::Person | ActorKind::Anonymous)).then_some(speaker)
    }

    /// What the encoder's word adds to the score of nobody and of each candidate; empty where it says nothing.
    fn shares(
        &self,
        cast: &Cast,
        mention: usize,
        fact: &Fact,
        candidates: impl Iterator<Item = ClusterId>,
    ) -> Vec<i32> {
        let Some(referents) = &self.referents else { return Vec::new() };
        let place: HashMap<ClusterId, usize> = candidates.enumerate().map(|(at, id)| (id, at)).collect();
        let mut groups = vec![Vec::new(); place.len()];
        for before in mention.saturating_sub(candidates::REACH)..mention {
            let id = cast.of.get(before).copied().flatten();
            let group = id.and_then(|it| place.get(&it)).and_then(|&it| groups.get_mut(it));
            if let Some(group) = group {
                group.push(before);
            }
        }
        let Some(shares) = referents.shares(mention, groups.iter().map(Vec::as_slice)) else {
            return Vec::new();
        };
        let weight = if fact.form == MentionForm::Pronoun { PRONOUN } else { PHRASE };
        let counted = |share: f32| (share.max(LEAST) * weight) as i32;
        let nobody = shares.first().copied().map_or(0, counted);
        // Of one who is named only later the encoder can say no more than that it is nobody before.
        let late = groups.iter().zip(shares.iter().skip(1));
        let of_each = late.map(|(group, &share)| if group.is_empty() { nobody } else { counted(share) });
        std::iter::once(nobody).chain(of_each).collect()
    }

    fn setting(&self, cast: &Cast, mention: usize, owner: Option<ClusterId>) -> Setting {
        let facts = self.facts;
        let speaker = self.speakers.at(self.page, self.mentions, facts, cast, mention);
        let sentence = facts.get(mention).map_or(0, |it| it.sentence);
        let first = |sentence: Option<usize>| {
            let at = facts.partition_point(|it| Some(it.sentence) < sentence);
            (facts.get(at)?.sentence == sentence? && at < mention)
                .then(|| cast.of.get(at).copied().flatten())
                .flatten()
        };
        Setting {
            owner,
            speaker,
            principal: speaker.and_then(|it| cast.get(it)).and_then(|it| it.speaks_for),
            last_source: self.speakers.last_source(cast, mention),
            is_source: self.speakers.is_source(mention),
            topic: first(Some(sentence)),
            last_topic: first(sentence.checked_sub(1)),
            bound: pronoun::bound(facts, cast, mention),
            ahead: pronoun::ahead(self.page, facts, mention),
            fitting: 0,
            best: 0,
            reports: facts.get(mention).is_some_and(|it| speaker::reports(self.page, it)),
        }
    }

    /// Who is spoken of in the quoted words directly before `mention`.
    fn inner(&self, cast: &Cast, mention: usize) -> Vec<ClusterId> {
        let Some(fact) = self.facts.get(mention).filter(|it| !it.spoken) else { return Vec::new() };
        let before = (mention.saturating_sub(QUOTED)..mention).rev();
        let quoted = before.take_while(|&it| {
            self.facts.get(it).is_some_and(|it| it.spoken && it.paragraph == fact.paragraph)
        });
        quoted.filter_map(|it| cast.of.get(it).copied().flatten()).collect()
    }

    /// The kind of a cluster, found out again only where it has doubled: clusters may be as long as the text.
    fn kind(&mut self, cast: &Cast, id: ClusterId) -> ActorKind {
        let Some(cluster) = cast.get(id) else { return ActorKind::Organization };
        if self.kinds.len() <= id {
            self.kinds.resize(id + 1, (0, ActorKind::Organization));
        }
        let Some(known) = self.kinds.get_mut(id) else { return ActorKind::Organization };
        if known.0 == 0 || cluster.mentions.len() >= 2 * known.0 {
            *known = (cluster.mentions.len(), describe::kind(self.page, self.facts, cluster));
        }
        known.1
    }
}
