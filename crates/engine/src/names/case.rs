//! Where a capital tells something: not at the head of a sentence, not in a headline in title case, not in capitals.

use crate::text::{ParagraphKind, Text, Upos};

/// Whether capitals tell, token by token.
pub(super) fn tells(text: &Text<'_>) -> Vec<bool> {
    let mut tells = vec![false; text.tokens.len()];
    for paragraph in &text.paragraphs {
        for sentence in text.sentences.get(paragraph.sentences.clone()).unwrap_or_default() {
            let is_heading = paragraph.kind == ParagraphKind::Heading;
            if is_heading && (is_title_case(text, &sentence.tokens) || is_short(text, &sentence.tokens))
                || is_shouted(text, &sentence.tokens)
            {
                continue;
            }
            let mut opens = true;
            for at in sentence.tokens.clone() {
                let word = text.word(at);
                if let Some(slot) = tells.get_mut(at) {
                    *slot = !opens;
                }
                if word.starts_with(char::is_alphanumeric) || text.upos(at) == Upos::Part {
                    // The apostrophe of a possessive opens nothing either.
                    opens = false;
                } else if matches!(
                    word,
                    "\"" | "“"
                        | "‘"
                        | "'"
                        | "«"
                        | "„"
                        | "``"
                        | ":"
                        | "•"
                        | "—"
                        | "–"
                        | "--"
                        | "-"
                        | "["
                        | "!"
                        | "?"
                ) {
                    // The first word of a quote or behind a dash may be capitalised for that alone.
                    opens = true;
                }
            }
        }
    }
    tells
}

/// A headline in title case: capitals say nothing about names there.
pub(super) fn is_title_case(text: &Text<'_>, tokens: &std::ops::Range<usize>) -> bool {
    let words = tokens
        .clone()
        .map(|it| text.word(it))
        .filter(|it| it.starts_with(char::is_alphabetic) && it.len() > 3);
    let (capital, all) = words.fold((0, 0), |(capital, all), it| {
        (capital + usize::from(it.starts_with(char::is_uppercase)), all + 1)
    });
    all > 3 && capital * 10 >= all * 8 || all > 1 && capital == all
}

/// A heading of one or two words with letters: "The Family", "Summary".
fn is_short(text: &Text<'_>, tokens: &std::ops::Range<usize>) -> bool {
    tokens.clone().filter(|&it| text.word(it).starts_with(char::is_alphabetic)).count() <= 2
}

/// A sentence in capitals throughout.
fn is_shouted(text: &Text<'_>, tokens: &std::ops::Range<usize>) -> bool {
    let words = tokens
        .clone()
        .map(|it| text.word(it))
        .filter(|it| it.chars().filter(|c| c.is_alphabetic()).count() > 2);
    let (capital, all) = words.fold((0, 0), |(capital, all), it| {
        (capital + usize::from(!it.chars().any(char::is_lowercase)), all + 1)
    });
    all > 2 && capital * 10 >= all * 8
}
