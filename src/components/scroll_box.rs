//! A box that scrolls sideways, and shows that there is more of it.

use web_sys::Element;
use yew::prelude::*;

use crate::dom;

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
    // Its classes are set beside what is drawn: what is in it may be large, and is not to be drawn anew for a shade.
    let look = {
        let node = node.clone();
        Callback::from(move |()| {
            if let Some(element) = node.cast::<Element>() {
                shade(&element);
            }
        })
    };
    use_effect({
        let look = look.clone();
        // Once it is laid out.
        move || dom::after(0, move || look.emit(()))
    });
    html! {
        <div class="scroll-box">
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

/// Shades the edges beyond which there is something. From right to left the way is counted below nothing.
fn shade(element: &Element) {
    let Some(classes) = element.parent_element().map(|it| it.class_list()) else { return };
    let way = element.scroll_left().abs();
    let is_more = way + element.client_width() < element.scroll_width() - 1;
    let _ = classes.toggle_with_force("has-more-before", way > 1);
    let _ = classes.toggle_with_force("has-more-behind", is_more);
}
