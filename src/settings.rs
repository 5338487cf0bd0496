//! How the page is read: colours, size, measure, face, and whether what was found is marked; remembered in the
//! browser.

use crate::{dom, words::Language};

const KEY: &str = "standpoint-settings";

/// Something that the reader can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// What it is called in the page and in storage.
    pub id: &'static str,
    /// What can be chosen, by the same names.
    pub options: &'static [&'static str],
    /// Which of them holds at first.
    first: usize,
}

/// Whether what was found is marked in the text.
pub const MARKS: usize = 4;

/// The language of the page.
const LANGUAGE: usize = 5;

/// Everything that can be chosen.
pub const SETTINGS: [Setting; 6] = [
    Setting { id: "theme", options: &["auto", "light", "sepia", "dark"], first: 0 },
    Setting { id: "size", options: &["small", "medium", "large", "huge"], first: 1 },
    Setting { id: "measure", options: &["narrow", "medium", "wide"], first: 1 },
    Setting { id: "face", options: &["serif", "sans"], first: 0 },
    Setting { id: "marks", options: &["shown", "hidden"], first: 0 },
    Setting { id: "language", options: &["auto", "en", "de", "ar"], first: 0 },
];

/// What is chosen: for each setting the number of the option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings([usize; SETTINGS.len()]);

impl Settings {
    /// What was chosen at the last visit.
    pub fn remembered() -> Self {
        Self::parse(&dom::stored(KEY).unwrap_or_default())
    }

    /// Reads what [`Settings::words`] wrote; what it does not know is as it is at first.
    fn parse(words: &str) -> Self {
        let mut words = words.split(' ');
        Self(SETTINGS.map(|it| {
            let word = words.next().unwrap_or_default();
            it.options.iter().position(|option| *option == word).unwrap_or(it.first)
        }))
    }

    fn words(self) -> String {
        let chosen: Vec<_> = (0..SETTINGS.len()).map(|it| self.name(it)).collect();
        chosen.join(" ")
    }

    /// The number of the option of a setting.
    pub fn option(self, setting: usize) -> usize {
        self.0.get(setting).copied().unwrap_or_default()
    }

    /// The name of the option of a setting.
    pub fn name(self, setting: usize) -> &'static str {
        SETTINGS.get(setting).and_then(|it| it.options.get(self.option(setting))).copied().unwrap_or_default()
    }

    /// With another option of a setting.
    #[must_use]
    pub fn with(mut self, setting: usize, option: usize) -> Self {
        if let Some(it) = self.0.get_mut(setting) {
            *it = option;
        }
        self
    }

    /// Whether what was found is marked in the text.
    pub fn has_marks(self) -> bool {
        self.option(MARKS) == 0
    }

    /// With or without what was found marked in the text.
    #[must_use]
    pub fn with_marks(self, is_on: bool) -> Self {
        self.with(MARKS, usize::from(!is_on))
    }

    /// The language of the page: the one that was chosen, or else the first of the browser's that the page speaks.
    pub fn language(self) -> Language {
        let chosen = [self.name(LANGUAGE).to_owned()];
        let tags = if self.option(LANGUAGE) == 0 { dom::languages() } else { chosen.into() };
        Language::among(tags.iter().map(String::as_str))
    }

    /// Sets the page, and remembers it.
    pub fn apply(self) {
        let _ = dom::store(KEY, &self.words());
        if let Some(root) = dom::page().and_then(|page| page.document_element()) {
            for (i, setting) in SETTINGS.iter().enumerate() {
                let _ = root.set_attribute(&format!("data-{}", setting.id), self.name(i));
            }
            let language = self.language();
            let _ = root.set_attribute("lang", language.tag());
            let _ = root.set_attribute("dir", language.direction());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_remembered() {
        let chosen = Settings::parse("").with(0, 2).with(1, 3).with_marks(false);
        assert_eq!(chosen.words(), "sepia huge medium serif hidden auto");
        assert_eq!(Settings::parse(&chosen.words()), chosen);
        assert!(!chosen.has_marks() && Settings::parse("").has_marks());
    }

    #[test]
    fn a_language_that_is_chosen_is_spoken() {
        let of = |option| Settings::parse("").with(LANGUAGE, option).language();
        assert_eq!([1, 2, 3].map(of), Language::ALL);
    }

    #[test]
    fn what_is_not_known_is_as_at_first() {
        assert_eq!(Settings::parse("mauve large").words(), "auto large medium serif shown auto");
    }
}
