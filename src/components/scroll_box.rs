//! A box that scrolls sideways, and shows that there is more of it.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, ResizeObserver};
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
    // Its classes are set beside what is drawn: what is in it may be large, and is not to be drawn anew for a shade.
    let look = {
        let node = node.clone();
        Callback::from(move |()| {
            if let Some(element) = node.cast::<Element>() {
                shade(&element);
            }
        })
    };
    use_effect_with(node.clone(), {
        let look = look.clone();
        move |node| {
            let watch = node.cast::<Element>().and_then(|it| Watch::new(&it, look));
            move || drop(watch)
        }
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

/// Watches the sizes of a box and of what is in it for as long as it lives.
struct Watch {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Watch {
    /// Calls `on_size` once they are laid out, and whenever one of the two has another size.
    fn new(element: &Element, on_size: Callback<()>) -> Option<Self> {
        let closure = Closure::<dyn FnMut()>::new(move || on_size.emit(()));
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        if let Some(content) = element.first_element_child() {
            observer.observe(&content);
        }
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
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
