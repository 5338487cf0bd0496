//! Parts of speech: what kind of word each is.
//!
//! Enters what every layer makes of a window's words; leaves a tag a word. The difficulty: the last layer has learned
//! names and quotes and forgotten much of the grammar, which the layers below still know; so one matrix reads them all.

use crate::{ModelError, file::File, labels::UPOS_TAGS, matrix::Matrix, model::Vectors};

/// The matrix.
#[derive(Debug)]
pub(crate) struct Grammar {
    size: usize,
    scores: Matrix,
}

impl Grammar {
    pub(crate) fn read(file: &File<'_>) -> Result<Grammar, ModelError> {
        let about = &file.configuration;
        if about.upos != UPOS_TAGS {
            return Err(ModelError::Tags { head: "upos" });
        }
        let scores = Matrix::read_eight(file, "upos", UPOS_TAGS.len(), (about.layers + 1) * about.size)?;
        Ok(Grammar { size: about.size, scores })
    }

    /// The place in [`UPOS_TAGS`] of each word's tag; of equal scores the first.
    pub(crate) fn of(&self, vectors: &Vectors) -> Vec<u8> {
        let layers = || vectors.below.iter().chain([&vectors.last]);
        let words = 0..vectors.last.len() / self.size;
        words
            .map(|word| {
                let row: Vec<f32> =
                    layers().flat_map(|it| &it[word * self.size..][..self.size]).copied().collect();
                let scores = self.scores.times(&row);
                let best =
                    (1..scores.len()).fold(0, |best, it| if scores[it] > scores[best] { it } else { best });
                best as u8
            })
            .collect()
    }
}
