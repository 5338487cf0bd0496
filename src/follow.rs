//! From one analysis of a text to the next: what the reader was looking at, found again.
//!
//! While a text is read the cast grows, and its indices shift. An actor is the same if it is mentioned in all the
//! same places, if it bears the same name, or if what was its first mention still is one of its mentions.

use std::cmp::Reverse;

use standpoint_wire::{Actor, Document, MentionRange};

use crate::{
    corrections::likeness,
    state::{Picture, View},
};

/// What to show of `new` to somebody who looked at `view` of `old`; the list, where that is gone, or this picture of
/// the stances.
pub fn view(view: View, picture: Picture, old: &Document, new: &Document) -> View {
    let same = |index: usize| old.actors.get(index).and_then(|it| actor(it, new));
    let gone = View::Stances(picture);
    match view {
        View::Actor(index) => same(index).map_or(View::Cast, View::Actor),
        View::Unclear if new.quotes.iter().all(|it| it.speaker.is_some()) => View::Cast,
        View::Cell(holder, None) => same(holder).map_or(gone, |it| View::Cell(it, None)),
        View::Cell(holder, Some(target)) => {
            same(holder).zip(same(target)).map_or(gone, |(it, other)| View::Cell(it, Some(other)))
        }
        View::Cast | View::Unclear | View::Stances(_) | View::Claims | View::Sources | View::Corrections => {
            view
        }
    }
}

/// The index of the same actor in another analysis. Of two that bear its name, the one that is mentioned where it
/// was mentioned first.
pub fn actor(known: &Actor, document: &Document) -> Option<usize> {
    let first = known.mentions.first();
    let common = |it: &Actor| {
        let of = |first: &MentionRange| {
            let shared = it.mentions.iter().map(|it| likeness([it.start, it.end], [first.start, first.end]));
            shared.max().unwrap_or(0)
        };
        first.map_or(0, of)
    };
    let position = |is_it: &dyn Fn(&Actor) -> bool| document.actors.iter().position(is_it);
    // "Her" in "her lawyer" is somebody else: the whole mention counts more than a part of it.
    let there = || {
        let shares = document.actors.iter().map(common).enumerate().filter(|it| it.1 > 0);
        shares.max_by_key(|&(i, common)| (common, Reverse(i))).map(|it| it.0)
    };
    // A name may have been corrected; what is mentioned in all the same places is the same.
    position(&|it| it.mentions == known.mentions && first.is_some())
        .or_else(|| position(&|it| it.name == known.name && common(it) > 0))
        .or_else(|| position(&|it| it.name == known.name))
        .or_else(there)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// Actors by name and by where they are mentioned.
    fn cast(actors: &[(&str, &[[usize; 2]])]) -> Document {
        let actors: Vec<Value> = actors
            .iter()
            .enumerate()
            .map(|(i, (name, mentions))| {
                let mentions: Vec<Value> = mentions
                    .iter()
                    .map(|[start, end]| json!({ "start": start, "end": end, "form": "proper" }))
                    .collect();
                json!({ "id": format!("a{}", i + 1), "name": name, "kind": "person", "role": null,
                        "speaks_for": null, "mentions": mentions })
            })
            .collect();
        serde_json::from_value(json!({
            "schema": "standpoint/1", "id": "", "text_sha256": "", "offsets": "utf8", "lang": "en", "engine": "",
            "model": "",
            "paragraphs": [], "names": [], "actors": actors, "quotes": [], "stances": [], "warnings": []
        }))
        .unwrap()
    }

    #[test]
    fn an_actor_is_found_by_its_name_though_others_came_before_it() {
        let old = cast(&[("Brook", &[[10, 15]])]);
        let new = cast(&[("Ansel", &[[0, 5]]), ("Brook", &[[40, 45]])]);
        assert_eq!(view(View::Actor(0), Picture::Map, &old, &new), View::Actor(1));
    }

    #[test]
    fn an_actor_whose_name_got_longer_is_found_where_it_was_mentioned() {
        let old = cast(&[("Brook", &[[10, 15], [30, 35]])]);
        let new = cast(&[("Ansel", &[[0, 5]]), ("Mary Brook", &[[5, 15]])]);
        assert_eq!(view(View::Actor(0), Picture::Map, &old, &new), View::Actor(1));
    }

    #[test]
    fn an_actor_of_another_name_is_not_taken_for_whoever_is_mentioned_within_its_mention() {
        // "Her lawyer": the lawyer is renamed, and she is mentioned in it.
        let old = cast(&[("Delaney", &[[0, 7], [20, 23]]), ("Haddad", &[[20, 30]])]);
        let new = cast(&[("Delaney", &[[0, 7], [20, 23]]), ("Amir Haddad", &[[20, 30]])]);
        assert_eq!(view(View::Actor(1), Picture::Map, &old, &new), View::Actor(1));
    }

    #[test]
    fn an_actor_that_had_anothers_name_is_found_when_it_has_its_own_again() {
        let old = cast(&[("Ansel", &[[10, 15]]), ("Ansel", &[[0, 5]])]);
        let new = cast(&[("Brook", &[[10, 15]]), ("Ansel", &[[0, 5]])]);
        assert_eq!(view(View::Actor(0), Picture::Map, &old, &new), View::Actor(0));
        assert_eq!(view(View::Actor(1), Picture::Map, &old, &new), View::Actor(1));
    }

    #[test]
    fn of_two_with_one_name_it_is_the_one_at_the_place() {
        let old = cast(&[("police", &[[50, 56]])]);
        let new = cast(&[("police", &[[0, 6]]), ("police", &[[50, 56]])]);
        assert_eq!(view(View::Actor(0), Picture::Map, &old, &new), View::Actor(1));
    }

    #[test]
    fn a_cell_is_followed_as_long_as_both_are_there() {
        let old = cast(&[("Brook", &[[10, 15]]), ("Dee", &[[20, 23]])]);
        let new = cast(&[("Ansel", &[[0, 5]]), ("Brook", &[[10, 15]]), ("Dee", &[[20, 23]])]);
        assert_eq!(view(View::Cell(0, Some(1)), Picture::Map, &old, &new), View::Cell(1, Some(2)));
        assert_eq!(view(View::Cell(2, Some(0)), Picture::Map, &new, &old), View::Stances(Picture::Map));
    }

    #[test]
    fn whoever_is_gone_leaves_the_list() {
        let old = cast(&[("Brook", &[[10, 15]])]);
        let new = cast(&[("Ansel", &[[0, 5]])]);
        assert_eq!(view(View::Actor(0), Picture::Map, &old, &new), View::Cast);
        assert_eq!(view(View::Actor(7), Picture::Map, &old, &new), View::Cast);
        assert_eq!(
            view(View::Unclear, Picture::Map, &old, &new),
            View::Cast,
            "no quote is without a speaker"
        );
    }
}
