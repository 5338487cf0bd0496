//! An actor, summed up.

use standpoint_wire::{Basis, Modality, Stance};
use yew::AttrValue;

/// An actor, summed up. Quotes and stances are indices into the document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// Index of the actor in the document.
    pub actor: usize,
    /// From 1 to [`HUES`], for the most prominent.
    pub hue: Option<u8>,
    /// Other names and descriptions, as the article words them.
    pub also: Vec<AttrValue>,
    /// How often it is mentioned.
    pub mentions: usize,
    /// For whom it speaks.
    pub speaks_for: Option<usize>,
    /// Who speaks for it.
    pub voices: Vec<usize>,
    /// Its quotes, but for [acts in words](Report::is_act).
    pub said: Vec<usize>,
    /// Its deeds.
    pub did: Vec<usize>,
    /// Its positions in words, by target.
    pub stands: Vec<Toward>,
    /// What others say for or against it.
    pub others_say: Vec<usize>,
    /// What others ascribe to it.
    pub ascribed: Vec<usize>,
    /// What others did for or against it.
    pub others_did: Vec<usize>,
    /// Stances of its own or toward it that are too unsure to be listed with the others.
    pub unsure: Vec<usize>,
    /// Its signs, counted.
    pub tally: Tally,
}

/// The stances toward one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Toward {
    /// An actor, or the words that name the target.
    pub target: Aim,
    /// Indices of the stances.
    pub stances: Vec<usize>,
}

/// A stance's target, resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    /// Index of an actor.
    Actor(usize),
    /// A phrase of the text.
    Words(AttrValue),
}

/// Signs in words and in deeds; negated stances are neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// For something, in words.
    pub said_plus: usize,
    /// Against something, in words.
    pub said_minus: usize,
    /// For something, in deeds.
    pub did_plus: usize,
    /// Against something, in deeds.
    pub did_minus: usize,
}

impl Profile {
    /// How much the article makes of it.
    pub fn weight(&self) -> usize {
        let positions: usize = self.stands.iter().map(|toward| toward.stances.len()).sum();
        4 * self.said.len() + 2 * (self.did.len() + positions) + self.mentions
    }

    /// Whether nothing was found of it but its name: no quote, and no stance either way.
    pub fn is_silent(&self) -> bool {
        self.said.is_empty()
            && self.did.is_empty()
            && self.stands.is_empty()
            && self.ascribed.is_empty()
            && self.others_say.is_empty()
            && self.others_did.is_empty()
            && self.unsure.is_empty()
    }
}

impl Tally {
    /// Counts a stance, if it is no denial of one.
    pub fn count(&mut self, stance: &Stance) {
        if stance.modality == Modality::Negated {
            return;
        }
        let cell = match (stance.basis, stance.sign > 0) {
            (Basis::Said, true) => &mut self.said_plus,
            (Basis::Said, false) => &mut self.said_minus,
            (Basis::Did, true) => &mut self.did_plus,
            (Basis::Did, false) => &mut self.did_minus,
        };
        *cell += 1;
    }
}
