//! How long each stage takes a word, on one article and on the same article ten and a hundred times over.
//!
//! Time a word should not grow with the length: the column "to 1×" shows where a stage is worse than linear. The three
//! sizes are measured in turn within one run, so that a busy machine slows all of them alike.
#![expect(clippy::print_stdout, reason = "the figures are the point")]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use standpoint_engine::{Article, Models, actors, attribution, mentions, names, quotes, stance, text};

const ARTICLE: &str = include_str!("../../../articles/water-bill.md");
const SIZES: [usize; 3] = [1, 10, 100];
const STAGES: [&str; 8] = ["text", "names", "quotes", "mentions", "actors", "attribution", "stance", "all"];
/// Rounds, of which the fastest counts: the others were disturbed.
const ROUNDS: usize = 5;

fn main() {
    let models = Models::rules();
    let articles = SIZES.map(|times| Article::new("bench", vec![ARTICLE; times].join("\n")));
    let words = articles.each_ref().map(|article| article.text.split_whitespace().count());
    let mut best = [[Duration::MAX; STAGES.len()]; SIZES.len()];
    for _ in 0..ROUNDS {
        for (best, article) in best.iter_mut().zip(&articles) {
            for (best, time) in best.iter_mut().zip(times(article, &models)) {
                *best = time.min(*best);
            }
        }
    }
    print!("{:12}", "ms/1000 words");
    for (times, words) in SIZES.iter().zip(words) {
        print!(" {:>22}", format!("{times}× ({words} words)"));
    }
    println!();
    let all = STAGES.len() - 1;
    for (stage, name) in STAGES.iter().enumerate() {
        print!("{name:13}");
        let mut single = None;
        for (best, words) in best.iter().zip(words) {
            let time = best[stage].as_secs_f64() * 1e6 / words as f64;
            let share = 100.0 * best[stage].as_secs_f64() / best[all].as_secs_f64();
            print!(" {time:8.3} {share:4.0}% {:6.2}×", time / *single.get_or_insert(time));
        }
        println!();
    }
    let speed = best.iter().zip(words).map(|(best, words)| words as f64 / best[all].as_secs_f64());
    let speed: Vec<String> = speed.map(|it| format!("{it:.0}")).collect();
    println!("words a second: {}", speed.join(", "));
    println!("each cell: milliseconds a thousand words, share of all stages, ratio to 1×");
}

/// The time of each stage and, last, of all together: the spine of `standpoint_engine::analyze`, with a clock.
fn times(article: &Article, models: &Models) -> [Duration; STAGES.len()] {
    let lexicon = &models.lexicon;
    let mut times = [Duration::ZERO; STAGES.len()];
    let mut stage = 0;
    let start = Instant::now();
    let mut last = start;
    let mut clock = || {
        let now = Instant::now();
        times[stage] = now - last;
        last = now;
        stage += 1;
    };
    let (text, _) = text::read(&article.text, lexicon);
    clock();
    let names = names::find(&text, lexicon);
    clock();
    let (quotes, _) = quotes::find(&text, &names, lexicon);
    clock();
    let mentions = mentions::find(&text, &names, &quotes, None, lexicon);
    clock();
    let clusters = actors::cluster(&text, &names, &quotes, &mentions, None, lexicon);
    clock();
    let attributions = attribution::attribute(&text, &quotes, &mentions, &clusters.actors, &clusters.doubts);
    clock();
    let stances = stance::find(&text, &quotes, &mentions, &clusters.actors, &attributions, lexicon);
    clock();
    times[STAGES.len() - 1] = start.elapsed();
    black_box((stances, attributions));
    times
}
