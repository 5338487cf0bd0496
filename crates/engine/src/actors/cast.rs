//! The cast as it grows: clusters of mentions and what is known of each.

use std::collections::HashMap;

use super::{Actor, ActorId, describe, facts::Fact, full_names::is_house};
use crate::{
    lexicon::{Gender, StateId},
    mentions::{Mention, MentionForm, Page},
    names::NameType,
};

/// Index of a cluster in [`Cast::clusters`].
pub(super) type ClusterId = usize;

/// Words kept to describe one cluster.
const WORDS: usize = 48;

/// Noun phrases kept of one cluster.
const KEYS: usize = 16;

/// Mentions taken for one actor.
#[derive(Debug, Clone, Default)]
pub(super) struct Cluster {
    /// Mentions so far, ascending once the text is read.
    pub(super) mentions: Vec<usize>,
    pub(super) name_type: Option<NameType>,
    pub(super) state: Option<StateId>,
    /// The state to which a phrase says that it belongs: "Turkish troops".
    pub(super) nation: Option<StateId>,
    pub(super) person: bool,
    pub(super) body: bool,
    pub(super) plural: bool,
    pub(super) gender: Option<Gender>,
    /// What a single name tells of the gender, if it is a first name.
    pub(super) hint: Option<Gender>,
    /// Head nouns by which it was called, in the singular.
    pub(super) heads: Vec<String>,
    /// Folded words that describe it: of its names, its titles, and before its heads.
    pub(super) words: Vec<String>,
    /// Heads by which it was called as somebody's: "brother" of a cluster.
    pub(super) kin: Vec<(String, ClusterId)>,
    /// Folded names by which it was called.
    pub(super) names: Vec<String>,
    /// Folded noun phrases by which it was called, without determiners; the first few.
    pub(super) keys: Vec<String>,
    /// Whom it speaks for.
    pub(super) speaks_for: Option<ClusterId>,
}

/// All clusters, and the cluster of every mention.
#[derive(Debug)]
pub(super) struct Cast {
    pub(super) clusters: Vec<Cluster>,
    pub(super) of: Vec<Option<ClusterId>>,
    states: HashMap<StateId, ClusterId>,
}

impl Cast {
    pub(super) fn new(mentions: usize) -> Self {
        Self { clusters: Vec::new(), of: vec![None; mentions], states: HashMap::new() }
    }

    pub(super) fn get(&self, id: ClusterId) -> Option<&Cluster> {
        self.clusters.get(id)
    }

    /// The cluster of a state.
    pub(super) fn state(&self, state: StateId) -> Option<ClusterId> {
        self.states.get(&state).copied()
    }

    pub(super) fn open(&mut self) -> ClusterId {
        self.clusters.push(Cluster::default());
        self.clusters.len() - 1
    }

    /// Puts a mention into a cluster and learns from it. A mention that has a cluster already stays there.
    pub(super) fn join(&mut self, mention: usize, id: ClusterId, fact: &Fact) {
        let Some(slot) = self.of.get_mut(mention) else { return };
        if slot.is_some() {
            return;
        }
        let Some(cluster) = self.clusters.get_mut(id) else { return };
        *slot = Some(id);
        cluster.mentions.push(mention);
        match fact.form {
            MentionForm::Proper(_) => {
                if cluster.name_type.is_none() {
                    cluster.name_type = fact.name_type;
                }
                if !cluster.names.contains(&fact.key) {
                    cluster.names.push(fact.key.clone());
                }
                cluster.person |= fact.name_type == Some(NameType::Per);
                cluster.body |= matches!(fact.name_type, Some(NameType::Org | NameType::Loc));
                cluster.plural |= fact.plural;
            }
            MentionForm::Nominal => {
                if cluster.keys.len() < KEYS && !cluster.keys.contains(&fact.key) {
                    cluster.keys.push(fact.key.clone());
                }
                cluster.nation = cluster.nation.or(fact.state);
                if cluster.mentions.len() == 1 {
                    cluster.plural = fact.plural;
                    cluster.person = fact.is_person();
                    cluster.body = fact.is_body();
                }
            }
            MentionForm::Pronoun => {}
        }
        let described = match fact.form {
            MentionForm::Proper(_) => fact.key.split(' ').map(str::to_owned).collect(),
            MentionForm::Nominal | MentionForm::Pronoun => Vec::new(),
        };
        for word in described.into_iter().chain(fact.modifiers.iter().cloned()) {
            if cluster.words.len() < WORDS && !cluster.words.contains(&word) {
                cluster.words.push(word);
            }
        }
        if fact.form != MentionForm::Pronoun && !fact.lemma.is_empty() && !cluster.heads.contains(&fact.lemma)
        {
            cluster.heads.push(fact.lemma.clone());
        }
        cluster.state = cluster.state.or(if cluster.person {
            None
        } else {
            fact.state.filter(|_| matches!(fact.form, MentionForm::Proper(_)))
        });
        if let Some(state) = cluster.state.filter(|_| !is_house(&fact.key)) {
            self.states.entry(state).or_insert(id);
        }
        if cluster.gender.is_none() {
            cluster.gender = fact.gender;
        }
        cluster.hint = cluster.hint.or(fact.hint);
    }

    /// Moves all mentions of `from` to `to`.
    pub(super) fn merge(&mut self, from: ClusterId, to: ClusterId) {
        if from == to || from >= self.clusters.len() || to >= self.clusters.len() {
            return;
        }
        let Some(old) = self.clusters.get_mut(from).map(std::mem::take) else { return };
        for &mention in &old.mentions {
            if let Some(slot) = self.of.get_mut(mention) {
                *slot = Some(to);
            }
        }
        let Some(new) = self.clusters.get_mut(to) else { return };
        new.mentions.extend(old.mentions);
        new.gender = new.gender.or(old.gender);
        new.hint = new.hint.or(old.hint);
        new.heads.extend(old.heads);
        new.words.extend(old.words);
        new.words.truncate(WORDS);
        new.keys.extend(old.keys);
        new.kin.extend(old.kin);
        new.speaks_for = new.speaks_for.or(old.speaks_for);
    }

    /// Opens a cluster for one mention.
    pub(super) fn found(&mut self, mention: usize, fact: &Fact) -> ClusterId {
        let id = self.open();
        self.join(mention, id, fact);
        id
    }

    /// The clusters as actors, in order of their first mention.
    pub(super) fn actors(&self, page: &Page<'_>, mentions: &[Mention], facts: &[Fact]) -> Vec<Actor> {
        let mut order: Vec<ClusterId> = Vec::new();
        let mut place = vec![None; self.clusters.len()];
        for id in self.of.iter().copied().flatten() {
            if let Some(slot) = place.get_mut(id)
                && slot.is_none()
            {
                *slot = Some(order.len());
                order.push(id);
            }
        }
        let actor = |&id: &ClusterId| {
            let mut cluster = self.get(id)?.clone();
            cluster.mentions.sort_unstable();
            Some(Actor {
                name: describe::name(page, mentions, facts, &cluster),
                kind: describe::kind(page, facts, &cluster),
                role: describe::role(page, mentions, facts, &cluster),
                speaks_for: cluster.speaks_for.and_then(|it| place.get(it).copied().flatten()).map(ActorId),
                mentions: cluster.mentions,
            })
        };
        order.iter().filter_map(actor).collect()
    }
}
