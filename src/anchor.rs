//! Where the reader is on the page, held while the page is drawn anew around them.
//!
//! The article's elements are used again for other words when more is found in it, and rows of the cast change
//! places. So the keyboard's place is noted by what is there, not by the element: in the text by the character, in
//! the panel by the words. What is in sight is noted by the paragraph at the top of the window.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use crate::dom::{self, Scope};

/// The paragraphs of the article.
const PARAGRAPHS: &str = "#article [data-testid=text] > *";
/// What the keyboard can reach in the panel.
const REACHABLE: &str = "#panel button, #panel input, #panel select, #panel [tabindex]";
/// A reader's place.
pub struct Anchor {
    keyboard: Option<Place>,
    /// The paragraph at the top of the window, and where in the window it begins.
    top: Option<(usize, f64)>,
}

/// A place of the keyboard, noted by what is there.
pub enum Place {
    /// A highlight: its paragraph, and the UTF-16 units before it in that.
    Text(usize, usize),
    /// Something in the panel, and the words that tell it from others.
    Panel(HtmlElement, String),
}

impl Place {
    /// Where the keyboard is now, if that is a highlight or in the panel.
    pub fn here(scope: &Scope) -> Option<Self> {
        scope.focused().and_then(|it| place(scope, it))
    }

    /// What is there now.
    pub fn element(&self, scope: &Scope) -> Option<HtmlElement> {
        match self {
            Self::Text(paragraph, offset) => stop_at(scope, *paragraph, *offset),
            Self::Panel(element, words) if element.is_connected() && words_of(element) == *words => {
                Some(element.clone())
            }
            Self::Panel(_, words) => scope.find_all(REACHABLE).into_iter().find(|it| words_of(it) == *words),
        }
    }
}

impl Anchor {
    /// Where the reader is now.
    pub fn here(scope: &Scope) -> Self {
        Self { keyboard: Place::here(scope), top: top(scope) }
    }

    /// Brings the reader back there.
    pub fn hold(self, scope: &Scope) {
        if let Some((paragraph, before)) = self.top
            && let Some(now) = scope.find_all(PARAGRAPHS).get(paragraph)
            && let Some(window) = dom::window()
        {
            let moved = now.get_bounding_client_rect().top() - before;
            if moved.abs() > 0.5 {
                window.scroll_by_with_x_and_y(0.0, moved);
            }
        }
        let target = self.keyboard.and_then(|it| match it.element(scope) {
            None if matches!(it, Place::Panel(..)) => scope.find("#panel-title"),
            element => element,
        });
        if let Some(target) = target.filter(|it| scope.focused().as_ref() != Some(it)) {
            dom::focus(&target);
        }
    }
}

fn place(scope: &Scope, focused: HtmlElement) -> Option<Place> {
    if focused.closest("#panel").is_ok_and(|it| it.is_some()) {
        let words = words_of(&focused);
        return Some(Place::Panel(focused, words));
    }
    let mark = focused.closest("#article mark").ok()??;
    let paragraph = mark.parent_element()?;
    let index = scope.find_all(PARAGRAPHS).iter().position(|it| it.is_same_node(Some(&paragraph)))?;
    let before = children(&paragraph).take_while(|it| !it.is_same_node(Some(&mark)));
    Some(Place::Text(index, before.map(|it| units(&it)).sum()))
}

/// The highlight at this place, or else the next one in the paragraph, or the last.
fn stop_at(scope: &Scope, paragraph: usize, offset: usize) -> Option<HtmlElement> {
    let paragraph = scope.find_all(PARAGRAPHS).into_iter().nth(paragraph)?;
    let mut end = 0;
    let mut found = None;
    for child in children(&paragraph) {
        end += units(&child);
        let stop = child.dyn_into::<HtmlElement>().ok().filter(|it| it.tab_index() >= 0);
        if let Some(stop) = stop {
            found = Some(stop);
            if end > offset {
                break;
            }
        }
    }
    found
}

/// What tells an element of the panel from others: its id where it has one, as fields do, whose words change with the
/// choice; else its words. A row is its actor's, whatever is counted on it.
fn words_of(element: &Element) -> String {
    let id = element.id();
    if !id.is_empty() {
        return id;
    }
    let name = element.query_selector(".actor-row-name").ok().flatten();
    name.as_ref().unwrap_or(element).text_content().unwrap_or_default()
}

/// The first paragraph in sight. Where all of them are below the window, as in somebody else's page, there is none to hold.
fn top(scope: &Scope) -> Option<(usize, f64)> {
    let tops = scope.find_all(PARAGRAPHS).into_iter().map(|it| it.get_bounding_client_rect()).enumerate();
    let first = tops.filter(|(_, place)| place.bottom() > dom::BAR).map(|(i, place)| (i, place.top())).next();
    first.filter(|&(_, top)| top < dom::height())
}

fn children(element: &Element) -> impl Iterator<Item = Node> + use<> {
    let children = element.child_nodes();
    (0..children.length()).filter_map(move |i| children.get(i))
}

fn units(node: &Node) -> usize {
    node.text_content().map_or(0, |it| it.encode_utf16().count())
}
