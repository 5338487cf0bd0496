//! What a new state does beside what is drawn: corrections are kept, and the reader keeps their place.

use std::{cell::RefCell, rc::Rc};

use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

use crate::{
    anchor::Anchor,
    dom::{self, Scope},
    keeping, keys,
    state::{Action, State},
    trail::Trail,
};

/// What was corrected in a text before is there again, and what is corrected now is kept; false where the browser
/// refuses.
#[hook]
pub fn use_corrections(state: &UseReducerHandle<State>) -> bool {
    let is_kept = use_state_eq(|| true);
    use_effect_with(state.source.clone(), {
        let state = state.dispatcher();
        move |source| state.dispatch(Action::Restore(keeping::kept(&source.text)))
    });
    use_effect_with(state.history.clone(), {
        let (source, is_kept) = (state.source.clone(), is_kept.clone());
        move |history| {
            if history.is_restored() {
                is_kept.set(keeping::keep(&source.text, history.current()));
            }
        }
    });
    *is_kept
}

/// What is learnt meanwhile takes nobody from their place, what was chosen takes the keyboard along, and what is lit
/// comes into sight.
#[hook]
pub fn use_place(
    state: &UseReducerHandle<State>,
    scope: &Scope,
    anchor: &Rc<RefCell<Option<Anchor>>>,
    trail: &Rc<RefCell<Trail>>,
) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(state.reading.clone(), {
        let (anchor, scope) = (anchor.clone(), scope.clone());
        move |_| {
            if let Some(anchor) = anchor.take() {
                anchor.hold(&scope);
            }
        }
    });
    // Another article is read from its beginning; with the first nobody is taken from where they are.
    use_effect_with(state.source.clone(), {
        let trail = trail.clone();
        move |_| {
            if !is_first.replace(false) {
                trail.borrow_mut().begin();
            }
        }
    });
    // After the page shows it.
    use_effect({
        let trail = trail.clone();
        move || trail.borrow_mut().follow()
    });
    use_effect_with(state.lit.clone(), {
        let scope = scope.clone();
        move |lit| {
            if !lit.ranges.is_empty()
                && let Some(evidence) = scope.find("#article .is-lit")
            {
                // Whoever steps through mentions stays at the button.
                let is_stepping =
                    scope.focused().is_some_and(|it| it.closest(".steps").is_ok_and(|it| it.is_some()));
                if !is_stepping {
                    // The quotation mark before a quote tells a screen reader nothing.
                    dom::focus(&scope.find(keys::LIT).unwrap_or_else(|| evidence.clone()));
                }
                dom::bring(&evidence, ScrollLogicalPosition::Center);
            }
        }
    });
}
