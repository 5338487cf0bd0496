//! The types of schema `standpoint/1`. A range is `[start, end)` in the document's own offset unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::OffsetUnit;

/// The schema's name and version.
pub const SCHEMA: &str = "standpoint/1";

/// A range `[start, end)` in the document's offset unit.
pub type Range = [usize; 2];

/// One analysed article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// Always `standpoint/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: String,
    /// The caller's name for the article.
    pub id: String,
    /// SHA-256 of the text's UTF-8 bytes, in 64 lower-case hexadecimal digits: offsets hold in this text only.
    pub text_sha256: String,
    /// The unit in which every offset of this document counts.
    pub offsets: OffsetUnit,
    /// Language of the text, BCP 47: `en`, or `und` where it does not look like English.
    pub lang: String,
    /// Version of the engine that made the analysis.
    pub engine: String,
    /// Name of the model that made it.
    pub model: String,
    /// Headings and paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Proper names.
    pub names: Vec<NameRange>,
    /// The cast, in order of first mention.
    pub actors: Vec<Actor>,
    /// Quotes, in order of their content.
    pub quotes: Vec<Quote>,
    /// Stance edges, in order of their evidence.
    pub stances: Vec<Stance>,
    /// Doubts about the text.
    pub warnings: Vec<WarningRange>,
}

impl Document {
    /// Whether it is an analysis of exactly this text.
    pub fn is_of(&self, text: &str) -> bool {
        self.text_sha256 == sum(text)
    }
}

/// What [`Document::text_sha256`] is for `text`.
pub fn sum(text: &str) -> String {
    format!("{:x}", Sha256::digest(text.as_bytes()))
}

/// A paragraph or heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Paragraph {
    /// First offset.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Heading or body.
    pub kind: ParagraphKind,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ParagraphKind {
    /// A headline or a heading between paragraphs.
    Heading,
    /// Running text.
    Body,
}

/// A proper name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameRange {
    /// First offset.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it is the name of.
    #[serde(rename = "type")]
    pub name_type: NameType,
}

/// What a proper name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum NameType {
    /// A person.
    Per,
    /// An organisation.
    Org,
    /// A place, state or building.
    Loc,
    /// A nationality, religion or political group.
    Norp,
    /// Any other.
    Misc,
}

/// Somebody in the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Actor {
    /// `a1`, `a2` …, unique in the document.
    pub id: String,
    /// Canonical name.
    pub name: String,
    /// What sort of actor.
    pub kind: ActorKind,
    /// The role, as the article words it.
    pub role: Option<String>,
    /// Id of the actor for whom this one speaks.
    pub speaks_for: Option<String>,
    /// Everything that refers to it, in order.
    pub mentions: Vec<MentionRange>,
}

/// What sort of actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
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
    /// A body of states.
    Intergov,
    /// An NGO, company, union, university, church, club.
    Organization,
    /// An agency, paper or broadcaster.
    Media,
    /// Residents, protesters, families, voters.
    Public,
    /// Unnamed sources.
    Anonymous,
}

/// One reference to an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MentionRange {
    /// First offset.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// How it refers.
    pub form: Form,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// By a name.
    Proper,
    /// By a noun phrase.
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// One attributed content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quote {
    /// `q1`, `q2` …, unique in the document.
    pub id: String,
    /// Direct, indirect or mixed.
    pub kind: Kind,
    /// The phrase named as the source.
    pub source: Option<Range>,
    /// The reporting words.
    pub cue: Vec<Range>,
    /// The pieces of what is attributed, quotation marks inside.
    pub content: Vec<Range>,
    /// Id of the actor who says it, or likeliest does; null where the text names no source.
    pub speaker: Option<String>,
    /// How sure the speaker is, from 0 to 1; below 0.5 it is unclear.
    pub confidence: f32,
    /// Where the speaker is unclear, the ids of those who may have said it: the likeliest first, at most three.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

/// How much of a quote is in the speaker's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// All of it stands in quotation marks.
    Direct,
    /// None of it does.
    Indirect,
    /// Some of it does.
    Mixed,
}

/// One stance edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Stance {
    /// `s1`, `s2` …, unique in the document.
    pub id: String,
    /// Id of the actor who stands.
    pub holder: String,
    /// Toward whom or what.
    pub target: Target,
    /// In which way.
    pub class: Class,
    /// 1 or -1, toward the target.
    pub sign: i8,
    /// In words or in deeds.
    pub basis: Basis,
    /// How firmly the text states it.
    pub modality: Modality,
    /// `narrator`, `self` (the holder's own words), or the id of the actor who claims it.
    pub according_to: String,
    /// The words that show it.
    pub evidence: Range,
    /// Id of the quote in which it is said.
    pub quote: Option<String>,
    /// How sure the edge is, from 0 to 1.
    pub confidence: f32,
}

/// Toward whom or what a stance is: `{"actor": id}` or `{"span": [start, end]}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Target {
    /// An actor, by id.
    Actor(String),
    /// A phrase that names an event, issue, proposal or claim.
    Span(Range),
}

/// The way in which a holder stands toward a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Class {
    /// + Praises, backs, welcomes, defends.
    Support,
    /// + Agrees, accepts, pledges, signs.
    Agree,
    /// + Aids, arms, frees, evacuates.
    Help,
    /// + Urges or demands an action.
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

/// Words or deeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The holder said so.
    Said,
    /// The holder did something.
    Did,
}

/// How firmly the text states an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// As a fact.
    Asserted,
    /// With a reserve.
    Hedged,
    /// Under a condition.
    Conditional,
    /// As something to come.
    Future,
    /// As not the case.
    Negated,
}

/// A doubt about the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WarningRange {
    /// First offset.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// `unclosed-quote` or `not-english`.
    pub code: String,
    /// One sentence for the reader.
    pub message: String,
}
