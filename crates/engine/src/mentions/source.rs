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

/// `mentions` (sorted by start), with the sources that hold none of them as mentions of their own, and with "two officials
/// familiar with the matter" in place of "two officials".
pub(super) fn settle(text: &Text<'_>, quotes: &[Quote], mentions: &mut Vec<Mention>) {
    let phrases = quotes.iter().filter_map(|it| it.source.or(it.carried)).map(|it| speaks(text, it));
    let mut found: Vec<Mention> = Vec::new();
    for phrase in phrases {
        let first = mentions.partition_point(|it| it.span.start < phrase.start);
        let opening = mentions.get_mut(first).filter(|it| {
            let knows = || knows(text, text.tokens_in(it.span).end).is_some();
            it.form == MentionForm::Nominal && phrase.contains(it.span) && knows()
        });
        if let Some(opening) = opening {
            opening.span = phrase;
        } else if let Some(span) = unnamed(text, phrase, mentions) {
            found.push(Mention { span, form: MentionForm::Nominal });
        }
    }
    mentions.extend(found);
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
        let end = before_link(text, tokens.start, at);
        return if end == at { phrase } else { text.span(tokens.start..end) };
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
    if first == end {
        phrase
    } else if end == at {
        text.span(first..tokens.end)
    } else {
        text.span(first..end)
    }
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

/// What of a source phrase is a mention though none of `mentions` says so: all of it where it holds none, and where those that
/// it holds stand behind its head: "a bloc of European members", "operators in Kenya", but for those who speak through it
/// ("a circular issued by the ministry").
fn unnamed(text: &Text<'_>, phrase: Span, mentions: &[Mention]) -> Option<Span> {
    let tokens = text.tokens_in(phrase);
    let first = mentions.partition_point(|it| it.span.start < phrase.start);
    // A possessive alone ("its forecast") is not what speaks.
    let held = mentions[first..].iter().take_while(|it| it.span.start < phrase.end);
    let held: Vec<&Mention> =
        held.filter(|it| it.form != MentionForm::Pronoun || it.span == phrase).collect();
    let Some(first) = held.first() else { return names_something(text, phrase).then_some(phrase) };
    let from = text.tokens_in(first.span).start;
    let behind = tokens.clone().skip(1).find(|&it| matches!(text.upos(it), Upos::Adp | Upos::Verb))?;
    let names = held.iter().any(|it| matches!(it.form, MentionForm::Proper(_)));
    let issued = (behind..from).any(|it| matches!(text.word(it), "by" | "from"));
    if from <= behind
        || names && text.word(behind) == "of"
        || !names_something(text, text.span(tokens.start..behind))
    {
        return None;
    }
    if (behind..from).any(|it| is_handed_on(text.word(it))) {
        return Some(text.span(tokens.start..before_link(text, tokens.start, behind)));
    }
    (!issued).then_some(phrase)
}

/// "a draft seen by the agency": those behind the word only read it.
fn is_handed_on(word: &str) -> bool {
    matches!(
        word,
        "seen" | "obtained" | "reviewed" | "viewed" | "leaked" | "commissioned" | "shared" | "read"
    )
}

/// Whether a noun or a number in words heads the phrase; a stray adjective or adverb refers to nobody, nor does a figure.
fn names_something(text: &Text<'_>, phrase: Span) -> bool {
    text.tokens_in(phrase).any(|at| match text.upos(at) {
        Upos::Noun | Upos::Propn => text.word(at).contains(char::is_alphabetic),
        Upos::Num => !text.word(at).contains(|it: char| it.is_ascii_digit()),
        _ => false,
    })
}
