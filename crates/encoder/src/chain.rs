//! Chains: which sequence of tags is likely, not only which tag.
//!
//! Enters the scores of a paragraph's words. Leaves the best sequence, and the posterior of any tag and of any span. It
//! is a linear-chain conditional random field (Lafferty et al. 2001); BIO is kept by steps that cost ten thousand. The
//! difficulty is small numbers: everything is summed as logarithms, in double precision.

use std::ops::Range;

use crate::{
    ModelError,
    file::File,
    labels::{begin, inside},
    math::log_sum,
};

/// The scores of first tags and of steps from tag to tag.
#[derive(Debug)]
pub(crate) struct Chain {
    first: Vec<f32>,
    /// Row by row; the row is the earlier tag.
    next: Vec<f32>,
}

impl Chain {
    pub(crate) fn read(file: &File<'_>, head: &str, tags: usize) -> Result<Chain, ModelError> {
        let first = file.f32(&format!("chain.{head}.first"), &[tags])?;
        let next = file.f32(&format!("chain.{head}.next"), &[tags, tags])?;
        Ok(Chain { first, next })
    }

    fn tags(&self) -> usize {
        self.first.len()
    }

    fn step(&self, from: usize, to: usize) -> f32 {
        self.next[from * self.tags() + to]
    }

    /// The sequence with the greatest score (Viterbi); of equal ones the first tag wins. `scores` is a row a word.
    pub(crate) fn best(&self, scores: &[f32]) -> Vec<usize> {
        let mut rows = scores.chunks_exact(self.tags());
        let Some(row) = rows.next() else { return Vec::new() };
        let mut best: Vec<f32> = self.first.iter().zip(row).map(|(first, score)| first + score).collect();
        let mut back = Vec::new();
        for row in rows {
            let ways = (0..self.tags()).map(|to| {
                let way = |from: usize| best[from] + self.step(from, to);
                let from = greatest((0..self.tags()).map(way));
                (from, way(from) + row[to])
            });
            let (from, sums): (Vec<usize>, Vec<f32>) = ways.unzip();
            back.push(from);
            best = sums;
        }
        let mut tag = greatest(best.into_iter());
        let mut path = vec![tag];
        for from in back.iter().rev() {
            tag = from[tag];
            path.push(tag);
        }
        path.reverse();
        path
    }

    /// Sums over all sequences, for posteriors.
    pub(crate) fn lattice<'a>(&'a self, scores: &'a [f32]) -> Lattice<'a> {
        let tags = self.tags();
        let words = scores.len() / tags;
        let mut lattice = Lattice {
            chain: self,
            scores,
            words,
            forward: vec![0.0; scores.len()],
            backward: vec![0.0; scores.len()],
            mass: 0.0,
        };
        for at in 0..words {
            for tag in 0..tags {
                let before =
                    match at.checked_sub(1) {
                        None => f64::from(self.first[tag]),
                        Some(before) => log_sum((0..tags).map(|from| {
                            lattice.forward[before * tags + from] + f64::from(self.step(from, tag))
                        })),
                    };
                lattice.forward[at * tags + tag] = before + lattice.score(at, tag);
            }
        }
        for at in (1..words).rev() {
            for from in 0..tags {
                lattice.backward[(at - 1) * tags + from] =
                    log_sum((0..tags).map(|to| lattice.rest(from, at, to)));
            }
        }
        if let Some(last) = words.checked_sub(1) {
            lattice.mass = log_sum(lattice.forward[last * tags..].iter().copied());
        }
        lattice
    }
}

/// The first place of the greatest number.
fn greatest(numbers: impl Iterator<Item = f32>) -> usize {
    let start = (0, f32::NEG_INFINITY);
    let best = numbers.enumerate().fold(start, |best, it| if it.1 > best.1 { it } else { best });
    best.0
}

/// The sums over all sequences of one paragraph, from its start and from its end (forward–backward).
pub(crate) struct Lattice<'a> {
    chain: &'a Chain,
    scores: &'a [f32],
    words: usize,
    /// A row a word: the sum over all beginnings that end with the tag, its own score included.
    forward: Vec<f64>,
    /// A row a word: the sum over all that may follow upon the tag.
    backward: Vec<f64>,
    /// The sum over all sequences.
    mass: f64,
}

