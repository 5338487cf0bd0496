//! What the page and its worker say to each other: JSON strings, so that neither side needs the other's memory.

use serde::{Deserialize, Serialize};
use standpoint_wire::Document;

use crate::model::ModelState;

/// From the page to the worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum Request {
    /// Read this text, and give up any other.
    Read {
        /// Comes back with the responses; the page ignores responses to jobs that it has given up.
        job: u32,
        /// The text, exactly as shown.
        text: String,
    },
    /// Give up what is being read.
    Cancel,
    /// Try again to load the model.
    Load,
}

/// How far an article is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Progress {
    /// Parts that the model has read.
    pub read: usize,
    /// All parts; 0 where the rules read alone.
    pub all: usize,
}

/// From the worker to the page.
#[derive(Debug, Serialize, Deserialize)]
pub enum Response {
    /// The worker listens. What is posted before this is lost.
    Ready,
    /// How far the model is.
    Model(ModelState),
    /// A job has come this far.
    Step {
        /// The request's.
        job: u32,
        /// How far.
        progress: Progress,
        /// What is known so far, now and then.
        document: Option<Box<Document>>,
    },
    /// The analysis of a job's text.
    Done {
        /// The request's.
        job: u32,
        /// With offsets in UTF-8 bytes: the page is Rust too and slices by bytes.
        document: Box<Document>,
    },
    /// Nothing is being read any more: the answer to [`Request::Cancel`].
    Idle,
}

/// The name of a worker that is to begin without the model.
pub const WITHOUT_MODEL: &str = "standpoint-rules";
