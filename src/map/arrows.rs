//! Arrows: one for every ordered pair and sign.
//!
//! An arrow bends to its own right-hand side, so that the way there and the way back are two lines; along a side of the
//! table it goes through the middle, around the labels between. Its sign stands on it where it covers neither a
//! name nor another sign, as far as there is such a place.

use standpoint_wire::Basis;

use super::{Area, LABEL_GAP, Node, Point, RADIUS, WIDTH};
use crate::matrix::{Mark, Matrix};

/// How wide a sign is with its room, and how high; a finger's width.
const SIGN: f64 = 18.0;
const HIGH: f64 = 24.0;
/// How far an arrow bends aside, and the next one between the same two.
const BEND: f64 = 26.0;
const NEXT: f64 = 50.0;
/// How far an arrow between two of one side goes toward the middle, as a part of the way.
const INWARD: f64 = 1.4;
/// Between a node and the arrows at it.
const GAP: f64 = 3.0;
/// Where on an arrow its sign may stand, the best place first.
const PLACES: [f64; 17] =
    [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78, 0.18, 0.82];

/// How somebody stands toward somebody else, for or against.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrow {
    /// Index of the holder.
    pub holder: usize,
    /// Index of the target.
    pub target: usize,
    /// For or against.
    pub sign: i8,
    /// What there is of this sign: in words and in deeds, stated, alleged, said not to be so.
    pub marks: Vec<Mark>,
    /// Where it begins, the point toward which it bends, and where it ends.
    pub curve: [Point; 3],
    /// The room of its signs.
    pub badge: Area,
}

impl Arrow {
    /// Whether there are deeds in it.
    pub fn has_deeds(&self) -> bool {
        self.marks.iter().any(|it| it.basis == Basis::Did)
    }

    /// The corners of its head.
    pub fn head(&self) -> [Point; 3] {
        let [_, bend, tip] = self.curve;
        let (x, y) = direction(bend, tip);
        let back =
            |side: f64| Point { x: tip.x - 9.0 * x - 4.5 * side * y, y: tip.y - 9.0 * y + 4.5 * side * x };
        [tip, back(1.0), back(-1.0)]
    }
}

/// The arrows between nodes around a middle, by the seats of their holders.
pub fn draw(nodes: &[Node], matrix: &Matrix, middle: Point) -> Vec<Arrow> {
    let mut arrows = Vec::new();
    let mut taken: Vec<Area> = nodes.iter().flat_map(|it| [it.circle(), it.label_area()]).collect();
    for from in nodes {
        for to in nodes {
            let Some(cell) = matrix.cell(from.actor, to.actor) else { continue };
            let signs = [1, -1].map(|sign| {
                (sign, cell.marks.iter().copied().filter(|it| it.sign == sign).collect::<Vec<_>>())
            });
            let signs = signs.into_iter().filter(|(_, marks)| !marks.is_empty());
            for (number, (sign, marks)) in signs.enumerate() {
                let curve = curve(from, to, BEND + NEXT * number as f64, middle);
                let badge = settle(curve, marks.len(), &taken);
                taken.push(badge);
                arrows.push(Arrow { holder: from.actor, target: to.actor, sign, marks, curve, badge });
            }
        }
    }
    arrows
}

/// The curve from one node to another, bent by so much to its right-hand side.
fn curve(from: &Node, to: &Node, bend: f64, middle: Point) -> [Point; 3] {
    let half = Point { x: f64::midpoint(from.at.x, to.at.x), y: f64::midpoint(from.at.y, to.at.y) };
    let (x, y) = direction(from.at, to.at);
    // The head and the foot are half at either side.
    let sides = from.side * to.side;
    let inward = if sides > 0.0 {
        INWARD
    } else if sides < 0.0 {
        0.0
    } else {
        INWARD / 2.0
    };
    let inward = inward * (middle.x - half.x);
    let toward = Point { x: half.x + inward - bend * y, y: half.y + bend * x };
    let toward = Point { x: toward.x.clamp(0.0, WIDTH), y: toward.y };
    [leave(from, toward), toward, leave(to, toward)]
}

/// Where a line from a node toward a point leaves what is drawn of the node: the circle, or the label under it.
fn leave(node: &Node, toward: Point) -> Point {
    let (x, y) = direction(node.at, toward);
    let label = node.label_area();
    let (upper, lower) = (RADIUS + LABEL_GAP, RADIUS + LABEL_GAP + 2.0 * label.half_height);
    // It goes through the label if it is above it by no more than half its width.
    let is_through = y > 0.0 && x.abs() * upper <= label.half_width * y;
    let far = if is_through { (lower / y).min(label.half_width / x.abs().max(0.001)) } else { RADIUS };
    Point { x: node.at.x + (far + GAP) * x, y: node.at.y + (far + GAP) * y }
}

/// Where on a curve so many signs stand.
fn settle(curve: [Point; 3], signs: usize, taken: &[Area]) -> Area {
    let half_width = (SIGN * signs as f64).max(HIGH) / 2.0;
    let area = |part: f64| Area { at: along(curve, part), half_width, half_height: HIGH / 2.0 };
    let covered = |area: &Area| taken.iter().map(|it| area.overlap(it)).sum::<f64>();
    let mut best = area(PLACES[0]);
    let mut least = covered(&best);
    for place in &PLACES[1..] {
        let area = area(*place);
        let covers = covered(&area);
        if covers + 1.0 < least {
            (best, least) = (area, covers);
        }
    }
    best
}

/// The point at a part of the way along a curve.
fn along([from, bend, to]: [Point; 3], part: f64) -> Point {
    let rest = 1.0 - part;
    let mix =
        |one: f64, two: f64, three: f64| rest * rest * one + 2.0 * rest * part * two + part * part * three;
    Point { x: mix(from.x, bend.x, to.x), y: mix(from.y, bend.y, to.y) }
}

/// The direction from one point to another, of length one.
fn direction(from: Point, to: Point) -> (f64, f64) {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = (x * x + y * y).sqrt().max(1.0);
    (x / length, y / length)
}
