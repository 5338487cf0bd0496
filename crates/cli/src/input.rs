//! Articles in: plain text files, or NDJSON with one article a line.
//!
//! Enters a file or the standard input; leaves articles one after another, a bad one as an [`InputError`] in its
//! place. The difficulty: one bad line must cost one line, and a file of a million lines must not be held in memory.

mod error;
mod ndjson;

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Cursor, Read},
    path::Path,
};

use clap::ValueEnum;
use standpoint_engine::Article;

pub use error::{InputError, Problem};
use ndjson::Lines;

/// How a file holds its articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The whole file is one article.
    Text,
    /// One JSON object `{"id", "text"}` a line.
    Ndjson,
}

/// One article, or why there is none.
pub type Outcome = Result<Article, InputError>;

/// The name that means the standard input.
pub const STDIN: &str = "-";

/// The articles of the file at `path`, or of the standard input where it is `-`, in their order.
pub fn open(path: &str, format: Option<Format>) -> Box<dyn Iterator<Item = Outcome>> {
    if path == STDIN {
        return from_reader(path, BufReader::new(io::stdin()), format);
    }
    if Path::new(path).is_dir() {
        let problem = Problem::Directory(path.trim_end_matches('/').to_owned());
        return Box::new(std::iter::once(Err(InputError { id: Some(path.to_owned()), line: None, problem })));
    }
    let format = format.unwrap_or_else(|| of_name(path));
    match File::open(path) {
        Ok(file) => from_reader(path, BufReader::new(file), Some(format)),
        Err(error) => Box::new(std::iter::once(Err(unreadable(path, &error)))),
    }
}

/// The articles that `reader` holds. Without a format the first character that is not white space decides: `{`
/// means NDJSON.
pub fn from_reader(
    name: &str,
    mut reader: impl BufRead + 'static,
    format: Option<Format>,
) -> Box<dyn Iterator<Item = Outcome>> {
    let mut head = Vec::new();
    let format = match format.map_or_else(|| sniff(&mut reader, &mut head), Ok) {
        Ok(format) => format,
        Err(error) => return Box::new(std::iter::once(Err(unreadable(name, &error)))),
    };
    let reader = Cursor::new(head).chain(reader);
    match format {
        Format::Text => Box::new(std::iter::once(read_text(name, reader))),
        Format::Ndjson => Box::new(Lines::new(name, reader)),
    }
}

/// A file's format, by its name.
fn of_name(path: &str) -> Format {
    let extension = Path::new(path).extension().unwrap_or_default();
    if extension.eq_ignore_ascii_case("ndjson") || extension.eq_ignore_ascii_case("jsonl") {
        Format::Ndjson
    } else {
        Format::Text
    }
}

/// Reads lines into `head` until one is not blank, and tells the format by its first character.
fn sniff(reader: &mut impl BufRead, head: &mut Vec<u8>) -> io::Result<Format> {
    loop {
        let line = head.len();
        if reader.read_until(b'\n', head)? == 0 {
            return Ok(Format::Text);
        }
        let line = head.get(line..).unwrap_or_default();
        if let Some(first) = ndjson::without_mark(line).trim_ascii_start().first() {
            return Ok(if *first == b'{' { Format::Ndjson } else { Format::Text });
        }
    }
}

fn read_text(name: &str, mut reader: impl Read) -> Outcome {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(|error| unreadable(name, &error))?;
    String::from_utf8(bytes).map(|text| Article::new(name, text)).map_err(|error| InputError {
        id: Some(name.to_owned()),
        line: None,
        problem: Problem::NotUtf8 { byte: error.utf8_error().valid_up_to() },
    })
}

fn unreadable(name: &str, error: &io::Error) -> InputError {
    InputError { id: Some(name.to_owned()), line: None, problem: Problem::Unreadable(error.to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(input: &'static [u8]) -> Vec<Outcome> {
        from_reader("-", Cursor::new(input), None).collect()
    }

    #[test]
    fn a_brace_after_blank_lines_means_ndjson() {
        assert_eq!(texts(b"\n  \n {\"id\":\"a\",\"text\":\"A.\"}"), [Ok(Article::new("a", "A."))]);
    }

    #[test]
    fn a_byte_order_mark_does_not_hide_the_brace() {
        assert_eq!(texts(b"\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"A.\"}\n"), [Ok(Article::new("a", "A."))]);
    }

    #[test]
    fn anything_else_is_one_text_kept_to_the_byte() {
        assert_eq!(texts("\r\n \nRain.\r\n{}\n".as_bytes()), [Ok(Article::new("-", "\r\n \nRain.\r\n{}\n"))]);
        assert_eq!(texts(b""), [Ok(Article::new("-", ""))]);
    }

    #[test]
    fn a_named_file_is_ndjson_by_its_ending_alone() {
        assert_eq!(of_name("a/b.ndjson"), Format::Ndjson);
        assert_eq!(of_name("B.JSONL"), Format::Ndjson);
        assert_eq!(of_name("jsonl"), Format::Text);
        assert_eq!(of_name("a.md"), Format::Text);
    }

    #[test]
    fn a_text_that_is_not_utf8_says_where() {
        let Err(error) = &texts(b"caf\xE9")[0] else { panic!("was read") };
        assert_eq!(error.problem, Problem::NotUtf8 { byte: 3 });
    }
}
