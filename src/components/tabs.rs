//! The tabs at the panel's head.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    dom,
    state::Tab,
    words::{self, use_language},
};

/// See [`Tabs`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TabsProps {
    /// The part that is shown.
    pub tab: Tab,
    /// Called with the part to show.
    pub on_tab: Callback<Tab>,
}

/// A tab a part. The keyboard stops at the chosen one; the arrows choose another.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let language = use_language();
    let words = language.words();
    let onkeydown = {
        let (here, on_tab) = (props.tab, props.on_tab.clone());
        Callback::from(move |event: KeyboardEvent| {
            let count = Tab::ALL.len();
            let at = Tab::ALL.iter().position(|&it| it == here).unwrap_or_default();
            let next = if language.is_from_right() { "ArrowLeft" } else { "ArrowRight" };
            let to = match event.key().as_str() {
                key @ ("ArrowRight" | "ArrowLeft") if key == next => (at + 1) % count,
                "ArrowRight" | "ArrowLeft" => (at + count - 1) % count,
                "Home" => 0,
                "End" => count - 1,
                _ => return,
            };
            event.prevent_default();
            on_tab.emit(Tab::ALL[to]);
            let here = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            let tabs = here.and_then(|it| it.closest("[role=tablist]").ok()?);
            let tab = tabs.and_then(|it| it.children().item(to as u32)?.dyn_into().ok());
            if let Some(tab) = tab {
                dom::focus(&tab);
            }
        })
    };
    html! {
        <div class="tabs" role="tablist" aria-label={words.panel.tabs} {onkeydown}>
            { for Tab::ALL.iter().map(|&tab| {
                let is_here = tab == props.tab;
                html! {
                    <button
                        type="button"
                        role="tab"
                        class="tab"
                        id={format!("tab-{}", words::tab_id(tab))}
                        aria-selected={is_here.to_string()}
                        aria-controls="panel-body"
                        tabindex={if is_here { "0" } else { "-1" }}
                        data-testid={format!("tab-{}", words::tab_id(tab))}
                        onclick={props.on_tab.reform(move |_: MouseEvent| tab)}
                    >
                        { (words.panel.tab)(tab) }
                    </button>
                }
            }) }
        </div>
    }
}
