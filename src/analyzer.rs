//! The page's side of the worker: hands it texts and reports what comes back.
//!
//! The worker starts with the page, so that it is loaded before it is needed, and stays: it reads in small steps and
//! hears between them that it is to give up. It is ended only where it crashed, which reaches the page as an `error`
//! event and nothing more, or where it no longer answers.

mod link;

use std::{cell::RefCell, rc::Rc};

use standpoint_wire::Document;
use yew::{AttrValue, Callback};

use self::link::{Heard, Link};
use crate::{
    dom,
    model::{ModelFailure, ModelState},
    protocol::{Name, Progress, Request, Response},
};

/// After how many milliseconds without a word a worker that was told to give up is taken for stuck. One step, and
/// what the rules do with the longest text, take a small part of this.
const PATIENCE: i32 = 15_000;

/// Where the worker and its model are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// The address of the script that starts the worker.
    pub worker: String,
    /// Whether that is a module. A page without an origin, as one from `file://`, may not have workers of these.
    pub is_module: bool,
    /// The model.
    pub model: ModelAt,
}

/// Where the model is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelAt {
    /// Beside the worker's script.
    Beside,
    /// At this address.
    Address(String),
    /// Nowhere: the rules read alone.
    Nowhere,
}

impl Assets {
    /// Everything lies beside the page, unless that says otherwise: the page that is one file has both in itself.
    pub fn of_page() -> Self {
        let said = |what: &str| dom::page()?.document_element()?.get_attribute(what);
        Self {
            is_module: said("data-worker").is_none(),
            worker: said("data-worker").unwrap_or_else(|| "./worker_loader.js".to_owned()),
            model: match said("data-model") {
                None => ModelAt::Beside,
                Some(it) if it == "none" => ModelAt::Nowhere,
                Some(address) => ModelAt::Address(address),
            },
        }
    }
}

/// A text that was handed to the worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    round: u32,
    text: AttrValue,
}

