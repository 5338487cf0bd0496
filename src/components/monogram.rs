//! An actor's sign: its initials on its hue.

use yew::prelude::*;

use crate::words;

/// See [`Monogram`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct MonogramProps {
    /// The actor's name.
    pub name: AttrValue,
    /// The actor's hue; grey without.
    pub hue: Option<u8>,
}

/// A disc with initials. Decoration: the name stands beside it.
#[component]
pub fn Monogram(props: &MonogramProps) -> Html {
    html! {
        <span class={classes!("monogram", hue_class(props.hue))} aria-hidden="true">
            { words::initials(&props.name) }
        </span>
    }
}

/// The class that gives an element a hue.
pub fn hue_class(hue: Option<u8>) -> String {
    format!("hue-{}", hue.unwrap_or(0))
}
