//! The score: who speaks where along the article.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::{
    gradual::Gradual,
    in_article::ARTICLE,
    monogram::hue_class,
    twin::{Rows, Twin},
};
use crate::{
    articles::Source,
    highlight::Range,
    report,
    score::{self, Lane},
    shared::Shared,
    state::Reading,
    words::{self, Language, Words, use_language},
};

/// See [`ScoreView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ScoreViewProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
}

/// A lane an actor, each one button: the pointer goes to the quote under it, the keyboard to the next one.
#[component]
pub fn ScoreView(props: &ScoreViewProps) -> Html {
    let language = use_language();
    let words = language.words();
    let lanes = use_memo((props.source.clone(), props.reading.clone()), |(source, reading)| {
        score::lanes(&source.text, &reading.document, &reading.report)
    });
    // Nothing that is drawn depends on it.
    let step = use_mut_ref(|| None::<(usize, usize)>);
    if lanes.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3 class="page-part">{ words.sources.score_title }</h3>
            <p class="page-hint">{ words.sources.score_hint }</p>
            <ol class="score" data-testid="score">
                <Gradual items={lanes.iter().map(|it| lane(language, props, it, &step)).collect::<Vec<_>>()} />
            </ol>
            <p class="score-ends" aria-hidden="true"><span>{ words.sources.beginning }</span><span>{ words.sources.end }</span></p>
            <Twin
                id="score-table"
                caption={words.sources.score_title}
                head={words.sources.score_columns.to_vec()}
                rows={
                    let props = props.clone();
                    Rows::from(move |()| rows(words, &props, &lanes))
                }
            />
        </>
    }
}

fn lane(
    language: Language,
    props: &ScoreViewProps,
    lane: &Lane,
    step: &Rc<RefCell<Option<(usize, usize)>>>,
) -> Html {
    let words = language.words();
    let Reading { document, report, .. } = &*props.reading;
    let Some(actor) = document.actors.get(lane.actor) else { return Html::default() };
    let onclick = {
        let (lane, step, on_light) = (lane.clone(), step.clone(), props.on_light.clone());
        Callback::from(move |event: MouseEvent| {
            let next = match *step.borrow() {
                Some((actor, at)) if actor == lane.actor => (at + 1) % lane.notes.len().max(1),
                _ => 0,
            };
            // The keyboard's click has no place.
            let note = if event.detail() == 0 {
                Some(next)
            } else {
                along(&event, language.is_from_right()).and_then(|it| lane.nearest(it))
            };
            if let Some((at, note)) = note.and_then(|at| Some((at, lane.notes.get(at)?))) {
                step.replace(Some((lane.actor, at)));
                on_light.emit(note.places.clone());
            }
        })
    };
    let name = words::sentence_case(&actor.name);
    html! {
        <li class={hue_class(report.hue(lane.actor))}>
            <button
                type="button"
                class="lane"
                data-testid="lane"
                data-actor={actor.id.clone()}
                aria-label={(words.sources.lane)(&name, lane.notes.len())}
                {onclick}
            >
                <span class="lane-name" dir="auto" lang={ARTICLE} title={name.clone()}>{ name }</span>
                <svg class="lane-notes" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="lane-line" x="0" y="4.500" width="100" height="1" />
                    { for lane.notes.iter().flat_map(|it| &it.spans).map(|(start, long)| html! {
                        <rect
                            class="lane-note"
                            x={score::decimal(*start)}
                            y="1"
                            width={score::decimal(long.max(0.8))}
                            height="8"
                        />
                    }) }
                </svg>
            </button>
        </li>
    }
}

/// How far along its lane a click is, in per cent.
fn along(event: &MouseEvent, is_from_right: bool) -> Option<f64> {
    let button: Element = event.current_target()?.dyn_into().ok()?;
    let notes = button.query_selector(".lane-notes").ok()??.get_bounding_client_rect();
    let way = f64::from(event.client_x()) - notes.left();
    let way = if is_from_right { notes.width() - way } else { way };
    Some(100.0 * way / notes.width().max(1.0))
}

fn rows(words: &Words, props: &ScoreViewProps, lanes: &[Lane]) -> Vec<Vec<Html>> {
    let document = &props.reading.document;
    let mut notes: Vec<_> =
        lanes.iter().flat_map(|lane| lane.notes.iter().map(move |it| (lane.actor, it))).collect();
    notes.sort_by_key(|(_, note)| note.places.first().copied());
    notes
        .into_iter()
        .filter_map(|(actor, note)| {
            let name = words::sentence_case(&document.actors.get(actor)?.name);
            let place = (words.sources.percent)(note.spans.first()?.0);
            let said: Vec<_> =
                note.places.iter().map(|&it| report::words(&props.source.text, it).to_string()).collect();
            let places = note.places.clone();
            let onclick = props.on_light.reform(move |_: MouseEvent| places.clone());
            let said = html! {
                <button type="button" class="text-button twin-button" {onclick}>{ said.join(" … ") }</button>
            };
            Some(vec![html! { name }, html! { place }, said])
        })
        .collect()
}
