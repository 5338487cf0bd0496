//! A session: one article, read window by window, so that whoever waits can show the top of it first or give up.
//!
//! The encoder takes nearly all of the time; everything else is quick. So the rules read the whole article at once, the
//! encoder reads one window a step, and an analysis can be taken at any point: where the encoder has not come yet, the
//! rules speak alone.

use crate::{
    Analysis, Article, Models, Warning, names, names::Name, pipeline, quotes, quotes::Quote,
    reading::Reading, text, text::Text,
};

/// How far a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Windows that the encoder has read.
    pub read: usize,
    /// All windows of the article; 0 without an encoder.
    pub all: usize,
}

/// An article on its way through the encoder.
#[derive(Debug)]
pub struct Session<'a, 'm> {
    article: &'a Article,
    models: &'m Models,
    text: Text<'a>,
    warnings: Vec<Warning>,
    /// Names by the rules alone.
    names: Vec<Name>,
    /// Quotes by the rules alone.
    quotes: Vec<Quote>,
    reading: Option<Reading<'m>>,
}

impl<'a, 'm> Session<'a, 'm> {
    /// Begins to read `article`: by the rules as a whole.
    pub fn new(article: &'a Article, models: &'m Models) -> Self {
        let lexicon = &models.lexicon;
        let (text, mut warnings) = text::read(&article.text, lexicon);
        let names = names::find(&text, lexicon);
        let (quotes, unclosed) = quotes::find(&text, &names, lexicon);
        warnings.extend(unclosed);
        let reading = models.encoder.as_ref().map(|it| Reading::new(it, &text, &names, &quotes));
        Self { article, models, text, warnings, names, quotes, reading }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.reading.as_ref().map_or(Progress { read: 0, all: 0 }, Reading::progress)
    }

    /// Reads the next window, from the top of the article; false when nothing was left to read.
    pub fn step(&mut self) -> bool {
        self.reading.as_mut().is_some_and(Reading::step)
    }

    /// The analysis by all that is read so far.
    pub fn analysis(&self) -> Analysis<'a> {
        let text = self
            .reading
            .as_ref()
            .map_or_else(|| self.text.clone(), |it| it.tagged(&self.text, &self.models.lexicon));
        let reading = self.reading.as_ref().filter(|_| !self.models.is_grammar_alone);
        let (names, quotes) = match reading {
            Some(reading) => (
                names::settle(&self.text, &reading.names, &self.names, reading.frontier()),
                quotes::settle(&self.text, &reading.quotes, &self.quotes, reading.frontier()),
            ),
            None => (self.names.clone(), self.quotes.clone()),
        };
        let warnings = self.warnings.clone();
        let referring = reading.map(Reading::referring);
        pipeline::stages(self.article, text, names, quotes, warnings, referring, self.models)
    }
}
