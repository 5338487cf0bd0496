//! The arguments and their help.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use standpoint_cli::{
    input::{Format, STDIN},
    inspect::{Layout, Stage},
};
use standpoint_wire::OffsetUnit;

/// Reads English news articles: who is in them, what each of them said, and where each of them stands.
#[derive(Debug, Parser)]
#[command(name = "standpoint", version)]
pub(crate) struct Args {
    /// Reads with this model; "none" reads by rules alone [default: the model beside the program].
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) model: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Writes one line of JSON (schema standpoint/1) an article, in input order.
    #[command(after_help = "\
Input:
  A file that ends in .ndjson or .jsonl holds one article a line: {\"id\": \"…\", \"text\": \"…\"}.
  An id that is a number is taken by its digits.
  Any other file is one article, its id the path as given. The standard input is NDJSON if its
  first character that is not white space is {, else one article with the id \"-\".
  --format overrides this.

A line or file that cannot be read becomes, in its place,
  {\"id\": \"…\" or null, \"line\": 3, \"error\": {\"code\": \"not-json\", \"message\": \"…\"}}
with one of the codes unreadable, not-utf8, not-json, not-an-object, missing-field, wrong-type,
html-unsupported. Everything else is analysed all the same.

Exit status:
  0  every article was analysed
  1  at least one could not be read, or the output could not be written
  2  the command line is wrong")]
    Analyze {
        /// Files to read in this order; - is the standard input.
        #[arg(default_value = STDIN)]
        files: Vec<String>,
        /// How the files hold their articles [default: by name and first character].
        #[arg(long)]
        format: Option<Format>,
        /// What the offsets count.
        #[arg(long, default_value = "utf16")]
        offsets: Unit,
    },
    /// Shows what one stage found, with labels under the words.
    #[command(after_help = "\
A line after \"> \" is a line of the text, one after \"+ \" continues it. Carets stand under a span
exactly, its label after them; a span that runs over the end of a line has \"…\" on that side.
Input is told apart as for analyze, and what cannot be read becomes a line of JSON likewise.")]
    Inspect {
        /// Which stage.
        stage: Stage,
        /// File to read; - is the standard input.
        #[arg(default_value = STDIN)]
        file: String,
        /// How the file holds its articles [default: by name and first character].
        #[arg(long)]
        format: Option<Format>,
        /// Columns of a line.
        #[arg(long, default_value_t = Layout::default().width)]
        width: usize,
        /// Show how sure the engine is of speakers and stances.
        #[arg(long)]
        confidence: bool,
    },
    /// Prints the JSON Schema of the lines that analyze writes.
    Schema,
}

/// The units of [`OffsetUnit`], by the names that the documents use.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Unit {
    /// UTF-16 code units, as in JavaScript.
    Utf16,
    /// UTF-8 bytes, as in Rust and Go.
    Utf8,
    /// Unicode code points, as in Python.
    Chars,
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Utf16 => Self::Utf16,
            Unit::Utf8 => Self::Utf8,
            Unit::Chars => Self::Chars,
        }
    }
}
