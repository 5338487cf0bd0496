//! The layers beneath the stances, looked up by token.
//!
//! Enters every earlier layer; leaves for each token the mentions that end on it or begin with it, the quotes whose
//! content or cue it belongs to, and its lower-cased word. The difficulty: all of them nest.

use crate::{
    Span,
    actors::{Actor, ActorId},
    attribution::Attribution,
    lexicon::{Lexicon, VerbForm},
    mentions::{Mention, MentionForm},
    quotes::Quote,
    text::{Text, Upos},
};

/// No token is asked about more nested mentions or quotes than this.
const DEPTH: usize = 6;

pub(super) struct Scene<'a> {
    pub text: &'a Text<'a>,
    pub quotes: &'a [Quote],
    pub mentions: &'a [Mention],
    pub actors: &'a [Actor],
    pub attributions: &'a [Attribution],
    pub lexicon: &'a Lexicon,
    lower: Vec<String>,
    actor_of: Vec<Option<ActorId>>,
    /// Mentions by the token on which they end, the longest first.
    ending: Vec<Vec<usize>>,
    /// Mentions that hold the token, in their order.
    holding: Vec<Vec<usize>>,
    /// Quotes in whose content the token lies, the outermost first.
    contents: Vec<Vec<usize>>,
    /// The quote of whose cue the token is a part.
    cues: Vec<Option<usize>>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        text: &'a Text<'a>,
        quotes: &'a [Quote],
        mentions: &'a [Mention],
        actors: &'a [Actor],
        attributions: &'a [Attribution],
        lexicon: &'a Lexicon,
    ) -> Self {
        let count = text.tokens.len();
        let lower = text.tokens.iter().map(|it| it.span.of(text.source).to_lowercase()).collect();
        let mut actor_of = vec![None; mentions.len()];
        for (id, actor) in actors.iter().enumerate() {
            for &mention in &actor.mentions {
                if let Some(slot) = actor_of.get_mut(mention) {
                    *slot = Some(ActorId(id));
                }
            }
        }
        let (mut ending, mut holding) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for (at, mention) in mentions.iter().enumerate() {
            let tokens = text.tokens_in(mention.span);
            for token in tokens.clone() {
                push(&mut holding, token, at);
            }
            if let Some(last) = tokens.last() {
                push(&mut ending, last, at);
            }
        }
        let mut contents = vec![Vec::new(); count];
        let mut cues = vec![None; count];
        for (at, quote) in quotes.iter().enumerate() {
            for &piece in &quote.content {
                text.tokens_in(piece).for_each(|token| push(&mut contents, token, at));
            }
            for &cue in &quote.cue {
                for slot in cues.get_mut(text.tokens_in(cue)).unwrap_or_default() {
                    slot.get_or_insert(at);
                }
            }
        }
        let length = |at: usize| quotes[at].content.iter().map(|it| it.len()).sum::<usize>();
        for list in &mut contents {
            list.sort_by_key(|&at| (std::cmp::Reverse(length(at)), at));
        }
        Self {
            text,
            quotes,
            mentions,
            actors,
            attributions,
            lexicon,
            lower,
            actor_of,
            ending,
            holding,
            contents,
            cues,
        }
    }

    /// The lower-cased word; empty past the end.
    pub(super) fn lower(&self, token: usize) -> &str {
        self.lower.get(token).map_or("", String::as_str)
    }

    pub(super) fn upos(&self, token: usize) -> Upos {
        self.text.upos(token)
    }

    pub(super) fn is(&self, token: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(token))
    }

    /// The word read as a verb.
    pub(super) fn verb(&self, token: usize) -> Option<(String, VerbForm)> {
        self.lexicon.tags.verb(self.lower(token))
    }

    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        self.text.span(first..end)
    }

    /// Mentions that end on the token, the longest first.
    pub(super) fn ending(&self, token: usize) -> &[usize] {
        self.ending.get(token).map_or(&[], Vec::as_slice)
    }

    /// Mentions that hold the token, the longest first.
    pub(super) fn holding(&self, token: usize) -> &[usize] {
        self.holding.get(token).map_or(&[], Vec::as_slice)
    }

    pub(super) fn actor(&self, mention: usize) -> Option<ActorId> {
        self.actor_of.get(mention).copied().flatten()
    }

    /// Whether the text names or describes an actor, and does not only take it up.
    pub(super) fn is_described(&self, actor: ActorId) -> bool {
        let mentions = self.actors.get(actor.0).map_or(&[][..], |it| &it.mentions);
        mentions.iter().any(|&it| self.mentions.get(it).is_some_and(|it| it.form != MentionForm::Pronoun))
    }

    /// The tokens of a mention.
    pub(super) fn tokens_of(&self, mention: usize) -> std::ops::Range<usize> {
        self.mentions.get(mention).map_or(0..0, |it| self.text.tokens_in(it.span))
    }

    /// Quotes in whose content the token lies, the outermost first.
    pub(super) fn contents(&self, token: usize) -> &[usize] {
        self.contents.get(token).map_or(&[], Vec::as_slice)
    }

    /// The quote of whose cue the token is a part.
    pub(super) fn cue(&self, token: usize) -> Option<usize> {
        self.cues.get(token).copied().flatten()
    }

    pub(super) fn speaker(&self, quote: usize) -> Option<ActorId> {
        self.attributions.get(quote).and_then(|it| it.speaker)
    }

    /// Whether all quotes around `inner` are around `token` as well: a clause may reach from there to here.
    pub(super) fn same_voice(&self, inner: usize, token: usize) -> bool {
        self.contents(inner).iter().all(|it| self.contents(token).contains(it))
    }
}

fn push(lists: &mut [Vec<usize>], token: usize, item: usize) {
    if let Some(list) = lists.get_mut(token)
        && list.len() < DEPTH
        && list.last() != Some(&item)
    {
        list.push(item);
    }
}
