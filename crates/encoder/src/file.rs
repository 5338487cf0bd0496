//! The container: tensors by name, each checked for type, shape and place in the file.
//!
//! Enters the bytes of a safetensors file. Leaves its configuration and, on request, one tensor at a time. The
//! difficulty: nothing in the file may be trusted; every figure of the header is compared with the others before a byte
//! is read.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::ModelError;

/// The one format that is read here.
pub(crate) const FORMAT: &str = "standpoint-reader/1";

/// What a model says of itself, in the order of FORMAT.md.
#[derive(Debug, Deserialize)]
pub(crate) struct Configuration {
    pub name: String,
    pub layers: usize,
    pub size: usize,
    pub heads: usize,
    pub inner: usize,
    pub longest: usize,
    pub norm_epsilon: f32,
    pub pieces: usize,
    pub link: usize,
    pub pair: usize,
    pub tags: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub upos: Vec<String>,
}

#[derive(Deserialize)]
struct Format {
    format: String,
}

#[derive(Deserialize)]
struct Header {
    #[serde(rename = "__metadata__")]
    metadata: Option<BTreeMap<String, String>>,
    #[serde(flatten)]
    tensors: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Entry {
    dtype: String,
    shape: Vec<usize>,
    data_offsets: (usize, usize),
}

/// An opened file.
pub(crate) struct File<'a> {
    pub configuration: Configuration,
    tensors: BTreeMap<String, Entry>,
    data: &'a [u8],
}

impl<'a> File<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<File<'a>, ModelError> {
        let (length, rest) = bytes.split_first_chunk::<8>().ok_or(ModelError::Truncated)?;
        let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| ModelError::Truncated)?;
        let (header, data) = rest.split_at_checked(length).ok_or(ModelError::Truncated)?;
        let header: Header = serde_json::from_slice(header).map_err(ModelError::Header)?;
        let about = header.metadata.and_then(|mut it| it.remove("standpoint")).ok_or(ModelError::Foreign)?;
        let Format { format } = serde_json::from_str(&about).map_err(ModelError::Configuration)?;
        if format != FORMAT {
            return Err(ModelError::Format { found: format, expected: FORMAT });
        }
        let configuration = serde_json::from_str(&about).map_err(ModelError::Configuration)?;
        Ok(File { configuration, tensors: header.tensors, data })
    }

    /// The bytes of a U8 tensor.
    pub(crate) fn u8(&self, name: &str, shape: &[usize]) -> Result<&'a [u8], ModelError> {
        self.bytes(name, "U8", 1, shape)
    }

    /// An I8 tensor.
    pub(crate) fn i8(&self, name: &str, shape: &[usize]) -> Result<Vec<i8>, ModelError> {
        Ok(self.bytes(name, "I8", 1, shape)?.iter().map(|byte| byte.cast_signed()).collect())
    }

    /// An F32 tensor; every value is finite.
    pub(crate) fn f32(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        let (values, _) = self.bytes(name, "F32", 4, shape)?.as_chunks::<4>();
        finite(name, values.iter().map(|it| f32::from_le_bytes(*it)).collect())
    }

    /// An F16 tensor, widened; every value is finite.
    pub(crate) fn f16(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        let (values, _) = self.bytes(name, "F16", 2, shape)?.as_chunks::<2>();
        finite(name, values.iter().map(|it| widen(u16::from_le_bytes(*it))).collect())
    }

    /// A U8 tensor of one dimension, as long as it is.
    pub(crate) fn line(&self, name: &str) -> Result<&'a [u8], ModelError> {
        let entry = self.tensors.get(name).ok_or_else(|| ModelError::Missing(name.to_owned()))?;
        let length = entry.data_offsets.1.saturating_sub(entry.data_offsets.0);
        self.bytes(name, "U8", 1, &[length])
    }

    fn bytes(&self, name: &str, dtype: &str, width: usize, shape: &[usize]) -> Result<&'a [u8], ModelError> {
        let entry = self.tensors.get(name).ok_or_else(|| ModelError::Missing(name.to_owned()))?;
        if entry.dtype != dtype || entry.shape != shape {
            let found = format!("{} {:?}", entry.dtype, entry.shape);
            let expected = format!("{dtype} {shape:?}");
            return Err(ModelError::Tensor { name: name.to_owned(), found, expected });
        }
        let size = shape.iter().try_fold(width, |size, side| size.checked_mul(*side));
        let (start, end) = entry.data_offsets;
        let bytes = self.data.get(start..end).filter(|it| Some(it.len()) == size);
        bytes.ok_or_else(|| ModelError::Bytes(name.to_owned()))
    }
}

fn finite(name: &str, values: Vec<f32>) -> Result<Vec<f32>, ModelError> {
    if values.iter().all(|it| it.is_finite()) { Ok(values) } else { Err(ModelError::Value(name.to_owned())) }
}

/// A half-precision number (IEEE 754 binary16) as the single-precision number of the same value.
fn widen(half: u16) -> f32 {
    let sign = if half >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, fraction) = (u32::from(half >> 10 & 0x1f), u32::from(half & 0x3ff));
    let value = match exponent {
        // 2^-24, the step of the subnormal numbers.
        0 => fraction as f32 * (1.0 / 16_777_216.0),
        31 => f32::from_bits(0x7f80_0000 | fraction << 13),
        _ => f32::from_bits((exponent + 112) << 23 | fraction << 13),
    };
    sign * value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widens_half_precision() {
        let cases = [
            (0x3c00, 1.0),
            (0xc000, -2.0),
            (0x3555, 0.333_251_95),
            (0x0001, 5.960_464_5e-8),
            (0x7bff, 65504.0),
        ];
        for (half, value) in cases {
            assert_eq!(widen(half).to_bits(), f32::to_bits(value), "{half:#x}");
        }
        assert!(widen(0x7c00).is_infinite());
        assert!(widen(0x7e00).is_nan());
    }
}
