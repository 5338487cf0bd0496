//! The model that ships.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// Names the shipped file, as `sha256sum` does.
const SUM: &str = "models/reader.sha256";

/// The shipped model's file.
pub fn shipped() -> Result<PathBuf> {
    let sum = fs::read_to_string(SUM).with_context(|| format!("reading {SUM}"))?;
    let name = sum.split_whitespace().last().with_context(|| format!("{SUM} names no file"))?;
    Ok(Path::new("models").join(name))
}
