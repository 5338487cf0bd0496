//! The browser's history: what the panel shows stands behind the `#` of the address, and going back brings it again.

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

use crate::dom;

/// What stands behind the `#` now.
pub fn here() -> String {
    let hash = dom::window().and_then(|it| it.location().hash().ok()).unwrap_or_default();
    let bare = hash.trim_start_matches('#');
    js_sys::decode_uri_component(bare).map_or_else(|_| bare.to_owned(), String::from)
}

/// Puts `address` behind the `#`: as a step that one can go back from, or in the place of what stood there.
pub fn note(address: &str, is_step: bool) {
    let Some(history) = dom::window().and_then(|it| it.history().ok()) else { return };
    let url = format!("#{address}");
    // A browser may refuse after very many steps; the page works without.
    let _ = if is_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Listens for as long as it lives.
pub struct Listener(Closure<dyn FnMut()>);

impl Listener {
    /// Calls `on_step` with the address whenever the reader goes back or forward.
    pub fn new(on_step: impl Fn(String) + 'static) -> Self {
        let closure = Closure::<dyn FnMut()>::new(move || on_step(here()));
        if let Some(window) = dom::window() {
            let _ = window.add_event_listener_with_callback("popstate", closure.as_ref().unchecked_ref());
        }
        Self(closure)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = dom::window() {
            let _ = window.remove_event_listener_with_callback("popstate", self.0.as_ref().unchecked_ref());
        }
    }
}
