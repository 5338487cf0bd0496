//! Seats: who is on the map, and where.
//!
//! Sixteen seats stand around an oval table: one at the head, seven down each side, one at the foot. They fill in an
//! order in which those who are there are always spread around it, and whoever sat at the table in what was known
//! before keeps the seat, so that nobody moves when more is read or something is corrected.

use std::{cmp::Reverse, collections::BTreeMap};

use standpoint_wire::Document;

use crate::{follow, matrix::Matrix, report::Report};

/// How many actors are on the map at most; more would be a tangle.
pub const MOST: usize = 15;

/// The seats, clockwise from the head, in the order in which they are taken: opposite each other first. The first
/// eight are those of the small table.
const ORDER: [usize; 16] = [12, 4, 0, 8, 14, 6, 2, 10, 13, 5, 1, 9, 15, 7, 3, 11];

/// How long the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Two sit opposite each other.
    ForTwo,
    /// Every other seat is taken, or fewer.
    Small,
    /// All seats may be taken.
    Large,
}

/// Who sits where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seating {
    /// Indices of actors and their seats, clockwise from the head.
    seats: Vec<(usize, usize)>,
    /// How many actors have no seat, because others have more stances.
    pub left_out: usize,
}

impl Seating {
    /// Seats those who have most stances toward each other in a document; whoever had a seat `before` keeps it.
    pub fn new(
        document: &Document,
        matrix: &Matrix,
        report: &Report,
        before: Option<(&Document, &Self)>,
    ) -> Self {
        let mut weights: BTreeMap<usize, usize> = BTreeMap::new();
        for ((holder, target), cell) in matrix.cells() {
            *weights.entry(holder).or_default() += cell.stances.len();
            *weights.entry(target).or_default() += cell.stances.len();
        }
        let mut guests: Vec<usize> = weights.keys().copied().collect();
        guests.sort_by_key(|it| (Reverse(weights.get(it)), report.rank_of(*it)));
        let left_out = guests.len().saturating_sub(MOST);
        guests.truncate(MOST);
        let old = before.map(|(old, seating)| {
            let seats = seating.seats.iter();
            seats.filter_map(|&(actor, seat)| {
                Some((old.actors.get(actor).and_then(|it| follow::actor(it, document))?, seat))
            })
        });
        Self { seats: seat(&guests, &old.into_iter().flatten().collect::<Vec<_>>()), left_out }
    }

    /// Indices of actors and their seats, clockwise from the head.
    pub fn seats(&self) -> &[(usize, usize)] {
        &self.seats
    }

    /// The table that has these seats.
    pub fn table(&self) -> Table {
        let all = |is_at: fn(usize) -> bool| self.seats.iter().all(|it| is_at(it.1));
        if all(|seat| seat % 8 == 4) {
            Table::ForTwo
        } else if all(|seat| seat % 2 == 0) {
            Table::Small
        } else {
            Table::Large
        }
    }
}

/// Gives every guest a seat: the one they had, or the next that is free.
fn seat(guests: &[usize], old: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut seats: Vec<(usize, usize)> = Vec::new();
    for &(actor, seat) in old {
        let is_free = seats.iter().all(|it| it.0 != actor && it.1 != seat);
        if is_free && guests.contains(&actor) {
            seats.push((actor, seat));
        }
    }
    for &guest in guests {
        if seats.iter().all(|it| it.0 != guest)
            && let Some(&free) = ORDER.iter().find(|it| seats.iter().all(|taken| taken.1 != **it))
        {
            seats.push((guest, free));
        }
    }
    seats.sort_unstable_by_key(|it| it.1);
    seats
}

/// The row of a seat, from 0 at the head to 8 at the foot, and its side: 1 to the right, -1 to the left.
pub const fn place(seat: usize) -> (usize, f64) {
    match seat {
        0 => (0, 0.0),
        8 => (8, 0.0),
        1..8 => (seat, 1.0),
        _ => (16 - seat % 16, -1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_a_seat_keeps_it() {
        let first = seat(&[7, 3, 5], &[]);
        assert_eq!(first, [(5, 0), (3, 4), (7, 12)]);
        let grown = seat(&[1, 7, 5, 2, 3], &first);
        assert!(first.iter().all(|it| grown.contains(it)), "{grown:?}");
        assert_eq!(seat(&[3], &grown), [(3, 4)]);
    }

    #[test]
    fn every_seat_is_taken_once_and_fifteen_have_room() {
        let mut order = ORDER;
        order.sort_unstable();
        assert_eq!(order, std::array::from_fn(|it| it));
        let guests: Vec<usize> = (0..MOST).collect();
        assert_eq!(seat(&guests, &[(3, 9), (3, 1), (4, 9)]).len(), MOST);
    }
}
