//! Common nouns for actors: which noun phrases can refer to somebody who acts.

use std::collections::HashMap;

use super::{Gender, Tags};
use crate::actors::ActorKind;

const NOUNS: &str = include_str!("data/actor-nouns.txt");

/// How a noun for an actor counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NounClass {
    /// One human being: "he" or "she" in the singular, "they" in the plural.
    Person,
    /// Many human beings, without a plural ending: "they".
    People,
    /// A group that is "it" and "they": "the government".
    Body,
    /// Something that may be a [`NounClass::Body`] where it speaks or acts: "the city", "the report".
    Weak,
}

/// What a noun says about the actor it refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActorNoun {
    /// How it counts.
    pub class: NounClass,
    /// The kind of actor, of the number in which it was looked up.
    pub kind: ActorKind,
    /// The gender, where the noun tells it.
    pub gender: Option<Gender>,
    /// Whether the noun stood in the plural.
    pub plural: bool,
}

/// Nouns for actors, looked up by lower-cased form.
#[derive(Debug)]
pub struct ActorNouns {
    nouns: HashMap<&'static str, (NounClass, ActorKind, ActorKind, Option<Gender>)>,
}

impl ActorNouns {
    pub(super) fn new() -> Self {
        let mut nouns = HashMap::new();
        for line in NOUNS.lines().filter(|it| !it.starts_with('#')) {
            let mut words = line.split_whitespace();
            let (Some(class), Some(one), Some(many), Some(gender)) =
                (words.next(), words.next(), words.next(), words.next())
            else {
                continue;
            };
            let class = match class {
                "person" => NounClass::Person,
                "people" => NounClass::People,
                "body" => NounClass::Body,
                _ => NounClass::Weak,
            };
            let gender = match gender {
                "m" => Some(Gender::Male),
                "f" => Some(Gender::Female),
                _ => None,
            };
            for word in words {
                nouns.entry(word).or_insert((class, kind(one), kind(many), gender));
            }
        }
        Self { nouns }
    }

    /// What a lower-cased noun says about an actor, in singular or plural; `None` for any other noun. Of a compound
    /// with a hyphen ("ex-minister", "co-founder") the last part decides.
    pub fn get(&self, lower: &str, tags: &Tags) -> Option<ActorNoun> {
        self.exact(lower, tags).or_else(|| {
            let (prefix, last) = lower.rsplit_once('-')?;
            matches!(prefix, "ex" | "co" | "vice" | "sub" | "non" | "anti" | "pro" | "then" | "arch" | "step")
                .then(|| self.exact(last, tags))
                .flatten()
        })
    }

    fn exact(&self, lower: &str, tags: &Tags) -> Option<ActorNoun> {
        if let Some(&(class, one, _, gender)) = self.nouns.get(lower) {
            return Some(ActorNoun { class, kind: one, gender, plural: class == NounClass::People });
        }
        let singular = tags.singular(lower);
        let entry = (singular != lower).then(|| self.nouns.get(singular.as_str())).flatten();
        // "aides": not of "aid".
        let &(class, _, many, gender) = entry.or_else(|| self.nouns.get(lower.strip_suffix('s')?))?;
        (class != NounClass::People || lower.ends_with('s')).then_some(ActorNoun {
            class,
            kind: many,
            gender,
            plural: true,
        })
    }
}

fn kind(word: &str) -> ActorKind {
    match word {
        "government" => ActorKind::Government,
        "military" => ActorKind::Military,
        "armed_group" => ActorKind::ArmedGroup,
        "party" => ActorKind::Party,
        "intergov" => ActorKind::Intergov,
        "organization" => ActorKind::Organization,
        "media" => ActorKind::Media,
        "public" => ActorKind::Public,
        "anonymous" => ActorKind::Anonymous,
        _ => ActorKind::Person,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_kind_come_from_the_noun() {
        let (nouns, tags) = (ActorNouns::new(), Tags::new());
        let rebels = nouns.get("rebels", &tags).unwrap();
        assert!(rebels.plural && rebels.kind == ActorKind::ArmedGroup);
        assert_eq!(nouns.get("widow", &tags).unwrap().gender, Some(Gender::Female));
        assert_eq!(nouns.get("ministries", &tags).unwrap().class, NounClass::Body);
        assert_eq!(nouns.get("ex-minister", &tags).unwrap().class, NounClass::Person);
        assert!(nouns.get("truce", &tags).is_none());
    }
}
