//! A loaded model.

use std::ops::Range;

use crate::{
    ModelError,
    attention::TALL,
    embeddings::{Embeddings, GROUP},
    file::{Configuration, File},
    hints::Hints,
    layer::Layer,
    layout::{Layout, SHORTEST, Window},
    linear::{MOST_INPUTS, WIDE},
    reading::{Heads, RoleSpan, WindowReading},
    refer::{MentionWords, Referents},
    vocabulary::Vocabulary,
};

/// A model, ready to read texts. It holds about 25 MB: the layers in sixteen bits a weight, the table of pieces as in the file.
#[derive(Debug)]
pub struct Encoder {
    name: String,
    size: usize,
    longest: usize,
    pub(crate) vocabulary: Vocabulary,
    embeddings: Embeddings,
    layers: Vec<Layer>,
    pub(crate) heads: Heads,
}

impl Encoder {
    /// Reads a model file (`training/FORMAT.md`). Every tensor is checked; tensors that the format does not name are passed
    /// over.
    pub fn read(bytes: &[u8]) -> Result<Encoder, ModelError> {
        let file = File::open(bytes)?;
        check(&file.configuration)?;
        Ok(Encoder {
            vocabulary: Vocabulary::read(file.line("vocabulary")?, file.configuration.pieces)?,
            embeddings: Embeddings::read(&file)?,
            layers: (0..file.configuration.layers)
                .map(|it| Layer::read(&file, it))
                .collect::<Result<_, _>>()?,
            heads: Heads::read(&file)?,
            size: file.configuration.size,
            longest: file.configuration.longest,
            name: file.configuration.name,
        })
    }

    /// What the model calls itself, such as `reader-4`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Lays a text out in words and windows. `paragraphs` are ranges of its UTF-8 bytes, in order and without overlap; one
    /// that is no range of the text's characters is passed over.
    pub fn lay(&self, text: &str, paragraphs: &[Range<usize>]) -> Layout {
        Layout::new(&self.vocabulary, self.longest, text, paragraphs)
    }

    /// Reads a window of a layout that this model made, by its number in [`Layout::windows`]; beyond the last there is
    /// nothing to read. `hints` are about the same layout.
    pub fn window(&self, layout: &Layout, n: usize, hints: Option<&Hints>) -> WindowReading {
        let Some(window) = layout.windows().get(n) else { return WindowReading::default() };
        self.heads.window(&self.vectors(layout, window), layout, window, hints)
    }

    /// The sources, cues and contents of a window by the scheme of `PolNeAR` (Newell et al. 2018), not joined: it also holds
    /// beliefs and wishes, which [`Encoder::window`] leaves out. The published figures for quotes are by it.
    pub fn polnear(&self, layout: &Layout, n: usize) -> Vec<RoleSpan> {
        let window = layout.windows().get(n);
        window.map_or_else(Vec::new, |it| self.heads.polnear(&self.vectors(layout, it).last, layout, it))
    }

    /// Mentions at these places (ranges of UTF-8 bytes), to be asked whom each takes up; `words` are those of all windows
    /// read so far.
    pub fn referents(&self, words: &MentionWords, mentions: &[Range<usize>]) -> Referents {
        self.heads.refer.referents(words, mentions)
    }

    /// The vectors of a window's words: for each those of its first piece.
    pub(crate) fn vectors(&self, layout: &Layout, window: &Window) -> Vectors {
        let pieces = layout.pieces(window, &self.vocabulary);
        let of_words = |x: &[f32]| {
            let rows = x.chunks_exact(self.size).zip(&pieces);
            rows.filter(|(_, piece)| piece.first).flat_map(|(row, _)| row).copied().collect::<Vec<f32>>()
        };
        let mut x = self.embeddings.of(&pieces);
        let mut below = Vec::with_capacity(self.layers.len());
        for layer in &self.layers {
            below.push(of_words(&x));
            layer.apply(&mut x);
        }
        Vectors { below, last: of_words(&x) }
    }
}

/// The vectors of a window's words, row by row.
pub(crate) struct Vectors {
    /// The embeddings, and what each layer but the last makes of them.
    pub below: Vec<Vec<f32>>,
    /// What the last layer makes of them.
    pub last: Vec<f32>,
}

/// Whether the figures of a configuration can go together.
fn check(about: &Configuration) -> Result<(), ModelError> {
    let demands = [
        (about.size > 0 && about.size.is_multiple_of(GROUP), "the size is no multiple of a group of 32"),
        (about.heads > 0 && about.size.is_multiple_of(about.heads), "the heads do not divide the size"),
        ((about.size / about.heads.max(1)).is_multiple_of(TALL), "a head's columns are no multiple of 4"),
        (about.inner > 0 && about.inner.is_multiple_of(WIDE), "the inner size is no multiple of 8"),
        (about.size.max(about.inner) <= MOST_INPUTS, "a layer has more than 2,048 inputs"),
        (about.longest >= SHORTEST, "a window has no room for a long word"),
        (about.link > 0 && about.link <= MOST_INPUTS, "links have no columns, or more than 2,048"),
        (about.pair > 0 && about.pair <= MOST_INPUTS, "references have no columns, or more than 2,048"),
        (about.norm_epsilon > 0.0, "the epsilon of the norms is not positive"),
    ];
    match demands.into_iter().find(|(met, _)| !met) {
        Some((_, why)) => Err(ModelError::Impossible(why)),
        None => Ok(()),
    }
}
