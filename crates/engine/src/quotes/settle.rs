//! The encoder's quotes as quotes of the text.
//!
//! Enters the encoder's spans and the quotes of the rules; leaves quotes. The difficulty: the encoder reads a paragraph
//! and says nothing of whose report goes on in the next one. What a quote without a source carries on is taken from the
//! rules' quote at the same place, or else from the quote before it.

use standpoint_encoder::QuoteSpan;

use super::{Quote, marks};
use crate::{Span, text::Text};

/// How many quotes before one may have to do with it.
const NEAR: usize = 20;

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

/// The phrase whose bearer goes on speaking in a quote without a source: that of the rules' quote at the same place, or
/// else of the quote before it in the same sentence or, where the quote has no cue, in the same or the last paragraph.
fn carried(text: &Text<'_>, quotes: &[Quote], index: usize, rules: &[Quote]) -> Option<Span> {
    let quote = quotes.get(index)?;
    let content = quote.content.first()?;
    let is_same = |it: &&Quote| {
        it.content.iter().any(|it| it.overlaps(*content))
            && (it.cue.is_empty() || it.cue.iter().any(|it| quote.cue.iter().any(|own| own.overlaps(*it))))
    };
    let near = rules.partition_point(|it| it.content.first().is_some_and(|it| it.start < content.end));
    let same = rules[..near].iter().rev().take(NEAR).find(is_same);
    if let Some(phrase) = same.and_then(phrase) {
        return Some(phrase);
    }
    let recent = &quotes[index.saturating_sub(NEAR)..index];
    // Who is quoted within a quote does not go on where that one ends.
    let is_nested = |it: &Quote| {
        let first = it.content.first();
        first.is_some_and(|first| recent.iter().any(|other| other != it && holds(other, *first)))
    };
    let mut before = recent.iter().rev().filter(|it| phrase(it).is_some());
    let before = before.find(|it| !quote.cue.is_empty() || !is_nested(it))?;
    let last = before.content.last()?;
    let goes_on = if quote.cue.is_empty() {
        text.paragraph_at(last.start) + 1 >= text.paragraph_at(content.start)
    } else {
        text.sentence_at(last.start) == text.sentence_at(content.start)
    };
    phrase(before).filter(|_| goes_on)
}

/// Whose words a quote holds, as the text calls them.
fn phrase(quote: &Quote) -> Option<Span> {
    quote.source.or(quote.carried)
}

/// Whether a span is a part of a quote's content.
fn holds(quote: &Quote, span: Span) -> bool {
    quote.content.iter().any(|it| it.contains(span) && it.len() > span.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lexicon::Lexicon, quotes, text};

    /// The words that each quote of `text` carries on, where the encoder marked the quotes that `read` names by source,
    /// cue and content; an empty word is none.
    fn carries(text: &str, read: &[(&str, &str, &str)]) -> Vec<Option<String>> {
        let lexicon = Lexicon::new();
        let (units, _) = text::read(text, &lexicon);
        let names = crate::names::find(&units, &lexicon);
        let (rules, _) = quotes::find(&units, &names, &lexicon);
        let range = |words: &str| {
            let start = text.find(words).unwrap();
            start..start + words.len()
        };
        let some = |words: &str| (!words.is_empty()).then(|| range(words));
        let read: Vec<QuoteSpan> = read
            .iter()
            .map(|(source, cue, content)| QuoteSpan {
                source: some(source),
                cue: some(cue).into_iter().collect(),
                content: vec![range(content)],
                nested: false,
                confidence: 1.0,
            })
            .collect();
        let found = settle(&units, &read, &rules, usize::MAX);
        found.iter().map(|it| it.carried.map(|it| it.of(text).to_owned())).collect()
    }

    #[test]
    fn a_quote_goes_on_in_the_next_paragraph() {
        let text = "“We will stay,” Mary Brook said.\n\n“Nobody can move us, and nobody will try.”";
        let read = [
            ("Mary Brook", "said", "“We will stay,”"),
            ("", "", "“Nobody can move us, and nobody will try.”"),
        ];
        assert_eq!(carries(text, &read), [None, Some("Mary Brook".to_owned())]);
    }

    #[test]
    fn whoever_is_quoted_within_a_quote_does_not_go_on() {
        let text = "Mary Brook said the mayor had told her that help would come.\n\n“Nothing came,” and that was all.";
        let read = [
            ("Mary Brook", "said", "the mayor had told her that help would come"),
            ("the mayor", "had told", "that help would come"),
            ("", "", "“Nothing came,”"),
        ];
        assert_eq!(carries(text, &read), [None, None, Some("Mary Brook".to_owned())]);
    }

    #[test]
    fn a_quote_of_the_rules_inside_this_one_hides_none_around_it() {
        let text = "“We were told by the ministry that the water was safe,” Mary Brook said. “Ansel Falk said it \
            would be fixed by June.”\n\n“It was not. We are still waiting, and nobody calls us back.”";
        let last = "“It was not. We are still waiting, and nobody calls us back.”";
        let read = [
            ("Mary Brook", "said", "“We were told by the ministry that the water was safe,”"),
            ("Ansel Falk", "said it", "would be fixed by June"),
            ("", "", last),
        ];
        assert_eq!(carries(text, &read)[2], Some("Mary Brook".to_owned()));
    }

    #[test]
    fn nothing_is_carried_over_a_paragraph_between() {
        let text = "“We will stay,” Mary Brook said.\n\nIt rained.\n\nIt rained again.\n\n“Nobody can move us at all.”";
        let read = [("Mary Brook", "said", "“We will stay,”"), ("", "", "“Nobody can move us at all.”")];
        let found = carries(text, &read);
        assert_eq!(found, [None, None]);
    }
}
