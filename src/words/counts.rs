//! The words of numbers of things.

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Counts {
    /// So many actors.
    pub actors: fn(usize) -> String,
    /// So many quotes.
    pub quotes: fn(usize) -> String,
    /// So many stances.
    pub stances: fn(usize) -> String,
    /// So many words.
    pub words: fn(usize) -> String,
}
