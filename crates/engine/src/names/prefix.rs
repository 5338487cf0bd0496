//! Nationalities and places before another name in one sequence of capitals.

use std::ops::Range;

use super::{capitals::Words, split::has_head};

/// Where a nationality or a known place ends before another name or a title: "Sri Lankan | President", "Ohio |
/// Democrat", "Russian | Telegram"; but "Sri Lankan Navy" and "Liberal Democrats" are whole.
pub(super) fn ends_at(words: &Words<'_>, run: &Range<usize>) -> Option<usize> {
    if is_abbreviated(words, run) {
        return None;
    }
    let places = &words.lexicon.places;
    let key = |range: Range<usize>| words.folded.get(range).map(|it| it.join(" ")).unwrap_or_default();
    for length in (1..=3.min(run.len() - 1)).rev() {
        let cut = run.start + length;
        let before = key(run.start..cut);
        let direction = length == 2
            && is_direction(words.folded(run.start))
            && places.is_nationality(words.folded(run.start + 1));
        let rest = key(cut..run.end);
        if places.is_nationality(&before) || direction {
            if places.is_place(&rest) {
                return Some(cut);
            }
            let rest_is_people = places.is_nationality(&rest);
            return (!rest_is_people && !has_head(words, cut..run.end)).then_some(cut);
        }
        if places.is_place(&before) && places.is_nationality(&rest) && !is_direction(&before) {
            return Some(cut);
        }
    }
    let last = run.end - 1;
    let party = matches!(words.folded(last), "democrat" | "democrats" | "republican" | "republicans");
    (party
        && run.len() > 1
        && !is_direction(words.folded(last - 1))
        && !places.is_nationality(words.folded(last - 1)))
    .then_some(last)
}

/// "Tamil Kadal Munnani (TKM)": the acronym behind it shows that the whole sequence is one name.
fn is_abbreviated(words: &Words<'_>, run: &Range<usize>) -> bool {
    if words.text.word(run.end) != "(" || words.text.word(run.end + 2) != ")" {
        return false;
    }
    let capitals = run.clone().filter(|&it| words.text.word(it).starts_with(char::is_uppercase));
    let initials: String = capitals.filter_map(|it| words.folded(it).chars().next()).collect();
    initials == words.folded(run.end + 1)
}

/// Words that narrow a nationality or a political group: "West African", "Liberal Democrat".
pub(super) fn is_direction(word: &str) -> bool {
    matches!(
        word,
        "west"
            | "east"
            | "north"
            | "south"
            | "central"
            | "latin"
            | "liberal"
            | "christian"
            | "social"
            | "free"
    )
}
