//! Actors: the mentions clustered into a cast.
//!
//! Enters mentions, names and quotes; leaves `Actor{name, kind, role, speaks_for, mentions}`. The difficulty:
//! Turkey is Ankara; two people may share a surname; a spokesman speaks for a ministry, and that for a state.

mod ahead;
mod apposition;
mod barred;
mod candidates;
mod cast;
mod definite;
mod describe;
mod doubt;
mod facts;
mod full_names;
mod home;
mod link;
mod observe;
mod principal;
mod pronoun;
mod speaker;

use crate::{
    Referring, Span,
    lexicon::Lexicon,
    mentions::{Mention, MentionForm, Page},
    names::Name,
    quotes::Quote,
    text::Text,
};
use cast::Cast;
pub use doubt::Doubt;
use link::Linker;
pub use link::{Link, LinkTrees};
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

/// The mentions clustered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clusters {
    /// Actors in order of their first mention; every mention comes into exactly one.
    pub actors: Vec<Actor>,
    /// How sure it is whom each of the mentions takes up that were joined by score, in order of the mentions.
    pub doubts: Vec<Doubt>,
}

/// Clusters the mentions. `referring` is the encoder's word on who takes up whom.
pub fn cluster(
    text: &Text<'_>,
    names: &[Name],
    quotes: &[Quote],
    mentions: &[Mention],
    referring: Option<Referring<'_>>,
    lexicon: &Lexicon,
) -> Clusters {
    clustered(text, names, quotes, mentions, referring, lexicon, false).0
}

/// What [`cluster`] decides on, each question with its choices: from these its links are trained.
pub fn links(
    text: &Text<'_>,
    names: &[Name],
    quotes: &[Quote],
    mentions: &[Mention],
    lexicon: &Lexicon,
) -> Vec<Link> {
    clustered(text, names, quotes, mentions, None, lexicon, true).1
}

/// The names of the observations of [`Link::choices`].
pub fn observations() -> impl Iterator<Item = &'static str> {
    observe::OBSERVATIONS.iter().map(|it| it.0)
}

fn clustered(
    text: &Text<'_>,
    names: &[Name],
    quotes: &[Quote],
    mentions: &[Mention],
    referring: Option<Referring<'_>>,
    lexicon: &Lexicon,
    log: bool,
) -> (Clusters, Vec<Link>) {
    let page = Page::new(text, names, lexicon);
    let facts = facts::read(&page, mentions);
    let mut cast = Cast::new(mentions.len());
    full_names::cluster(&page, &facts, &mut cast);
    let home = home::find(&page, &cast);
    let speakers = Speakers::new(&page, quotes, mentions);
    let mut linker = Linker::new(&page, mentions, &facts, &speakers);
    linker.referents = referring.map(|it| it.of(mentions));
    linker.log = log.then(Vec::new);
    let mut late = Vec::new();
    // Of two that begin together ("his", "his brother") the inner one first: the other is understood by it.
    let mut order: Vec<usize> = (0..facts.len()).collect();
    order.sort_by_key(|&it| mentions.get(it).map(|it| (it.span.start, it.span.end)));
    for mention in order {
        let Some(fact) = facts.get(mention) else { continue };
        if cast.of.get(mention).copied().flatten().is_some() {
            continue;
        }
        let owner = owner(mentions, &cast, mention);
        let found = match fact.form {
            MentionForm::Nominal => apposition::partner(&page, &facts, &cast, mention)
                .or_else(|| definite::state(&cast, fact, home))
                .or_else(|| linker.find(&cast, mention, owner)),
            MentionForm::Pronoun if pronoun::is_dialogue(&fact.lemma) => {
                // "We did not fly," said Ngaryo: whose "we" it is shows when all others are known.
                late.push(mention);
                continue;
            }
            MentionForm::Pronoun if pronoun::is_relative(&fact.lemma) => {
                pronoun::relative(&page, &facts, &cast, mention)
            }
            MentionForm::Pronoun => linker.find(&cast, mention, None),
            MentionForm::Proper(_) => None,
        };
        let id = match found {
            Some(id) => {
                cast.join(mention, id, fact);
                id
            }
            None => cast.found(mention, fact),
        };
        if let Some(owner) = owner
            && fact.form == MentionForm::Nominal
            && let Some(cluster) = cast.clusters.get_mut(id)
        {
            cluster.kin.push((fact.lemma.clone(), owner));
        }
    }
    ahead::join(&page, &facts, &mut cast);
    principal::assign(&page, mentions, &facts, &mut cast, home);
    for mention in late {
        let Some(fact) = facts.get(mention) else { continue };
        match linker.find(&cast, mention, None).or_else(|| linker.own_voice(&cast, mention)) {
            Some(id) => cast.join(mention, id, fact),
            None => {
                cast.found(mention, fact);
            }
        }
    }
    let log = linker.log.take().unwrap_or_default();
    let actors = cast.actors(&page, mentions, &facts);
    let doubts = doubts(&actors, mentions.len(), linker.doubts);
    (Clusters { actors, doubts }, log)
}

/// The doubts, with the actor of each mention that stands for a candidate.
fn doubts(actors: &[Actor], mentions: usize, found: Vec<(usize, Vec<(usize, f32)>)>) -> Vec<Doubt> {
    let of = of_mentions(actors, mentions);
    let mut doubts: Vec<Doubt> = found
        .into_iter()
        .map(|(mention, shares)| {
            let mut candidates: Vec<(ActorId, f32)> = Vec::new();
            for (at, share) in shares {
                let Some(actor) = of.get(at).copied().flatten() else { continue };
                // Two that were apart when the mention was read may have been joined since.
                match candidates.iter_mut().find(|it| it.0 == actor) {
                    Some(known) => known.1 += share,
                    None => candidates.push((actor, share)),
                }
            }
            Doubt { mention, candidates }
        })
        .collect();
    doubts.sort_by_key(|it| it.mention);
    doubts
}

/// The actor of each of the `mentions`.
pub(crate) fn of_mentions(actors: &[Actor], mentions: usize) -> Vec<Option<ActorId>> {
    let mut of = vec![None; mentions];
    for (id, actor) in actors.iter().enumerate() {
        for &mention in &actor.mentions {
            if let Some(slot) = of.get_mut(mention) {
                *slot = Some(ActorId(id));
            }
        }
    }
    of
}

/// The cluster of the mention that a noun phrase begins with: "his" of "his brother", "Togo" of "Togo's minister".
fn owner(mentions: &[Mention], cast: &Cast, mention: usize) -> Option<cast::ClusterId> {
    let span = mentions.get(mention)?.span;
    let inner = (mention + 1..mention + 5)
        .take_while(|&it| mentions.get(it).is_some_and(|it| span.contains(it.span)))
        .filter(|&it| mentions.get(it).is_some_and(|it| it.span.start <= span.start + 4))
        .last()?;
    cast.of.get(inner).copied().flatten()
}
