//! Corrections: what the reader knows better than the analysis, as a layer over it.
//!
//! A correction is anchored on the words of the text, not on ids or offsets of an analysis, so that it holds when the
//! article is read again, by the model or by another engine. What its words no longer lead to is left alone and said
//! to wait. Nothing is ever changed in the analysis itself: [`apply`] makes another document.

mod anchor;
mod history;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use standpoint_wire::{Actor, ActorKind, Class, Document, Stance, Target};

pub use self::{
    anchor::{Edge, Spot, actor as actor_at, likeness},
    history::History,
};
use crate::highlight::Range;

/// One correction. An actor is called by the place of one of its mentions, a quote by that of its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// The actor has another name.
    Rename(Spot, String),
    /// The actor is of another kind.
    Kind(Spot, ActorKind),
    /// The first actor is the second.
    Merge(Spot, Spot),
    /// This mention is somebody else's.
    Split(Spot),
    /// The quote is this actor's, or nobody can be named.
    Speaker(Spot, Option<Spot>),
    /// There is no such stance.
    Drop(Edge),
    /// The stance has the other sign.
    Flip(Edge),
    /// There is such a stance, though it was unsure.
    Confirm(Edge),
}

impl Correction {
    /// Gives a quote to an actor, or to nobody; none where one of them is not in the document.
    pub fn speaker(text: &str, document: &Document, quote: usize, actor: Option<usize>) -> Option<Self> {
        let speaker = match actor {
            Some(actor) => Some(Spot::of_actor(text, document, actor)?),
            None => None,
        };
        Some(Self::Speaker(Spot::of_quote(text, document, quote)?, speaker))
    }

    /// The place of the actor that it is about, if it is about one.
    pub const fn actor(&self) -> Option<&Spot> {
        match self {
            Self::Rename(it, _) | Self::Kind(it, _) | Self::Merge(it, _) | Self::Split(it) => Some(it),
            Self::Speaker(..) | Self::Drop(_) | Self::Flip(_) | Self::Confirm(_) => None,
        }
    }
}

/// A document with corrections, and what was corrected.
#[derive(Debug, Clone, PartialEq)]
pub struct Corrected {
    /// The document.
    pub document: Document,
    /// What was corrected in it.
    pub touched: Touched,
}

/// Ids of what was corrected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touched {
    /// Actors.
    pub actors: BTreeSet<String>,
    /// Quotes.
    pub quotes: BTreeSet<String>,
    /// Stances.
    pub stances: BTreeSet<String>,
    /// Numbers of the corrections whose words lead nowhere in this document.
    pub waiting: Vec<usize>,
}

/// The `document` of `text`, corrected. Its offsets count UTF-8 bytes.
pub fn apply(text: &str, document: &Document, corrections: &[Correction]) -> Corrected {
    let mut corrected = Corrected { document: document.clone(), touched: Touched::default() };
    for (i, correction) in corrections.iter().enumerate() {
        if corrected.correct(text, correction).is_none() {
            corrected.touched.waiting.push(i);
        }
    }
    corrected
}

impl Corrected {
    /// Applies one correction; none where its words lead nowhere.
    fn correct(&mut self, text: &str, correction: &Correction) -> Option<()> {
        let document = &mut self.document;
        match correction {
            Correction::Rename(actor, name) => {
                let actor = anchor::actor(text, document, actor)?;
                name.clone_into(&mut document.actors[actor].name);
                self.touched.actors.insert(document.actors[actor].id.clone());
            }
            Correction::Kind(actor, kind) => {
                let actor = anchor::actor(text, document, actor)?;
                document.actors[actor].kind = *kind;
                self.touched.actors.insert(document.actors[actor].id.clone());
            }
            Correction::Merge(actor, into) => {
                let actor = anchor::actor(text, document, actor)?;
                let into = anchor::actor(text, document, into).filter(|&it| it != actor)?;
                let id = merge(document, actor, into);
                self.touched.actors.insert(id);
            }
            Correction::Split(mention) => {
                let id = split(document, mention.find(text)?, text)?;
                self.touched.actors.insert(id);
            }
            Correction::Speaker(quote, speaker) => {
                let quote = anchor::quote(text, document, quote)?;
                let speaker = match speaker {
                    Some(spot) => Some(document.actors[anchor::actor(text, document, spot)?].id.clone()),
                    None => None,
                };
                self.touched.quotes.insert(document.quotes[quote].id.clone());
                reassign(document, quote, speaker);
            }
            Correction::Drop(edge) => {
                let stance = anchor::stance(text, document, edge)?;
                document.stances.remove(stance);
            }
            Correction::Flip(edge) => {
                let stance = anchor::stance(text, document, edge)?;
                let stance = &mut document.stances[stance];
                stance.class = opposite(stance.class);
                stance.sign = -stance.sign;
                stance.confidence = 1.0;
                self.touched.stances.insert(stance.id.clone());
            }
            Correction::Confirm(edge) => {
                let stance = anchor::stance(text, document, edge)?;
                let stance = &mut document.stances[stance];
                stance.confidence = 1.0;
                self.touched.stances.insert(stance.id.clone());
            }
        }
        Some(())
    }
}

