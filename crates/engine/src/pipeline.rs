//! The spine: the stages in order.

use crate::{
    Article, ModelError, Session, Warning, actors, actors::Actor, attribution, attribution::Attribution,
    lexicon::Lexicon, mentions, mentions::Mention, model, names, names::Name, quotes, quotes::Quote, stance,
    stance::Stance, text, text::Text,
};

/// What the stages know beforehand. Passed in, never fetched: two analyses with different models can run side
/// by side.
#[derive(Debug)]
pub struct Models {
    /// Word lists and tables of the rule stages.
    pub lexicon: Lexicon,
    /// Whether an encoder reads too.
    pub(crate) has_encoder: bool,
}

impl Models {
    /// The rule stages alone, on the word lists that are part of the program.
    pub fn rules() -> Self {
        Self { lexicon: Lexicon::new(), has_encoder: false }
    }

    /// The rule stages beside a trained encoder: the bytes of a file of `models/`.
    pub fn with_encoder(bytes: &[u8]) -> Result<Self, ModelError> {
        model::check(bytes)?;
        Ok(Self { has_encoder: true, ..Self::rules() })
    }

    /// The name of the model, as printed with each analysis.
    #[allow(clippy::unused_self)] // a trained model will carry its own name
    pub const fn name(&self) -> &'static str {
        "rules-1"
    }
}

/// Every layer of one article.
#[derive(Debug)]
pub struct Analysis<'a> {
    /// The article that was read.
    pub article: &'a Article,
    /// Paragraphs, sentences, tokens.
    pub text: Text<'a>,
    /// Proper names, in order of the text.
    pub names: Vec<Name>,
    /// Quotes, in order of their first word of content.
    pub quotes: Vec<Quote>,
    /// Mentions of actors, in order of the text.
    pub mentions: Vec<Mention>,
    /// Actors, in order of their first mention. Every mention belongs to exactly one.
    pub actors: Vec<Actor>,
    /// The speaker of each quote: as many as `quotes`, in their order.
    pub attributions: Vec<Attribution>,
    /// Stance edges, in order of their evidence.
    pub stances: Vec<Stance>,
    /// Doubts about the text.
    pub warnings: Vec<Warning>,
}

/// Reads an article. Neither fails nor panics, on any text; an empty text has an empty analysis.
pub fn analyze<'a>(article: &'a Article, models: &'a Models) -> Analysis<'a> {
    let mut session = Session::new(article, models);
    while session.step() {}
    session.analysis()
}

pub(crate) fn stages<'a>(article: &'a Article, models: &Models) -> Analysis<'a> {
    let lexicon = &models.lexicon;
    let (text, mut warnings) = text::read(&article.text, lexicon);
    let names = names::find(&text, lexicon);
    let (quotes, unclosed) = quotes::find(&text, &names, lexicon);
    warnings.extend(unclosed);
    let mentions = mentions::find(&text, &names, &quotes, lexicon);
    let actors = actors::cluster(&text, &names, &quotes, &mentions, lexicon);
    let attributions = attribution::attribute(&text, &quotes, &mentions, &actors);
    let stances = stance::find(&text, &quotes, &mentions, &actors, &attributions, lexicon);
    Analysis { article, text, names, quotes, mentions, actors, attributions, stances, warnings }
}
