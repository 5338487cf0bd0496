//! Word lists and tables of the rule stages: one idea a file, provenance on top of each.

mod cues;
mod evaluative;
mod stance_cues;
mod tags;

pub use cues::{Complement, Cues};
pub use evaluative::{Evaluative, Judgement};
pub use stance_cues::{Control, Frame, NominalCue, StanceCues, StanceWords, VerbCue};
pub use tags::{Open, Tags, VerbForm};

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
}

impl Lexicon {
    /// Builds the lists that are part of the program.
    pub fn new() -> Self {
        Self {
            tags: Tags::new(),
            cues: Cues::new(),
            stance: StanceCues::new(),
            evaluative: Evaluative::new(),
        }
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}
