//! Windows: what the model reads at once.
//!
//! Enters a text and its paragraphs. Leaves its words, and windows of whole paragraphs that hold some two hundred pieces.
//! The difficulty: a paragraph may be longer than a window. It is cut, at the end of a sentence where that costs no more
//! than two thirds of a window, and every word still stands in exactly one window.

use std::ops::Range;

use crate::{
    marks::{self, Quotation},
    vocabulary::{LONGEST_WORD, Vocabulary},
    words::{self, Case, Word},
};

/// How many pieces a window holds before no further paragraph is added.
const AIM: usize = 200;
/// The fewest pieces that a model's windows must have room for: the longest word with `[CLS]` and `[SEP]`.
pub(crate) const SHORTEST: usize = LONGEST_WORD + 2;

/// A text as the model reads it: words, and the windows that they stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    words: Vec<Word>,
    windows: Vec<Window>,
    pieces: Vec<u32>,
}

/// Neighbouring paragraphs that are read at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Its words, as a range of [`Layout::words`].
    pub words: Range<usize>,
    /// Its paragraphs, and pieces of paragraphs that were too long, as ranges of [`Layout::words`]. None is empty.
    pub parts: Vec<Range<usize>>,
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
                layout.add(part, longest);
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

    /// Adds a part to the last window, or to a new one if that is full.
    fn add(&mut self, part: Range<usize>, longest: usize) {
        let size = self.size(part.clone()) + 1;
        match self.windows.last_mut().filter(|it| it.size < AIM && it.size + size <= longest) {
            Some(window) => {
                window.words.end = part.end;
                window.parts.push(part);
                window.size += size;
            }
            None => self.windows.push(Window { words: part.clone(), parts: vec![part], size: size + 1 }),
        }
    }

    /// How many pieces neighbouring words have.
    fn size(&self, words: Range<usize>) -> usize {
        self.words[words].iter().map(|it| it.pieces.len()).sum()
    }

    /// The pieces of a word.
    pub(crate) fn pieces_of(&self, word: &Word) -> &[u32] {
        &self.pieces[word.pieces.clone()]
    }

    /// The pieces of a window in order, with `[CLS]` and `[SEP]`.
    pub(crate) fn pieces(&self, window: &Window, vocabulary: &Vocabulary) -> Vec<Placed> {
        let none = |id| Placed { id, case: Case::NO_WORD, quotation: Quotation::Outside, first: false };
        let mut pieces = vec![none(vocabulary.first)];
        for part in &window.parts {
            for word in &self.words[part.clone()] {
                pieces.extend(self.pieces_of(word).iter().enumerate().map(|(at, id)| Placed {
                    id: *id,
                    case: word.case as usize,
                    quotation: word.quotation,
                    first: at == 0,
                }));
            }
            pieces.push(none(vocabulary.separator));
        }
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

    fn whole(text: &str, longest: usize) -> Vec<Vec<Range<usize>>> {
        lay(text, &[0..text.len()], longest).windows.into_iter().map(|it| it.parts).collect()
    }

    #[test]
    fn fills_windows_with_paragraphs() {
        // A hundred words and a [SEP] each; the second fills the window beyond its aim.
        let text = "a ".repeat(400);
        let layout = lay(&text, &[0..200, 200..400, 400..600, 600..800], 256);
        let parts: Vec<_> = layout.windows.iter().map(|it| it.parts.clone()).collect();
        assert_eq!(parts, [vec![0..100, 100..200], vec![200..300, 300..400]]);
        assert_eq!(layout.windows[1].words, 200..400);
        assert_eq!(layout.windows[1].size, 203);
        // 1 + 151 + 105 is one too many.
        let layout = lay(&text, &[0..300, 300..508, 508..510], 256);
        assert_eq!(layout.windows[0].parts, [0..150]);
        assert_eq!(layout.windows[1].parts, [150..254, 254..255]);
    }

    #[test]
    fn cuts_at_the_end_of_a_sentence() {
        let text = format!("{}. {}", "a ".repeat(39), "a ".repeat(60));
        assert_eq!(whole(&text, 66), [[0..40], [40..100]]);
        // In its first third the sentence ends too early.
        let text = format!("{}. {}", "a ".repeat(19), "a ".repeat(60));
        assert_eq!(whole(&text, 66), [[0..64], [64..80]]);
    }

    #[test]
    fn cuts_twice_before_a_long_word() {
        // Words of 1, 1, 1, 62, 62, 62, 62 and 62 pieces: after the sentence's end there are still too many.
        let text = format!("a a . {}", format!("{} ", "a".repeat(62)).repeat(5));
        assert_eq!(whole(&text, 256), [vec![0..3, 3..7], vec![7..8]]);
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
        assert_eq!(layout.windows.len(), 1);
    }
}
