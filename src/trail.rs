//! The trail: where the reader came from, so that the keyboard can go back there.
//!
//! A highlight opens a card, an item of the card lights words of the text, Esc goes back along the same way. Where
//! the keyboard goes next is only noted here; it goes once the page shows the place ([`Trail::follow`]).

use web_sys::{HtmlElement, ScrollLogicalPosition};
use yew::prelude::*;

use crate::{
    components::Hit,
    dom,
    state::{Action, State, View},
};

/// The way back, and the next step.
#[derive(Default)]
pub struct Trail {
    /// The highlight from which a card was opened.
    in_text: Option<HtmlElement>,
    /// The item on a card from which words were lit.
    in_panel: Option<HtmlElement>,
    /// Where to go next.
    next: Option<Place>,
    /// Whether the text is to go to the chosen actor as well.
    is_seeking: bool,
}

/// A place for the keyboard.
enum Place {
    /// The article, from its beginning.
    Article,
    /// The panel, from its head.
    Panel,
    /// The first element that matches.
    At(String),
    /// An element where it was before.
    Back(HtmlElement),
}

impl Trail {
    /// To a new article.
    pub fn to_article() -> Self {
        Self { next: Some(Place::Article), ..Self::default() }
    }

    /// Opens what a highlight stands for: an actor's card, and on it the quote that was chosen.
    pub fn enter(&mut self, state: &UseReducerHandle<State>, hit: Hit) {
        let Some(reading) = &state.reading else { return };
        self.in_text = dom::focused().filter(|it| it.closest("#article mark").is_ok_and(|it| it.is_some()));
        let (view, place) = match hit {
            Hit::Actor(actor) => (View::Actor(actor), Place::Panel),
            Hit::Quote(quote) => {
                let view = reading.report.speaker(quote).map_or(View::Unclear, View::Actor);
                let id = reading.document.quotes.get(quote).map(|it| it.id.as_str()).unwrap_or_default();
                (view, Place::At(format!("#panel [data-quote=\"{id}\"]")))
            }
        };
        self.next = Some(place);
        state.dispatch(Action::Show(view));
        state.dispatch(Action::Sheet(true));
    }

    /// Shows another view of the panel.
    pub fn show(&mut self, state: &UseReducerHandle<State>, view: View) {
        self.in_panel = None;
        self.next = Some(match (view, state.view) {
            (View::Cast, View::Actor(actor)) => Place::At(row_of(state, actor)),
            (View::Cast, View::Unclear) => Place::At("[data-testid=unclear-row]".to_owned()),
            _ => Place::Panel,
        });
        self.is_seeking = matches!(view, View::Actor(_));
        if state.view == View::Cast {
            self.in_text = None;
        }
        state.dispatch(Action::Show(view));
    }

    /// Goes to the first element that matches, once there is one, from a button that goes away.
    pub fn leave_for(&mut self, selector: &str) {
        self.next = Some(Place::At(selector.to_owned()));
    }

    /// Notes the item that lights words.
    pub fn light(&mut self) {
        self.in_panel = dom::focused();
    }

    /// Goes back one step: from lit words to the item that lit them, from a card to the highlight or the row that
    /// opened it, from the sheet to the text.
    pub fn go_back(&mut self, state: &UseReducerHandle<State>) {
        if !state.lit.ranges.is_empty() {
            if let Some(item) = self.in_panel.take().filter(|it| it.is_connected()) {
                self.next = Some(Place::Back(item));
                state.dispatch(Action::Sheet(true));
            }
            state.dispatch(Action::Darken);
        } else if state.view != View::Cast {
            if let Some(highlight) = self.in_text.take().filter(|it| it.is_connected()) {
                self.next = Some(Place::Back(highlight));
                state.dispatch(Action::Sheet(false));
            } else if let Some(actor) = state.selected() {
                self.next = Some(Place::At(row_of(state, actor)));
            }
            state.dispatch(Action::Show(View::Cast));
        } else if state.is_sheet_open {
            state.dispatch(Action::Sheet(false));
        }
    }

    /// Gives the keyboard to the place that was noted, and brings a chosen actor's first mention into sight.
    pub fn follow(&mut self) {
        self.go();
        if std::mem::take(&mut self.is_seeking) {
            let mentions = dom::find_all("#article mark.is-selected");
            if let Some(first) = mentions.first().filter(|_| !mentions.iter().any(|it| dom::is_in_sight(it)))
            {
                dom::bring(first, ScrollLogicalPosition::Center);
            }
        }
    }

    fn go(&mut self) {
        let element = match self.next.take() {
            None => return,
            Some(Place::Article) => {
                if let Some(article) = dom::find("#article") {
                    dom::focus(&article);
                }
                return;
            }
            Some(Place::Panel) => {
                if let Some(body) = dom::find("#panel-body") {
                    body.set_scroll_top(0);
                }
                dom::find("#panel-title")
            }
            // A row may be folded away.
            Some(Place::At(selector)) => dom::find(&selector).or_else(|| dom::find("#panel-title")),
            Some(Place::Back(element)) => Some(element),
        };
        if let Some(element) = element {
            dom::focus(&element);
            dom::bring(&element, ScrollLogicalPosition::Nearest);
        }
    }
}

/// The selector of an actor's row.
fn row_of(state: &State, actor: usize) -> String {
    let Some(reading) = &state.reading else { return String::new() };
    let id = reading.document.actors.get(actor).map(|it| it.id.as_str()).unwrap_or_default();
    format!("[data-testid=actor-row][data-actor=\"{id}\"]")
}
