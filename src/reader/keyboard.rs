//! The keys that mean something wherever one is.

use std::{cell::RefCell, rc::Rc};

use web_sys::EventTarget;
use yew::prelude::*;

use crate::{
    dom::{self, Scope},
    keys::{self, Key, Listener},
    state::{Action, State, View},
    trail::Trail,
};

/// Does what a key means: heard in the whole page, or in the reader's own element. The listener is made once; it reaches
/// the newest of everything through a cell.
#[hook]
pub fn use_keyboard(
    state: &UseReducerHandle<State>,
    on_marks: &Callback<()>,
    scope: &Scope,
    is_page: bool,
    trail: &Rc<RefCell<Trail>>,
) {
    let newest = use_mut_ref(|| None);
    *newest.borrow_mut() = Some((state.clone(), on_marks.clone()));
    let (trail, scope) = (trail.clone(), scope.clone());
    use_effect_with((), move |()| {
        let place: Option<EventTarget> =
            if is_page { dom::page().map(Into::into) } else { scope.element().map(Into::into) };
        let on_key = {
            let scope = scope.clone();
            move |key| {
                if let Some((state, on_marks)) = &*newest.borrow() {
                    press(key, state, on_marks, &scope, &mut trail.borrow_mut());
                }
            }
        };
        let listener = place.map(|place| Listener::new(place, scope, on_key));
        move || drop(listener)
    });
}

fn press(
    key: Key,
    state: &UseReducerHandle<State>,
    on_marks: &Callback<()>,
    scope: &Scope,
    trail: &mut Trail,
) {
    match key {
        Key::Next => keys::walk(scope, keys::HIGHLIGHTS, true),
        Key::Previous => keys::walk(scope, keys::HIGHLIGHTS, false),
        Key::NextQuote => keys::walk(scope, keys::QUOTES, true),
        Key::PreviousQuote => keys::walk(scope, keys::QUOTES, false),
        Key::Search => {
            if state.view != View::Cast {
                trail.show(state, View::Cast);
            }
            // Once the list is in front.
            let scope = scope.clone();
            dom::after(0, move || {
                if let Some(search) = scope.find("[data-testid=actor-search]") {
                    let _ = search.focus();
                }
            });
        }
        Key::Marks => on_marks.emit(()),
        // An element of somebody else's page has no such menu.
        Key::Help => {
            if let Some(menu) = scope.find("[data-testid=settings-toggle]") {
                menu.click();
            }
        }
        Key::Undo => state.dispatch(Action::Undo),
        Key::Redo => state.dispatch(Action::Redo),
        Key::Back => trail.go_back(state),
    }
}
