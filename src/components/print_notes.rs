//! What a printed article has at its end: the cast, and a note for every quote.

use yew::prelude::*;

use crate::{
    shared::Shared,
    state::Reading,
    words::{self, use_language},
};

/// See [`PrintNotes`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PrintNotesProps {
    /// The analysis.
    pub reading: Shared<Reading>,
}

/// Seen on paper only, where nothing can be clicked.
#[component]
pub fn PrintNotes(props: &PrintNotesProps) -> Html {
    let language = use_language();
    let words = language.words();
    let Reading { document, report, .. } = &*props.reading;
    let cast = report.cast().iter().filter(|it| !it.is_silent());
    html! {
        <section class="print-notes" lang={language.tag()} dir={language.direction()} aria-hidden="true" data-testid="print-notes">
            <h2 class="heading">{ words.settings.printed_cast }</h2>
            <ul class="print-cast">
                { for cast.filter_map(|it| document.actors.get(it.actor)).map(|it| html! {
                    <li>
                        <b>{ words::sentence_case(&it.name) }</b>
                        { ", " }
                        { it.role.clone().unwrap_or_else(|| (words.cards.kind)(it.kind).to_owned()) }
                    </li>
                }) }
            </ul>
            if !document.quotes.is_empty() {
                <h2 class="heading">{ words.settings.printed_notes }</h2>
                <ol class="print-quotes">
                    { for document.quotes.iter().enumerate().map(|(i, quote)| {
                        let speaker = report.speaker(i).and_then(|it| document.actors.get(it));
                        let name = speaker.map_or_else(|| words.cards.unclear.to_owned(), |it| words::sentence_case(&it.name));
                        html! {
                            <li value={(i + 1).to_string()}>
                                { name }{ ", " }{ (words.cards.quote_kind)(quote.kind) }
                            </li>
                        }
                    }) }
                </ol>
            }
            <p class="print-made">{ words.settings.printed_by }</p>
        </section>
    }
}
