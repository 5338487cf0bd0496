//! Quotes: spans of one layer joined by whom they belong to.
//!
//! Enters the sources, cues and contents of a window. Leaves quotes. The difficulty: tags say what a word is, not to whom
//! it belongs. Every content and every source asks the link scores which cue is its own; a content may also go on from
//! an earlier one, and a content that nothing claims stands alone: a quote without a cue.

use std::{collections::BTreeMap, ops::Range};

use crate::{head::Span, labels::Role};

/// A quote, as places in the list of spans.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Joined {
    pub source: Option<usize>,
    pub cue: Option<usize>,
    pub content: Vec<usize>,
    /// The least of the confidences of its spans and of the shares in which they belong together.
    pub confidence: f32,
}

/// The one that a span belongs to, among the anchors.
struct Owner {
    /// The place of the anchor in the list of spans.
    anchor: usize,
    /// The span's share in it.
    share: f32,
}

/// Joins the spans of one layer, in the order of the text. `shares` tells, for a span's words and the first words of all
/// candidates, the logarithms of the shares in which the span belongs to each.
pub(crate) fn join(spans: &[Span], shares: impl Fn(Range<usize>, &[usize]) -> Vec<f32>) -> Vec<Joined> {
    let of_role = |role: Role| (0..spans.len()).filter(move |at| spans[*at].kind == role as usize);
    if of_role(Role::Content).next().is_none() {
        return Vec::new();
    }
    // Cues first, then contents: of equal shares the first wins.
    let anchors: Vec<usize> = of_role(Role::Cue).chain(of_role(Role::Content)).collect();
    let words: Vec<usize> = anchors.iter().map(|at| spans[*at].words.start).collect();
    let owner = |span: usize, allowed: &dyn Fn(usize) -> bool| {
        let shares = shares(spans[span].words.clone(), &words);
        let candidates = anchors.iter().zip(shares).filter(|(anchor, _)| allowed(**anchor));
        let best = candidates.reduce(|best, it| if it.1 > best.1 { it } else { best });
        best.map(|(anchor, share)| Owner { anchor: *anchor, share: libm::expf(share) })
    };
    let new = |cue: Option<usize>| Joined {
        source: None,
        cue,
        content: Vec::new(),
        confidence: cue.map_or(1.0, |at| spans[at].confidence),
    };
    let is_cue = |at: usize| spans[at].kind == Role::Cue as usize;

    let mut quotes: BTreeMap<usize, Joined> = of_role(Role::Cue).map(|at| (at, new(Some(at)))).collect();
    // A content goes on from an earlier one only, whose own anchor is then known.
    let mut anchor_of: BTreeMap<usize, usize> = BTreeMap::new();
    for content in of_role(Role::Content) {
        let Some(owner) = owner(content, &|at| is_cue(at) || at <= content) else { continue };
        let anchor = anchor_of.get(&owner.anchor).copied().unwrap_or(owner.anchor);
        anchor_of.insert(content, anchor);
        let quote = quotes.entry(anchor).or_insert_with(|| new(None));
        quote.content.push(content);
        quote.confidence = quote.confidence.min(owner.share).min(spans[content].confidence);
    }
    let mut claims: BTreeMap<usize, Vec<(usize, f32)>> = BTreeMap::new();
    for source in of_role(Role::Source) {
        if let Some(owner) = owner(source, &|at| quotes.contains_key(&at)) {
            claims.entry(owner.anchor).or_default().push((source, owner.share));
        }
    }
    for (anchor, sources) in claims {
        let distance = |source: usize| spans[source].words.start.abs_diff(spans[anchor].words.start);
        let nearest = sources.into_iter().min_by_key(|(source, _)| distance(*source));
        if let Some((quote, (source, share))) = quotes.get_mut(&anchor).zip(nearest) {
            quote.source = Some(source);
            quote.confidence = quote.confidence.min(share).min(spans[source].confidence);
        }
    }
    quotes.into_values().filter(|it| !it.content.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spans of one word each, by the first letter of their roles: `s`ource, `c`ue, `t`ext of the content.
    fn spans(roles: &str) -> Vec<Span> {
        let kind = |letter| match letter {
            's' => Role::Source as usize,
            'c' => Role::Cue as usize,
            _ => Role::Content as usize,
        };
        let span = |(at, letter)| Span { words: at..at + 1, kind: kind(letter), confidence: 0.9 };
        roles.chars().enumerate().map(span).collect()
    }

    /// Quotes as (source, cue, contents), where the span at a place belongs to the spans at the places given for it, the
    /// best first.
    fn joined(roles: &str, owners: &[&[usize]]) -> Vec<(Option<usize>, Option<usize>, Vec<usize>)> {
        let shares = |words: Range<usize>, candidates: &[usize]| {
            let place = |to: &usize| owners[words.start].iter().position(|it| it == to);
            candidates.iter().map(|to| place(to).map_or(-9.0, |it| -(it as f32))).collect()
        };
        join(&spans(roles), shares).into_iter().map(|it| (it.source, it.cue, it.content)).collect()
    }

    #[test]
    fn contents_of_one_cue_are_one_quote() {
        assert_eq!(joined("tsct", &[&[2], &[2], &[], &[2]]), [(Some(1), Some(2), vec![0, 3])]);
        // The last goes on from the one before it, which has a cue.
        assert_eq!(joined("csttt", &[&[], &[0], &[0], &[2], &[3]]), [(Some(1), Some(0), vec![2, 3, 4])]);
    }

    #[test]
    fn contents_without_a_cue_stand_alone() {
        assert_eq!(joined("tt", &[&[0], &[0]]), [(None, None, vec![0, 1])]);
        assert_eq!(joined("tt", &[&[0], &[1]]), [(None, None, vec![0]), (None, None, vec![1])]);
        // No content belongs to a later one.
        assert_eq!(joined("tt", &[&[1, 0], &[1]]), [(None, None, vec![0]), (None, None, vec![1])]);
        assert_eq!(joined("st", &[&[1], &[1]]), [(Some(0), None, vec![1])]);
    }

    #[test]
    fn sources_go_to_quotes() {
        // The second content goes on from the first: it begins no quote, and the source cannot be its own.
        assert_eq!(joined("cttss", &[&[], &[0], &[1], &[2, 0], &[0]]), [(Some(3), Some(0), vec![1, 2])]);
        // A source of a cue without a content is lost with it.
        assert_eq!(joined("scct", &[&[1], &[], &[], &[2]]), [(None, Some(2), vec![3])]);
        assert!(joined("sc", &[&[1], &[]]).is_empty());
        assert!(joined("", &[]).is_empty());
    }

    #[test]
    fn a_quote_is_as_sure_as_its_weakest_part() {
        let half = libm::logf(0.5);
        let confidence = |spans: &[Span]| join(spans, |_, to| vec![half; to.len()])[0].confidence;
        assert!((confidence(&spans("ct")) - 0.5).abs() < 1e-6);
        let mut weak = spans("ct");
        weak[0].confidence = 0.25;
        assert!((confidence(&weak) - 0.25).abs() < 1e-6);
    }
}
