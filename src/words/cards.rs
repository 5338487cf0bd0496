//! The words of an actor's card, its quotes and its stances.

/// Before the actor whom stances are toward.
pub const TOWARD: &str = "toward";
/// Before what is no actor and stances are toward.
pub const ON: &str = "on";
/// What is missing on a card: quotes.
pub const QUOTES: &str = "quotes";
/// What is missing on a card: deeds.
pub const DEEDS: &str = "deeds";
/// What is missing on a card: positions.
pub const POSITIONS: &str = "positions";
/// What is missing on a card: what others say.
pub const WORDS: &str = "words";
/// What is missing on a card: what others say and what they did.
pub const WORDS_OR_DEEDS: &str = "words or deeds";
/// On a quote without a speaker.
pub const SPEAKER_UNCLEAR: &str = "unclear speaker";
/// Before those who may have said a quote.
pub const PERHAPS: &str = "Perhaps";
/// On a stance that is denied.
pub const IS_DISPUTED: &str = "disputed";
/// On a stance that is left out elsewhere.
pub const IS_UNSURE: &str = "unsure";
/// Whose words a stance is in, if nobody else's.
pub const ARTICLES_WORDING: &str = "as the article words it";

/// What a press on one who may have said a quote does.
pub fn give_to(name: &str) -> String {
    format!("Give this quote to {name}")
}

/// Beside what others say of an actor.
pub fn about(name: &str) -> String {
    format!("about {name}, or about what it does")
}

/// Beside what others did.
pub fn for_or_against(name: &str) -> String {
    format!("for or against {name}")
}

/// Whose word a stance is.
pub fn according_to(name: &str) -> String {
    format!("according to {name}")
}

/// How many other names are not shown yet.
pub fn and_more(number: usize) -> String {
    format!("and {number} more")
}

/// How often an actor is mentioned.
pub fn mentioned(number: usize) -> String {
    match number {
        1 => "Mentioned once".to_owned(),
        2 => "Mentioned twice".to_owned(),
        _ => format!("Mentioned {number} times"),
    }
}

/// Which of the mentions is lit.
pub fn place_of(number: usize, all: usize) -> String {
    format!("{number} of {all}")
}
