//! Nouns and adjectives that show a stance: "voiced concern over", "its support for", "is opposed to".
//!
//! Enters a sentence; leaves drafts. The difficulty: the holder is the subject of a light verb, a possessor, or
//! stands behind "from" or "by".

use super::{
    Basis, Modality, StanceClass, Target,
    bearers::Bearer,
    edges::{Draft, Edges, Rule},
    marks,
    named::Found,
    phrases,
    sentence::Sentence,
    tails,
};
use crate::{lexicon::NominalCue, text::Upos};

/// What came of reading support as something enjoyed.
enum Enjoyed {
    /// An edge of whoever gives it.
    Shown,
    /// It is enjoyed, but nobody known gives it.
    Unclear,
    /// It is no such thing.
    Not,
}

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
        if is_noun && cue.class == StanceClass::Support && scene.is(at + 1, &["of", "from", "among"]) {
            match self.enjoyed(at, cue, edges) {
                Enjoyed::Shown => return true,
                Enjoyed::Unclear => return false,
                Enjoyed::Not => {}
            }
        }
        // "'alarmed' by the reports".
        here += usize::from(here == at + 1 && marks::is_closing(scene, here));
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
                    rule: Rule::Nominal,
                },
            );
        }
        true
    }

    /// "has the full support of the board", "won the backing of the unions": the support is theirs, and whoever has
    /// it is its target.
    fn enjoyed(&self, at: usize, cue: &NominalCue, edges: &mut Edges) -> Enjoyed {
        const HAVING: &[&str] = &[
            "have", "has", "had", "win", "enjoy", "gain", "secure", "earn", "command", "retain", "get",
            "keep", "draw", "receive", "attract", "lose", "hold", "garner", "obtain",
        ];
        let scene = self.scene;
        let Some(verb) = (0..self.groups.len()).rev().find(|&it| self.groups[it].head < at) else {
            return Enjoyed::Not;
        };
        let group = &self.groups[verb];
        let direct = (group.head + 1..at).all(|it| {
            matches!(scene.upos(it), Upos::Adv | Upos::Det | Upos::Adj | Upos::Noun | Upos::Pron)
                && scene.holding(it).iter().all(|it| scene.holding(at).contains(it))
                || marks::is_opening(scene, it)
        });
        if !direct || group.passive || !HAVING.contains(&group.lemma.as_str()) {
            return Enjoyed::Not;
        }
        let Some(np) = phrases::np(scene, at + 2, self.range.end) else { return Enjoyed::Unclear };
        let givers = self.listed(at + 2);
        let target = self
            .subject(verb)
            .and_then(|it| self.found(it).into_iter().next().map(|found| (it, found)))
            .and_then(|(np, it)| match it.target {
                Target::Actor(_) => Some(it),
                Target::Span(_) => self.span(np.start..it.tokens.end.min(group.first)),
            });
        let (Some(target), Some(modality)) = (target, self.modality(verb)) else {
            return Enjoyed::Unclear;
        };
        let mut shown = false;
        let modality = if group.lemma == "lose" || scene.is(group.head + 1, &["no"]) {
            Modality::Negated
        } else {
            modality
        };
        for giver in &givers {
            let Target::Actor(holder) = giver.target else { continue };
            // "the support of her party and the trust of voters": the next such noun speaks for itself.
            let head = scene.lexicon.tags.singular(scene.lower(giver.tokens.start + 1));
            if !scene.lexicon.stance.noun(&head).is_empty() {
                break;
            }
            let first = if target.tokens.end + 3 >= group.first { target.tokens.start } else { group.first };
            shown = true;
            edges.add(
                scene,
                Draft {
                    holder,
                    target: target.target,
                    class: cue.class,
                    basis: cue.basis,
                    modality,
                    evidence: scene.span(first.min(group.first), giver.tokens.end.max(np.end)),
                    cue: at,
                    claimed_by: None,
                    rule: Rule::Enjoyed,
                },
            );
        }
        if shown { Enjoyed::Shown } else { Enjoyed::Unclear }
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
