//! Who may have said a quote whose speaker is unclear.

use yew::prelude::*;

use super::in_article::in_article;
use crate::{
    articles::Source,
    corrections::Correction,
    shared::Shared,
    state::Reading,
    words::{self, use_words},
};

/// See [`Candidates`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CandidatesProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Index of the quote.
    pub quote: usize,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// The likeliest, each a button that gives the quote to them; nothing where nobody is likely.
#[component]
pub fn Candidates(props: &CandidatesProps) -> Html {
    let words = use_words();
    let (text, Reading { document, report, .. }) = (&props.source.text, &*props.reading);
    let Some(quote) = document.quotes.get(props.quote) else { return Html::default() };
    let candidates = quote.candidates.iter().filter_map(|id| report.actor(id));
    let choice = |actor: usize| {
        let name = words::sentence_case(&document.actors.get(actor)?.name);
        let correction = Correction::speaker(text, document, props.quote, Some(actor))?;
        let onclick = props.on_correct.reform(move |_: MouseEvent| correction.clone());
        Some(html! {
            <button
                type="button"
                class={classes!("candidate", format!("hue-{}", report.hue(actor).unwrap_or(0)))}
                data-testid="candidate"
                aria-label={(words.cards.give_to)(&name)}
                title={(words.cards.give_to)(&name)}
                {onclick}
            >
                { in_article(name) }
            </button>
        })
    };
    let choices: Vec<Html> = candidates.filter_map(choice).collect();
    if choices.is_empty() {
        return Html::default();
    }
    html! {
        <p class="candidates" data-testid="candidates">
            <span>{ words.cards.perhaps }</span>
            { for choices }
        </p>
    }
}
