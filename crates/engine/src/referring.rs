//! What the encoder says of who takes up whom, as far as it has read.

use std::ops::Range;

use standpoint_encoder::{Encoder, MentionKind, MentionWords, Referents};

use crate::{Span, mentions::Mention};

/// The encoder and what it kept of the words that it has read.
#[derive(Debug, Clone, Copy)]
pub struct Referring<'a> {
    encoder: &'a Encoder,
    words: &'a MentionWords,
}

impl<'a> Referring<'a> {
    pub(crate) const fn new(encoder: &'a Encoder, words: &'a MentionWords) -> Self {
        Self { encoder, words }
    }

    /// How likely these words are a mention of somebody: the natural logarithm of the odds; 0 where it says nothing.
    pub(crate) fn odds(&self, kind: MentionKind, span: Span) -> f32 {
        self.words.odds(kind, &(span.start..span.end)).unwrap_or_default()
    }

    /// Whether these words are a mention of somebody, where the rules say so or not; `weight` is what their word counts
    /// beside the encoder's (log odds).
    pub(crate) fn agrees(&self, kind: MentionKind, span: Span, rules: bool, weight: f32) -> bool {
        let rules = if rules { weight } else { -weight };
        rules + self.odds(kind, span) > 0.0
    }

    /// The noun phrases that it takes for mentions, in order, with how likely each is one.
    pub(crate) fn nominals(&self) -> impl Iterator<Item = (Span, f32)> + use<'_> {
        self.words.nominals().iter().map(|(range, share)| (Span::new(range.start, range.end), *share))
    }

    /// The mentions, ready to be asked whom each takes up, by their places in the layer.
    pub(crate) fn of(&self, mentions: &[Mention]) -> Referents {
        let spans: Vec<Range<usize>> = mentions.iter().map(|it| it.span.start..it.span.end).collect();
        self.encoder.referents(self.words, &spans)
    }
}
