//! What is drawn inside an element.

use std::{cell::RefCell, rc::Rc};

use standpoint::{
    components::Hit,
    dom::Scope,
    model::ModelState,
    reader::Reader,
    state::{Action, Phase, State, View},
    words::Language,
};
use yew::prelude::*;

use crate::{
    events::{self, Event},
    marks::{self, Paint},
    options::{Options, Panel, Start},
};

/// The newest state of a reader, for those who command it from outside.
pub type Newest = Rc<RefCell<Option<UseReducerHandle<State>>>>;

/// See [`Element`].
#[derive(Clone, Properties)]
pub struct ElementProps {
    /// What the element says.
    pub options: Rc<Options>,
    /// What to read.
    pub start: Rc<Start>,
    /// Where the newest state is put.
    pub newest: Newest,
    /// Called with what happens.
    pub on_event: Callback<Event>,
}

impl PartialEq for ElementProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.options, &other.options)
    }
}

/// The reader of one element. Its state is its own; whoever is around it hears of changes only.
#[component]
pub fn Element(props: &ElementProps) -> Html {
    let host = props.options.host();
    let language = props.options.language();
    let state = use_reducer(|| {
        let mut state = State::new(props.start.source.clone());
        state.model = state.model.filter(|_| host.has_model());
        match &props.start.known {
            Some(known) => Rc::unwrap_or_clone(Rc::new(state).reduce(Action::Know(Box::new(known.clone())))),
            None => state,
        }
    });
    let scope = Scope(use_node_ref());
    let has_marks = use_state(|| true);
    // A handle always shows the newest state: what was before is kept as it was.
    let before = use_mut_ref(|| None::<State>);
    let painted = use_mut_ref(|| None::<Paint>);
    *props.newest.borrow_mut() = Some(state.clone());

    use_effect({
        let (state, on_event) = (state.clone(), props.on_event.clone());
        move || {
            let before = before.replace(Some((*state).clone()));
            let happened = if let Some(before) = &before {
                events::between(before, &state, language.words())
            } else {
                let ready = ("ready", serde_json::json!({}));
                let known = (state.phase == Phase::Ready).then(|| events::analysed(&state));
                std::iter::once(ready).chain(known).collect()
            };
            for event in happened {
                on_event.emit(event);
            }
        }
    });
    use_effect({
        let (state, on_event) = (state.clone(), props.on_event.clone());
        let is_wanted = props.options.is_in_place;
        let has_marks = *has_marks;
        move || {
            if is_wanted {
                let paint = if has_marks { marks::paint(&state) } else { Paint::default() };
                if painted.borrow().as_ref() != Some(&paint) {
                    let json = serde_json::to_value(&paint).unwrap_or_default();
                    *painted.borrow_mut() = Some(paint);
                    on_event.emit(("paint", json));
                }
            }
        }
    });
    let on_hit = {
        let (state, on_event) = (state.clone(), props.on_event.clone());
        Callback::from(move |hit| {
            if let Hit::Quote(quote) = hit
                && let Some(event) = events::quote_selected(&state, quote)
            {
                on_event.emit(event);
            }
        })
    };
    let phase = match state.phase {
        Phase::Reading => "reading",
        Phase::Ready => "ready",
        Phase::Failed(_) => "error",
        Phase::Cancelled => "cancelled",
    };
    let model = match &state.model {
        Some(ModelState::Loading { .. }) => "loading",
        Some(ModelState::Ready) => "ready",
        Some(ModelState::Failed(_)) => "failed",
        None => "none",
    };
    let place = match props.options.panel {
        _ if props.options.is_in_place => "is-panel-alone",
        Panel::Side => "is-panel-side",
        Panel::Below => "is-panel-below",
        Panel::None => "is-panel-none",
    };
    html! {
        <ContextProvider<Language> context={language}>
        <div
            ref={scope.0.clone()}
            class={classes!("app", place)}
            part="reader"
            lang={language.tag()}
            dir={language.direction()}
            tabindex="-1"
            data-state={phase}
            data-model={model}
        >
            <Reader
                state={state.clone()}
                {scope}
                {host}
                has_marks={*has_marks}
                on_marks={
                    let has_marks = has_marks.clone();
                    Callback::from(move |()| has_marks.set(!*has_marks))
                }
                {on_hit}
            />
        </div>
        </ContextProvider<Language>>
    }
}

/// Shows an actor's card, or a quote on its speaker's card with its words lit.
pub fn show(state: &UseReducerHandle<State>, hit: Hit) -> Option<Event> {
    let reading = state.reading.as_ref()?;
    match hit {
        Hit::Actor(actor) => {
            state.dispatch(Action::Show(View::Actor(actor)));
            None
        }
        Hit::Quote(quote) => {
            let content = reading.document.quotes.get(quote)?.content.clone();
            state.dispatch(Action::Show(reading.report.speaker(quote).map_or(View::Unclear, View::Actor)));
            state.dispatch(Action::Light(content));
            events::quote_selected(state, quote)
        }
    }
}
