//! Which tokens stand inside quotation marks: there "I" and "we" are the speaker's.

use crate::text::Text;

/// Whether each token stands inside quotation marks. A mark left open runs to the end of its paragraph.
pub(crate) fn spoken(text: &Text<'_>) -> Vec<bool> {
    let mut spoken = vec![false; text.tokens.len()];
    for paragraph in &text.paragraphs {
        let (mut double, mut single) = (false, false);
        for at in text.tokens_in(paragraph.span) {
            let word = text.word(at);
            match word {
                "“" | "«" | "„" | "``" => double = true,
                "”" | "»" | "''" => double = false,
                "\"" => double = !double,
                "‘" => single = true,
                "’" | "'" if single && closes(text, at) => single = false,
                "'" if !single && opens(text, at) => single = true,
                _ => {}
            }
            if let Some(slot) = spoken.get_mut(at) {
                *slot = double || single;
            }
        }
    }
    spoken
}

/// A single mark behind a word or stop and before a space.
fn closes(text: &Text<'_>, at: usize) -> bool {
    let end = text.tokens.get(at).map_or(0, |it| it.span.end);
    text.source.get(end..).is_none_or(|it| !it.starts_with(char::is_alphanumeric))
        && text.upos(at) != crate::text::Upos::Part
}

/// A straight single mark before a word and behind a space.
fn opens(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.tokens.get(at) else { return false };
    let before = text.source.get(..token.span.start).and_then(|it| it.chars().next_back());
    let after = text.source.get(token.span.end..).and_then(|it| it.chars().next());
    before.is_none_or(|it| it.is_whitespace() || matches!(it, '"' | '“' | '('))
        && after.is_some_and(char::is_alphanumeric)
}
