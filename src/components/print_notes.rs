//! What a printed article has at its end: the cast, and a note for every quote.

use yew::prelude::*;

use crate::{shared::Shared, state::Reading, words};

/// See [`PrintNotes`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PrintNotesProps {
    /// The analysis.
    pub reading: Shared<Reading>,
}

/// Seen on paper only, where nothing can be clicked.
#[component]
pub fn PrintNotes(props: &PrintNotesProps) -> Html {
    let Reading { document, report, .. } = &*props.reading;
    let cast = report.cast().iter().filter(|it| !it.is_silent());
    html! {
        <section class="print-notes" aria-hidden="true" data-testid="print-notes">
            <h2 class="heading">{ words::PRINTED_CAST }</h2>
            <ul class="print-cast">
                { for cast.filter_map(|it| document.actors.get(it.actor)).map(|it| html! {
                    <li>
                        <b>{ words::sentence_case(&it.name) }</b>
                        { ", " }
                        { it.role.clone().unwrap_or_else(|| words::actor_kind(it.kind).to_lowercase()) }
                    </li>
                }) }
            </ul>
            if !document.quotes.is_empty() {
                <h2 class="heading">{ words::PRINTED_NOTES }</h2>
                <ol class="print-quotes">
                    { for document.quotes.iter().enumerate().map(|(i, quote)| {
                        let speaker = report.speaker(i).and_then(|it| document.actors.get(it));
                        let name = speaker.map_or_else(|| words::UNCLEAR.to_owned(), |it| words::sentence_case(&it.name));
                        html! {
                            <li value={(i + 1).to_string()}>
                                { name }{ ", " }{ words::quote_kind(quote.kind) }
                            </li>
                        }
                    }) }
                </ol>
            }
            <p class="print-made">{ words::PRINTED_BY }</p>
        </section>
    }
}
