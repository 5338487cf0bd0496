//! What the tests that compare renderings share.
#![expect(clippy::unwrap_used, reason = "a test stops where its own files are wrong")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use similar::{ChangeTag, TextDiff};

/// The repository's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Whether expectations are to be rewritten: `cargo xtask golden --update` and `suite --update` ask for it.
pub fn updating() -> bool {
    env::var_os("STANDPOINT_UPDATE").is_some()
}

/// The files of a folder with this ending, sorted; none where there is no such folder.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|it| it == extension));
    files.sort();
    files
}

/// The lines that differ, with a little of what stands around them: `-` expected, `+` found.
pub fn diff(expected: &str, found: &str) -> String {
    let diff = TextDiff::from_lines(expected, found);
    let mut out = Vec::new();
    for (number, group) in diff.grouped_ops(2).iter().enumerate() {
        if number > 0 {
            out.push("      …\n".to_owned());
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            out.push(format!("    {sign} {}\n", change.value().trim_end_matches('\n')));
        }
    }
    out.concat()
}
