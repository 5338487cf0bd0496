//! The words of sources and of the score.

use crate::sources::Sort;

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Sources {
    /// Words in no quote.
    pub narrated: &'static str,
    /// Where nobody is quoted.
    pub no_sources: &'static str,
    /// The heads of the sources' table.
    pub source_columns: [&'static str; 5],
    /// Over the score.
    pub score_title: &'static str,
    /// What the score shows.
    pub score_hint: &'static str,
    /// At the score's left end.
    pub beginning: &'static str,
    /// At the score's right end.
    pub end: &'static str,
    /// The heads of the score's table.
    pub score_columns: [&'static str; 3],
    /// Over the sources.
    pub sources_title: &'static str,
    /// A sort of source.
    pub sort: fn(Sort) -> &'static str,
    /// A share in per cent; what is there at all is never shown as nothing.
    pub percent: fn(f64) -> String,
    /// How much of the article is in quotes.
    pub share_sum: fn(f64, usize) -> String,
    /// How many stances are stated with a reserve.
    pub hedged: fn(usize, usize) -> String,
    /// A lane of the score, for those who do not see it.
    pub lane: fn(&str, usize) -> String,
}
