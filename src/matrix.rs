//! The matrix: who stands how toward whom, as sets of signs with counts.
//!
//! A cell is never a mean: what was said and what was done, for and against, stated and alleged stand beside each
//! other. A cell that is not there says that nothing was found, not that somebody is neutral.

use std::collections::BTreeMap;

use standpoint_wire::{Basis, Document, Modality, Stance};
use yew::AttrValue;

use crate::{
    claims::{Claims, Standing},
    report::{Aim, Report, is_sure},
};

/// Who stands how toward whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matrix {
    /// Indices of the actors who stand toward another, the most prominent first.
    pub holders: Vec<usize>,
    /// Indices of the actors toward whom another stands, the most prominent first.
    pub targets: Vec<usize>,
    cells: BTreeMap<(usize, usize), Cell>,
    /// Where actors stand toward what is no actor, the most prominent first.
    pub events: Vec<Position>,
    /// How many stances are shown.
    pub shown: usize,
    /// How many are left out, because they are unsure.
    pub left_out: usize,
}

/// The stances of one holder toward one target.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Their signs, each kind once.
    pub marks: Vec<Mark>,
    /// Their indices.
    pub stances: Vec<usize>,
}

/// Some stances of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// In words or in deeds.
    pub basis: Basis,
    /// For or against.
    pub sign: i8,
    /// The text says that it is not so.
    pub is_negated: bool,
    /// Whose word it is.
    pub standing: Standing,
    /// How many.
    pub count: usize,
}

/// Where a holder stands toward events and proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Index of the holder.
    pub holder: usize,
    /// Each phrase of the text, and the stances toward it.
    pub toward: Vec<(AttrValue, Cell)>,
}

impl Matrix {
    /// The matrix of a document.
    pub fn new(text: &str, document: &Document, report: &Report, claims: &Claims) -> Self {
        let mut matrix = Self::default();
        let mut events: BTreeMap<usize, Vec<(AttrValue, Cell)>> = BTreeMap::new();
        for (i, stance) in document.stances.iter().enumerate() {
            let Some(holder) = report.actor(&stance.holder) else { continue };
            let aim = report.aim(text, &stance.target);
            if aim == Aim::Actor(holder) {
                continue;
            }
            if !is_sure(stance) {
                matrix.left_out += 1;
                continue;
            }
            matrix.shown += 1;
            let standing = claims.standing(i);
            match aim {
                Aim::Actor(target) => {
                    matrix.cells.entry((holder, target)).or_default().add(i, stance, standing);
                }
                Aim::Words(words) => {
                    let toward = events.entry(holder).or_default();
                    let at = toward.iter().position(|(it, _)| *it == words).unwrap_or_else(|| {
                        toward.push((words, Cell::default()));
                        toward.len() - 1
                    });
                    toward[at].1.add(i, stance, standing);
                }
            }
        }
        // Those whom the article calls nothing but "they" come last.
        let by_prominence = |actors: Vec<usize>| {
            let mut actors = actors;
            actors.sort_unstable_by_key(|&it| report.rank_of(it));
            actors.dedup();
            actors
        };
        matrix.holders = by_prominence(matrix.cells.keys().map(|it| it.0).collect());
        matrix.targets = by_prominence(matrix.cells.keys().map(|it| it.1).collect());
        matrix.events = by_prominence(events.keys().copied().collect())
            .into_iter()
            .filter_map(|holder| Some(Position { holder, toward: events.remove(&holder)? }))
            .collect();
        matrix
    }

    /// How actors stand toward each other: holder and target, and their cell.
    pub fn cells(&self) -> impl Iterator<Item = ((usize, usize), &Cell)> {
        self.cells.iter().map(|(&pair, cell)| (pair, cell))
    }

    /// How one actor stands toward another.
    pub fn cell(&self, holder: usize, target: usize) -> Option<&Cell> {
        self.cells.get(&(holder, target))
    }

