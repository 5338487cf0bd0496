//! The project's own commands: `cargo xtask <command>`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "these commands talk to the developer at the terminal"
)]

mod axe;
mod bench;
mod browser;
mod dist;
mod evaluate;
mod expectations;
mod model;
mod offline;
mod run;
mod serve;
mod size;
mod speed;
mod tally;
mod test;
mod tools;

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
    /// Serves the reader on this machine, installing the build tools it lacks into .tools/.
    Serve(serve::Args),
    /// Builds the reader into dist/, as it is published.
    Build,
    /// Runs every check and test there is; the last line counts them.
    Test,
    /// Compares every stage of every sample article, and the JSON Schema, with the reviewed files.
    Golden(expectations::Args),
    /// Runs the named cases of tests/suite.
    Suite(expectations::Args),
    /// Scores the engine against the gold corpora, beside the stored baseline.
    Evaluate(evaluate::Args),
    /// Measures the engine natively, stage by stage, and the encoder natively and in the browser.
    Bench(bench::Args),
    /// Weighs the files of dist/, plain and compressed.
    Size,
    /// Packs what goes into other people's pages, and the page as one file, into target/dist.
    Dist(dist::Args),
    /// Photographs the built page, wide and narrow, light and dark, into target/screenshots.
    Screenshots,
}

fn main() -> ExitCode {
    execute(Args::parse().command).unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn execute(command: Command) -> anyhow::Result<ExitCode> {
    run::enter_root()?;
    match command {
        Command::Serve(args) => serve::serve(&args)?,
        Command::Build => serve::build()?,
        Command::Test => return test::run(),
        Command::Golden(args) => expectations::golden(args)?,
        Command::Suite(args) => expectations::suite(args)?,
        Command::Evaluate(args) => evaluate::run(&args)?,
        Command::Bench(args) => bench::run(&args)?,
        Command::Size => size::run()?,
        Command::Dist(args) => dist::run(&args)?,
        Command::Screenshots => browser::screenshots()?,
    }
    Ok(ExitCode::SUCCESS)
}
