//! Mentions: how likely some words are one, and whether they refer to another before them or to nobody yet named.
//!
//! Enters the vectors of a window's words; leaves what is kept of each word, from which any two mentions of the article
//! can be compared later, when it is known what the mentions are. A mention is the mean of its words. The difficulty is
//! room: an article may be long and its mentions far apart, so a word is kept in one byte a number.

use std::ops::Range;

use crate::{
    ModelError,
    file::File,
    labels::{MENTION_TAGS, MentionKind, begin, inside},
    math::{dot, log_sum},
    matrix::Matrix,
};

/// Nothing is surer than this lets it be.
const SURE: f32 = 2e-3;

/// The two projections: of a mention that takes up another, and of one that is taken up.
#[derive(Debug)]
pub(crate) struct Refer {
    width: usize,
    from: Matrix,
    to: Matrix,
    /// What a mention is compared with where it takes up nobody.
    new: Vec<f32>,
}

/// The words of an article as the head sees them, window after window.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MentionWords {
    /// Where each word stands, in UTF-8 bytes.
    ranges: Vec<Range<usize>>,
    /// Of each word its numbers in eight bits, first as one who takes up.
    numbers: Vec<i8>,
    /// Of each word the step of each projection.
    steps: Vec<[f32; 2]>,
    /// Of each word the logarithms of the posteriors of [`MENTION_TAGS`].
    tags: Vec<[f32; MENTION_TAGS.len()]>,
    /// The noun phrases that the head tags as mentions, with how likely each is one with exactly these ends.
    nominals: Vec<(Range<usize>, f32)>,
}

/// Mentions, ready to be asked whom each takes up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Referents {
    width: usize,
    /// Of each mention its numbers as one who takes up; none where its words are not read yet.
    from: Vec<Option<Vec<f32>>>,
    /// The same as one who is taken up.
    to: Vec<Option<Vec<f32>>>,
    new: Vec<f32>,
}

impl Refer {
    pub(crate) fn read(file: &File<'_>) -> Result<Refer, ModelError> {
        let (width, size) = (file.configuration.pair, file.configuration.size);
        Ok(Refer {
            width,
            from: Matrix::read_eight(file, "refer_from", width, size)?,
            to: Matrix::read_eight(file, "refer_to", width, size)?,
            new: file.f32("refer_new", &[width])?,
        })
    }

    /// What is kept of a window's words, whose vectors and posteriors of mentions these are.
    pub(crate) fn keep(
        &self,
        vectors: &[f32],
        ranges: Vec<Range<usize>>,
        tags: Vec<[f32; MENTION_TAGS.len()]>,
        nominals: Vec<(Range<usize>, f32)>,
    ) -> MentionWords {
        let (from, to) = (self.from.times(vectors), self.to.times(vectors));
        let mut kept = MentionWords { ranges, tags, nominals, ..MentionWords::default() };
        for (from, to) in from.chunks_exact(self.width).zip(to.chunks_exact(self.width)) {
            let steps = [from, to].map(|row| round(row, &mut kept.numbers));
            kept.steps.push(steps);
        }
        kept
    }

    /// Mentions at these places.
    pub(crate) fn referents(&self, words: &MentionWords, mentions: &[Range<usize>]) -> Referents {
        let means = |part| mentions.iter().map(|it| words.mean(self.width, part, it)).collect();
        Referents { width: self.width, from: means(0), to: means(1), new: self.new.clone() }
    }
}

impl MentionWords {
    /// Puts the words of the next window behind these.
    pub fn append(&mut self, mut next: MentionWords) {
        self.ranges.append(&mut next.ranges);
        self.numbers.append(&mut next.numbers);
        self.steps.append(&mut next.steps);
        self.tags.append(&mut next.tags);
        self.nominals.append(&mut next.nominals);
    }

    /// The noun phrases that are mentions of somebody and stand in no other, in order (UTF-8 bytes), with how likely each is
    /// one with exactly these ends: 0 to 1.
    pub fn nominals(&self) -> &[(Range<usize>, f32)] {
        &self.nominals
    }

    /// How likely the words at this place (UTF-8 bytes) are a mention of somebody, of this kind and with exactly these ends:
    /// the natural logarithm of the odds. The head tags no mention within another, so it counts for less the likelier the
    /// words stand in one. None where they are not read yet.
    pub fn odds(&self, kind: MentionKind, span: &Range<usize>) -> Option<f32> {
        let (begins, goes_on) = (begin(kind as usize), inside(kind as usize));
        let words = self.words(span);
        if words.is_empty() {
            return None;
        }
        let within = |word: usize| Some(self.tags.get(word)?.map(libm::expf)).map(|it| it[2] + it[4] + it[6]);
        let mut exact = self.tags.get(words.start)?[begins];
        for word in words.start + 1..words.end {
            exact += self.tags.get(word)?[goes_on];
        }
        let longer = self.tags.get(words.end).map_or(0.0, |it| libm::expf(it[goes_on]));
        let exact = libm::expf(exact) * (1.0 - longer).max(0.0);
        let outside = (1.0 - within(words.start)?).max(SURE);
        let share = (exact / outside).min(1.0);
        Some(outside * libm::logf((share + SURE) / (1.0 - share + SURE)))
    }

