//! Bylines: who wrote the article takes no part in it.
//!
//! Enters a paragraph; leaves whether it is one of "By Jane Doe, political editor", "Reporting by Jane Doe; editing by Mark
//! Roe", "Jane Doe in Riga". The difficulty: "By evening police had left." begins alike.

use super::Page;
use crate::{
    names::NameType,
    text::{Paragraph, Upos},
};

/// The most tokens of a byline.
const LONGEST: usize = 30;

/// The most tokens of a byline without "by".
const SHORT: usize = 8;

/// The last paragraph that may hold a byline without "by": one stands between headline and text.
const TOP: usize = 3;

/// Words before "by" in a byline.
const WORK: &[&str] = &[
    "reporting",
    "additional",
    "writing",
    "edited",
    "editing",
    "analysis",
    "words",
    "story",
    "written",
    "report",
    "text",
    "photos",
    "photographs",
    "pictures",
    "photography",
    "video",
    "graphics",
    "illustration",
    "compiled",
    "translated",
    "opinion",
    "comment",
];

/// Whether the paragraph with this number names those who made the article and nobody else.
pub(super) fn is_byline(page: &Page<'_>, number: usize, paragraph: &Paragraph) -> bool {
    let text = page.text;
    let tokens = text.tokens_in(paragraph.span);
    if tokens.is_empty()
        || tokens.len() > LONGEST
        || matches!(text.word(tokens.end - 1), "." | "?" | "!" | "”" | "\"")
    {
        return false;
    }
    let by = tokens.clone().take(3).find(|&it| page.lower(it) == "by");
    if let Some(by) = by {
        let credits = (tokens.start..by).all(|it| WORK.contains(&page.lower(it)));
        return credits && text.word(by + 1).starts_with(char::is_uppercase);
    }
    let is_person = |at: usize| {
        let name = page.name_at(at).and_then(|it| page.names.get(it));
        name.is_some_and(|it| it.name_type == NameType::Per)
    };
    let mut behind = tokens.clone().skip_while(|&it| is_person(it));
    // "Jane Doe in Riga", "Jane Doe and Ann Roe", "Jane Doe, Brussels"
    number > 0
        && number <= TOP
        && tokens.len() <= SHORT
        && is_person(tokens.start)
        && behind.next().is_none_or(|it| matches!(page.lower(it), "in" | "and" | "," | "|"))
        && !tokens.clone().any(|it| matches!(text.upos(it), Upos::Verb | Upos::Aux))
}
