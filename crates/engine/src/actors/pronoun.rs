//! Pronouns to their actors.
//!
//! Enters the cast as known up to a pronoun; leaves the cluster it refers to. The difficulty: among those nearby,
//! the subject of the sentence is likelier than the nearest name, and inside a quote "he" is not the speaker.

use super::{
    cast::{Cast, ClusterId},
    facts::Fact,
};
use crate::mentions::{MentionForm, Page};

/// Mentions looked back over.
const REACH: usize = 40;

/// Mentions of an actor, up to this many, speak for it.
const TOPIC: usize = 10;

/// What the plural of an actor is worth to "they", against the body that is nearer.
const PLURAL: i32 = 14;

/// Whether a pronoun is one of the first or second person: it turns on who speaks to whom.
pub(super) fn is_dialogue(lemma: &str) -> bool {
    matches!(
        lemma,
        "i" | "me" | "my" | "mine" | "myself" | "we" | "us" | "our" | "ours" | "ourselves" | "you" | "your"
    )
}

/// The cluster of the pronoun `mention`; `speaker` is the one who speaks at its place, if somebody does.
pub(super) fn antecedent(
    page: &Page<'_>,
    facts: &[Fact],
    cast: &Cast,
    mention: usize,
    speaker: Option<ClusterId>,
) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    match fact.lemma.as_str() {
        "i" | "me" | "my" | "mine" | "myself" => speaker,
        "we" | "us" | "our" | "ours" | "ourselves" => {
            let id = speaker?;
            Some(cast.get(id).and_then(|it| it.speaks_for).unwrap_or(id))
        }
        "who" | "whom" | "whose" | "which" | "that" => relative(page, facts, cast, mention),
        "he" | "she" | "him" | "her" | "his" | "hers" | "himself" | "herself" => {
            best(facts, cast, mention, speaker, |id| {
                cast.get(id).is_some_and(|it| it.person && (it.gender.is_none() || it.gender == fact.gender))
            })
        }
        "it" | "its" | "itself" => {
            best(facts, cast, mention, speaker, |id| cast.get(id).is_some_and(|it| it.body && !it.person))
        }
        "they" | "them" | "their" | "theirs" | "themselves" => {
            best(facts, cast, mention, speaker, |id| cast.get(id).is_some_and(|it| !it.person))
        }
        _ => None,
    }
}

/// "the nurses, who": the mention that ends right before.
fn relative(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    let mut last = fact.tokens.start.checked_sub(1)?;
    if page.text.word(last) == "," {
        last = last.checked_sub(1)?;
    }
    let touching = (mention.saturating_sub(6)..mention)
        .find(|&it| facts.get(it).is_some_and(|it| it.tokens.end == last + 1));
    let nearest = || mention.checked_sub(1);
    touching.or_else(nearest).and_then(|it| cast.of.get(it).copied().flatten())
}

/// The likeliest of the clusters that fit.
fn best(
    facts: &[Fact],
    cast: &Cast,
    mention: usize,
    speaker: Option<ClusterId>,
    fits: impl Fn(ClusterId) -> bool,
) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    let mut found: Option<(i32, ClusterId)> = None;
    let bound = bound(facts, cast, mention);
    let plural = fact.lemma.starts_with("the");
    for before in (mention.saturating_sub(REACH)..mention).rev() {
        let (Some(other), Some(id)) = (facts.get(before), cast.of.get(before).copied().flatten()) else {
            continue;
        };
        if !fits(id) || other.tokens.end > fact.tokens.start {
            continue;
        }
        let sentences = offset(fact.sentence, other.sentence);
        let paragraphs = offset(fact.paragraph, other.paragraph);
        if sentences > 6 {
            break;
        }
        let mut score = 100 - 14 * sentences - 8 * paragraphs - offset(mention, before);
        if other.subject {
            score += 8;
        }
        if matches!(other.form, MentionForm::Pronoun) && other.gender == fact.gender {
            score += if fact.gender.is_some() { 10 } else { 6 };
        }
        if matches!(other.form, MentionForm::Proper(_)) {
            score += 3;
        }
        // Whoever the report is about is likelier than a passer-by.
        score += offset(cast.get(id).map_or(0, |it| it.mentions.len()).min(TOPIC), 0);
        // "he" inside a quote is somebody else than the one who speaks; outside, whoever spoke is likely.
        let spoken_for = speaker.and_then(|it| cast.get(it)).and_then(|it| it.speaks_for);
        if fact.spoken && (speaker == Some(id) || spoken_for == Some(id)) {
            score -= 60;
        }
        if plural && cast.get(id).is_some_and(|it| it.plural) {
            score += PLURAL;
        }
        // "She thanked her": the object of a verb is not its subject.
        if bound == Some(id) {
            score -= 40;
        }
        if fact.spoken != other.spoken {
            score -= 20;
        }
        if found.is_none_or(|it| score > it.0) {
            found = Some((score, id));
        }
    }
    found.map(|it| it.1)
}

/// The subject of the clause in which `mention` is an object.
fn bound(facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    if !matches!(fact.lemma.as_str(), "him" | "them" | "her" | "it") || fact.subject || fact.possessive {
        return None;
    }
    let subject = (mention.saturating_sub(8)..mention)
        .rev()
        .find(|&it| facts.get(it).is_some_and(|it| it.subject && it.tokens.end <= fact.tokens.start))?;
    let same = facts.get(subject).is_some_and(|it| it.sentence == fact.sentence && it.spoken == fact.spoken);
    if same { cast.of.get(subject).copied().flatten() } else { None }
}

/// How far `to` is behind `from`, as a number to reckon with.
fn offset(to: usize, from: usize) -> i32 {
    i32::try_from(to.saturating_sub(from)).unwrap_or(i32::MAX / 64).min(i32::MAX / 64)
}
