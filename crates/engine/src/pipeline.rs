//! The spine: the stages in order.

use standpoint_encoder::{Encoder, ModelError};

use crate::{
    Article, Referring, Session, Warning, actors,
    actors::{Actor, Clusters, Doubt},
    attribution,
    attribution::Attribution,
    lexicon::Lexicon,
    mentions,
    mentions::Mention,
    names::Name,
    quotes::Quote,
    stance,
    stance::Stance,
    text::Text,
};

/// What the stages know beforehand. Passed in, never fetched: two analyses with different models can run side
/// by side.
#[derive(Debug)]
pub struct Models {
    /// Word lists and tables of the rule stages.
    pub lexicon: Lexicon,
    /// The trained reader of names and quotes; without it the rules read alone.
    pub encoder: Option<Encoder>,
    /// Whether the encoder's word counts on parts of speech alone. The engine's trees are trained so: the encoder knows the
    /// names and quotes of the training articles by heart, but not their grammar, which it learned elsewhere.
    pub is_grammar_alone: bool,
    name: String,
}

impl Models {
    /// The rule stages alone, on the word lists that are part of the program.
    pub fn rules() -> Self {
        let name = "rules-1".to_owned();
        Self { lexicon: Lexicon::new(), encoder: None, is_grammar_alone: false, name }
    }

    /// The rule stages and the encoder of a model file (`models/*.safetensors`). `sum` is the SHA-256 of its bytes in
    /// hexadecimal digits, which whoever loads it computes to check it; here it becomes part of the model's name.
    pub fn with_encoder(bytes: &[u8], sum: &str) -> Result<Self, ModelError> {
        let encoder = Encoder::read(bytes)?;
        let name = format!("{} sha256:{sum}", encoder.name());
        Ok(Self { lexicon: Lexicon::new(), encoder: Some(encoder), is_grammar_alone: false, name })
    }

    /// Which model reads, as printed with each analysis: `rules-1`, or the model file's name and its sha256.
    pub fn name(&self) -> &str {
        &self.name
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
    /// How sure it is whom a mention takes up, where that was weighed, in order of the mentions.
    pub doubts: Vec<Doubt>,
    /// The speaker of each quote: as many as `quotes`, in their order.
    pub attributions: Vec<Attribution>,
    /// Stance edges, in order of their evidence.
    pub stances: Vec<Stance>,
    /// Doubts about the text.
    pub warnings: Vec<Warning>,
}

/// Reads an article. Neither fails nor panics, on any text; an empty text has an empty analysis.
pub fn analyze<'a>(article: &'a Article, models: &Models) -> Analysis<'a> {
    let mut session = Session::new(article, models);
    while session.step() {}
    session.analysis()
}

/// The stages behind names and quotes.
pub(crate) fn stages<'a>(
    article: &'a Article,
    text: Text<'a>,
    names: Vec<Name>,
    quotes: Vec<Quote>,
    warnings: Vec<Warning>,
    referring: Option<Referring<'_>>,
    models: &Models,
) -> Analysis<'a> {
    let lexicon = &models.lexicon;
    let mentions = mentions::find(&text, &names, &quotes, referring, lexicon);
    let Clusters { actors, doubts } = actors::cluster(&text, &names, &quotes, &mentions, referring, lexicon);
    let attributions = attribution::attribute(&text, &quotes, &mentions, &actors, &doubts);
    let stances = stance::find(&text, &quotes, &mentions, &actors, &attributions, lexicon);
    Analysis { article, text, names, quotes, mentions, actors, doubts, attributions, stances, warnings }
}
