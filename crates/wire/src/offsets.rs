//! Offset units: UTF-8 inside, UTF-16 on the web, code points where a client counts characters.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an offset counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum OffsetUnit {
    /// UTF-16 code units, as JavaScript's strings count.
    #[default]
    Utf16,
    /// UTF-8 bytes, as Rust's strings count.
    Utf8,
    /// Unicode code points, as Python's strings count.
    Chars,
}

/// Distance in bytes between two remembered places of [`Offsets`].
const STRIDE: usize = 64;

/// Converts between UTF-8 byte offsets of one text and another unit, in logarithmic time either way.
#[derive(Debug)]
pub struct Offsets<'a> {
    source: &'a str,
    unit: OffsetUnit,
    /// For every [`STRIDE`] bytes: the first character boundary at or after it, and its offset in `unit`.
    marks: Vec<(usize, usize)>,
    total: usize,
}

impl<'a> Offsets<'a> {
    /// Prepares the conversion for `source`.
    pub fn new(source: &'a str, unit: OffsetUnit) -> Self {
        let mut marks = Vec::with_capacity(source.len() / STRIDE + 1);
        let mut count = 0;
        for (byte, c) in source.char_indices() {
            if byte / STRIDE >= marks.len() {
                marks.push((byte, count));
            }
            count += width(c, unit);
        }
        Self { source, unit, marks, total: count }
    }

    /// The offset in the unit, of the UTF-8 byte offset `byte`. Past the end it is the end.
    pub fn from_utf8(&self, byte: usize) -> usize {
        if self.unit == OffsetUnit::Utf8 {
            return byte.min(self.source.len());
        }
        if byte >= self.source.len() {
            return self.total;
        }
        let at = self.marks.partition_point(|&(b, _)| b <= byte).saturating_sub(1);
        let Some(&(start, count)) = self.marks.get(at) else { return 0 };
        let between = self.source.get(start..byte).unwrap_or_default();
        count + between.chars().map(|c| width(c, self.unit)).sum::<usize>()
    }

    /// The UTF-8 byte offset of `offset` in the unit; `None` where it lies outside the text or inside a character.
    pub fn to_utf8(&self, offset: usize) -> Option<usize> {
        if self.unit == OffsetUnit::Utf8 {
            return self.source.is_char_boundary(offset).then_some(offset);
        }
        if offset == self.total {
            return Some(self.source.len());
        }
        let at = self.marks.partition_point(|&(_, n)| n <= offset).checked_sub(1)?;
        let &(start, mut count) = self.marks.get(at)?;
        for (byte, c) in self.source.get(start..)?.char_indices() {
            if count == offset {
                return Some(start + byte);
            }
            if count > offset {
                return None;
            }
            count += width(c, self.unit);
        }
        None
    }
}

fn width(c: char, unit: OffsetUnit) -> usize {
    match unit {
        OffsetUnit::Utf16 => c.len_utf16(),
        OffsetUnit::Utf8 => c.len_utf8(),
        OffsetUnit::Chars => 1,
    }
}
