//! The quotes that nobody can be named for.

use yew::prelude::*;

use super::{back_button::BackButton, card_lists::QuoteList};
use crate::{
    articles::Source, corrections::Correction, highlight::Range, shared::Shared, state::Reading,
    words::use_words,
};

/// See [`UnclearCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct UnclearCardProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// The quote that it was opened for.
    pub quote: Option<usize>,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
    /// Called when the card is closed.
    pub on_close: Callback<()>,
}

/// A card for quotes without a speaker.
#[component]
pub fn UnclearCard(props: &UnclearCardProps) -> Html {
    let words = use_words();
    let unclear = &props.reading.report.unclear;
    html! {
        <div class="card" data-testid="unclear-card">
            <BackButton label={words.corrections.back_to_actors} on_back={props.on_close.clone()} />
            <header class="card-header">
                <h2 class="card-name" id="panel-title" tabindex="-1">{ words.cards.unclear }</h2>
                <p class="card-kind">
                    { (words.cards.unclear_quotes)(unclear.len()) }
                </p>
            </header>
            <ul class="items section">
                <QuoteList
                    source={props.source.clone()}
                    reading={props.reading.clone()}
                    quotes={unclear.clone()}
                    opened={props.quote}
                    on_light={props.on_light.clone()}
                    on_correct={props.on_correct.clone()}
                />
            </ul>
        </div>
    }
}
