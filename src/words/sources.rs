//! The words of sources and of the score.

use super::count;
use crate::sources::Sort;

/// Words in no quote.
pub const NARRATED: &str = "Narrated, nobody’s words";
/// Where nobody is quoted.
pub const NO_SOURCES: &str = "Nobody is quoted in this article.";
/// A source that nobody can name.
pub const UNCLEAR: &str = "Unclear speaker";
/// The heads of the sources' table.
pub const SOURCE_COLUMNS: [&str; 5] = ["Source", "Sort", "Quotes", "Words", "Share"];
/// Over the score.
pub const SCORE_TITLE: &str = "Who speaks where";
/// What the score shows.
pub const SCORE_HINT: &str = "Each line is the article from beginning to end. Choose a place to read it.";
/// At the score's left end.
pub const BEGINNING: &str = "beginning";
/// At the score's right end.
pub const END: &str = "end";
/// The heads of the score's table.
pub const SCORE_COLUMNS: [&str; 3] = ["Who", "Place", "Words"];
/// Over the sources.
pub const SOURCES_TITLE: &str = "Whose words";

/// A sort of source.
pub const fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Named => "Named",
        Sort::Unnamed => "Not named",
        Sort::Document => "Documents and the like",
        Sort::Media => "Media",
        Sort::Unclear => "Unclear",
    }
}

/// What a sort of source is called in the page.
pub const fn sort_id(sort: Sort) -> &'static str {
    match sort {
        Sort::Named => "named",
        Sort::Unnamed => "unnamed",
        Sort::Document => "document",
        Sort::Media => "media",
        Sort::Unclear => "unclear",
    }
}

/// A share in per cent; what is there at all is never shown as nothing.
pub fn percent(share: f64) -> String {
    if share > 0.0 && share < 1.0 { "under 1 %".to_owned() } else { format!("{} %", share.round() as i64) }
}

/// How much of the article is in quotes.
pub fn share_sum(share: f64, all: usize) -> String {
    format!("{} of {} are attributed to somebody", percent(share), count(all, "word", "words"))
}

/// How many stances are stated with a reserve.
pub fn hedged(number: usize, all: usize) -> String {
    match (number, all) {
        (_, 0) => "No stance was found that could be hedged.".to_owned(),
        (0, _) => format!("None of {} is hedged.", count(all, "stance", "stances")),
        _ => format!(
            "{number} of {} hedged: reportedly, or under a condition.",
            count(all, "stance is", "stances are")
        ),
    }
}

/// A lane of the score, for those who do not see it.
pub fn lane(name: &str, quotes: usize) -> String {
    let times = count(quotes, "time", "times");
    format!("{name} speaks {times}; go to the next place")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_never_rounded_to_nothing() {
        assert_eq!([0.0, 0.2, 1.4, 99.6].map(percent), ["0 %", "under 1 %", "1 %", "100 %"]);
        assert_eq!(hedged(2, 7), "2 of 7 stances are hedged: reportedly, or under a condition.");
    }
}
