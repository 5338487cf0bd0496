//! The keyboard: n and p walk the highlights, m hides them, Esc goes back to where one was.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{EventTarget, HtmlElement, KeyboardEvent, ScrollLogicalPosition};

use crate::dom::{self, Scope};

/// The highlights at which the keyboard stops.
const STOPS: &str = "#article mark[tabindex=\"0\"]";

/// A key that means something everywhere on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next highlight.
    Next,
    /// To the highlight before.
    Previous,
    /// Back.
    Back,
    /// To the search field.
    Search,
    /// Show or hide the marks in the text.
    Marks,
    /// Undo the last correction.
    Undo,
    /// Do it again.
    Redo,
}

impl Key {
    /// What a key press means; nothing while somebody types or a dialog is open, or with a modifier,
    /// but for those that undo.
    fn of(event: &KeyboardEvent, scope: &Scope) -> Option<Self> {
        if event.default_prevented() || event.alt_key() {
            return None;
        }
        let target: Option<HtmlElement> = event.target().and_then(|it| it.dyn_into().ok());
        let is_within =
            |selector| target.as_ref().is_some_and(|it| it.closest(selector).is_ok_and(|it| it.is_some()));
        if is_within("dialog, [popover]") {
            return None;
        }
        let is_typing = is_within("input, textarea, select, [contenteditable]");
        if event.ctrl_key() || event.meta_key() {
            let is_z = event.key().eq_ignore_ascii_case("z") && !is_within("input, textarea");
            return is_z.then_some(if event.shift_key() { Self::Redo } else { Self::Undo });
        }
        match event.key().as_str() {
            // The browser itself closes a menu.
            "Escape" => scope.find(":popover-open").is_none().then_some(Self::Back),
            "n" if !is_typing => Some(Self::Next),
            "p" if !is_typing => Some(Self::Previous),
            "m" if !is_typing => Some(Self::Marks),
            "/" if !is_typing => Some(Self::Search),
            _ => None,
        }
    }
}

/// Listens for as long as it lives.
pub struct Listener {
    place: EventTarget,
    closure: Closure<dyn FnMut(KeyboardEvent)>,
}

impl Listener {
    /// Calls `on_key` with every key that is pressed in `place` and means something.
    pub fn new(place: EventTarget, scope: Scope, on_key: impl Fn(Key) + 'static) -> Self {
        let closure = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            if let Some(key) = Key::of(&event, &scope) {
                event.prevent_default();
                on_key(key);
            }
        });
        let _ = place.add_event_listener_with_callback("keydown", closure.as_ref().unchecked_ref());
        Self { place, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let listener = self.closure.as_ref().unchecked_ref();
        let _ = self.place.remove_event_listener_with_callback("keydown", listener);
    }
}

/// Moves the keyboard to the next highlight or the one before; from elsewhere, to the first one in sight.
pub fn walk(scope: &Scope, is_forward: bool) {
    let stops = scope.find_all(STOPS);
    let here = scope.focused().and_then(|focused| stops.iter().position(|stop| *stop == focused));
    let next = match here {
        Some(here) if is_forward => (here + 1).min(stops.len() - 1),
        Some(here) => here.saturating_sub(1),
        None => stops.iter().position(|it| it.get_bounding_client_rect().top() >= 64.0).unwrap_or(0),
    };
    if let Some(stop) = stops.get(next) {
        dom::focus(stop);
        dom::bring(stop, ScrollLogicalPosition::Center);
    }
}
