//! The quotes and the stances of a card, a screenful first.

use yew::prelude::*;

use super::{
    gradual::{Gradual, SCREENFUL},
    quote_item::QuoteItem,
    stance_item::StanceItem,
};
use crate::{articles::Source, corrections::Correction, highlight::Range, shared::Shared, state::Reading};

/// See [`QuoteList`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct QuoteListProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Indexes of the quotes.
    pub quotes: Vec<usize>,
    /// The quote that the card was opened for; it is there from the beginning.
    pub opened: Option<usize>,
    /// How many are there from the beginning.
    #[prop_or(SCREENFUL)]
    pub first: usize,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// Quotes, to be put into a list.
#[component]
pub fn QuoteList(props: &QuoteListProps) -> Html {
    let opened = props.quotes.iter().position(|it| Some(*it) == props.opened).map_or(0, |it| it + 1);
    let items = props.quotes.iter().map(|&quote| {
        html! {
            <QuoteItem
                key={quote}
                source={props.source.clone()}
                reading={props.reading.clone()}
                {quote}
                on_light={props.on_light.clone()}
                on_correct={props.on_correct.clone()}
            />
        }
    });
    html! { <Gradual items={items.collect::<Vec<_>>()} first={props.first.max(opened)} /> }
}

/// See [`StanceList`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StanceListProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Indexes of the stances.
    pub stances: Vec<usize>,
    /// Whether each says who holds it.
    #[prop_or_default]
    pub has_holder: bool,
    /// Whether each says toward what it is held.
    pub has_target: bool,
    /// How many are there from the beginning.
    #[prop_or(SCREENFUL)]
    pub first: usize,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// Stances, to be put into a list.
#[component]
pub fn StanceList(props: &StanceListProps) -> Html {
    let items = props.stances.iter().map(|&stance| {
        html! {
            <StanceItem
                key={stance}
                source={props.source.clone()}
                reading={props.reading.clone()}
                {stance}
                has_holder={props.has_holder}
                has_target={props.has_target}
                on_light={props.on_light.clone()}
                on_correct={props.on_correct.clone()}
            />
        }
    });
    html! { <Gradual items={items.collect::<Vec<_>>()} first={props.first} /> }
}
