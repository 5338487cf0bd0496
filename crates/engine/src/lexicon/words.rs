//! Small closed classes that several stages ask for, by lower-cased word.

/// Whether a word is a form of "be".
pub fn is_be(lower: &str) -> bool {
    const BE: &[&str] =
        &["is", "was", "are", "be", "am", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"];
    BE.contains(&lower)
}

/// Whether a word is the name of a day of the week.
pub fn is_weekday(lower: &str) -> bool {
    const DAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.contains(&lower)
}

/// Nouns behind "in" that stand between a conjunction and its verb: "and in turn accused".
pub fn is_aside(lower: &str) -> bool {
    matches!(
        lower,
        "turn"
            | "response"
            | "return"
            | "reply"
            | "addition"
            | "contrast"
            | "particular"
            | "effect"
            | "principle"
            | "part"
    )
}

/// Words that open a clause beneath another, whose subject does not go on in the other.
pub fn opens_clause(lower: &str) -> bool {
    matches!(
        lower,
        "after"
            | "before"
            | "when"
            | "while"
            | "because"
            | "since"
            | "until"
            | "as"
            | "if"
            | "unless"
            | "once"
            | "although"
            | "though"
            | "whether"
            | "who"
            | "which"
            | "that"
            | "whose"
            | "where"
            | "whom"
    )
}

/// Whether a word places an event in time: a day, a month, a part of the day or year. It stands between subject, verb
/// and object and belongs to none of them. "May" is left out: it is a modal far more often.
pub fn is_time(lower: &str) -> bool {
    const TIMES: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan.",
        "feb.",
        "aug.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "morning",
        "afternoon",
        "evening",
        "night",
        "week",
        "weekend",
        "month",
        "year",
    ];
    is_weekday(lower) || TIMES.contains(&lower)
}
