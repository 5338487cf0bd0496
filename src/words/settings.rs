//! The words of the settings, and of a printed article.

use crate::{keys::KEYS, settings::SETTINGS};

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Settings {
    /// The menu of settings.
    pub settings: &'static str,
    /// Behind each of [`KEYS`], what it does.
    pub keys: [&'static str; KEYS.len()],
    /// Over the cast of a printed article.
    pub printed_cast: &'static str,
    /// Over the notes of a printed article.
    pub printed_notes: &'static str,
    /// Under a printed article.
    pub printed_by: &'static str,
    /// What each setting is called, in order.
    pub names: [&'static str; SETTINGS.len()],
    /// What can be chosen in each, in order.
    pub options: [&'static [&'static str]; SETTINGS.len()],
}
