//! The way back from a card.

use yew::prelude::*;

/// See [`BackButton`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct BackButtonProps {
    /// Where it leads.
    pub label: &'static str,
    /// Called when it is chosen.
    pub on_back: Callback<()>,
}

/// The first thing on a card, in the same place on each.
#[component]
pub fn BackButton(props: &BackButtonProps) -> Html {
    html! {
        <button
            type="button"
            class="back"
            data-testid="card-back"
            onclick={props.on_back.reform(|_: MouseEvent| ())}
        >
            <span class="back-arrow" aria-hidden="true">{ "←" }</span>
            { props.label }
        </button>
    }
}
