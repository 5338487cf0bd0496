//! The line to one worker.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::protocol::{Name, Request, Response};

/// What is heard from a worker.
pub enum Heard {
    /// A response.
    Response(Response),
    /// Something that is none.
    Nonsense,
    /// That it crashed, or did not start.
    Crash,
}

/// A worker; it is ended when this is dropped.
pub struct Link {
    worker: Worker,
    is_ready: Rc<Cell<bool>>,
    // Kept alive for as long as the worker may call them.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Link {
    /// Starts the worker of this script; none where the browser forbids it.
    pub fn open(
        script: &str,
        is_module: bool,
        name: &Name,
        on_word: impl Fn(Heard) + 'static,
    ) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(if is_module { WorkerType::Module } else { WorkerType::Classic });
        options.set_name(&name.to_string());
        let worker = Worker::new_with_options(script, &options).ok()?;
        let is_ready = Rc::new(Cell::new(false));
        let on_word = Rc::new(on_word);
        let (word, ready) = (on_word.clone(), is_ready.clone());
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let Some(json) = event.data().as_string() else { return };
            let response = serde_json::from_str(&json);
            if matches!(response, Ok(Response::Ready)) {
                ready.set(true);
            }
            word(response.map_or(Heard::Nonsense, Heard::Response));
        });
        let on_error = Closure::<dyn FnMut(Event)>::new(move |_| {
            // Dropping the link from inside its own event handler would free the handler while it runs.
            let on_word = on_word.clone();
            spawn_local(async move { on_word(Heard::Crash) });
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, is_ready, _on_message: on_message, _on_error: on_error })
    }

    /// Whether the worker listens.
    pub fn is_ready(&self) -> bool {
        self.is_ready.get()
    }

    /// Posts a request. A string of JSON can always be made and posted.
    pub fn post(&self, request: &Request) {
        if let Ok(json) = serde_json::to_string(request) {
            let _ = self.worker.post_message(&JsValue::from_str(&json));
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
