//! Whose quote it is, to be chosen anew.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    articles::Source,
    corrections::Correction,
    shared::Shared,
    state::Reading,
    words::{self, use_words},
};

/// See [`SpeakerChoice`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SpeakerChoiceProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Index of the quote.
    pub quote: usize,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// A list of the cast that looks like a word; one click opens it, another chooses. It is filled when it is asked for,
/// because there may be many quotes and a large cast.
#[component]
pub fn SpeakerChoice(props: &SpeakerChoiceProps) -> Html {
    let words = use_words();
    let is_filled = use_state(|| false);
    let report = &props.reading.report;
    let cast: Vec<usize> =
        if *is_filled { report.cast().iter().map(|it| it.actor).collect() } else { Vec::new() };
    let fill = {
        let is_filled = is_filled.clone();
        Callback::from(move |()| is_filled.set(true))
    };
    let onchange = {
        let (props, cast) = (props.clone(), cast.clone());
        Callback::from(move |event: Event| {
            let (text, document) = (&props.source.text, &props.reading.document);
            let list = event.target_unchecked_into::<HtmlSelectElement>();
            let at = usize::try_from(list.selected_index()).unwrap_or_default();
            list.set_selected_index(0);
            // The first choice is none; the second is nobody.
            let speaker = at.checked_sub(2).and_then(|it| cast.get(it).copied());
            if at > 0
                && let Some(correction) = Correction::speaker(text, document, props.quote, speaker)
            {
                props.on_correct.emit(correction);
            }
        })
    };
    let speaker = report.speaker(props.quote);
    html! {
        <select
            class="choice"
            aria-label={words.corrections.other_speaker}
            title={words.corrections.other_speaker}
            data-testid="speaker-choice"
            onpointerdown={fill.reform(|_: PointerEvent| ())}
            onfocus={fill.reform(|_: FocusEvent| ())}
            {onchange}
        >
            <option selected=true>{ words.corrections.wrong_speaker }</option>
            if *is_filled {
                <option disabled={speaker.is_none()}>{ words.corrections.nobody_known }</option>
                { for cast.iter().filter_map(|&it| Some((it, props.reading.document.actors.get(it)?))).map(|(i, it)| html! {
                    <option disabled={speaker == Some(i)}>{ words::sentence_case(&it.name) }</option>
                }) }
            }
        </select>
    }
}
