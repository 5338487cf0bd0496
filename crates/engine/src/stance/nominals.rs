//! Nouns and adjectives that show a stance: "voiced concern over", "its support for", "is opposed to".
//!
//! Enters a sentence; leaves drafts. The difficulty: the holder is the subject of a light verb, a possessor, or
//! stands behind "from" or "by".

use super::{
    Modality,
    edges::{Draft, Edges},
    phrases,
    sentence::Sentence,
    verbs::Found,
};
use crate::{actors::ActorId, lexicon::NominalCue, text::Upos};

impl Sentence<'_> {
    pub(super) fn read_nominals(&self, edges: &mut Edges) {
        for at in self.range.clone() {
            let scene = self.scene;
            let word = scene.lower(at);
            let noun = scene.upos(at) == Upos::Noun;
            let (cues, is_noun) = if noun {
                (scene.lexicon.stance.noun(&scene.lexicon.tags.singular(word)), true)
            } else if matches!(scene.upos(at), Upos::Adj | Upos::Verb) {
                (scene.lexicon.stance.adjective(word), false)
            } else {
                continue;
            };
            for cue in cues {
                if self.read_nominal(at, cue, is_noun, edges) {
                    break;
                }
            }
        }
    }

    fn read_nominal(&self, at: usize, cue: &NominalCue, is_noun: bool, edges: &mut Edges) -> bool {
        let scene = self.scene;
        let mut here = at + 1;
        let mut inner = None;
        // "calls from the bishops for", "condemnation by the union of".
        if is_noun
            && scene.is(here, &["from", "by", "among"])
            && let Some(np) = phrases::np(scene, here + 1, self.range.end)
        {
            inner = self.actor_at(np);
            here = np.end;
        }
        let found = self.nominal_targets(here, cue);
        if found.is_empty() {
            return false;
        }
        let Some((holder, modality, first)) = self.nominal_holder(at, inner, is_noun) else { return false };
        for it in &found {
            let evidence = scene.span(first.min(at), it.tokens.end);
            edges.add(
                scene,
                Draft {
                    holder,
                    target: it.target,
                    class: cue.class,
                    basis: cue.basis,
                    modality,
                    evidence,
                    cue: at,
                    claimed_by: None,
                    confidence: if scene.cue(at).is_some() { 0.8 } else { 0.65 },
                },
            );
        }
        true
    }

    fn nominal_targets(&self, here: usize, cue: &NominalCue) -> Vec<Found> {
        let scene = self.scene;
        for &preposition in &cue.prepositions {
            if preposition == "to+" {
                if let Some(group) =
                    self.groups.iter().find(|it| it.first == here && scene.lower(here) == "to")
                {
                    let end = phrases::tail(scene, group.head + 1, self.range.end);
                    return self.span(here + 1..end).into_iter().collect();
                }
            } else if scene.lower(here) == preposition {
                if preposition == "that" {
                    let end = phrases::tail(scene, here + 1, self.range.end);
                    return self.span(here + 1..end).into_iter().collect();
                }
                if let Some(gerund) = self.groups.iter().find(|it| it.first == here + 1) {
                    let end = phrases::tail(scene, gerund.head + 1, self.range.end);
                    return self.span(here + 1..end).into_iter().collect();
                }
                return self.listed(here + 1);
            }
        }
        Vec::new()
    }

    /// The holder, the modality and the first word of the evidence.
    fn nominal_holder(
        &self,
        at: usize,
        inner: Option<ActorId>,
        is_noun: bool,
    ) -> Option<(ActorId, Modality, usize)> {
        let scene = self.scene;
        let group = (0..self.groups.len()).rev().find(|&it| self.groups[it].head <= at);
        let quoted = scene.cue(at).and_then(|it| scene.speaker(it));
        // Back over the noun's own phrase.
        let mut start = at;
        while start > self.range.start
            && matches!(scene.upos(start - 1), Upos::Adj | Upos::Adv | Upos::Det | Upos::Noun | Upos::Num)
            && !scene.is(start - 1, &["his", "her", "its", "their", "our", "my", "whose"])
        {
            start -= 1;
        }
        let mut modality = Modality::Asserted;
        if scene.is(start, &["no"]) || start > 0 && scene.is(start - 1, &["no", "without"]) {
            modality = Modality::Negated;
        }
        if let Some(holder) = inner.or(quoted) {
            if let Some(verb) = group.filter(|_| modality == Modality::Asserted && quoted.is_some()) {
                modality = self.modality(verb).unwrap_or(Modality::Asserted);
            }
            let first = group.map_or(start, |it| self.groups[it].first);
            return Some((holder, modality, if inner.is_some() { start } else { first }));
        }
        if is_noun && start > self.range.start {
            // "Moscow's support for", "their opposition to".
            let before = start - 1;
            let possessor = if phrases::is_possessive(scene, before) && before > self.range.start {
                phrases::np_back(scene, before - 1, self.range.start)
            } else if scene.is(before, &["his", "her", "its", "their", "our", "my", "whose"]) {
                phrases::np_back(scene, before, self.range.start)
            } else {
                None
            };
            if let Some(np) = possessor {
                let actor = scene
                    .holding(np.head)
                    .iter()
                    .filter(|&&it| {
                        scene.tokens_of(it).end == np.end
                            || scene.upos(np.head) == Upos::Det && scene.tokens_of(it).len() == 1
                    })
                    .find_map(|&it| scene.actor(it))?;
                return Some((actor, modality, np.start));
            }
        }
        let verb = group?;
        let governor = &self.groups[verb];
        let direct = (governor.head + 1..start).all(|it| {
            matches!(scene.upos(it), Upos::Adv | Upos::Det | Upos::Adj | Upos::Part)
                || phrases::is_opening(scene, it)
        }) && !governor.passive | !is_noun;
        let copula = governor.lemma == "be" || governor.head == at;
        let light = is_noun && scene.lexicon.stance.is_light(&governor.lemma);
        let linking =
            matches!(governor.lemma.as_str(), "remain" | "feel" | "grow" | "become" | "sound" | "seem");
        if !direct || !(light || !is_noun && (copula || linking)) {
            return None;
        }
        let np = self.subject(verb)?;
        let holder = *self.actors_of(np).first()?;
        let modality = if modality == Modality::Negated { modality } else { self.modality(verb)? };
        Some((holder, modality, governor.first))
    }
}
