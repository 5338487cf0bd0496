//! How long the model reads a thousand words of the sample articles.
//!
//! The fastest of several rounds counts: the others were disturbed.
#![expect(clippy::print_stdout, clippy::expect_used, reason = "the figures are the point")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use standpoint_encoder::Encoder;

const ARTICLES: [&str; 3] = [
    include_str!("../../../articles/aleppo.md"),
    include_str!("../../../articles/harbour-strike.md"),
    include_str!("../../../articles/water-bill.md"),
];
const ROUNDS: usize = 5;

fn main() {
    let bytes = support::model();
    let start = Instant::now();
    let encoder = Encoder::read(&bytes).expect("the model is whole");
    println!("load    {:7.1} ms", start.elapsed().as_secs_f64() * 1e3);
    let words: usize = ARTICLES.iter().map(|it| it.split_whitespace().count()).sum();
    let (mut lay, mut read) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let layouts = ARTICLES.map(|it| encoder.lay(it, &lines(it)));
        lay = lay.min(start.elapsed());
        let start = Instant::now();
        for layout in &layouts {
            for n in 0..layout.windows().len() {
                black_box(encoder.window(layout, n, None));
            }
        }
        read = read.min(start.elapsed());
    }
    for (name, time) in [("lay", lay), ("window", read)] {
        println!("{name:7} {:7.1} ms/1000 words", time.as_secs_f64() * 1e6 / words as f64);
    }
}

/// The lines of a text, as ranges of its bytes.
fn lines(text: &str) -> Vec<std::ops::Range<usize>> {
    let line = |at: &mut usize, line: &str| {
        *at += line.len();
        Some(*at - line.len()..*at)
    };
    text.split_inclusive('\n').scan(0, line).collect()
}
