//! Light, dark, or as the system has it; remembered in the browser.

use crate::dom;

const KEY: &str = "standpoint-theme";

/// The page's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// What was chosen at the last visit.
    pub fn remembered() -> Self {
        match dom::stored(KEY).as_deref() {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Auto,
        }
    }

    /// The next in turn.
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }

    /// Its name, on the page and in storage.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Paints the page, and remembers it.
    pub fn apply(self) {
        dom::store(KEY, self.name());
        if let Some(root) = dom::page().and_then(|page| page.document_element()) {
            let _ = root.set_attribute("data-theme", self.name());
        }
    }
}