impl Lattice<'_> {
    fn score(&self, word: usize, tag: usize) -> f64 {
        f64::from(self.scores[word * self.chain.tags() + tag])
    }

    /// The sum over everything from `word` on, if it has the tag `to` after the tag `from`.
    fn rest(&self, from: usize, word: usize, to: usize) -> f64 {
        f64::from(self.chain.step(from, to))
            + self.score(word, to)
            + self.backward[word * self.chain.tags() + to]
    }

    /// The logarithm of a tag's posterior at a word.
    pub(crate) fn tag(&self, word: usize, tag: usize) -> f32 {
        let at = word * self.chain.tags() + tag;
        (self.forward[at] + self.backward[at] - self.mass) as f32
    }

    /// The posterior of a span: that it begins and ends at exactly these words and has this kind.
    pub(crate) fn span(&self, words: Range<usize>, kind: usize) -> f32 {
        let mut tag = begin(kind);
        let mut log = self.forward[words.start * self.chain.tags() + tag];
        for word in words.start + 1..words.end {
            log += f64::from(self.chain.step(tag, inside(kind))) + self.score(word, inside(kind));
            tag = inside(kind);
        }
        if words.end < self.words {
            let others = (0..self.chain.tags()).filter(|to| *to != inside(kind));
            log += log_sum(others.map(|to| self.rest(tag, words.end, to)));
        }
        libm::exp(log - self.mass) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEVER: f32 = -1e4;

    /// Tags O, B, I, with likings of its own.
    fn chain() -> Chain {
        Chain { first: vec![0.5, 0.0, NEVER], next: vec![0.0, 0.2, NEVER, 0.0, -1.0, 1.0, 0.3, 0.0, 0.4] }
    }

    /// Every sequence of so many words with its score, by hand.
    fn sequences(chain: &Chain, scores: &[f32]) -> Vec<(Vec<usize>, f64)> {
        let words = scores.len() / 3;
        let sequence = |number: usize| (0..words as u32).map(|at| number / 3_usize.pow(at) % 3).collect();
        let score = |tags: &Vec<usize>| {
            let own: f32 = tags.iter().enumerate().map(|(at, tag)| scores[at * 3 + tag]).sum();
            let steps: f32 = tags.windows(2).map(|it| chain.next[it[0] * 3 + it[1]]).sum();
            f64::from(own + steps + chain.first[tags[0]])
        };
        let all = (0..3_usize.pow(words as u32)).map(sequence);
        all.map(|tags| (score(&tags), tags)).map(|(score, tags)| (tags, score)).collect()
    }

    const SCORES: [f32; 12] = [0.1, 0.9, 3.0, 0.2, 0.1, 0.3, 1.0, -0.5, 0.8, 0.0, 0.7, 0.1];

    #[test]
    fn best_is_the_greatest_of_all() {
        for words in 1..=4 {
            let scores = &SCORES[..words * 3];
            let all = sequences(&chain(), scores);
            let best = all.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
            assert_eq!(chain().best(scores), best.0);
        }
        assert!(chain().best(&[]).is_empty());
        // The step decides, not the word: I scores most at the first, but may not begin.
        assert_eq!(chain().best(&SCORES[..6]), [1, 2]);
        let even = Chain { first: vec![0.0; 3], next: vec![0.0; 9] };
        assert_eq!(even.best(&[1.0; 6]), [0, 0]);
    }

    #[test]
    fn posteriors_are_shares_of_all_sequences() {
        let chain = chain();
        let all = sequences(&chain, &SCORES);
        let mass: f64 = all.iter().map(|it| libm::exp(it.1)).sum();
        let share = |wanted: &dyn Fn(&[usize]) -> bool| {
            all.iter().filter(|it| wanted(&it.0)).map(|it| libm::exp(it.1)).sum::<f64>() / mass
        };
        let lattice = chain.lattice(&SCORES);
        for word in 0..4 {
            for tag in 0..3 {
                let expected = share(&|tags| tags[word] == tag);
                let found = libm::exp(f64::from(lattice.tag(word, tag)));
                assert!((found - expected).abs() < 1e-6, "word {word}, tag {tag}: {found}, not {expected}");
            }
        }
        for (start, end) in [(0, 1), (0, 3), (1, 2), (1, 4), (3, 4)] {
            let expected = share(&|tags| {
                tags[start] == 1
                    && tags[start + 1..end].iter().all(|it| *it == 2)
                    && tags.get(end) != Some(&2)
            });
            let found = f64::from(lattice.span(start..end, 0));
            assert!((found - expected).abs() < 1e-6, "{start}..{end}: {found}, not {expected}");
        }
    }
}
