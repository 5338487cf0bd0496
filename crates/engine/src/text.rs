//! Text: paragraphs, sentences and tagged tokens with offsets.
//!
//! Enters the article's text; leaves [`Text`]. The difficulty: abbreviations, quotation marks of every kind, and
//! offsets that survive everything.

mod language;
mod paragraph;
mod sentence;
mod tag;
mod token;

pub use paragraph::paragraphs;

use crate::{Span, Warning, lexicon::Lexicon};

/// The text and its units, in order. Every paragraph holds whole sentences, every sentence whole tokens.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// The article's text; all spans count in it.
    pub source: &'a str,
    /// Headings and paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences.
    pub sentences: Vec<Sentence>,
    /// Tokens.
    pub tokens: Vec<Token>,
}

/// A heading or a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Where, without surrounding white space.
    pub span: Span,
    /// Heading or body.
    pub kind: ParagraphKind,
    /// Indices into [`Text::sentences`].
    pub sentences: std::ops::Range<usize>,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphKind {
    /// A headline or a heading between paragraphs: short, and without a full stop.
    Heading,
    /// Running text.
    Body,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where, closing quotation marks included.
    pub span: Span,
    /// Indices into [`Text::tokens`].
    pub tokens: std::ops::Range<usize>,
}

/// A word, a number or a mark. Possessive endings ("'s", "'") and contractions ("n't") are tokens of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// Part of speech, as guessed by word lists and neighbours.
    pub upos: Upos,
}

/// Parts of speech: the universal tags of Universal Dependencies, as far as the rule stages tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Upos {
    /// Adjective.
    Adj,
    /// Preposition.
    Adp,
    /// Adverb.
    Adv,
    /// Auxiliary: be, have, do, modal verbs.
    Aux,
    /// Coordinating conjunction.
    Cconj,
    /// Determiner, possessive determiners included.
    Det,
    /// Common noun.
    Noun,
    /// Number.
    Num,
    /// "not", "to" before a verb, possessive ending.
    Part,
    /// Pronoun.
    Pron,
    /// Proper noun.
    Propn,
    /// Punctuation.
    Punct,
    /// Subordinating conjunction.
    Sconj,
    /// Symbol.
    Sym,
    /// Verb.
    Verb,
    /// Anything else.
    X,
}

impl Upos {
    /// What is left of the rules' tag where the encoder has another: the encoder tells nouns, verbs, adjectives and adverbs
    /// apart far better; the small words are as the rule stages read them ("of" before a verb is a preposition), and what
    /// is written like a name is the names stage's affair.
    pub(crate) fn or_better(self, encoder: &str) -> Self {
        let other = match encoder {
            "ADJ" => Self::Adj,
            "ADP" => Self::Adp,
            "ADV" => Self::Adv,
            "DET" => Self::Det,
            "NOUN" => Self::Noun,
            "PART" => Self::Part,
            "PRON" => Self::Pron,
            "VERB" => Self::Verb,
            _ => return self,
        };
        let is_open = |it| matches!(it, Self::Adj | Self::Adv | Self::Noun | Self::Verb);
        match (self, other) {
            // "58 per cent" as well.
            (
                Self::Propn | Self::Aux | Self::Cconj | Self::Num | Self::Punct | Self::Sym | Self::Sconj,
                _,
            )
            | (Self::Noun, Self::Adp)
            | (Self::Adp, Self::Verb) => self,
            (Self::Det, Self::Pron)
            | (Self::Pron, Self::Det)
            | (Self::Part, Self::Adp)
            | (Self::Adp, Self::Part) => other,
            _ if is_open(self) || is_open(other) => other,
            _ => self,
        }
    }
}

impl<'a> Text<'a> {
    /// The words of a span.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.source)
    }

    /// The words of a token.
    pub fn word(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |it| it.span.of(self.source))
    }

    /// The token's part of speech; punctuation past the end, so that a look beyond the edge finds nothing.
    pub fn upos(&self, token: usize) -> Upos {
        self.tokens.get(token).map_or(Upos::Punct, |it| it.upos)
    }

    /// The span from the first to the last token of `tokens`; empty for an empty range.
    pub fn span(&self, tokens: std::ops::Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|it| self.tokens.get(it))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The tokens that begin inside `span`.
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.tokens.partition_point(|it| it.span.start < span.start);
        let last = self.tokens.partition_point(|it| it.span.start < span.end);
        first..last
    }

    /// Index of the sentence that holds the byte at `offset`, or of the last one before it.
    pub fn sentence_at(&self, offset: usize) -> usize {
        self.sentences.partition_point(|it| it.span.start <= offset).saturating_sub(1)
    }

    /// Index of the paragraph that holds the byte at `offset`, or of the last one before it.
    pub fn paragraph_at(&self, offset: usize) -> usize {
        self.paragraphs.partition_point(|it| it.span.start <= offset).saturating_sub(1)
    }
}

/// Reads a text into its units, with a warning where it hardly looks like English.
pub fn read<'a>(source: &'a str, lexicon: &Lexicon) -> (Text<'a>, Vec<Warning>) {
    let mut text = Text { source, paragraphs: paragraphs(source), sentences: Vec::new(), tokens: Vec::new() };
    for paragraph in &mut text.paragraphs {
        let first = text.sentences.len();
        let tokens = token::split(source, paragraph.span);
        for range in sentence::split(source, &tokens) {
            let (Some(start), Some(end)) = (tokens.get(range.start), tokens.get(range.end - 1)) else {
                continue;
            };
            let at = text.tokens.len();
            tag::tag(source, &tokens[range], &lexicon.tags, &mut text.tokens);
            text.sentences
                .push(Sentence { span: Span::new(start.start, end.end), tokens: at..text.tokens.len() });
        }
        paragraph.sentences = first..text.sentences.len();
    }
    let warnings = language::check(&text, lexicon);
    (text, warnings)
}
