//! A stretch of the article: a few paragraphs that are drawn together, and when each stretch is drawn.
//!
//! Whose card is open shows in every paragraph: whoever is mentioned stands out, everybody else steps back. In a long
//! article that is thousands of marks, more than can be drawn before the reader feels it. So the stretches in sight are
//! drawn at once and the others after them, a few at a time.

use std::ops::Range as Span;

use web_sys::{DomRect, Element};
use yew::prelude::*;

use super::paragraph_view::ParagraphView;
use crate::{
    dom,
    highlight::{Paragraph, Range},
    shared::Shared,
    state::Reading,
};

/// How many paragraphs are a stretch.
pub const LENGTH: usize = 4;
/// How many stretches are drawn after those in sight, and after these, each time.
const STEP: usize = 2;
/// The milliseconds between: a picture is shown.
const PAUSE: i32 = 16;

/// See [`Stretch`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StretchProps {
    /// Index of the first paragraph.
    pub first: usize,
    /// The paragraphs.
    pub paragraphs: Vec<Shared<Paragraph>>,
    /// The analysis, once it is there.
    pub reading: Option<Shared<Reading>>,
    /// The actor whose card is open.
    pub selected: Option<usize>,
    /// The lit words of these paragraphs.
    pub lit: Vec<Range>,
    /// Whether the article's headline is its first paragraph.
    pub has_headline: bool,
}

/// The paragraphs. What happens elsewhere in the article does not concern it.
#[component]
pub fn Stretch(props: &StretchProps) -> Html {
    html! {
        { for props.paragraphs.iter().enumerate().map(|(i, paragraph)| html! {
            <ParagraphView
                key={i}
                paragraph={paragraph.clone()}
                reading={props.reading.clone()}
                has_selection={props.selected.is_some()}
                selected={props.selected.filter(|&it| concerns(paragraph, it, props.reading.as_deref()))}
                lit={within(&props.lit, paragraph.start, paragraph.end)}
                is_headline={props.has_headline && props.first + i == 0}
            />
        }) }
    }
}

/// Whether an actor is mentioned or speaks in a paragraph.
fn concerns(paragraph: &Paragraph, actor: usize, reading: Option<&Reading>) -> bool {
    paragraph.runs.iter().any(|run| {
        run.mentions.iter().any(|it| it.actor == actor)
            || run.quotes.iter().any(|&quote| reading.and_then(|it| it.report.speaker(quote)) == Some(actor))
    })
}

/// The ranges that reach into a part of the text.
pub fn within(ranges: &[Range], from: usize, to: usize) -> Vec<Range> {
    ranges.iter().copied().filter(|&[start, end]| start < to && from < end).collect()
}

/// What each stretch shows on the way to what all of them shall.
struct Wave<T> {
    shown: Vec<T>,
    wanted: T,
    /// The stretches that still show something else, the nearest last.
    coming: Vec<usize>,
}

impl<T: Copy + PartialEq> Wave<T> {
    /// All show the same.
    fn still(wanted: T, count: usize) -> Self {
        Self { shown: vec![wanted; count], wanted, coming: Vec::new() }
    }

    /// Shows something else where the reader is; elsewhere it is coming.
    fn turn(&mut self, wanted: T, near: &Span<usize>) {
        self.wanted = wanted;
        for stretch in self.shown.iter_mut().take(near.end).skip(near.start) {
            *stretch = wanted;
        }
        let middle = near.start.midpoint(near.end);
        self.coming = (0..self.shown.len()).filter(|&it| self.shown[it] != wanted).collect();
        self.coming.sort_by_key(|&it| std::cmp::Reverse(it.abs_diff(middle)));
    }

    /// Goes on.
    fn advance(&mut self) {
        for stretch in self.coming.split_off(self.coming.len().saturating_sub(STEP)) {
            self.shown[stretch] = self.wanted;
        }
    }
}

/// For each of `count` stretches, whose paragraphs are the children of `text`, the value that it shows: `wanted` at once
/// where the reader is, and soon everywhere. What is of another `epoch` is drawn anew altogether.
#[hook]
pub fn use_wave<T, E>(wanted: T, epoch: E, count: usize, text: &NodeRef) -> Vec<T>
where
    T: Copy + PartialEq + 'static,
    E: PartialEq + 'static,
{
    let update = use_force_update();
    let wave = use_mut_ref(|| Wave::still(wanted, count));
    let last = use_mut_ref(|| None::<E>);
    let is_under_way = use_mut_ref(|| false);
    let is_same = last.replace(Some(epoch)) == *last.borrow();
    {
        let mut wave = wave.borrow_mut();
        if !is_same || wave.shown.len() != count {
            *wave = Wave::still(wanted, count);
        } else if wave.wanted != wanted {
            wave.turn(wanted, &in_sight(text));
        }
    }
    let shown = wave.borrow().shown.clone();
    use_effect(move || {
        if !wave.borrow().coming.is_empty() && !is_under_way.replace(true) {
            dom::after(PAUSE, move || {
                is_under_way.replace(false);
                wave.borrow_mut().advance();
                update.force_update();
            });
        }
    });
    shown
}

/// The stretches in the window.
fn in_sight(text: &NodeRef) -> Span<usize> {
    let Some(paragraphs) = text.cast::<Element>().map(|it| it.children()) else { return 0..0 };
    let count = paragraphs.length();
    let place = |at: u32| paragraphs.item(at).map(|it| it.get_bounding_client_rect());
    // They follow one another, so that few have to be asked where they are.
    let first_where = |is_there: &dyn Fn(&DomRect) -> bool| {
        let (mut from, mut to) = (0, count);
        while from < to {
            let middle = u32::midpoint(from, to);
            if place(middle).is_some_and(|it| is_there(&it)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        from as usize
    };
    let height = dom::height();
    let first = first_where(&|it| it.bottom() > dom::BAR);
    let behind = first_where(&|it| it.top() >= height);
    first / LENGTH..behind.div_ceil(LENGTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_turns_first_and_all_turns_in_the_end() {
        let mut wave = Wave::still('a', 9);
        wave.turn('b', &(3..5));
        assert_eq!(String::from_iter(&wave.shown), "aaabbaaaa");
        wave.advance();
        assert_eq!(String::from_iter(&wave.shown), "aaabbbbaa");
        while !wave.coming.is_empty() {
            wave.advance();
        }
        assert_eq!(String::from_iter(&wave.shown), "bbbbbbbbb");
    }

    #[test]
    fn what_has_not_turned_yet_need_not_turn_back() {
        let mut wave = Wave::still('a', 9);
        wave.turn('b', &(0..2));
        wave.turn('a', &(0..2));
        assert!(wave.coming.is_empty());
        wave.turn('b', &(0..2));
        wave.turn('c', &(4..5));
        assert_eq!(String::from_iter(&wave.shown), "bbaacaaaa");
        assert_eq!(wave.coming.len(), 8);
    }
}
