//! Whether a text looks like English at all.
//!
//! Enters the tagged text; leaves a warning or none. English running text holds a function word at least every
//! fourth or fifth word; a text of some length with hardly any is another language, or no language.

use super::Text;
use crate::{Span, Warning, WarningCode, lexicon::Lexicon};

/// Texts of fewer words than this are given the benefit of the doubt.
const ENOUGH_WORDS: usize = 12;

/// The least share of English function words, in percent. English news stands at 35 to 50, German and French
/// (which share "in", "a", "on", "me", "die" with it) below 12.
const LEAST_PERCENT: usize = 18;

pub(super) fn check(text: &Text<'_>, lexicon: &Lexicon) -> Vec<Warning> {
    let mut words = 0;
    let mut function_words = 0;
    for token in &text.tokens {
        let word = token.span.of(text.source);
        if word.starts_with(char::is_alphabetic) {
            words += 1;
            function_words += usize::from(lexicon.tags.is_function_word(word));
        }
    }
    if is_other_script(text.source) || words >= ENOUGH_WORDS && function_words * 100 < words * LEAST_PERCENT {
        let span = text.paragraphs.first().map_or(Span::default(), |it| it.span);
        vec![Warning { span, code: WarningCode::NotEnglish }]
    } else {
        Vec::new()
    }
}

/// Whether most letters are not Latin ones; such a text may have no spaces to count words by.
fn is_other_script(source: &str) -> bool {
    let (mut latin, mut other) = (0_usize, 0_usize);
    for c in source.chars().filter(|it| it.is_alphabetic()) {
        // Latin letters, with all their diacritics, end with the block Latin Extended-B.
        if c <= '\u{24f}' { latin += 1 } else { other += 1 }
    }
    other > ENOUGH_WORDS && other > latin
}
