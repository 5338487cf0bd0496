//! Pronouns as mentions.
//!
//! Enters the names and noun phrases found so far; leaves the pronouns that refer to actors. The difficulty: "it" and
//! "which" refer to things more often than to bodies.

use super::{Mention, MentionForm, Page};
use standpoint_encoder::MentionKind;

use crate::{Referring, lexicon::NounClass, names::NameType, text::Upos};

/// A body that "it" refers to stands at most this many bytes before it.
const REACH: usize = 400;

/// Pronouns that may as well refer to a thing. Possessives are none of them: the encoder does not tag mentions within
/// others, and "its" often stands in one.
const DOUBTFUL: &[&str] = &["it", "which", "they", "them", "who", "whom"];

/// What the rules' word counts beside the encoder's (log odds).
const RULES: f32 = 4.0;

pub(super) fn find(page: &Page<'_>, mentions: &[Mention], referring: Option<Referring<'_>>) -> Vec<Mention> {
    let mut found = Vec::new();
    for at in 0..page.text.tokens.len() {
        if page.name_at(at).is_some() {
            continue;
        }
        let span = page.text.tokens.get(at).map(|it| it.span).unwrap_or_default();
        let rules = refers(page, mentions, at);
        let is_mention = match referring {
            Some(referring) if DOUBTFUL.contains(&page.lower(at)) => {
                referring.agrees(MentionKind::Pronoun, span, rules, RULES)
            }
            _ => rules,
        };
        if is_mention {
            found.push(Mention { span, form: MentionForm::Pronoun });
        }
    }
    found
}

fn refers(page: &Page<'_>, mentions: &[Mention], at: usize) -> bool {
    let spoken = page.spoken.get(at).copied().unwrap_or_default();
    match page.lower(at) {
        "he" | "she" | "his" | "him" | "himself" | "herself" | "her" | "hers" => true,
        "they" | "their" | "theirs" | "themselves" | "them" => has_plural(page, mentions, at) || spoken,
        "i" => page.text.word(at) == "I" && spoken,
        "me" | "my" | "myself" | "we" | "us" | "our" | "ours" | "ourselves" => {
            spoken && page.text.word(at) != "US"
        }
        "you" | "your" => spoken,
        "who" | "whom" | "whose" => follows_mention(page, mentions, at),
        "which" => is_which(page, mentions, at),
        "its" | "itself" => body_before(page, mentions, at).is_some(),
        "it" => is_it(page, mentions, at),
        _ => false,
    }
}

/// The last mention that ends before token `at`, within reach.
fn before<'m>(page: &Page<'_>, mentions: &'m [Mention], at: usize) -> impl Iterator<Item = &'m Mention> {
    let start = page.text.tokens.get(at).map_or(0, |it| it.span.start);
    let upto = mentions.partition_point(|it| it.span.start < start);
    mentions
        .get(..upto)
        .unwrap_or_default()
        .iter()
        .rev()
        .take_while(move |it| it.span.start + REACH > start)
        .filter(move |it| it.span.end <= start)
}

fn has_plural(page: &Page<'_>, mentions: &[Mention], at: usize) -> bool {
    before(page, mentions, at).any(|it| match it.form {
        MentionForm::Nominal => {
            super::head(page, it.span).is_some_and(|(_, noun)| noun.plural || noun.class != NounClass::Person)
        }
        MentionForm::Proper(name) => page.names.get(name).is_some_and(|it| it.name_type != NameType::Per),
        MentionForm::Pronoun => false,
    })
}

/// The last token of what a relative pronoun at `at` takes up: before a comma, an age ("Ann Lee, 81, who"), brackets
/// ("the Hill Army (HA), which").
pub(crate) fn antecedent_end(page: &Page<'_>, at: usize) -> Option<usize> {
    let mut last = at.checked_sub(1)?;
    for _ in 0..3 {
        let opened = || (last.saturating_sub(6)..last).rev().find(|&it| page.text.word(it) == "(");
        last = match page.text.word(last) {
            "," => last.checked_sub(1)?,
            ")" => opened()?.checked_sub(1)?,
            it if last > 1 && page.text.word(last - 1) == "," && it.bytes().all(|it| it.is_ascii_digit()) => {
                last - 2
            }
            _ => break,
        };
    }
    Some(last)
}

