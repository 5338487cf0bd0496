//! What a screen reader says when the analysis has come this far.

use crate::{
    model::ModelState,
    state::{Phase, State},
    words::Words,
};

/// It does not count along: only what is new in kind is said.
pub fn announcement(words: &Words, state: &State) -> String {
    let analysis = match (state.phase, &state.reading) {
        (Phase::Reading | Phase::Ready, Some(_)) if state.is_withheld => words.notices.not_english.to_owned(),
        (Phase::Ready, Some(reading)) => {
            (words.page.analysis_ready)(reading.report.cast().len(), reading.document.quotes.len())
        }
        (Phase::Reading | Phase::Ready, _) => format!("{}.", words.panel.reading_article),
        (Phase::Failed(failure), _) => (words.notices.failure)(failure).to_owned(),
        (Phase::Cancelled, _) => words.panel.was_cancelled.to_owned(),
    };
    match &state.model {
        Some(ModelState::Failed(failure)) => format!("{analysis} {}", (words.notices.no_model)(failure)),
        _ => analysis,
    }
}
