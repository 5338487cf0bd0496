//! The whole page: the reader, with the bar above it, the dialog for other texts, and the browser's history.

mod announcement;
mod dropping;
mod outside;

use web_sys::File;
use yew::{platform::spawn_local, prelude::*};

use self::{
    announcement::announcement,
    dropping::{Dropping, use_dropping},
    outside::{use_address, use_window},
};
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
    words::Language,
};

/// The page, in the reader's language.
#[component]
pub fn App() -> Html {
    let settings = use_state(Settings::remembered);
    html! {
        <ContextProvider<Language> context={settings.language()}>
            <Page {settings} />
        </ContextProvider<Language>>
    }
}

/// See [`Page`].
#[derive(Debug, Clone, PartialEq, Properties)]
struct PageProps {
    /// How it is read.
    settings: UseStateHandle<Settings>,
}

/// All that is in the window.
#[component]
fn Page(props: &PageProps) -> Html {
    let settings = &props.settings;
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
    let refusal = use_state(|| None::<Refusal>);
    let scope = Scope(use_node_ref());

    use_window(&state, **settings);
    use_address(&state);

    let open = {
        let (state, refusal) = (state.dispatcher(), refusal.setter());
        use_callback((), move |source: Result<Source, Refusal>, ()| match source {
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
    let on_sample = use_callback(open.clone(), |(), open| open.emit(Ok(Source::sample())));
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
    let Dropping { is_dragging, ondragover, ondragleave, ondrop } =
        use_dropping(on_file.clone(), on_text.clone());
    let words = settings.language().words();

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
            <nav class="skip-links" aria-label={words.page.skip}>
                <a class="skip-link" href="#article">{ words.page.skip_to_article }</a>
                <a class="skip-link" href="#panel">{ words.page.skip_to_cast }</a>
            </nav>
            <TopBar
                settings={**settings}
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
                {on_sample}
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
            <p class="visually-hidden" role="status" data-testid="announcement">{ announcement(words, &state) }</p>
            <p class="drop-hint" aria-hidden="true">{ words.page.drop_file }</p>
        </div>
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
