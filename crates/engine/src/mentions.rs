//! Mentions: every reference to an actor.
//!
//! Enters the text with names and quotes; leaves `Mention{span, form}`. The difficulty: which of the many noun
//! phrases refer to somebody who acts, says or suffers something.
//!
//! Names are mentions by their type ([`proper`]), noun phrases by their head noun ([`nominal`]), pronouns by what
//! stands before them ([`pronoun`]).

mod byline;
mod nominal;
mod observe;
mod phrase;
mod place;
mod prominence;
mod pronoun;
mod proper;
mod source;
mod speech;

use crate::{Referring, Span, lexicon::Lexicon, names::Name, quotes::Quote, text::Text};

pub use nominal::Phrase;
pub(crate) use nominal::head;
pub use observe::read as read_phrases;
pub(crate) use observe::trees as phrase_trees;
pub(crate) use pronoun::antecedent_end;
pub(crate) use source::{knows, speaks};
pub(crate) use speech::spoken;

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionForm {
    /// By a name: the index of it in the names layer.
    Proper(usize),
    /// By a noun phrase: "the commander", "opposition forces".
    Nominal,
    /// By a pronoun, possessives and relatives among them: "he", "their", "who".
    Pronoun,
}

/// One reference to an actor. Mentions of different actors may nest ("his brother").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Where: the name without title; the noun phrase without a relative clause.
    pub span: Span,
    /// How it refers.
    pub form: MentionForm,
}

/// Finds the mentions of a text, sorted by start and then, where they nest, the longer first.
pub fn find(
    text: &Text<'_>,
    names: &[Name],
    quotes: &[Quote],
    referring: Option<Referring<'_>>,
    lexicon: &Lexicon,
) -> Vec<Mention> {
    let page = Page::new(text, names, lexicon);
    let mut mentions = proper::find(&page, referring);
    mentions.extend(nominal::find(&page, quotes, referring));
    sort(&mut mentions);
    let pronouns = pronoun::find(&page, &mentions, referring);
    mentions.extend(pronouns);
    sort(&mut mentions);
    source::settle(text, quotes, &mut mentions);
    sort(&mut mentions);
    let paragraphs = text.paragraphs.iter().enumerate();
    let bylines = paragraphs.filter(|&(number, it)| byline::is_byline(&page, number, it));
    let bylines: Vec<Span> = bylines.map(|it| it.1.span).collect();
    // Both are in order of the text.
    let mut rest = bylines.as_slice();
    mentions.retain(|it| {
        while let [first, more @ ..] = rest
            && first.end <= it.span.start
        {
            rest = more;
        }
        !rest.first().is_some_and(|byline| byline.contains(it.span))
    });
    mentions
}

/// The noun phrases among which [`find`] chooses: from these the choice is trained.
pub fn phrases(text: &Text<'_>, names: &[Name], quotes: &[Quote], lexicon: &Lexicon) -> Vec<Phrase> {
    nominal::phrases(&Page::new(text, names, lexicon), quotes)
}

/// The names of the observations of [`Phrase::observed`].
pub fn observations() -> impl Iterator<Item = &'static str> {
    observe::OBSERVATIONS.iter().map(|it| it.0)
}

/// By start, the longer first; of two mentions of one span the proper one stays.
fn sort(mentions: &mut Vec<Mention>) {
    let rank = |it: &Mention| match it.form {
        MentionForm::Proper(_) => 0,
        MentionForm::Nominal => 1,
        MentionForm::Pronoun => 2,
    };
    mentions.sort_by_key(|it| (it.span.start, std::cmp::Reverse(it.span.end), rank(it)));
    mentions.dedup_by_key(|it| it.span);
}

/// A text with its names, token by token.
pub(crate) struct Page<'a> {
    pub(crate) text: &'a Text<'a>,
    pub(crate) names: &'a [Name],
    pub(crate) lexicon: &'a Lexicon,
    /// Every token in lower case.
    pub(crate) lower: Vec<String>,
    /// The name that a token is part of.
    name_of: Vec<Option<usize>>,
    /// Whether a token stands inside quotation marks.
    pub(crate) spoken: Vec<bool>,
    /// Whether the text speaks of parliaments and of no fighting; found out where somebody asks.
    pub(crate) unarmed: std::cell::OnceCell<bool>,
    /// The words of the report's body in the singular, for its headings; found out where somebody asks.
    pub(crate) body: std::cell::OnceCell<std::collections::HashSet<String>>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(text: &'a Text<'a>, names: &'a [Name], lexicon: &'a Lexicon) -> Self {
        let mut name_of = vec![None; text.tokens.len()];
        for (index, name) in names.iter().enumerate() {
            for at in text.tokens_in(name.span) {
                if let Some(slot) = name_of.get_mut(at) {
                    *slot = Some(index);
                }
            }
        }
        let lower = text.tokens.iter().map(|it| it.span.of(text.source).to_lowercase()).collect();
        Self {
            text,
            names,
            lexicon,
            lower,
            name_of,
            spoken: spoken(text),
            unarmed: std::cell::OnceCell::new(),
            body: std::cell::OnceCell::new(),
        }
    }

    pub(crate) fn lower(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    pub(crate) fn name_at(&self, at: usize) -> Option<usize> {
        self.name_of.get(at).copied().flatten()
    }

    /// The tokens of the sentence that holds token `at`.
    pub(crate) fn sentence(&self, at: usize) -> std::ops::Range<usize> {
        let offset = self.text.tokens.get(at).map_or(0, |it| it.span.start);
        self.text.sentences.get(self.text.sentence_at(offset)).map_or(0..0, |it| it.tokens.clone())
    }

    /// Whether the paragraph that holds token `at` is a heading.
    pub(crate) fn is_heading(&self, at: usize) -> bool {
        let offset = self.text.tokens.get(at).map_or(0, |it| it.span.start);
        self.text
            .paragraphs
            .get(self.text.paragraph_at(offset))
            .is_some_and(|it| it.kind == crate::text::ParagraphKind::Heading)
    }
}
