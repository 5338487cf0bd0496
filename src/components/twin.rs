//! A picture's twin: the same as a table of words.

use web_sys::Element;
use yew::prelude::*;

use super::{gradual::Gradual, scroll_box::ScrollBox};
use crate::words::use_words;

/// What the rows of a table are made by, when it is opened: the cells of each, the first of which is its head.
pub type Rows = Callback<(), Vec<Vec<Html>>>;

/// Rows that come at a time: with each part a table is laid out as a whole again, so there should be few.
const STEP: usize = 80;

/// See [`Twin`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TwinProps {
    /// What to call it in tests.
    pub id: &'static str,
    /// What the table is about.
    pub caption: &'static str,
    /// The heads of its columns.
    pub head: Vec<&'static str>,
    /// Whether it is shown without being asked for.
    #[prop_or_default]
    pub is_unfolded: bool,
    /// Its rows.
    pub rows: Rows,
}

/// A table, folded until it is asked for, or unfolded where it was asked for already. It may be long, so it is not
/// there before.
#[component]
pub fn Twin(props: &TwinProps) -> Html {
    let words = use_words();
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            is_open.set(event.target_unchecked_into::<Element>().has_attribute("open"));
        })
    };
    let table = || {
        html! {
            <ScrollBox class="twin-scroll" label={props.caption}>
                <table class="twin-table">
                    <caption class="visually-hidden">{ props.caption }</caption>
                    <thead>
                        <tr>{ for props.head.iter().map(|it| html! { <th scope="col">{ *it }</th> }) }</tr>
                    </thead>
                    <tbody>
                        <Gradual
                            items={props.rows.emit(()).into_iter().map(row).collect::<Vec<_>>()}
                            step={STEP}
                        />
                    </tbody>
                </table>
            </ScrollBox>
        }
    };
    if props.is_unfolded {
        return html! { <div class="twin" data-testid={props.id}>{ table() }</div> };
    }
    html! {
        <details class="twin" data-testid={props.id} {ontoggle}>
            <summary class="fold-summary">{ words.panel.as_table }</summary>
            if *is_open {
                { table() }
            }
        </details>
    }
}

fn row(cells: Vec<Html>) -> Html {
    html! {
        <tr>
            { for cells.into_iter().enumerate().map(|(i, cell)| if i == 0 {
                html! { <th scope="row"><bdi>{ cell }</bdi></th> }
            } else {
                html! { <td><bdi>{ cell }</bdi></td> }
            }) }
        </tr>
    }
}
