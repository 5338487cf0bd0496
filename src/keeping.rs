//! Keeping: corrections stay in the browser, with the article that they are about.

use crate::{corrections::Correction, dom};

/// What was corrected in `text` before. What cannot be read is nothing.
pub fn kept(text: &str) -> Vec<Correction> {
    dom::stored(&key(text)).and_then(|it| serde_json::from_str(&it).ok()).unwrap_or_default()
}

/// Keeps what is corrected in `text`, or nothing any more; false where the browser refuses.
pub fn keep(text: &str, corrections: &[Correction]) -> bool {
    let key = key(text);
    if corrections.is_empty() {
        dom::forget(&key);
        return true;
    }
    serde_json::to_string(corrections).is_ok_and(|json| dom::store(&key, &json))
}

/// Under which name the corrections of `text` are kept: by its length and its sum (FNV-1a, 64 bits). Texts that share
/// both would only share corrections whose words both have.
fn key(text: &str) -> String {
    let sum = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("standpoint-corrections-{}-{sum:016x}", text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_a_key_of_its_own() {
        assert_eq!(key(""), "standpoint-corrections-0-cbf29ce484222325");
        assert_eq!(key("a"), "standpoint-corrections-1-af63dc4c8601ec8c");
        assert_ne!(key("ab"), key("ba"));
    }
}
