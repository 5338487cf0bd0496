//! How well clusters agree: MUC, B³ and CEAF-e, whose mean is the `CoNLL` score of coreference.
//!
//! Enter gold and found clusters, document by document; leave precision, recall and F over all. The difficulty: CEAF-e
//! wants the one-to-one matching of clusters that agrees best, so no greedy one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::Figures;

/// Mentions of one entity; a mention is a range of tokens.
pub(super) type Cluster = BTreeSet<(usize, usize)>;

/// Sums of a measure over documents.
#[derive(Debug, Default, Clone, Copy)]
struct Sums {
    /// Agreement as counted for precision, out of what was found.
    precise: (f64, f64),
    /// Agreement as counted for recall, out of the gold.
    recalled: (f64, f64),
}

impl Sums {
    fn add(&mut self, precise: (f64, f64), recalled: (f64, f64)) {
        self.precise = (self.precise.0 + precise.0, self.precise.1 + precise.1);
        self.recalled = (self.recalled.0 + recalled.0, self.recalled.1 + recalled.1);
    }

    fn shares(self) -> [f64; 3] {
        let share = |(part, whole): (f64, f64)| if whole > 0.0 { 100.0 * part / whole } else { 0.0 };
        let (p, r) = (share(self.precise), share(self.recalled));
        [p, r, if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }]
    }
}

/// The three measures over documents.
#[derive(Debug, Default)]
pub(super) struct Agreement {
    muc: Sums,
    cubed: Sums,
    ceaf: Sums,
}

impl Agreement {
    pub(super) fn add(&mut self, gold: &[Cluster], found: &[Cluster]) {
        self.muc.add(links(found, gold), links(gold, found));
        self.cubed.add(shared(found, gold), shared(gold, found));
        let matched = matched(gold, found);
        self.ceaf.add((matched, found.len() as f64), (matched, gold.len() as f64));
    }

    pub(super) fn figures(&self) -> Figures {
        let all = [("muc", self.muc), ("b3", self.cubed), ("ceaf-e", self.ceaf)];
        let round = |it: f64| (it * 10.0).round() / 10.0;
        let mut figures: Figures = BTreeMap::new();
        for (name, sums) in all {
            let [p, r, f] = sums.shares();
            figures.insert(name.to_owned(), json!({ "p": round(p), "r": round(r), "f": round(f) }));
        }
        let mean = all.iter().map(|it| it.1.shares()[2]).sum::<f64>() / all.len() as f64;
        figures.insert("conll".to_owned(), Value::from(round(mean)));
        figures
    }
}

/// MUC: of the links that hold `ones` together, those that `others` have as well.
fn links(ones: &[Cluster], others: &[Cluster]) -> (f64, f64) {
    let (mut kept, mut all) = (0, 0);
    for one in ones {
        let parts = others.iter().filter(|it| !it.is_disjoint(one)).count();
        let alone = one.iter().filter(|it| !others.iter().any(|other| other.contains(it))).count();
        kept += one.len().saturating_sub(parts + alone);
        all += one.len().saturating_sub(1);
    }
    (kept as f64, all as f64)
}

/// B³: of each mention of `ones`, how much of its cluster is in its cluster of `others`.
fn shared(ones: &[Cluster], others: &[Cluster]) -> (f64, f64) {
    let both = |one: &Cluster| -> f64 {
        let squares = others.iter().map(|it| it.intersection(one).count().pow(2) as f64);
        squares.sum::<f64>() / one.len() as f64
    };
    (ones.iter().map(both).sum(), ones.iter().map(|it| it.len() as f64).sum())
}

/// CEAF-e: the likeness of the clusters in the best matching of one to one.
fn matched(gold: &[Cluster], found: &[Cluster]) -> f64 {
    let like = |one: &Cluster, other: &Cluster| {
        2.0 * one.intersection(other).count() as f64 / (one.len() + other.len()) as f64
    };
    let (few, many) = if gold.len() <= found.len() { (gold, found) } else { (found, gold) };
    best(&few.iter().map(|one| many.iter().map(|it| like(one, it)).collect()).collect::<Vec<Vec<f64>>>())
}

/// The greatest sum of values, one a row and no two in a column (the Hungarian method); no more rows than columns.
fn best(values: &[Vec<f64>]) -> f64 {
    let columns = values.first().map_or(0, Vec::len);
    // Rows and columns count from one: nought is the row yet to be placed.
    let (mut of_rows, mut of_columns) = (vec![0.0; values.len() + 1], vec![0.0; columns + 1]);
    let mut row_of = vec![0; columns + 1];
    for row in 1..=values.len() {
        row_of[0] = row;
        let mut at = 0;
        let mut least = vec![f64::INFINITY; columns + 1];
        let mut used = vec![false; columns + 1];
        let mut from = vec![0; columns + 1];
        while row_of[at] != 0 {
            used[at] = true;
            let (mut step, mut next) = (f64::INFINITY, 0);
            for column in (1..=columns).filter(|&it| !used[it]) {
                let cost = -values[row_of[at] - 1][column - 1] - of_rows[row_of[at]] - of_columns[column];
                if cost < least[column] {
                    (least[column], from[column]) = (cost, at);
                }
                if least[column] < step {
                    (step, next) = (least[column], column);
                }
            }
            for column in 0..=columns {
                if used[column] {
                    of_rows[row_of[column]] += step;
                    of_columns[column] -= step;
                } else {
                    least[column] -= step;
                }
            }
            at = next;
        }
        while at != 0 {
            row_of[at] = row_of[from[at]];
            at = from[at];
        }
    }
    (1..=columns).filter(|&it| row_of[it] != 0).map(|it| values[row_of[it] - 1][it - 1]).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clusters(of: &[&[usize]]) -> Vec<Cluster> {
        of.iter().map(|it| it.iter().map(|&at| (at, at + 1)).collect()).collect()
    }

    fn f(agreement: &Agreement, name: &str) -> Value {
        let figures = agreement.figures();
        figures[name].get("f").unwrap_or(&figures[name]).clone()
    }

    #[test]
    fn the_example_of_the_reference_scorer() {
        // Gold {A B C} {D E F G}, found {A B} {C D} {F G H I}: the example of Pradhan et al. 2014.
        let mut agreement = Agreement::default();
        agreement.add(&clusters(&[&[1, 2, 3], &[4, 5, 6, 7]]), &clusters(&[&[1, 2], &[3, 4], &[6, 7, 8, 9]]));
        assert_eq!(f(&agreement, "muc"), json!(40.0));
        assert_eq!(f(&agreement, "b3"), json!(45.5));
        assert_eq!(f(&agreement, "ceaf-e"), json!(52.0));
    }

    #[test]
    fn the_best_matching_is_no_greedy_one() {
        assert!((best(&[vec![0.9, 0.8], vec![0.8, 0.0]]) - 1.6).abs() < 1e-9);
        assert!((best(&[vec![0.1, 0.0, 0.7]]) - 0.7).abs() < 1e-9);
        assert!(best(&[]).abs() < 1e-9);
    }

    #[test]
    fn what_agrees_is_a_hundred() {
        let mut agreement = Agreement::default();
        let gold = clusters(&[&[1, 2], &[3, 4, 5]]);
        agreement.add(&gold, &gold);
        assert_eq!(f(&agreement, "conll"), json!(100.0));
    }
}
