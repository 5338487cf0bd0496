//! A slim strip at the foot of the panel: what is still going on, or what went wrong with the model.
//!
//! It stands at the foot, so that nothing above it moves when it comes and goes.

use yew::prelude::*;

use crate::{
    model::{ModelFailure, ModelFile, ModelState},
    protocol::Progress,
    state::Phase,
    words::{Words, use_words},
};

/// What the strip says; one thing at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strip {
    /// The model reads.
    Reading(Progress),
    /// The reader stopped it, or it broke off.
    Stopped(Progress),
    /// The model is on its way: so many bytes are there.
    Loading(usize),
    /// The model did not come.
    Failed(ModelFailure),
}

impl Strip {
    /// What there is to say beside what is known already; nothing while the panel itself says it.
    pub fn of(
        phase: Phase,
        progress: Progress,
        model: Option<&ModelState>,
        has_reading: bool,
    ) -> Option<Self> {
        match (phase, model) {
            (Phase::Cancelled | Phase::Failed(_), _) if has_reading => Some(Self::Stopped(progress)),
            (Phase::Reading, _) if has_reading && progress.all > 0 => Some(Self::Reading(progress)),
            (_, Some(ModelState::Loading { received })) => Some(Self::Loading(*received)),
            (_, Some(ModelState::Failed(failure))) => Some(Self::Failed(failure.clone())),
            _ => None,
        }
    }

    /// The same in a word or two.
    pub fn brief(&self, words: &Words) -> String {
        let words = &words.notices;
        match self {
            Self::Reading(Progress { read, all }) => (words.brief_reading)((read + 1).min(*all), *all),
            Self::Stopped(_) => words.brief_stopped.to_owned(),
            Self::Loading(received) => (words.brief_loading)(100 * received / ModelFile::known().size.max(1)),
            Self::Failed(_) => words.brief_no_model.to_owned(),
        }
    }
}

/// See [`StripView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StripViewProps {
    /// What to say.
    pub strip: Strip,
    /// Called to stop reading.
    pub on_cancel: Callback<()>,
    /// Called to read again.
    pub on_retry: Callback<()>,
    /// Called to load the model again.
    pub on_load: Callback<()>,
}

/// A line of words, a bar, a button.
#[component]
pub fn StripView(props: &StripViewProps) -> Html {
    let words = use_words();
    let button = |id: &'static str, label: &'static str, on_click: &Callback<()>| {
        html! {
            <button
                type="button"
                class="text-button"
                data-testid={id}
                onclick={on_click.reform(|_: MouseEvent| ())}
            >
                { label }
            </button>
        }
    };
    match &props.strip {
        Strip::Reading(Progress { read, all }) => html! {
            <div key="going" class="strip is-going" data-testid="strip" data-code="reading">
                { bar(words.panel.reading_article, *read, *all) }
                <p class="strip-line">
                    <span>{ (words.notices.reading_part)((read + 1).min(*all), *all) }</span>
                    { button("cancel", words.notices.stop, &props.on_cancel) }
                </p>
            </div>
        },
        Strip::Stopped(progress) => html! {
            <div key="stopped" class="strip" data-testid="strip" data-code="stopped">
                <p>{ stopped(words, *progress) }</p>
                { button("retry", words.panel.analyse_again, &props.on_retry) }
            </div>
        },
        Strip::Loading(received) => {
            let size = ModelFile::known().size;
            html! {
                <div key="going" class="strip is-going" data-testid="strip" data-code="loading">
                    { bar(words.notices.loading_model, *received, size) }
                    <p class="strip-line">
                        <span>{ words.notices.loading_model }</span>
                        <span>{ (words.notices.loaded)(*received, size) }</span>
                    </p>
                    <p>{ words.notices.first_reading }</p>
                </div>
            }
        }
        Strip::Failed(failure) => html! {
            <div key="failed" class="strip is-failed" data-testid="strip" data-code="failed">
                <p>{ (words.notices.no_model)(failure) }</p>
                <p>{ words.notices.rules_alone }</p>
                { button("load-again", words.notices.try_again, &props.on_load) }
            </div>
        },
    }
}

fn bar(label: &'static str, done: usize, all: usize) -> Html {
    html! {
        <progress class="strip-bar" aria-label={label} value={done.to_string()} max={all.to_string()}></progress>
    }
}

fn stopped(words: &Words, Progress { read, all }: Progress) -> String {
    if all == 0 { words.notices.stopped.to_owned() } else { (words.notices.stopped_after)(read, all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PART: Progress = Progress { read: 3, all: 12 };
    const NONE: Progress = Progress { read: 0, all: 0 };

    #[test]
    fn reading_comes_before_loading_and_a_finished_page_is_silent() {
        let loading = ModelState::BEGINNING;
        let of = |phase, progress, model: &ModelState, has_reading| {
            Strip::of(phase, progress, Some(model), has_reading)
        };
        assert_eq!(of(Phase::Ready, PART, &ModelState::Ready, true), None);
        assert_eq!(of(Phase::Reading, PART, &ModelState::Ready, true), Some(Strip::Reading(PART)));
        assert_eq!(of(Phase::Reading, PART, &ModelState::Ready, false), None, "the panel itself says it");
        assert_eq!(of(Phase::Reading, NONE, &loading, true), Some(Strip::Loading(0)));
        assert_eq!(of(Phase::Ready, NONE, &loading, true), Some(Strip::Loading(0)));
        assert_eq!(of(Phase::Cancelled, PART, &ModelState::Ready, true), Some(Strip::Stopped(PART)));
        let wrong = ModelState::Failed(ModelFailure::Wrong);
        assert_eq!(of(Phase::Ready, NONE, &wrong, true), Some(Strip::Failed(ModelFailure::Wrong)));
    }
}
