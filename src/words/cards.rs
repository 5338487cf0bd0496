//! The words of an actor’s card, its quotes and its stances.

use standpoint_wire::{ActorKind, Kind};

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Cards {
    /// Before the actor whom stances are toward.
    pub toward: &'static str,
    /// Before what is no actor and stances are toward.
    pub on: &'static str,
    /// On a quote without a speaker.
    pub speaker_unclear: &'static str,
    /// Before those who may have said a quote.
    pub perhaps: &'static str,
    /// What a press on one who may have said a quote does.
    pub give_to: fn(&str) -> String,
    /// On a stance that is denied.
    pub is_disputed: &'static str,
    /// On a stance that is left out elsewhere.
    pub is_unsure: &'static str,
    /// Whose words a stance is in, if nobody else's.
    pub articles_wording: &'static str,
    /// Over an actor’s quotes.
    pub said: &'static str,
    /// Over an actor’s deeds.
    pub did: &'static str,
    /// Over an actor’s positions.
    pub stands: &'static str,
    /// Over what others say of an actor.
    pub others_say: &'static str,
    /// Over what others did for or against an actor.
    pub others_did: &'static str,
    /// Steps back.
    pub previous_mention: &'static str,
    /// Steps on.
    pub next_mention: &'static str,
    /// What copying does.
    pub copy_hint: &'static str,
    /// Copies.
    pub copy: &'static str,
    /// It is copied.
    pub copied: &'static str,
    /// It cannot be copied.
    pub no_copy: &'static str,
    /// Before whom an actor speaks for.
    pub speaks_for: &'static str,
    /// Before who speaks for an actor.
    pub spoken_for_by: &'static str,
    /// Before an actor’s other names.
    pub also: &'static str,
    /// A source that nobody can name.
    pub unclear: &'static str,
    /// What is missing on a card: quotes.
    pub quotes: &'static str,
    /// What is missing on a card: deeds.
    pub deeds: &'static str,
    /// What is missing on a card: positions.
    pub positions: &'static str,
    /// What is missing on a card: what others say.
    pub words: &'static str,
    /// What is missing on a card: what others say and what they did.
    pub words_or_deeds: &'static str,
    /// What sort of actor.
    pub kind: fn(ActorKind) -> &'static str,
    /// How much of a quote is in the speaker’s own words.
    pub quote_kind: fn(Kind) -> &'static str,
    /// An actor’s name within a sentence; whether the article has “the” before it.
    pub within: fn(&str, bool) -> String,
    /// Beside what others say of an actor.
    pub about: fn(&str) -> String,
    /// Beside what others did.
    pub for_or_against: fn(&str) -> String,
    /// Whose word a stance is.
    pub according_to: fn(&str) -> String,
    /// Whose words a stance is in, if it is in its holder’s, on a card that is not the holder’s.
    pub words_of: fn(&str) -> String,
    /// Whose words a stance is in, if it is in its holder’s, on the holder’s own card.
    pub own_words: fn(Option<ActorKind>) -> &'static str,
    /// How many other names are not shown yet.
    pub and_more: fn(usize) -> String,
    /// How often an actor is mentioned.
    pub mentioned: fn(usize) -> String,
    /// Which of the mentions is lit.
    pub place_of: fn(usize, usize) -> String,
    /// How many quotes cannot be given to anybody.
    pub unclear_quotes: fn(usize) -> String,
    /// What was not found of an actor’s own.
    pub none_by: fn(&[&str], &str) -> String,
    /// What was not found of others about an actor.
    pub none_of_others: fn(&str, &str) -> String,
    /// What a blank does not mean.
    pub not_neutral: fn(&str) -> String,
    /// A quote’s words, whose they are, and in which article.
    pub citation: fn(&str, &str, &str) -> String,
}
