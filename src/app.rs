//! The whole page: holds the [`State`], the worker and the keyboard together.

use web_sys::{DragEvent, File, ScrollLogicalPosition};
use yew::{platform::spawn_local, prelude::*};

use crate::{
    analyzer::{Analyzer, News},
    anchor::Anchor,
    articles::{Sample, Source},
    components::{ArticleView, Hit, OpenDialog, Panel, TopBar},
    dom, history,
    intake::{self, Refusal},
    keeping,
    keys::{self, Key, Listener},
    model::ModelState,
    settings::Settings,
    state::{Action, Phase, State, Tab, View},
    trail::Trail,
    words,
};

/// The reader.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let wanted = Some(history::here()).filter(|it| !it.is_empty());
        let mut state = State::new(Source::remembered());
        state.wanted = wanted;
        state
    });
    let settings = use_state(Settings::remembered);
    let refusal = use_state(|| None::<Refusal>);
    let is_dragging = use_state(|| false);
    let trail = use_mut_ref(Trail::default);
    let anchor = use_mut_ref(|| None::<Anchor>);
    let turn = use_mut_ref(|| 0);

    let analyzer = {
        let dispatcher = state.dispatcher();
        let anchor = anchor.clone();
        use_memo((), |()| {
            Analyzer::new(Callback::from(move |news| {
                if matches!(&news, News::Step(_, _, Some(_)) | News::Done(_, Ok(_))) {
                    *anchor.borrow_mut() = Some(Anchor::here());
                }
                dispatcher.dispatch(Action::Hear(news));
            }))
        })
    };
    use_effect_with(state.source.clone(), |source| source.remember());
    use_effect_with(state.round, {
        let (analyzer, text) = (analyzer.clone(), state.source.text.clone());
        move |_| analyzer.analyze(text)
    });
    // What is learnt meanwhile takes nobody from their place.
    use_effect_with(state.reading.clone(), {
        let anchor = anchor.clone();
        move |_| {
            if let Some(anchor) = anchor.take() {
                anchor.hold();
            }
        }
    });
    // What was corrected in a text before is there again, and what is corrected now is kept.
    use_effect_with(state.source.clone(), {
        let state = state.dispatcher();
        move |source| state.dispatch(Action::Restore(keeping::kept(&source.text)))
    });
    use_effect_with(state.history.clone(), {
        let source = state.source.clone();
        move |history| {
            if history.is_restored() {
                keeping::keep(&source.text, history.current());
            }
        }
    });
    use_effect_with(state.headline(), |headline| dom::entitle(headline));
    use_effect_with(*settings, |settings| settings.apply());
    use_effect_with((), {
        let state = state.dispatcher();
        move |()| {
            let listener = history::Listener::new(move |address| state.dispatch(Action::Go(address)));
            move || drop(listener)
        }
    });
    // A view that the reader chose is a step to go back from; one that a new analysis brings is none.
    use_effect_with((state.address(), state.turn, state.wanted.is_some()), {
        let turn = turn.clone();
        move |(address, now, is_waiting): &(String, u32, bool)| {
            let is_step = std::mem::replace(&mut *turn.borrow_mut(), *now) < *now;
            let here = history::here();
            let is_there = here == *address || here.is_empty() && address == "actors";
            if !is_there && !is_waiting {
                history::note(address, is_step);
            }
        }
    });

    // The keyboard follows what was chosen, after the page shows it.
    use_effect({
        let trail = trail.clone();
        move || trail.borrow_mut().follow()
    });
    use_effect_with(state.lit.clone(), |lit| {
        if !lit.ranges.is_empty()
            && let Some(evidence) = dom::find("#article .is-lit")
        {
            // Whoever steps through mentions stays at the button.
            let is_stepping =
                dom::focused().is_some_and(|it| it.closest(".steps").is_ok_and(|it| it.is_some()));
            if !is_stepping {
                dom::focus(&evidence);
            }
            dom::bring(&evidence, ScrollLogicalPosition::Center);
        }
    });

    let open = {
        let (state, refusal, trail) = (state.dispatcher(), refusal.clone(), trail.clone());
        Callback::from(move |source: Result<Source, Refusal>| match source {
            Ok(source) => {
                refusal.set(None);
                *trail.borrow_mut() = Trail::to_article();
                state.dispatch(Action::Open(source));
                if let Some(window) = dom::window() {
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
            }
            Err(why) => {
                refusal.set(Some(why));
                state.dispatch(Action::Dialog(true));
            }
        })
    };
    let on_text = open.reform(|text: String| intake::read(text, None).map(|text| Source::own(text, None)));
    // What was asked about already.
    let on_plain = open.reform(|text: String| intake::admit(&text).map(|()| Source::own(text, None)));
    let on_file = {
        let open = open.clone();
        Callback::from(move |file: File| {
            let open = open.clone();
            spawn_local(async move { open.emit(load(file).await) });
        })
    };
    let on_show = {
        let (state, trail) = (state.clone(), trail.clone());
        Callback::from(move |view: View| trail.borrow_mut().show(&state, view))
    };
    let on_tab = {
        let (state, trail) = (state.clone(), trail.clone());
        Callback::from(move |tab: Tab| trail.borrow_mut().turn(&state, tab))
    };
    let act = |action: fn() -> Action| {
        let state = state.dispatcher();
        Callback::from(move |()| state.dispatch(action()))
    };
    let (on_undo, on_redo) = (act(|| Action::Undo), act(|| Action::Redo));
    let on_correct = {
        let (state, anchor) = (state.dispatcher(), anchor.clone());
        Callback::from(move |correction| {
            *anchor.borrow_mut() = Some(Anchor::here());
            state.dispatch(Action::Correct(correction));
        })
    };
    let on_take_back = {
        let (state, trail) = (state.dispatcher(), trail.clone());
        Callback::from(move |index| {
            trail.borrow_mut().leave_for("#panel-title");
            state.dispatch(Action::TakeBack(index));
        })
    };
    let on_hit = {
        let (state, trail) = (state.clone(), trail.clone());
        Callback::from(move |hit: Hit| trail.borrow_mut().enter(&state, hit))
    };
    let on_light = {
        let (state, trail) = (state.dispatcher(), trail.clone());
        Callback::from(move |ranges| {
            trail.borrow_mut().light();
            state.dispatch(Action::Light(ranges));
        })
    };
    let on_sheet = {
        let state = state.dispatcher();
        Callback::from(move |is_open| state.dispatch(Action::Sheet(is_open)))
    };
    let on_dialog = {
        let (state, refusal) = (state.dispatcher(), refusal.clone());
        Callback::from(move |is_open| {
            refusal.set(None);
            state.dispatch(Action::Dialog(is_open));
        })
    };
    let on_cancel = {
        let (state, analyzer, trail) = (state.dispatcher(), analyzer.clone(), trail.clone());
        Callback::from(move |()| {
            analyzer.cancel();
            trail.borrow_mut().leave_for("[data-testid=retry]");
            state.dispatch(Action::Cancel);
        })
    };
    let on_anyway = {
        let state = state.dispatcher();
        Callback::from(move |()| state.dispatch(Action::ShowAnyway))
    };
    let on_retry = {
        let (state, trail) = (state.dispatcher(), trail.clone());
        Callback::from(move |()| {
            trail.borrow_mut().leave_for("#panel-title");
            state.dispatch(Action::Retry);
        })
    };
    let on_load = {
        let trail = trail.clone();
        Callback::from(move |()| {
            trail.borrow_mut().leave_for("#panel-title");
            analyzer.load();
        })
    };

    // The listener is made once; it reaches the newest state through this.
    let newest = use_mut_ref(|| None);
    *newest.borrow_mut() = Some(state.clone());
    let newest_settings = use_mut_ref(|| None);
    *newest_settings.borrow_mut() = Some(settings.clone());
    use_effect_with((), {
        let trail = trail.clone();
        move |()| {
            let listener = Listener::new(move |key| match key {
                Key::Next => keys::walk(true),
                Key::Previous => keys::walk(false),
                Key::Search => {
                    if let Some(state) = &*newest.borrow()
                        && state.view != View::Cast
                    {
                        trail.borrow_mut().show(state, View::Cast);
                    }
                    // Once the list is in front.
                    dom::after(0, || {
                        if let Some(search) = dom::find("[data-testid=actor-search]") {
                            let _ = search.focus();
                        }
                    });
                }
                Key::Marks => {
                    if let Some(settings) = &*newest_settings.borrow() {
                        settings.set(settings.with_marks(!settings.has_marks()));
                    }
                }
                Key::Undo | Key::Redo => {
                    if let Some(state) = &*newest.borrow() {
                        state.dispatch(if key == Key::Undo { Action::Undo } else { Action::Redo });
                    }
                }
                Key::Back => {
                    if let Some(state) = &*newest.borrow() {
                        trail.borrow_mut().go_back(state);
                    }
                }
            });
            move || drop(listener)
        }
    });

    let ondragover = {
        let is_dragging = is_dragging.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_dragging.set(true);
        })
    };
    let ondragleave = {
        let is_dragging = is_dragging.clone();
        Callback::from(move |event: DragEvent| {
            // Leaving the window, not one element for another.
            if event.related_target().is_none() {
                is_dragging.set(false);
            }
        })
    };
    let ondrop = {
        let (is_dragging, on_file, on_text) = (is_dragging.clone(), on_file.clone(), on_text.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_dragging.set(false);
            let Some(data) = event.data_transfer() else { return };
            if let Some(file) = data.files().and_then(|files| files.get(0)) {
                on_file.emit(file);
            } else if let Ok(text) = data.get_data("text/plain") {
                on_text.emit(text);
            }
        })
    };

    let phase = match state.phase {
        Phase::Reading => "reading",
        Phase::Ready => "ready",
        Phase::Failed(_) => "error",
        Phase::Cancelled => "cancelled",
    };
    let model = match &state.model {
        Some(ModelState::Loading { .. }) => "loading",
        Some(ModelState::Ready) => "ready",
        Some(ModelState::Failed(_)) => "failed",
        None => "none",
    };
    html! {
        <div
            id="app"
            class={classes!("app", is_dragging.then_some("is-dragging"))}
            data-state={phase}
            data-read={state.progress.read.to_string()}
            data-all={state.progress.all.to_string()}
            data-model={model}
            {ondragover}
            {ondragleave}
            {ondrop}
        >
            <nav class="skip-links" aria-label={words::SKIP}>
                <a class="skip-link" href="#article">{ words::SKIP_TO_ARTICLE }</a>
                <a class="skip-link" href="#panel">{ words::SKIP_TO_CAST }</a>
            </nav>
            <TopBar
                settings={*settings}
                on_settings={
                    let settings = settings.clone();
                    Callback::from(move |it| settings.set(it))
                }
                on_open={on_dialog.reform(|()| true)}
            />
            <ArticleView
                source={state.source.clone()}
                paragraphs={state.paragraphs.clone()}
                phase={state.phase}
                reading={state.reading.clone()}
                has_highlights={settings.has_marks() && !state.is_withheld}
                is_withheld={state.is_withheld}
                selected={state.selected()}
                lit={state.lit.ranges.clone()}
                {on_hit}
                {on_anyway}
                on_sample={open.reform(|()| Ok(Source::sample()))}
            />
            <Panel
                source={state.source.clone()}
                phase={state.phase}
                progress={state.progress}
                reading={state.reading.clone()}
                model={state.model.clone()}
                view={state.view}
                turn={state.turn}
                is_open={state.is_sheet_open}
                is_withheld={state.is_withheld}
                {on_show}
                history={state.history.clone()}
                {on_tab}
                {on_correct}
                {on_take_back}
                {on_undo}
                {on_redo}
                {on_light}
                {on_sheet}
                {on_cancel}
                {on_retry}
                {on_load}
            />
            <OpenDialog
                is_open={state.is_dialog_open}
                refusal={(*refusal).clone()}
                {on_text}
                {on_plain}
                on_sample={open.reform(|sample: Sample| Ok(sample.source()))}
                {on_file}
                on_close={on_dialog.reform(|()| false)}
            />
            <p class="visually-hidden" role="status" data-testid="announcement">{ announcement(&state) }</p>
            <p class="drop-hint" aria-hidden="true">{ words::DROP_FILE }</p>
        </div>
    }
}

/// What a screen reader says when the analysis has come this far. It does not count along: only what is new in kind
/// is said.
fn announcement(state: &State) -> String {
    let analysis = match (state.phase, &state.reading) {
        (Phase::Reading | Phase::Ready, Some(_)) if state.is_withheld => words::NOT_ENGLISH.to_owned(),
        (Phase::Ready, Some(reading)) => {
            words::analysis_ready(reading.report.cast().len(), reading.document.quotes.len())
        }
        (Phase::Reading | Phase::Ready, _) => format!("{}.", words::READING_ARTICLE),
        (Phase::Failed(failure), _) => failure.message().to_owned(),
        (Phase::Cancelled, _) => words::WAS_CANCELLED.to_owned(),
    };
    match &state.model {
        Some(ModelState::Failed(failure)) => format!("{analysis} {}", failure.message()),
        _ => analysis,
    }
}

/// A file as a text to read.
async fn load(file: File) -> Result<Source, Refusal> {
    intake::admit_size(file.size())?;
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await.map_err(|_| Refusal::Unreadable)?;
    let text = text.as_string().ok_or(Refusal::Unreadable)?;
    let text = intake::read(text, Some(&file.name()))?;
    Ok(Source::own(text, Some(&file.name())))
}
