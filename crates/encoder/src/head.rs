//! Tag heads: what every word is, as spans.
//!
//! Enters the vectors of a window's words. Leaves the spans of one head with their confidences, and the posterior of
//! every tag.

use std::ops::Range;

use crate::{
    ModelError,
    chain::Chain,
    file::File,
    labels::{begins, kind_of},
    layout::Window,
    matrix::Matrix,
};

/// The scores of one head and its chain.
#[derive(Debug)]
pub(crate) struct Head {
    scores: Matrix,
    chain: Chain,
}

/// A span of one head.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    /// Its words, by their numbers in the layout.
    pub words: Range<usize>,
    /// The place of its kind among those of the head.
    pub kind: usize,
    /// The posterior of exactly this span.
    pub confidence: f32,
}

/// What a head finds in a window.
pub(crate) struct Decoded {
    pub spans: Vec<Span>,
    /// Logarithms of the posteriors, a row of tags a word.
    pub posteriors: Vec<f32>,
}

impl Head {
    pub(crate) fn read(file: &File<'_>, head: &'static str, tags: &[&str]) -> Result<Head, ModelError> {
        if file.configuration.tags.get(head).is_none_or(|it| it != tags) {
            return Err(ModelError::Tags { head });
        }
        let scores = Matrix::read(file, &format!("tag.{head}"), tags.len(), file.configuration.size)?;
        Ok(Head { scores, chain: Chain::read(file, head, tags.len())? })
    }

    /// The scores of every word, row by row.
    pub(crate) fn scores(&self, vectors: &[f32]) -> Vec<f32> {
        self.scores.times(vectors)
    }

    /// Decodes a window, whose words have these vectors; `hints` are added to their scores, row by row.
    pub(crate) fn decode(&self, vectors: &[f32], window: &Window, hints: &[f32]) -> Decoded {
        let tags = self.scores.outputs();
        let mut scores = self.scores(vectors);
        for (score, hint) in scores.iter_mut().zip(hints) {
            *score += hint;
        }
        let mut decoded = Decoded { spans: Vec::new(), posteriors: Vec::with_capacity(scores.len()) };
        let lattice = self.chain.lattice(&scores);
        for (words, kind) in spans(&self.chain.best(&scores)) {
            let confidence = lattice.span(words.clone(), kind);
            let words = window.words.start + words.start..window.words.start + words.end;
            decoded.spans.push(Span { words, kind, confidence });
        }
        for word in 0..window.words.len() {
            decoded.posteriors.extend((0..tags).map(|tag| lattice.tag(word, tag)));
        }
        decoded
    }

    /// The best tags of a window's scores.
    #[cfg(test)]
    pub(crate) fn tags(&self, scores: &[f32]) -> Vec<usize> {
        self.chain.best(scores)
    }
}

/// The spans of a sequence of tags, with their kinds. An `I-` that follows upon another kind begins a span.
fn spans(tags: &[usize]) -> Vec<(Range<usize>, usize)> {
    let mut spans: Vec<(Range<usize>, usize)> = Vec::new();
    let mut open = false;
    for (at, tag) in tags.iter().enumerate() {
        let Some(kind) = kind_of(*tag) else {
            open = false;
            continue;
        };
        match spans.last_mut().filter(|last| open && !begins(*tag) && last.1 == kind) {
            Some((words, _)) => words.end = at + 1,
            None => spans.push((at..at + 1, kind)),
        }
        open = true;
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_follow_from_tags() {
        assert_eq!(spans(&[]), []);
        assert_eq!(spans(&[0, 1, 2, 2, 0]), [(1..4, 0)]);
        assert_eq!(spans(&[1, 1, 2]), [(0..1, 0), (1..3, 0)]);
        assert_eq!(spans(&[1, 4, 4, 0, 4]), [(0..1, 0), (1..3, 1), (4..5, 1)]);
        assert_eq!(spans(&[2, 0, 2]), [(0..1, 0), (2..3, 0)]);
        assert_eq!(spans(&[5, 6]), [(0..2, 2)]);
    }
}
