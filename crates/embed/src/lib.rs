//! The reader in somebody else's page: what `<standpoint-reader>` runs.
//!
//! Enters an element, a text and a few options; leaves a reader in that element, and events. The element itself is
//! `embed/element.js`: a class that extends `HTMLElement` can only be written in JavaScript. One instance of this module
//! serves every element of a page; each mount is drawn in an element of its own, because yew leaves its listeners there.

mod element;
mod events;
mod marks;
mod options;
#[cfg(test)]
mod sheet;
#[cfg(test)]
mod sheet_tests;

use std::{cell::RefCell, rc::Rc};

use js_sys::Function;
use standpoint::{
    components::Hit,
    state::{Action, View},
};
use standpoint_wire::OffsetUnit;
use wasm_bindgen::{JsError, JsValue, prelude::wasm_bindgen};
use yew::{AppHandle, Callback, Renderer};

use self::{
    element::{Element, ElementProps, Newest},
    events::Event,
    options::Options,
};

thread_local! {
    /// Hears of panics.
    static WATCHER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// The style sheet of every shadow tree.
#[wasm_bindgen]
pub fn styles() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/embed.css")).to_owned()
}

/// Calls `on_panic` with the words of a panic, after which nothing of this instance can be counted on.
#[wasm_bindgen]
pub fn watch(on_panic: Function) {
    WATCHER.set(Some(on_panic));
    yew::set_custom_panic_hook(Box::new(|info| {
        let words = info.to_string();
        WATCHER.with_borrow(|it| it.as_ref().map(|it| it.call1(&JsValue::NULL, &words.into())));
    }));
}

/// Draws a reader in an empty element. `options` is JSON; `on_event` is called with a name and JSON.
///
/// # Errors
///
/// JSON with `code` and `message` where the text is refused or the analysis is not one of it.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element, options: &str, on_event: Function) -> Result<Mounted, JsError> {
    let options: Options = serde_json::from_str(options)?;
    let start = options.start().map_err(|it| {
        JsError::new(&serde_json::json!({ "code": it.code, "message": it.message }).to_string())
    })?;
    let newest = Newest::default();
    let on_event = Callback::from(move |(name, detail): Event| {
        // A fault of the listener is the listener's.
        let _ = on_event.call2(&JsValue::NULL, &name.into(), &detail.to_string().into());
    });
    let props = ElementProps {
        options: Rc::new(options),
        start: Rc::new(start),
        newest: newest.clone(),
        on_event: on_event.clone(),
    };
    let app = Renderer::<Element>::with_root_and_props(root, props).render();
    Ok(Mounted { app, newest, on_event })
}

/// A reader in an element.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<Element>,
    newest: Newest,
    on_event: Callback<Event>,
}

#[wasm_bindgen]
impl Mounted {
    /// Shows an actor, by id or name, or a quote, by id; with nothing the whole cast. Returns whether there is one.
    pub fn select(&self, id: Option<String>) -> bool {
        let Some(state) = self.newest.borrow().clone() else { return false };
        let Some(id) = id else {
            state.dispatch(Action::Show(View::Cast));
            return true;
        };
        let hit = state.reading.as_ref().and_then(|it| marks::named(it, &id));
        hit.is_some_and(|it| self.show(it))
    }

    /// Shows what stands at an offset of the text, in UTF-16 code units.
    pub fn hit(&self, offset: usize) -> bool {
        let state = self.newest.borrow().clone();
        state.and_then(|it| marks::hit(&it, offset)).is_some_and(|it| self.show(it))
    }

    /// Reads the text again.
    pub fn analyse(&self) {
        if let Some(state) = &*self.newest.borrow() {
            state.dispatch(Action::Retry);
        }
    }

    /// `json`: the document with the reader's corrections, in UTF-16 offsets; `text`: the text to which they belong;
    /// `corrections`. Nothing where there is none yet.
    pub fn export(&self, format: &str) -> Option<String> {
        let state = self.newest.borrow().clone()?;
        match format {
            "text" => Some(state.source.text.to_string()),
            "corrections" => serde_json::to_string(state.history.current()).ok(),
            "json" => {
                let document = state.reading.as_ref()?.document.clone();
                serde_json::to_string(&document.in_unit(&state.source.text, OffsetUnit::Utf16)?).ok()
            }
            _ => None,
        }
    }

    /// Takes the reader away.
    pub fn destroy(self) {
        self.newest.borrow_mut().take();
        self.app.destroy();
    }

    fn show(&self, hit: Hit) -> bool {
        let Some(state) = self.newest.borrow().clone() else { return false };
        if let Some(event) = element::show(&state, hit) {
            self.on_event.emit(event);
        }
        true
    }
}
