//! The page's words: a table a language, all of one shape, so that a word that is missing in one of them does not
//! compile; and what is done to words in any of them.
//!
//! The words of the article, and the names in it, are the article's: they stay as they are.

mod arabic;
mod cards;
mod claims;
mod corrections;
mod counts;
mod english;
mod german;
mod notices;
mod page;
mod panel;
mod settings;
mod sources;
mod stances;

use standpoint_wire::{ActorKind, Kind};
use yew::prelude::*;

pub use self::{
    cards::Cards, claims::Claims, corrections::Corrections, counts::Counts, notices::Notices, page::Page,
    panel::Panel, settings::Settings, sources::Sources, stances::Stances,
};
use crate::{
    sources::Sort,
    state::{Picture, Tab},
};

/// A table of all words.
#[derive(Debug)]
pub struct Words {
    /// Numbers of things.
    pub counts: Counts,
    /// The bar, the article and the dialog.
    pub page: Page,
    /// The panel.
    pub panel: Panel,
    /// What goes on and what went wrong.
    pub notices: Notices,
    /// An actor's card, its quotes and its stances.
    pub cards: Cards,
    /// Stances, the matrix and the map.
    pub stances: Stances,
    /// Claims and denials.
    pub claims: Claims,
    /// Sources and the score.
    pub sources: Sources,
    /// Correcting.
    pub corrections: Corrections,
    /// The settings.
    pub settings: Settings,
}

/// A language that the page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// Arabic, from right to left.
    Arabic,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::German, Self::Arabic];

    /// The first language that the page speaks among these, by their tags (BCP 47).
    pub fn among<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let known = |tag: &str| {
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            Self::ALL.into_iter().find(|it| it.tag().eq_ignore_ascii_case(primary))
        };
        tags.into_iter().find_map(known).unwrap_or_default()
    }

    /// Its tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Arabic => "ar",
        }
    }

    /// Where its lines begin.
    pub const fn direction(self) -> &'static str {
        if self.is_from_right() { "rtl" } else { "ltr" }
    }

    /// Whether its lines begin at the right.
    pub const fn is_from_right(self) -> bool {
        matches!(self, Self::Arabic)
    }

    /// Its words.
    pub const fn words(self) -> &'static Words {
        match self {
            Self::English => &english::ENGLISH,
            Self::German => &german::GERMAN,
            Self::Arabic => &arabic::ARABIC,
        }
    }
}

/// The language of the page, which its root says.
#[hook]
pub fn use_language() -> Language {
    use_context().unwrap_or_default()
}

/// The words in the language of the page.
#[hook]
pub fn use_words() -> &'static Words {
    use_language().words()
}

/// All kinds of actors, in order.
pub const KINDS: [ActorKind; 10] = [
    ActorKind::Person,
    ActorKind::Government,
    ActorKind::Military,
    ActorKind::ArmedGroup,
    ActorKind::Party,
    ActorKind::Intergov,
    ActorKind::Organization,
    ActorKind::Media,
    ActorKind::Public,
    ActorKind::Anonymous,
];

/// What a part of the panel is called in the page and in its tests.
pub const fn tab_id(tab: Tab) -> &'static str {
    match tab {
        Tab::Actors => "actors",
        Tab::Stances => "stances",
        Tab::Claims => "claims",
        Tab::Sources => "sources",
    }
}

/// What a picture is called in the page.
pub const fn picture_id(picture: Picture) -> &'static str {
    match picture {
        Picture::Matrix => "matrix",
        Picture::Map => "map",
        Picture::Table => "table",
    }
}

/// What a sort of source is called in the page.
pub const fn sort_id(sort: Sort) -> &'static str {
    match sort {
        Sort::Named => "named",
        Sort::Unnamed => "unnamed",
        Sort::Document => "document",
        Sort::Media => "media",
        Sort::Unclear => "unclear",
    }
}

/// Whether the words that report a quote stand before it: *denied* that …, *praised* the vote. A paraphrase says
/// little without them; what is no verb (*according to*) cannot lead.
pub fn cue_leads(kind: Kind, cue: &str) -> bool {
    !matches!(kind, Kind::Direct)
        && !["according", "in ", "for "].iter().any(|it| cue.to_lowercase().starts_with(it))
        && cue.chars().any(char::is_alphabetic)
}

/// `quotes`, `quotes or deeds`, `quotes, deeds or positions`.
fn either(things: &[&str], comma: &str, or: &str) -> String {
    match things {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => [&rest.join(comma), or, last].concat(),
    }
}

/// A number with its thousands apart.
fn grouped(number: usize, separator: char) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A number of bytes in megabytes, to one decimal.
fn megabytes(bytes: usize, point: char) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

/// Whether a share, in per cent, is something that would be rounded to nothing.
fn is_under_one(share: f64) -> bool {
    share > 0.0 && share < 1.0
}

/// Up to two letters that stand for a name.
pub fn initials(name: &str) -> String {
    let mut words =
        name.split_whitespace().filter(|word| word.chars().next().is_some_and(char::is_uppercase));
    let first = words.next().or_else(|| name.split_whitespace().next());
    [first, words.next_back()]
        .into_iter()
        .flatten()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

/// With a capital first letter.
pub fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Words in a line, cut where they are long.
pub fn shortened(words: &str) -> String {
    const LONG: usize = 60;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONG) {
        Some((at, _)) => format!("{} …", words[..at].trim_end()),
        None => words,
    }
}

#[cfg(test)]
mod tests;
