//! Noun phrases that take up an actor: "the ministry", "the rebels", "the commander", "Turkish officials".
//!
//! The difficulty: the same head noun may belong to several actors, and a definite phrase may be new.

use super::{
    cast::{Cast, Cluster, ClusterId},
    facts::{Article, Fact},
};
use crate::{
    actors::ActorKind,
    lexicon::{NounClass, StateId},
    mentions::{MentionForm, Page},
    names::NameType,
};

/// Clusters looked back over.
const REACH: usize = 60;

/// Mentions of one cluster looked back over.
const LAST: usize = 40;

/// Nouns that say no more of a body than that it is one: they fit any organisation of the kind.
const GENERIC: &[(&str, &[&str])] = &[
    ("group", &["organization", "armed_group", "party", "public"]),
    ("organization", &["organization", "intergov"]),
    ("organisation", &["organization", "intergov"]),
    ("company", &["organization", "media"]),
    ("firm", &["organization"]),
    ("party", &["party"]),
    ("agency", &["organization", "intergov", "government", "media"]),
    ("body", &["organization", "intergov", "government"]),
    ("movement", &["party", "armed_group"]),
    ("bloc", &["intergov", "party"]),
    ("alliance", &["intergov", "party"]),
    ("newspaper", &["media"]),
    ("paper", &["media"]),
    ("broadcaster", &["media"]),
    ("militia", &["armed_group"]),
    ("union", &["organization"]),
    ("charity", &["organization"]),
    ("employer", &["organization"]),
    ("operator", &["organization"]),
    ("airline", &["organization"]),
];

/// One side by several nouns.
const FIGHTERS: &[&str] = &["rebel", "insurgent", "guerrilla", "guerilla", "insurgency", "rebellion"];

/// Finds the cluster that the nominal `mention` takes up.
pub(super) fn antecedent(
    page: &Page<'_>,
    facts: &[Fact],
    cast: &Cast,
    mention: usize,
    home: Option<StateId>,
) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    let noun = fact.head?;
    if let Some(id) = state(cast, fact, home) {
        return Some(id);
    }
    let recent = recent(cast, mention);
    let lemma = fact.lemma.as_str();
    match fact.article {
        Article::Indefinite => None,
        Article::Possessive => recent.into_iter().find(|&id| {
            cast.get(id)
                .is_some_and(|it| it.mentions.iter().rev().take(LAST).any(|&m| same_phrase(facts, m, fact)))
        }),
        Article::Definite | Article::Bare => {
            let bare = fact.article == Article::Bare;
            let singular_person = noun.class == NounClass::Person && !noun.plural;
            let fits = |it: &Cluster| {
                if singular_person {
                    it.person && (it.gender.is_none() || fact.gender.is_none() || it.gender == fact.gender)
                } else {
                    !it.person && it.plural == fact.plural || it.body && !fact.plural
                }
            };
            let by_head = recent.iter().copied().find(|&id| {
                cast.get(id).is_some_and(|it| {
                    fits(it)
                        && it.heads.iter().any(|head| {
                            head == lemma || FIGHTERS.contains(&lemma) && FIGHTERS.contains(&head.as_str())
                        })
                        && modifiers_agree(page, facts, it, fact)
                })
            });
            if by_head.is_some() || bare {
                return by_head;
            }
            let by_name = recent.iter().copied().find(|&id| {
                cast.get(id).is_some_and(|it| {
                    it.name_type == Some(NameType::Org)
                        && !fact.plural
                        && it.names.iter().any(|name| name.split(' ').any(|word| word == lemma))
                })
            });
            by_name.or_else(|| generic(page, facts, cast, &recent, lemma))
        }
    }
}

/// "the Turkish government", "Turkish officials", "the government" at home: the state itself.
fn state(cast: &Cast, fact: &Fact, home: Option<StateId>) -> Option<ClusterId> {
    let lemma = fact.lemma.as_str();
    let governs = matches!(
        lemma,
        "government" | "authority" | "official" | "side" | "state" | "country" | "administration" | "regime"
    );
    if !governs || fact.article == Article::Indefinite || fact.article == Article::Possessive {
        return None;
    }
    let of = match fact.state {
        Some(it) => it,
        None if lemma == "government" && fact.key == "government" => home?,
        None => return None,
    };
    cast.state(of)
}

/// Clusters seen before `mention`, the latest first.
fn recent(cast: &Cast, mention: usize) -> Vec<ClusterId> {
    let mut found = Vec::new();
    for before in (mention.saturating_sub(REACH)..mention).rev() {
        if let Some(id) = cast.of.get(before).copied().flatten()
            && !found.contains(&id)
        {
            found.push(id);
        }
    }
    found
}

fn same_phrase(facts: &[Fact], mention: usize, fact: &Fact) -> bool {
    facts.get(mention).is_some_and(|it| {
        it.form == MentionForm::Nominal
            && it.article == Article::Possessive
            && it.key == fact.key
            && it.key.split(' ').count() > 1
            && it.lemma == fact.lemma
    })
}

/// "the main rail union" takes up "the rail union", but not "the smaller union": words before the head must not
/// name another state or number.
fn modifiers_agree(page: &Page<'_>, facts: &[Fact], cluster: &Cluster, fact: &Fact) -> bool {
    let _ = page;
    if fact.state.is_some() {
        return cluster
            .mentions
            .iter()
            .rev()
            .take(LAST)
            .filter_map(|&it| facts.get(it))
            .any(|it| it.state == fact.state);
    }
    true
}

fn generic(
    page: &Page<'_>,
    facts: &[Fact],
    cast: &Cast,
    recent: &[ClusterId],
    lemma: &str,
) -> Option<ClusterId> {
    let kinds = GENERIC.iter().find(|it| it.0 == lemma)?.1;
    recent.iter().copied().find(|&id| {
        cast.get(id).is_some_and(|it| {
            it.name_type == Some(NameType::Org)
                && kinds.contains(&kind_word(super::describe::kind(page, facts, it)))
        })
    })
}

fn kind_word(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Government => "government",
        ActorKind::Military => "military",
        ActorKind::ArmedGroup => "armed_group",
        ActorKind::Party => "party",
        ActorKind::Intergov => "intergov",
        ActorKind::Organization => "organization",
        ActorKind::Media => "media",
        ActorKind::Public => "public",
        ActorKind::Anonymous => "anonymous",
    }
}
