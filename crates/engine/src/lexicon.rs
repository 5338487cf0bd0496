//! Word lists and tables of the rule stages: one idea a file, provenance on top of each.

/// All lists, built once and passed to every stage.
#[derive(Debug)]
pub struct Lexicon {}

impl Lexicon {
    /// Builds the lists that are part of the program.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}
