//! A case of the suite: read, judged, written.
//!
//! ```text
//! --- a nickname in quotation marks is no quote ---
//! # Any remark: why the case is there.
//! > Ray “Boom” Mancini won.
//!
//! (nothing)
//! ```

pub mod harm;

use std::fmt::{self, Display, Formatter};

use standpoint_cli::inspect::{self, Layout, Stage, source_of};
use standpoint_engine::{Article, Models};

use crate::support::diff;

/// The mark in a header, after the name.
const KNOWN_FAILURE: &str = "(known-failure)";

/// A named text with what a stage should find in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Case {
    pub name: String,
    pub known_failure: bool,
    remarks: Vec<String>,
    expected: String,
}

/// What became of a case.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    Holds,
    Fails(String),
}

impl Case {
    /// Judges the case against what the engine finds.
    pub fn verdict(&self, stage: Stage, models: &Models) -> Verdict {
        judge(&self.expected, &rendering(&self.text(), stage, models), self.known_failure)
    }

    /// Writes down what the engine finds. A known failure keeps the right answer that it holds, and its mark until
    /// the engine gives that answer.
    pub fn update(&mut self, stage: Stage, models: &Models) {
        let found = rendering(&self.text(), stage, models);
        if !self.known_failure || found == self.expected {
            self.known_failure = false;
            self.expected = found;
        }
    }

    fn text(&self) -> String {
        source_of(&self.expected)
    }
}

fn judge(expected: &str, found: &str, known_failure: bool) -> Verdict {
    if expected == found {
        return if known_failure {
            Verdict::Fails(format!(
                "    passes now: take {KNOWN_FAILURE} away, or cargo xtask suite --update\n"
            ))
        } else {
            Verdict::Holds
        };
    }
    // Else a known failure would go on failing for its line breaks when the engine has learnt the answer.
    if !text_lines(expected).eq(text_lines(found)) {
        let head = "    the text is not laid out as inspect lays it out:\n";
        return Verdict::Fails(format!("{head}{}", diff(expected, found)));
    }
    if known_failure { Verdict::Holds } else { Verdict::Fails(diff(expected, found)) }
}

/// What the engine finds in `text` at a stage, as the tests write it down.
fn rendering(text: &str, stage: Stage, models: &Models) -> String {
    let article = Article::new("test", text);
    inspect::render(&standpoint_engine::analyze(&article, models), stage, Layout::default())
}

fn text_lines(rendering: &str) -> impl Iterator<Item = &str> {
    rendering.lines().filter(|line| line.starts_with(['>', '+']))
}

/// The cases of a file; an error names the line.
pub fn parse(file: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    for (at, line) in file.lines().enumerate() {
        let line = line.trim_end();
        if let Some(header) = line.strip_prefix("--- ") {
            let header = header
                .strip_suffix(" ---")
                .ok_or(format!("line {}: the header does not end in ---", at + 1))?;
            let name = header.trim_end_matches(KNOWN_FAILURE).trim().to_owned();
            let known_failure = header.ends_with(KNOWN_FAILURE);
            cases.push(Case { name, known_failure, remarks: Vec::new(), expected: String::new() });
        } else if let Some(case) = cases.last_mut() {
            if line.starts_with('#') && case.expected.is_empty() {
                case.remarks.push(line.to_owned());
            } else {
                case.expected.push_str(line);
                case.expected.push('\n');
            }
        } else if !line.is_empty() {
            return Err(format!("line {}: a file begins with a header, --- name ---", at + 1));
        }
    }
    for case in &mut cases {
        case.expected.truncate(case.expected.trim_end().len());
        case.expected.push('\n');
        if case.text().is_empty() {
            return Err(format!("{:?} has no text: a line of it begins with \"> \"", case.name));
        }
    }
    Ok(cases)
}

impl Display for Case {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let mark = if self.known_failure { format!(" {KNOWN_FAILURE}") } else { String::new() };
        writeln!(out, "--- {}{mark} ---", self.name)?;
        for remark in &self.remarks {
            writeln!(out, "{remark}")?;
        }
        write!(out, "{}", self.expected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "--- one ---\n# why\n> A b.\n  ^ PER\n\n--- two (known-failure) ---\n> C.\n\n(nothing)\n";

    #[test]
    fn a_file_of_cases_comes_back_as_it_was() {
        let cases = parse(FILE).unwrap();
        assert_eq!(cases.iter().map(|it| it.known_failure).collect::<Vec<_>>(), [false, true]);
        assert_eq!(cases.iter().map(Case::text).collect::<Vec<_>>(), ["A b.", "C."]);
        assert_eq!(cases.iter().map(Case::to_string).collect::<Vec<_>>().join("\n"), FILE);
    }

    #[test]
    fn a_case_fails_when_it_differs_and_a_known_failure_when_it_does_not() {
        assert_eq!(judge("> A\n", "> A\n", false), Verdict::Holds);
        assert_eq!(judge("> A\n  ^ PER\n", "> A\n", true), Verdict::Holds);
        assert!(matches!(judge("> A\n  ^ PER\n", "> A\n", false), Verdict::Fails(why) if why.contains("- ")));
        assert!(matches!(judge("> A\n", "> A\n", true), Verdict::Fails(why) if why.contains("passes now")));
    }

    #[test]
    fn a_known_failure_cannot_hide_behind_its_line_breaks() {
        assert!(
            matches!(judge("> A\n+ b\n", "> A b\n", true), Verdict::Fails(why) if why.contains("laid out"))
        );
    }

    #[test]
    fn a_file_that_is_no_suite_says_where() {
        assert!(parse("> A\n").unwrap_err().starts_with("line 1"));
        assert!(parse("--- a ---\n\n").unwrap_err().contains("no text"));
        assert!(parse("--- a\n").unwrap_err().contains("line 1"));
    }
}
