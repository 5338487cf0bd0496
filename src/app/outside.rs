//! What follows from a new state outside the page's own elements: what is kept, the window's name, the address.

use yew::prelude::*;

use crate::{
    dom, history,
    settings::Settings,
    state::{Action, State},
};

/// Keeps the text until the tab is closed, names the window after it, and sets the page as the reader chose.
#[hook]
pub fn use_window(state: &State, settings: Settings) {
    use_effect_with(state.source.clone(), |source| source.remember());
    let headline = state.headline(settings.language().words());
    use_effect_with(headline, |headline| dom::entitle(headline));
    use_effect_with(settings, |settings| settings.apply());
}

/// Keeps the address and what is shown in step. A view that the reader chose is a step to go back from; one that a new
/// analysis brings is none.
#[hook]
pub fn use_address(state: &UseReducerHandle<State>) {
    let turn = use_mut_ref(|| 0);
    use_effect_with((), {
        let state = state.dispatcher();
        move |()| {
            let listener = history::Listener::new(move |address| state.dispatch(Action::Go(address)));
            move || drop(listener)
        }
    });
    use_effect_with(
        (state.address(), state.turn, state.wanted.is_some()),
        move |(address, now, is_waiting): &(String, u32, bool)| {
            let is_step = std::mem::replace(&mut *turn.borrow_mut(), *now) < *now;
            let here = history::here();
            let is_there = here == *address || here.is_empty() && address == "actors";
            if !is_there && !is_waiting {
                history::note(address, is_step);
            }
        },
    );
}
