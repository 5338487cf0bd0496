//! Windows: what the model reads at once.
//!
//! Enters a text and its paragraphs. Leaves its words, and a window for each paragraph: so the top of an article is read
//! at once, and what a paragraph says to the model depends on no other. The difficulty: a paragraph may be longer than a
//! window. It is cut, at the end of a sentence where that costs no more than two thirds of a window, and every word still
//! stands in exactly one window.

use std::ops::Range;

use crate::{
    marks::{self, Quotation},
    vocabulary::{LONGEST_WORD, Vocabulary},
    words::{self, Case, Word},
};

/// The fewest pieces that a model's windows must have room for: the longest word with `[CLS]` and `[SEP]`.
pub(crate) const SHORTEST: usize = LONGEST_WORD + 2;

/// A text as the model reads it: words, and the windows that they stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    words: Vec<Word>,
    windows: Vec<Window>,
    pieces: Vec<u32>,
}

/// A paragraph, or a piece of one that was too long: what is read at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Its words, as a range of [`Layout::words`] that is not empty.
    pub words: Range<usize>,
    /// How many pieces it holds, `[CLS]` and `[SEP]` included.
    pub size: usize,
}

/// A piece in its window: what the embeddings need to know of it.
pub(crate) struct Placed {
    pub id: u32,
    pub case: usize,
    pub quotation: Quotation,
    /// Whether it is the first of a word.
    pub first: bool,
}

impl Layout {
    /// The words of all paragraphs, in order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The windows, in order; every word stands in exactly one.
    pub fn windows(&self) -> &[Window] {
        &self.windows
    }

    /// Lays out the paragraphs of a text, which are ranges of its bytes. A paragraph that is no range of the text's
    /// characters is passed over.
    pub(crate) fn new(
        vocabulary: &Vocabulary,
        longest: usize,
        text: &str,
        paragraphs: &[Range<usize>],
    ) -> Layout {
        let mut layout = Layout { words: Vec::new(), windows: Vec::new(), pieces: Vec::new() };
        for paragraph in paragraphs {
            let Some(inner) = text.get(paragraph.clone()) else { continue };
            let start = layout.words.len();
            for range in words::split(inner) {
                let first = layout.pieces.len();
                layout.pieces.extend(vocabulary.pieces(&inner[range.clone()]));
                layout.words.push(Word {
                    case: Case::of(&inner[range.clone()]),
                    range: paragraph.start + range.start..paragraph.start + range.end,
                    quotation: Quotation::Outside,
                    pieces: first..layout.pieces.len(),
                });
            }
            for part in layout.cut(text, start, longest - 2) {
                let ranges: Vec<Range<usize>> =
                    layout.words[part.clone()].iter().map(|it| it.range.clone()).collect();
                for (word, class) in layout.words[part.clone()].iter_mut().zip(marks::classes(text, &ranges))
                {
                    word.quotation = class;
                }
                let size = layout.size(part.clone()) + 2;
                layout.windows.push(Window { words: part, size });
            }
        }
        layout
    }

    /// The words from `start` on, a paragraph, in parts of at most `room` pieces.
    fn cut(&self, text: &str, mut start: usize, room: usize) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut stop = None;
        for (at, word) in self.words.iter().enumerate().skip(start) {
            while self.size(start..at) + word.pieces.len() > room {
                let end = stop.take().filter(|stop| *stop > start + (at - start) / 3).unwrap_or(at);
                parts.push(start..end);
                start = end;
            }
            if ends_sentence(&text[word.range.clone()]) {
                stop = Some(at + 1);
            }
        }
        if start < self.words.len() {
            parts.push(start..self.words.len());
        }
        parts
    }

    /// How many pieces neighbouring words have.
    fn size(&self, words: Range<usize>) -> usize {
        self.words[words].iter().map(|it| it.pieces.len()).sum()
    }

    /// The pieces of a word.
    #[cfg(test)]
    pub(crate) fn pieces_of(&self, word: &Word) -> &[u32] {
        &self.pieces[word.pieces.clone()]
    }

    /// The pieces of a window in order, with `[CLS]` and `[SEP]`.
    pub(crate) fn pieces(&self, window: &Window, vocabulary: &Vocabulary) -> Vec<Placed> {
        let none = |id| Placed { id, case: Case::NO_WORD, quotation: Quotation::Outside, first: false };
        let mut pieces = vec![none(vocabulary.first)];
        for word in &self.words[window.words.clone()] {
            pieces.extend(word.pieces.clone().map(|at| Placed {
                id: self.pieces[at],
                case: word.case as usize,
                quotation: word.quotation,
                first: at == word.pieces.start,
            }));
        }
        pieces.push(none(vocabulary.separator));
        pieces
    }
}

fn ends_sentence(word: &str) -> bool {
    matches!(word, "." | "?" | "!" | "”" | "\"" | "…")
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "a list of one range is meant")]
mod tests {
    use super::*;

    fn lay(text: &str, paragraphs: &[Range<usize>], longest: usize) -> Layout {
        let vocabulary = Vocabulary::read("[UNK]\n[CLS]\n[SEP]\na\n##a\n.".as_bytes(), 6).unwrap();
        Layout::new(&vocabulary, longest, text, paragraphs)
    }

    fn whole(text: &str, longest: usize) -> Vec<Range<usize>> {
        lay(text, &[0..text.len()], longest).windows.into_iter().map(|it| it.words).collect()
    }

    #[test]
    fn a_window_is_a_paragraph() {
        let text = "a ".repeat(300);
        let layout = lay(&text, &[0..200, 200..202, 202..600], 256);
        let words: Vec<_> = layout.windows.iter().map(|it| (it.words.clone(), it.size)).collect();
        assert_eq!(words, [(0..100, 102), (100..101, 3), (101..300, 201)]);
    }

    #[test]
    fn cuts_at_the_end_of_a_sentence() {
        let text = format!("{}. {}", "a ".repeat(39), "a ".repeat(60));
        assert_eq!(whole(&text, 66), [0..40, 40..100]);
        // In its first third the sentence ends too early.
        let text = format!("{}. {}", "a ".repeat(19), "a ".repeat(60));
        assert_eq!(whole(&text, 66), [0..64, 64..80]);
    }

    #[test]
    fn cuts_twice_before_a_long_word() {
        // Words of 1, 1, 1, 62, 62, 62, 62 and 62 pieces: after the sentence's end there are still too many.
        let text = format!("a a . {}", format!("{} ", "a".repeat(62)).repeat(5));
        assert_eq!(whole(&text, 256), [0..3, 3..7, 7..8]);
    }

    #[test]
    fn classes_begin_anew_in_every_part() {
        let text = format!("“{}", "a ".repeat(100));
        let layout = lay(&text, &[0..text.len()], 66);
        let inside: Vec<Quotation> = layout.words.iter().map(|it| it.quotation).collect();
        assert_eq!(inside[63], Quotation::Inside);
        assert_eq!(inside[64], Quotation::Outside);
    }

    #[test]
    fn passes_over_what_is_no_paragraph() {
        let layout = lay("a é a", &[0..1, 3..4, 2..40, 1..2, 5..6], 256);
        assert_eq!(layout.words.len(), 2);
        assert_eq!(layout.windows.len(), 2);
    }
}