    /// The stances of a holder toward an actor, or toward events and proposals.
    pub fn stances(&self, holder: usize, target: Option<usize>) -> Vec<usize> {
        if let Some(target) = target {
            return self.cell(holder, target).map(|it| it.stances.clone()).unwrap_or_default();
        }
        let of = self.events.iter().filter(|it| it.holder == holder);
        let mut stances: Vec<usize> =
            of.flat_map(|it| &it.toward).flat_map(|(_, cell)| cell.stances.iter().copied()).collect();
        stances.sort_unstable();
        stances
    }
}

impl Cell {
    fn add(&mut self, index: usize, stance: &Stance, standing: Standing) {
        self.stances.push(index);
        let is_negated = stance.modality == Modality::Negated;
        let Stance { basis, sign, .. } = *stance;
        let mark = Mark { basis, sign, is_negated, standing, count: 1 };
        match self.marks.iter_mut().find(|it| Mark { count: 1, ..**it } == mark) {
            Some(same) => same.count += 1,
            None => self.marks.push(mark),
        }
        self.marks.sort_by_key(|it| (it.basis == Basis::Did, -it.sign, it.is_negated, it.standing));
    }
}

#[cfg(test)]
mod tests {
    use standpoint_wire::{ActorKind::Organization, Class};

    use super::*;
    use crate::cases::Case;

    fn case() -> Case {
        Case::new(
            "Merrow praised, hit and blamed the Union and the talks. Castell said so of Merrow and the vote.",
        )
        .actor("Merrow", Organization, &[])
        .actor("Union", Organization, &[])
        .actor("Castell", Organization, &[])
    }

    fn matrix(case: &Case) -> Matrix {
        let report = Report::new(case.text, &case.document, None);
        let claims = Claims::new(&case.document, &report);
        Matrix::new(case.text, &case.document, &report, &claims)
    }

    const fn mark(basis: Basis, sign: i8, standing: Standing, count: usize) -> Mark {
        Mark { basis, sign, is_negated: false, standing, count }
    }

    #[test]
    fn a_cell_keeps_apart_what_was_said_and_done_for_and_against_stated_and_alleged() {
        let case = case()
            .edge("Merrow", Class::Fight, "Union", "Castell", "hit")
            .edge("Merrow", Class::Criticise, "Union", "self", "blamed")
            .edge("Merrow", Class::Support, "Union", "self", "praised")
            .edge("Merrow", Class::Criticise, "Union", "self", "blamed")
            .edge("Merrow", Class::Fight, "Union", "narrator", "hit");
        let matrix = matrix(&case);
        let cell = matrix.cell(0, 1).unwrap();
        assert_eq!(
            cell.marks,
            [
                mark(Basis::Said, 1, Standing::Stated, 1),
                mark(Basis::Said, -1, Standing::Stated, 2),
                mark(Basis::Did, -1, Standing::Stated, 1),
                mark(Basis::Did, -1, Standing::Alleged, 1),
            ]
        );
        assert_eq!(cell.stances, [0, 1, 2, 3, 4]);
        assert_eq!((matrix.holders, matrix.targets, matrix.shown), (vec![0], vec![1], 5));
    }

    #[test]
    fn what_is_no_actor_stands_by_holder_and_by_its_words() {
        let case = case()
            .edge("Castell", Class::Reject, "the vote", "self", "said so")
            .edge("Merrow", Class::Support, "the talks", "self", "praised")
            .edge("Castell", Class::Reject, "the vote", "self", "said so");
        let matrix = matrix(&case);
        assert!(matrix.holders.is_empty() && matrix.targets.is_empty());
        let of = matrix.events.iter().find(|it| it.holder == 2).unwrap();
        assert_eq!((of.toward.len(), of.toward[0].0.as_str()), (1, "the vote"));
        assert_eq!(of.toward[0].1.marks, [mark(Basis::Said, -1, Standing::Stated, 2)]);
        assert_eq!(matrix.stances(2, None), [0, 2]);
    }

    #[test]
    fn an_unsure_stance_leaves_its_cell_blank_and_is_counted() {
        let case =
            case().edge("Merrow", Class::Support, "Union", "self", "praised").but(|it| it.confidence = 0.4);
        let matrix = matrix(&case);
        assert_eq!(matrix.cell(0, 1), None);
        assert_eq!((matrix.shown, matrix.left_out), (0, 1));
    }
}
