//! How long the model reads a thousand words of the sample articles, and what memory a long text takes.
//!
//! Of every window the fastest of several rounds counts: the others were disturbed.
#![expect(clippy::print_stdout, clippy::expect_used, reason = "the figures are the point")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use standpoint_encoder::{Encoder, Layout};

const ARTICLES: [&str; 3] = [
    include_str!("../../../articles/aleppo.md"),
    include_str!("../../../articles/harbour-strike.md"),
    include_str!("../../../articles/water-bill.md"),
];
const ROUNDS: usize = 9;
/// How many words a long text has at least.
const LONG: usize = 100_000;

fn main() {
    let bytes = support::model();
    let start = Instant::now();
    let encoder = Encoder::read(&bytes).expect("the model is whole");
    println!("load    {:7.1} ms", start.elapsed().as_secs_f64() * 1e3);
    drop(bytes);
    let words: usize = ARTICLES.iter().map(|it| it.split_whitespace().count()).sum();
    let layouts = ARTICLES.map(|it| encoder.lay(it, &lines(it)));
    let windows: Vec<(&Layout, usize)> =
        layouts.iter().flat_map(|it| (0..it.windows().len()).map(move |n| (it, n))).collect();
    let mut lay = Duration::MAX;
    let mut best = vec![Duration::MAX; windows.len()];
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(ARTICLES.map(|it| encoder.lay(it, &lines(it))));
        lay = lay.min(start.elapsed());
        for ((layout, n), best) in windows.iter().zip(&mut best) {
            let start = Instant::now();
            black_box(encoder.window(layout, *n, None));
            *best = start.elapsed().min(*best);
        }
    }
    let read: Duration = best.iter().sum();
    for (name, time) in [("lay", lay), ("window", read)] {
        println!("{name:7} {:7.1} ms/1000 words", time.as_secs_f64() * 1e6 / words as f64);
    }
    println!("speed   {:7.0} words a second, one core", words as f64 / (lay + read).as_secs_f64());
    let text = ARTICLES.concat();
    peak(); // that of loading, which holds the file too
    for times in [1, LONG.div_ceil(words)] {
        let text = text.repeat(times);
        read_all(&encoder, &encoder.lay(&text, &lines(&text)));
        if let Some(peak) = peak() {
            println!("memory  {:7.1} MB at most, after {} words in one text", peak, words * times);
        }
    }
}

/// Reads a text, window by window.
fn read_all(encoder: &Encoder, layout: &Layout) {
    for n in 0..layout.windows().len() {
        black_box(encoder.window(layout, n, None));
    }
}

/// The most memory that this process has held since it was last asked, in megabytes, where the system tells.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    // Linux forgets the peak when a 5 is written here.
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    line.trim().strip_suffix("kB")?.trim().parse::<f64>().ok().map(|it| it / 1024.0)
}

/// The lines of a text, as ranges of its bytes.
fn lines(text: &str) -> Vec<std::ops::Range<usize>> {
    let line = |at: &mut usize, line: &str| {
        *at += line.len();
        Some(*at - line.len()..*at)
    };
    text.split_inclusive('\n').scan(0, line).collect()
}
