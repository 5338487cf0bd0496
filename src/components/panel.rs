//! The panel beside the article; on a phone a sheet from below.

use yew::prelude::*;

use super::{
    actor_card::ActorCard,
    cast_list::CastList,
    cell_card::CellCard,
    claims_view::ClaimsView,
    corrections_bar::CorrectionsBar,
    corrections_view::CorrectionsView,
    monogram::hue_class,
    sources_view::SourcesView,
    stances_view::StancesView,
    strip::{Strip, StripView},
    tabs::Tabs,
    unclear_card::UnclearCard,
};
use crate::{
    articles::Source,
    corrections::{Correction, History},
    highlight::Range,
    model::ModelState,
    protocol::Progress,
    shared::Shared,
    state::{Phase, Picture, Reading, Tab, View},
    words::{self, Words, use_words},
};

/// See [`Panel`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// The text.
    pub source: Shared<Source>,
    /// How far the analysis is.
    pub phase: Phase,
    /// How much of the text the model has read.
    pub progress: Progress,
    /// What is known so far.
    pub reading: Option<Shared<Reading>>,
    /// How far the model is; none without a worker.
    pub model: Option<ModelState>,
    /// What to show.
    pub view: View,
    /// The quote that a card was opened for.
    pub quote: Option<usize>,
    /// In which picture stances were shown last.
    pub picture: Picture,
    /// Which choice of the reader's this is.
    pub turn: u32,
    /// Whether the analysis is kept back.
    pub is_withheld: bool,
    /// On a phone: whether the sheet is up.
    pub is_open: bool,
    /// Called with what to show instead.
    pub on_show: Callback<View>,
    /// Called with the part of the panel to show.
    pub on_tab: Callback<Tab>,
    /// What the reader has corrected.
    pub history: Shared<History>,
    /// Whether the browser keeps it.
    pub is_kept: bool,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
    /// Called with the number of a correction to take back.
    pub on_take_back: Callback<usize>,
    /// Called to undo the last step of correcting.
    pub on_undo: Callback<()>,
    /// Called to do it again.
    pub on_redo: Callback<()>,
    /// Called with the places to light.
    pub on_light: Callback<Vec<Range>>,
    /// Called to raise or lower the sheet.
    pub on_sheet: Callback<bool>,
    /// Called to stop waiting for the analysis.
    pub on_cancel: Callback<()>,
    /// Called to analyse again.
    pub on_retry: Callback<()>,
    /// Called to load the model again.
    pub on_load: Callback<()>,
}

/// The list, a card, or a word about the analysis. The list stays underneath a card, so that its search and its
/// place are still there on the way back.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let words = use_words();
    html! {
        <aside
            id="panel"
            part="panel"
            class={classes!("panel", props.is_open.then_some("is-open"))}
            tabindex="-1"
            aria-label={words.panel.cast}
            data-testid="panel"
        >
            <button
                type="button"
                class="peek"
                data-testid="sheet-toggle"
                aria-expanded={props.is_open.to_string()}
                aria-controls="panel-body"
                onclick={
                    let is_open = props.is_open;
                    props.on_sheet.reform(move |_: MouseEvent| !is_open)
                }
            >
                { peek(words, props) }
            </button>
            if has_tabs(props) {
                <Tabs tab={props.view.tab()} on_tab={props.on_tab.clone()} />
            }
            <div
                class="panel-body"
                id="panel-body"
                role={has_tabs(props).then_some("tabpanel")}
                aria-labelledby={has_tabs(props).then(|| format!("tab-{}", words::tab_id(props.view.tab())))}
            >
                { body(words, props) }
            </div>
            if has_tabs(props) {
                <CorrectionsBar
                    history={props.history.clone()}
                    is_kept={props.is_kept}
                    on_list={props.on_show.reform(|()| View::Corrections)}
                    on_undo={props.on_undo.clone()}
                    on_redo={props.on_redo.clone()}
                />
            }
            if let Some(strip) = strip(props) {
                <StripView
                    {strip}
                    on_cancel={props.on_cancel.clone()}
                    on_retry={props.on_retry.clone()}
                    on_load={props.on_load.clone()}
                />
            }
        </aside>
    }
}

/// Whether there is something to choose from.
const fn has_tabs(props: &PanelProps) -> bool {
    !props.is_withheld && props.reading.is_some()
}

/// What is going on, or went wrong.
fn strip(props: &PanelProps) -> Option<Strip> {
    Strip::of(props.phase, props.progress, props.model.as_ref(), props.reading.is_some())
}

