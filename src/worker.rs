//! The worker's side: loads the model, takes [`Request`]s, runs the engine, posts [`Response`]s.
//!
//! An article is read window by window. After each the worker looks up, so that it hears when it is to give up or
//! to read something else. What it knows by then is posted now and then: first what the rules find, then what the
//! model adds.

mod loading;
mod pause;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use standpoint_engine::{Analysis, Article, Models, Session};
use standpoint_wire::{Document, OffsetUnit};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::{
    model::{ModelFile, ModelState},
    protocol::{Name, Progress, Request, Response},
};

/// Answers requests for as long as the worker lives. Does nothing outside a web worker.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Name { begins_alone, model } = Name::parse(&scope.name());
    let desk = Rc::new(Desk {
        scope: scope.clone(),
        address: model.unwrap_or_else(|| ModelFile::known().name.to_owned()),
        models: RefCell::new(Rc::new(Models::rules())),
        job: Cell::new(None),
        is_loading: Cell::new(false),
    });
    let listening = desk.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(request) = event.data().as_string() else { return };
        match serde_json::from_str(&request) {
            Ok(Request::Read { job, text }) => {
                listening.job.set(Some(job));
                spawn_local(listening.clone().read(job, text));
            }
            Ok(Request::Cancel) => {
                listening.job.set(None);
                listening.post(&Response::Idle);
            }
            Ok(Request::Load) => spawn_local(listening.clone().load(true)),
            Err(_) => {} // nothing else is posted here
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget(); // lives as long as the worker
    desk.post(&Response::Ready);
    if !begins_alone {
        spawn_local(desk.load(false));
    }
}

/// What the worker works with.
struct Desk {
    scope: DedicatedWorkerGlobalScope,
    /// Where the model is.
    address: String,
    models: RefCell<Rc<Models>>,
    /// The job that is wanted.
    job: Cell<Option<u32>>,
    is_loading: Cell<bool>,
}

impl Desk {
    async fn read(self: Rc<Self>, job: u32, text: String) {
        let models = self.models.borrow().clone();
        let article = Article::new("article", text);
        let mut session = Session::new(&article, &models);
        if session.progress().all > 0 {
            self.tell(job, &session, true, &models);
        }
        loop {
            pause::look_up().await;
            if self.job.get() != Some(job) {
                return; // given up
            }
            if !session.step() {
                break;
            }
            let standpoint_engine::Progress { read, all } = session.progress();
            self.tell(job, &session, read < all && is_worth_showing(read), &models);
        }
        let document = document(&session.analysis(), &models);
        self.job.set(None);
        self.post(&Response::Done { job, document });
    }

    /// Says how far a job is, and what is known so far.
    fn tell(&self, job: u32, session: &Session<'_, '_>, is_shown: bool, models: &Models) {
        let standpoint_engine::Progress { read, all } = session.progress();
        let document = is_shown.then(|| document(&session.analysis(), models));
        self.post(&Response::Step { job, progress: Progress { read, all }, document });
    }

    async fn load(self: Rc<Self>, is_again: bool) {
        if self.is_loading.replace(true) {
            return;
        }
        self.post(&Response::Model(ModelState::BEGINNING));
        let on_bytes = |received| self.post(&Response::Model(ModelState::Loading { received }));
        let state = match loading::load(&self.scope, &self.address, is_again, on_bytes).await {
            Ok(models) => {
                *self.models.borrow_mut() = Rc::new(models);
                ModelState::Ready
            }
            Err(failure) => ModelState::Failed(failure),
        };
        self.is_loading.set(false);
        self.post(&Response::Model(state));
    }

    fn post(&self, response: &Response) {
        // Neither can fail: the response holds nothing that JSON lacks, and a string can always be posted.
        if let Ok(json) = serde_json::to_string(response) {
            let _ = self.scope.post_message(&JsValue::from_str(&json));
        }
    }
}

fn document(analysis: &Analysis<'_>, models: &Models) -> Box<Document> {
    Box::new(Document::new(analysis, models, OffsetUnit::Utf8))
}

/// Whether what is known after `read` windows is worth showing: at 1, 4, 16 …, because each showing costs the rules' time
/// for the whole article.
const fn is_worth_showing(read: usize) -> bool {
    read.is_power_of_two() && read.trailing_zeros().is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn showings_get_rarer() {
        let shown: Vec<_> = (0..100).filter(|&it| is_worth_showing(it)).collect();
        assert_eq!(shown, [1, 4, 16, 64]);
    }
}