/// Makes one actor of two; returns the id that stays.
fn merge(document: &mut Document, actor: usize, into: usize) -> String {
    let id = document.actors[into].id.clone();
    let gone = document.actors[actor].clone();
    let kept = &mut document.actors[into];
    kept.mentions.extend(gone.mentions.iter().copied());
    kept.mentions.sort_by_key(|it| (it.start, it.end));
    if kept.role.is_none() {
        kept.role.clone_from(&gone.role);
    }
    if kept.speaks_for.is_none() {
        kept.speaks_for.clone_from(&gone.speaks_for);
    }
    let swap = |it: &mut String| {
        if *it == gone.id {
            id.clone_into(it);
        }
    };
    for it in &mut document.actors {
        it.speaks_for.iter_mut().for_each(swap);
        if it.speaks_for.as_ref() == Some(&it.id) {
            it.speaks_for = None;
        }
    }
    for it in &mut document.quotes {
        it.speaker.iter_mut().chain(&mut it.candidates).for_each(swap);
        // They may have been next to each other in doubt.
        it.candidates.dedup();
    }
    for it in &mut document.stances {
        swap(&mut it.holder);
        swap(&mut it.according_to);
        if let Target::Actor(target) = &mut it.target {
            swap(target);
        }
        if it.according_to == it.holder {
            "self".clone_into(&mut it.according_to);
        }
    }
    // Nobody stands toward themselves by having been taken for two.
    document.stances.retain(|it| it.target != Target::Actor(it.holder.clone()) || it.holder != id);
    document.actors.remove(actor);
    id
}

/// Makes an actor of its own of a mention, and gives it the quotes that the mention is the source of.
fn split(document: &mut Document, [start, end]: Range, text: &str) -> Option<String> {
    let is_here = |it: &standpoint_wire::MentionRange| it.start == start && it.end == end;
    let owner =
        document.actors.iter_mut().find(|it| it.mentions.len() > 1 && it.mentions.iter().any(is_here))?;
    let at = owner.mentions.iter().position(is_here)?;
    let mention = owner.mentions.remove(at);
    let (old, kind) = (owner.id.clone(), owner.kind);
    let id = format!("{old}-{start}");
    let name = text.get(start..end)?.split_whitespace().collect::<Vec<_>>().join(" ");
    let (role, speaks_for) = (None, None);
    document.actors.push(Actor { id: id.clone(), name, kind, role, speaks_for, mentions: vec![mention] });
    let quotes: Vec<usize> = (0..document.quotes.len())
        .filter(|&it| {
            let quote = &document.quotes[it];
            let is_source = quote.source.is_some_and(|source| source[0] <= start && end <= source[1]);
            quote.speaker.as_ref() == Some(&old) && is_source
        })
        .collect();
    for quote in quotes {
        reassign(document, quote, Some(id.clone()));
    }
    Some(id)
}

/// Gives a quote, and the stances that are taken in it, to another actor. Those of a quote that nobody can be named
/// for are nobody's, and go.
fn reassign(document: &mut Document, quote: usize, speaker: Option<String>) {
    let it = &mut document.quotes[quote];
    let old = std::mem::replace(&mut it.speaker, speaker.clone());
    it.confidence = 1.0;
    it.candidates.clear();
    let (Some(old), id) = (old, it.id.clone()) else { return };
    let is_within = |it: &Stance| it.quote.as_ref() == Some(&id);
    let Some(new) = speaker else {
        let is_theirs = |it: &Stance| it.holder == old && it.according_to == "self" || it.according_to == old;
        document.stances.retain(|it| !(is_within(it) && is_theirs(it)));
        return;
    };
    for it in document.stances.iter_mut().filter(|it| is_within(it)) {
        if it.holder == old && it.according_to == "self" {
            new.clone_into(&mut it.holder);
        } else if it.according_to == old {
            new.clone_into(&mut it.according_to);
        }
    }
    document.stances.retain(|it| !is_within(it) || it.target != Target::Actor(it.holder.clone()));
}

/// The class nearest to one, of the other sign.
const fn opposite(class: Class) -> Class {
    match class {
        Class::Support => Class::Criticise,
        Class::Agree | Class::CallFor => Class::Reject,
        Class::Help => Class::Fight,
        Class::Fight => Class::Help,
        Class::Deny | Class::Reject => Class::Agree,
        Class::Criticise | Class::Accuse | Class::Threaten | Class::Concern => Class::Support,
    }
}

#[cfg(test)]
mod tests;