fn body(words: &Words, props: &PanelProps) -> Html {
    if props.is_withheld {
        return withheld(words);
    }
    let Some(reading) = &props.reading else {
        return match props.phase {
            Phase::Reading | Phase::Ready => waiting(words, props),
            Phase::Failed(_) => stopped(words, props, words.panel.no_analysis_here),
            Phase::Cancelled => stopped(words, props, words.panel.was_cancelled),
        };
    };
    let is_list = props.view == View::Cast;
    html! {
        <>
            <div class="panel-list" hidden={!is_list}>
                <CastList reading={reading.clone()} is_front={is_list} on_show={props.on_show.clone()} />
            </div>
            if let View::Actor(actor) = props.view {
                <ActorCard
                    key={props.turn}
                    source={props.source.clone()}
                    reading={reading.clone()}
                    {actor}
                    quote={props.quote}
                    on_show={props.on_show.clone()}
                    on_light={props.on_light.clone()}
                    on_correct={props.on_correct.clone()}
                />
            }
            if let View::Stances(picture) = props.view {
                <StancesView
                    source={props.source.clone()}
                    reading={reading.clone()}
                    {picture}
                    on_show={props.on_show.clone()}
                />
            }
            if let View::Cell(holder, target) = props.view {
                <CellCard
                    key={props.turn}
                    source={props.source.clone()}
                    reading={reading.clone()}
                    {holder}
                    {target}
                    picture={props.picture}
                    on_show={props.on_show.clone()}
                    on_light={props.on_light.clone()}
                    on_correct={props.on_correct.clone()}
                />
            }
            if props.view == View::Claims {
                <ClaimsView
                    source={props.source.clone()}
                    reading={reading.clone()}
                    on_show={props.on_show.clone()}
                    on_light={props.on_light.clone()}
                    on_correct={props.on_correct.clone()}
                />
            }
            if props.view == View::Sources {
                <SourcesView
                    source={props.source.clone()}
                    reading={reading.clone()}
                    on_show={props.on_show.clone()}
                    on_light={props.on_light.clone()}
                />
            }
            if props.view == View::Corrections {
                <CorrectionsView
                    source={props.source.clone()}
                    reading={reading.clone()}
                    history={props.history.clone()}
                    on_show={props.on_show.clone()}
                    on_light={props.on_light.clone()}
                    on_take_back={props.on_take_back.clone()}
                />
            }
            if props.view == View::Unclear {
                <UnclearCard
                    quote={props.quote}
                    source={props.source.clone()}
                    reading={reading.clone()}
                    on_light={props.on_light.clone()}
                    on_correct={props.on_correct.clone()}
                    on_close={props.on_show.reform(|()| View::Cast)}
                />
            }
        </>
    }
}

fn waiting(words: &Words, props: &PanelProps) -> Html {
    html! {
        <div class="waiting" data-testid="progress">
            <h2 class="panel-title">{ words.panel.cast }</h2>
            <p class="panel-sum">{ words.panel.reading_now }</p>
            <div class="progress" role="progressbar" aria-label={words.panel.reading_article}></div>
            <div class="skeleton" aria-hidden="true">
                { for (0..6).map(|_| html! { <span class="skeleton-row"><i></i><b></b></span> }) }
            </div>
            <button
                type="button"
                class="button waiting-cancel"
                data-testid="cancel"
                onclick={props.on_cancel.reform(|_: MouseEvent| ())}
            >
                { words.page.cancel }
            </button>
        </div>
    }
}

fn stopped(words: &Words, props: &PanelProps, what: &'static str) -> Html {
    html! {
        <div class="waiting">
            <h2 class="panel-title">{ words.panel.cast }</h2>
            <p class="empty">{ what }</p>
            <button
                type="button"
                class="button"
                data-testid="retry"
                onclick={props.on_retry.reform(|_: MouseEvent| ())}
            >
                { words.panel.analyse_again }
            </button>
        </div>
    }
}

fn withheld(words: &Words) -> Html {
    html! {
        <div class="waiting" data-testid="withheld">
            <h2 class="panel-title" id="panel-title" tabindex="-1">{ words.panel.cast }</h2>
            <p class="empty">
                { words.panel.withheld }
            </p>
        </div>
    }
}

/// The edge of the sheet that stays in sight: who is in it, or whose card to come back to.
fn peek(words: &Words, props: &PanelProps) -> Html {
    let shown = props.reading.as_ref().filter(|_| !props.is_withheld);
    let label = match (shown, props.view) {
        (None, _) if props.is_withheld => words.panel.no_cast.to_owned(),
        (None, _) if props.phase == Phase::Reading => words.panel.reading_now.to_owned(),
        (None, _) => words.panel.no_analysis.to_owned(),
        (Some(reading), View::Actor(actor)) => {
            reading.document.actors.get(actor).map(|it| it.name.clone()).unwrap_or_default()
        }
        (Some(_), View::Unclear) => words.cards.unclear.to_owned(),
        (Some(_), View::Stances(_) | View::Cell(..)) => words.stances.stances_title.to_owned(),
        (Some(_), View::Claims) => words.claims.claims_title.to_owned(),
        (Some(_), View::Sources) => words.sources.sources_title.to_owned(),
        (Some(_), View::Corrections) => words.corrections.corrections_title.to_owned(),
        // What goes on is said at the sheet's foot, which is out of sight while it is down.
        (Some(reading), View::Cast) => [
            Some((words.counts.actors)(reading.report.cast().len())),
            Some((words.counts.quotes)(reading.document.quotes.len())),
            strip(props).filter(|_| !props.is_open).map(|it| it.brief(words)),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · "),
    };
    html! {
        <>
            <span class="peek-grip" aria-hidden="true"></span>
            <span class="peek-line">
                if let Some(reading) = shown {
                    { dots(reading, props.view) }
                }
                <span class="peek-label" dir="auto" data-testid="peek">{ label }</span>
                <span class="peek-verb" aria-hidden="true">{ if props.is_open { words.panel.close_sheet } else { words.panel.open_sheet } }</span>
            </span>
        </>
    }
}

/// The hues of whom the label is about.
fn dots(reading: &Reading, view: View) -> Html {
    let hues: Vec<_> = match view {
        View::Actor(actor) => vec![reading.report.hue(actor)],
        View::Unclear => vec![None],
        View::Corrections => Vec::new(),
        View::Cell(holder, target) => {
            [Some(holder), target].into_iter().flatten().map(|it| reading.report.hue(it)).collect()
        }
        View::Cast | View::Stances(_) | View::Claims | View::Sources => {
            reading.report.cast().iter().take(4).map(|it| it.hue).collect()
        }
    };
    html! {
        <span class="peek-dots" aria-hidden="true">
            { for hues.into_iter().map(|hue| html! { <i class={hue_class(hue)}></i> }) }
        </span>
    }
}
