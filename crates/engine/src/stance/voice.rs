//! Whose word an edge is: the report's, the holder's own, or that of the actor in whose quote it stands.

use super::{AccordingTo, Basis, Modality, StanceClass, edges::Draft, marks, scene::Scene};
use crate::{lexicon::StanceWords, text::Upos};

/// According to whom, and the quote; `None` where it stands in the words of nobody known.
pub(super) fn of(scene: &Scene<'_>, draft: &Draft) -> Option<(AccordingTo, Option<usize>)> {
    if is_hearsay(scene, draft.cue) {
        return None;
    }
    if is_aside(scene, draft) {
        return Some((AccordingTo::Narrator, None));
    }
    if let Some(&quote) = scene.contents(draft.cue).last() {
        // Of nested quotes the holder's own word counts before a stranger's.
        let speaker = scene.speaker(quote)?;
        let according_to = match draft.claimed_by {
            Some(claimant) if claimant != draft.holder => AccordingTo::Actor(claimant),
            _ if speaker == draft.holder => AccordingTo::Holder,
            _ => AccordingTo::Actor(speaker),
        };
        return Some((according_to, Some(quote)));
    }
    let quote = scene.cue(draft.cue);
    let according_to = match draft.claimed_by {
        Some(claimant) if claimant != draft.holder => AccordingTo::Actor(claimant),
        Some(_) => AccordingTo::Holder,
        None if draft.basis == Basis::Said && (quote.is_some() || is_utterance(scene, draft)) => {
            AccordingTo::Holder
        }
        None => AccordingTo::Narrator,
    };
    Some((according_to, quote))
}

/// What leaves open whether it is so; and what does where somebody would not talk of it.
const RUMOURS: &[&str] =
    &["reports", "rumours", "rumors", "speculation", "suggestions", "gossip", "rumour", "rumor"];
const CLAIMS: &[&str] =
    &["claims", "claim", "allegations", "allegation", "accusations", "report", "suggestion"];

const PROOF: &[&str] =
    &["evidence", "proof", "sign", "signs", "indication", "indications", "suggestion", "truth"];

/// How far before a verb the conjunction of its clause may stand, in tokens.
const REACH: usize = 12;

/// "declined to comment on reports that he opposed the strikes": the report leaves open whether it is so.
fn is_hearsay(scene: &Scene<'_>, cue: usize) -> bool {
    let floor = cue.saturating_sub(REACH).max(sentence_start(scene, cue));
    (floor + 1..cue).rev().any(|at| {
        let talked_of = || {
            (at.saturating_sub(6)..at)
                .any(|it| scene.is(it, &["comment", "respond", "answer", "truth", "basis"]))
        };
        let unproved = || {
            scene.is(at - 1, PROOF)
                && (at.saturating_sub(5)..at)
                    .any(|it| scene.is(it, &["no", "little", "any", "not", "n't", "n’t", "without"]))
        };
        let dropped = || {
            (at.saturating_sub(6)..at).any(|it| {
                scene.verb(it).is_some_and(|it| scene.lexicon.stance.is_word(StanceWords::Dropping, &it.0))
            })
        };
        scene.lower(at) == "that"
            && (scene.lexicon.stance.is_word(StanceWords::Claims, scene.lower(at - 1)) && dropped()
                || scene.is(at - 1, RUMOURS)
                || scene.is(at - 1, CLAIMS) && talked_of()
                || unproved())
    })
}

/// "said 'the bill will pass' as lawmakers threatened to rebel": a clause with a subject of its own behind what stands
/// in marks is the report's, though the quote was read on over it.
fn is_aside(scene: &Scene<'_>, draft: &Draft) -> bool {
    let Some(&quote) = scene.contents(draft.cue).last() else { return false };
    if scene.speaker(quote) == Some(draft.holder) || scene.contents(draft.cue).len() > 1 {
        return false;
    }
    let piece = scene.quotes[quote]
        .content
        .iter()
        .map(|it| scene.text.tokens_in(*it))
        .find(|it| it.contains(&draft.cue));
    let Some(piece) = piece else { return false };
    let floor = draft.cue.saturating_sub(REACH).max(piece.start);
    let opens = (floor..draft.cue).rev().find(|&it| {
        scene.is(it, &["as", "while"]) && !matches!(scene.upos(it + 1), Upos::Adj | Upos::Adv | Upos::Verb)
            || scene.lower(it) == "as"
                && scene.is(it + 1, &["more", "thousands", "hundreds", "dozens", "many"])
    });
    let Some(opens) = opens else { return false };
    let own_clause = (opens + 1..draft.cue)
        .all(|it| !matches!(scene.upos(it), Upos::Punct | Upos::Sconj) || scene.lower(it) == "than");
    let has_subject = (opens + 1..draft.cue)
        .any(|it| scene.holding(it).iter().any(|&it| scene.actor(it) == Some(draft.holder)));
    // Marks that were opened before are closed before.
    let (mut open, mut closed) = (0, 0);
    for it in piece.start..opens {
        open += u32::from(scene.is(it, &["“", "\"", "‘"]) && marks::is_opening(scene, it));
        closed += u32::from(scene.is(it, &["”", "\"", "’"]) && marks::is_closing(scene, it));
    }
    own_clause && has_subject && open > 0 && open == closed
}

fn sentence_start(scene: &Scene<'_>, token: usize) -> usize {
    let after = scene.text.sentences.partition_point(|it| it.tokens.start <= token);
    after.checked_sub(1).map_or(0, |it| scene.text.sentences[it].tokens.start)
}

/// Whether a verb shows a class that takes words to show, said outright: they are the holder's even where no quote was
/// found around them.
fn is_utterance(scene: &Scene<'_>, draft: &Draft) -> bool {
    scene.upos(draft.cue) == Upos::Verb
        && draft.modality != Modality::Negated
        && matches!(
            draft.class,
            StanceClass::CallFor
                | StanceClass::Criticise
                | StanceClass::Accuse
                | StanceClass::Deny
                | StanceClass::Concern
                | StanceClass::Threaten
        )
}
