//! Deeds that a noun names: "the shelling of the parish by militiamen", "the army's raid on the camp".
//!
//! Enters such a noun; leaves drafts. The difficulty: what is feared, planned or denied has not been done.

use super::{
    Modality, Target,
    edges::{Draft, Edges, Rule},
    phrases,
    sentence::Sentence,
};
use crate::{
    actors::ActorId,
    lexicon::{Control, NominalCue},
    text::Upos,
};

/// How far behind the noun its agent may stand, in tokens.
const REACH: usize = 12;

impl Sentence<'_> {
    /// "the shelling of the parish by militiamen", "the army's raid on the camp": a deed taken as a fact.
    pub(super) fn read_deed(&self, at: usize, cue: &NominalCue, edges: &mut Edges) {
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
            let end = (found.tokens.start + REACH).min(self.range.end);
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
                rule: Rule::Deed,
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
}
