//! Running checks and tests, and counting them.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use anyhow::{Context, Result};

use crate::run;

/// What ran, so far.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    passed: usize,
    failed: usize,
    skipped: usize,
}

/// Counts by step, in the order in which they ran.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    steps: Vec<(String, Counts)>,
}

impl Tally {
    /// Runs a check that passes or fails as a whole.
    pub(crate) fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) -> bool {
        println!("\n== {name}");
        let result = check();
        if let Err(error) = &result {
            eprintln!("{error:#}");
        }
        let passed = result.is_ok();
        self.add(name, Counts { passed: usize::from(passed), failed: usize::from(!passed), skipped: 0 });
        passed
    }

    /// Runs cargo's tests and counts them one by one. A run that fails without a failed test (it does not compile,
    /// or it crashed) counts as one failure.
    pub(crate) fn tests(&mut self, name: &str, command: &mut Command) -> Result<()> {
        println!("\n== {name}");
        let mut child = command.stdout(Stdio::piped()).spawn().context("starting cargo")?;
        let mut counts = Counts::default();
        for line in BufReader::new(child.stdout.take().context("its output is piped")?).lines() {
            let line = line?;
            println!("{line}");
            counts = counts.plus(of_result(&line));
        }
        if !child.wait()?.success() && counts.failed == 0 {
            counts.failed = 1;
        }
        self.add(name, counts);
        Ok(())
    }

    /// Notes what could not run here.
    pub(crate) fn skip(&mut self, name: &str, why: &str) {
        println!("\n== {name}\nskipped: {why}");
        self.add(name, Counts { skipped: 1, ..Counts::default() });
    }

    /// Prints the counts of each step and, last, of all; returns whether nothing failed.
    pub(crate) fn finish(&self) -> bool {
        println!("\n== summary");
        for (name, counts) in &self.steps {
            println!("{name:32} {}", counts.shown());
        }
        let all = self.steps.iter().fold(Counts::default(), |sum, (_, counts)| sum.plus(*counts));
        println!("{}", all.shown());
        all.failed == 0
    }

    fn add(&mut self, name: &str, counts: Counts) {
        self.steps.push((name.to_owned(), counts));
    }
}

impl Counts {
    fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }

    fn shown(self) -> String {
        let skipped = if self.skipped == 0 { String::new() } else { format!(", {} skipped", self.skipped) };
        format!("{} passed, {} failed{skipped}", self.passed, self.failed)
    }
}

/// The counts in a line of the test harness: "test result: ok. 3 passed; 0 failed; 1 ignored; …".
fn of_result(line: &str) -> Counts {
    let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")) else {
        return Counts::default();
    };
    let of = |word: &str| {
        let number = counts.split("; ").find_map(|part| part.trim().strip_suffix(word));
        number.and_then(|it| it.trim().parse().ok()).unwrap_or(0)
    };
    Counts { passed: of("passed"), failed: of("failed"), skipped: of("ignored") }
}

/// A check that a command succeeds.
pub(crate) fn succeeds(command: &mut Command) -> impl FnOnce() -> Result<()> {
    || run::ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_harness_line_is_counted() {
        let line = "test result: FAILED. 7 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 1.04s";
        assert_eq!(of_result(line), Counts { passed: 7, failed: 1, skipped: 2 });
        assert_eq!(of_result("test result_of_vote ... ok"), Counts::default());
    }

    #[test]
    fn the_last_line_has_its_exact_form() {
        assert_eq!(Counts { passed: 7, failed: 0, skipped: 0 }.shown(), "7 passed, 0 failed");
        assert_eq!(Counts { passed: 7, failed: 1, skipped: 2 }.shown(), "7 passed, 1 failed, 2 skipped");
    }
}
