//! Doubts about the text that a reader should see.

use crate::Span;

/// Something in the text that may have misled the analysis. It is data, not an error: the analysis is complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where.
    pub span: Span,
    /// What.
    pub code: WarningCode,
}

/// The kinds of [`Warning`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WarningCode {
    /// An opening quotation mark is never closed; the quote was taken to end with its paragraph.
    UnclosedQuote,
    /// The text hardly looks like English; what was found is not to be trusted.
    NotEnglish,
}

impl WarningCode {
    /// One sentence for the reader.
    pub const fn message(self) -> &'static str {
        match self {
            Self::UnclosedQuote => {
                "A quotation mark is opened and never closed; the quote was taken to end with its paragraph."
            }
            Self::NotEnglish => "This does not look like English. Standpoint reads English only.",
        }
    }
}
