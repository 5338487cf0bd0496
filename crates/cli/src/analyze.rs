//! `standpoint analyze`: one line of `standpoint/1` an article, in input order.

use std::io::{self, Write};

use standpoint_engine::Models;
use standpoint_wire::{Document, OffsetUnit};

use crate::{
    input::{self, Format, Outcome},
    tally::Tally,
};

/// Analyses the articles of `files` in order and writes one line each; returns what it met.
///
/// Holds one article at a time. Each line is flushed, so that a program at the other end of a pipe can go on.
pub fn run(
    files: &[String],
    format: Option<Format>,
    unit: OffsetUnit,
    models: &Models,
    out: &mut impl Write,
) -> io::Result<Tally> {
    let mut tally = Tally::default();
    for outcome in files.iter().flat_map(|file| input::open(file, format)) {
        write_line(&outcome, unit, models, out, &mut tally)?;
    }
    Ok(tally)
}

fn write_line(
    outcome: &Outcome,
    unit: OffsetUnit,
    models: &Models,
    out: &mut impl Write,
    tally: &mut Tally,
) -> io::Result<()> {
    match outcome {
        Ok(article) => {
            let analysis = standpoint_engine::analyze(article, models);
            tally.count(Some(&analysis));
            serde_json::to_writer(&mut *out, &Document::new(&analysis, models, unit))?;
        }
        Err(error) => {
            tally.count(None);
            serde_json::to_writer(&mut *out, error)?;
        }
    }
    out.write_all(b"\n")?;
    out.flush()
}
