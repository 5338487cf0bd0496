//! For whom an actor speaks, or of which other actor it is a part.
//!
//! Enters the cast; sets the principal of each cluster. "Its spokesman", "a spokesperson for the ministry", "Togo's
//! foreign minister", "UVV chairman Joost van der Lugt" each name one. The difficulty: "the minister from Togo" and
//! "a nurse at the hospital" belong somewhere, "the widow of a soldier" does not speak for him.

use super::{
    cast::{Cast, ClusterId},
    facts::Fact,
    full_names::is_house,
    home,
};
use crate::{
    lexicon::{NounClass, StateId, fold},
    mentions::{Mention, MentionForm, Page},
    names::NameType,
    text::Upos,
};

/// Mentions looked at inside one phrase.
const INSIDE: usize = 8;

pub(super) fn assign(
    page: &Page<'_>,
    mentions: &[Mention],
    facts: &[Fact],
    cast: &mut Cast,
    home: Option<StateId>,
) {
    let home = home.filter(|&it| home::is_only(page, it));
    for (mention, fact) in facts.iter().enumerate() {
        let Some(own) = cast.of.get(mention).copied().flatten() else { continue };
        if cast.get(own).is_none_or(|it| it.speaks_for.is_some()) {
            continue;
        }
        let principal = match fact.form {
            MentionForm::Nominal => of_phrase(page, mentions, facts, cast, mention),
            MentionForm::Proper(_) => of_name(page, facts, cast, mention),
            MentionForm::Pronoun => None,
        };
        let principal = principal.or_else(|| led(page, facts, cast, mention));
        let at_home =
            || home.filter(|_| serves_home(fact) && !is_placed(page, fact)).and_then(|it| cast.state(it));
        let principal = principal.or_else(at_home);
        let Some(principal) = principal.filter(|&it| it != own && !leads_to(cast, it, own)) else { continue };
        if let Some(cluster) = cast.clusters.get_mut(own) {
            cluster.speaks_for = Some(principal);
        }
    }
}

/// Whether following principals from `from` comes to `to`: nobody speaks for itself in the end.
fn leads_to(cast: &Cast, from: ClusterId, to: ClusterId) -> bool {
    let mut at = Some(from);
    for _ in 0..8 {
        match at {
            Some(id) if id == to => return true,
            Some(id) => at = cast.get(id).and_then(|it| it.speaks_for),
            None => return false,
        }
    }
    true
}

/// Whether a cluster can be spoken for: a body, a state, a group.
fn is_principal(cast: &Cast, id: ClusterId) -> bool {
    cast.get(id).is_some_and(|it| !it.person && (it.body || it.state.is_some() || it.plural))
}

/// The body named inside a noun phrase: before its head as possessor or attribute, behind it in a complement.
fn of_phrase(
    page: &Page<'_>,
    mentions: &[Mention],
    facts: &[Fact],
    cast: &Cast,
    mention: usize,
) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    let span = mentions.get(mention)?.span;
    let class = fact.head?.class;
    // "Turkey, a supporter of the opposition" does not speak for it.
    let body = cast.of.get(mention).copied().flatten().and_then(|it| cast.get(it));
    let body = body.is_some_and(|it| it.body && !it.person && class == NounClass::Person);
    if body || class == NounClass::Person && is_kin(&fact.lemma) {
        return None;
    }
    let inside = (mention + 1..(mention + 1 + INSIDE).min(mentions.len()))
        .filter(|&it| mentions.get(it).is_some_and(|it| span.contains(it.span) && it.span != span));
    for inner in inside {
        let Some(id) = cast.of.get(inner).copied().flatten() else { continue };
        let Some(other) = facts.get(inner) else { continue };
        let opens = other.tokens.start == fact.tokens.start || other.tokens.start == fact.tokens.start + 1;
        let preposition = other.tokens.start.checked_sub(1).map_or("", |it| page.lower(it));
        let complement =
            matches!(preposition, "of" | "for" | "at" | "with" | "from" | "to") || preposition == "the";
        if is_principal(cast, id) && (opens || complement) {
            return Some(id);
        }
    }
    // "the Turkish army", "a Greek minister"
    let state = fact.state.and_then(|it| cast.state(it))?;
    matches!(class, NounClass::Body | NounClass::Person | NounClass::People).then_some(state)
}

