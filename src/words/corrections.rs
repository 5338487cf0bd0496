//! The words of correcting.

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Corrections {
    /// Back to the cast.
    pub back_to_actors: &'static str,
    /// Over the list of corrections.
    pub corrections_title: &'static str,
    /// What corrections are.
    pub corrections_hint: &'static str,
    /// Where there are none.
    pub no_corrections: &'static str,
    /// Behind a correction that does not apply.
    pub waiting: &'static str,
    /// Leads to the place of a correction.
    pub show_place: &'static str,
    /// Takes a correction back.
    pub take_back: &'static str,
    /// Shows the list of corrections.
    pub show_corrections: &'static str,
    /// Undoes.
    pub undo: &'static str,
    /// Does again.
    pub redo: &'static str,
    /// Opens what can be corrected of an actor.
    pub correct: &'static str,
    /// On what was corrected.
    pub corrected: &'static str,
    /// An actor's name.
    pub name: &'static str,
    /// Takes a name.
    pub save: &'static str,
    /// An actor's kind.
    pub kind: &'static str,
    /// Makes one of two actors.
    pub same_as: &'static str,
    /// No other actor.
    pub nobody_else: &'static str,
    /// Takes a mention from an actor.
    pub not_this_actor: &'static str,
    /// No mention.
    pub choose_mention: &'static str,
    /// Gives a quote to another speaker.
    pub other_speaker: &'static str,
    /// The same in short.
    pub wrong_speaker: &'static str,
    /// No speaker.
    pub nobody_known: &'static str,
    /// Turns a stance's sign.
    pub flip: &'static str,
    /// The same at length.
    pub flip_hint: &'static str,
    /// Takes a stance away.
    pub drop: &'static str,
    /// The same at length.
    pub drop_hint: &'static str,
    /// By key.
    pub undo_key: &'static str,
    /// By key.
    pub redo_key: &'static str,
    /// Where the browser keeps nothing.
    pub not_kept: &'static str,
    /// Makes an unsure stance a sure one.
    pub confirm: &'static str,
    /// The same at length.
    pub confirm_hint: &'static str,
    /// How much is corrected.
    pub sum: fn(usize) -> String,
    /// A correction in words: what is called so, and its new name.
    pub renamed: fn(&str, &str) -> String,
    /// A correction in words: of what kind something is.
    pub rekinded: fn(&str, &str) -> String,
    /// A correction in words: who is the same as whom.
    pub merged: fn(&str, &str) -> String,
    /// A correction in words: who is somebody else.
    pub split: fn(&str) -> String,
    /// A correction in words: who says something.
    pub given: fn(&str, Option<&str>) -> String,
    /// A correction in words: a stance that is none.
    pub dropped: fn(&str) -> String,
    /// A correction in words: a stance of the other sign.
    pub flipped: fn(&str) -> String,
    /// A correction in words: a stance that was unsure.
    pub confirmed: fn(&str) -> String,
}
