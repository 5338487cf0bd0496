//! Attribution: the actor behind each quote.
//!
//! Enters quotes, mentions and actors; leaves one [`Attribution`] a quote. A quote goes to a mention first and to
//! that mention's actor afterwards: resolving names before looking for the speaker was measured to hurt by Spangher
//! et al. ("Identifying Informational Sources in News Articles", 2023).

use crate::{
    Span,
    actors::{Actor, ActorId, Doubt, of_mentions},
    mentions::{Mention, MentionForm, speaks},
    quotes::Quote,
    text::Text,
};

/// Below this confidence a speaker is unclear: on the development articles two in three such speakers are right, of
/// the others nine in ten.
pub const SURE: f32 = 0.5;

/// How many are named of those who may have spoken.
const CANDIDATES: usize = 3;

/// Mentions looked over, before a quote and behind it, for those who may have spoken.
const NEAR: usize = 16;

/// Who says a quote.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Attribution {
    /// The likeliest speaker; `None` where the text names no source.
    pub speaker: Option<ActorId>,
    /// How sure that is, from 0 to 1; below [`SURE`] the speaker is unclear.
    pub confidence: f32,
    /// Where the speaker is unclear, who it may be: the likeliest first, at most three.
    pub candidates: Vec<ActorId>,
}

/// Attributes every quote, in their order.
pub fn attribute(
    text: &Text<'_>,
    quotes: &[Quote],
    mentions: &[Mention],
    actors: &[Actor],
    doubts: &[Doubt],
) -> Vec<Attribution> {
    let actor_of = of_mentions(actors, mentions.len());
    let named = |quote: &Quote| {
        let phrase = speaks(text, quote.source.or(quote.carried)?);
        let mention = named_by(text, phrase, mentions)?;
        let speaker = (*actor_of.get(mention)?)?;
        let doubt = doubts.binary_search_by_key(&mention, |it| it.mention).ok().and_then(|it| doubts.get(it));
        let others = doubt.map_or(&[][..], |it| &it.candidates);
        let share = others.iter().find(|it| it.0 == speaker).map_or(1.0, |it| it.1);
        let confidence = confidence(mentions.get(mention)?.form, quote.source.is_none()).min(share);
        let others = others.iter().map(|it| it.0).filter(|_| confidence < SURE);
        Some(Attribution { speaker: Some(speaker), confidence, candidates: others.collect() })
    };
    let mut last = None;
    quotes
        .iter()
        .map(|quote| {
            let found = named(quote).unwrap_or_else(|| Attribution {
                candidates: near(text, quote, mentions, &actor_of, last),
                ..Attribution::default()
            });
            last = found.speaker.or(last);
            found
        })
        .collect()
}

/// Who may have said a quote whose source the text does not name: the `last` who spoke, and who is spoken of in its
/// paragraph, before it and behind.
fn near(
    text: &Text<'_>,
    quote: &Quote,
    mentions: &[Mention],
    actor_of: &[Option<ActorId>],
    last: Option<ActorId>,
) -> Vec<ActorId> {
    let Some(content) = quote.content.first() else { return Vec::new() };
    let paragraph = text.paragraph_at(content.start);
    let here = mentions.partition_point(|it| it.span.start < content.start);
    let (before, behind) = ((here.saturating_sub(NEAR)..here).rev(), here..(here + NEAR).min(mentions.len()));
    let told = before.chain(behind).filter(|&it| {
        mentions.get(it).is_some_and(|it| {
            text.paragraph_at(it.span.start) == paragraph
                && !quote.content.iter().any(|piece| piece.contains(it.span))
        })
    });
    let mut found: Vec<ActorId> = Vec::new();
    for actor in last.into_iter().chain(told.filter_map(|it| actor_of.get(it).copied().flatten())) {
        if found.len() < CANDIDATES && !found.contains(&actor) {
            found.push(actor);
        }
    }
    found
}

