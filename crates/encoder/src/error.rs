//! What can be wrong with a model file.

/// Why a file cannot be read as a model.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The file ends before its header does.
    #[error("the model file ends within its header")]
    Truncated,
    /// The header is no safetensors header.
    #[error("the model file has no readable header")]
    Header(#[source] serde_json::Error),
    /// A safetensors file without this project's metadata.
    #[error("the file holds tensors, but no Standpoint model")]
    Foreign,
    /// The metadata lacks a figure or is no JSON.
    #[error("the model's configuration cannot be read")]
    Configuration(#[source] serde_json::Error),
    /// A model of another format.
    #[error("the model has the format {found:?}; this program reads {expected:?}")]
    Format {
        /// What the file says.
        found: String,
        /// What [`crate::Encoder::read`] reads.
        expected: &'static str,
    },
    /// The figures of the configuration cannot go together.
    #[error("the model's configuration is impossible: {0}")]
    Impossible(&'static str),
    /// The tags of a head are not those that this program gives a meaning to.
    #[error("the head {head:?} has unknown tags")]
    Tags {
        /// `name`, `quote`, `nested` or `polnear`.
        head: &'static str,
    },
    /// A tensor is not in the file.
    #[error("the model lacks the tensor {0:?}")]
    Missing(String),
    /// A tensor has another type or shape than the configuration asks for.
    #[error("the tensor {name:?} is {found}, not {expected}")]
    Tensor {
        /// Which tensor.
        name: String,
        /// Its type and shape in the file.
        found: String,
        /// What the configuration asks for.
        expected: String,
    },
    /// A tensor's bytes lie outside the file, or are too few or too many for its shape.
    #[error("the bytes of the tensor {0:?} are not in the file: it is truncated or corrupt")]
    Bytes(String),
    /// A tensor holds an infinity or no number.
    #[error("the tensor {0:?} holds values that are no numbers: it is corrupt")]
    Value(String),
    /// The list of pieces is no UTF-8, has another length than the configuration says, or lacks a special piece.
    #[error("the model's vocabulary is corrupt")]
    Vocabulary,
}
