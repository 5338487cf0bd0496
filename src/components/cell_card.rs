//! The stances of one actor toward another, or toward what is no actor.

use yew::prelude::*;

use super::{back_button::BackButton, card_lists::StanceList, monogram::Monogram};
use crate::{
    articles::Source,
    corrections::Correction,
    highlight::Range,
    shared::Shared,
    state::{Picture, Reading, View},
    words::use_words,
};

/// See [`CellCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CellCardProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Index of the holder.
    pub holder: usize,
    /// Index of the actor toward whom; none for events and proposals.
    pub target: Option<usize>,
    /// The picture to go back to.
    pub picture: Picture,
    /// Called with what to show instead.
    pub on_show: Callback<View>,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// Who toward whom, and every stance with its evidence.
#[component]
pub fn CellCard(props: &CellCardProps) -> Html {
    let words = use_words();
    let Reading { document, report, matrix, .. } = &*props.reading;
    let Some(holder) = document.actors.get(props.holder) else { return Html::default() };
    let target = props.target.and_then(|it| document.actors.get(it));
    let stances = matrix.stances(props.holder, props.target);
    let toward = target.map_or_else(|| words.stances.events.to_owned(), |it| it.name.clone());
    let link = |actor: usize| props.on_show.reform(move |_: MouseEvent| View::Actor(actor));
    html! {
        <article class="card" aria-labelledby="panel-title" data-testid="cell-card">
            <BackButton
                label={words.stances.back_to_stances}
                on_back={
                    let picture = props.picture;
                    props.on_show.reform(move |()| View::Stances(picture))
                }
            />
            <header class="card-header">
                <div class="card-who">
                    <Monogram name={holder.name.clone()} hue={report.hue(props.holder)} />
                    if let (Some(target), Some(actor)) = (target, props.target) {
                        <span class="cell-arrow" aria-hidden="true">{ "→" }</span>
                        <Monogram name={target.name.clone()} hue={report.hue(actor)} />
                    }
                </div>
                <h2 class="card-name cell-title" id="panel-title" tabindex="-1">
                    { (words.stances.cell_title)(&holder.name, &toward) }
                </h2>
                <p class="card-kind">{ (words.counts.stances)(stances.len()) }</p>
                <p class="card-line">
                    <button type="button" class="text-button" onclick={link(props.holder)}>
                        { (words.stances.card_of)(&holder.name) }
                    </button>
                    if let (Some(target), Some(actor)) = (target, props.target) {
                        { " · " }
                        <button type="button" class="text-button" onclick={link(actor)}>
                            { (words.stances.card_of)(&target.name) }
                        </button>
                    }
                </p>
            </header>
            if stances.is_empty() {
                <p class="blank">{ words.panel.nothing_found }</p>
            }
            <ul class="items section">
                <StanceList
                    source={props.source.clone()}
                    reading={props.reading.clone()}
                    {stances}
                    has_target={props.target.is_none()}
                    on_light={props.on_light.clone()}
                    on_correct={props.on_correct.clone()}
                />
            </ul>
        </article>
    }
}
