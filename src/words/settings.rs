//! The words of the settings, and of a printed article.

/// The menu of settings.
pub const SETTINGS: &str = "Reading";
/// Behind the key that hides the marks.
pub const MARKS_KEY: &str = " shows and hides the marks in the text";
/// Over the cast of a printed article.
pub const PRINTED_CAST: &str = "The cast";
/// Over the notes of a printed article.
pub const PRINTED_NOTES: &str = "Who says what";
/// Under a printed article.
pub const PRINTED_BY: &str = "Found by Standpoint, a program; it errs. What is not noted was not found.";

/// A setting.
pub fn setting(id: &str) -> &'static str {
    match id {
        "theme" => "Colours",
        "size" => "Size",
        "measure" => "Line length",
        "face" => "Letters",
        _ => "Marks in the text",
    }
}

/// What can be chosen in a setting.
pub fn option(setting: &str, option: &str) -> &'static str {
    match (setting, option) {
        (_, "auto") => "Auto",
        (_, "light") => "Light",
        (_, "sepia") => "Sepia",
        (_, "dark") => "Dark",
        ("size", "small") => "Small",
        (_, "medium") => "Medium",
        ("size", "large") => "Large",
        ("size", _) => "Huge",
        ("measure", "narrow") => "Short",
        ("measure", _) => "Long",
        (_, "serif") => "Serif",
        (_, "sans") => "Sans",
        (_, "shown") => "Shown",
        _ => "Hidden",
    }
}
