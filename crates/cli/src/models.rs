//! Finding and reading the model.
//!
//! The model is a file of its own, since it is many times as large as the program. It is looked for where it is given,
//! beside the program and in the repository that it was built from.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use standpoint_engine::Models;

/// Names the shipped file, as `sha256sum` does.
const KNOWN: &str = include_str!("../../../models/reader.sha256");

/// What `--model` is given to read without one.
const NONE: &str = "none";

/// The models to read with: the rules and the model file at `given`, or the one found beside the program.
///
/// # Errors
/// Where the file is missing or is no model. A model that was not asked for by name must be there all the same: without
/// it the figures are others, and whoever wants that says `--model none`.
pub fn load(given: Option<&Path>) -> Result<Models> {
    if given == Some(Path::new(NONE)) {
        return Ok(Models::rules());
    }
    let path = match given {
        Some(path) => path.to_owned(),
        None => match places().into_iter().find(|it| it.is_file()) {
            Some(path) => path,
            None => bail!(
                "{} is not beside the program: give its place with --model, or read by rules alone with --model none",
                file()
            ),
        },
    };
    read(&path).with_context(|| format!("the model {}", path.display()))
}

fn read(path: &Path) -> Result<Models> {
    let bytes = fs::read(path)?;
    Ok(Models::with_encoder(&bytes, &format!("{:x}", Sha256::digest(&bytes)))?)
}

/// The shipped file's name.
fn file() -> &'static str {
    KNOWN.split_whitespace().last().unwrap_or_default()
}

/// Where the model may lie, the nearest first: beside the program and in `models/` beside it, or up to three folders
/// above, where a repository has it whose `target/` the program was built into.
fn places() -> Vec<PathBuf> {
    let Ok(program) = env::current_exe() else { return Vec::new() };
    let folders = program.ancestors().skip(1).take(4);
    folders.flat_map(|it| [it.join(file()), it.join("models").join(file())]).collect()
}
