//! The keyboard: n and p walk the highlights, j and k the quotes among them, m hides them, Esc goes back
//! to where one was, ? says all this.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{EventTarget, HtmlElement, KeyboardEvent, Node, ScrollLogicalPosition};

use crate::dom::{self, Scope};

/// The highlights at which the keyboard stops.
pub const HIGHLIGHTS: &str = "#article mark[tabindex=\"0\"]";
/// Those of them that are lit.
pub const LIT: &str = "#article mark.is-lit[tabindex=\"0\"]";
/// Those that stand for a quote.
pub const QUOTES: &str = "#article mark[data-quote][tabindex=\"0\"]:not([data-actor])";

/// The keys as they are written in the menu that explains them.
pub const KEYS: [&[&str]; 8] =
    [&["n", "p"], &["j", "k"], &["Enter"], &["Esc"], &["/"], &["m"], &["Ctrl", "Z"], &["?"]];

/// A key that means something everywhere on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next highlight.
    Next,
    /// To the highlight before.
    Previous,
    /// To the next quote.
    NextQuote,
    /// To the quote before.
    PreviousQuote,
    /// Back.
    Back,
    /// To the search field.
    Search,
    /// Show or hide the marks in the text.
    Marks,
    /// Open the menu that explains the keys.
    Help,
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
            "j" if !is_typing => Some(Self::NextQuote),
            "k" if !is_typing => Some(Self::PreviousQuote),
            "m" if !is_typing => Some(Self::Marks),
            "/" if !is_typing => Some(Self::Search),
            "?" if !is_typing => Some(Self::Help),
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

/// Moves the keyboard to the next of these stops or the one before; from outside the article, to the first one in sight.
pub fn walk(scope: &Scope, stops: &str, is_forward: bool) {
    let stops = scope.find_all(stops);
    let here = scope.focused().filter(|it| it.closest("#article mark").is_ok_and(|it| it.is_some()));
    let next = match here {
        Some(here) => {
            let is_there = |it: &HtmlElement, side| here.compare_document_position(it) & side != 0;
            if is_forward {
                stops.iter().find(|it| is_there(it, Node::DOCUMENT_POSITION_FOLLOWING))
            } else {
                stops.iter().rfind(|it| is_there(it, Node::DOCUMENT_POSITION_PRECEDING))
            }
        }
        None => dom::first_in_sight(&stops).or(stops.first()),
    };
    if let Some(stop) = next {
        dom::focus(stop);
        dom::bring(stop, ScrollLogicalPosition::Center);
    }
}
