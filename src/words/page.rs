//! The words of the bar, the article and the dialog.

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Page {
    /// Before an article’s licence.
    pub licence: &'static str,
    /// Leads back to the sample.
    pub to_sample: &'static str,
    /// Over the text: a mark of a name.
    pub key_name: &'static str,
    /// What that marks.
    pub key_actor: &'static str,
    /// Over the text: a mark of words.
    pub key_words: &'static str,
    /// What that marks.
    pub key_quote: &'static str,
    /// What it marks where it is lit.
    pub key_evidence: &'static str,
    /// Shows an analysis that is kept back.
    pub show_anyway: &'static str,
    /// The name of the field for a text.
    pub article_text: &'static str,
    /// In the field for a text.
    pub paste_here: &'static str,
    /// Over the dialog.
    pub own_article: &'static str,
    /// Opens a file.
    pub open_file: &'static str,
    /// Beside it.
    pub or_drop: &'static str,
    /// Gives up.
    pub cancel: &'static str,
    /// Takes a text.
    pub read_it: &'static str,
    /// Over the samples.
    pub or_sample: &'static str,
    /// What can be done with HTML.
    pub strip_tags: &'static str,
    /// What else can be done with HTML.
    pub keep_tags: &'static str,
    /// Hides the marks.
    pub without_highlights: &'static str,
    /// Shows the marks.
    pub with_highlights: &'static str,
    /// The same in short.
    pub highlights: &'static str,
    /// Opens the dialog.
    pub open_text: &'static str,
    /// Beside the page’s name.
    pub tagline: &'static str,
    /// What the links for the keyboard are called together.
    pub skip: &'static str,
    /// For the keyboard.
    pub skip_to_article: &'static str,
    /// For the keyboard.
    pub skip_to_cast: &'static str,
    /// While a file is dragged.
    pub drop_file: &'static str,
    /// What a pasted text is called.
    pub own_text: &'static str,
    /// Where a sample comes from that does not say it.
    pub sample_article: &'static str,
    /// Under an article’s headline: how many words it has, and where they are read.
    pub read_here: fn(usize) -> String,
    /// The same where an analysis came with the text.
    pub read_before: fn(usize) -> String,
    /// What can be pasted, and how much of it.
    pub what_to_paste: fn(usize) -> String,
    /// What was found, said aloud: actors and quotes.
    pub analysis_ready: fn(usize, usize) -> String,
    /// What a quote is called where it is marked.
    pub quote_of: fn(&str) -> String,
}
