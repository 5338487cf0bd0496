//! `standpoint`: the engine on the command line.
#![expect(clippy::print_stderr, reason = "what stops the command is said at the terminal")]

mod args;

use std::{
    io::{self, BufWriter, ErrorKind, IsTerminal, Write},
    process::ExitCode,
};

use clap::Parser;
use standpoint_cli::{
    analyze,
    input::STDIN,
    inspect::{self, Layout},
    models,
    tally::Tally,
};

use args::{Args, Command};

/// Some input could not be read; everything else was analysed.
const BAD_INPUT: u8 = 1;

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(status) => status,
        // Whoever reads our output has read enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("standpoint: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: Args) -> anyhow::Result<ExitCode> {
    let models = || models::load(args.model.as_deref());
    let mut out = BufWriter::new(io::stdout().lock());
    match args.command {
        Command::Analyze { files, format, offsets } => {
            announce(&files);
            Ok(status(analyze::run(&files, format, offsets.into(), &models()?, &mut out)?))
        }
        Command::Inspect { stage, file, format, width, confidence } => {
            announce(std::slice::from_ref(&file));
            let layout = Layout { width, confidence };
            Ok(status(inspect::run(&file, format, stage, layout, &models()?, &mut out)?))
        }
        Command::Schema => {
            out.write_all(standpoint_wire::json_schema().as_bytes())?;
            out.flush()?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Says so where a person at a terminal is waited for, who may have expected something else.
fn announce(files: &[String]) {
    if files.iter().any(|it| it == STDIN) && io::stdin().is_terminal() {
        eprintln!("reading standard input…");
    }
}

/// Says what was met, and whether all could be read.
fn status(tally: Tally) -> ExitCode {
    if let Some(remark) = tally.remark() {
        eprintln!("standpoint: {remark}");
    }
    if tally.unread == 0 { ExitCode::SUCCESS } else { ExitCode::from(BAD_INPUT) }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
