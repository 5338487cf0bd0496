//! Names and words of the text, as the panel shows them.

use std::collections::BTreeMap;

use standpoint_wire::{Actor, Form, ParagraphKind};
use yew::AttrValue;

use crate::{articles::Source, highlight::Range, words::Words};

/// The words of a range, each run of white space one space.
pub fn words(text: &str, [start, end]: Range) -> AttrValue {
    let words = text.get(start..end).unwrap_or_default();
    AttrValue::from(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What an article is called, whose first paragraph this is: its title, its headline, or at least where it comes from.
pub fn headline(source: &Source, first: Option<(Range, ParagraphKind)>, words: &Words) -> AttrValue {
    let heading = first.filter(|(_, kind)| *kind == ParagraphKind::Heading);
    let headline = heading.map(|(range, _)| self::words(&source.text, range));
    source.title.clone().or(headline).unwrap_or_else(|| source.origin(words))
}

/// An actor's name as it stands within a sentence: in English with the article where the text itself has one before
/// it.
pub fn name_within(text: &str, actor: &Actor, words: &Words) -> String {
    let name = &actor.name;
    let with_article = format!("the {name}").to_lowercase();
    let is_definite = actor.mentions.iter().any(|it| {
        let start = if text.get(it.start..it.start + 4).is_some_and(|it| it.eq_ignore_ascii_case("the ")) {
            it.start
        } else {
            it.start.saturating_sub(4)
        };
        let before = text.get(start..start + with_article.len());
        before.is_some_and(|it| it.to_lowercase() == with_article)
    });
    (words.cards.within)(name, is_definite)
}

/// Names and descriptions other than the canonical name and the role, names first, each once; pronouns name
/// nobody.
pub fn also(text: &str, actor: &standpoint_wire::Actor) -> Vec<AttrValue> {
    let known = [Some(bare(&actor.name)), actor.role.as_deref().map(bare)];
    let mut seen = BTreeMap::new();
    for mention in actor.mentions.iter().filter(|it| it.form != Form::Pronoun) {
        let words = words(text, [mention.start, mention.end]);
        let bare = bare(&words);
        if !bare.is_empty() && !known.iter().flatten().any(|it| *it == bare) {
            seen.entry(bare).or_insert((mention.form != Form::Proper, mention.start, words));
        }
    }
    let mut also: Vec<_> = seen.into_values().collect();
    also.sort_by_key(|&(is_description, start, _)| (is_description, start));
    also.into_iter().map(|(_, _, words)| words).collect()
}

/// A name as it is compared: *The rebels*, *the rebels* and *rebels* are one.
fn bare(name: &str) -> String {
    let name = name.to_lowercase();
    ["the ", "an ", "a "].into_iter().find_map(|it| name.strip_prefix(it)).unwrap_or(&name).to_owned()
}

/// Whether an actor can be called by anything but a pronoun.
pub fn is_known(actor: &Actor) -> bool {
    actor.mentions.iter().any(|it| it.form != Form::Pronoun)
}
