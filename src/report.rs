//! The report: a document as a cast, each actor with what it said, did, stands for, and what others say of it.
//!
//! The difficulty is to keep four things apart. What an actor *said* are its quotes. What it *did*, and where it
//! *stands* by its own words, are its stances as the article states them or as it declares them. A stance that
//! somebody else ascribes to it is that somebody's claim: it is listed among what *others say*, and never counts
//! toward the actor's signs.

mod acts;
mod names;
mod order;
mod profile;

use std::collections::HashMap;

use standpoint_wire::{Basis, Document, Stance, Target};
use yew::AttrValue;

use self::{
    acts::acts,
    names::{also, is_known},
    order::{paint, settle},
};
pub use self::{
    names::{headline, name_within, words},
    profile::{Aim, Profile, Tally, Toward},
};
use crate::follow;

/// How many actors have a hue of their own.
pub const HUES: usize = 10;

/// Below this confidence a stance is left out of the pictures and counts, and a speaker is unclear.
pub const SURE: f32 = 0.5;

/// Whether a stance is sure enough to be counted.
pub fn is_sure(stance: &Stance) -> bool {
    stance.confidence >= SURE
}

/// Everything the panel shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// One profile an actor, the most prominent first; last those of whom the article has no more than a pronoun.
    cast: Vec<Profile>,
    /// Indices of the quotes without a speaker.
    pub unclear: Vec<usize>,
    /// How many of them can be called by anything but a pronoun.
    known: usize,
    /// Where in `cast` the actor of an index stands.
    ranks: Vec<usize>,
    /// For each quote the index of its speaker.
    speakers: Vec<Option<usize>>,
    /// For each quote whether it is an act in words.
    acts: Vec<bool>,
    ids: HashMap<String, usize>,
}

impl Report {
    /// Sums up the `document` of `text`, whose offsets count UTF-8 bytes. Whoever had a hue and a place in what was
    /// known `before` keeps them as far as that makes sense.
    pub fn new(text: &str, document: &Document, before: Option<(&Document, &Self)>) -> Self {
        let ids: HashMap<_, _> =
            document.actors.iter().enumerate().map(|(i, actor)| (actor.id.clone(), i)).collect();
        let mut report = Self {
            cast: Vec::new(),
            known: 0,
            unclear: Vec::new(),
            ranks: Vec::new(),
            speakers: Vec::new(),
            acts: acts(document),
            ids,
        };
        report.introduce(text, document);
        report.hear(document);
        report.watch(text, document);
        report.rank(document, before);
        report
    }

    /// Who they are.
    fn introduce(&mut self, text: &str, document: &Document) {
        for (actor, it) in document.actors.iter().enumerate() {
            let speaks_for = it.speaks_for.as_deref().and_then(|id| self.actor(id));
            self.cast.push(Profile {
                actor,
                also: also(text, it),
                mentions: it.mentions.len(),
                speaks_for,
                ..Profile::default()
            });
        }
        for actor in 0..self.cast.len() {
            if let Some(principal) = self.cast[actor].speaks_for {
                self.cast[principal].voices.push(actor);
            }
        }
    }

    /// What they said.
    fn hear(&mut self, document: &Document) {
        for (i, quote) in document.quotes.iter().enumerate() {
            let speaker = quote.speaker.as_deref().and_then(|id| self.actor(id));
            // Neither a likely speaker nor "they" whom nobody knows is one that could be shown.
            let speaker = speaker
                .filter(|&it| quote.confidence >= SURE && document.actors.get(it).is_some_and(is_known));
            self.speakers.push(speaker);
            match speaker {
                Some(_) if self.acts[i] => {}
                Some(speaker) => self.cast[speaker].said.push(i),
                None => self.unclear.push(i),
            }
        }
    }