/// Whether a mention ends directly before token `at`, or before the comma before it.
fn follows_mention(page: &Page<'_>, mentions: &[Mention], at: usize) -> bool {
    let Some(last) = antecedent_end(page, at) else { return false };
    let end = page.text.tokens.get(last).map_or(0, |it| it.span.end);
    let start = page.text.tokens.get(at).map_or(0, |it| it.span.start);
    let upto = mentions.partition_point(|it| it.span.start < start);
    mentions.get(upto.saturating_sub(6)..upto).unwrap_or_default().iter().any(|it| it.span.end == end)
        || page.name_at(last).is_some()
        || matches!(
            page.lower(last),
            "those"
                | "one"
                | "people"
                | "someone"
                | "anyone"
                | "and"
                | "him"
                | "her"
                | "them"
                | "all"
                | "others"
        )
}

fn is_body(page: &Page<'_>, mention: &Mention) -> bool {
    match mention.form {
        MentionForm::Proper(name) => page.names.get(name).is_some_and(|it| it.name_type != NameType::Per),
        MentionForm::Nominal => super::head(page, mention.span).is_some_and(|(_, it)| {
            it.class != NounClass::Person && !(it.plural && it.class == NounClass::Body)
        }),
        MentionForm::Pronoun => false,
    }
}

fn body_before<'m>(page: &Page<'_>, mentions: &'m [Mention], at: usize) -> Option<&'m Mention> {
    before(page, mentions, at).find(|it| is_body(page, it))
}

fn is_which(page: &Page<'_>, mentions: &[Mention], at: usize) -> bool {
    let Some(last) = antecedent_end(page, at) else { return false };
    let end = page.text.tokens.get(last).map_or(0, |it| it.span.end);
    before(page, mentions, at).take(6).any(|it| it.span.end == end && is_body(page, it))
}

/// "it said", "it was ready": behind a body that is the subject of the sentence or of the one before; not the "it" of
/// "it was clear that".
fn is_it(page: &Page<'_>, mentions: &[Mention], at: usize) -> bool {
    let next = page.lower(at + 1);
    let sentence = page.sentence(at);
    let verb = page.text.upos(at + 1);
    let copula = matches!(
        next,
        "is" | "was"
            | "'s"
            | "’s"
            | "would"
            | "will"
            | "has"
            | "had"
            | "could"
            | "may"
            | "might"
            | "can"
            | "should"
            | "did"
            | "does"
            | "must"
    );
    let previous = at.checked_sub(1).map_or("", |it| page.lower(it));
    let reports = matches!(
        next,
        "said"
            | "says"
            | "added"
            | "called"
            | "accused"
            | "urged"
            | "denied"
            | "rejected"
            | "wants"
            | "wanted"
            | "warned"
            | "plans"
            | "planned"
            | "signed"
            | "rejects"
            | "told"
            | "argued"
            | "believes"
            | "expects"
            | "expected"
            | "hopes"
            | "opposes"
            | "supports"
            | "regretted"
            | "welcomed"
            | "condemned"
    );
    if reports {
        return body_before(page, mentions, at).is_some();
    }
    let reported = matches!(
        previous,
        "said"
            | "says"
            | "that"
            | "saying"
            | "announced"
            | "argued"
            | "if"
            | "because"
            | "whether"
            | "while"
            | "after"
            | "before"
            | "unless"
            | "until"
            | "what"
            | "when"
            | "as"
    );
    let start_of = |it: usize| page.text.tokens.get(it).map_or(0, |it| it.span.start);
    let opens = at == sentence.start;
    if !(verb == Upos::Verb || copula) {
        return false;
    }
    if copula
        && matches!(next, "is" | "was" | "'s" | "’s")
        && matches!(
            page.text.upos(at + 2),
            Upos::Adj | Upos::Det | Upos::Pron | Upos::Part | Upos::Num | Upos::Adp | Upos::Adv | Upos::Noun
        )
        && !reported
    {
        return false;
    }
    let subject = if opens {
        // The subject of the sentence before.
        let earlier = sentence.start.checked_sub(1).map(|it| page.sentence(it));
        earlier.and_then(|it| first_mention(mentions, start_of(it.start), start_of(it.end.saturating_sub(1))))
    } else {
        first_mention(mentions, start_of(sentence.start), start_of(at))
    };
    subject.is_some_and(|it| is_body(page, it))
}

fn first_mention(mentions: &[Mention], from: usize, to: usize) -> Option<&Mention> {
    let first = mentions.partition_point(|it| it.span.start < from);
    mentions.get(first).filter(|it| it.span.start < to)
}
