//! Who speaks at each place: the source of the quote around it.
//!
//! Enters quotes and the cast as known so far; leaves the cluster whose "I" stands at a place.

use super::{
    cast::{Cast, ClusterId},
    facts::Fact,
};
use crate::{
    Span,
    attribution::named_by,
    mentions::{Mention, Page, speaks},
    quotes::Quote,
};

/// Pieces looked back over: quotes nest only so deep.
const DEPTH: usize = 16;

/// The pieces of all quotes, by their start.
pub(super) struct Speakers<'a> {
    quotes: &'a [Quote],
    pieces: Vec<(Span, usize)>,
    /// The mentions that the sources of the quotes name, ascending.
    sources: Vec<usize>,
}

impl<'a> Speakers<'a> {
    pub(super) fn new(page: &Page<'_>, quotes: &'a [Quote], mentions: &[Mention]) -> Self {
        let pieces =
            quotes.iter().enumerate().flat_map(|(at, quote)| quote.content.iter().map(move |&it| (it, at)));
        let mut pieces: Vec<_> = pieces.collect();
        pieces.sort_unstable();
        let named =
            quotes.iter().filter_map(|it| named_by(page.text, speaks(page.text, it.source?), mentions));
        let mut sources: Vec<usize> = named.collect();
        sources.sort_unstable();
        Self { quotes, pieces, sources }
    }

    /// Whether a mention is the source of a quote.
    pub(super) fn is_source(&self, mention: usize) -> bool {
        self.sources.binary_search(&mention).is_ok()
    }

    /// The cluster of the last source before `mention`.
    pub(super) fn last_source(&self, cast: &Cast, mention: usize) -> Option<ClusterId> {
        let upto = self.sources.partition_point(|&it| it < mention);
        let last = upto.checked_sub(1).and_then(|it| self.sources.get(it))?;
        cast.of.get(*last).copied().flatten()
    }

    /// The innermost quote around `here` that has a source.
    fn around(&self, here: Span) -> Option<&'a Quote> {
        let upto = self.pieces.partition_point(|it| it.0.start <= here.start);
        let inner =
            self.pieces.get(upto.saturating_sub(DEPTH)..upto)?.iter().rev().filter(|it| it.0.contains(here));
        let sourced = inner
            .filter(|it| self.quotes.get(it.1).is_some_and(|it| it.source.is_some() || it.carried.is_some()));
        sourced.min_by_key(|it| it.0.len()).and_then(|it| self.quotes.get(it.1))
    }

    /// The cluster that speaks at `mention`.
    pub(super) fn at(
        &self,
        page: &Page<'_>,
        mentions: &[Mention],
        facts: &[Fact],
        cast: &Cast,
        mention: usize,
    ) -> Option<ClusterId> {
        let here = mentions.get(mention)?.span;
        if let Some(quote) = self.around(here) {
            let named = named_by(page.text, speaks(page.text, quote.source.or(quote.carried)?), mentions)?;
            if let Some(id) = cast.of.get(named).copied().flatten() {
                return Some(id);
            }
        }
        facts.get(mention).filter(|it| it.spoken).and_then(|it| in_paragraph(page, facts, cast, it))
    }
}

/// Without a quote to go by: the one who "said" in the paragraph, nearest to the place.
fn in_paragraph(page: &Page<'_>, facts: &[Fact], cast: &Cast, fact: &Fact) -> Option<ClusterId> {
    let first = facts.partition_point(|it| it.paragraph < fact.paragraph);
    let mut best: Option<(usize, ClusterId)> = None;
    let same = facts.iter().enumerate().skip(first).take_while(|(_, it)| it.paragraph == fact.paragraph);
    for (at, other) in same.take(200) {
        let Some(id) = cast.of.get(at).copied().flatten() else { continue };
        if other.spoken || !reports(page, other) {
            continue;
        }
        let distance = other.tokens.start.abs_diff(fact.tokens.start);
        if best.is_none_or(|it| distance < it.0) {
            best = Some((distance, id));
        }
    }
    best.map(|it| it.1)
}

/// Whether a reporting verb stands beside a mention.
pub(super) fn reports(page: &Page<'_>, fact: &Fact) -> bool {
    let before = fact.tokens.start.checked_sub(1).map_or("", |it| page.lower(it));
    is_saying(page.lower(fact.tokens.end)) || is_saying(before)
}

fn is_saying(lower: &str) -> bool {
    matches!(
        lower,
        "said"
            | "says"
            | "told"
            | "added"
            | "wrote"
            | "asked"
            | "recalled"
            | "insisted"
            | "replied"
            | "explained"
            | "argued"
            | "saying"
    )
}
