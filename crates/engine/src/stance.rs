//! Stance: who stands where toward whom or what, with the words that show it.
//!
//! Enters all earlier layers; leaves [`Stance`] edges. The difficulty: an addressee is not a target, an alleged
//! deed is the accuser's word, and silence is better than a flipped sign.
//!
//! Each sentence is read once: its verb groups with their subjects and what governs them, then verbs, nouns and
//! adjectives that show a stance, what somebody calls something, and what a speaker's own words judge. Every edge knows
//! the token that shows it, and that token's quotes tell whose word it is. How sure it is, a table of trees says
//! ([`weigh`]).

mod balance;
mod bearers;
mod deeds;
mod edges;
mod evaluations;
mod groups;
mod marks;
mod modality;
mod named;
mod nominals;
mod observe;
mod phrases;
mod scene;
mod sentence;
mod speech;
mod subjects;
mod tails;
mod targets;
#[cfg(test)]
mod tests;
mod turns;
mod verbs;
mod voice;
mod weigh;

use edges::{Candidate, Edges};
use scene::Scene;
use sentence::Sentence;
pub(crate) use weigh::trees as edge_trees;

use crate::{
    Span,
    actors::{Actor, ActorId},
    attribution::{Attribution, SURE},
    lexicon::Lexicon,
    mentions::Mention,
    quotes::Quote,
    text::Text,
};

/// The way in which a holder stands toward a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StanceClass {
    /// + Praises, backs, welcomes, defends.
    Support,
    /// + Agrees, accepts, pledges, signs.
    Agree,
    /// + Aids, arms, frees, evacuates.
    Help,
    /// + Urges or demands an action; the action is the target, not the addressee.
    CallFor,
    /// - Criticises, condemns, protests.
    Criticise,
    /// - Accuses, blames.
    Accuse,
    /// - Denies a claim.
    Deny,
    /// - Opposes, refuses, vetoes.
    Reject,
    /// - Threatens.
    Threaten,
    /// - Fears or regrets an event.
    Concern,
    /// - Attacks, sanctions, arrests, sues, expels.
    Fight,
}

impl StanceClass {
    /// +1 or -1, toward the target.
    pub const fn sign(self) -> i8 {
        match self {
            Self::Support | Self::Agree | Self::Help | Self::CallFor => 1,
            Self::Criticise
            | Self::Accuse
            | Self::Deny
            | Self::Reject
            | Self::Threaten
            | Self::Concern
            | Self::Fight => -1,
        }
    }
}

/// What the holder's stance is toward.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// An actor.
    Actor(ActorId),
    /// A phrase of the text that names an event, issue, proposal or claim.
    Span(Span),
}

/// Words or deeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The holder said so.
    Said,
    /// The holder did something.
    Did,
}

/// How firmly the text states the edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modality {
    /// As a fact.
    Asserted,
    /// With a reserve: reportedly, allegedly.
    Hedged,
    /// Under a condition.
    Conditional,
    /// As something to come.
    Future,
    /// As not the case.
    Negated,
}

/// Whose word it is that the holder stands so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccordingTo {
    /// The report states it.
    Narrator,
    /// The holder's own attributed words.
    Holder,
    /// Another actor claims it.
    Actor(ActorId),
}

/// One edge: in this article, according to somebody, `holder` stands so toward `target`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stance {
    /// Who stands.
    pub holder: ActorId,
    /// Toward whom or what.
    pub target: Target,
    /// In which way; its [`sign`](StanceClass::sign) is the edge's.
    pub class: StanceClass,
    /// In words or in deeds.
    pub basis: Basis,
    /// How firmly.
    pub modality: Modality,
    /// Whose word it is.
    pub according_to: AccordingTo,
    /// The words that show it, in one paragraph.
    pub evidence: Span,
    /// The quote (index) in which it is said, where it is said in one.
    pub quote: Option<usize>,
    /// How sure the edge is, from 0 to 1.
    pub confidence: f32,
}

/// An edge less sure than this is not given: it is more likely wrong than right. What is hardly surer is given with its
/// low confidence; the page leaves it out of what it counts, and says how much that is.
const LEAST: f32 = 0.4;

/// Finds the stance edges of a text, in order of their evidence.
pub fn find(
    text: &Text<'_>,
    quotes: &[Quote],
    mentions: &[Mention],
    actors: &[Actor],
    attributions: &[Attribution],
    lexicon: &Lexicon,
) -> Vec<Stance> {
    let mut stances = read(&Scene::new(text, quotes, mentions, actors, attributions, lexicon));
    stances.retain(|it| it.confidence >= LEAST);
    // What an unclear speaker takes a stance on is no surer than who speaks.
    for it in &mut stances {
        let attribution = it.quote.and_then(|quote| attributions.get(quote));
        if let Some(unclear) = attribution.filter(|by| by.speaker == Some(it.holder) && by.confidence < SURE)
        {
            it.confidence = it.confidence.min(unclear.confidence);
        }
    }
    stances
}

/// All edges, sure or not.
fn read(scene: &Scene<'_>) -> Vec<Stance> {
    edges::merged(weigh(scene).into_iter().map(|it| it.stance).collect())
}

fn weigh(scene: &Scene<'_>) -> Vec<Weighed> {
    let sentences = sentences(scene);
    let candidates = candidates(scene, &sentences);
    weigh::weigh(&sentences, candidates, &scene.lexicon.edges)
}

/// A candidate for an edge, as it is weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// The edge.
    pub stance: Stance,
    /// What is observed of it.
    pub observed: Vec<i32>,
}

/// What [`find`] weighs: from these its table is trained.
pub fn weighed(
    text: &Text<'_>,
    quotes: &[Quote],
    mentions: &[Mention],
    actors: &[Actor],
    attributions: &[Attribution],
    lexicon: &Lexicon,
) -> Vec<Weighed> {
    weigh(&Scene::new(text, quotes, mentions, actors, attributions, lexicon))
}

/// The names of the observations of [`Weighed::observed`].
pub fn observations() -> impl Iterator<Item = &'static str> {
    observe::OBSERVATIONS.iter().map(|it| it.0)
}

fn sentences<'s>(scene: &'s Scene<'s>) -> Vec<Sentence<'s>> {
    scene.text.sentences.iter().map(|it| Sentence::new(scene, it.tokens.clone())).collect()
}

fn candidates(scene: &Scene<'_>, sentences: &[Sentence<'_>]) -> Vec<Candidate> {
    let mut edges = Edges::default();
    for (at, sentence) in sentences.iter().enumerate() {
        edges.sentence = at;
        sentence.read_verbs(&mut edges);
        sentence.read_nominals(&mut edges);
        sentence.read_evaluations(&mut edges);
        sentence.read_speech(&mut edges);
        sentence.read_barbs(&mut edges);
    }
    let mut candidates = edges.found;
    // Words that run from one paragraph into another show nothing.
    candidates.retain(|it| {
        let paragraph = scene.text.paragraphs.get(scene.text.paragraph_at(it.stance.evidence.start));
        paragraph.is_some_and(|paragraph| paragraph.span.contains(it.stance.evidence))
    });
    candidates
}
