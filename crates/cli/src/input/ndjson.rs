//! NDJSON: one article a line, read one line at a time.

use std::io::BufRead;

use serde_json::Value;
use standpoint_engine::Article;

use super::{InputError, Outcome, Problem, unreadable};

/// How many characters of a bad line its message shows.
const HEAD: usize = 32;

/// The articles of an NDJSON file; blank lines are passed over but counted.
pub(super) struct Lines<R> {
    name: String,
    reader: R,
    line: usize,
    buffer: Vec<u8>,
    failed: bool,
    /// Whether a line that is not blank has been read.
    has_begun: bool,
}

impl<R> Lines<R> {
    pub(super) fn new(name: &str, reader: R) -> Self {
        Self { name: name.to_owned(), reader, line: 0, buffer: Vec::new(), failed: false, has_begun: false }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
        while !self.failed {
            self.buffer.clear();
            match self.reader.read_until(b'\n', &mut self.buffer) {
                Ok(0) => return None,
                Ok(_) => self.line += 1,
                Err(error) => {
                    self.failed = true;
                    return Some(Err(unreadable(&self.name, &error)));
                }
            }
            let bytes = if self.line == 1 { without_mark(&self.buffer) } else { &self.buffer };
            if !bytes.trim_ascii().is_empty() {
                let line = Some(self.line);
                let is_first = !std::mem::replace(&mut self.has_begun, true);
                return Some(parse(bytes, is_first).map_err(|(id, problem)| InputError {
                    id,
                    line,
                    problem,
                }));
            }
        }
        None
    }
}

/// The bytes after a UTF-8 byte order mark, which some programs put before the first line.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// The article of a line; else the id, as far as there is one, and what is wrong.
fn parse(line: &[u8], is_first: bool) -> Result<Article, (Option<String>, Problem)> {
    let line =
        str::from_utf8(line).map_err(|error| (None, Problem::NotUtf8 { byte: error.valid_up_to() }))?;
    // The parser would take the line's end for the start of another line and count columns from there.
    let line = line.trim_end_matches(['\r', '\n']);
    let value = serde_json::from_str(line).map_err(|error| (None, not_json(&error, line, is_first)))?;
    let Value::Object(mut fields) = value else { return Err((None, Problem::NotAnObject)) };
    let id = match fields.remove("id") {
        Some(Value::String(id)) => id,
        Some(Value::Number(id)) => id.to_string(),
        Some(_) => return Err((None, Problem::WrongType("id"))),
        None => return Err((None, Problem::MissingField("id"))),
    };
    match fields.remove("text") {
        Some(Value::String(text)) => Ok(Article { id, text }),
        Some(_) => Err((Some(id), Problem::WrongType("text"))),
        None if fields.contains_key("html") => Err((Some(id), Problem::HtmlUnsupported)),
        None => Err((Some(id), Problem::MissingField("text"))),
    }
}

/// The parser's error without its "at line 1", which would contradict the line in the file.
fn not_json(error: &serde_json::Error, line: &str, is_first: bool) -> Problem {
    let reason = error.to_string();
    let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason).to_owned();
    let line = line.trim();
    let mut head: String = line.chars().take(HEAD).collect();
    if head.len() < line.len() {
        head.push('…');
    }
    Problem::NotJson { column: error.column(), reason, head, is_first }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line's outcome as the output shows it: an id, or a code with the id and line as far as known.
    fn check(input: &[u8], expected: &[&str]) {
        let shown: Vec<String> = Lines::new("in", input)
            .map(|it| match it {
                Ok(article) => format!("{}: {}", article.id, article.text),
                Err(error) => format!(
                    "{} {} {}",
                    error.line.map_or("?".to_owned(), |line| line.to_string()),
                    error.id.as_deref().unwrap_or("null"),
                    error.problem.code()
                ),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_bad_line_costs_one_line() {
        check(
            b"{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\n\n{\"id\":\"b\",\"text\":\"B\",\"extra\":[1]}",
            &["a: A", "2 null not-json", "b: B"],
        );
    }

    #[test]
    fn every_problem_has_its_code_and_keeps_the_id_where_there_is_one() {
        check(b"[]", &["1 null not-an-object"]);
        check(b"{\"text\":\"A\"}", &["1 null missing-field"]);
        check(b"{\"id\":[7],\"text\":\"A\"}", &["1 null wrong-type"]);
        check(b"{\"id\":\"a\"}", &["1 a missing-field"]);
        check(b"{\"id\":\"a\",\"text\":null}", &["1 a wrong-type"]);
        check(b"{\"id\":\"a\",\"html\":\"<p>A\"}", &["1 a html-unsupported"]);
        check(b"{\"id\":\"\xFF\",\"text\":\"A\"}", &["1 null not-utf8"]);
        check(br#"{"id":"a","text":"\ud800"}"#, &["1 null not-json"]);
    }

    #[test]
    fn a_number_is_an_id_by_its_digits() {
        check(b"{\"id\":7,\"text\":\"A\"}", &["7: A"]);
        check(b"{\"id\":18446744073709551615,\"text\":\"A\"}", &["18446744073709551615: A"]);
        check(b"{\"id\":-3,\"text\":null}", &["1 -3 wrong-type"]);
    }

    #[test]
    fn a_line_that_is_not_json_is_shown_and_the_first_hints_at_plain_text() {
        let input = "\n{Rain} fell on Monday in the north and the south.\n{\n".as_bytes();
        let messages: Vec<String> =
            Lines::new("in", input).filter_map(Result::err).map(|error| error.to_string()).collect();
        assert_eq!(
            messages,
            [
                "not JSON at column 2: key must be a string; the line begins \"{Rain} fell on Monday in the nor…\"; \
                 if the file is one article of plain text, add --format text",
                "not JSON at column 1: EOF while parsing an object; the line begins \"{\"",
            ]
        );
    }

    #[test]
    fn lines_may_end_in_carriage_returns() {
        check(b"{\"id\":\"a\",\"text\":\"A\"}\r\n\r\n{\"id\":\"b\",\"text\":\"B\"}\r\n", &["a: A", "b: B"]);
    }
}
