//! `cargo xtask bench`: the engine's speed and the encoder's, natively and in the browser, and the page's.

use std::path::PathBuf;

use anyhow::Result;

use crate::{run, speed};

/// The command's arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The model as an ONNX file, to time onnxruntime-web with it beside our encoder.
    #[arg(long, value_name = "FILE")]
    onnx: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    for (package, bench) in [("standpoint-cli", "stages"), ("standpoint-encoder", "windows")] {
        let which = ["bench", "--locked", "--quiet", "--profile", "measure", "--package", package];
        run::ok(run::cargo().args(which).args(["--bench", bench]))?;
        println!();
    }
    speed::run(args.onnx.as_deref())?;
    speed::page()
}
