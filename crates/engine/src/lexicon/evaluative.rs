//! Words of judgement.

use std::collections::HashMap;

/// One class a line, then its words.
const WORDS: &str = include_str!("data/evaluative.tsv");

/// What a word says about what it is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Judgement {
    /// "a disgrace".
    Bad,
    /// "courageous".
    Good,
    /// "a fabrication": bad of anything, and of a claim that it is denied.
    Untrue,
    /// A verb whose subject is blamed: "lied", "shelled".
    Wrongs,
    /// A verb whose subject is praised: "saved".
    Merits,
}

/// Judgements by word.
#[derive(Debug)]
pub struct Evaluative {
    words: HashMap<&'static str, Vec<Judgement>>,
}

impl Evaluative {
    pub(super) fn new() -> Self {
        let mut words: HashMap<&'static str, Vec<Judgement>> = HashMap::new();
        for line in WORDS.lines().filter(|it| !it.starts_with('#')) {
            let Some((class, list)) = line.split_once('\t') else { continue };
            let judgement = match class {
                "bad" => Judgement::Bad,
                "good" => Judgement::Good,
                "untrue" => Judgement::Untrue,
                "wrongs" => Judgement::Wrongs,
                "merits" => Judgement::Merits,
                _ => continue,
            };
            for word in list.split(' ') {
                words.entry(word).or_default().push(judgement);
            }
        }
        Self { words }
    }

    /// Whether a lower-cased word (for verbs, the lemma) says so.
    pub fn is(&self, word: &str, judgement: Judgement) -> bool {
        self.words.get(word).is_some_and(|it| it.contains(&judgement))
    }
}