    /// Where they stand.
    fn watch(&mut self, text: &str, document: &Document) {
        for (i, stance) in document.stances.iter().enumerate() {
            let Some(holder) = self.actor(&stance.holder) else { continue };
            let aim = self.aim(text, &stance.target);
            if !is_sure(stance) {
                self.cast[holder].unsure.push(i);
                if let Aim::Actor(target) = aim
                    && target != holder
                {
                    self.cast[target].unsure.push(i);
                }
                continue;
            }
            let claimant = self.actor(&stance.according_to).filter(|&claimant| claimant != holder);
            let profile = &mut self.cast[holder];
            if claimant.is_some() {
                profile.ascribed.push(i);
            } else {
                profile.tally.count(stance);
                match stance.basis {
                    Basis::Did => profile.did.push(i),
                    Basis::Said => match profile.stands.iter_mut().find(|it| it.target == aim) {
                        Some(toward) => toward.stances.push(i),
                        None => profile.stands.push(Toward { target: aim.clone(), stances: vec![i] }),
                    },
                }
            }
            if let Aim::Actor(target) = aim
                && target != holder
            {
                match (claimant, stance.basis) {
                    // Its own claim about somebody else is nothing that others say or did.
                    (Some(claimant), _) if claimant == target => {}
                    (None, Basis::Did) => self.cast[target].others_did.push(i),
                    _ => self.cast[target].others_say.push(i),
                }
            }
        }
    }

    /// The most prominent first: those who speak, then those who act, then those who are merely spoken of; among
    /// equals whoever is mentioned first.
    fn rank(&mut self, document: &Document, before: Option<(&Document, &Self)>) {
        let is_unknown = |actor: usize| !document.actors.get(actor).is_some_and(is_known);
        self.known = self.cast.iter().filter(|it| !is_unknown(it.actor)).count();
        self.cast.sort_by_key(|it| (is_unknown(it.actor), std::cmp::Reverse(it.weight()), it.actor));
        // Who was who: for every actor its rank and its hue so far.
        let mut places = vec![None; self.cast.len()];
        if let Some((old, report)) = before {
            for (rank, profile) in report.cast().iter().enumerate() {
                let now = old.actors.get(profile.actor).and_then(|it| follow::actor(it, document));
                if let Some(place) = now.and_then(|it| places.get_mut(it))
                    && place.is_none()
                {
                    *place = Some((rank, profile.hue));
                }
            }
        }
        settle(&mut self.cast[..self.known], &places);
        self.ranks = vec![0; self.cast.len()];
        for (rank, profile) in self.cast.iter().enumerate() {
            self.ranks[profile.actor] = rank;
        }
        paint(&mut self.cast[..HUES.min(self.known)], &places);
    }

    /// The actors that the article calls by anything but a pronoun, the most prominent first.
    pub fn cast(&self) -> &[Profile] {
        &self.cast[..self.known]
    }

    /// The index of the actor of this id.
    pub fn actor(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The profile of an actor.
    pub fn profile(&self, actor: usize) -> Option<&Profile> {
        self.cast.get(*self.ranks.get(actor)?)
    }

    /// The place of an actor among all, the most prominent first.
    pub fn rank_of(&self, actor: usize) -> usize {
        self.ranks.get(actor).copied().unwrap_or(usize::MAX)
    }

    /// The hue of an actor.
    pub fn hue(&self, actor: usize) -> Option<u8> {
        self.profile(actor)?.hue
    }

    /// Whether a quote is an act in words (*praised the mediators*): it says no more than the stance that it shows, so
    /// it stands there and not among what was said.
    pub fn is_act(&self, quote: usize) -> bool {
        self.acts.get(quote).copied().unwrap_or_default()
    }

    /// The actor who says a quote.
    pub fn speaker(&self, quote: usize) -> Option<usize> {
        self.speakers.get(quote).copied().flatten()
    }

    /// A stance's target, resolved.
    pub fn aim(&self, text: &str, target: &Target) -> Aim {
        match target {
            Target::Actor(id) => {
                self.actor(id).map_or_else(|| Aim::Words(AttrValue::from(id.clone())), Aim::Actor)
            }
            Target::Span(range) => Aim::Words(words(text, *range)),
        }
    }
}

#[cfg(test)]
mod tests;
