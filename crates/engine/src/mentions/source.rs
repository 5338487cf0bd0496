//! Sources as mentions: whoever is quoted is an actor.
//!
//! The difficulty: no list of nouns names all that speaks ("the forecast", "drivers' wives", "19 percent"). Where the
//! source of a quote holds no mention yet, the phrase itself is one.

use super::{Mention, MentionForm};
use crate::{
    Span,
    quotes::Quote,
    text::{Text, Upos},
};

/// The sources that hold none of `mentions` (sorted by start), as mentions of their own.
pub(super) fn find(text: &Text<'_>, quotes: &[Quote], mentions: &[Mention]) -> Vec<Mention> {
    let phrases = quotes.iter().filter_map(|it| it.source.or(it.carried));
    let mut found: Vec<Mention> = phrases
        .filter(|&it| !holds_mention(it, mentions) && names_something(text, it))
        .map(|span| Mention { span, form: MentionForm::Nominal })
        .collect();
    found.sort_by_key(|it| it.span);
    found.dedup();
    found
}

fn holds_mention(phrase: Span, mentions: &[Mention]) -> bool {
    let first = mentions.partition_point(|it| it.span.start < phrase.start);
    // A possessive alone ("its forecast") is not what speaks.
    mentions[first..]
        .iter()
        .take_while(|it| it.span.start < phrase.end)
        .any(|it| it.form != MentionForm::Pronoun || it.span == phrase)
}

/// Whether a noun or a number heads the phrase; a stray adjective or adverb refers to nobody.
fn names_something(text: &Text<'_>, phrase: Span) -> bool {
    text.tokens_in(phrase).any(|at| matches!(text.upos(at), Upos::Noun | Upos::Propn | Upos::Num))
}
