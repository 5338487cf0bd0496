//! The keys that mean something wherever one is.

use std::{cell::RefCell, rc::Rc};

use web_sys::EventTarget;
use yew::prelude::*;

use crate::{
    dom::{self, Scope},
    keys::{self, Key, Listener},
    state::{State, View},
    trail::Trail,
};

/// Where actors are found by name.
const SEARCH: &str = "[data-testid=actor-search]";

/// What a key does that a button does as well.
#[derive(Clone)]
pub struct Acts {
    /// Shows or hides the marks.
    pub marks: Callback<()>,
    /// Takes the last correction back.
    pub undo: Callback<()>,
    /// Makes it again.
    pub redo: Callback<()>,
}

/// Does what a key means: heard in the whole page, or in the reader's own element. The listener is made once; it reaches
/// the newest of everything through a cell.
#[hook]
pub fn use_keyboard(
    state: &UseReducerHandle<State>,
    acts: Acts,
    scope: &Scope,
    is_page: bool,
    trail: &Rc<RefCell<Trail>>,
) {
    let newest = use_mut_ref(|| None);
    *newest.borrow_mut() = Some((state.clone(), acts));
    let (trail, scope) = (trail.clone(), scope.clone());
    use_effect_with((), move |()| {
        let place: Option<EventTarget> =
            if is_page { dom::page().map(Into::into) } else { scope.element().map(Into::into) };
        let on_key = {
            let scope = scope.clone();
            move |key| {
                if let Some((state, acts)) = &*newest.borrow() {
                    press(key, state, acts, &scope, &mut trail.borrow_mut());
                }
            }
        };
        let listener = place.map(|place| Listener::new(place, scope, on_key));
        move || drop(listener)
    });
}

fn press(key: Key, state: &UseReducerHandle<State>, acts: &Acts, scope: &Scope, trail: &mut Trail) {
    match key {
        Key::Next => keys::walk(scope, keys::HIGHLIGHTS, true),
        Key::Previous => keys::walk(scope, keys::HIGHLIGHTS, false),
        Key::NextQuote => keys::walk(scope, keys::QUOTES, true),
        Key::PreviousQuote => keys::walk(scope, keys::QUOTES, false),
        Key::Search => {
            if state.view == View::Cast {
                if let Some(search) = scope.find(SEARCH) {
                    dom::focus(&search);
                }
            } else {
                trail.show(state, View::Cast);
                trail.leave_for(SEARCH);
            }
        }
        Key::Marks => acts.marks.emit(()),
        // An element of somebody else's page has no such menu.
        Key::Help => {
            if let Some(menu) = scope.find("[data-testid=settings-toggle]") {
                menu.click();
            }
        }
        Key::Undo => acts.undo.emit(()),
        Key::Redo => acts.redo.emit(()),
        Key::Back => trail.go_back(state),
    }
}
