//! The project's own commands: `cargo xtask <command>`.
#![expect(clippy::print_stdout, reason = "these commands talk to the developer at the terminal")]

mod evaluate;
mod run;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's own commands.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Scores the engine against the gold corpora, beside the stored baseline.
    Evaluate(evaluate::Args),
}

fn main() -> anyhow::Result<ExitCode> {
    run::enter_root()?;
    match Args::parse().command {
        Command::Evaluate(args) => evaluate::run(&args).map(|()| ExitCode::SUCCESS),
    }
}
