//! Words of the text inside a listing: on one line, and not too long.

use standpoint_engine::{Analysis, Span};

use super::escape::escape;

/// Longest run of words shown whole, in characters.
const WHOLE: usize = 72;
/// How much of a longer one is shown at either end.
const END: usize = 32;

/// The words of a span on one line, the middle of a long one left out.
pub(super) fn words(analysis: &Analysis<'_>, span: Span) -> String {
    let words = span.of(&analysis.article.text).split_whitespace().collect::<Vec<_>>().join(" ");
    escape_all(&shorten(&words))
}

/// Every grapheme of `words` as a line can show it.
pub(super) fn escape_all(words: &str) -> String {
    unicode_segmentation::UnicodeSegmentation::graphemes(words, true).map(escape).collect()
}

/// Cuts at spaces where there are any near.
fn shorten(words: &str) -> String {
    let length = words.chars().count();
    if length <= WHOLE {
        return words.to_owned();
    }
    let head: String = words.chars().take(END).collect();
    let tail: String = words.chars().skip(length - END).collect();
    let head = head.rsplit_once(' ').map_or(head.as_str(), |(head, _)| head);
    let tail = tail.split_once(' ').map_or(tail.as_str(), |(_, tail)| tail);
    format!("{head} […] {tail}")
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn the_middle_of_a_long_run_goes_between_words() {
        let words =
            "the committee would look again at every one of the plans that had been put before it in May";
        assert_eq!(shorten(words), "the committee would look again […] had been put before it in May");
        assert_eq!(shorten("a short one"), "a short one");
    }
}
