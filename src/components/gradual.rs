//! A list that is drawn gradually.
//!
//! A long article has lists of hundreds of items. The reader sees a screenful at once and feels nothing of the rest, which
//! comes in small parts; when all of them are there, the list is like any other, for the keyboard and for the browser's
//! own search.

use std::cell::Cell;

use yew::prelude::*;

use crate::dom;

/// How many items a screenful is.
pub const SCREENFUL: usize = 10;
/// How many come at a time.
const STEP: usize = 8;
/// The milliseconds between: a picture is shown.
const PAUSE: i32 = 16;

/// See [`Gradual`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct GradualProps {
    /// The items.
    pub items: Vec<Html>,
    /// How many of them are there from the beginning.
    #[prop_or(SCREENFUL)]
    pub first: usize,
    /// How many of them come at a time.
    #[prop_or(STEP)]
    pub step: usize,
}

/// The items that are there by now.
#[component]
pub fn Gradual(props: &GradualProps) -> Html {
    let shown = use_state(|| props.first);
    use_effect_with((*shown, props.items.len()), {
        let (shown, step) = (shown.setter(), props.step);
        move |&(now, all)| {
            if now < all {
                dom::after(PAUSE, move || shown.set(now + step));
            }
        }
    });
    html! { { for props.items.iter().take(*shown).cloned() } }
}

/// The room for items that are there from the beginning, where several lists share a screen.
pub struct Room(Cell<usize>);

impl Room {
    /// A screenful.
    pub const fn new() -> Self {
        Self(Cell::new(SCREENFUL))
    }

    /// Gives room to a list of this length.
    pub fn take(&self, length: usize) -> usize {
        let all = self.0.get();
        self.0.set(all.saturating_sub(length));
        all.min(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_share_a_screenful() {
        let room = Room::new();
        assert_eq!([4, 5, 5, 5].map(|it| room.take(it)), [4, 5, 1, 0]);
    }
}
