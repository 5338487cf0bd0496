//! `cargo xtask golden` and `suite`: the tests that compare with reviewed files, and rewriting these.

use anyhow::Result;

use crate::run;

/// The commands' arguments.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Args {
    /// Rewrite the expectations to what is found now; then look at the difference before it is committed.
    #[arg(long)]
    update: bool,
}

pub(crate) fn golden(args: Args) -> Result<()> {
    tests(args, &["--package", "standpoint-wire", "--test", "schema"])?;
    tests(args, &["--package", "standpoint-cli", "--test", "golden"])
}

pub(crate) fn suite(args: Args) -> Result<()> {
    tests(args, &["--package", "standpoint-cli", "--test", "suite"])
}

fn tests(args: Args, which: &[&str]) -> Result<()> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--locked", "--quiet"]).args(which);
    if args.update {
        cargo.env("STANDPOINT_UPDATE", "1");
    }
    run::ok(&mut cargo)
}
