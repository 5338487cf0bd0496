//! What the engine reads.

/// An article as plain text. Paragraphs are separated by blank lines, or by single line breaks where the text
/// has no blank line; a headline is the first paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Article {
    /// The caller's name for the article; comes back unchanged.
    pub id: String,
    /// The text, exactly as given: every offset of the analysis counts in it.
    pub text: String,
}

impl Article {
    /// An article of this `id` and `text`.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into() }
    }
}