    /// The words that share a byte with a span.
    fn words(&self, span: &Range<usize>) -> Range<usize> {
        let first = self.ranges.partition_point(|it| it.end <= span.start);
        first..self.ranges.partition_point(|it| it.start < span.end)
    }

    /// The mean over the words of a span of one projection; none where none of them is read yet.
    fn mean(&self, width: usize, part: usize, span: &Range<usize>) -> Option<Vec<f32>> {
        let words = self.words(span);
        if words.is_empty() {
            return None;
        }
        let share = 1.0 / words.len() as f32;
        let mut mean = vec![0.0; width];
        for word in words {
            let step = self.steps.get(word)?.get(part)? * share;
            let row = self.numbers.get((2 * word + part) * width..)?.get(..width)?;
            for (sum, number) in mean.iter_mut().zip(row) {
                *sum += f32::from(*number) * step;
            }
        }
        Some(mean)
    }
}

impl Referents {
    /// Natural logarithms of the shares in which a mention takes up nobody before it, and then each group of others (places
    /// in the list; several mentions of one group add up). None where its words are not read yet; a group none of whose
    /// words are read has a share of nothing, [`f32::NEG_INFINITY`].
    pub fn shares<'g>(&self, mention: usize, groups: impl Iterator<Item = &'g [usize]>) -> Option<Vec<f32>> {
        let from = self.from.get(mention)?.as_ref()?;
        let root = (self.width as f32).sqrt();
        let score = |to: &[f32]| f64::from(dot(from, to) / root);
        let group = |group: &[usize]| {
            let known: Vec<f64> =
                group.iter().filter_map(|it| Some(score(self.to.get(*it)?.as_ref()?))).collect();
            log_sum(known.iter().copied())
        };
        let mut scores = vec![score(&self.new)];
        scores.extend(groups.map(group));
        let whole = log_sum(scores.iter().copied());
        Some(scores.into_iter().map(|it| (it - whole) as f32).collect())
    }
}

/// Appends a row in eight bits; returns the step between two numbers.
fn round(row: &[f32], numbers: &mut Vec<i8>) -> f32 {
    let top = row.iter().fold(0.0_f32, |top, it| top.max(it.abs()));
    let step = top / 127.0;
    let inverse = if step > 0.0 { 1.0 / step } else { 0.0 };
    numbers.extend(row.iter().map(|it| (it * inverse).round_ties_even() as i8));
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_within_half_a_step() {
        let row = [0.5, -1.27, 0.003, 0.0];
        let mut numbers = Vec::new();
        let step = round(&row, &mut numbers);
        assert_eq!(numbers, [50, -127, 0, 0]);
        for (number, value) in numbers.iter().zip(row) {
            assert!((f32::from(*number) * step - value).abs() <= step / 2.0);
        }
    }

    #[test]
    fn a_row_of_nothing_stays_nothing() {
        let mut numbers = Vec::new();
        assert_eq!(round(&[0.0, 0.0], &mut numbers).to_bits(), 0);
        assert_eq!(numbers, [0, 0]);
    }

    #[test]
    fn a_mention_is_the_mean_of_its_words() {
        let words = MentionWords {
            ranges: vec![0..3, 4..7, 8..9],
            numbers: vec![1, 10, 3, 30, 5, 50],
            steps: vec![[1.0, 0.5]; 3],
            tags: Vec::new(),
            nominals: Vec::new(),
        };
        assert_eq!(words.mean(1, 0, &(0..7)), Some(vec![2.0]));
        assert_eq!(words.mean(1, 1, &(4..9)), Some(vec![20.0]));
        assert_eq!(words.mean(1, 0, &(9..12)), None);
    }

    #[test]
    fn a_phrase_within_another_is_left_open() {
        let log = |shares: [f32; 7]| shares.map(|it| libm::logf(it.max(1e-6)));
        // "the minister" for certain; "minister" stands in it.
        let words = MentionWords {
            ranges: vec![0..3, 4..12],
            tags: vec![log([0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0]), log([0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0])],
            ..MentionWords::default()
        };
        let odds = |kind, span| words.odds(kind, &span).unwrap();
        assert!(odds(MentionKind::Nominal, 0..12) > 6.0);
        assert!(odds(MentionKind::Nominal, 0..3) < -6.0);
        assert!(odds(MentionKind::Proper, 0..12) < -6.0);
        assert!(odds(MentionKind::Nominal, 4..12).abs() < 0.1);
        assert_eq!(words.odds(MentionKind::Nominal, &(20..22)), None);
    }

    #[test]
    fn the_mentions_of_a_group_add_up() {
        let one = |number: f32| Some(vec![number]);
        let referents = Referents {
            width: 1,
            from: vec![None, None, one(1.0)],
            to: vec![one(0.0), one(0.0), None],
            new: vec![libm::logf(2.0)],
        };
        let groups: [&[usize]; 3] = [&[0], &[0, 1], &[2]];
        let shares = referents.shares(2, groups.into_iter()).unwrap();
        let expected = [0.4, 0.2, 0.4, 0.0].map(libm::logf);
        for (share, expected) in shares.iter().zip(expected) {
            assert!((share - expected).abs() < 1e-6 || share.to_bits() == expected.to_bits());
        }
        assert_eq!(referents.shares(0, groups.into_iter()), None);
    }
}
