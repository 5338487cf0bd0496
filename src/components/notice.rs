//! A word to the reader, above the article or in the dialog.

use yew::prelude::*;

use crate::words::use_language;

/// See [`Notice`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct NoticeProps {
    /// What sort: `warning` or `error`.
    pub kind: &'static str,
    /// What to call it in tests and styles.
    pub code: AttrValue,
    /// What it says.
    pub message: AttrValue,
    /// What can be done about it: buttons.
    #[prop_or_default]
    pub children: Children,
}

/// A box with a coloured edge.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let language = use_language();
    html! {
        <div
            class={classes!("notice", format!("notice-{}", props.kind))}
            role={if props.kind == "error" { "alert" } else { "note" }}
            lang={language.tag()}
            dir={language.direction()}
            data-testid="notice"
            data-code={props.code.clone()}
        >
            <p>{ &props.message }</p>
            if !props.children.is_empty() {
                <div class="notice-actions">{ props.children.clone() }</div>
            }
        </div>
    }
}
