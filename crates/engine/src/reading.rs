//! What the encoder reads of an article, window by window, with the rules at its side.
//!
//! Enters the encoder, the text and what the rules found in it; leaves the encoder's names and quotes as far as it has
//! come. The difficulty: rules and encoder err in different places. So the rules' answer is not a second answer but a
//! hint, which raises the scores of their tags before the encoder's best sequence is sought ([`Hints`]); measured on
//! our development articles that is worth more than either, or than choosing between the two.

use std::ops::Range;

use standpoint_encoder::{
    Encoder, Hints, Layout, MentionWords, NameKind, NameSpan, QuoteSpan, Role, UPOS_TAGS, Word,
};

use crate::{
    Span,
    lexicon::{Lexicon, VerbForm},
    names::{Name, NameType},
    quotes::Quote,
    referring::Referring,
    session::Progress,
    text::{Text, Token, Upos},
};

/// The encoder's way through one article.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    encoder: &'a Encoder,
    layout: Layout,
    hints: Hints,
    /// The next window.
    next: usize,
    /// Names read so far, in order.
    pub names: Vec<NameSpan>,
    /// Quotes read so far, in order of their windows.
    pub quotes: Vec<QuoteSpan>,
    /// What is kept of the words read so far.
    refer: MentionWords,
    /// Words read so far, with their place in [`UPOS_TAGS`].
    upos: Vec<(Range<usize>, u8)>,
}

impl<'a> Reading<'a> {
    /// Lays out a text for the encoder; `names` and `quotes` are those of the rules.
    pub fn new(encoder: &'a Encoder, text: &Text<'_>, names: &[Name], quotes: &[Quote]) -> Self {
        let paragraphs: Vec<Range<usize>> =
            text.paragraphs.iter().map(|it| it.span.start..it.span.end).collect();
        let layout = encoder.lay(text.source, &paragraphs);
        let hints = hints(layout.words(), names, quotes);
        let refer = MentionWords::default();
        let (names, quotes, upos) = (Vec::new(), Vec::new(), Vec::new());
        Self { encoder, layout, hints, next: 0, names, quotes, refer, upos }
    }

    /// Reads the next window; false when there was none.
    pub fn step(&mut self) -> bool {
        if self.next >= self.layout.windows().len() {
            return false;
        }
        let window = self.encoder.window(&self.layout, self.next, Some(&self.hints));
        self.names.extend(window.names);
        self.quotes.extend(window.quotes);
        self.refer.append(window.refer);
        let words = self.layout.words().get(window.words).unwrap_or_default();
        self.upos.extend(words.iter().map(|it| it.range.clone()).zip(window.upos));
        self.next += 1;
        true
    }

    /// Its word on who takes up whom, as far as it has come.
    pub fn referring(&self) -> Referring<'_> {
        Referring::new(self.encoder, &self.refer)
    }

    /// The text, with its word on parts of speech as far as it has come.
    pub fn tagged<'t>(&self, text: &Text<'t>, lexicon: &Lexicon) -> Text<'t> {
        let before = &text.tokens;
        let mut text = text.clone();
        let mut words = self.upos.iter().peekable();
        for token in &mut text.tokens {
            while words.next_if(|it| it.0.end <= token.span.start).is_some() {}
            let word = words.peek().filter(|it| it.0 == (token.span.start..token.span.end));
            if let Some(tag) = word.and_then(|it| UPOS_TAGS.get(usize::from(it.1))) {
                token.upos = token.upos.or_better(tag);
            }
        }
        keep_phrases(&mut text.tokens, before, text.source, lexicon);
        text
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { read: self.next, all: self.layout.windows().len() }
    }

    /// The byte of the text before which everything is read.
    pub fn frontier(&self) -> usize {
        let window = self.layout.windows().get(self.next);
        let word = window.and_then(|it| self.layout.words().get(it.words.start));
        word.map_or(usize::MAX, |it| it.range.start)
    }
}

