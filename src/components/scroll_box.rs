//! A box that scrolls sideways, and shows that there is more of it.

use web_sys::Element;
use yew::prelude::*;

/// See [`ScrollBox`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ScrollBoxProps {
    /// What it is called in the styles.
    pub class: &'static str,
    /// What is in it.
    pub label: &'static str,
    /// It.
    pub children: Children,
}

/// The keyboard reaches it and scrolls it; its edges are shaded where something is beyond them.
#[component]
pub fn ScrollBox(props: &ScrollBoxProps) -> Html {
    let node = use_node_ref();
    let beyond = use_state_eq(|| (false, false));
    let look = {
        let (node, beyond) = (node.clone(), beyond.clone());
        Callback::from(move |()| {
            if let Some(element) = node.cast::<Element>() {
                beyond.set(sides(&element));
            }
        })
    };
    use_effect({
        let look = look.clone();
        move || look.emit(())
    });
    let (before, behind) = *beyond;
    html! {
        <div
            class={classes!(
                "scroll-box",
                before.then_some("has-more-before"),
                behind.then_some("has-more-behind"),
            )}
        >
            <div
                ref={node}
                class={props.class}
                tabindex="0"
                role="region"
                aria-label={props.label}
                onscroll={look.reform(|_: Event| ())}
            >
                { props.children.clone() }
            </div>
        </div>
    }
}

/// Whether there is something before and behind what is seen. From right to left the way is counted below nothing.
fn sides(element: &Element) -> (bool, bool) {
    let way = element.scroll_left().abs();
    (way > 1, way + element.client_width() < element.scroll_width() - 1)
}