/// The mention (index) that a source phrase names: the longest one inside it, "its spokesman" rather than "its"; of
/// equals the first; an owner ("the petitioners’ advocate, Fatuma Noor") where nobody else is named. Where none lies
/// inside, the shortest one around it.
pub fn named_by(text: &Text<'_>, phrase: Span, mentions: &[Mention]) -> Option<usize> {
    let owns = |it: &Mention| {
        let end = text.tokens_in(it.span).end;
        // "St Andrew’s House" owns nobody.
        it.span.end < phrase.end
            && matches!(text.word(end), "'s" | "’s" | "'" | "’")
            && !text.word(end + 1).starts_with(char::is_uppercase)
    };
    let first = mentions.partition_point(|it| it.span.start < phrase.start);
    let inside = mentions[first..]
        .iter()
        .enumerate()
        .take_while(|(_, it)| it.span.start < phrase.end)
        .filter(|(_, it)| phrase.contains(it.span))
        .max_by_key(|&(at, it)| (!owns(it), it.span.len(), usize::MAX - at))
        .map(|(at, _)| first + at);
    // Mentions are sorted by start: one around the phrase starts shortly before it.
    inside.or_else(|| {
        (0..first.max(1).min(mentions.len())).rev().take(8).find(|&at| mentions[at].span.contains(phrase))
    })
}

/// How sure the speaker is, by the reference to it and whether that stands elsewhere: how often such a speaker was right
/// on the train part of the gold.
fn confidence(form: MentionForm, is_carried: bool) -> f32 {
    match (form, is_carried) {
        (MentionForm::Proper(_), false) => 0.95,
        (MentionForm::Proper(_), true) | (MentionForm::Pronoun, _) => 0.9,
        (MentionForm::Nominal, false) => 0.87,
        (MentionForm::Nominal, true) => 0.7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mention(start: usize, end: usize) -> Mention {
        Mention { span: Span::new(start, end), form: MentionForm::Nominal }
    }

    #[test]
    fn a_source_names_its_longest_mention_but_no_owner() {
        let lexicon = crate::lexicon::Lexicon::new();
        let named = |source: &str, found: &[Mention]| {
            named_by(&crate::text::read(source, &lexicon).0, Span::new(0, source.len()), found)
        };
        // "Its spokesman", "Its", "Rui"
        assert_eq!(named("Its spokesman, Rui", &[mention(0, 13), mention(0, 3), mention(15, 18)]), Some(0));
        // "The villagers", "Rui"
        assert_eq!(named("The villagers' doctor, Rui", &[mention(0, 13), mention(23, 26)]), Some(1));
        assert_eq!(named("Its spokesman", &[]), None);
    }

    #[test]
    fn a_speaker_who_is_unclear_comes_with_the_others() {
        let (text, _) = crate::text::read("Rui met Ivo. He said no.", &crate::lexicon::Lexicon::new());
        let quote = Quote {
            kind: crate::quotes::QuoteKind::Indirect,
            source: Some(Span::new(13, 15)),
            cue: Vec::new(),
            content: vec![Span::new(21, 23)],
            carried: None,
        };
        let mentions = [mention(0, 3), mention(8, 11), mention(13, 15)];
        let actor = |mentions: &[usize]| Actor {
            name: String::new(),
            kind: crate::actors::ActorKind::Person,
            role: None,
            speaks_for: None,
            mentions: mentions.to_vec(),
        };
        let speaker = |share: f32| {
            let candidates = vec![(ActorId(1), share), (ActorId(0), 1.0 - share)];
            let doubts = [Doubt { mention: 2, candidates }];
            let actors = [actor(&[0]), actor(&[1, 2])];
            attribute(&text, std::slice::from_ref(&quote), &mentions, &actors, &doubts).remove(0)
        };
        let (sure, unclear) = (speaker(0.8), speaker(0.4));
        assert_eq!((sure.speaker, sure.candidates), (Some(ActorId(1)), Vec::new()));
        assert_eq!((unclear.speaker, unclear.candidates), (Some(ActorId(1)), vec![ActorId(1), ActorId(0)]));
    }

    #[test]
    fn a_quote_without_a_source_has_no_speaker() {
        let quote = Quote {
            kind: crate::quotes::QuoteKind::Direct,
            source: None,
            cue: Vec::new(),
            content: vec![Span::new(0, 5)],
            carried: None,
        };
        let (text, _) = crate::text::read("Hello", &crate::lexicon::Lexicon::new());
        let found = attribute(&text, &[quote], &[mention(0, 5)], &[], &[]);
        assert_eq!(found, [Attribution::default()]);
    }
}
