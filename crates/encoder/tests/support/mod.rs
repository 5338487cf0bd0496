//! The shipped model: `models/reader.sha256` names its file.
#![allow(clippy::expect_used, reason = "a test stops where its own files are wrong; unit tests may anyway")]

use std::{fs, path::PathBuf};

/// The bytes of the shipped model.
pub fn model() -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let sum = fs::read_to_string(folder.join("reader.sha256")).expect("the sum of the model is there");
    let name = sum.split_whitespace().last().expect("the sum names the model");
    fs::read(folder.join(name)).expect("the model is beside its sum")
}
