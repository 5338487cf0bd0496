//! The list of the corrections that the reader made.

use yew::prelude::*;

use super::back_button::BackButton;
use crate::{
    articles::Source,
    corrections::{Correction, Edge, History, Spot},
    highlight::Range,
    shared::Shared,
    state::{Reading, View},
    words::{self, Words, use_words},
};

/// See [`CorrectionsView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CorrectionsViewProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// The corrections.
    pub history: Shared<History>,
    /// Called with what to show instead.
    pub on_show: Callback<View>,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
    /// Called with the number of a correction to take back.
    pub on_take_back: Callback<usize>,
}

/// Each correction in words, with the place it is about.
#[component]
pub fn CorrectionsView(props: &CorrectionsViewProps) -> Html {
    let words = use_words();
    let corrections = props.history.current();
    let waiting = &props.reading.touched.waiting;
    html! {
        <article class="card" aria-labelledby="panel-title" data-testid="corrections">
            <BackButton label={words.corrections.back_to_actors} on_back={props.on_show.reform(|()| View::Cast)} />
            <header class="card-header">
                <h2 class="card-name" id="panel-title" tabindex="-1">{ words.corrections.corrections_title }</h2>
                <p class="card-kind">{ words.corrections.corrections_hint }</p>
            </header>
            if corrections.is_empty() {
                <p class="blank">{ words.corrections.no_corrections }</p>
            } else {
                <ul class="section corrections">
                    { for corrections.iter().enumerate().map(|(i, it)| {
                        let place = place(it).find(&props.source.text);
                        html! {
                            <li class="correction" key={i} data-testid="correction">
                                <p dir="auto">{ described(words, it) }
                                    if waiting.contains(&i) {
                                        <span class="doubt">{ words.corrections.waiting }</span>
                                    }
                                </p>
                                <p class="correction-ways">
                                    if let Some(place) = place {
                                        <button
                                            type="button"
                                            class="text-button"
                                            onclick={props.on_light.reform(move |_: MouseEvent| vec![place])}
                                        >
                                            { words.corrections.show_place }
                                        </button>
                                    }
                                    <button
                                        type="button"
                                        class="text-button"
                                        data-testid="take-back"
                                        onclick={props.on_take_back.reform(move |_: MouseEvent| i)}
                                    >
                                        { words.corrections.take_back }
                                    </button>
                                </p>
                            </li>
                        }
                    }) }
                </ul>
            }
        </article>
    }
}

/// The words that a correction is about.
const fn place(correction: &Correction) -> &Spot {
    match correction {
        Correction::Rename(it, _)
        | Correction::Kind(it, _)
        | Correction::Merge(it, _)
        | Correction::Split(it)
        | Correction::Speaker(it, _)
        | Correction::Drop(Edge { evidence: it, .. })
        | Correction::Flip(Edge { evidence: it, .. })
        | Correction::Confirm(Edge { evidence: it, .. }) => it,
    }
}

fn described(words: &Words, correction: &Correction) -> String {
    let it = words::shortened(&place(correction).words);
    match correction {
        Correction::Rename(_, name) => (words.corrections.renamed)(&it, name),
        Correction::Kind(_, kind) => (words.corrections.rekinded)(&it, (words.cards.kind)(*kind)),
        Correction::Merge(_, into) => (words.corrections.merged)(&it, &into.words),
        Correction::Split(_) => (words.corrections.split)(&it),
        Correction::Speaker(_, speaker) => {
            (words.corrections.given)(&it, speaker.as_ref().map(|it| it.words.as_str()))
        }
        Correction::Drop(_) => (words.corrections.dropped)(&it),
        Correction::Flip(_) => (words.corrections.flipped)(&it),
        Correction::Confirm(_) => (words.corrections.confirmed)(&it),
    }
}
