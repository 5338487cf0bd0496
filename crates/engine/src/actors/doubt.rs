//! How sure it is whom a mention takes up.
//!
//! Enters the scores of those whom a phrase or pronoun may take up; leaves the share of each of the likeliest. The
//! difficulty: the trees were trained to choose, not to say how sure they are, so their scores are flattened until what is
//! said to be right in two of three cases is.

use super::ActorId;

/// How many are kept of those whom a mention may take up.
const KEPT: usize = 3;

/// The scores (thousandths) that stand for one unit of log odds. Between 1,000 and 2,000 chosen by the likelihood of the
/// development articles' speakers.
const UNIT: f32 = 1500.0;

/// Whom a mention may take up.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// The mention, as an index into the mentions layer.
    pub mention: usize,
    /// The likeliest with their shares of 1, the one that it was joined to first; at most three.
    pub candidates: Vec<(ActorId, f32)>,
}

/// Each of the `scored` with its share, the best first, no more than are kept.
pub(super) fn shares<T>(mut scored: Vec<(T, i32)>) -> Vec<(T, f32)> {
    scored.sort_by_key(|it| std::cmp::Reverse(it.1));
    let top = scored.first().map_or(0, |it| it.1);
    #[expect(clippy::cast_precision_loss, reason = "scores have few digits")]
    let odds = |score: i32| libm::expf(score.saturating_sub(top) as f32 / UNIT);
    let sum: f32 = scored.iter().map(|it| odds(it.1)).sum();
    scored.into_iter().take(KEPT).map(|(it, score)| (it, odds(score) / sum)).collect()
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn the_likeliest_come_first_with_their_shares_of_all() {
        let found = shares(vec![('a', 0), ('b', 3000), ('c', 3000), ('d', i32::MIN)]);
        assert_eq!(found.iter().map(|it| it.0).collect::<String>(), "bca");
        assert!((found[0].1 - 0.468).abs() < 0.001 && (found[2].1 - 0.063).abs() < 0.001);
        assert!(shares::<u8>(Vec::new()).is_empty());
    }
}
