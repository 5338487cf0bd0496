//! Whose word an edge is: the report's, the holder's own, or that of the actor in whose quote it stands.

use super::{AccordingTo, Basis, Modality, StanceClass, edges::Draft, scene::Scene};
use crate::text::Upos;

/// According to whom, and the quote; `None` where it stands in the words of nobody known.
pub(super) fn of(scene: &Scene<'_>, draft: &Draft) -> Option<(AccordingTo, Option<usize>)> {
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
