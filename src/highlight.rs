//! Highlights: a text and its document become paragraphs of runs that do not overlap.
//!
//! Mentions nest in mentions (*a senior commander of the brigade*), mentions stand in quotes, quotes in quotes,
//! and a quote may end in the middle of a mention. A page cannot nest what overlaps, and buttons must not hold
//! buttons. So each paragraph is cut once at every boundary; a [`Run`] knows all the layers over it, from the
//! outermost in, and exactly one run of each mention and of each quote is its stop for the keyboard.

use std::collections::HashSet;

use standpoint_wire::{Document, Form, ParagraphKind};
use yew::AttrValue;

/// A range `[start, end)` of UTF-8 bytes of the text.
pub type Range = [usize; 2];

/// A paragraph, cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// First byte in the text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Heading or body.
    pub kind: ParagraphKind,
    /// Its words, in order and without gaps.
    pub runs: Vec<Run>,
}

/// A stretch of text under the same layers.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// First byte in the text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words.
    pub text: AttrValue,
    /// Mentions over the run, the outermost first.
    pub mentions: Vec<MentionLayer>,
    /// Indices of the quotes over the run, the outermost first.
    pub quotes: Vec<usize>,
    /// Index of the quote that begins here in this paragraph and stands in no other: the margin names its speaker.
    pub opens: Option<usize>,
    /// Whether the keyboard stops here: the first run on which a mention or a quote is the innermost layer.
    pub is_stop: bool,
}

/// A mention over a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MentionLayer {
    /// Index of the actor.
    pub actor: usize,
    /// How it refers.
    pub form: Form,
}

/// A layer before it is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layer {
    Quote(usize),
    /// The second number tells an actor's mentions apart.
    Mention(MentionLayer, usize),
}

/// The paragraphs of a text with nothing found in it.
pub fn plain(text: &str, paragraphs: &[(Range, ParagraphKind)]) -> Vec<Paragraph> {
    paragraphs
        .iter()
        .map(|&([start, end], kind)| Paragraph {
            start,
            end,
            kind,
            runs: cut(text, start, end, &[], &mut HashSet::new()),
        })
        .collect()
}

/// The paragraphs of `text` with the layers of its `document`, whose offsets count UTF-8 bytes.
pub fn paragraphs(text: &str, document: &Document) -> Vec<Paragraph> {
    let layers = layers(document);
    let mut stopped = HashSet::new();
    // Layers are in order of their start, paragraphs too: each paragraph looks at those that reach into it.
    let mut reach = 0; // the first layer that may not yet have ended
    document
        .paragraphs
        .iter()
        .map(|paragraph| {
            let (start, end) = (paragraph.start, paragraph.end);
            while layers.get(reach).is_some_and(|&([_, layer_end], _)| layer_end <= start) {
                reach += 1;
            }
            let here: Vec<_> = layers[reach..]
                .iter()
                .take_while(|([layer_start, _], _)| *layer_start < end)
                .filter(|([_, layer_end], _)| *layer_end > start)
                .map(|&([s, e], layer)| ([s.max(start), e.min(end)], layer))
                .collect();
            let runs = cut(text, start, end, &here, &mut stopped);
            Paragraph { start, end, kind: paragraph.kind, runs }
        })
        .collect()
}

/// All layers, in order of their start, the longer first; a quote lies under the mentions of equal extent.
fn layers(document: &Document) -> Vec<(Range, Layer)> {
    let mut layers = Vec::new();
    for (quote, it) in document.quotes.iter().enumerate() {
        layers.extend(it.content.iter().map(|&range| (range, Layer::Quote(quote))));
    }
    for (actor, it) in document.actors.iter().enumerate() {
        for (number, mention) in it.mentions.iter().enumerate() {
            let layer = MentionLayer { actor, form: mention.form };
            layers.push(([mention.start, mention.end], Layer::Mention(layer, number)));
        }
    }
    layers.retain(|([start, end], _)| start < end);
    layers.sort_by_key(|&([start, end], layer)| (start, std::cmp::Reverse(end), order(layer)));
    layers
}

const fn order(layer: Layer) -> (u8, usize, usize) {
    match layer {
        Layer::Quote(quote) => (0, quote, 0),
        Layer::Mention(mention, number) => (1, mention.actor, number),
    }
}

/// Cuts `start..end` at every boundary of its layers.
fn cut(
    text: &str,
    start: usize,
    end: usize,
    layers: &[(Range, Layer)],
    stopped: &mut HashSet<(u8, usize, usize)>,
) -> Vec<Run> {
    let mut cuts: Vec<usize> = layers.iter().flat_map(|&(range, _)| range).chain([start, end]).collect();
    // A boundary inside a character would lose it: such a layer begins or ends at the next one.
    cuts.retain(|&at| text.is_char_boundary(at));
    cuts.sort_unstable();
    cuts.dedup();
    let mut coming = layers.iter().peekable();
    let mut over: Vec<(Range, Layer)> = Vec::new(); // in order of start, so the innermost is the last
    let mut runs = Vec::with_capacity(cuts.len());
    let mut opened = HashSet::new();
    for pair in cuts.windows(2) {
        let &[from, to] = pair else { continue };
        over.retain(|([_, layer_end], _)| *layer_end > from);
        while let Some(&layer) = coming.next_if(|([layer_start, _], _)| *layer_start <= from) {
            over.push(layer);
        }
        let Some(words) = text.get(from..to) else { continue };
        let mentions: Vec<_> = over
            .iter()
            .filter_map(
                |&(_, layer)| if let Layer::Mention(mention, _) = layer { Some(mention) } else { None },
            )
            .collect();
        let quotes: Vec<_> = over
            .iter()
            .filter_map(|&(_, layer)| if let Layer::Quote(quote) = layer { Some(quote) } else { None })
            .collect();
        // A mention is in front of the quotes it stands in.
        let front =
            over.iter().max_by_key(|(range, layer)| (order(*layer).0, range[0])).map(|&(_, layer)| layer);
        // A stop says something: a quotation mark alone would tell a screen reader nothing.
        let is_stop = words.chars().any(char::is_alphanumeric)
            && front.is_some_and(|layer| stopped.insert(order(layer)));
        let opens = quotes.first().copied().filter(|&quote| opened.insert(quote));
        let text = AttrValue::from(words.to_owned());
        runs.push(Run { start: from, end: to, text, mentions, quotes, opens, is_stop });
    }
    runs
}

/// The runs of a paragraph cut once more at the ends of the `lit` ranges; with each piece, whether it is lit.
pub fn light(runs: &[Run], lit: &[Range]) -> Vec<(Run, bool)> {
    let mut pieces = Vec::with_capacity(runs.len() + 2 * lit.len());
    for run in runs {
        let mut cuts = vec![run.start, run.end];
        cuts.extend(
            lit.iter()
                .flatten()
                .copied()
                .filter(|&at| run.start < at && at < run.end && run.text.is_char_boundary(at - run.start)),
        );
        cuts.sort_unstable();
        cuts.dedup();
        let mut is_first = true;
        for pair in cuts.windows(2) {
            let &[from, to] = pair else { continue };
            let Some(words) = run.text.get(from - run.start..to - run.start) else { continue };
            let is_lit = lit.iter().any(|&[start, end]| start <= from && to <= end);
            let piece = Run {
                start: from,
                end: to,
                text: AttrValue::from(words.to_owned()),
                opens: run.opens.filter(|_| is_first),
                is_stop: run.is_stop && is_first,
                ..run.clone()
            };
            pieces.push((piece, is_lit));
            is_first = false;
        }
    }
    pieces
}

#[cfg(test)]
mod tests;
