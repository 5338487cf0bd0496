//! Why an article could not be read, as a line of the output.

use serde::{Serialize, Serializer};
use thiserror::Error;

/// A bad line or file. It stands in the output where the analysis would have stood.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{problem}")]
pub struct InputError {
    /// The article's id, where it could be read; a file's is its path.
    pub id: Option<String>,
    /// Line in its file, from 1; `None` where the whole file is bad.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: Problem,
}

/// What helps where a file is no NDJSON from its first line on.
const FIRST_HINT: &str = "; if the file is one article of plain text, add --format text";

/// What is wrong with an input. The codes are part of the command's interface.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// `unreadable`: the file is missing or not permitted.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// `unreadable`: a folder.
    #[error("is a directory: name its files, for example {0}/*.txt")]
    Directory(String),
    /// `not-utf8`.
    #[error("not UTF-8 at byte {byte}")]
    NotUtf8 {
        /// The first byte that is not, counted from the start of the line or file.
        byte: usize,
    },
    /// `not-json`.
    #[error("not JSON at column {column}: {reason}; the line begins {head:?}{}", if *is_first { FIRST_HINT } else { "" })]
    NotJson {
        /// The first characters of the line.
        head: String,
        /// Whether the line is the first of its file, so that the file may hold no JSON at all.
        is_first: bool,
        /// Where the parser stopped, in bytes from 1.
        column: usize,
        /// What it met there.
        reason: String,
    },
    /// `not-an-object`.
    #[error("a line holds one JSON object with \"id\" and \"text\"")]
    NotAnObject,
    /// `missing-field`.
    #[error("the field \"{0}\" is missing")]
    MissingField(&'static str),
    /// `wrong-type`: an id may also be a number.
    #[error("the field \"{field}\" is not a string{or}", field = .0, or = if *.0 == "id" { " or a number" } else { "" })]
    WrongType(&'static str),
    /// `html-unsupported`.
    #[error("HTML is not read yet: give the article's words in \"text\"")]
    HtmlUnsupported,
}

impl Problem {
    /// The name of the problem for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) | Self::Directory(_) => "unreadable",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::NotJson { .. } => "not-json",
            Self::NotAnObject => "not-an-object",
            Self::MissingField(_) => "missing-field",
            Self::WrongType(_) => "wrong-type",
            Self::HtmlUnsupported => "html-unsupported",
        }
    }
}

impl Serialize for InputError {
    /// The output line `{"id", "line", "error": {"code", "message"}}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let error = Cause { code: self.problem.code(), message: self.problem.to_string() };
        Record { id: self.id.as_deref(), line: self.line, error }.serialize(serializer)
    }
}

#[derive(Serialize)]
struct Record<'a> {
    id: Option<&'a str>,
    line: Option<usize>,
    error: Cause,
}

#[derive(Serialize)]
struct Cause {
    code: &'static str,
    message: String,
}
