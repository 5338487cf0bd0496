//! Word pieces: the vocabulary, and a word's spelling cut into its longest pieces.
//!
//! Enters a word as it is written. Leaves ids of pieces. The difficulty is in the spelling: the vocabulary knows lower
//! case without accents, and a letter that has no decomposition (ø, ł) keeps its stroke.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::{ModelError, words::is_combining};

/// The longest spelling that is cut, in characters; a longer one is the unknown piece.
pub(crate) const LONGEST_WORD: usize = 64;

/// The pieces of a model by their spelling.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// Pieces that begin a word.
    heads: HashMap<Box<str>, u32>,
    /// Pieces that continue one, without their `##`.
    tails: HashMap<Box<str>, u32>,
    unknown: u32,
    /// `[CLS]`: stands before a window's first paragraph.
    pub first: u32,
    /// `[SEP]`: stands after every paragraph.
    pub separator: u32,
}

impl Vocabulary {
    /// Reads `count` pieces, one a line.
    pub(crate) fn read(bytes: &[u8], count: usize) -> Result<Vocabulary, ModelError> {
        let text = std::str::from_utf8(bytes).map_err(|_| ModelError::Vocabulary)?;
        let (mut heads, mut tails) = (HashMap::new(), HashMap::new());
        for (id, piece) in (0..).zip(text.split('\n')) {
            match piece.strip_prefix("##") {
                Some(tail) => tails.insert(tail.into(), id),
                None => heads.insert(piece.into(), id),
            };
        }
        if text.split('\n').count() != count {
            return Err(ModelError::Vocabulary);
        }
        let special = |piece| heads.get(piece).copied().ok_or(ModelError::Vocabulary);
        let (unknown, first, separator) = (special("[UNK]")?, special("[CLS]")?, special("[SEP]")?);
        Ok(Vocabulary { heads, tails, unknown, first, separator })
    }

    /// The pieces of a word, at least one and at most [`LONGEST_WORD`].
    pub(crate) fn pieces(&self, word: &str) -> Vec<u32> {
        let spelling = fold(word);
        let length = spelling.chars().count();
        if length == 0 || length > LONGEST_WORD {
            return vec![self.unknown];
        }
        let mut pieces = Vec::new();
        let mut rest = spelling.as_str();
        while !rest.is_empty() {
            let known = if pieces.is_empty() { &self.heads } else { &self.tails };
            let mut ends = rest.char_indices().rev().map(|(at, c)| at + c.len_utf8());
            let Some((end, piece)) = ends.find_map(|end| Some((end, *known.get(&rest[..end])?))) else {
                return vec![self.unknown];
            };
            pieces.push(piece);
            rest = &rest[end..];
        }
        pieces
    }
}

/// Lower case, decomposed, without combining marks.
fn fold(word: &str) -> String {
    word.to_lowercase().nfd().filter(|it| !is_combining(*it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let pieces = "[UNK]\n[CLS]\n[SEP]\nun\nunder\n##der\n##st\n##and\nfalk\n##ß";
        Vocabulary::read(pieces.as_bytes(), 10).unwrap()
    }

    #[test]
    fn takes_the_longest_piece_each_time() {
        assert_eq!(vocabulary().pieces("Understand"), [4, 6, 7]);
        assert_eq!(vocabulary().pieces("unand"), [3, 7]);
        assert_eq!(vocabulary().pieces("FÁLK"), [8]);
        assert_eq!(vocabulary().pieces("falkß"), [8, 9]);
    }

    #[test]
    fn is_unknown_as_a_whole() {
        for word in ["stand", "underx", "\u{301}", &format!("un{}st", "st".repeat(31))] {
            assert_eq!(vocabulary().pieces(word), [0], "{word}");
        }
        let longest = format!("un{}", "st".repeat(31));
        assert_eq!(vocabulary().pieces(&longest).len(), 32);
    }

    #[test]
    fn turns_away_what_is_no_vocabulary() {
        assert!(matches!(Vocabulary::read(b"[UNK]\n[CLS]\n[SEP]\n\xff", 4), Err(ModelError::Vocabulary)));
        assert!(matches!(Vocabulary::read(b"[UNK]\n[CLS]\n[SEP]", 4), Err(ModelError::Vocabulary)));
        assert!(matches!(Vocabulary::read(b"[UNK]\n[CLS]\na", 3), Err(ModelError::Vocabulary)));
    }
}