/// Where the encoder's tags would leave a noun phrase without its head or break it in two, the rules' tags of `before`
/// stay: "the rebel offensive", and, since the scheme it learned from takes participles for verbs, "a known supporter".
fn keep_phrases(tokens: &mut [Token], before: &[Token], text: &str, lexicon: &Lexicon) {
    let is_part = |it: Upos| matches!(it, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
    for at in 1..tokens.len().min(before.len()) {
        let last = tokens[at - 1].upos;
        let goes_on = tokens.get(at + 1).is_some_and(|it| is_part(it.upos));
        let is_kept = match (before[at].upos, tokens[at].upos) {
            (Upos::Noun, Upos::Adj) => (is_part(last) || last == Upos::Det) && !goes_on,
            (Upos::Adj, Upos::Verb) => {
                goes_on && matches!(last, Upos::Det | Upos::Adj | Upos::Adp | Upos::Num | Upos::Part)
            }
            // "the Nur rebel brigade": one thing does not "rebel", it "rebels".
            (Upos::Noun, Upos::Verb) => {
                let word = |at: usize| tokens[at].span.of(text).to_lowercase();
                let is_base = lexicon.tags.verb(&word(at)).is_some_and(|it| it.1 == VerbForm::Base);
                goes_on && is_base && is_part(last) && !word(at - 1).ends_with('s')
            }
            _ => false,
        };
        if is_kept {
            tokens[at].upos = before[at].upos;
        }
    }
}

/// The rules' answer in the encoder's tags.
fn hints(words: &[Word], names: &[Name], quotes: &[Quote]) -> Hints {
    let mut hints = Hints::none(words.len());
    for name in names {
        hints.name(touched(words, name.span), kind(name.name_type));
    }
    let parts: Vec<Parts> = quotes.iter().map(|it| Parts::new(words, it)).collect();
    for (index, quote) in parts.iter().enumerate() {
        let Some(anchor) = quote.anchor() else { continue };
        let is_nested = quote.is_within_another(index, &parts, anchor);
        for (role, ranges) in &quote.roles {
            for range in ranges {
                hints.quote(is_nested, range.clone(), *role, anchor);
            }
        }
    }
    hints
}

/// A quote's spans in words.
struct Parts {
    roles: [(Role, Vec<Range<usize>>); 3],
    /// Words of content.
    size: usize,
}

impl Parts {
    fn new(words: &[Word], quote: &Quote) -> Self {
        let source = quote.source.iter().map(|&it| touched(words, it)).collect();
        let cue = quote.cue.iter().map(|&it| touched(words, it)).collect();
        let content: Vec<_> = quote.content.iter().map(|&it| touched(words, it)).collect();
        let size = content.iter().map(Range::len).sum();
        Self { roles: [(Role::Source, source), (Role::Cue, cue), (Role::Content, content)], size }
    }

    /// The word that the quote's parts are linked to: the first of its cue, or else of its content.
    fn anchor(&self) -> Option<usize> {
        let [_, (_, cue), (_, content)] = &self.roles;
        cue.first().or(content.first()).map(|it| it.start)
    }

    /// Whether the quote is reported within the content of another, larger one. Quotes that overlap stand near each
    /// other in their list.
    fn is_within_another(&self, index: usize, all: &[Self], anchor: usize) -> bool {
        const NEAR: usize = 40;
        let from = index.saturating_sub(NEAR);
        all.iter().enumerate().skip(from).take(2 * NEAR).any(|(other, it)| {
            let is_larger = it.size > self.size || it.size == self.size && other < index;
            other != index && is_larger && it.roles[2].1.iter().any(|it| it.contains(&anchor))
        })
    }
}

/// The words that share a byte with a span.
fn touched(words: &[Word], span: Span) -> Range<usize> {
    let first = words.partition_point(|it| it.range.end <= span.start);
    let end = words.partition_point(|it| it.range.start < span.end);
    first..end.max(first)
}

const fn kind(name_type: NameType) -> NameKind {
    match name_type {
        NameType::Per => NameKind::Per,
        NameType::Org => NameKind::Org,
        NameType::Loc => NameKind::Loc,
        NameType::Norp => NameKind::Norp,
        NameType::Misc => NameKind::Misc,
    }
}
