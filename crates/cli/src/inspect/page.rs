//! The text laid out in lines of a given width, each remembering which bytes stand in which columns.

use std::ops::Range;

use standpoint_engine::Span;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{
    escape::{escape, numbered, unescape},
    labels::{Label, under},
};

/// The margin before a line of the text, before its continuation, and before labels.
const STARTS: &str = "> ";
const CONTINUES: &str = "+ ";
pub(super) const MARGIN: &str = "  ";

/// A text in lines.
#[derive(Debug)]
pub(super) struct Page<'a> {
    lines: Vec<Line<'a>>,
}

/// One line on the page.
#[derive(Debug)]
pub(super) struct Line<'a> {
    margin: &'static str,
    cells: Vec<Cell<'a>>,
}

/// What a reader takes for one character.
#[derive(Debug)]
struct Cell<'a> {
    grapheme: &'a str,
    /// Where it starts in the text.
    start: usize,
    /// The column in which it starts on its line.
    column: usize,
    width: usize,
}

impl<'a> Page<'a> {
    /// Lays `source` out in lines of at most `width` columns, broken at spaces.
    pub(super) fn new(source: &'a str, width: usize) -> Self {
        let room = width.saturating_sub(MARGIN.len());
        let mut lines = Vec::new();
        let mut start = 0;
        for line in source.split('\n') {
            wrap(cells(line, start), room, &mut lines);
            start += line.len() + 1;
        }
        Self { lines }
    }

    /// The lines with their labels beneath each; the labels are sorted by where they start.
    pub(super) fn render(&self, labels: &[Label]) -> String {
        let mut out = String::new();
        let mut coming = labels.iter().peekable();
        // The labels that stand under the line, those that run on from the lines before first.
        let mut here: Vec<&Label> = Vec::new();
        for line in &self.lines {
            let shown: String = line.cells.iter().map(|cell| escape(cell.grapheme)).collect();
            out.push_str(if shown.is_empty() { line.margin.trim_end() } else { line.margin });
            // A space at the end would be invisible, and editors take it away.
            match shown.strip_suffix(' ') {
                Some(rest) => out.push_str(&(rest.to_owned() + &numbered(' '))),
                None => out.push_str(&shown),
            }
            out.push('\n');
            let Some(span) = line.span() else { continue };
            here.retain(|label| label.span.end > span.start);
            while let Some(label) = coming.next_if(|label| label.span.start < span.end) {
                here.push(label);
            }
            for row in under(line, &here) {
                out.push_str(&row);
                out.push('\n');
            }
        }
        out
    }
}

impl Line<'_> {
    /// The columns under `span` on this line, if there are any.
    pub(super) fn columns(&self, span: Span) -> Option<Range<usize>> {
        let from = self.cells.partition_point(|cell| cell.end() <= span.start);
        let to = self.cells.partition_point(|cell| cell.start < span.end);
        let cells = self.cells.get(from..to)?;
        let (first, last) = (cells.first()?, cells.last()?);
        Some(first.column..last.column + last.width.max(1))
    }

    /// The bytes of the text on this line.
    pub(super) fn span(&self) -> Option<Span> {
        Some(Span::new(self.cells.first()?.start, self.cells.last()?.end()))
    }
}

impl Cell<'_> {
    const fn end(&self) -> usize {
        self.start + self.grapheme.len()
    }

    fn is_space(&self) -> bool {
        self.grapheme == " "
    }
}

/// The text that a rendering shows: its lines after the text's margins, with the escapes undone.
pub fn source_of(rendering: &str) -> String {
    let mut source: Option<String> = None;
    for line in rendering.lines() {
        if let Some(words) = after(line, STARTS) {
            source = Some(source.map_or_else(String::new, |source| source + "\n") + &unescape(words));
        } else if let (Some(words), Some(source)) = (after(line, CONTINUES), source.as_mut()) {
            source.push(' ');
            source.push_str(&unescape(words));
        }
    }
    source.unwrap_or_default()
}

/// What stands after a margin, which an empty line shows without its space.
fn after<'a>(line: &'a str, margin: &str) -> Option<&'a str> {
    line.strip_prefix(margin).or_else(|| (line == margin.trim_end()).then_some(""))
}

fn cells(line: &str, start: usize) -> Vec<Cell<'_>> {
    line.grapheme_indices(true)
        .map(|(at, grapheme)| Cell {
            grapheme,
            start: start + at,
            column: 0,
            width: escape(grapheme).width(),
        })
        .collect()
}

