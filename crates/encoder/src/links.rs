//! Link scores: how likely a word belongs to another.
//!
//! Enters the vectors of a window's words. Leaves, for any span and any candidates, the logarithms of the shares in which
//! the span belongs to each of them. Two projections, one for the word that belongs and one for the word it belongs
//! to, are compared by their inner product.

use std::ops::Range;

use crate::{
    ModelError,
    file::File,
    math::{dot, log_softmax},
    matrix::Matrix,
};

/// The two projections. Their first layer serves quotes, the second those nested in another's content.
#[derive(Debug)]
pub(crate) struct Links {
    width: usize,
    from: Matrix,
    to: Matrix,
}

/// The projected words of a window.
pub(crate) struct Linked {
    width: usize,
    from: Vec<f32>,
    to: Vec<f32>,
}

impl Links {
    pub(crate) fn read(file: &File<'_>) -> Result<Links, ModelError> {
        let (width, size) = (file.configuration.link, file.configuration.size);
        Ok(Links {
            width,
            from: Matrix::read_eight(file, "link_from", 2 * width, size)?,
            to: Matrix::read_eight(file, "link_to", width, size)?,
        })
    }

    /// Projects the words of a window.
    pub(crate) fn of(&self, vectors: &[f32]) -> Linked {
        Linked { width: self.width, from: self.from.times(vectors), to: self.to.times(vectors) }
    }
}

impl Linked {
    /// The score of a word for another, by their numbers in the window; layer 0 or 1.
    pub(crate) fn score(&self, layer: usize, word: usize, to: usize) -> f32 {
        let from = &self.from[(2 * word + layer) * self.width..][..self.width];
        let to = &self.to[to * self.width..][..self.width];
        dot(from, to) / (self.width as f32).sqrt()
    }

    /// The mean over a span's words of the logarithm of their share in each candidate. `hint` is added to the score of a
    /// word for another.
    pub(crate) fn shares(
        &self,
        layer: usize,
        words: Range<usize>,
        candidates: &[usize],
        hint: impl Fn(usize, usize) -> f32,
    ) -> Vec<f32> {
        let count = words.len() as f32;
        let mut shares = vec![0.0; candidates.len()];
        for word in words {
            let mut row: Vec<f32> =
                candidates.iter().map(|to| self.score(layer, word, *to) + hint(word, *to)).collect();
            log_softmax(&mut row);
            for (share, log) in shares.iter_mut().zip(row) {
                *share += log / count;
            }
        }
        shares
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_means_of_logarithms() {
        // One column: word 0 scores 0 for both candidates, word 1 scores 0 and ln 3 in the second layer.
        let three = libm::logf(3.0);
        let linked = Linked { width: 1, from: vec![9.0, 0.0, 9.0, 1.0], to: vec![0.0, three] };
        let shares = linked.shares(1, 0..2, &[0, 1], |_, _| 0.0);
        let expected = [0.5 * libm::logf(0.5 * 0.25), 0.5 * libm::logf(0.5 * 0.75)];
        for (share, expected) in shares.iter().zip(expected) {
            assert!((share - expected).abs() < 1e-6, "{share}, not {expected}");
        }
    }
}
