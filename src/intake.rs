//! The door: which texts the reader takes, and which not.
//!
//! Nothing that passes can hang the page; what is said to the others, and what to do instead, stands with the words.

use crate::markup;

/// The most characters that the page analyses and lays out.
pub const LIMIT: usize = 300_000;

/// Why a text is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing but white space.
    Empty,
    /// More than [`LIMIT`] characters.
    TooLong(usize),
    /// A file of so many bytes that it holds more than [`LIMIT`] characters in any case.
    TooBig(usize),
    /// HTML, as it came; its tags would be read as words.
    Html(String),
    /// A file that is no text.
    NotText,
    /// A file that could not be read.
    Unreadable,
}

/// Checks a text that was pasted or opened.
///
/// # Errors
///
/// The [`Refusal`] to show.
pub fn admit(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    // A character is a byte at least, so short texts need no counting.
    if text.len() > LIMIT {
        let characters = text.chars().count();
        if characters > LIMIT {
            return Err(Refusal::TooLong(characters));
        }
    }
    // What a picture or a word processor's file becomes when it is decoded as UTF-8.
    let undecodable = text.chars().filter(|&c| c == '\0' || c == char::REPLACEMENT_CHARACTER).count();
    if undecodable > 8 && undecodable * 50 > text.len() {
        return Err(Refusal::NotText);
    }
    Ok(())
}

/// The text to read in what was pasted or opened, without the marks of Markdown.
///
/// # Errors
///
/// As [`admit`], and [`Refusal::Html`].
pub fn read(text: String, file: Option<&str>) -> Result<String, Refusal> {
    admit(&text)?;
    if markup::is_html(&text) {
        return Err(Refusal::Html(text));
    }
    let is_named = file.is_some_and(|it| {
        let name = it.to_ascii_lowercase();
        [".md", ".markdown"].iter().any(|end| name.ends_with(end))
    });
    Ok(if is_named || markup::is_markdown(&text) { markup::from_markdown(&text) } else { text })
}

/// Checks a file's size before it is read: four bytes are the most that a character takes.
///
/// # Errors
///
/// [`Refusal::TooBig`].
pub fn admit_size(bytes: f64) -> Result<(), Refusal> {
    // A file beyond `usize` saturates, and is refused.
    #[allow(clippy::cast_sign_loss)]
    let bytes = bytes as usize;
    if bytes > 4 * LIMIT { Err(Refusal::TooBig(bytes)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn white_space_is_no_text() {
        assert_eq!(admit(" \n\t\u{a0}"), Err(Refusal::Empty));
    }

    #[test]
    fn the_limit_counts_characters_not_bytes() {
        assert_eq!(admit(&"é".repeat(LIMIT)), Ok(()));
        assert_eq!(admit(&"e".repeat(LIMIT + 1)), Err(Refusal::TooLong(LIMIT + 1)));
    }

    #[test]
    fn plain_text_is_read_to_the_letter_and_markup_is_not() {
        let plain = "A headline\r\n\r\nWords * 2  more.";
        assert_eq!(read(plain.to_owned(), None).as_deref(), Ok(plain));
        assert_eq!(read("# A headline\n\nWords.".to_owned(), None).as_deref(), Ok("A headline\n\nWords."));
        assert_eq!(read("A *word*.".to_owned(), Some("a.MD")).as_deref(), Ok("A word."));
        assert!(matches!(read("<p>Words.</p>".to_owned(), None), Err(Refusal::Html(_))));
    }

    #[test]
    fn bytes_of_a_picture_are_not_text() {
        assert_eq!(admit(&"\u{fffd}\u{fffd}PNG\0".repeat(9)), Err(Refusal::NotText));
        assert_eq!(admit("caf\u{fffd}, as an old file has it"), Ok(()));
    }

    #[test]
    fn a_refusal_names_the_number_and_the_way_out_in_every_language() {
        for (language, number) in Language::ALL.into_iter().zip(["1,048,576", "1.048.576", "1,048,576"]) {
            let words = (language.words().notices.refusal)(&Refusal::TooLong(1_048_576));
            assert!(words.contains(number) && words.contains("standpoint analyze"), "{words}");
        }
        assert_eq!(admit_size(2e6), Err(Refusal::TooBig(2_000_000)));
        assert_eq!(admit_size(1e6), Ok(()));
    }
}
