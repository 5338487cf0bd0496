//! The whole page: the reader, with the bar above it, the dialog for other texts, and the browser's history.

use web_sys::{DragEvent, File};
use yew::{platform::spawn_local, prelude::*};

use crate::{
    analyzer::Assets,
    articles::{Sample, Source},
    components::{OpenDialog, TopBar},
    dom::{self, Scope},
    history,
    intake::{self, Refusal},
    model::ModelState,
    reader::{Host, Reader},
    settings::Settings,
    state::{Action, Phase, State},
    words,
};

/// The page.
#[component]
pub fn App() -> Html {
    let host = use_memo((), |()| Host {
        assets: Some(Assets::of_page()),
        is_page: true,
        has_article: true,
        has_panel: true,
    });
    let state = use_reducer(|| {
        let wanted = Some(history::here()).filter(|it| !it.is_empty());
        let mut state = State::new(Source::remembered());
        state.wanted = wanted;
        state.model = state.model.filter(|_| host.has_model());
        state
    });
    let settings = use_state(Settings::remembered);
    let refusal = use_state(|| None::<Refusal>);
    let is_dragging = use_state(|| false);
    let scope = Scope(use_node_ref());
    let turn = use_mut_ref(|| 0);

    use_effect_with(state.source.clone(), |source| source.remember());
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

    let open = {
        let (state, refusal) = (state.dispatcher(), refusal.clone());
        Callback::from(move |source: Result<Source, Refusal>| match source {
            Ok(source) => {
                refusal.set(None);
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
    let on_dialog = {
        let (state, refusal) = (state.dispatcher(), refusal.clone());
        Callback::from(move |is_open| {
            refusal.set(None);
            state.dispatch(Action::Dialog(is_open));
        })
    };
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
            ref={scope.0.clone()}
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
            <Reader
                state={state.clone()}
                scope={scope.clone()}
                host={(*host).clone()}
                has_marks={settings.has_marks()}
                on_marks={
                    let settings = settings.clone();
                    Callback::from(move |()| settings.set(settings.with_marks(!settings.has_marks())))
                }
                on_sample={open.reform(|()| Ok(Source::sample()))}
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
