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

/// The share that a score (log odds in thousandths) stands for; the table knows none that is surer than 19 in 20.
fn share(score: i32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "scores have few digits")]
    let odds = libm::expf(score as f32 / 1000.0);
    (odds / (1.0 + odds)).clamp(0.05, 0.95)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_share_grows_with_its_score() {
        assert!((share(0) - 0.5).abs() < 1e-6);
        assert!((share(1386) - 0.8).abs() < 1e-4);
        assert!((share(9000) - 0.95).abs() < 1e-6 && (share(-9000) - 0.05).abs() < 1e-6);
        assert!((-4000..4000).all(|it| share(it) <= share(it + 1)));
    }
}
