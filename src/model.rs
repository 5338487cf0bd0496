//! The reading model: which file it is, how far it has come, and why it does not come.
//!
//! `models/reader.sha256` names the file and what must be in it. Nothing else here knows the name, but for
//! `index.html`, which has the file published beside the page.

use serde::{Deserialize, Serialize};

const KNOWN: &str = include_str!("../models/reader.sha256");

/// The one file that this program takes for its model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ModelFile {
    /// Its name, beside the worker's script.
    pub name: &'static str,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sum: &'static str,
    /// How many bytes it has.
    pub size: usize,
}

impl ModelFile {
    /// The file that was published with this program.
    pub fn known() -> Self {
        Self::parse(KNOWN).unwrap_or(Self { name: "", sum: "", size: 0 })
    }

    /// Reads what `sha256sum` prints, under a comment that says the size.
    fn parse(lines: &'static str) -> Option<Self> {
        let size =
            lines.lines().find_map(|it| it.strip_prefix("# ")?.strip_suffix(" bytes")?.parse().ok())?;
        let (sum, name) = lines.lines().find(|it| !it.starts_with('#'))?.split_once("  ")?;
        let is_sum = sum.len() == 64 && sum.bytes().all(|it| it.is_ascii_hexdigit());
        (is_sum && !name.is_empty()).then_some(Self { name, sum, size })
    }
}

/// Whether `entry` is the address of another model of the page whose model is at `own`: in the same folder, because
/// a server may hold several pages.
pub fn is_outdated(entry: &str, own: &str) -> bool {
    let folder = |address: &str| address.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    entry != own && folder(entry) == folder(own)
}

/// How far the model is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ModelState {
    /// On its way.
    Loading {
        /// Bytes that are there.
        received: usize,
    },
    /// It reads.
    Ready,
    /// It did not come; the rules read alone.
    Failed(ModelFailure),
}

impl ModelState {
    /// Nothing of it is there yet.
    pub const BEGINNING: Self = Self::Loading { received: 0 };
}

/// Why there is no model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ModelFailure {
    /// The server has no such file; the number is its answer's.
    Missing(u16),
    /// No answer came.
    Unreachable,
    /// The file ended before its end.
    Cut {
        /// Bytes that came.
        received: usize,
    },
    /// It is another file.
    Wrong,
    /// The engine cannot read it; the words are the engine's.
    Refused(String),
    /// The worker stopped over it.
    Crash,
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn the_known_file_is_the_one_in_models_and_the_one_published() {
        let known = ModelFile::parse(KNOWN).unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let bytes = fs::read(root.join("models").join(known.name)).unwrap();
        assert_eq!(bytes.len(), known.size);
        assert_eq!(format!("{:x}", Sha256::digest(&bytes)), known.sum);
        let index = fs::read_to_string(root.join("index.html")).unwrap();
        assert!(
            index.contains(&format!("href=\"models/{}\"", known.name)),
            "index.html publishes another model"
        );
        let card = root.join("models").join(known.name).with_extension("md");
        assert!(fs::read_to_string(card).unwrap().contains(known.sum), "the card is of another model");
    }

    #[test]
    fn a_line_of_sha256sum_is_read_and_nothing_else() {
        const SUM: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        let lines = "# 12 bytes\n0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  a.bin\n";
        assert_eq!(ModelFile::parse(lines), Some(ModelFile { name: "a.bin", sum: SUM, size: 12 }));
        for broken in ["", "# 12 bytes\n", "# 12 bytes\nabc  a.bin", "# x bytes\nabc  a.bin"] {
            assert_eq!(ModelFile::parse(broken), None, "{broken:?}");
        }
    }

    #[test]
    fn models_of_other_pages_are_not_outdated() {
        let own = "https://a.org/news/reader-4.safetensors";
        assert!(is_outdated("https://a.org/news/reader-1.safetensors", own));
        assert!(!is_outdated(own, own));
        assert!(!is_outdated("https://a.org/old/reader-1.safetensors", own));
    }
}
