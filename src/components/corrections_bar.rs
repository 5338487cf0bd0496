//! A slim bar at the panel's foot: how much was corrected, and the way back.

use yew::prelude::*;

use crate::{corrections::History, shared::Shared, words};

/// See [`CorrectionsBar`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CorrectionsBarProps {
    /// The corrections.
    pub history: Shared<History>,
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
            <span role="status">{ words::corrections(history.current().len()) }</span>
            { button("corrections-list", words::SHOW_CORRECTIONS, "", true, &props.on_list) }
            <span class="corrections-steps">
                { button("undo", words::UNDO, words::UNDO_KEY, history.can_undo(), &props.on_undo) }
                { button("redo", words::REDO, words::REDO_KEY, history.can_redo(), &props.on_redo) }
            </span>
        </div>
    }
}
