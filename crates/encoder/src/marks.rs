//! Quotation classes: whether a word stands inside quotation marks, by the rules that the model was trained with.
//!
//! Enters the words of one paragraph, or of one piece of a paragraph that was cut. Leaves a class each. The difficulty:
//! a straight mark does not say whether it opens, and an apostrophe is the same character as a closing mark. These
//! rules must stay as they are whatever the engine learns about quotation marks: they are an input of the model.

use std::ops::Range;

use crate::words::is_word_char;

/// How a word stands to quotation marks: the quotation classes of FORMAT.md, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quotation {
    /// Outside of them.
    Outside,
    /// Inside.
    Inside,
    /// An opening mark.
    Opening,
    /// A closing mark.
    Closing,
}

impl Quotation {
    /// How many classes there are.
    pub(crate) const CLASSES: usize = 4;
}

fn opens_double(word: &str) -> bool {
    matches!(word, "“" | "«" | "„")
}

fn closes_double(word: &str) -> bool {
    matches!(word, "”" | "»")
}

/// The class of each of the words, which are ranges of the text.
pub(crate) fn classes(text: &str, words: &[Range<usize>]) -> Vec<Quotation> {
    let words = Words { text, ranges: words };
    let mut open = false;
    let mut close_at = None;
    let class = |at| {
        let word = words.word(at);
        if opens_double(word) || (word == "\"" && !open) {
            open = true;
            Quotation::Opening
        } else if open && (closes_double(word) || word == "\"") {
            open = false;
            Quotation::Closing
        } else if close_at == Some(at) {
            close_at = None;
            Quotation::Closing
        } else if !open && close_at.is_none() && words.may_open(at) {
            close_at = words.partner(at);
            if close_at.is_some() { Quotation::Opening } else { Quotation::Outside }
        } else if open || close_at.is_some() {
            Quotation::Inside
        } else {
            Quotation::Outside
        }
    };
    (0..words.ranges.len()).map(class).collect()
}

struct Words<'a> {
    text: &'a str,
    ranges: &'a [Range<usize>],
}

impl Words<'_> {
    fn word(&self, at: usize) -> &str {
        &self.text[self.ranges[at].clone()]
    }

    /// Whether a word and the next are there and stand side by side without anything between.
    fn touch(&self, at: usize) -> bool {
        self.ranges.get(at + 1).is_some_and(|next| next.start == self.ranges[at].end)
    }

    fn word_before(&self, at: usize) -> bool {
        at > 0 && self.touch(at - 1) && self.word(at - 1).ends_with(is_word_char)
    }

    fn word_after(&self, at: usize) -> bool {
        self.touch(at) && self.word(at + 1).starts_with(is_word_char)
    }

    fn may_open(&self, at: usize) -> bool {
        matches!(self.word(at), "‘" | "'") && !self.word_before(at) && self.word_after(at)
    }

    /// The closing partner of a single mark.
    fn partner(&self, open: usize) -> Option<usize> {
        let double = |word| opens_double(word) || closes_double(word) || word == "\"";
        (open + 2..self.ranges.len())
            .take_while(|at| !double(self.word(*at)))
            .find(|at| matches!(self.word(*at), "’" | "'") && !self.word_after(*at) && self.touch(at - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    /// One letter a word: `.` outside, `i` inside, `o` opening, `c` closing.
    #[track_caller]
    fn assert_classes(text: &str, expected: &str) {
        let letter = |class: &Quotation| match class {
            Quotation::Outside => '.',
            Quotation::Inside => 'i',
            Quotation::Opening => 'o',
            Quotation::Closing => 'c',
        };
        let found: String = classes(text, &split(text)).iter().map(letter).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn double_marks() {
        assert_classes("“a b,” c", "oiiic.");
        assert_classes("\"a\" b \"c", "oic.oi");
        assert_classes("a” b", "...");
        assert_classes("“a “b” c", "oioic.");
        assert_classes("«a» „b” c", "oicoic.");
    }

    #[test]
    fn single_marks_need_a_partner() {
        assert_classes("a 'b c' d", ".oiic.");
        assert_classes("a 'b c d", ".....");
        assert_classes("the miners' strike", "....");
        assert_classes("he's 'b' x", "...oic.");
        assert_classes("‘it’s a’ b", "oiiiic.");
        assert_classes("'a \"b' c\"", "..oiiic");
        assert_classes("“don't 'a' b” c", "oiiiiiiic.");
        assert_classes("' a' b", "....");
        assert_classes("'a ' b", "....");
    }
}