/// Breaks a line of the text at single spaces, as late as there is room; the space itself is dropped.
fn wrap<'a>(cells: Vec<Cell<'a>>, room: usize, lines: &mut Vec<Line<'a>>) {
    let mut margin = STARTS;
    // Taken from the front piece by piece: a text of a megabyte may stand on one line.
    let mut rest = cells.into_iter();
    while let Some(at) = break_at(rest.as_slice(), room) {
        lines.push(Line { margin, cells: in_columns(rest.by_ref().take(at)) });
        rest.next();
        margin = CONTINUES;
    }
    lines.push(Line { margin, cells: in_columns(rest.by_ref()) });
}

/// The cells of a line beside each other.
fn in_columns<'a>(cells: impl Iterator<Item = Cell<'a>>) -> Vec<Cell<'a>> {
    let mut end = 0;
    let place = |cell: Cell<'a>| {
        let column = end;
        end += cell.width;
        Cell { column, ..cell }
    };
    cells.map(place).collect()
}

/// The index of the space at which a line that is too long breaks.
fn break_at(cells: &[Cell<'_>], room: usize) -> Option<usize> {
    let is_space = |at: usize| cells.get(at).is_some_and(Cell::is_space);
    let mut column = 0;
    let mut last = None;
    for (at, cell) in cells.iter().enumerate() {
        let single = at > 0 && at + 1 < cells.len() && !is_space(at - 1) && !is_space(at + 1);
        if cell.is_space() && single && (column <= room || last.is_none()) {
            last = Some(at);
        }
        column += cell.width;
        if column > room && last.is_some() {
            return last;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(source: &str, width: usize, expected: &str) {
        let shown = Page::new(source, width).render(&[]);
        assert_eq!(shown, expected);
        assert_eq!(source_of(&shown), source);
    }

    #[test]
    fn long_lines_break_at_spaces_and_the_texts_own_lines_start_anew() {
        check("one two three\n\nfour", 9, "> one two\n+ three\n>\n> four\n");
    }

    #[test]
    fn a_word_longer_than_the_line_stays_whole() {
        check("incomprehensible to us", 9, "> incomprehensible\n+ to us\n");
    }

    #[test]
    fn invisible_characters_are_spelt_out() {
        check("a\tb\r\nc\u{a0}d \n\\e", 40, "> a\\tb\\r\n> c\\u{a0}d\\u{20}\n> \\\\e\n");
    }

    #[test]
    fn columns_count_what_the_eye_sees() {
        let source = "e\u{301}🙂 東 x";
        let page = Page::new(source, 40);
        let x = source.len() - 1;
        assert_eq!(page.lines[0].columns(Span::new(x, x + 1)), Some(7..8));
        assert_eq!(
            page.lines[0].columns(Span::new(1, 3)),
            Some(0..1),
            "a combining mark has its letter's column"
        );
    }

    #[test]
    fn a_span_keeps_its_labels_over_lines_and_lets_go_of_them() {
        let label = |start, end, text: &str| Label { span: Span::new(start, end), text: text.to_owned() };
        let labels = [label(0, 15, "all"), label(4, 7, "two"), label(16, 19, "end")];
        let shown = Page::new("one two\nthree f end", 40).render(&labels);
        assert_eq!(
            shown,
            "> one two\n  ^^^^^^^ all…\n      ^^^ two\n> three f end\n  ^^^^^^^ …all\n          ^^^ end\n"
        );
    }

    #[test]
    fn a_megabyte_on_one_line_is_laid_out() {
        let source = "no ".repeat(350_000);
        let labels: Vec<Label> = (0..source.len() / 3)
            .map(|at| Label { span: Span::new(at * 3, at * 3 + 2), text: "x".to_owned() })
            .collect();
        let shown = Page::new(&source, 100).render(&labels);
        assert_eq!(source_of(&shown), source);
        assert_eq!(shown.matches("^^").count(), labels.len());
    }

    proptest! {
        #[test]
        fn a_rendering_gives_its_text_back(source in any::<String>(), width in 0_usize..40) {
            prop_assert_eq!(source_of(&Page::new(&source, width).render(&[])), source);
        }

        #[test]
        fn so_does_one_full_of_spaces_and_marks(source in "[ab >+\\\\\n\r\t\u{301}\u{200b}🙂]{0,40}", width in 0_usize..20) {
            prop_assert_eq!(source_of(&Page::new(&source, width).render(&[])), source);
        }
    }
}
