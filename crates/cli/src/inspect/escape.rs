//! Characters that a line cannot show as they are, as `\t`, `\u{a0}` and the like, and back.

use unicode_width::UnicodeWidthStr;

/// The grapheme as it is shown: itself, or with the characters escaped that are invisible, would move the cursor or
/// would turn the direction of writing. A backslash is doubled, so that [`unescape`] is exact.
pub(super) fn escape(grapheme: &str) -> String {
    let alone = grapheme.chars().nth(1).is_none();
    let mut out = String::new();
    for c in grapheme.chars() {
        match c {
            '\\' => out.push_str(r"\\"),
            '\t' => out.push_str(r"\t"),
            '\r' => out.push_str(r"\r"),
            ' ' => out.push(' '),
            c if c.is_control() || c.is_whitespace() || is_direction(c) || alone && grapheme.width() == 0 => {
                out.push_str(&numbered(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// A character by its number: `\u{20}`.
pub(super) fn numbered(c: char) -> String {
    format!("\\u{{{:x}}}", u32::from(c))
}

/// The text of a line that [`escape`] has made. An escape that it never makes stays as it is.
pub(super) fn unescape(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let (c, tail) = one(after).unwrap_or(('\\', after));
        out.push(c);
        rest = tail;
    }
    out + rest
}

/// The character that follows a backslash, and what comes after it.
fn one(after: &str) -> Option<(char, &str)> {
    let mut chars = after.chars();
    match chars.next()? {
        '\\' => Some(('\\', chars.as_str())),
        't' => Some(('\t', chars.as_str())),
        'r' => Some(('\r', chars.as_str())),
        'u' => {
            let (number, tail) = chars.as_str().strip_prefix('{')?.split_once('}')?;
            Some((char::from_u32(u32::from_str_radix(number, 16).ok()?)?, tail))
        }
        _ => None,
    }
}

const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
