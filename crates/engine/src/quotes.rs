//! Quotes: what is said, written, thought, wanted, denied or feared, with its source and cue, as spans.
//!
//! Enters the tagged text with its names; leaves `Quote{kind, source, cue, content}`. The difficulty: content in
//! pieces, nested reports, paragraphs that continue a quote, and quotes without a source of their own.

mod ahead;
mod assemble;
mod content;
mod cue;
mod ending;
mod marks;
mod phrase;
mod settle;
mod source;
mod unit;

pub(crate) use settle::settle;

use crate::{Span, Warning, lexicon::Lexicon, names::Name, text::Text};

/// How much of a quote is in the speaker's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteKind {
    /// All of the content stands in quotation marks.
    Direct,
    /// None of it does.
    Indirect,
    /// Some of it does.
    Mixed,
}

/// One attributed content. Nested quotes are quotes of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Direct, indirect or mixed.
    pub kind: QuoteKind,
    /// The phrase named as the source, with its apposition if that comes first ("A senior commander, Jaber").
    pub source: Option<Span>,
    /// The reporting words ("said", "according to", "has called for"); empty for a continuing quote.
    pub cue: Vec<Span>,
    /// The pieces of what is attributed, in order; at least one. Quotation marks lie inside.
    pub content: Vec<Span>,
    /// Where the quote has no source of its own: the phrase, elsewhere, whose bearer goes on speaking ("Moscow said … and
    /// denied", a paragraph that continues a quote).
    pub carried: Option<Span>,
}

/// Finds the quotes of a text, in order of their first piece of content, and the marks that are never closed.
pub fn find(text: &Text<'_>, names: &[Name], lexicon: &Lexicon) -> (Vec<Quote>, Vec<Warning>) {
    let (marked, warnings) = marks::find(text);
    let inside: Vec<marks::Inside> = marked.iter().map(|&it| marks::inside(text, it)).collect();
    let mut quotes = assemble::assemble(text, &marked, &inside, names, lexicon);
    for quote in &mut quotes {
        quote.kind = kind(text, &marked, &inside, &quote.content);
    }
    sort(&mut quotes);
    (quotes, warnings)
}

/// By the first piece of content, the longer one first.
fn sort(quotes: &mut [Quote]) {
    quotes.sort_by_key(|it| it.content.first().map(|it| (it.start, usize::MAX - it.end)));
}

/// How much of a content stands in quotation marks: more than nine tenths is direct, hardly any is indirect. Marks that
/// open before the content are not its own: what is nested in a direct quote may itself be indirect.
fn kind(
    text: &Text<'_>,
    marked: &[marks::Marked],
    inside_of: &[marks::Inside],
    content: &[Span],
) -> QuoteKind {
    let (mut inside, mut all) = (0, 0);
    for piece in content {
        all += text.words(*piece).trim_matches([' ', ',', '.', ';', ':', '\n', '\r']).len();
        let around = marks::index_at(marked, piece.start).filter(|&it| marked[it].span.start < piece.start);
        let own = around.and_then(|it| inside_of.get(it)).map(|it| it.marked.as_slice());
        let marked = own.unwrap_or(marked);
        let first = marked.partition_point(|it| it.span.start < piece.start);
        let within = marked[first..].iter().take_while(|it| it.span.start < piece.end);
        inside += within.map(|it| it.span.end.min(piece.end) - it.span.start).sum::<usize>();
    }
    if inside * 10 > all * 9 {
        QuoteKind::Direct
    } else if inside * 50 > all {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}
