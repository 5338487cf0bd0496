//! What is to be marked in a text that stands in the page already.
//!
//! The page's elements stay as they are: the browser paints ranges. So each piece of the text gets the names of the
//! highlights that it lies under, and ours are few: a hue for who is named, one for who speaks, what is selected, what is lit.

use serde::Serialize;
use standpoint::{
    components::Hit,
    state::{Reading, State},
};
use standpoint_wire::{Form, OffsetUnit, Offsets};

/// A piece of the text: where it begins and ends, in UTF-16 code units as the page counts, and its hue.
pub type Mark = (usize, usize, u8);

/// What to paint; each list is in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Paint {
    /// Names and descriptions, in the hue of whom they refer to. Pronouns are not painted.
    names: Vec<Mark>,
    /// What is said, in the hue of who says it.
    says: Vec<Mark>,
    /// What refers to the actor whose card is open.
    selected: Vec<Mark>,
    /// Evidence.
    lit: Vec<Mark>,
}

/// What to paint for a state.
pub fn paint(state: &State) -> Paint {
    let Some(reading) = state.reading.as_ref().filter(|_| !state.is_withheld) else {
        return Paint::default();
    };
    let offsets = Offsets::new(&state.source.text, OffsetUnit::Utf16);
    let hue = |actor: usize| reading.report.hue(actor).unwrap_or(0);
    let mut paint = Paint::default();
    for run in state.paragraphs.iter().flat_map(|it| &it.runs) {
        let place = [run.start, run.end].map(|at| offsets.from_utf8(at));
        if let Some(mention) = run.mentions.last().filter(|it| it.form != Form::Pronoun) {
            add(&mut paint.names, place, hue(mention.actor));
        }
        if let Some(&quote) = run.quotes.last() {
            add(&mut paint.says, place, reading.report.speaker(quote).map_or(0, hue));
        }
        if state.selected().is_some_and(|actor| run.mentions.iter().any(|it| it.actor == actor)) {
            add(&mut paint.selected, place, 0);
        }
    }
    for range in &state.lit.ranges {
        add(&mut paint.lit, range.map(|at| offsets.from_utf8(at)), 0);
    }
    paint
}

/// Adds a mark; one that goes on where the last ended, in its hue, is the same mark: runs end at every boundary.
fn add(marks: &mut Vec<Mark>, [start, end]: [usize; 2], hue: u8) {
    match marks.last_mut() {
        Some((_, last, same)) if *last == start && *same == hue => *last = end,
        _ => marks.push((start, end, hue)),
    }
}

/// What stands at an offset, in UTF-16 code units.
pub fn hit(state: &State, offset: usize) -> Option<Hit> {
    let byte = Offsets::new(&state.source.text, OffsetUnit::Utf16).to_utf8(offset)?;
    let run = state.paragraphs.iter().flat_map(|it| &it.runs).find(|it| it.start <= byte && byte < it.end)?;
    let mention = run.mentions.last().map(|it| Hit::Actor(it.actor));
    mention.or_else(|| run.quotes.last().map(|&it| Hit::Quote(it)))
}

/// The actor or the quote that a program calls by its id, or an actor by its name.
pub fn named(reading: &Reading, id: &str) -> Option<Hit> {
    let document = &reading.document;
    let actor = document.actors.iter().position(|it| it.id == id || it.name == id);
    let quote = || document.quotes.iter().position(|it| it.id == id).map(Hit::Quote);
    actor.map(Hit::Actor).or_else(quote)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_in_one_hue_is_one_mark() {
        let mut marks = Vec::new();
        for (place, hue) in [([0, 2], 1), ([2, 5], 1), ([5, 6], 2), ([7, 8], 2)] {
            add(&mut marks, place, hue);
        }
        assert_eq!(marks, [(0, 5, 1), (5, 6, 2), (7, 8, 2)]);
    }
}
