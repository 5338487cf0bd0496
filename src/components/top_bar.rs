//! The bar at the top.

use yew::prelude::*;

use crate::theme::Theme;

/// See [`TopBar`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TopBarProps {
    /// The page's colours.
    pub theme: Theme,
    /// Whether highlights are shown.
    pub has_highlights: bool,
    /// Called with the colours chosen.
    pub on_theme: Callback<Theme>,
    /// Called to show or hide the highlights.
    pub on_highlights: Callback<bool>,
    /// Called to enter a text.
    pub on_open: Callback<()>,
}

/// The name, and what can be done: enter a text, hide the highlights, change the colours.
#[component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let has_highlights = props.has_highlights;
    let theme = props.theme;
    html! {
        <header class="top-bar">
            <p class="wordmark">{ "Standpoint" }</p>
            <p class="tagline">{ "Who says what, and where they stand" }</p>
            <div class="top-bar-tools">
                <button
                    type="button"
                    class="tool"
                    data-testid="highlights-toggle"
                    aria-pressed={has_highlights.to_string()}
                    title={if has_highlights { "Read without highlights" } else { "Show the highlights" }}
                    onclick={props.on_highlights.reform(move |_: MouseEvent| !has_highlights)}
                >
                    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                        <path d="M5.500 12.500L10 3l4.500 9.500M7.200 9h5.600" />
                        <path class="icon-strong" d="M3.500 16.500h13" />
                    </svg>
                    <span class="tool-label">{ "Highlights" }</span>
                </button>
                <button
                    type="button"
                    class="tool"
                    data-testid="theme-toggle"
                    data-value={theme.name()}
                    aria-label={format!("Colours: {}. Change.", theme.name())}
                    title={format!("Colours: {}", theme.name())}
                    onclick={props.on_theme.reform(move |_: MouseEvent| theme.next())}
                >
                    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
                        { match theme {
                            Theme::Auto => html! { <><circle cx="10" cy="10" r="7" /><path class="icon-fill" d="M10 3a7 7 0 0 1 0 14z" /></> },
                            Theme::Light => html! { <><circle cx="10" cy="10" r="3.500" /><path d="M10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600L16 16M16 4l-1.400 1.400M5.400 14.600L4 16" /></> },
                            Theme::Dark => html! { <path d="M16.500 12.200A7 7 0 0 1 7.800 3.500a7 7 0 1 0 8.700 8.700z" /> },
                        } }
                    </svg>
                    <span class="tool-label">{ sentence(theme) }</span>
                </button>
                <button
                    type="button"
                    class="button button-primary"
                    data-testid="open"
                    aria-haspopup="dialog"
                    onclick={props.on_open.reform(|_: MouseEvent| ())}
                >
                    { "Open text" }
                </button>
            </div>
        </header>
    }
}

const fn sentence(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "Auto",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}
