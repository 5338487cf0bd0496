//! The words of correcting.

use standpoint_wire::ActorKind;

use super::{actor_kind, count};

/// Back to the cast.
pub const BACK_TO_ACTORS: &str = "All actors";
/// Over the list of corrections.
pub const CORRECTIONS_TITLE: &str = "Your corrections";
/// What corrections are.
pub const CORRECTIONS_HINT: &str =
    "They are kept in this browser with this article, and hold when it is read again.";
/// Where there are none.
pub const NO_CORRECTIONS: &str = "Nothing is corrected.";
/// Behind a correction that does not apply.
pub const WAITING: &str = "waits: nothing was found at these words";
/// Leads to the place of a correction.
pub const SHOW_PLACE: &str = "Show the place";
/// Takes a correction back.
pub const TAKE_BACK: &str = "Take back";
/// Shows the list of corrections.
pub const SHOW_CORRECTIONS: &str = "List";
/// Undoes.
pub const UNDO: &str = "Undo";
/// By key.
pub const UNDO_KEY: &str = "Ctrl+Z";
/// Does again.
pub const REDO: &str = "Redo";
/// By key.
pub const REDO_KEY: &str = "Ctrl+Shift+Z";
/// Opens what can be corrected of an actor.
pub const CORRECT: &str = "Correct";
/// On what was corrected.
pub const CORRECTED: &str = "corrected by you";
/// An actor's name.
pub const NAME: &str = "Name";
/// Takes a name.
pub const SAVE: &str = "Save";
/// An actor's kind.
pub const KIND: &str = "Kind";
/// Makes one of two actors.
pub const SAME_AS: &str = "Same as";
/// No other actor.
pub const NOBODY_ELSE: &str = "nobody else";
/// Takes a mention from an actor.
pub const NOT_THIS_ACTOR: &str = "Not this one";
/// No mention.
pub const CHOOSE_MENTION: &str = "choose a mention";
/// Gives a quote to another speaker.
pub const OTHER_SPEAKER: &str = "Somebody else says this";
/// The same in short.
pub const WRONG_SPEAKER: &str = "Wrong speaker?";
/// No speaker.
pub const NOBODY_KNOWN: &str = "Nobody can be named";
/// Turns a stance's sign.
pub const FLIP: &str = "Turn sign";
/// The same at length.
pub const FLIP_HINT: &str = "It is the other way round: for, not against, or against, not for";
/// Takes a stance away.
pub const DROP: &str = "Remove";
/// The same at length.
pub const DROP_HINT: &str = "The article does not say this";
/// All kinds of actors, in order.
pub const KINDS: [ActorKind; 10] = [
    ActorKind::Person,
    ActorKind::Government,
    ActorKind::Military,
    ActorKind::ArmedGroup,
    ActorKind::Party,
    ActorKind::Intergov,
    ActorKind::Organization,
    ActorKind::Media,
    ActorKind::Public,
    ActorKind::Anonymous,
];

/// How much is corrected.
pub fn corrections(number: usize) -> String {
    if number == 0 { "Nothing corrected".to_owned() } else { count(number, "correction", "corrections") }
}

/// Words in a line, cut where they are long.
pub fn shortened(words: &str) -> String {
    const LONG: usize = 60;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONG) {
        Some((at, _)) => format!("{} …", words[..at].trim_end()),
        None => words,
    }
}

/// A correction in words.
pub fn renamed(words: &str, name: &str) -> String {
    format!("“{words}” is called {name}")
}

/// A correction in words.
pub fn rekinded(words: &str, kind: ActorKind) -> String {
    format!("“{words}” is of the kind {}", actor_kind(kind).to_lowercase())
}

/// A correction in words.
pub fn merged(words: &str, into: &str) -> String {
    format!("“{words}” is the same as “{into}”")
}

/// A correction in words.
pub fn split(words: &str) -> String {
    format!("“{words}” is somebody else")
}

/// A correction in words.
pub fn given(words: &str, speaker: Option<&str>) -> String {
    speaker.map_or_else(
        || format!("nobody can be named who says “{words}”"),
        |speaker| format!("“{speaker}” says “{words}”"),
    )
}

/// A correction in words.
pub fn dropped(words: &str) -> String {
    format!("no stance: “{words}”")
}

/// A correction in words.
pub fn flipped(words: &str) -> String {
    format!("the other sign: “{words}”")
}
