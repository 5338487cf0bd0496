//! Why bytes are no model.

use std::fmt;

/// Loading a model is the one thing here that can fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelError {
    /// The bytes are something else.
    NotAModel,
    /// The bytes end before the model does.
    Truncated,
    /// It is a model of a format that this program does not read.
    Format(String),
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAModel => f.write_str("it is not a model"),
            Self::Truncated => f.write_str("its end is missing"),
            Self::Format(format) => write!(f, "its format is {format}"),
        }
    }
}

impl std::error::Error for ModelError {}

/// Whether the header says that this is a model of ours.
pub(crate) fn check(bytes: &[u8]) -> Result<(), ModelError> {
    let (length, rest) = bytes.split_first_chunk().ok_or(ModelError::Truncated)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| ModelError::NotAModel)?;
    let header = rest.get(..length).ok_or(ModelError::Truncated)?;
    if header.starts_with(b"{\"__metadata__\":{\"standpoint\":") {
        Ok(())
    } else {
        Err(ModelError::NotAModel)
    }
}
