//! Edges on their way: collecting, and what is left of several that say the same.

use super::{Basis, Modality, Stance, StanceClass, Target, balance, scene::Scene, voice};
use crate::{Span, actors::ActorId};

/// What found an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// A verb of the cue list.
    Verb,
    /// A noun or adjective of the cue list.
    Nominal,
    /// "has the support of".
    Enjoyed,
    /// A noun that names a deed.
    Deed,
    /// "called it a disgrace".
    Evaluation,
    /// "called it 'a disgrace'": in marks a word may mean its opposite.
    Marked,
    /// "called it 'a train nobody has seen'": no word of judgement says which way.
    Guess,
    /// "is a disgrace", in a speaker's words.
    Predicate,
    /// "lied to us": a wrong that a speaker tells of.
    Wrong,
    /// "shelled the market": a violent one.
    Deeds,
    /// "must go", in a speaker's words.
    Demand,
    /// Marked words about another.
    Barb,
}

/// An edge that a rule found, before it is known whose word it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draft {
    pub holder: ActorId,
    pub target: Target,
    pub class: StanceClass,
    pub basis: Basis,
    pub modality: Modality,
    pub evidence: Span,
    /// The token that shows it: whose quote it lies in decides whose word it is.
    pub cue: usize,
    /// Somebody whose claim it is, where no quote says so.
    pub claimed_by: Option<ActorId>,
    pub rule: Rule,
}

/// An edge of which it is known whose word it is, but not yet how sure it is.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub stance: Stance,
    pub rule: Rule,
    /// The token that shows it.
    pub cue: usize,
    /// Index of the sentence.
    pub sentence: usize,
}

/// Edges of one holder toward one target with one sign, in words so close, are one.
const NEAR: usize = 60;

#[derive(Debug, Default)]
pub(super) struct Edges {
    pub found: Vec<Candidate>,
    /// The sentence that is being read.
    pub sentence: usize,
}

impl Edges {
    pub(super) fn add(&mut self, scene: &Scene<'_>, draft: Draft) {
        let to_self = matches!(draft.target, Target::Actor(it) if it == draft.holder);
        if to_self || draft.evidence.is_empty() {
            return;
        }
        let Some((according_to, quote)) = voice::of(scene, &draft) else { return };
        let source = scene.text.source;
        let (target, class) = match draft.target {
            Target::Span(it) => {
                let (it, class) = averted(scene, it, draft.class);
                (Target::Span(balance::span(source, it)), class)
            }
            actor @ Target::Actor(_) => (actor, draft.class),
        };
        let stance = Stance {
            holder: draft.holder,
            target,
            class,
            basis: draft.basis,
            modality: draft.modality,
            according_to,
            evidence: balance::span(source, draft.evidence),
            quote,
            confidence: 0.0,
        };
        self.found.push(Candidate { stance, rule: draft.rule, cue: draft.cue, sentence: self.sentence });
    }
}

/// What nobody wants: "is committed to preventing further instability" is against the instability.
const AVERTING: [&str; 6] = ["preventing", "averting", "avoiding", "forestalling", "combating", "countering"];

/// The target and class of an edge that is for averting something: it is against that.
fn averted(scene: &Scene<'_>, target: Span, class: StanceClass) -> (Span, StanceClass) {
    let tokens = scene.text.tokens_in(target);
    if tokens.len() > 1 && scene.is(tokens.start, &AVERTING) && class.sign() > 0 {
        (scene.span(tokens.start + 1, tokens.end), StanceClass::Reject)
    } else {
        (target, class)
    }
}

/// In order of their evidence, the surest of those that say the same.
pub(super) fn merged(mut found: Vec<Stance>) -> Vec<Stance> {
    found.sort_by(|a, b| {
        (a.evidence.start, a.evidence.end)
            .cmp(&(b.evidence.start, b.evidence.end))
            .then_with(|| b.confidence.total_cmp(&a.confidence))
    });
    let mut kept: Vec<Stance> = Vec::with_capacity(found.len());
    for edge in found {
        let twin = kept.iter().rev().take(16).position(|it| is_same(it, &edge));
        match twin {
            Some(back) => {
                let at = kept.len() - 1 - back;
                if kept[at].confidence < edge.confidence {
                    // Words that show one class do not show another.
                    let same = kept[at].class == edge.class;
                    let evidence = if same { kept[at].evidence } else { edge.evidence };
                    kept[at] = Stance { evidence, ..edge };
                }
            }
            None => kept.push(edge),
        }
    }
    kept
}

fn is_same(a: &Stance, b: &Stance) -> bool {
    let target = match (a.target, b.target) {
        (Target::Actor(a), Target::Actor(b)) => a == b,
        (Target::Span(a), Target::Span(b)) => a.overlaps(b),
        _ => false,
    };
    a.holder == b.holder
        && target
        && a.class.sign() == b.class.sign()
        && a.basis == b.basis
        && b.evidence.start <= a.evidence.end + NEAR
        && (a.evidence.overlaps(b.evidence) || a.class == b.class)
}
