//! What the page and its worker say to each other: JSON strings, so that neither side needs the other's memory.

use std::fmt;

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

/// What a worker is told by its name, before it listens: `[standpoint-rules] [model]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// Whether it is to begin without the model.
    pub begins_alone: bool,
    /// The model's address; beside the worker's script where none is given.
    pub model: Option<String>,
}

/// What the name of a worker that is to begin without the model begins with.
const WITHOUT_MODEL: &str = "standpoint-rules";

impl Name {
    /// What `name` says.
    pub fn parse(name: &str) -> Self {
        let rest = name.strip_prefix(WITHOUT_MODEL);
        let model = rest.unwrap_or(name).trim_start();
        Self { begins_alone: rest.is_some(), model: (!model.is_empty()).then(|| model.to_owned()) }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mode = if self.begins_alone { WITHOUT_MODEL } else { "" };
        let model = self.model.as_deref().unwrap_or_default();
        let gap = if mode.is_empty() || model.is_empty() { "" } else { " " };
        write!(f, "{mode}{gap}{model}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_reads_in_its_name_what_the_page_wrote_there() {
        for begins_alone in [false, true] {
            for model in [None, Some("https://a.org/reader.safetensors".to_owned())] {
                let name = Name { begins_alone, model };
                assert_eq!(Name::parse(&name.to_string()), name);
            }
        }
    }
}
