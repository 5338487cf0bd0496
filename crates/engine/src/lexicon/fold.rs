//! Words as keys: what two spellings of one word share.

/// A word or name as a key of the tables: lower case, with one kind of apostrophe and hyphen, and without the full
/// stops of an abbreviation, so that "U.N." and "UN" meet. Words that are stops altogether are left as they are.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '’' => folded.push('\''),
            '‑' | '–' => folded.push('-'),
            '.' | '\u{ad}' => {}
            _ => folded.extend(c.to_lowercase()),
        }
    }
    if folded.is_empty() { word.to_owned() } else { folded }
}

/// Whether a word is one of a list of words separated by spaces.
pub fn among(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|it| it == word)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_word_meet() {
        assert_eq!(fold("U.N."), fold("UN"));
        assert_eq!(fold("N’Djamena"), fold("N'DJAMENA"));
        assert_eq!(fold("..."), "...");
    }
}
