//! Word lists and tables of the rule stages: one idea a file, provenance on top of each.

mod actor_nouns;
mod cues;
mod evaluative;
mod fold;
mod heads;
mod people;
mod places;
mod stance_cues;
mod tags;
mod titles;
mod trees;
mod words;

pub use actor_nouns::{ActorNoun, ActorNouns, NounClass};
pub use cues::{Complement, Cues};
pub use evaluative::{Evaluative, Judgement};
pub use fold::{among, fold};
pub use heads::{Head, Heads};
pub use people::{Gender, People};
pub use places::{Places, StateForm, StateId};
pub use stance_cues::{Control, Frame, NominalCue, StanceCues, StanceWords, VerbCue};
pub use tags::{Open, Tags, VerbForm};
pub use titles::{LONG_TITLES, Titles};
pub use trees::Trees;
pub use words::{is_aside, is_be, is_time, is_weekday, opens_clause};

/// All lists, built once and passed to every stage.
#[derive(Debug)]
pub struct Lexicon {
    /// Parts of speech and verb forms.
    pub tags: Tags,
    /// Reporting cues.
    pub cues: Cues,
    /// Verbs, nouns and adjectives that show a stance.
    pub stance: StanceCues,
    /// Words of judgement.
    pub evaluative: Evaluative,
    /// States, nationalities, other places.
    pub places: Places,
    /// First names.
    pub people: People,
    /// Titles before names of persons.
    pub titles: Titles,
    /// Head words of proper names.
    pub heads: Heads,
    /// Common nouns for actors.
    pub actor_nouns: ActorNouns,
    /// Which noun phrases are mentions.
    pub phrases: Trees,
    /// How sure a stance edge is.
    pub edges: Trees,
    /// How likely a phrase or pronoun takes up somebody.
    pub links: crate::actors::LinkTrees,
}

impl Lexicon {
    /// Builds the lists that are part of the program.
    pub fn new() -> Self {
        Self {
            tags: Tags::new(),
            cues: Cues::new(),
            stance: StanceCues::new(),
            evaluative: Evaluative::new(),
            places: Places::new(),
            people: People::new(),
            titles: Titles::new(),
            heads: Heads::new(),
            actor_nouns: ActorNouns::new(),
            phrases: crate::mentions::phrase_trees(),
            edges: crate::stance::edge_trees(),
            links: crate::actors::LinkTrees::new(),
        }
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}
