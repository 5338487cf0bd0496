//! The bar at the top.

use yew::prelude::*;

use super::settings_menu::SettingsMenu;
use crate::{settings::Settings, words::use_words};

/// See [`TopBar`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TopBarProps {
    /// How the page is read.
    pub settings: Settings,
    /// Called with how it is to be read.
    pub on_settings: Callback<Settings>,
    /// Called to enter a text.
    pub on_open: Callback<()>,
}

/// The name, and what can be done: enter a text, hide the highlights, set the page.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let words = use_words();
    let settings = props.settings;
    let has_highlights = settings.has_marks();
    html! {
        <header class="top-bar">
            <p class="wordmark">{ "Standpoint" }</p>
            <p class="tagline">{ words.page.tagline }</p>
            <div class="top-bar-tools">
                <button
                    type="button"
                    class="tool"
                    data-testid="highlights-toggle"
                    aria-pressed={has_highlights.to_string()}
                    title={if has_highlights { words.page.without_highlights } else { words.page.with_highlights }}
                    onclick={props.on_settings.reform(move |_: MouseEvent| settings.with_marks(!has_highlights))}
                >
                    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                        <path d="M5.500 12.500L10 3l4.500 9.500M7.200 9h5.600" />
                        <path class="icon-strong" d="M3.500 16.500h13" />
                    </svg>
                    <span class="tool-label">{ words.page.highlights }</span>
                </button>
                <SettingsMenu {settings} on_settings={props.on_settings.clone()} />
                <button
                    type="button"
                    class="button button-primary"
                    data-testid="open"
                    aria-haspopup="dialog"
                    onclick={props.on_open.reform(|_: MouseEvent| ())}
                >
                    { words.page.open_text }
                </button>
            </div>
        </header>
    }
}
