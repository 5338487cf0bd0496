//! A quote on a card.

use yew::{platform::spawn_local, prelude::*};

use super::{
    candidates::Candidates,
    in_article::{ARTICLE, in_article},
    speaker_choice::SpeakerChoice,
};
use crate::{
    articles::Source,
    corrections::Correction,
    dom,
    highlight::Range,
    report,
    shared::Shared,
    state::Reading,
    words::{self, Words, use_words},
};

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
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// The quote's words with the words that report it, before a paraphrase and beside a quotation; a button that shows them in the text.
#[component]
pub fn QuoteItem(props: &QuoteItemProps) -> Html {
    let words = use_words();
    let copied = use_state(|| None::<bool>);
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
    // What was denied is not copied as if it had been said.
    let content = join(&quote.content);
    let said = if leads { format!("{cue} {content}") } else { content.clone() };
    let on_copy = {
        let (copied, words) = (copied.clone(), citation(words, props, &said));
        Callback::from(move |_: MouseEvent| {
            let (copied, words) = (copied.clone(), words.clone());
            spawn_local(async move { copied.set(Some(dom::copy(&words).await)) });
        })
    };
    let onclick = {
        let on_light = props.on_light.clone();
        let places = quote.content.clone();
        Callback::from(move |_| on_light.emit(places.clone()))
    };
    html! {
        <li class="quotation">
            <div class="quotation-body">
            <button
                type="button"
                class={classes!("item", "quote-item", format!("say-{hue}"))}
                data-testid="quote-item"
                data-quote={quote.id.clone()}
                {onclick}
            >
                <span class="quote-words" dir="auto" lang={ARTICLE}>
                    if leads {
                        <span class="cue">{ &cue }</span>{ " " }
                    }
                    <span class="item-words">{ content }</span>
                </span>
                <span class="item-meta">
                    if !leads && !cue.is_empty() {
                        <span class="cue">{ in_article(cue) }</span>
                    }
                    <span>{ (words.cards.quote_kind)(quote.kind) }</span>
                    if props.reading.touched.quotes.contains(&quote.id) {
                        <span class="corrected">{ words.corrections.corrected }</span>
                    }
                    if speaker.is_none() {
                        <span class="doubt">{ words.cards.speaker_unclear }</span>
                    }
                </span>
            </button>
            <span class="quotation-ways">
                <SpeakerChoice
                    source={props.source.clone()}
                    reading={props.reading.clone()}
                    quote={props.quote}
                    on_correct={props.on_correct.clone()}
                />
                <button
                    type="button"
                    class="copy"
                    data-testid="copy-quote"
                    title={words.cards.copy_hint}
                    onclick={on_copy}
                >
                    { match *copied {
                        None => words.cards.copy,
                        Some(true) => words.cards.copied,
                        Some(false) => words.cards.no_copy,
                    } }
                </button>
            </span>
            </div>
            if speaker.is_none() {
                <Candidates
                    source={props.source.clone()}
                    reading={props.reading.clone()}
                    quote={props.quote}
                    on_correct={props.on_correct.clone()}
                />
            }
            <span class="visually-hidden" role="status">{ if *copied == Some(true) { words.cards.copied } else { "" } }</span>
        </li>
    }
}

/// A quote as it is copied: the words, who says them, and in which article.
fn citation(words: &Words, props: &QuoteItemProps, content: &str) -> String {
    let Reading { document, report, .. } = &*props.reading;
    let speaker = report.speaker(props.quote).and_then(|it| document.actors.get(it));
    let speaker = words::sentence_case(speaker.map_or(words.cards.unclear, |it| it.name.as_str()));
    let first = document.paragraphs.first().map(|it| ([it.start, it.end], it.kind));
    (words.cards.citation)(content, &speaker, &report::headline(&props.source, first, words))
}
