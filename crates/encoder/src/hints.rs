//! Hints: what somebody else found in the same words, as additions to the model's scores.
//!
//! Enters spans of words, with what they are, from another reader of the text (the engine's rules). Leaves additions to
//! the tag and link scores of a window, made before the best sequence is sought: a log-linear pool of two opinions. The
//! difficulty: the model knows most things better, so a hint may tip a balance, not break a bar; the weights below are
//! as large as our development articles bear.

use std::ops::Range;

use crate::labels::{NAME_TAGS, NameKind, QUOTE_TAGS, Role, begin, inside, kind_of};

/// What a hinted name adds to its own tag, by its kind. An organisation is what rules call a name that nothing else
/// speaks for: that says no more than that it is a name.
const NAME: [f32; 5] = [2.0, 0.0, 2.0, 2.0, 2.0];
/// What it adds to the tags of every kind: a name it is, whatever its kind.
const ANY_NAME: f32 = 1.0;
/// What the absence of a name adds to `O`.
const NO_NAME: f32 = 2.0;
/// What a hinted source, cue or content adds to its tag. Where a content ends the model knows better than who speaks.
const ROLES: [f32; 3] = [1.0, 1.0, 0.5];
/// What the absence of a quote adds to `O`.
const NO_QUOTE: f32 = 0.5;
/// What a hinted link adds to the score of the word that a word belongs to.
const LINK: f32 = 3.0;

/// The tag `O`.
const OUTSIDE: usize = 0;

/// What another reader found in the words of a [`Layout`](crate::Layout).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hints {
    names: Vec<u8>,
    quotes: [Vec<u8>; 2],
    /// The word that each word of a source or content belongs to.
    anchors: [Vec<Option<usize>>; 2],
}

impl Hints {
    /// The opinion that there are neither names nor quotes in so many words.
    pub fn none(words: usize) -> Self {
        Self {
            names: vec![0; words],
            quotes: [vec![0; words], vec![0; words]],
            anchors: [vec![None; words], vec![None; words]],
        }
    }

    /// There is a name of this kind at these words (numbers in the layout).
    pub fn name(&mut self, words: Range<usize>, kind: NameKind) {
        mark(&mut self.names, words, kind as usize);
    }

    /// There is a part of a quote at these words, nested in another quote or not; `anchor` is the first word of its
    /// quote's cue, or of its content where it has no cue. Where two parts share a word, the first one counts.
    pub fn quote(&mut self, nested: bool, words: Range<usize>, role: Role, anchor: usize) {
        let layer = usize::from(nested);
        let free = words.clone().find(|at| self.quotes[layer].get(*at) == Some(&0));
        let Some(start) = free else { return };
        let taken = (start..words.end).find(|at| self.quotes[layer].get(*at) != Some(&0));
        let words = start..taken.unwrap_or(words.end);
        if role != Role::Cue {
            for at in words.clone() {
                self.anchors[layer][at] = Some(anchor);
            }
        }
        mark(&mut self.quotes[layer], words, role as usize);
    }

    /// The additions to the scores of the name head for these words, a row of tags a word.
    pub(crate) fn name_scores(&self, words: Range<usize>) -> Vec<f32> {
        let mut scores = vec![0.0; words.len() * NAME_TAGS.len()];
        for (row, hint) in scores.chunks_exact_mut(NAME_TAGS.len()).zip(of(&self.names, words)) {
            let Some(kind) = kind_of(hint) else {
                row[OUTSIDE] = NO_NAME;
                continue;
            };
            row[hint] = NAME[kind];
            // The first tag of every kind, or the inner one of every kind.
            for tag in row[2 - hint % 2..].iter_mut().step_by(2) {
                *tag += ANY_NAME;
            }
        }
        scores
    }

    /// The additions to the scores of a quote head for these words; layer 0 or 1.
    pub(crate) fn quote_scores(&self, layer: usize, words: Range<usize>) -> Vec<f32> {
        let mut scores = vec![0.0; words.len() * QUOTE_TAGS.len()];
        for (row, hint) in scores.chunks_exact_mut(QUOTE_TAGS.len()).zip(of(&self.quotes[layer], words)) {
            row[hint] = kind_of(hint).map_or(NO_QUOTE, |role| ROLES[role]);
        }
        scores
    }

    /// The addition to the score with which a word belongs to another; layer 0 or 1.
    pub(crate) fn link(&self, layer: usize, word: usize, to: usize) -> f32 {
        if self.anchors[layer].get(word).copied().flatten() == Some(to) { LINK } else { 0.0 }
    }
}

/// Writes the tags of a span; words beyond the layout are passed over.
fn mark(tags: &mut [u8], words: Range<usize>, kind: usize) {
    for at in words.clone() {
        if let Some(tag) = tags.get_mut(at) {
            *tag = if at == words.start { begin(kind) } else { inside(kind) } as u8;
        }
    }
}

/// The tags of some words.
fn of(tags: &[u8], words: Range<usize>) -> impl Iterator<Item = usize> {
    tags.get(words).unwrap_or_default().iter().map(|it| usize::from(*it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_speaks_for_its_kind_and_a_little_for_every_other() {
        let mut hints = Hints::none(3);
        hints.name(0..2, NameKind::Loc);
        let scores = hints.name_scores(0..3);
        let rows: Vec<&[f32]> = scores.chunks_exact(11).collect();
        assert_eq!(rows[0], [0.0, 1.0, 0.0, 1.0, 0.0, 3.0, 0.0, 1.0, 0.0, 1.0, 0.0]);
        assert_eq!(rows[1], [0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 3.0, 0.0, 1.0, 0.0, 1.0]);
        assert_eq!(rows[2], [2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn of_two_parts_at_one_word_the_first_counts() {
        let mut hints = Hints::none(4);
        hints.quote(false, 0..2, Role::Source, 2);
        hints.quote(false, 1..4, Role::Content, 3);
        assert_eq!(hints.quotes[0], [1, 2, 5, 6]);
        assert_eq!(hints.quotes[1], [0; 4]);
        assert_eq!(hints.anchors[0], [Some(2), Some(2), Some(3), Some(3)]);
    }
}
