//! Whose word an edge is: the report's, the holder's own, or that of the actor in whose quote it stands.

use super::{AccordingTo, Basis, edges::Draft, scene::Scene};

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
        None if quote.is_some() && draft.basis == Basis::Said => AccordingTo::Holder,
        None => AccordingTo::Narrator,
    };
    Some((according_to, quote))
}
