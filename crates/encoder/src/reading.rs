//! Readings: what the model finds in one window.
//!
//! Enters the vectors of a window's words. Leaves names, quotes, and the posteriors behind them; on request the spans of
//! `PolNeAR`'s scheme. This is where numbers of words become ranges of the text again.

use std::ops::Range;

use crate::{
    ModelError,
    file::File,
    head::{Decoded, Head, Span},
    hints::Hints,
    labels::{MENTION_TAGS, MentionKind, NAME_TAGS, NameKind, QUOTE_TAGS, Role, begin, inside},
    layout::{Layout, Window},
    links::Links,
    model::Vectors,
    quotes,
    refer::{MentionWords, Refer},
    upos::Grammar,
};

/// What the model finds in a window, in the order of the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WindowReading {
    /// The words that were read, as a range of [`Layout::words`].
    pub words: Range<usize>,
    /// Proper names; they do not overlap.
    pub names: Vec<NameSpan>,
    /// Quotes: first those that stand in no other's content, then those nested in one.
    pub quotes: Vec<QuoteSpan>,
    /// How likely each tag is at each word.
    pub posteriors: Posteriors,
    /// What is kept of the words to ask later whom a mention takes up.
    pub refer: MentionWords,
    /// The part of speech of each of the words, as its place in [`UPOS_TAGS`](crate::UPOS_TAGS).
    pub upos: Vec<u8>,
}

/// A proper name.
#[derive(Debug, Clone, PartialEq)]
pub struct NameSpan {
    /// Where, in UTF-8 bytes of the text.
    pub range: Range<usize>,
    /// What it most likely names, in this place.
    pub kind: NameKind,
    /// For each of [`NameKind::ALL`] the sum over the name's words of the logarithm of the posterior of its tag: `B-` of
    /// the kind at the first word, `I-` at the others. Natural logarithms, not normalised; for several places of one
    /// name they may be added.
    pub scores: [f32; 5],
    /// The posterior of a name of this kind with exactly these ends, by the chain: 0 to 1.
    pub confidence: f32,
}

/// A quote: who says what, as ranges in UTF-8 bytes of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct QuoteSpan {
    /// Who is quoted, if the text says it here.
    pub source: Option<Range<usize>>,
    /// What says that something is said: one range, or none where a quote goes on without a cue.
    pub cue: Vec<Range<usize>>,
    /// What is said, in pieces; at least one.
    pub content: Vec<Range<usize>>,
    /// Whether it is reported inside another quote's content.
    pub nested: bool,
    /// The least of the posteriors of its spans (exact ends, by the chain) and of its link shares (the geometric mean, over
    /// the words of a content or of the source, of the share in which they belong to this quote): 0 to 1.
    pub confidence: f32,
}

/// A source, cue or content that is not joined to a quote.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleSpan {
    /// Where, in UTF-8 bytes of the text.
    pub range: Range<usize>,
    /// What it does.
    pub role: Role,
    /// The posterior of exactly this span, by the chain: 0 to 1.
    pub confidence: f32,
}

/// Natural logarithms of the posterior of every tag, a row a word of [`WindowReading::words`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Posteriors {
    /// The name head, in the order of [`NAME_TAGS`].
    pub name: Vec<[f32; NAME_TAGS.len()]>,
    /// The head of the quotes that are not nested, in the order of [`QUOTE_TAGS`].
    pub quote: Vec<[f32; QUOTE_TAGS.len()]>,
}

/// All heads of a model.
#[derive(Debug)]
pub(crate) struct Heads {
    pub name: Head,
    pub quote: Head,
    pub nested: Head,
    pub polnear: Head,
    pub mention: Head,
    pub links: Links,
    pub refer: Refer,
    pub grammar: Grammar,
}

impl Heads {
    pub(crate) fn read(file: &File<'_>) -> Result<Heads, ModelError> {
        Ok(Heads {
            name: Head::read(file, "name", &NAME_TAGS)?,
            quote: Head::read(file, "quote", &QUOTE_TAGS)?,
            nested: Head::read(file, "nested", &QUOTE_TAGS)?,
            polnear: Head::read(file, "polnear", &QUOTE_TAGS)?,
            mention: Head::read(file, "mention", &MENTION_TAGS)?,
            links: Links::read(file)?,
            refer: Refer::read(file)?,
            grammar: Grammar::read(file)?,
        })
    }

