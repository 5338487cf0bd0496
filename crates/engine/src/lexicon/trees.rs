//! Boosted trees: a table of small decision trees whose leaves add up to a score.
//!
//! The tables are made by `training/links` from what the engine itself observes, one whole number an observation. A
//! score is a sum of whole numbers too, so that one text has one score on every machine.

use std::collections::HashMap;

/// A node of a tree. The branch for "at most" follows its node directly.
#[derive(Debug, Clone, Copy)]
enum Node {
    /// Asks whether observation `feature` is at most `threshold`; where not, goes on at `other`.
    Split {
        feature: usize,
        threshold: i32,
        other: usize,
    },
    Leaf(i32),
}

/// Trees that score a list of observations.
#[derive(Debug)]
pub struct Trees {
    nodes: Vec<Node>,
    /// Where each tree begins.
    roots: Vec<usize>,
}

impl Trees {
    /// Reads a table: a line `features NAME …`, then a tree a line in prefix order, `INDEX:THRESHOLD` a split and
    /// `=SCORE` a leaf. `names` are the observations in the order in which they will be given.
    pub(crate) fn read<'n>(table: &str, names: impl Iterator<Item = &'n str>) -> Self {
        let place: HashMap<&str, usize> = names.enumerate().map(|(at, name)| (name, at)).collect();
        let mut columns = Vec::new();
        let mut trees = Self { nodes: Vec::new(), roots: Vec::new() };
        for line in table.lines().filter(|it| !it.starts_with('#')) {
            if let Some(names) = line.strip_prefix("features ") {
                columns = names.split(' ').map(|it| place.get(it).copied()).collect();
                continue;
            }
            let mut words = line.split(' ');
            let root = trees.nodes.len();
            if trees.grow(&mut words, &columns).is_some() {
                trees.roots.push(root);
            } else {
                trees.nodes.truncate(root);
            }
        }
        trees
    }

    fn grow<'w>(
        &mut self,
        words: &mut impl Iterator<Item = &'w str>,
        columns: &[Option<usize>],
    ) -> Option<()> {
        let word = words.next()?;
        if let Some(score) = word.strip_prefix('=') {
            self.nodes.push(Node::Leaf(score.parse().ok()?));
            return Some(());
        }
        let (column, threshold) = word.split_once(':')?;
        let feature = (*columns.get(column.parse::<usize>().ok()?)?)?;
        let threshold = threshold.parse().ok()?;
        let here = self.nodes.len();
        self.nodes.push(Node::Split { feature, threshold, other: 0 });
        self.grow(words, columns)?;
        let other = self.nodes.len();
        if let Some(node) = self.nodes.get_mut(here) {
            *node = Node::Split { feature, threshold, other };
        }
        self.grow(words, columns)
    }

    /// The score of `observed`, in thousandths.
    pub(crate) fn score(&self, observed: &[i32]) -> i32 {
        self.roots.iter().map(|&root| self.leaf(root, observed)).sum()
    }

    fn leaf(&self, root: usize, observed: &[i32]) -> i32 {
        let mut at = root;
        loop {
            match self.nodes.get(at) {
                Some(&Node::Split { feature, threshold, other }) => {
                    let low = observed.get(feature).is_none_or(|&it| it <= threshold);
                    at = if low { at + 1 } else { other };
                }
                Some(&Node::Leaf(score)) => return score,
                None => return 0,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_leaves_of_all_trees_add_up() {
        let table = "# note\nfeatures b a\n0:3 1:0 =1 =2 =40\n=100";
        let trees = Trees::read(table, ["a", "b"].into_iter());
        assert_eq!(trees.score(&[0, 3]), 101);
        assert_eq!(trees.score(&[1, 3]), 102);
        assert_eq!(trees.score(&[1, 4]), 140);
    }

    #[test]
    fn an_unknown_observation_moves_no_other() {
        let trees = Trees::read("features gone a\n1:0 =1 =2\n0:0 =10 =20", ["a"].into_iter());
        assert_eq!(trees.score(&[5]), 2);
    }

    #[test]
    fn a_broken_tree_counts_for_nothing() {
        let trees = Trees::read("features a\n0:3 =1\n=5", ["a"].into_iter());
        assert_eq!(trees.score(&[0]), 5);
    }
}
