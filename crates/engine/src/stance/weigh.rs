//! How sure each candidate is.
//!
//! Enters candidates; leaves edges with a confidence: how often such edges are right in documents that the table was not
//! made from. The difficulty is honesty: the rules err about as often by whom they name as by what they read.

use super::{
    Stance, Weighed,
    edges::Candidate,
    observe::{OBSERVATIONS, View},
    sentence::Sentence,
};
use crate::lexicon::Trees;

/// Made by `training/stances`.
const TABLE: &str = include_str!("edges.txt");

/// The table by which candidates are weighed.
pub(crate) fn trees() -> Trees {
    Trees::read(TABLE, OBSERVATIONS.iter().map(|it| it.0))
}

/// Gives every candidate its confidence, and says what it is by.
pub(super) fn weigh(sentences: &[Sentence<'_>], candidates: Vec<Candidate>, trees: &Trees) -> Vec<Weighed> {
    let weighed = |it: Candidate| {
        let observed =
            sentences.get(it.sentence).map_or_else(Vec::new, |sentence| View::new(sentence, &it).observed());
        let confidence = share(trees.score(&observed));
        Weighed { stance: Stance { confidence, ..it.stance }, observed }
    };
    candidates.into_iter().map(weighed).collect()
}

/// The share that a score (log odds in thousandths) stands for: a table, since the standard library's exponential
/// function is not the same everywhere.
fn share(score: i32) -> f32 {
    /// The log odds of 5, 10, 15 … 95 in a hundred, in thousandths.
    const ODDS: [i32; 19] = [
        -2944, -2197, -1735, -1386, -1099, -847, -619, -405, -201, 0, 201, 405, 619, 847, 1099, 1386, 1735,
        2197, 2944,
    ];
    let above = ODDS.partition_point(|&it| it <= score);
    let (Some(low), Some(&high)) = (above.checked_sub(1), ODDS.get(above)) else {
        return if above == 0 { 0.05 } else { 0.95 };
    };
    let low_odds = ODDS[low];
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let part = (score - low_odds) as f32 / (high - low_odds) as f32;
    #[expect(clippy::cast_precision_loss, reason = "at most 19")]
    let steps = low as f32;
    0.05 * (1.0 + steps + part)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_share_grows_with_its_score() {
        assert!((share(0) - 0.5).abs() < 1e-6);
        assert!((share(1386) - 0.8).abs() < 1e-6);
        assert!((share(9000) - 0.95).abs() < 1e-6 && (share(-9000) - 0.05).abs() < 1e-6);
        assert!((-4000..4000).all(|it| share(it) <= share(it + 1)));
    }
}
