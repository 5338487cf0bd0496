//! The worker's side: takes a [`Request`], runs the engine, posts a [`Response`].

use standpoint_engine::{Article, Models, analyze};
use standpoint_wire::{Document, OffsetUnit};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::protocol::{Request, Response};

/// Answers requests for as long as the worker lives. Does nothing outside a web worker.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let models = Models::rules();
    let answering = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(request) = event.data().as_string() else { return };
        if let Ok(request) = serde_json::from_str::<Request>(&request) {
            post(&answering, &answer(request, &models));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget(); // lives as long as the worker
    post(&scope, &Response::Ready);
}

fn answer(request: Request, models: &Models) -> Response {
    let article = Article::new("article", request.text);
    let analysis = analyze(&article, models);
    let document = Document::new(&analysis, models, OffsetUnit::Utf8);
    Response::Done { job: request.job, document: Box::new(document) }
}

fn post(scope: &DedicatedWorkerGlobalScope, response: &Response) {
    // Neither can fail: the response holds nothing that JSON lacks, and a string can always be posted.
    if let Ok(json) = serde_json::to_string(response) {
        let _ = scope.post_message(&JsValue::from_str(&json));
    }
}
