//! One sentence with its verb groups: what the rules work on.

use std::ops::Range;

use super::{
    groups::{self, Group, Kind},
    scene::Scene,
    tails,
};
use crate::{lexicon::Control, text::Upos};

/// "It" stands for the content of one of so many quotes before.
const REACH: usize = 8;

pub(super) struct Sentence<'s> {
    pub scene: &'s Scene<'s>,
    pub range: Range<usize>,
    pub groups: Vec<Group>,
}

impl<'s> Sentence<'s> {
    pub(super) fn new(scene: &'s Scene<'s>, range: Range<usize>) -> Self {
        let groups = groups::find(scene, &range);
        Self { scene, range, groups }
    }

    /// The mention of an actor in the sentence that is nearest to a token.
    pub(super) fn mention_near(&self, actor: crate::actors::ActorId, token: usize) -> Option<usize> {
        let scene = self.scene;
        let distance = |mention: usize| {
            let tokens = scene.tokens_of(mention);
            if tokens.end <= token { token - tokens.end } else { tokens.start.saturating_sub(token) }
        };
        let ending = self.range.clone().flat_map(|it| scene.ending(it).iter().copied());
        ending.filter(|&it| scene.actor(it) == Some(actor)).min_by_key(|&it| (distance(it), it))
    }

    /// The next token that is no adverb, no phrase of time and no opening mark.
    pub(super) fn skip_adverbs(&self, from: usize) -> usize {
        let scene = self.scene;
        let mut at = from;
        while at < self.range.end {
            let is_timed = scene.upos(at) == Upos::Adp
                && scene.is(at, &["on", "in", "late", "early"])
                && tails::is_time(scene.lower(at + 1));
            // "welcomed an hour ago as".
            let is_ago = matches!(scene.upos(at), Upos::Det | Upos::Num)
                && scene.upos(at + 1) == Upos::Noun
                && scene.is(at + 2, &["ago", "earlier", "later"]);
            if is_ago {
                at += 3;
            } else if is_timed {
                at += 2;
            } else if scene.upos(at) == Upos::Adv && !scene.is(at, &["back"])
                || tails::is_time(scene.lower(at))
                    && scene.holding(at).is_empty()
                    && at > from.saturating_sub(1)
                || scene.upos(at) == Upos::Num && at > from && tails::is_time(scene.lower(at - 1))
            {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    /// The verb that governs an infinitive or "-ing" form, and what it does to it. Items of a list share one.
    pub(super) fn control(&self, at: usize) -> Option<(usize, Control)> {
        let scene = self.scene;
        let mut at = at;
        for _ in 0..4 {
            let group = self.groups.get(at)?;
            let coordinated = group.first > self.range.start
                && scene.upos(group.first - 1) == Upos::Cconj
                && at > 0
                && self.groups[at - 1].kind == group.kind;
            if coordinated && group.kind != Kind::Finite {
                at -= 1;
                continue;
            }
            let bare_item = group.kind == Kind::Finite
                && group.first > self.range.start
                && scene.upos(group.first - 1) == Upos::Cconj
                && group.form == crate::lexicon::VerbForm::Base
                && group.modal.is_none()
                && at > 0
                && self.groups[at - 1].kind == Kind::Infinitive;
            if bare_item {
                at -= 1;
                continue;
            }
            if !matches!(group.kind, Kind::Infinitive | Kind::Gerund) {
                return None;
            }
            let governor = at.checked_sub(1)?;
            let other = &self.groups[governor];
            // An "-ing" form behind a comma is no complement.
            if group.kind == Kind::Gerund && scene.lower(group.first.wrapping_sub(1)) == "," {
                return None;
            }
            let control = if other.lemma == "stop" && scene.lower(other.head + 1) == "short" {
                if group.kind != Kind::Gerund {
                    return None;
                }
                Control::Short
            } else if other.lemma == "go" && scene.lower(other.head + 2) == "far" {
                Control::Short
            } else {
                scene.lexicon.stance.control(&other.lemma)?
            };
            let is_complement = match group.kind {
                Kind::Gerund => match control {
                    Control::Charge => scene.upos(group.first.wrapping_sub(1)) == Upos::Adp,
                    Control::Refusal | Control::Through | Control::Short => true,
                    Control::Request => scene.lower(group.first.wrapping_sub(1)) == "for",
                    _ => false,
                },
                _ => control != Control::Charge,
            };
            return is_complement.then_some((governor, control));
        }
        None
    }

    /// What "it" or "that" behind a verb stands for: the claim or the subject matter last spoken of. Here, the
    /// content of the nearest quote before that is another's.
    pub(super) fn referent(&self, at: usize) -> Option<crate::Span> {
        let scene = self.scene;
        let head = self.groups.get(at)?.head;
        let here = scene.text.tokens.get(head)?.span;
        let holder = self.holders(at).first().copied();
        let own = scene.cue(head);
        let ahead =
            scene.quotes.partition_point(|it| it.content.first().is_some_and(|it| it.start < here.start));
        scene
            .quotes
            .iter()
            .enumerate()
            .take(ahead)
            .rev()
            .take(REACH)
            .filter(|(nth, quote)| {
                Some(*nth) != own
                    && scene.speaker(*nth) != holder
                    && quote
                        .content
                        .last()
                        .is_some_and(|it| it.end <= here.start && here.start - it.end < 200)
            })
            .max_by_key(|(nth, quote)| (quote.content.last().map_or(0, |it| it.end), *nth))
            .and_then(|(_, quote)| quote.content.last().copied())
    }

    /// Whether the sentence is a question.
    pub(super) fn is_question(&self) -> bool {
        (self.range.start..self.range.end).rev().take(3).any(|it| self.scene.lower(it) == "?")
    }
}
