//! Words: what the pieces are cut from, and what an uncased vocabulary loses of them.
//!
//! Enters the text of a paragraph. Leaves words with their places and case classes. The difficulty: the trainer's
//! Python decided what is a letter, so the general categories of Unicode decide here, not the broader properties of
//! the standard library.

use std::ops::Range;

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::marks::Quotation;

/// A word: a run of letters, digits and combining marks, or any other single visible character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where, in UTF-8 bytes of the text.
    pub range: Range<usize>,
    /// How it is capitalised.
    pub case: Case,
    /// How it stands to quotation marks.
    pub quotation: Quotation,
    /// Its pieces, as a range of the layout's.
    pub(crate) pieces: Range<usize>,
}

/// How a word is capitalised: the case classes of FORMAT.md, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Letters, none of them upper case.
    Lower,
    /// The first character upper case and no other letter upper case.
    Capital,
    /// All letters upper case, two or more.
    Upper,
    /// Any other mixture.
    Mixed,
    /// No letter, but a digit.
    Digit,
    /// Neither letter nor digit.
    Mark,
}

impl Case {
    /// The class of the pieces that are no word.
    pub(crate) const NO_WORD: usize = 6;
    /// How many classes there are, that one included.
    pub(crate) const CLASSES: usize = 7;

    /// The class of a word.
    pub(crate) fn of(word: &str) -> Case {
        let letters = || word.chars().filter(|it| group(*it) == GeneralCategoryGroup::Letter);
        let count = letters().count();
        let upper = letters().filter(|it| it.is_uppercase()).count();
        match upper {
            _ if count == 0 => {
                if word.chars().any(is_digit) {
                    Case::Digit
                } else {
                    Case::Mark
                }
            }
            0 => Case::Lower,
            _ if upper == count && count > 1 => Case::Upper,
            1 if word.starts_with(char::is_uppercase) => Case::Capital,
            _ => Case::Mixed,
        }
    }
}

/// Digits that are no decimal digits: superscript, subscript, circled and the like (Unicode's numeric type Digit).
const OTHER_DIGITS: [(char, char); 20] = [
    ('²', '³'),
    ('¹', '¹'),
    ('\u{1369}', '\u{1371}'),
    ('\u{19da}', '\u{19da}'),
    ('⁰', '⁰'),
    ('⁴', '⁹'),
    ('₀', '₉'),
    ('①', '⑨'),
    ('⑴', '⑼'),
    ('⒈', '⒐'),
    ('⓪', '⓪'),
    ('⓵', '⓽'),
    ('⓿', '⓿'),
    ('❶', '❾'),
    ('➀', '➈'),
    ('➊', '➒'),
    ('\u{10a40}', '\u{10a43}'),
    ('\u{10e60}', '\u{10e68}'),
    ('\u{11052}', '\u{1105a}'),
    ('\u{1f100}', '\u{1f10a}'),
];

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
        || c.general_category() == GeneralCategory::DecimalNumber
        || OTHER_DIGITS.iter().any(|(first, last)| (*first..=*last).contains(&c))
}

fn group(c: char) -> GeneralCategoryGroup {
    match c {
        'a'..='z' | 'A'..='Z' => GeneralCategoryGroup::Letter,
        _ => c.general_category_group(),
    }
}

/// Whether a character may stand with others in a word.
pub(crate) fn is_word_char(c: char) -> bool {
    matches!(group(c), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number) || is_combining(c)
}

/// U+0300 to U+036F: what the vocabulary leaves out.
pub(crate) fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The words of a text, as ranges of its bytes.
pub(crate) fn split(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut run: Option<usize> = None;
    for (at, c) in text.char_indices() {
        if is_word_char(c) {
            run.get_or_insert(at);
            continue;
        }
        words.extend(run.take().map(|start| start..at));
        if !c.is_whitespace() && group(c) != GeneralCategoryGroup::Other {
            words.push(at..at + c.len_utf8());
        }
    }
    words.extend(run.map(|start| start..text.len()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_at_marks_and_spaces() {
        let text = "U.N.\u{a0}e\u{301}lan\u{200b}x’s\t½−\u{e000}m²\u{1b}";
        let words: Vec<&str> = split(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(words, ["U", ".", "N", ".", "e\u{301}lan", "x", "’", "s", "½", "−", "m²"]);
    }

    #[test]
    fn tells_case_classes() {
        let cases = [
            ("said", Case::Lower),
            ("x1", Case::Lower),
            ("Zoë", Case::Capital),
            ("A", Case::Capital),
            ("X1", Case::Capital),
            ("NATO", Case::Upper),
            ("F16A", Case::Upper),
            ("McKay", Case::Mixed),
            ("1A", Case::Mixed),
            ("iPhone", Case::Mixed),
            ("2031", Case::Digit),
            ("²", Case::Digit),
            ("٣", Case::Digit),
            ("½", Case::Mark),
            ("“", Case::Mark),
            ("\u{301}", Case::Mark),
        ];
        for (word, case) in cases {
            assert_eq!(Case::of(word), case, "{word}");
        }
    }
}
