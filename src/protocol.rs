//! What the page and its worker say to each other: JSON strings, so that neither side needs the other's memory.

use serde::{Deserialize, Serialize};
use standpoint_wire::Document;

/// From the page to the worker: analyse this text.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the response; the page ignores responses to jobs that it has given up.
    pub job: u32,
    /// The text, exactly as shown.
    pub text: String,
}

/// From the worker to the page.
#[derive(Debug, Serialize, Deserialize)]
pub enum Response {
    /// The worker listens. What is posted before this is lost.
    Ready,
    /// The analysis of a job's text.
    Done {
        /// The request's.
        job: u32,
        /// With offsets in UTF-8 bytes: the page is Rust too and slices by bytes.
        document: Box<Document>,
    },
}
