//! The page's side of the worker: hands it texts and reports what comes back.
//!
//! The worker starts with the page, so that it is loaded before it is needed. It answers one job at a time and
//! cannot be interrupted, so giving a job up means to end the worker and to start another. A crash in the worker
//! reaches the page as an `error` event and nothing more.

use std::{cell::RefCell, rc::Rc};

use standpoint_wire::Document;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::{AttrValue, Callback};

use crate::{
    articles::Source,
    protocol::{Request, Response},
};

/// The script that starts the worker, beside the page.
const SCRIPT: &str = "./worker_loader.js";

/// A text that was handed to the worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    number: u32,
    text: AttrValue,
}

impl Job {
    /// Whether this is the job of `source`.
    pub fn is_for(&self, source: &Source) -> bool {
        self.text == source.text
    }
}

/// Why there is no analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The worker did not start: the browser forbids it, or its files are missing.
    NoWorker,
    /// The worker stopped in the middle of a text.
    Crash,
}

impl Failure {
    /// What to tell the reader.
    pub const fn message(self) -> &'static str {
        match self {
            Self::NoWorker => {
                "The analysis could not start: the browser did not load its program. Reload the page; the article \
                 can be read meanwhile."
            }
            Self::Crash => {
                "The analysis stopped on this text. That is a fault of the program, not of yours. The article can \
                 be read without it."
            }
        }
    }
}

/// Called with every finished job.
pub type OnFinish = Callback<(Job, Result<Document, Failure>)>;

/// The worker, and the job that it is at.
#[derive(Clone)]
pub struct Analyzer(Rc<RefCell<Inner>>);

struct Inner {
    worker: Option<Running>,
    job: Option<Job>,
    jobs: u32,
    on_finish: OnFinish,
}

struct Running {
    worker: Worker,
    is_ready: bool,
    // Kept alive for as long as the worker may call them.
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl PartialEq for Analyzer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Analyzer {
    /// Starts the worker.
    pub fn new(on_finish: OnFinish) -> Self {
        let analyzer = Self(Rc::new(RefCell::new(Inner { worker: None, job: None, jobs: 0, on_finish })));
        analyzer.start();
        analyzer
    }

    /// Analyses `text`, giving up what is under way.
    pub fn analyze(&self, text: AttrValue) {
        self.cancel();
        let mut inner = self.0.borrow_mut();
        inner.jobs += 1;
        inner.job = Some(Job { number: inner.jobs, text });
        if inner.worker.is_none() {
            drop(inner);
            self.start();
            inner = self.0.borrow_mut();
        }
        match &inner.worker {
            Some(running) if running.is_ready => inner.post(),
            Some(_) => {} // posted when it is ready
            None => {
                drop(inner);
                self.finish(Err(Failure::NoWorker));
            }
        }
    }

    /// Gives up what is under way.
    pub fn cancel(&self) {
        let mut inner = self.0.borrow_mut();
        let is_busy = inner.job.take().is_some() && inner.worker.as_ref().is_some_and(|it| it.is_ready);
        if is_busy {
            inner.worker = None;
            drop(inner);
            self.start();
        }
    }

    fn start(&self) {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let Ok(worker) = Worker::new_with_options(SCRIPT, &options) else { return };
        let me = self.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let Some(json) = event.data().as_string() else { return };
            match serde_json::from_str(&json) {
                Ok(Response::Ready) => me.ready(),
                Ok(Response::Done { job, document }) if me.is_at(job) => me.finish(Ok(*document)),
                Ok(Response::Done { .. }) => {}
                Err(_) => me.finish(Err(Failure::Crash)),
            }
        });
        let me = self.clone();
        let on_error = Closure::<dyn FnMut(Event)>::new(move |_| me.fail());
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        self.0.borrow_mut().worker =
            Some(Running { worker, is_ready: false, _on_message: on_message, _on_error: on_error });
    }

    fn ready(&self) {
        let mut inner = self.0.borrow_mut();
        if let Some(running) = &mut inner.worker {
            running.is_ready = true;
        }
        inner.post();
    }

    fn is_at(&self, number: u32) -> bool {
        self.0.borrow().job.as_ref().is_some_and(|job| job.number == number)
    }

    fn fail(&self) {
        let was_ready = self.0.borrow().worker.as_ref().is_some_and(|running| running.is_ready);
        // Dropping the worker from inside its own event handler would free the handler while it runs.
        let me = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let worker = me.0.borrow_mut().worker.take();
            drop(worker);
            me.finish(Err(if was_ready { Failure::Crash } else { Failure::NoWorker }));
        });
    }

    fn finish(&self, result: Result<Document, Failure>) {
        let mut inner = self.0.borrow_mut();
        let Some(job) = inner.job.take() else { return };
        let on_finish = inner.on_finish.clone();
        drop(inner);
        on_finish.emit((job, result));
    }
}

impl Inner {
    /// Hands the job to the worker. A string of JSON can always be made and posted.
    fn post(&self) {
        let (Some(running), Some(job)) = (&self.worker, &self.job) else { return };
        let request = Request { job: job.number, text: job.text.to_string() };
        if let Ok(json) = serde_json::to_string(&request) {
            let _ = running.worker.post_message(&JsValue::from_str(&json));
        }
    }
}
