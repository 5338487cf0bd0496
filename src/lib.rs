//! The reader: an article beside its cast, computed in the reader's own browser.
//!
//! Enters a text; leaves a page in which every claim of the analysis is a click away from the words that show it.
//! No language is processed here: the engine runs in the web worker ([`worker`]), and the page only lays out the
//! [`Document`](standpoint_wire::Document) that comes back. What is laid out is decided by pure functions
//! ([`highlight`], [`report`], [`words`], [`intake`], [`markup`]); what the reader does is one [`state::State`]; what is seen
//! are the [`components`].

pub mod analyzer;
mod anchor;
mod app;
pub mod articles;
#[cfg(test)]
mod cases;
pub mod claims;
pub mod components;
pub mod corrections;
pub mod dom;
mod follow;
pub mod highlight;
mod history;
pub mod intake;
mod keeping;
mod keys;
pub mod map;
pub mod markup;
pub mod matrix;
pub mod model;
pub mod protocol;
pub mod reader;
pub mod report;
mod route;
pub mod score;
mod settings;
pub mod shared;
pub mod sources;
pub mod state;
mod trail;
pub mod words;
pub mod worker;

pub use app::App;
