//! What a stage found, for a person at a terminal and for the tests that compare it.
//!
//! Enters an analysis; leaves the text with labels aligned under its words, and beneath it a listing where a stage
//! has more to say than fits under a word. The difficulty: overlapping spans, wrapped lines, characters of every
//! width; and that the same notation, read back, gives the text it was made from.
//!
//! ```text
//! > Turkey said on Friday that it would send its envoy, Selin Kaya, back to the talks, and that no
//!   ^^^^^^ LOC                                          ^^^^^^^^^^ PER
//! + date had been set.
//! ```
//!
//! A line after `> ` is a line of the text, one after `+ ` continues it, everything else is about the text. Carets
//! stand under a span exactly; a label that runs over the end of a line carries "…" on that side.

mod elide;
mod escape;
mod labels;
mod listing;
mod page;

use std::io::{self, Write};

use clap::ValueEnum;
use standpoint_engine::{Analysis, Models};

use crate::{
    input::{self, Format},
    tally::Tally,
};

use page::Page;
pub use page::source_of;

/// A stage of the engine, by the name of its module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    /// Paragraphs, sentences and tagged tokens.
    Text,
    /// Proper names with their type.
    Names,
    /// Quotes: source, cue and content.
    Quotes,
    /// References to actors: PROP, NOM, PRON.
    Mentions,
    /// The cast: each actor's number under its mentions, then its kind, role and principal.
    Actors,
    /// The speaker of each quote.
    Attribution,
    /// Who stands where toward whom or what.
    Stance,
}

impl Stage {
    /// All stages, in the engine's order.
    pub const ALL: [Self; 7] = [
        Self::Text,
        Self::Names,
        Self::Quotes,
        Self::Mentions,
        Self::Actors,
        Self::Attribution,
        Self::Stance,
    ];

    /// The stage's name, as the command line and the test folders spell it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Names => "names",
            Self::Quotes => "quotes",
            Self::Mentions => "mentions",
            Self::Actors => "actors",
            Self::Attribution => "attribution",
            Self::Stance => "stance",
        }
    }
}

/// How to lay a stage out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Columns of a line, the two of the margin among them.
    pub width: usize,
    /// Whether confidences are shown: tests do without, so that a threshold can be tuned without touching them.
    pub confidence: bool,
}

impl Default for Layout {
    /// What the tests use.
    fn default() -> Self {
        Self { width: 100, confidence: false }
    }
}

/// Renders one stage of an analysis; every line ends in a line feed.
pub fn render(analysis: &Analysis<'_>, stage: Stage, layout: Layout) -> String {
    let page = Page::new(&analysis.article.text, layout.width);
    let labels = labels::of_stage(analysis, stage);
    let mut out = page.render(&labels);
    let lines = listing::of_stage(analysis, stage, layout);
    if labels.is_empty() && lines.is_empty() {
        out.push_str("\n(nothing)\n");
    } else if !lines.is_empty() {
        out.push('\n');
    }
    for line in lines {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Shows a stage of each article of `file`, NDJSON articles under a line with their id; returns what it met.
pub fn run(
    file: &str,
    format: Option<Format>,
    stage: Stage,
    layout: Layout,
    models: &Models,
    out: &mut impl Write,
) -> io::Result<Tally> {
    let mut tally = Tally::default();
    for outcome in input::open(file, format) {
        match outcome {
            Ok(article) => {
                if article.id != file {
                    writeln!(out, "=== {} ===", article.id)?;
                }
                let analysis = standpoint_engine::analyze(&article, models);
                tally.count(Some(&analysis));
                out.write_all(render(&analysis, stage, layout).as_bytes())?;
            }
            Err(error) => {
                tally.count(None);
                writeln!(out, "{}", serde_json::to_string(&error)?)?;
            }
        }
        out.flush()?;
    }
    Ok(tally)
}
