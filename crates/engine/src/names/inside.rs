//! Evidence for the type of a name in its own words: "Ministry of", a first name, an acronym.

use super::{
    NameType,
    capitals::Words,
    split::{Candidate, has_head},
    votes::{Votes, add},
};

/// What the words of a name say about its type, wherever it stands.
pub(super) fn inside(words: &Words<'_>, candidate: &Candidate) -> Votes {
    let mut votes = Votes::default();
    let range = candidate.tokens.clone();
    let lexicon = words.lexicon;
    let whole = words.folded.get(range.clone()).map(|it| it.join(" ")).unwrap_or_default();
    if let Some(settled) = candidate.settled {
        add(&mut votes, settled, 8.0);
    }
    if lexicon.places.is_place(&whole) {
        // A place that is somebody's first name ("Jordan", "Milan") decides less.
        let weight = if lexicon.people.is_first_name(&whole) { 3.0 } else { 7.0 };
        add(&mut votes, NameType::Loc, weight);
        if matches!(
            whole.as_str(),
            "white house"
                | "kremlin"
                | "pentagon"
                | "downing street"
                | "elysee"
                | "élysée"
                | "holyrood"
                | "stormont"
                | "whitehall"
                | "malacañang"
                | "vatican"
                | "holy see"
        ) {
            add(&mut votes, NameType::Org, 10.0);
        }
        return votes;
    }
    let (first, last) = (range.start, range.end.saturating_sub(1));
    let length = range.len();
    let complement = range.clone().find(|&it| matches!(words.text.word(it), "of" | "for" | "on"));
    let head_at = complement.map_or(last, |it| it.saturating_sub(1));
    if let Some(head) = lexicon.heads.get(words.folded(head_at)) {
        let by_name = lexicon.people.is_first_name(words.folded(first)) && length <= 3 && head.kind.is_none();
        add(&mut votes, head.name_type, if by_name { 2.0 } else { 5.0 });
    } else if length > 1
        && let Some(head) = lexicon.heads.get(words.folded(first))
        && first != head_at
    {
        // "Radio Jebel", "Lake Suytu", "Operation Clear Water".
        add(&mut votes, head.name_type, 4.0);
    } else if length > 2 && has_head(words, range.clone()) {
        add(&mut votes, NameType::Org, 2.0);
    }
    let starts_with_first_name = lexicon.people.is_first_name(words.folded(first));
    let has_initial = range.clone().skip(1).any(|it| {
        let word = words.text.word(it);
        word.len() <= 3 && word.ends_with('.') && word.starts_with(char::is_uppercase)
    });
    if starts_with_first_name && (2..=4).contains(&length) && complement.is_none() {
        add(&mut votes, NameType::Per, 4.0);
    } else if starts_with_first_name && length == 1 {
        add(&mut votes, NameType::Per, 1.5);
    }
    if has_initial && length > 1 {
        add(&mut votes, NameType::Per, 3.0);
    }
    let particle = range
        .clone()
        .skip(1)
        .any(|it| matches!(words.text.word(it), "van" | "von" | "bin" | "der" | "ould" | "ibn"));
    if particle {
        add(&mut votes, NameType::Per, 3.0);
    }
    if matches!(words.folded(last), "jr" | "sr" | "iii") {
        add(&mut votes, NameType::Per, 3.0);
    }
    if length == 1
        && words.is_acronym(first)
        && words.text.word(first).chars().filter(|it| it.is_alphabetic()).count() <= 7
    {
        add(&mut votes, NameType::Org, 2.5);
    }
    let common = range.clone().filter(|&it| words.is_common(it)).count();
    if length > 1 && common == length {
        add(&mut votes, NameType::Org, 1.5);
        add(&mut votes, NameType::Misc, 0.4);
    } else if (2..=3).contains(&length)
        && complement.is_none()
        && common == 0
        && !range.clone().any(|it| words.is_acronym(it))
    {
        add(&mut votes, NameType::Per, 1.2);
    }
    if range.clone().any(|it| words.text.word(it) == "&") {
        add(&mut votes, NameType::Org, 2.0);
    }
    let word = words.text.word(last);
    if word.contains('-') && word.ends_with(|it: char| it.is_ascii_digit()) {
        add(&mut votes, NameType::Misc, 3.0);
    }
    votes
}
