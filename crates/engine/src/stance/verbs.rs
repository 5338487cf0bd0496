//! Verbs that show a stance: "condemned the raid", "urged both sides to talk", "was expelled by the club".
//!
//! Enters a sentence; leaves drafts. The difficulty: which phrase is the target, which the addressee, and what a
//! governing verb makes of the whole.

use super::{
    Modality, StanceClass, Target,
    edges::{Draft, Edges, Rule},
    groups::Group,
    named::Found,
    phrases::{self, Np},
    sentence::Sentence,
    turns::Reading,
};
use crate::{
    actors::ActorId,
    lexicon::{Control, Frame, VerbCue},
    text::Upos,
};

/// How far behind a passive verb its "by" may stand, and behind a verb the other half of its cue, in tokens.
const REACH: usize = 10;

impl Sentence<'_> {
    /// Reads every verb group for the stance it shows.
    pub(super) fn read_verbs(&self, edges: &mut Edges) {
        // From the right: a governing verb stands back where the governed one says more.
        let mut spoken = vec![false; self.groups.len()];
        for at in (0..self.groups.len()).rev() {
            spoken[at] = self.read_verb(at, &spoken, edges);
        }
    }

    /// Whether the group shows a stance of somebody's.
    fn read_verb(&self, at: usize, spoken: &[bool], edges: &mut Edges) -> bool {
        let group = &self.groups[at];
        if self.is_nobody(at) {
            return false;
        }
        let Some(modality) = self.modality(at) else { return false };
        let cues = self.scene.lexicon.stance.verb(&group.lemma);
        for cue in cues {
            let Some(behind) = self.behind(group, cue) else { continue };
            for &frame in &cue.frames {
                if frame == Frame::Infinitive
                    && spoken.get(at + 1) == Some(&true)
                    && self.control(at + 1).is_some_and(|it| {
                        it.0 == at && matches!(it.1, Control::Promise | Control::Through | Control::Threat)
                    })
                {
                    return false;
                }
                let read = |found, modality| Reading {
                    at,
                    frame,
                    class: cue.class,
                    basis: cue.basis,
                    modality,
                    found,
                    claimed_by: None,
                };
                if frame == Frame::Object && self.is_mutual(behind) {
                    for (holder, found) in crossed(behind, &self.holders(at)) {
                        if let Some(reading) = self.turned(read(found, modality), &[holder]) {
                            self.show(&reading, &[holder], edges);
                        }
                    }
                    return true;
                }
                let found = self.targets(at, behind, frame);
                let Some(last) = found.last() else { continue };
                let holders = self.holders(at);
                let excepted = self.excepted(last.tokens.end).filter(|_| frame == Frame::Object);
                let excepted = excepted.map(|it| read(it, Modality::Negated));
                let mut said = false;
                for reading in found.into_iter().map(|it| read(it, modality)).chain(excepted) {
                    let Some(reading) = self.turned(reading, &holders) else { continue };
                    said |= !holders.is_empty();
                    self.show(&reading, &holders, edges);
                }
                return said;
            }
        }
        false
    }

    /// "accused each other".
    fn is_mutual(&self, at: usize) -> bool {
        let scene = self.scene;
        scene.is(at, &["each", "one"]) && scene.is(at + 1, &["other", "another"])
    }

    /// "backed the arrests but not the firing": the firing.
    fn excepted(&self, end: usize) -> Option<Found> {
        let scene = self.scene;
        let joined = end + usize::from(scene.lower(end) == ",");
        let end = if scene.is(joined, &["but", "and", "though"]) { joined } else { end };
        if !(scene.is(end, &["but", "and", "though", ","]) && scene.lower(end + 1) == "not") {
            return None;
        }
        self.found_short(phrases::np(scene, end + 2, self.range.end)?)
    }

    /// "Nobody in the chamber condemned it", "none of the nurses": whoever stands behind the preposition did not.
    fn is_nobody(&self, at: usize) -> bool {
        let scene = self.scene;
        let before = at.checked_sub(1).map_or(self.range.start, |it| self.groups[it].head + 1);
        let first = self.groups[at].first;
        (before..first).any(|it| {
            scene.is(it, &["nobody", "none", "neither"])
                || scene.lower(it) == "no" && scene.lower(it + 1) == "one"
        }) && !(before..first).any(|it| matches!(scene.upos(it), Upos::Punct | Upos::Cconj))
    }

    /// The token behind a cue's particles, where they are there.
    pub(super) fn behind(&self, group: &Group, cue: &VerbCue) -> Option<usize> {
        let mut at = group.head + 1;
        for (nth, particle) in cue.particles.iter().enumerate() {
            // "~responsible": somewhere behind, "held the ministry responsible".
            if let Some(later) = particle.strip_prefix('~') {
                let end = (at + REACH).min(self.range.end);
                let found = (at..end).find(|&it| self.scene.lower(it) == later)?;
                // "throw her weight behind": what goes on goes on there.
                if nth + 1 < cue.particles.len() {
                    let between = |it| !matches!(self.scene.upos(it), Upos::Punct | Upos::Verb | Upos::Adp);
                    if !(at..found).all(between) {
                        return None;
                    }
                    at = found + 1;
                }
                continue;
            }
            if nth == 0 && self.scene.lower(at) != *particle {
                at = self.skip_adverbs(at);
            }
            if at >= self.range.end || self.scene.lower(at) != *particle {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The actor behind "by".
    pub(super) fn agent(&self, at: usize) -> Option<Np> {
        let scene = self.scene;
        let group = self.groups.get(at)?;
        let limit = (group.head + REACH).min(self.range.end);
        let by = (group.head + 1..limit)
            .take_while(|&it| {
                !scene.is(it, &[";", ",", "and", "but", "who", "which"]) && scene.upos(it) != Upos::Aux
            })
            .find(|&it| scene.lower(it) == "by")?;
        // "killed after a visit by the minister" says nothing of the minister; "after shelling by rebels" does.
        let apart = (group.head + 1..by).any(|it| scene.is(it, &["following", "after", "during", "amid"]));
        let noun = scene.lexicon.tags.singular(scene.lower(by - 1));
        let violent = scene.lexicon.stance.noun(&noun).iter().any(|it| it.class == StanceClass::Fight);
        if apart && !violent {
            return None;
        }
        phrases::np(scene, by + 1, self.range.end)
    }

    /// The actors behind "by": "opposed by Hungary and Austria".
    fn agents(&self, at: usize) -> Vec<ActorId> {
        let scene = self.scene;
        let mut actors = Vec::new();
        let mut next = self.agent(at);
        while let Some(np) = next
            && let Some(actor) = self.actor_at(np)
        {
            actors.push(actor);
            let goes_on = scene.is(np.end, &["and", ","]);
            next = phrases::np(scene, np.end + 1, self.range.end)
                .filter(|it| goes_on && !matches!(scene.upos(it.end), Upos::Verb | Upos::Aux));
        }
        actors
    }

    /// Who stands so: the speaker where the verb is a quote's cue, else the subject or the agent.
    pub(super) fn holders(&self, at: usize) -> Vec<ActorId> {
        let group = &self.groups[at];
        let actors = if group.passive {
            self.agents(at)
        } else {
            self.subject(at).map(|it| self.actors_of(it)).unwrap_or_default()
        };
        // "accused the deputy of praising him": the deputy, though praise may be a quote's cue.
        let charged = matches!(self.control(at), Some((_, Control::Charge)));
        // "was asked to leave": whoever was asked has not asked.
        let asked = group.passive.then(|| self.subject(at).and_then(|it| self.actor_at(it))).flatten();
        let speaker = self.scene.cue(group.head).and_then(|it| self.scene.speaker(it));
        match speaker.filter(|_| speaker != asked) {
            // "accused by Kenya of backing them": whoever stands behind "by".
            Some(_) if charged || group.passive && !actors.is_empty() => actors,
            Some(speaker) if !actors.contains(&speaker) => vec![speaker],
            _ => actors,
        }
    }

    /// One edge a holder.
    fn show(&self, reading: &Reading, holders: &[ActorId], edges: &mut Edges) {
        let scene = self.scene;
        let group = &self.groups[reading.at];
        let tokens = &reading.found.tokens;
        // The verb that governs belongs to the evidence: "stopped short of endorsing the plan".
        let first = match self.control(reading.at) {
            Some((governor, _)) => self.groups[governor].first,
            None => group.first,
        };
        let evidence = scene.span(first.min(tokens.start), tokens.end.max(group.head + 1));
        for &holder in holders {
            let draft = Draft {
                holder,
                target: reading.found.target,
                class: reading.class,
                basis: reading.basis,
                modality: reading.modality,
                evidence,
                cue: group.head,
                claimed_by: reading.claimed_by,
                rule: Rule::Verb,
            };
            edges.add(scene, draft);
        }
    }
}

/// Each holder toward every other.
fn crossed(at: usize, holders: &[ActorId]) -> Vec<(ActorId, Found)> {
    let toward = |other| Found { target: Target::Actor(other), tokens: at..at + 2 };
    let pairs = holders.iter().flat_map(|&it| holders.iter().map(move |&other| (it, other)));
    pairs.filter(|it| it.0 != it.1).map(|(it, other)| (it, toward(other))).collect()
}
