//! The sets of gold documents that are scored, each on its own.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::SCRATCH;

/// Gold documents with a name.
#[derive(Debug)]
pub(super) struct Set {
    /// The name, also in the baseline.
    pub(super) name: &'static str,
    /// The documents' files, sorted.
    pub(super) files: Vec<String>,
}

impl Set {
    /// Where the converted gold of the set lies.
    pub(super) fn gold(&self) -> String {
        format!("{SCRATCH}/{}.gold.jsonl", self.name)
    }
}

/// The demo article, the development documents, and these again by the desks that wrote them: desks 1 to 6 are dense
/// and varied on purpose, full of hard cases ("dense"), desks 7 to 11 are agency and newspaper prose of ordinary
/// density ("plain").
pub(super) fn measured(corpus: &str) -> Result<Vec<Set>> {
    let dev = files(&Path::new(corpus).join("dev"))?;
    let (dense, plain) = dev.iter().cloned().partition(|path| desk(path).is_some_and(|desk| desk <= 6));
    Ok(vec![
        Set { name: "aleppo", files: vec![format!("{corpus}/aleppo.xml")] },
        Set { name: "dev", files: dev },
        Set { name: "dense", files: dense },
        Set { name: "plain", files: plain },
    ])
}

/// The training documents.
pub(super) fn train(corpus: &str) -> Result<Vec<Set>> {
    Ok(vec![Set { name: "train", files: files(&Path::new(corpus).join("train"))? }])
}

fn files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "xml") {
            files.push(path.to_string_lossy().into_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// The desk of a document: 7 for `w7-09.xml`.
fn desk(path: &str) -> Option<u32> {
    let name = Path::new(path).file_name()?.to_str()?;
    name.strip_prefix('w')?.split('-').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::desk;

    #[test]
    fn a_documents_name_says_its_desk() {
        assert_eq!(desk("dev/w7-09.xml"), Some(7));
        assert_eq!(desk("dev/w11-05.xml"), Some(11));
        assert_eq!(desk("aleppo.xml"), None);
    }
}
