//! What a run met on its way: how many articles could not be read, had nothing in them or were not English.
//!
//! Each of them says so in its own line of the output; but where that goes into a file, whoever started the run sees
//! nothing of it. So the sum is said at the terminal, once, and only where there is something to say.

use standpoint_engine::{Analysis, WarningCode};

/// How many articles were met, and with how many something is the matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    articles: usize,
    /// Those that could not be read.
    pub unread: usize,
    blank: usize,
    foreign: usize,
}

impl Tally {
    /// Counts an article, or what stands in the place of one that could not be read.
    pub fn count(&mut self, analysis: Option<&Analysis<'_>>) {
        self.articles += 1;
        let Some(analysis) = analysis else {
            self.unread += 1;
            return;
        };
        self.blank += usize::from(analysis.article.text.trim().is_empty());
        let is_foreign = analysis.warnings.iter().any(|it| it.code == WarningCode::NotEnglish);
        self.foreign += usize::from(is_foreign);
    }

    /// What is to be known of the run, in a sentence; nothing where every article was read and is English.
    pub fn remark(&self) -> Option<String> {
        let parts: Vec<String> = [
            (
                self.unread,
                "could not be read, and the reason stands in its place",
                "could not be read, and the reasons stand in their places",
            ),
            (self.blank, "has no words", "have no words"),
            (
                self.foreign,
                "does not look like English, and what was found in it is mostly wrong",
                "do not look like English, and what was found in them is mostly wrong",
            ),
        ]
        .into_iter()
        .filter(|it| it.0 > 0)
        .map(|(number, one, many)| format!("{number} {}", if number == 1 { one } else { many }))
        .collect();
        let articles = if self.articles == 1 { "article" } else { "articles" };
        (!parts.is_empty()).then(|| format!("of {} {articles} {}", self.articles, parts.join("; ")))
    }
}
