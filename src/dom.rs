//! The few things that are asked of the browser directly. All of them may be refused; none of them matters
//! enough to stop for.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot, Storage, Window,
};
use yew::NodeRef;

/// How much of the window the bar at its top hides.
pub const BAR: f64 = 52.0;

/// The window.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The page.
pub fn page() -> Option<Document> {
    window()?.document()
}

/// Names the window after what is read in it.
pub fn entitle(title: &str) {
    if let Some(page) = page() {
        page.set_title(&format!("{title} · Standpoint"));
    }
}

/// The element in which a reader is drawn. A page may hold several, each in a shadow tree of its own: what one looks
/// for, it finds in its own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scope(pub NodeRef);

impl Scope {
    /// The element itself, once it is drawn.
    pub fn element(&self) -> Option<HtmlElement> {
        self.0.cast()
    }

    /// The first element that matches. One of a picture answers to all that is asked of it, as one of HTML does.
    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        Some(self.element()?.query_selector(selector).ok()??.unchecked_into())
    }

    /// Every element that matches, in order.
    pub fn find_all(&self, selector: &str) -> Vec<HtmlElement> {
        let Some(Ok(list)) = self.element().map(|it| it.query_selector_all(selector)) else {
            return Vec::new();
        };
        (0..list.length()).filter_map(|i| list.get(i)?.dyn_into().ok()).collect()
    }

    /// The element that has the keyboard, be it one of a picture, if that is one of ours.
    pub fn focused(&self) -> Option<HtmlElement> {
        let own = self.element()?;
        let tree = own.get_root_node();
        let focused = match tree.dyn_into::<ShadowRoot>() {
            Ok(shadow) => shadow.active_element(),
            Err(_) => page()?.active_element(),
        };
        focused.filter(|it| own.contains(Some(it))).map(JsCast::unchecked_into)
    }
}

/// Gives an element the keyboard without moving the page.
pub fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Brings an element into sight, smoothly unless the reader asked for less motion.
pub fn bring(element: &Element, position: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(position);
    options.set_behavior(if prefers("(prefers-reduced-motion: reduce)") {
        ScrollBehavior::Auto
    } else {
        ScrollBehavior::Smooth
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The first of these elements, in the order of the page, that is wholly within the window's height, below the bar at
/// its top and above what covers its foot. An element is looked at only where its parent is: to ask for the place of what the browser has not laid
/// out yet makes it do so, and in a long article that takes seconds.
pub fn first_in_sight(elements: &[HtmlElement]) -> Option<&HtmlElement> {
    let height = height() - covered();
    let mut last: Option<(Element, bool)> = None;
    elements.iter().find(|element| {
        let Some(parent) = element.parent_element() else { return false };
        let is_near = match &last {
            Some((same, is_near)) if *same == parent => *is_near,
            _ => {
                let place = parent.get_bounding_client_rect();
                place.bottom() >= BAR && place.top() <= height
            }
        };
        last = Some((parent, is_near));
        let place = is_near.then(|| element.get_bounding_client_rect());
        place.is_some_and(|it| it.top() >= BAR && it.bottom() <= height)
    })
}

/// How much of the window's height something covers from below: what the style sheet keeps free when it scrolls.
fn covered() -> f64 {
    let style = || window()?.get_computed_style(&page()?.document_element()?).ok()?;
    let padding = style().and_then(|it| it.get_property_value("scroll-padding-bottom").ok());
    // The library's own way of reading numbers weighs 14 kB; what is none is nothing.
    padding.map_or(0.0, |it| js_sys::parse_float(&it)).max(0.0)
}

/// The window's height.
pub fn height() -> f64 {
    window().and_then(|it| it.inner_height().ok()?.as_f64()).unwrap_or(f64::MAX)
}

/// Words as they are searched: in small letters, without accents.
pub fn folded(words: &str) -> String {
    let apart = String::from(js_sys::JsString::from(words).normalize("NFD"));
    apart.chars().filter(|it| !('\u{300}'..='\u{36f}').contains(it)).flat_map(char::to_lowercase).collect()
}

/// The tags of the languages that the reader prefers.
pub fn languages() -> Vec<String> {
    let languages = window().map(|it| it.navigator().languages());
    languages.map(|it| it.iter().filter_map(|it| it.as_string()).collect()).unwrap_or_default()
}

/// Whether a media query holds.
pub fn prefers(query: &str) -> bool {
    window().and_then(|it| it.match_media(query).ok()?).is_some_and(|it| it.matches())
}

/// Whether words are being selected with the pointer, so that a click is none. A selection within a shadow tree seems
/// collapsed from outside, but it has words.
pub fn is_selecting() -> bool {
    let selection = window().and_then(|it| it.get_selection().ok()?);
    selection.is_some_and(|it| !it.is_collapsed() || it.to_string().length() > 0)
}

/// Calls `then` after so many milliseconds.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let then = Closure::once_into_js(then);
        let then = then.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then, milliseconds);
    }
}

/// What was stored under `key`. Storage may be forbidden altogether.
pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Stores `value` under `key`; false where the browser refuses.
pub fn store(key: &str, value: &str) -> bool {
    storage().is_some_and(|it| it.set_item(key, value).is_ok())
}

/// Forgets what was stored under `key`.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// Puts words into the clipboard; false where the browser does not allow it. The clipboard is looked up by name,
/// because a page that is not served securely has none.
pub async fn copy(words: &str) -> bool {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok().filter(JsValue::is_object);
    let clipboard = window().and_then(|it| get(&it, "navigator")).and_then(|it| get(&it, "clipboard"));
    let promise = clipboard.and_then(|it| {
        let write: Function = Reflect::get(&it, &"writeText".into()).ok()?.dyn_into().ok()?;
        write.call1(&it, &words.into()).ok()?.dyn_into::<Promise>().ok()
    });
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// What was kept under `key` until the tab is closed.
pub fn kept(key: &str) -> Option<String> {
    window()?.session_storage().ok()??.get_item(key).ok()?
}

/// Keeps `value` under `key` until the tab is closed, or nothing any more.
pub fn keep(key: &str, value: Option<&str>) {
    if let Some(storage) = window().and_then(|it| it.session_storage().ok()?) {
        let _ = storage.remove_item(key);
        if let Some(value) = value {
            let _ = storage.set_item(key, value);
        }
    }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}
