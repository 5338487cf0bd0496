//! The trail: where the reader came from, so that the keyboard can go back there.
//!
//! A highlight opens a card, an item of the card lights words of the text, Esc goes back along the same way. Where
//! the keyboard goes next is only noted here; it goes once the page shows the place ([`Trail::follow`]).

use web_sys::ScrollLogicalPosition;
use yew::prelude::*;

use crate::{
    anchor,
    components::Hit,
    dom::{self, Scope},
    state::{Action, State, Tab, View},
    words,
};

/// The way back, and the next step.
pub struct Trail {
    scope: Scope,
    /// The highlight from which a card was opened.
    in_text: Option<anchor::Place>,
    /// The item on a card from which words were lit.
    in_panel: Option<anchor::Place>,
    /// Where to go next.
    next: Option<Place>,
    /// Whether the panel is to be shown from its head.
    is_turning: bool,
    /// Where the text is to go as well: to the chosen actor.
    sought: Option<String>,
}

/// A place for the keyboard.
enum Place {
    /// The article, from its beginning.
    Article,
    /// The panel, from its head.
    Panel,
    /// The first element that matches.
    At(String),
    /// Where the keyboard was before.
    Back(anchor::Place),
}

impl Trail {
    /// A trail that leads nowhere yet.
    pub fn new(scope: Scope) -> Self {
        Self { scope, in_text: None, in_panel: None, next: None, is_turning: false, sought: None }
    }

    /// To a new article.
    pub fn begin(&mut self) {
        *self = Self { next: Some(Place::Article), ..Self::new(self.scope.clone()) };
    }

    /// Opens what a highlight stands for: an actor's card, and on it the quote that was chosen.
    pub fn enter(&mut self, state: &UseReducerHandle<State>, hit: Hit) {
        let Some(reading) = &state.reading else { return };
        self.in_text = anchor::Place::here(&self.scope).filter(|it| matches!(it, anchor::Place::Text(..)));
        let (action, place) = match hit {
            Hit::Actor(actor) => (Action::Show(View::Actor(actor)), Place::Panel),
            Hit::Quote(quote) => {
                let view = reading.report.speaker(quote).map_or(View::Unclear, View::Actor);
                let id = reading.document.quotes.get(quote).map(|it| it.id.as_str()).unwrap_or_default();
                (Action::ShowQuote(view, quote), Place::At(format!("#panel [data-quote=\"{id}\"]")))
            }
        };
        self.next = Some(place);
        state.dispatch(action);
        state.dispatch(Action::Sheet(true));
    }

    /// Shows another view of the panel.
    pub fn show(&mut self, state: &UseReducerHandle<State>, view: View) {
        self.in_panel = None;
        self.next = Some(match (view, state.view) {
            (View::Cast, View::Actor(actor)) => Place::At(row_of(state, actor)),
            (View::Cast, View::Unclear) => Place::At("[data-testid=unclear-row]".to_owned()),
            (View::Stances(_), View::Cell(..)) => Place::At(cell_of(state)),
            // The keyboard stays where a picture is chosen.
            (View::Stances(picture), View::Stances(_)) => {
                Place::At(format!("#picture-{}", words::picture_id(picture)))
            }
            _ => Place::Panel,
        });
        self.sought = if let View::Actor(actor) = view { Some(mentions_of(state, actor)) } else { None };
        if state.view == View::Cast {
            self.in_text = None;
        }
        state.dispatch(Action::Show(view));
    }

    /// Shows another part of the panel; the keyboard stays at its tab.
    pub fn turn(&mut self, state: &UseReducerHandle<State>, tab: Tab) {
        (self.in_text, self.in_panel) = (None, None);
        self.is_turning = true;
        state.dispatch(Action::Show(tab.view(state.picture)));
    }

    /// Goes to the first element that matches, once there is one, from a button that goes away.
    pub fn leave_for(&mut self, selector: &str) {
        self.next = Some(Place::At(selector.to_owned()));
    }

    /// Notes the item that lights words.
    pub fn light(&mut self) {
        self.in_panel = anchor::Place::here(&self.scope);
    }

    /// Goes back one step: from lit words to the item that lit them, from a card to the highlight or the row that
    /// opened it, from the sheet to the text.
    pub fn go_back(&mut self, state: &UseReducerHandle<State>) {
        if !state.lit.ranges.is_empty() {
            if let Some(item) = self.in_panel.take() {
                self.next = Some(Place::Back(item));
                state.dispatch(Action::Sheet(true));
            }
            state.dispatch(Action::Darken);
        } else if state.view != View::Cast {
            let parent = state.view.parent(state.picture);
            if let Some(highlight) = self.in_text.take() {
                self.next = Some(Place::Back(highlight));
                state.dispatch(Action::Sheet(false));
            } else if let Some(actor) = state.selected() {
                self.next = Some(Place::At(row_of(state, actor)));
            } else if let View::Cell(..) = state.view {
                self.next = Some(Place::At(cell_of(state)));
            } else if state.view.tab() != parent.tab() {
                self.next = Some(Place::At("[role=tab][aria-selected=true]".to_owned()));
            }
            state.dispatch(Action::Show(parent));
        } else if state.is_sheet_open {
            state.dispatch(Action::Sheet(false));
        }
    }

    /// Gives the keyboard to the place that was noted, and brings a chosen actor's first mention into sight.
    pub fn follow(&mut self) {
        self.go();
        if std::mem::take(&mut self.is_turning)
            && let Some(body) = self.scope.find("#panel-body")
        {
            body.set_scroll_top(0);
        }
        if let Some(sought) = self.sought.take() {
            let mentions = self.scope.find_all(&sought);
            if let Some(first) = mentions.first().filter(|_| dom::first_in_sight(&mentions).is_none()) {
                dom::bring(first, ScrollLogicalPosition::Center);
            }
        }
    }

    fn go(&mut self) {
        let element = match self.next.take() {
            None => return,
            Some(Place::Article) => {
                let scope = self.scope.clone();
                // Once the dialog in which it was chosen has given the keyboard back to its button.
                dom::after(0, move || {
                    if let Some(article) = scope.find("#article") {
                        dom::focus(&article);
                    }
                });
                return;
            }
            Some(Place::Panel) => {
                if let Some(body) = self.scope.find("#panel-body") {
                    body.set_scroll_top(0);
                }
                self.scope.find("#panel-title")
            }
            // A row may be folded away.
            Some(Place::At(selector)) => {
                self.scope.find(&selector).or_else(|| self.scope.find("#panel-title"))
            }
            Some(Place::Back(place)) => {
                place.element(&self.scope).or_else(|| self.scope.find("#panel-title"))
            }
        };
        if let Some(element) = element {
            dom::focus(&element);
            dom::bring(&element, ScrollLogicalPosition::Nearest);
        }
    }
}

/// The selector of an actor's row.
fn row_of(state: &State, actor: usize) -> String {
    format!("[data-testid=actor-row][data-actor=\"{}\"]", id_of(state, actor))
}

/// The selector of an actor's mentions in the text.
fn mentions_of(state: &State, actor: usize) -> String {
    format!("#article mark[data-actor=\"{}\"]", id_of(state, actor))
}

fn id_of(state: &State, actor: usize) -> &str {
    let actor = state.reading.as_ref().and_then(|it| it.document.actors.get(actor));
    actor.map_or("", |it| it.id.as_str())
}

/// The selector of the cell that is open.
fn cell_of(state: &State) -> String {
    format!("#panel [data-cell=\"{}\"]", state.address())
}