impl Job {
    /// Whether this is the job of a round. What comes from an earlier one is old, be it of the same text.
    pub const fn is_of(&self, round: u32) -> bool {
        self.round == round
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

/// What comes from the worker.
#[derive(Debug)]
pub enum News {
    /// How far the model is; none without a worker.
    Model(Option<ModelState>),
    /// How far a job is, and what is known so far, if that is new.
    Step(Job, Progress, Option<Box<Document>>),
    /// A job is finished.
    Done(Job, Result<Box<Document>, Failure>),
}

/// The worker, and the job that it is at.
#[derive(Clone)]
pub struct Analyzer(Rc<RefCell<Inner>>);

struct Inner {
    assets: Assets,
    link: Option<Link>,
    job: Option<Job>,
    /// How often the worker was heard.
    heard: u32,
    /// Whether the worker loads the model, or is to.
    is_model_coming: bool,
    on_news: Callback<News>,
}

impl PartialEq for Analyzer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Analyzer {
    /// Starts the worker.
    pub fn new(assets: Assets, on_news: Callback<News>) -> Self {
        let has_model = assets.model != ModelAt::Nowhere;
        let analyzer = Self(Rc::new(RefCell::new(Inner {
            assets,
            link: None,
            job: None,
            heard: 0,
            is_model_coming: has_model,
            on_news,
        })));
        analyzer.start();
        analyzer
    }

    /// Analyses `text` in a round of its own, giving up what is under way.
    pub fn analyze(&self, round: u32, text: AttrValue) {
        self.cancel();
        let mut inner = self.0.borrow_mut();
        inner.job = Some(Job { round, text });
        if inner.link.is_none() {
            inner.is_model_coming = inner.has_model();
            drop(inner);
            self.start();
            inner = self.0.borrow_mut();
        }
        if inner.link.is_some() {
            inner.hand_over();
        } else {
            drop(inner);
            self.despair();
        }
    }

    /// Gives up what is under way.
    pub fn cancel(&self) {
        let mut inner = self.0.borrow_mut();
        let Some(link) = inner.link.as_ref().filter(|it| it.is_ready()) else {
            inner.job = None;
            return;
        };
        if inner.job.is_none() {
            return;
        }
        link.post(&Request::Cancel);
        inner.job = None;
        let heard = inner.heard;
        drop(inner);
        let me = self.clone();
        dom::after(PATIENCE, move || {
            let mut inner = me.0.borrow_mut();
            if inner.heard == heard {
                inner.is_model_coming = inner.has_model();
                drop(inner);
                me.restart();
            }
        });
    }

    /// Tries again to load the model.
    pub fn load(&self) {
        let mut inner = self.0.borrow_mut();
        inner.is_model_coming = true;
        if let Some(link) = &inner.link {
            link.post(&Request::Load);
        }
    }

    /// Starts the worker, in the place of any other.
    fn start(&self) {
        let me = self.clone();
        let (assets, name) = self.0.borrow().worker();
        let link = Link::open(&assets.worker, assets.is_module, &name, move |heard| match heard {
            Heard::Response(response) => me.hear(response),
            Heard::Nonsense => me.finish(Err(Failure::Crash)),
            Heard::Crash => me.fail(),
        });
        self.0.borrow_mut().link = link;
    }

    /// Starts another worker in the place of one that is gone or stuck.
    fn restart(&self) {
        self.start();
        if self.0.borrow().link.is_none() {
            self.despair();
        }
    }

    /// The browser gives us no worker: nothing will come, neither a model nor an analysis.
    fn despair(&self) {
        let on_news = self.0.borrow().on_news.clone();
        on_news.emit(News::Model(None));
        self.finish(Err(Failure::NoWorker));
    }

    fn hear(&self, response: Response) {
        let mut inner = self.0.borrow_mut();
        inner.heard = inner.heard.wrapping_add(1);
        let job = inner.job.clone();
        let is_at = |number| job.as_ref().is_some_and(|job| job.round == number);
        let news = match response {
            Response::Ready => {
                inner.hand_over();
                return;
            }
            Response::Model(state) => {
                inner.is_model_coming = matches!(state, ModelState::Loading { .. });
                Some(News::Model(Some(state)))
            }
            Response::Step { job: number, progress, document } if is_at(number) => {
                job.map(|job| News::Step(job, progress, document))
            }
            Response::Done { job: number, document } if is_at(number) => {
                inner.job = None;
                job.map(|job| News::Done(job, Ok(document)))
            }
            Response::Step { .. } | Response::Done { .. } | Response::Idle => None, // of a job that was given up
        };
        let on_news = inner.on_news.clone();
        drop(inner);
        if let Some(news) = news {
            on_news.emit(news);
        }
    }

    /// After a crash. One over the model costs the model, not the reading: another worker reads by the rules.
    fn fail(&self) {
        let mut inner = self.0.borrow_mut();
        let was_ready = inner.link.take().is_some_and(|it| it.is_ready());
        let was_model_coming = std::mem::take(&mut inner.is_model_coming);
        let on_news = inner.on_news.clone();
        drop(inner);
        if was_ready && was_model_coming {
            on_news.emit(News::Model(Some(ModelState::Failed(ModelFailure::Crash))));
            self.restart();
        } else {
            on_news.emit(News::Model(None));
            self.finish(Err(if was_ready { Failure::Crash } else { Failure::NoWorker }));
        }
    }

    fn finish(&self, result: Result<Box<Document>, Failure>) {
        let mut inner = self.0.borrow_mut();
        let Some(job) = inner.job.take() else { return };
        let on_news = inner.on_news.clone();
        drop(inner);
        on_news.emit(News::Done(job, result));
    }
}

impl Inner {
    fn has_model(&self) -> bool {
        self.assets.model != ModelAt::Nowhere
    }

    /// The worker's script, and what it is to know when it starts.
    fn worker(&self) -> (Assets, Name) {
        let model = match &self.assets.model {
            ModelAt::Address(address) => Some(address.clone()),
            ModelAt::Beside | ModelAt::Nowhere => None,
        };
        (self.assets.clone(), Name { begins_alone: !self.is_model_coming, model })
    }

    /// Hands the job to the worker, if that listens by now; otherwise it is handed over when it does.
    fn hand_over(&self) {
        let (Some(link), Some(job)) = (&self.link, &self.job) else { return };
        if link.is_ready() {
            link.post(&Request::Read { job: job.round, text: job.text.to_string() });
        }
    }
}
