//! Sentences: where a full stop ends one.
//!
//! Enters the tokens of a paragraph; leaves ranges of tokens. The difficulty: the stop of "U.N." may or may not end
//! the sentence, and closing quotation marks belong to the sentence before them.

use std::ops::Range;

use super::token;
use crate::Span;

/// No sentence has more tokens than this; what runs on (a list, a table, no text at all) is cut. It bounds the
/// work of every later stage on one sentence.
const LONGEST: usize = 300;

/// Splits the tokens of one paragraph into sentences.
pub(super) fn split(source: &str, tokens: &[Span]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let word = tokens[at].of(source);
        at += 1;
        if at - start >= LONGEST {
            sentences.push(start..at);
            start = at;
            continue;
        }
        // "No. 10" is a number, "No." an answer.
        let numbers = at >= 2
            && matches!(tokens[at - 2].of(source), "No" | "Nos" | "no" | "nos")
            && tokens.get(at).is_some_and(|it| it.of(source).starts_with(|c: char| c.is_ascii_digit()));
        if numbers {
            continue;
        }
        let stop = matches!(word, "." | "!" | "?" | "…") || word.starts_with("...");
        if !stop && !token::may_close_sentence(word) {
            continue;
        }
        // Closing marks directly behind the stop still belong to the sentence.
        let mut after = at;
        while let Some(next) = tokens.get(after)
            && tokens[after - 1].end == next.start
            && is_closing(next.of(source))
        {
            after += 1;
        }
        let Some(next) = tokens.get(after) else { break };
        let next_word = next.of(source);
        let spaced = tokens[after - 1].end < next.start;
        if spaced
            && starts_sentence(next_word, tokens.get(after + 1).map_or("", |it| it.of(source)))
            && !(word == "…" && next_word.starts_with(char::is_lowercase))
            && !(token::may_close_sentence(word) && !stop && goes_on(next_word))
        {
            sentences.push(start..after);
            start = after;
            at = after;
        }
    }
    if start < tokens.len() {
        sentences.push(start..tokens.len());
    }
    sentences
}

/// Whether a word (or a mark and the word behind it) may open a sentence: a capital, a digit, an opening mark.
fn starts_sentence(word: &str, next: &str) -> bool {
    let opens = |it: &str| it.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    opens(word) || (is_opening(word) && (opens(next) || is_opening(next))) || word == "•"
}

/// After an abbreviation that may close a sentence, a capitalised word of these kinds opens a new one only; any
/// other capitalised word is taken to continue a name ("the U.N. Security Council", "U.S. President").
fn goes_on(next: &str) -> bool {
    const OPENERS: &[&str] = &[
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "It",
        "He",
        "She",
        "They",
        "But",
        "And",
        "We",
        "I",
        "His",
        "Her",
        "Their",
        "Its",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "As",
        "After",
        "For",
        "If",
        "When",
        "While",
        "With",
        "Some",
        "Many",
        "Most",
        "No",
        "Both",
        "According",
        "However",
        "Meanwhile",
        "Earlier",
        "Later",
        "Since",
        "Under",
        "By",
        "From",
        "To",
        "One",
        "Two",
        "Last",
        "Not",
        "What",
        "Who",
        "You",
        "Our",
        "My",
    ];
    next.starts_with(char::is_uppercase) && !OPENERS.contains(&next)
}

fn is_closing(word: &str) -> bool {
    matches!(word, "\"" | "”" | "’" | "'" | "''" | "»" | ")" | "]" | "\u{203a}")
}

fn is_opening(word: &str) -> bool {
    matches!(word, "\"" | "“" | "‘" | "'" | "``" | "«" | "(" | "[" | "„" | "\u{2039}")
}

#[cfg(test)]
mod tests {
    use crate::{Article, Models, analyze};

    fn sentences(source: &str) -> Vec<String> {
        let article = Article::new("t", source);
        let analysis = analyze(&article, &Models::rules());
        analysis.text.sentences.iter().map(|it| it.span.of(source).to_owned()).collect()
    }

    #[test]
    fn stops_of_abbreviations_do_not_end_a_sentence() {
        let found = sentences(
            "Gen. J. Smith of the U.N. Security Council left. He met Acme Inc. The firm gave 3.5 percent.",
        );
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(found[1], "He met Acme Inc.");
    }

    #[test]
    fn closing_marks_belong_to_their_sentence() {
        let found = sentences("“We will not go.” She left. \"Never!\" he said. 'No.' They stayed.");
        assert_eq!(found[0], "“We will not go.”");
        assert_eq!(found[2], "\"Never!\" he said.");
        assert_eq!(found.len(), 5, "{found:?}");
    }
}
