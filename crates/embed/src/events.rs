//! What the page around the element is told: the difference between two states of the reader.

use serde_json::{Value, json};
use standpoint::{
    analyzer::Failure,
    model::ModelState,
    state::{Phase, State, View},
    words::Words,
};

/// Something that happened: its name and, as JSON, what is to be known about it.
pub type Event = (&'static str, Value);

/// What happened between two states.
pub fn between(before: &State, now: &State, words: &Words) -> Vec<Event> {
    let mut events = Vec::new();
    let has_begun = before.round != now.round || before.phase != now.phase || before.reading != now.reading;
    if now.phase == Phase::Ready && has_begun && before.history == now.history {
        events.push(analysed(now));
    }
    if let (Phase::Failed(failure), true) = (now.phase, before.phase != now.phase) {
        let code = match failure {
            Failure::NoWorker => "worker",
            Failure::Crash => "crash",
        };
        events.push(("error", json!({ "code": code, "message": (words.notices.failure)(failure) })));
    }
    if let Some(ModelState::Failed(failure)) = now.model.as_ref().filter(|_| before.model != now.model) {
        events.push(("error", json!({ "code": "model", "message": (words.notices.no_model)(failure) })));
    }
    if let View::Actor(actor) = now.view
        && (before.view != now.view || before.turn != now.turn)
        && let Some(actor) = now.reading.as_ref().and_then(|it| it.document.actors.get(actor))
    {
        events.push(("actor-selected", json!({ "id": actor.id, "name": actor.name, "kind": actor.kind })));
    }
    if before.history != now.history && before.history.current() != now.history.current() {
        events.push(("correction", json!({ "corrections": now.history.current() })));
    }
    events
}

/// All is known that will be.
pub fn analysed(state: &State) -> Event {
    let detail = state.reading.as_ref().map_or(Value::Null, |it| {
        let document = &it.document;
        json!({
            "actors": document.actors.len(),
            "quotes": document.quotes.len(),
            "stances": document.stances.len(),
            "model": document.model,
            "textSha256": document.text_sha256,
        })
    });
    ("analysed", detail)
}

/// A quote was chosen.
pub fn quote_selected(state: &State, quote: usize) -> Option<Event> {
    let document = &state.reading.as_ref()?.document;
    let quote = document.quotes.get(quote)?;
    let words: Vec<_> =
        quote.content.iter().filter_map(|&[start, end]| state.source.text.get(start..end)).collect();
    Some(("quote-selected", json!({ "id": quote.id, "speaker": quote.speaker, "text": words.join(" … ") })))
}
