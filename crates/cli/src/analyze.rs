//! `standpoint analyze`: one line of `standpoint/1` an article, in input order.

use std::io::{self, Write};

use standpoint_engine::Models;
use standpoint_wire::{Document, OffsetUnit};

use crate::input::{self, Format, Outcome};

/// Analyses the articles of `files` in order and writes one line each; returns how many could not be read.
///
/// Holds one article at a time. Each line is flushed, so that a program at the other end of a pipe can go on.
pub fn run(
    files: &[String],
    format: Option<Format>,
    unit: OffsetUnit,
    models: &Models,
    out: &mut impl Write,
) -> io::Result<usize> {
    let mut bad = 0;
    for outcome in files.iter().flat_map(|file| input::open(file, format)) {
        bad += usize::from(outcome.is_err());
        write_line(&outcome, unit, models, out)?;
    }
    Ok(bad)
}

fn write_line(outcome: &Outcome, unit: OffsetUnit, models: &Models, out: &mut impl Write) -> io::Result<()> {
    match outcome {
        Ok(article) => {
            let analysis = standpoint_engine::analyze(article, models);
            serde_json::to_writer(&mut *out, &Document::new(&analysis, models, unit))?;
        }
        Err(error) => serde_json::to_writer(&mut *out, error)?,
    }
    out.write_all(b"\n")?;
    out.flush()
}
