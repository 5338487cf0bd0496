//! Sources as mentions: whoever is quoted is an actor.
//!
//! The difficulty: no list of nouns names all that speaks ("the forecast", "drivers' wives", "19 percent"). Where the
//! source of a quote holds no mention yet, the phrase itself is one. And in "two officials familiar with the matter"
//! it is the officials who speak.

use std::ops::Range;

use super::{Mention, MentionForm};
use crate::{
    Span,
    quotes::Quote,
    text::{Text, Upos},
};

/// The sources that hold none of `mentions` (sorted by start), as mentions of their own.
pub(super) fn find(text: &Text<'_>, quotes: &[Quote], mentions: &[Mention]) -> Vec<Mention> {
    let phrases = quotes.iter().filter_map(|it| it.source.or(it.carried)).map(|it| speaks(text, it));
    let mut found: Vec<Mention> = phrases
        .filter(|&it| !holds_mention(it, mentions) && names_something(text, it))
        .map(|span| Mention { span, form: MentionForm::Nominal })
        .collect();
    found.sort_by_key(|it| it.span);
    found.dedup();
    found
}

/// What of a source phrase speaks: "two officials" of "two officials familiar with the matter", whether the phrase is
/// all of that or "the matter" alone; "Jane Roe" where the phrase is "52" of "Jane Roe, 52,".
pub(crate) fn speaks(text: &Text<'_>, phrase: Span) -> Span {
    let tokens = text.tokens_in(phrase);
    if tokens.is_empty() {
        return phrase;
    }
    if let Some(name) = aged(text, &tokens) {
        return text.span(name);
    }
    if let Some(at) = tokens.clone().skip(1).find(|&it| knows(text, it).is_some()) {
        return text.span(tokens.start..before_link(text, tokens.start, at));
    }
    let sentence = text.sentences.get(text.sentence_at(phrase.start)).map_or(0..0, |it| it.tokens.clone());
    let from = tokens.start.saturating_sub(7).max(sentence.start + 1);
    let knowing = (from..tokens.start)
        .find(|&it| knows(text, it).is_some_and(|end| end == tokens.start || end + 1 == tokens.start));
    let Some(at) = knowing else { return phrase };
    let end = before_link(text, sentence.start, at);
    let mut first = end;
    while first > sentence.start
        && matches!(
            text.upos(first - 1),
            Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num | Upos::Det | Upos::Pron
        )
    {
        first -= 1;
        if text.upos(first) == Upos::Det {
            break;
        }
    }
    if first < end { text.span(first..end) } else { phrase }
}

/// Where words for somebody's knowledge of a matter begin at `at` ("familiar with", "close to", "briefed on", "with
/// direct knowledge of"): one past them.
pub(crate) fn knows(text: &Text<'_>, at: usize) -> Option<usize> {
    let lower = |it: usize| text.word(it).to_lowercase();
    let next = lower(at + 1);
    match lower(at).as_str() {
        "familiar" => (next == "with").then_some(at + 2),
        "close" => (next == "to").then_some(at + 2),
        "briefed" => matches!(next.as_str(), "on" | "about" | "by").then_some(at + 2),
        "aware" => (next == "of").then_some(at + 2),
        "informed" => matches!(next.as_str(), "about" | "of" | "on").then_some(at + 2),
        "with" => {
            let noun = if lower(at + 2) == "knowledge" { at + 2 } else { at + 1 };
            (lower(noun) == "knowledge" && matches!(lower(noun + 1).as_str(), "of" | "about"))
                .then_some(noun + 2)
        }
        _ => None,
    }
}

/// `at`, or what stands before it of "who is", "who were", a comma or an adverb: where the noun phrase ends.
fn before_link(text: &Text<'_>, floor: usize, at: usize) -> usize {
    let mut end = at;
    while end > floor + 1
        && (matches!(text.word(end - 1), "who" | "is" | "are" | "was" | "were" | "," | "that")
            || text.upos(end - 1) == Upos::Adv)
    {
        end -= 1;
    }
    end
}

/// The name before an age that is all of a phrase.
fn aged(text: &Text<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let end = tokens.start.checked_sub(1)?;
    let number = tokens.len() == 1 && text.word(tokens.start).chars().all(|it| it.is_ascii_digit());
    if !number || text.word(end) != "," {
        return None;
    }
    let mut first = end;
    while first > 0 && text.word(first - 1).starts_with(char::is_uppercase) {
        first -= 1;
    }
    (first < end).then_some(first..end)
}

fn holds_mention(phrase: Span, mentions: &[Mention]) -> bool {
    let first = mentions.partition_point(|it| it.span.start < phrase.start);
    // A possessive alone ("its forecast") is not what speaks.
    mentions[first..]
        .iter()
        .take_while(|it| it.span.start < phrase.end)
        .any(|it| it.form != MentionForm::Pronoun || it.span == phrase)
}

/// Whether a noun or a number in words heads the phrase; a stray adjective or adverb refers to nobody, nor does a figure.
fn names_something(text: &Text<'_>, phrase: Span) -> bool {
    text.tokens_in(phrase).any(|at| match text.upos(at) {
        Upos::Noun | Upos::Propn => text.word(at).contains(char::is_alphabetic),
        Upos::Num => !text.word(at).contains(|it: char| it.is_ascii_digit()),
        _ => false,
    })
}
