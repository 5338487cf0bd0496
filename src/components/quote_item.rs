//! A quote on a card.

use yew::prelude::*;

use crate::{articles::Source, highlight::Range, report, shared::Shared, state::Reading, words};

/// Below this the speaker is shown as unsure.
const UNSURE: f32 = 0.5;

/// See [`QuoteItem`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct QuoteItemProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Index of the quote.
    pub quote: usize,
    /// Called with the quote's place in the text.
    pub on_light: Callback<Vec<Range>>,
}

/// The quote's words with the words that report it, before a paraphrase and beside a quotation; a button that shows them in the text.
#[component]
pub fn QuoteItem(props: &QuoteItemProps) -> Html {
    let Some(quote) = props.reading.document.quotes.get(props.quote) else { return Html::default() };
    let speaker = props.reading.report.speaker(props.quote);
    let hue = speaker.and_then(|actor| props.reading.report.hue(actor)).unwrap_or(0);
    let join = |ranges: &[Range]| {
        ranges
            .iter()
            .map(|&range| report::words(&props.source.text, range).to_string())
            .collect::<Vec<_>>()
            .join(" … ")
    };
    let cue = join(&quote.cue);
    let leads = words::cue_leads(quote.kind, &cue);
    let onclick = {
        let on_light = props.on_light.clone();
        let content = quote.content.clone();
        Callback::from(move |_| on_light.emit(content.clone()))
    };
    html! {
        <li>
            <button
                type="button"
                class={classes!("item", "quote-item", format!("say-{hue}"))}
                data-testid="quote-item"
                data-quote={quote.id.clone()}
                {onclick}
            >
                <span class="quote-words">
                    if leads {
                        <span class="cue">{ &cue }</span>{ " " }
                    }
                    <span class="item-words">{ join(&quote.content) }</span>
                </span>
                <span class="item-meta">
                    if !leads && !cue.is_empty() {
                        <span class="cue">{ cue }</span>
                    }
                    <span>{ words::quote_kind(quote.kind) }</span>
                    if speaker.is_none() {
                        <span class="doubt">{ "unclear speaker" }</span>
                    } else if quote.confidence < UNSURE {
                        <span class="doubt">{ "speaker unsure" }</span>
                    }
                </span>
            </button>
        </li>
    }
}
