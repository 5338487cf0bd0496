//! The list by which a browser keeps the page: `dist/sw.js`. The browser tests read this file too.
//!
//! Enters a folder of built files; leaves in it the service worker that knows each of them by its sum.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use sha2::{Digest, Sha256};

/// The service worker, before it knows what was built.
const WORKER: &str = include_str!("../../assets/sw.js");
/// Its place in the built folder.
const NAME: &str = "sw.js";
/// What stands in it for the list.
const LIST: &str = "const BUILD = null;";
/// How a model's file name ends. The program keeps its model by itself.
pub const MODEL: &str = "safetensors";

/// Writes the service worker of what was built.
pub fn write(dist: &Path) -> Result<()> {
    ensure!(WORKER.contains(LIST), "the service worker has no place for the list of files");
    let mut sums = BTreeMap::new();
    for path in files(dist)? {
        if path.extension().is_some_and(|it| it == MODEL) || path == dist.join(NAME) {
            continue;
        }
        // In an address, folders are parted by slashes everywhere.
        let name: Vec<_> = path.strip_prefix(dist)?.iter().map(|it| it.to_string_lossy()).collect();
        sums.insert(name.join("/"), format!("{:x}", Sha256::digest(fs::read(&path)?)));
    }
    let version = format!("{:x}", Sha256::digest(json!(sums).to_string()));
    let build = json!({ "version": version[..16], "files": sums });
    let worker = WORKER.replace(LIST, &format!("const BUILD = {build:#};"));
    fs::write(dist.join(NAME), worker).with_context(|| format!("writing {NAME} into {}", dist.display()))
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            out.extend(files(&path)?);
        } else {
            out.push(path);
        }
    }
    Ok(out)
}
