//! What the encoder says of who takes up whom, as far as it has read.

use std::ops::Range;

use standpoint_encoder::{Encoder, ReferWords, Referents};

use crate::mentions::Mention;

/// The encoder and what it kept of the words that it has read.
#[derive(Debug, Clone, Copy)]
pub struct Referring<'a> {
    encoder: &'a Encoder,
    words: &'a ReferWords,
}

impl<'a> Referring<'a> {
    pub(crate) const fn new(encoder: &'a Encoder, words: &'a ReferWords) -> Self {
        Self { encoder, words }
    }

    /// The mentions, ready to be asked whom each takes up, by their places in the layer.
    pub(crate) fn of(&self, mentions: &[Mention]) -> Referents {
        let spans: Vec<Range<usize>> = mentions.iter().map(|it| it.span.start..it.span.end).collect();
        self.encoder.referents(self.words, &spans)
    }
}