/// "who runs the rights group Fondasyon", "Vance, who chairs the board": a body behind a verb of leading.
fn led(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    let verb = page.lower(fact.tokens.end);
    let leads = matches!(
        verb,
        "runs"
            | "leads"
            | "heads"
            | "chairs"
            | "commands"
            | "represents"
            | "founded"
            | "directs"
            | "led"
            | "chaired"
            | "headed"
            | "ran"
    );
    let person = fact.is_person() || fact.lemma == "who";
    if !leads || !person {
        return None;
    }
    let object = (mention + 1..mention + 4).find(|&it| {
        facts.get(it).is_some_and(|it| {
            it.sentence == fact.sentence
                && it.tokens.start > fact.tokens.end
                && it.tokens.start <= fact.tokens.end + 6
        }) && cast.of.get(it).copied().flatten().is_some_and(|it| is_principal(cast, it))
    })?;
    cast.of.get(object).copied().flatten()
}

/// Whether a nationality or a place stands by a title: "French President Macron", "the president of the Senate".
fn is_placed(page: &Page<'_>, fact: &Fact) -> bool {
    let sentence = page.sentence(fact.tokens.start);
    let from = fact.tokens.start.saturating_sub(5).max(sentence.start);
    let mut titles = (from..fact.tokens.start).rev().take_while(|&it| {
        let lower = page.lower(it);
        page.name_at(it).is_some()
            || page.lexicon.titles.is_modifier(lower)
            || page.lexicon.titles.is_address(lower)
            || page.lexicon.actor_nouns.get(lower, &page.lexicon.tags).is_some()
            || page.text.upos(it) == Upos::Part
    });
    let before = titles.any(|it| page.name_at(it).is_some());
    let inside = !matches!(fact.form, MentionForm::Proper(_))
        && fact.tokens.clone().any(|it| page.name_at(it).is_some());
    let behind = page.lower(fact.tokens.end) == "of" || page.lower(fact.tokens.end + 1) == "of";
    before || inside || behind
}

/// The head of a state or one of its ministers, whose state goes without saying.
fn serves_home(fact: &Fact) -> bool {
    matches!(fact.lemma.as_str(), "president" | "minister" | "premier" | "king") && fact.is_person()
}

fn is_kin(lemma: &str) -> bool {
    matches!(
        lemma,
        "man"
            | "woman"
            | "boy"
            | "girl"
            | "father"
            | "mother"
            | "brother"
            | "sister"
            | "son"
            | "daughter"
            | "widow"
            | "wife"
            | "husband"
            | "uncle"
            | "aunt"
            | "nephew"
            | "niece"
            | "cousin"
            | "friend"
            | "rival"
            | "critic"
            | "victim"
            | "resident"
            | "tenant"
            | "neighbour"
            | "neighbor"
            | "enemy"
            | "opponent"
    )
}

/// "UVV chairman Joost van der Lugt", "Turkish President Erdogan": a body or state before the title before the name.
fn of_name(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    if fact.name_type == Some(NameType::Org) {
        if is_house(&fact.key) {
            return fact.state.and_then(|it| cast.state(it));
        }
        let first = fact.key.split(' ').next().unwrap_or_default();
        let state = page
            .lexicon
            .places
            .nationality(first)
            .or_else(|| page.lexicon.places.state(first).map(|it| it.0))?;
        return fact.key.contains(' ').then(|| cast.state(state)).flatten();
    }
    if fact.name_type != Some(NameType::Per) {
        return None;
    }
    let mut at = fact.tokens.start;
    let floor = at.saturating_sub(6);
    let mut titled = false;
    while at > floor {
        at -= 1;
        if page.name_at(at).is_some() {
            break;
        }
        let word = fold(page.text.word(at));
        let noun = page
            .lexicon
            .actor_nouns
            .get(page.lower(at), &page.lexicon.tags)
            .is_some_and(|it| it.class == NounClass::Person);
        if noun {
            titled = true;
        } else if !(page.lexicon.titles.is_address(&word)
            || page.lexicon.titles.is_modifier(&word)
            || page.text.upos(at) == Upos::Part)
        {
            return None;
        }
    }
    let name = page.name_at(at).filter(|_| titled)?;
    let word = fold(page.text.words(page.names.get(name)?.span));
    if let Some(state) =
        page.lexicon.places.nationality(&word).or_else(|| page.lexicon.places.state(&word).map(|it| it.0))
    {
        return cast.state(state);
    }
    (mention.saturating_sub(3)..mention)
        .rev()
        .find(|&it| {
            facts.get(it).is_some_and(|it| matches!(it.form, MentionForm::Proper(other) if other == name))
        })
        .and_then(|it| cast.of.get(it).copied().flatten())
        .filter(|&it| is_principal(cast, it))
}
