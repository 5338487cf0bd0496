//! A session: one article, read window by window, so that whoever waits can show the top of it first or give up.
//!
//! The encoder takes nearly all of the time; everything behind it is quick. So a session reads one window of the
//! encoder a step, and an analysis can be taken at any point: where the encoder has not come yet, the rules speak
//! alone.

use crate::{Analysis, Article, Models, pipeline};

/// About how many bytes the encoder reads at once.
const WINDOW: usize = 1000;

/// How far a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Windows that the encoder has read.
    pub read: usize,
    /// All windows of the article; 0 without an encoder.
    pub all: usize,
}

/// An article on its way through the encoder.
#[derive(Debug)]
pub struct Session<'a> {
    article: &'a Article,
    models: &'a Models,
    progress: Progress,
}

impl<'a> Session<'a> {
    /// Begins to read `article`.
    pub fn new(article: &'a Article, models: &'a Models) -> Self {
        let all = if models.has_encoder { article.text.len().div_ceil(WINDOW) } else { 0 };
        Self { article, models, progress: Progress { read: 0, all } }
    }

    /// How far it is.
    pub const fn progress(&self) -> Progress {
        self.progress
    }

    /// Reads the next window, from the top of the article; false when nothing is left to read.
    pub fn step(&mut self) -> bool {
        let is_left = self.progress.read < self.progress.all;
        self.progress.read += usize::from(is_left);
        is_left
    }

    /// The analysis by all that is read so far.
    pub fn analysis(&self) -> Analysis<'a> {
        pipeline::stages(self.article, self.models)
    }
}
