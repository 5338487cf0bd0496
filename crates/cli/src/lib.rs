//! The command line's inside, as a library so that tests can use it: reading articles in, and showing what the
//! engine found.
//!
//! Everything here is at the rim: it reads files and writes lines. What is found is the engine's affair, what it
//! looks like as JSON is `standpoint-wire`'s.

pub mod analyze;
pub mod input;
pub mod inspect;
pub mod models;
pub mod tally;
