//! An actor in the list.

use standpoint_wire::Basis;
use yew::prelude::*;

use super::{in_article::ARTICLE, monogram::Monogram, sign::Sign};
use crate::{
    report::Profile,
    shared::Shared,
    state::Reading,
    words::{self, Words, use_words},
};

/// See [`ActorRow`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ActorRowProps {
    /// The analysis.
    pub reading: Shared<Reading>,
    /// Index of the actor.
    pub actor: usize,
    /// Called when the actor is chosen.
    pub on_select: Callback<usize>,
}

/// Name, kind and role, and what was found: quotes, and signs in words and in deeds.
#[component]
pub fn ActorRow(props: &ActorRowProps) -> Html {
    let words = use_words();
    let Some(actor) = props.reading.document.actors.get(props.actor) else { return Html::default() };
    let Some(profile) = props.reading.report.profile(props.actor) else { return Html::default() };
    let name = AttrValue::from(actor.name.clone());
    let onclick = {
        let (on_select, index) = (props.on_select.clone(), props.actor);
        Callback::from(move |_| on_select.emit(index))
    };
    html! {
        <li>
            <button
                type="button"
                class="actor-row"
                data-testid="actor-row"
                data-actor={actor.id.clone()}
                {onclick}
            >
                <Monogram name={name.clone()} hue={profile.hue} />
                <span class="actor-row-body">
                    <span class="actor-row-name" dir="auto" lang={ARTICLE}>{ name }</span>
                    <span class="actor-row-role" dir="auto">
                        { actor.role.clone().map_or_else(
                            || (words.cards.kind)(actor.kind).to_owned(),
                            |role| words::sentence_case(&role),
                        ) }
                        if props.reading.touched.actors.contains(&actor.id) {
                            <span class="corrected">{ " · " }{ words.corrections.corrected }</span>
                        }
                    </span>
                </span>
                <span class="tally">{ tally(words, profile) }</span>
            </button>
        </li>
    }
}

/// The counts: blank where nothing was found.
fn tally(words: &Words, profile: &Profile) -> Html {
    let signs = [
        (1, Basis::Said, profile.tally.said_plus),
        (-1, Basis::Said, profile.tally.said_minus),
        (1, Basis::Did, profile.tally.did_plus),
        (-1, Basis::Did, profile.tally.did_minus),
    ];
    let quotes = (words.counts.quotes)(profile.said.len());
    html! {
        <>
            if !profile.said.is_empty() {
                <span class="tally-said" title={quotes.clone()}>
                    <span class="tally-quote" aria-hidden="true">{ "“" }</span>
                    <span aria-hidden="true">{ profile.said.len() }</span>
                    <span class="visually-hidden">{ quotes }</span>
                </span>
            }
            { for signs.into_iter().filter(|(_, _, count)| *count > 0).map(|(sign, basis, count)| html! {
                <span class="tally-sign"><Sign {sign} {basis} />{ count }</span>
            }) }
        </>
    }
}
