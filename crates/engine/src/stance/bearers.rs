//! Who holds what a noun or an adjective shows.
//!
//! Enters such a word; leaves its holder. The difficulty: it is the subject of a light verb ("voiced concern"), the
//! possessor ("Moscow's support"), the speaker of the quote whose cue the word is in, or whoever bears the noun ("a critic
//! of the president").

use super::{Modality, marks, phrases, sentence::Sentence};
use crate::{actors::ActorId, lexicon::StanceWords, text::Upos};

/// Pronouns that possess.
const POSSESSIVES: &[&str] = &["his", "her", "its", "their", "our", "my", "whose"];

/// How far before a noun the verb may stand of which it is the object, in tokens.
const REACH: usize = 6;

/// The holder of a noun or adjective, and what its words say about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bearer {
    pub holder: ActorId,
    pub modality: Modality,
    /// The first word of the evidence.
    pub first: usize,
}

impl Sentence<'_> {
    /// The holder of the noun or adjective at `at`; `inner` stands behind it, after "from" or "by".
    pub(super) fn bearer(&self, at: usize, inner: Option<ActorId>, is_noun: bool) -> Option<Bearer> {
        let scene = self.scene;
        if is_noun && let Some(bearer) = self.called_so(at) {
            return Some(bearer);
        }
        let verb = (0..self.groups.len()).rev().find(|&it| self.groups[it].head <= at);
        let start = self.phrase_start(at);
        let no =
            scene.is(start, &["no"]) || start > self.range.start && scene.is(start - 1, &["no", "without"]);
        let modality = if no { Modality::Negated } else { Modality::Asserted };
        if let Some(holder) = inner {
            return Some(Bearer { holder, modality, first: start });
        }
        if let Some(holder) = scene.cue(at).and_then(|it| scene.speaker(it)) {
            let of_verb = verb.filter(|_| !no).and_then(|it| self.modality(it));
            let first = verb.map_or(start, |it| self.groups[it].first);
            return Some(Bearer { holder, modality: of_verb.unwrap_or(modality), first });
        }
        if is_noun && self.has_possessor(start) {
            return self.possessing(at, start, verb, modality);
        }
        self.predicated(at, start, verb?, is_noun, no)
    }

    /// Back over the adjectives and nouns before it.
    fn phrase_start(&self, at: usize) -> usize {
        let scene = self.scene;
        let mut start = at;
        while start > self.range.start
            && matches!(scene.upos(start - 1), Upos::Adj | Upos::Adv | Upos::Det | Upos::Noun | Upos::Num)
            && !scene.is(start - 1, POSSESSIVES)
        {
            start -= 1;
        }
        start
    }

    /// "a critic of the president": whoever is called so.
    fn called_so(&self, at: usize) -> Option<Bearer> {
        let scene = self.scene;
        let noun = scene.lexicon.tags.singular(scene.lower(at));
        if !scene.lexicon.stance.is_word(StanceWords::Bearers, &noun) || scene.lower(at + 1) != "of" {
            return None;
        }
        scene.holding(at).iter().find_map(|&it| {
            let tokens = scene.tokens_of(it);
            let is_head = tokens.clone().all(|it| it >= at || scene.upos(it) != Upos::Adp);
            let holder = scene.actor(it).filter(|_| is_head)?;
            Some(Bearer { holder, modality: Modality::Asserted, first: tokens.start })
        })
    }

    fn has_possessor(&self, start: usize) -> bool {
        start > self.range.start + 1 && phrases::is_possessive(self.scene, start - 1)
            || start > self.range.start && self.scene.is(start - 1, POSSESSIVES)
    }

    /// "Moscow's support for", "their opposition to"; but not "dropped its demand for".
    fn possessing(&self, at: usize, start: usize, verb: Option<usize>, modality: Modality) -> Option<Bearer> {
        let scene = self.scene;
        let dropped = verb.is_some_and(|it| {
            let group = &self.groups[it];
            at < group.head + REACH && scene.lexicon.stance.is_word(StanceWords::Dropping, &group.lemma)
        });
        if dropped {
            return None;
        }
        let last = if scene.is(start - 1, POSSESSIVES) { start - 1 } else { start - 2 };
        let np = phrases::np_back(scene, last, self.range.start)?;
        let holder = scene
            .holding(np.head)
            .iter()
            .filter(|&&it| {
                let tokens = scene.tokens_of(it);
                tokens.end == np.end || scene.upos(np.head) == Upos::Det && tokens.len() == 1
            })
            .find_map(|&it| scene.actor(it))?;
        Some(Bearer { holder, modality, first: np.start })
    }

    /// "voiced concern over", "is opposed to", "remains loyal to".
    fn predicated(&self, at: usize, start: usize, verb: usize, is_noun: bool, no: bool) -> Option<Bearer> {
        let scene = self.scene;
        let governor = self.groups.get(verb)?;
        // "said nothing against", "is not in favour of": "in" belongs to the adjective.
        let start = if scene.is(at, &["favor", "favour"]) { at - 1 } else { start };
        let direct = (governor.head + 1..start).all(|it| {
            matches!(scene.upos(it), Upos::Adv | Upos::Det | Upos::Adj | Upos::Part)
                || marks::is_opening(scene, it)
        });
        let lemma = governor.lemma.as_str();
        let copula = governor.head == at
            || matches!(lemma, "be" | "remain" | "feel" | "grow" | "become" | "sound" | "seem");
        let light = scene.lexicon.stance.is_light(lemma) && !governor.passive;
        if !direct || !(if is_noun { light } else { copula }) {
            return None;
        }
        let holder = *self.actors_of(self.subject(verb)?).first()?;
        let modality = if no { Modality::Negated } else { self.modality(verb)? };
        Some(Bearer { holder, modality, first: governor.first })
    }
}
