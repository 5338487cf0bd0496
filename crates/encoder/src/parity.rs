//! Parity with the trainer: every step of every sentence of `training/fixtures/parity.json`.
//!
//! The steps are compared in their order, so that the first that differs is the one that fails.

#[path = "../tests/support/mod.rs"]
mod support;

use std::{collections::BTreeMap, ops::Range};

use serde::Deserialize;

use crate::{Encoder, Layout, NameKind, WindowReading, head::Head};

/// How far a number may be from the trainer's, which computes in floating point, and whose figures are rounded to four
/// digits (links to three).
const TOLERANCE: f32 = 4e-3;

/// The same for what is kept of words in one byte a number.
const BYTES: f32 = 0.15;

#[derive(Deserialize)]
struct Case {
    text: String,
    words: Vec<Word>,
    ids: Vec<u32>,
    vectors: Vectors,
    scores: BTreeMap<String, Vec<Vec<f32>>>,
    tags: BTreeMap<String, Vec<usize>>,
    links: Vec<Vec<Vec<f32>>>,
    /// Of each word its part of speech.
    upos: Vec<u8>,
    /// Of each word the shares in which it takes up nobody and each word.
    refer: Vec<Vec<f32>>,
    names: Vec<Name>,
    quotes: Vec<Quote>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Word {
    start: usize,
    end: usize,
    case: usize,
    mark: usize,
    pieces: Vec<u32>,
}

#[derive(Deserialize)]
struct Vectors {
    first_eight: Vec<Vec<f32>>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Name {
    start: usize,
    end: usize,
    r#type: String,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Quote {
    source: Option<(usize, usize)>,
    cue: Vec<(usize, usize)>,
    content: Vec<(usize, usize)>,
}

fn cases() -> Vec<Case> {
    serde_json::from_str(include_str!("../../../training/fixtures/parity.json")).unwrap()
}

fn encoder() -> Encoder {
    Encoder::read(&support::model()).unwrap()
}

/// The sentence as one paragraph.
fn lay(encoder: &Encoder, case: &Case) -> Layout {
    let layout = encoder.lay(&case.text, &[0..case.text.len()]);
    assert_eq!(layout.windows().len(), 1);
    layout
}

#[track_caller]
fn assert_near(found: &[f32], expected: &[f32], what: &str) {
    assert_within(TOLERANCE, found, expected, what);
}

#[track_caller]
fn assert_within(tolerance: f32, found: &[f32], expected: &[f32], what: &str) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() <= tolerance, "{what}: {found}, not {expected}");
    }
}

#[test]
fn words_classes_and_pieces() {
    let encoder = encoder();
    for case in cases() {
        let layout = lay(&encoder, &case);
        let words = layout.words().iter().map(|word| Word {
            start: word.range.start,
            end: word.range.end,
            case: word.case as usize,
            mark: word.quotation as usize,
            pieces: layout.pieces_of(word).to_vec(),
        });
        assert_eq!(words.collect::<Vec<_>>(), case.words);
        let pieces = layout.pieces(&layout.windows()[0], &encoder.vocabulary);
        assert_eq!(pieces.iter().map(|it| it.id).collect::<Vec<_>>(), case.ids);
    }
}

#[test]
fn vectors_scores_and_tags() {
    let encoder = encoder();
    for case in cases() {
        let layout = lay(&encoder, &case);
        let vectors = encoder.vectors(&layout, &layout.windows()[0]);
        assert_eq!(encoder.heads.grammar.of(&vectors), case.upos);
        let vectors = vectors.last;
        let rows = vectors.chunks_exact(vectors.len() / case.words.len());
        for ((word, row), expected) in rows.enumerate().zip(&case.vectors.first_eight) {
            assert_near(&row[..8], expected, &format!("vector of word {word}"));
        }
        let heads = &encoder.heads;
        let heads: [(&str, &Head); 4] = [
            ("name", &heads.name),
            ("quote", &heads.quote),
            ("nested", &heads.nested),
            ("polnear", &heads.polnear),
        ];
        for (name, head) in heads {
            let scores = head.scores(&vectors);
            assert_near(&scores, &case.scores[name].concat(), name);
            assert_eq!(head.tags(&scores), case.tags[name], "{name}");
        }
    }
}

#[test]
fn links() {
    let encoder = encoder();
    for case in cases() {
        let layout = lay(&encoder, &case);
        let words = case.words.len();
        let links = encoder.heads.links.of(&encoder.vectors(&layout, &layout.windows()[0]).last);
        for (layer, expected) in case.links.iter().enumerate() {
            for (word, expected) in expected.iter().enumerate() {
                let row: Vec<f32> = (0..words).map(|to| links.score(layer, word, to)).collect();
                assert_near(&row, expected, &format!("links of word {word} in layer {layer}"));
            }
        }
    }
}

#[test]
fn references() {
    let encoder = encoder();
    for case in cases() {
        let words = encoder.window(&lay(&encoder, &case), 0, None).refer;
        let places: Vec<Range<usize>> = case.words.iter().map(|it| it.start..it.end).collect();
        let referents = encoder.referents(&words, &places);
        let everyone: Vec<[usize; 1]> = (0..places.len()).map(|it| [it]).collect();
        for (word, expected) in case.refer.iter().enumerate() {
            let shares = referents.shares(word, everyone.iter().map(<[usize; 1]>::as_slice)).unwrap();
            assert_within(BYTES, &shares, expected, &format!("whom word {word} takes up"));
        }
    }
}

#[test]
fn names_and_quotes() {
    let encoder = encoder();
    for case in cases() {
        let reading = encoder.window(&lay(&encoder, &case), 0, None);
        assert_eq!(names(&reading), case.names);
        assert_eq!(quotes(&reading), case.quotes);
    }
}

fn names(reading: &WindowReading) -> Vec<Name> {
    let name = |kind| match kind {
        NameKind::Per => "PER",
        NameKind::Org => "ORG",
        NameKind::Loc => "LOC",
        NameKind::Norp => "NORP",
        NameKind::Misc => "MISC",
    };
    let names = reading.names.iter();
    names
        .map(|it| Name { start: it.range.start, end: it.range.end, r#type: name(it.kind).to_owned() })
        .collect()
}

fn quotes(reading: &WindowReading) -> Vec<Quote> {
    let pair = |range: &Range<usize>| (range.start, range.end);
    let quotes = reading.quotes.iter();
    let quotes = quotes.map(|it| Quote {
        source: it.source.as_ref().map(pair),
        cue: it.cue.iter().map(pair).collect(),
        content: it.content.iter().map(pair).collect(),
    });
    quotes.collect()
}
