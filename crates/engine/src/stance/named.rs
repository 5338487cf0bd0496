//! What a noun phrase names as a target: an actor, or the phrase with what hangs behind it.
//!
//! Enters a phrase; leaves [`Found`]. The difficulty: lists, and phrases that name what belongs to an actor rather than
//! the actor.

use std::ops::Range;

use super::{
    Target,
    phrases::{self, Np},
    sentence::Sentence,
    tails,
};
use crate::{actors::ActorId, lexicon::StanceWords, text::Upos};

/// A list has no more items than this.
const ITEMS: usize = 4;

/// A target with the tokens it takes up.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub target: Target,
    pub tokens: Range<usize>,
}

impl Sentence<'_> {
    /// The targets of the noun phrase at `from` and of those coordinated with it.
    pub(super) fn listed(&self, from: usize) -> Vec<Found> {
        let scene = self.scene;
        let mut all = Vec::new();
        let mut at = from;
        for _ in 0..ITEMS {
            let Some(np) = phrases::np(scene, at, self.range.end) else { break };
            let found = self.found(np);
            let Some(last) = found.last() else { break };
            let end = last.tokens.end;
            all.extend(found);
            if !scene.is(end, &["and", "or", "nor"]) {
                break;
            }
            let next = end + 1;
            let Some(other) = phrases::np(scene, next, self.range.end) else { break };
            if matches!(scene.upos(other.end), Upos::Verb | Upos::Aux)
                || scene.upos(next) == Upos::Pron && scene.holding(next).is_empty()
            {
                break;
            }
            at = next;
        }
        all
    }

    /// The target a noun phrase names: an actor, or the phrase with what hangs behind it.
    pub(super) fn found(&self, np: Np) -> Vec<Found> {
        let scene = self.scene;
        let is_thing =
            scene.is(np.head, &["it", "them", "they", "that", "this"]) && self.is_nobody_named(np.head);
        if let Some(actor) = self.actor_at(np).filter(|_| !is_thing) {
            return vec![Found { target: Target::Actor(actor), tokens: np.start..np.end }];
        }
        if scene.upos(np.head) == Upos::Pron || np.head - np.start > 20 {
            return Vec::new();
        }
        let end = tails::np_tail(scene, np.end, self.range.end);
        self.span(np.start..end).into_iter().collect()
    }

    /// The target that takes up these tokens; closing marks are left off.
    pub(super) fn span(&self, tokens: Range<usize>) -> Option<Found> {
        let mut end = tokens.end.min(self.range.end);
        while end > tokens.start && (self.scene.upos(end - 1) == Upos::Punct) {
            end -= 1;
        }
        let span = self.scene.span(tokens.start, end);
        (!span.is_empty()).then_some(Found { target: Target::Span(span), tokens: tokens.start..end })
    }

    /// "the government's patience": praise for a quality is praise for its owner.
    pub(super) fn is_quality(&self, found: &Found) -> bool {
        let scene = self.scene;
        phrases::np(scene, found.tokens.start, found.tokens.end)
            .is_some_and(|it| scene.lexicon.stance.is_word(StanceWords::Qualities, scene.lower(it.head)))
    }

    /// The actor to whom what a phrase names belongs: "the company's trucks", "rebel positions", "posts of the army".
    pub(super) fn owner(&self, found: &Found) -> Option<ActorId> {
        let scene = self.scene;
        found
            .tokens
            .clone()
            .take_while(|&it| !scene.is(it, &["to", "for", "with", "by", "that"]) || it == found.tokens.start)
            .find_map(|it| scene.holding(it).first())
            .and_then(|&it| scene.actor(it))
    }

    /// Whether one of the two speaks for the other.
    pub(super) fn is_of(&self, a: ActorId, b: ActorId) -> bool {
        let principal = |it: ActorId| self.scene.actors.get(it.0).and_then(|it| it.speaks_for);
        principal(a) == Some(b) || principal(b) == Some(a)
    }
}
