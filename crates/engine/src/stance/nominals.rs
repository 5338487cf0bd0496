//! Nouns and adjectives that show a stance: "voiced concern over", "its support for", "is opposed to".
//!
//! Enters a sentence; leaves drafts. The difficulty: the holder is the subject of a light verb, a possessor, or
//! stands behind "from" or "by".

use super::{
    Basis, Modality, StanceClass, Target,
    edges::{Draft, Edges},
    groups::Kind,
    named::Found,
    phrases,
    sentence::Sentence,
};
use crate::{
    actors::ActorId,
    lexicon::{Control, NominalCue},
    text::Upos,
};

impl Sentence<'_> {
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
        let bearer = self.bearer(at).filter(|_| is_noun);
        let found_holder = match bearer {
            Some((holder, first)) => Some((holder, Modality::Asserted, first)),
            None => self.nominal_holder(at, inner, is_noun),
        };
        let Some((holder, modality, first)) = found_holder else { return false };
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
                    confidence: if scene.cue(at).is_some() { 0.8 } else { 0.65 },
                },
            );
        }
        true
    }

    /// "the shelling of the parish by militiamen", "the army's raid on the camp": a deed taken as a fact.
    fn read_deed(&self, at: usize, cue: &NominalCue, edges: &mut Edges) {
        let scene = self.scene;
        let governor = self.groups.iter().rev().find(|it| it.head < at && scene.same_voice(it.head, at));
        let open = governor.is_some_and(|it| {
            it.negated
                || it.modal.is_some()
                || matches!(
                    it.lemma.as_str(),
                    "fear" | "warn" | "plan" | "announce" | "prepare" | "suspect" | "threaten"
                )
                || matches!(
                    scene.lexicon.stance.control(&it.lemma),
                    Some(Control::Request | Control::Refusal | Control::Threat | Control::Promise)
                )
        }) && !governor
            .is_some_and(|it| matches!(it.lemma.as_str(), "condemn" | "criticise" | "criticize" | "regret"));
        if open {
            return;
        }
        let mut here = at + 1;
        let mut first = at;
        let mut agent = None;
        if scene.lower(here) == "by" {
            agent = phrases::np(scene, here + 1, self.range.end);
            here = agent.map_or(here, |it| it.end);
        }
        let targets = self.nominal_targets(here, cue);
        let Some(found) = targets.first() else { return };
        if agent.is_none() {
            let end = (found.tokens.start + 12).min(self.range.end);
            agent = (found.tokens.start..end)
                .take_while(|&it| !scene.is(it, &[",", ".", ";"]) && scene.upos(it) != Upos::Aux)
                .find(|&it| scene.lower(it) == "by")
                .and_then(|it| phrases::np(scene, it + 1, self.range.end));
        }
        let holder = match agent {
            Some(np) => self.actor_at(np),
            None => self.possessor(at).map(|(actor, start)| {
                first = start;
                actor
            }),
        };
        let Some(holder) = holder else { return };
        for it in &targets {
            let target = match it.target {
                Target::Span(_) => match self.owner(it) {
                    Some(actor) if actor != holder => Target::Actor(actor),
                    _ => it.target,
                },
                actor @ Target::Actor(_) => actor,
            };
            let evidence = scene.span(first, it.tokens.end.max(agent.map_or(0, |it| it.end)));
            let draft = Draft {
                holder,
                target,
                class: cue.class,
                basis: cue.basis,
                modality: Modality::Asserted,
                evidence,
                cue: at,
                claimed_by: None,
                confidence: 0.56,
            };
            edges.add(scene, draft);
        }
    }

    /// The actor whose deed or attitude a noun is said to be, and where the possessor begins.
    fn possessor(&self, at: usize) -> Option<(ActorId, usize)> {
        let scene = self.scene;
        let mut start = at;
        while start > self.range.start
            && matches!(scene.upos(start - 1), Upos::Adj | Upos::Adv | Upos::Noun | Upos::Num | Upos::Propn)
            && scene.holding(start - 1).is_empty()
        {
            start -= 1;
        }
        let before = start.checked_sub(1).filter(|it| *it >= self.range.start)?;
        let last = if phrases::is_possessive(scene, before) { before.checked_sub(1)? } else { before };
        let determiner = scene.is(before, &["his", "her", "its", "their", "our", "my", "whose"]);
        let adjective = last == before && !determiner && scene.upos(before) == Upos::Adj;
        if last == before && !determiner && !adjective && scene.upos(before) != Upos::Propn {
            return None;
        }
        let mention = *scene.ending(last).first()?;
        Some((scene.actor(mention)?, scene.tokens_of(mention).start))
    }

    /// "a critic of the president": whoever is called so.
    fn bearer(&self, at: usize) -> Option<(ActorId, usize)> {
        let scene = self.scene;
        if !scene.is(
            at,
            &[
                "supporter",
                "supporters",
                "critic",
                "critics",
                "opponent",
                "opponents",
                "defender",
                "defenders",
                "ally",
                "allies",
                "admirer",
                "admirers",
                "backer",
                "backers",
                "advocate",
                "advocates",
                "foe",
                "foes",
            ],
        ) {
            return None;
        }
        let of = at + 1;
        scene.holding(at).iter().find_map(|&it| {
            let tokens = scene.tokens_of(it);
            let own =
                scene.lower(of) == "of" && tokens.clone().all(|it| it >= at || scene.upos(it) != Upos::Adp);
            own.then(|| scene.actor(it).map(|actor| (actor, tokens.start)))?
        })
    }

    fn nominal_targets(&self, here: usize, cue: &NominalCue) -> Vec<Found> {
        let scene = self.scene;
        for &preposition in &cue.prepositions {
            if preposition == "@" {
                let gerund = self.groups.iter().find(|it| it.first == here && it.kind == Kind::Gerund);
                if let Some(gerund) = gerund {
                    let end = phrases::tail(scene, gerund.head + 1, self.range.end);
                    return self.span(here..end).into_iter().collect();
                }
                return self.listed(here);
            }
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
            // "dropped its demand for", "dismissed the ministry's criticism of".
            let dropped = group.is_some_and(|it| {
                let group = &self.groups[it];
                matches!(
                    group.lemma.as_str(),
                    "drop" | "abandon" | "dismiss" | "reject" | "withdraw" | "end" | "ignore" | "issue"
                ) && at < group.head + 6
            });
            if let Some(np) = possessor.filter(|_| !dropped) {
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
        // "said nothing against", "is not in favour of", "voted against": only the copula makes a predicate of these.
        let start = if scene.is(at, &["favor", "favour"]) { at - 1 } else { start };
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
