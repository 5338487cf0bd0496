//! The encoder's quotes as quotes of the text.
//!
//! Enters the encoder's spans and the quotes of the rules; leaves quotes. The difficulty: the encoder reads a paragraph
//! and says nothing of whose report goes on in the next one. What a quote without a source carries on is taken from the
//! rules' quote at the same place, or else from the quote before it.

use standpoint_encoder::QuoteSpan;

use super::{Quote, marks};
use crate::{Span, text::Text};

/// The quotes that the encoder `read` before the byte `frontier`, and those of the `rules` behind it, in order.
pub(crate) fn settle(text: &Text<'_>, read: &[QuoteSpan], rules: &[Quote], frontier: usize) -> Vec<Quote> {
    let (marked, _) = marks::find(text);
    let inside: Vec<marks::Inside> = marked.iter().map(|&it| marks::inside(text, it)).collect();
    let spans = |ranges: &[std::ops::Range<usize>]| -> Vec<Span> {
        let mut spans: Vec<Span> = ranges.iter().map(|it| it.clone().into()).collect();
        spans.sort_unstable();
        spans
    };
    let mut quotes: Vec<Quote> = read
        .iter()
        .map(|it| {
            let content = spans(&it.content);
            let kind = super::kind(text, &marked, &inside, &content);
            Quote {
                kind,
                source: it.source.clone().map(Into::into),
                cue: spans(&it.cue),
                content,
                carried: None,
            }
        })
        .collect();
    super::sort(&mut quotes);
    for index in 0..quotes.len() {
        if quotes[index].source.is_none() {
            quotes[index].carried = carried(text, &quotes, index, rules);
        }
    }
    let begins_behind = |it: &&Quote| it.content.first().is_some_and(|it| it.start >= frontier);
    quotes.extend(rules.iter().filter(begins_behind).cloned());
    quotes
}

/// The phrase whose bearer goes on speaking in a quote without a source.
fn carried(text: &Text<'_>, quotes: &[Quote], index: usize, rules: &[Quote]) -> Option<Span> {
    let quote = quotes.get(index)?;
    let content = quote.content.first()?;
    // Quotes that begin within a page of text before this one, at most.
    let near = rules.partition_point(|it| it.content.first().is_some_and(|it| it.start < content.end));
    let same =
        rules[..near].iter().rev().take(20).find(|it| it.content.iter().any(|it| it.overlaps(*content)));
    let same = same.filter(|it| it.cue.is_empty() || it.cue.iter().any(|it| quote.cue.contains(it)));
    if let Some(phrase) = same.and_then(|it| it.source.or(it.carried)) {
        return Some(phrase);
    }
    let paragraph = text.paragraph_at(content.start);
    let before = quotes.get(..index)?.iter().rev().take(3).find(|it| it.source.or(it.carried).is_some())?;
    let last = before.content.last()?;
    let gap = paragraph - text.paragraph_at(last.start).min(paragraph);
    let goes_on = if quote.cue.is_empty() {
        gap <= 1
    } else {
        text.sentence_at(last.start) == text.sentence_at(content.start)
    };
    if goes_on { before.source.or(before.carried) } else { None }
}
