//! Nouns and adjectives that show a stance: "voiced concern over", "its support for", "is opposed to".
//!
//! Enters a sentence; leaves drafts. The difficulty: the holder is the subject of a light verb, a possessor, or
//! stands behind "from" or "by".

use super::{
    Basis, StanceClass, Target,
    bearers::Bearer,
    edges::{Draft, Edges},
    named::Found,
    phrases,
    sentence::Sentence,
    tails,
};
use crate::{lexicon::NominalCue, text::Upos};

/// How often such edges are right in the training documents: within a quote's cue, and elsewhere.
const CUED: f32 = 0.85;
const TOLD: f32 = 0.6;

impl Sentence<'_> {
    /// Reads every noun and adjective for the stance it shows.
    pub(super) fn read_nominals(&self, edges: &mut Edges) {
        for at in self.range.clone() {
            let scene = self.scene;
            let word = scene.lower(at);
            // "in favour of" and "against" are predicates like adjectives.
            let favoured = scene.is(at, &["favor", "favour"]) && at > 0 && scene.lower(at - 1) == "in";
            let noun = !favoured
                && (scene.upos(at) == Upos::Noun
                    || scene.upos(at) == Upos::Verb && phrases::is_verbal_noun(scene, at));
            let (cues, is_noun) = if noun {
                (scene.lexicon.stance.noun(&scene.lexicon.tags.singular(word)), true)
            } else if matches!(scene.upos(at), Upos::Adj | Upos::Verb) || favoured || word == "against" {
                (scene.lexicon.stance.adjective(word), false)
            } else {
                continue;
            };
            for cue in cues {
                if cue.basis == Basis::Did {
                    self.read_deed(at, cue, edges);
                    break;
                }
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
        let Some(Bearer { holder, modality, first }) = self.bearer(at, inner, is_noun) else { return false };
        for it in &found {
            let mut it = it.clone();
            if let Target::Actor(_) = it.target
                && cue.class == StanceClass::Concern
                && let Some(span) = self.span(it.tokens.clone())
            {
                it = span;
            }
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
                    confidence: if scene.cue(at).is_some() { CUED } else { TOLD },
                },
            );
        }
        true
    }

    /// The targets behind one of the cue's prepositions.
    pub(super) fn nominal_targets(&self, here: usize, cue: &NominalCue) -> Vec<Found> {
        let scene = self.scene;
        for &preposition in &cue.prepositions {
            match preposition {
                "@" => return self.phrase_at(here),
                "to+" if scene.lower(here) == "to" && self.groups.iter().any(|it| it.first == here) => {
                    return self.rest_from(here + 1);
                }
                "that" if scene.lower(here) == "that" => return self.rest_from(here + 1),
                _ if scene.lower(here) == preposition => return self.phrase_at(here + 1),
                _ => {}
            }
        }
        Vec::new()
    }

    /// A noun phrase with those listed behind it, or an "-ing" form with all that hangs on it.
    fn phrase_at(&self, at: usize) -> Vec<Found> {
        if self.groups.iter().any(|it| it.first == at) { self.rest_from(at) } else { self.listed(at) }
    }

    fn rest_from(&self, at: usize) -> Vec<Found> {
        self.span(at..tails::tail(self.scene, at + 1, self.range.end)).into_iter().collect()
    }
}
