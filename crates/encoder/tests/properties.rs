//! What holds of every text: no panic, every range in its place, every word read once.
#![expect(clippy::expect_used, reason = "a test stops where its own files are wrong")]

mod support;

use std::{ops::Range, sync::LazyLock};

use proptest::prelude::*;
use standpoint_encoder::{Encoder, Layout, WindowReading};

static ENCODER: LazyLock<Encoder> =
    LazyLock::new(|| Encoder::read(&support::model()).expect("the model is whole"));

/// Fragments that news is made of, the awkward ones first.
const FRAGMENTS: &[&str] = &[
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "\n",
    "\n\n",
    "\r\n",
    "\u{a0}",
    "e\u{301}",
    "\u{301}",
    "\u{200b}",
    "\u{feff}",
    "🙂",
    "ﬁ",
    "İ",
    "ǅ",
    "각",
    "द्वि",
    "…",
    ". ",
    "? ",
    ", ",
    " ",
    " ",
    " ",
    "'s ",
    "27",
    "½",
    "²",
    "said",
    "told",
    "that",
    "according to",
    "Zoë",
    "Falk",
    "NATO",
    "the",
    "minister",
    "pneumonoultramicroscopicsilicovolcanoconiosis",
];

fn texts() -> impl Strategy<Value = String> {
    let news = prop::collection::vec(prop::sample::select(FRAGMENTS), 0..400);
    prop_oneof![news.prop_map(|it| it.concat()), ".{0,200}"]
}

/// The text's lines, as ranges.
fn lines(text: &str) -> Vec<Range<usize>> {
    let starts = text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some(*at - line.len()..*at)
    });
    starts.collect()
}

fn check_layout(text: &str, paragraphs: &[Range<usize>], layout: &Layout) {
    let mut end = 0;
    for word in layout.words() {
        assert!(word.range.start >= end && !word.range.is_empty());
        end = word.range.end;
        assert!(!text[word.range.clone()].contains(char::is_whitespace));
    }
    let read: usize =
        paragraphs.iter().map(|it| text[it.clone()].chars().filter(|c| c.is_alphanumeric()).count()).sum();
    let kept: usize = layout
        .words()
        .iter()
        .map(|it| text[it.range.clone()].chars().filter(|c| c.is_alphanumeric()).count())
        .sum();
    assert_eq!(kept, read, "letters are in words");
    let mut next = 0;
    for window in layout.windows() {
        assert!(window.size <= 256);
        assert_eq!(window.words.start, next);
        assert!(!window.words.is_empty());
        next = window.words.end;
        let words = &layout.words()[window.words.clone()];
        let range = words[0].range.start..words[words.len() - 1].range.end;
        assert!(paragraphs.iter().any(|it| it.start <= range.start && range.end <= it.end));
    }
    assert_eq!(next, layout.words().len());
}

fn check_reading(text: &str, layout: &Layout, reading: &WindowReading) {
    let words = &layout.words()[reading.words.clone()];
    let on_words = |range: &Range<usize>| {
        assert!(text.get(range.clone()).is_some_and(|it| !it.is_empty()));
        assert!(words.iter().any(|it| it.range.start == range.start));
        assert!(words.iter().any(|it| it.range.end == range.end));
    };
    let share = |it: f32| assert!((0.0..=1.001).contains(&it), "{it}");
    for name in &reading.names {
        on_words(&name.range);
        share(name.confidence);
    }
    for quote in &reading.quotes {
        assert!(!quote.content.is_empty());
        quote.source.iter().chain(&quote.cue).chain(&quote.content).for_each(on_words);
        share(quote.confidence);
    }
    assert_eq!(reading.posteriors.name.len(), words.len());
    assert_eq!(reading.posteriors.quote.len(), words.len());
    let sums_to_one = |row: &[f32]| {
        let sum: f32 = row.iter().map(|it| libm::expf(*it)).sum();
        assert!((sum - 1.0).abs() < 1e-3, "{sum}");
    };
    reading.posteriors.name.iter().for_each(|row| sums_to_one(row));
    reading.posteriors.quote.iter().for_each(|row| sums_to_one(row));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn every_word_stands_in_one_window(text in texts(), whole in any::<bool>()) {
        let paragraphs = if whole { std::iter::once(0..text.len()).collect() } else { lines(&text) };
        check_layout(&text, &paragraphs, &ENCODER.lay(&text, &paragraphs));
    }

    #[test]
    fn any_ranges_may_be_paragraphs(text in texts(), ranges in prop::collection::vec((0..300_usize, 0..300_usize), 0..4)) {
        let ranges: Vec<Range<usize>> = ranges.into_iter().map(|it| it.0..it.1).collect();
        let layout = ENCODER.lay(&text, &ranges);
        prop_assert!(layout.words().iter().all(|it| text.get(it.range.clone()).is_some()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(12) })]

    #[test]
    fn every_range_lies_on_words(text in texts()) {
        let layout = ENCODER.lay(&text, &lines(&text));
        for n in 0..layout.windows().len() {
            let reading = ENCODER.window(&layout, n, None);
            check_reading(&text, &layout, &reading);
            prop_assert_eq!(&reading, &ENCODER.window(&layout, n, None));
        }
        prop_assert_eq!(ENCODER.window(&layout, layout.windows().len(), None), WindowReading::default());
    }
}
