//! A slim bar at the panel's foot: how much was corrected, and the way back.

use yew::prelude::*;

use crate::{corrections::History, shared::Shared, words::use_words};

/// See [`CorrectionsBar`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CorrectionsBarProps {
    /// The corrections.
    pub history: Shared<History>,
    /// Whether the browser keeps them.
    pub is_kept: bool,
    /// Called to show their list.
    pub on_list: Callback<()>,
    /// Called to undo the last step.
    pub on_undo: Callback<()>,
    /// Called to do the last undone step again.
    pub on_redo: Callback<()>,
}

/// Nothing as long as nothing was ever corrected.
#[component]
pub fn CorrectionsBar(props: &CorrectionsBarProps) -> Html {
    let words = use_words();
    let history = &*props.history;
    if !history.can_undo() && !history.can_redo() {
        return Html::default();
    }
    let button =
        |id: &'static str, label: &'static str, key: &'static str, is_on: bool, on_click: &Callback<()>| {
            html! {
                <button
                    type="button"
                    class="text-button"
                    data-testid={id}
                    title={key}
                    aria-disabled={(!is_on).then_some("true")}
                    onclick={on_click.reform(|_: MouseEvent| ())}
                >
                    { label }
                </button>
            }
        };
    html! {
        <div class="corrections-bar" data-testid="corrections-bar">
            <span role="status">{ (words.corrections.sum)(history.current().len()) }</span>
            { button("corrections-list", words.corrections.show_corrections, "", true, &props.on_list) }
            <span class="corrections-steps">
                { button("undo", words.corrections.undo, words.corrections.undo_key, history.can_undo(), &props.on_undo) }
                { button("redo", words.corrections.redo, words.corrections.redo_key, history.can_redo(), &props.on_redo) }
            </span>
            if !props.is_kept {
                <p class="corrections-hint doubt" role="status" data-testid="not-kept">{ words.corrections.not_kept }</p>
            }
        </div>
    }
}
