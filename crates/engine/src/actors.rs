//! Actors: the mentions clustered into a cast.
//!
//! Enters mentions, names and quotes; leaves `Actor{name, kind, role, speaks_for, mentions}`. The difficulty:
//! Turkey is Ankara; two people may share a surname; a spokesman speaks for a ministry, and that for a state.

mod apposition;
mod cast;
mod definite;
mod describe;
mod facts;
mod full_names;
mod principal;
mod pronoun;
mod speaker;

use crate::{
    Span,
    lexicon::{Lexicon, StateId},
    mentions::{Mention, MentionForm, Page},
    names::Name,
    quotes::Quote,
    text::Text,
};
use cast::Cast;
use speaker::Speakers;

/// Index of an actor in [`Analysis::actors`](crate::Analysis::actors).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId(pub usize);

/// What sort of actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorKind {
    /// A human being with a name or a role of their own.
    Person,
    /// A state, its government, a ministry, a city hall, a court.
    Government,
    /// An army, the police, a security service.
    Military,
    /// Fighters of no state.
    ArmedGroup,
    /// A party, campaign or movement.
    Party,
    /// A body of states: the UN, the EU, NATO.
    Intergov,
    /// An NGO, company, union, university, church, club.
    Organization,
    /// An agency, paper or broadcaster.
    Media,
    /// Residents, protesters, families, voters.
    Public,
    /// Unnamed sources: "three military sources", "a senior official".
    Anonymous,
}

/// Somebody in the article, with everything that refers to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Canonical name: the fullest form the article uses.
    pub name: String,
    /// What sort of actor.
    pub kind: ActorKind,
    /// The role, as the article words it ("spokesperson for the Kremlin"): where it says so.
    pub role: Option<Span>,
    /// The actor for whom this one speaks or of which it is a part.
    pub speaks_for: Option<ActorId>,
    /// Indices into the mentions layer, ascending; at least one.
    pub mentions: Vec<usize>,
}

/// Clusters the mentions; every mention comes into exactly one actor, actors in order of their first mention.
pub fn cluster(
    text: &Text<'_>,
    names: &[Name],
    quotes: &[Quote],
    mentions: &[Mention],
    lexicon: &Lexicon,
) -> Vec<Actor> {
    let page = Page::new(text, names, lexicon);
    let facts = facts::read(&page, mentions);
    let mut cast = Cast::new(mentions.len());
    full_names::cluster(&page, &facts, &mut cast);
    let home = home(&cast);
    let speakers = Speakers::new(quotes);
    let mut late = Vec::new();
    for (mention, fact) in facts.iter().enumerate() {
        if cast.of.get(mention).copied().flatten().is_some() {
            continue;
        }
        let found = match fact.form {
            MentionForm::Nominal => apposition::partner(&page, &facts, &cast, mention)
                .or_else(|| definite::antecedent(&page, &facts, &cast, mention, home)),
            MentionForm::Pronoun if pronoun::is_dialogue(&fact.lemma) => {
                // "We did not fly," said Ngaryo: whose "we" it is shows when all others are known.
                late.push(mention);
                continue;
            }
            MentionForm::Pronoun => {
                let speaker = speakers.at(&page, mentions, &facts, &cast, mention);
                pronoun::antecedent(&page, &facts, &cast, mention, speaker)
            }
            MentionForm::Proper(_) => None,
        };
        match found {
            Some(id) => cast.join(mention, id, fact),
            None => {
                cast.found(mention, fact);
            }
        }
    }
    principal::assign(&page, mentions, &facts, &mut cast);
    for mention in late {
        let Some(fact) = facts.get(mention) else { continue };
        let speaker = speakers.at(&page, mentions, &facts, &cast, mention);
        match pronoun::antecedent(&page, &facts, &cast, mention, speaker) {
            Some(id) => cast.join(mention, id, fact),
            None => {
                cast.found(mention, fact);
            }
        }
    }
    cast.actors(&page, mentions, &facts)
}

/// The state that "the government" is: the one whose names stand most often in the text.
fn home(cast: &Cast) -> Option<StateId> {
    let states = cast.clusters.iter().filter(|it| it.state.is_some());
    states
        .max_by_key(|it| (it.mentions.len(), std::cmp::Reverse(it.mentions.iter().min().copied())))
        .and_then(|it| it.state)
}