    /// Reads a window, whose words have these vectors.
    pub(crate) fn window(
        &self,
        vectors: &Vectors,
        layout: &Layout,
        window: &Window,
        hints: Option<&Hints>,
    ) -> WindowReading {
        let upos = self.grammar.of(vectors);
        let vectors = &vectors.last;
        let range = |span: &Span| range(layout, span);
        let first = window.words.start;
        let words = || window.words.clone();
        let hinted = |scores: &dyn Fn(&Hints) -> Vec<f32>| hints.map_or_else(Vec::new, scores);
        let name = self.name.decode(vectors, window, &hinted(&|it| it.name_scores(words())));
        let quote = self.quote.decode(vectors, window, &hinted(&|it| it.quote_scores(0, words())));
        let nested = self.nested.decode(vectors, window, &hinted(&|it| it.quote_scores(1, words())));
        let posteriors = Posteriors { name: rows(&name), quote: rows(&quote) };
        let names = name.spans.iter().map(|span| NameSpan {
            range: range(span),
            kind: NameKind::ALL[span.kind],
            scores: scores(&posteriors.name[span.words.start - first..span.words.end - first]),
            confidence: span.confidence,
        });
        let names = names.collect();
        let links = self.links.of(vectors);
        let mut quotes = Vec::new();
        for (layer, spans) in [quote.spans, nested.spans].iter().enumerate() {
            let shares = |words: Range<usize>, candidates: &[usize]| {
                let candidates: Vec<usize> = candidates.iter().map(|it| it - first).collect();
                let hint =
                    |word: usize, to: usize| hints.map_or(0.0, |it| it.link(layer, first + word, first + to));
                links.shares(layer, words.start - first..words.end - first, &candidates, hint)
            };
            quotes.extend(quotes::join(spans, shares).into_iter().map(|joined| QuoteSpan {
                source: joined.source.map(|it| range(&spans[it])),
                cue: joined.cue.iter().map(|it| range(&spans[*it])).collect(),
                content: joined.content.iter().map(|it| range(&spans[*it])).collect(),
                nested: layer == 1,
                confidence: joined.confidence,
            }));
        }
        let places = layout.words()[window.words.clone()].iter().map(|it| it.range.clone());
        let mention = self.mention.decode(vectors, window, &[]);
        let nominals = mention.spans.iter().filter(|it| it.kind == MentionKind::Nominal as usize);
        let nominals = nominals.map(|it| (range(it), it.confidence)).collect();
        let refer = self.refer.keep(vectors, places.collect(), rows(&mention), nominals);
        WindowReading { words: window.words.clone(), names, quotes, posteriors, refer, upos }
    }

    /// The sources, cues and contents of a window by the scheme of `PolNeAR`.
    pub(crate) fn polnear(&self, vectors: &[f32], layout: &Layout, window: &Window) -> Vec<RoleSpan> {
        let spans = self.polnear.decode(vectors, window, &[]).spans.into_iter();
        let role = |span: Span| RoleSpan {
            range: range(layout, &span),
            role: Role::ALL[span.kind],
            confidence: span.confidence,
        };
        spans.map(role).collect()
    }
}

/// Where a span stands in the text.
fn range(layout: &Layout, span: &Span) -> Range<usize> {
    let words = &layout.words()[span.words.clone()];
    words[0].range.start..words[words.len() - 1].range.end
}

/// The posteriors as rows of so many tags.
fn rows<const TAGS: usize>(decoded: &Decoded) -> Vec<[f32; TAGS]> {
    decoded.posteriors.as_chunks::<TAGS>().0.to_vec()
}

/// The score of each kind for a name of these words.
fn scores(words: &[[f32; NAME_TAGS.len()]]) -> [f32; 5] {
    let tag = |at, kind| if at == 0 { begin(kind) } else { inside(kind) };
    [0, 1, 2, 3, 4].map(|kind| words.iter().enumerate().map(|(at, row)| row[tag(at, kind)]).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_take_the_first_tag_of_the_first_word() {
        let first = [0.0, -1.0, -2.0, -3.0, -4.0, -5.0, -6.0, -7.0, -8.0, -9.0, -10.0];
        let whole = |words: &[_]| scores(words).map(|it| it as i32);
        assert_eq!(whole(&[first]), [-1, -3, -5, -7, -9]);
        assert_eq!(whole(&[first, first, first]), [-5, -11, -17, -23, -29]);
    }
}
