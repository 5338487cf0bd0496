//! The map: who stands how toward whom, as a signed directed graph.
//!
//! Enter the matrix and the names; leave places: of nodes, of labels, of arrows. The difficulty is to stay where one
//! is: a layout that looks for its own balance moves everybody when one arrow comes. So there is a table with sixteen
//! seats ([`Seating`]), whoever has one keeps it, and a label has the room of its seat and no more ([`label`]). What is
//! left to choose is where on its arrow a sign stands ([`arrows`]).

mod arrows;
mod label;
mod seating;

pub use self::{
    arrows::Arrow,
    label::{LINE, WIDEST},
    seating::{Seating, Table},
};
use crate::matrix::Matrix;

/// How wide the map is; its height depends on how many sit at it.
pub const WIDTH: f64 = 360.0;
/// The radius of a node.
pub const RADIUS: f64 = 15.0;
/// How far the outermost nodes are from the middle.
const REACH: f64 = 122.0;
/// Above the topmost node.
const TOP: f64 = RADIUS + 4.0;
/// Between a node and its label.
const LABEL_GAP: f64 = 2.0;
/// From a node's middle down to the baseline of its label's first line.
const LABEL: f64 = RADIUS + 12.0;

/// A place on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A rectangle by its middle and half its width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its middle.
    pub at: Point,
    /// Half its width.
    pub half_width: f64,
    /// Half its height.
    pub half_height: f64,
}

/// An actor.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its index.
    pub actor: usize,
    /// Its middle.
    pub at: Point,
    /// The lines of its label.
    pub label: Vec<String>,
    /// Whether it sits at one of the sides, and at which: 1 to the right, -1 to the left.
    side: f64,
}

/// A drawn map.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// How high it is.
    pub height: f64,
    /// The actors, clockwise from the top.
    pub nodes: Vec<Node>,
    /// Who stands how toward whom, by holder.
    pub arrows: Vec<Arrow>,
}

impl Map {
    /// Draws those who are seated. `name` is an actor's name as it is written on the map.
    pub fn new(seating: &Seating, matrix: &Matrix, name: impl Fn(usize) -> String) -> Self {
        let pitch = pitch(seating.table());
        let nodes: Vec<Node> = seating
            .seats()
            .iter()
            .map(|&(actor, seat)| {
                let (row, side) = seating::place(seat);
                let off = row as f64 - 4.0;
                let x = WIDTH / 2.0 + side * REACH * (1.0 - off * off / 20.25).max(0.0).sqrt();
                let at = Point { x, y: TOP + row as f64 * pitch };
                Node { actor, at, label: label::lines(&name(actor)), side }
            })
            .collect();
        let height = TOP + 8.0 * pitch + LABEL + 2.0 * LINE;
        let arrows = arrows::draw(&nodes, matrix, Point { x: WIDTH / 2.0, y: height / 2.0 });
        Self { height, nodes, arrows }
    }
}

impl Node {
    /// Where the baseline of a line of its label is.
    pub fn baseline(&self, line: usize) -> f64 {
        self.at.y + LABEL + line as f64 * LINE
    }

    /// The room that its circle takes.
    pub const fn circle(&self) -> Area {
        Area { at: self.at, half_width: RADIUS, half_height: RADIUS }
    }

    /// The room that its label takes.
    pub fn label_area(&self) -> Area {
        let widest = self.label.iter().map(|it| label::width(it)).fold(0.0, f64::max);
        let high = self.label.len() as f64 * LINE;
        let at = Point { x: self.at.x, y: self.at.y + RADIUS + LABEL_GAP + high / 2.0 };
        Area { at, half_width: widest / 2.0, half_height: high / 2.0 }
    }
}

impl Area {
    /// How much of another area it covers.
    pub fn overlap(&self, other: &Self) -> f64 {
        let along = |one: f64, half: f64, two: f64, other: f64| {
            ((one + half).min(two + other) - (one - half).max(two - other)).max(0.0)
        };
        along(self.at.x, self.half_width, other.at.x, other.half_width)
            * along(self.at.y, self.half_height, other.at.y, other.half_height)
    }
}

/// From a row to the next one below.
const fn pitch(table: Table) -> f64 {
    match table {
        Table::ForTwo => 14.0,
        Table::Small => 43.0,
        Table::Large => 66.0,
    }
}

#[cfg(test)]
mod tests;
