//! The words of what goes on and what went wrong.

use crate::{analyzer::Failure, intake::Refusal, model::ModelFailure};

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Notices {
    /// Stops reading.
    pub stop: &'static str,
    /// While the model comes.
    pub loading_model: &'static str,
    /// What is shown meanwhile.
    pub first_reading: &'static str,
    /// Where the model did not come.
    pub rules_alone: &'static str,
    /// Loads it again.
    pub try_again: &'static str,
    /// The same, said aloud.
    pub not_english: &'static str,
    /// Where the analysis stopped before the model read anything.
    pub stopped: &'static str,
    /// Where a page of somebody else’s has no text for the reader.
    pub no_text: &'static str,
    /// Why a text is not read, and what to do.
    pub refusal: fn(&Refusal) -> String,
    /// Why there is no analysis.
    pub failure: fn(Failure) -> &'static str,
    /// Why there is no model, and what can be done about it.
    pub no_model: fn(&ModelFailure) -> String,
    /// A doubt about the text, by its code; none where the code is not known.
    pub warning: fn(&str) -> Option<&'static str>,
    /// How far the model has read.
    pub reading_part: fn(usize, usize) -> String,
    /// Where the analysis stopped.
    pub stopped_after: fn(usize, usize) -> String,
    /// How much of the model is there.
    pub loaded: fn(usize, usize) -> String,
    /// In a word or two: how far the model has read.
    pub brief_reading: fn(usize, usize) -> String,
    /// In a word or two: the reading stopped.
    pub brief_stopped: &'static str,
    /// In a word or two: how much of the model is there, in per cent.
    pub brief_loading: fn(usize) -> String,
    /// In a word or two: the model did not come.
    pub brief_no_model: &'static str,
}
