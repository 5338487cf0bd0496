//! Quotes that are acts in words.

use std::collections::HashMap;

use standpoint_wire::{Class, Document, Kind, Target};

use super::is_sure;

/// For each quote whether it is an act in words: a paraphrase all of whose words name what a stance of it is for or
/// against, in a class that needs no content.
pub fn acts(document: &Document) -> Vec<bool> {
    let mut acts = vec![false; document.quotes.len()];
    let places: HashMap<&str, usize> =
        document.quotes.iter().enumerate().map(|(i, it)| (it.id.as_str(), i)).collect();
    for stance in document.stances.iter().filter(|it| is_sure(it)) {
        let Some(&at) = stance.quote.as_deref().and_then(|it| places.get(it)) else { continue };
        let is_bare = matches!(
            stance.class,
            Class::Support | Class::Agree | Class::Help | Class::Criticise | Class::Reject | Class::Fight
        );
        let quote = &document.quotes[at];
        if !is_bare || quote.kind != Kind::Indirect || quote.speaker.as_ref() != Some(&stance.holder) {
            continue;
        }
        let target = match &stance.target {
            Target::Span(range) => vec![*range],
            Target::Actor(id) => document
                .actors
                .iter()
                .filter(|it| it.id == *id)
                .flat_map(|it| &it.mentions)
                .map(|it| [it.start, it.end])
                .collect(),
        };
        acts[at] = quote
            .content
            .iter()
            .all(|content| target.iter().any(|target| target[0] <= content[0] && content[1] <= target[1]));
    }
    acts
}
