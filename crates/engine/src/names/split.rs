//! What of a sequence of capitalised words is a name, and what a title or a nationality before it.
//!
//! "Chadian Interior Minister Oumar Beremadji" holds a nationality, a title and a person; "Turkish Ministry of Foreign
//! Affairs" is one name. The difficulty is to tell the two apart.

use std::ops::Range;

use super::{NameType, capitals::Words};
use crate::lexicon::{LONG_TITLES, Lexicon, NounClass};

/// A name in the making: its tokens, and its type where the sequence alone settles it.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) tokens: Range<usize>,
    /// Bytes of the only token that are the name, where that is not all of it: "Polish" of "Polish-born".
    pub(super) prefix: Option<usize>,
    pub(super) settled: Option<NameType>,
    /// Whether a title stands directly before it.
    pub(super) titled: bool,
}

/// Splits one sequence and appends the names in it, in order.
pub(super) fn split(words: &Words<'_>, run: Range<usize>, found: &mut Vec<Candidate>) {
    let run = trim(words, run);
    if run.is_empty() {
        return;
    }
    let key = |range: Range<usize>| words.folded.get(range).map(|it| it.join(" ")).unwrap_or_default();
    let whole = key(run.clone());
    if words.lexicon.places.is_place(&whole) {
        found.push(Candidate { tokens: run, prefix: None, settled: None, titled: false });
        return;
    }
    if words.lexicon.places.is_nationality(&whole) {
        found.push(Candidate { tokens: run, prefix: None, settled: Some(NameType::Norp), titled: false });
        return;
    }
    if let Some(cut) = prefix(words, &run) {
        split(words, run.start..cut, found);
        split(words, cut..run.end, found);
        return;
    }
    if let Some((before, name)) = at_title(words, &run) {
        split(words, run.start..before, found);
        if name < run.end {
            found.push(Candidate {
                tokens: name..run.end,
                settled: Some(NameType::Per),
                titled: true,
                prefix: None,
            });
        }
        return;
    }
    if run.len() == 2
        && is_direction(words.folded(run.start))
        && words.lexicon.places.is_nationality(words.folded(run.start + 1))
    {
        found.push(Candidate { tokens: run, prefix: None, settled: Some(NameType::Norp), titled: false });
        return;
    }
    // "US President" is split at its title; "U.S. Marines" stays; "US Tomahawk" is two.
    let first = words.folded(run.start);
    if run.len() > 1
        && matches!(first, "us" | "uk" | "eu" | "un" | "usa")
        && words.is_acronym(run.start)
        && !has_head(words, run.start + 1..run.end)
    {
        found.push(Candidate {
            tokens: run.start..run.start + 1,
            prefix: None,
            settled: None,
            titled: false,
        });
        split(words, run.start + 1..run.end, found);
        return;
    }
    found.push(Candidate { tokens: run, prefix: None, settled: None, titled: false });
}

/// Where a nationality or a known place ends before another name or a title: "Sri Lankan | President", "Ohio |
/// Democrat", "Russian | Telegram"; but "Sri Lankan Navy" and "Liberal Democrats" are whole.
fn prefix(words: &Words<'_>, run: &Range<usize>) -> Option<usize> {
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
fn is_direction(word: &str) -> bool {
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

/// Without a leading article that only opens a sentence, and without connectors left at an edge.
fn trim(words: &Words<'_>, run: Range<usize>) -> Range<usize> {
    let mut run = run;
    while run.start < run.end
        && !words.name_word(run.start)
        && !words.text.word(run.start).starts_with(|it: char| it.is_ascii_digit())
    {
        run.start += 1;
    }
    while run.start < run.end
        && !words.name_word(run.end - 1)
        && !words.text.word(run.end - 1).starts_with(|it: char| it.is_ascii_digit())
    {
        run.end -= 1;
    }
    // "Philippa Oyelaran MP": honours behind a name.
    while run.len() > 2
        && matches!(
            words.text.word(run.end - 1),
            "MP" | "TD" | "KC" | "QC" | "MSP" | "MBE" | "OBE" | "CBE" | "PhD"
        )
    {
        run.end -= 1;
    }
    run
}

fn is_title(words: &Words<'_>, at: usize) -> bool {
    let key = words.folded(at);
    // "Sri Lanka" is no "Sri" of that name.
    let pair = format!("{key} {}", words.folded(at + 1));
    if words.lexicon.places.is_place(&pair) || words.lexicon.places.is_nationality(&pair) {
        return false;
    }
    let Lexicon { titles, actor_nouns, tags, .. } = words.lexicon;
    titles.is_address(key)
        || !words.is_acronym(at)
            && actor_nouns.get(key, tags).is_some_and(|it| it.class == NounClass::Person)
            && !words.lexicon.places.is_nationality(key)
}

/// Whether a sequence has a head word at its end or before an "of".
pub(super) fn has_head(words: &Words<'_>, range: Range<usize>) -> bool {
    let Some(last) = range.end.checked_sub(1) else { return false };
    let is_head = |at: usize| words.lexicon.heads.get(words.folded(at)).is_some();
    is_head(last)
        || range
            .clone()
            .any(|it| matches!(words.text.word(it + 1), "of" | "for") && it + 1 < range.end && is_head(it))
        || range.clone().any(|it| is_head(it) && words.text.word(it).len() > 3 && words.folded(it) != "new")
}

/// Where a title phrase stands in the sequence: what is before it, and where the name behind it begins.
fn at_title(words: &Words<'_>, run: &Range<usize>) -> Option<(usize, usize)> {
    let heads = &words.lexicon.heads;
    for at in run.clone() {
        if let Some(length) = long_title(words, at..run.end) {
            return Some((back(words, run.start, at), at + length));
        }
        if !is_title(words, at) {
            continue;
        }
        // "Stephen King": a title behind a first name is a surname.
        if at > run.start && words.lexicon.people.is_first_name(words.folded(at - 1)) && at + 1 == run.end {
            return None;
        }
        let mut last = at;
        while last + 1 < run.end
            && is_title(words, last + 1)
            && !words.lexicon.people.is_first_name(words.folded(last + 1))
        {
            last += 1;
        }
        if last + 1 < run.end {
            let next = last + 1;
            if words.lexicon.people.is_first_name(words.folded(next))
                && heads.get(words.folded(run.end - 1)).is_none_or(|it| it.kind.is_none())
            {
                return Some((back(words, run.start, at), next));
            }
            // "General Staff", "Bishop's House", "Governor State University".
            let tail_is_head =
                heads.get(words.folded(run.end - 1)).is_some() || has_head(words, next..run.end);
            let continues =
                matches!(words.text.word(next), "of" | "for" | "and" | "'s" | "’s" | "'" | "’" | "&");
            if tail_is_head || continues {
                return None;
            }
            return Some((back(words, run.start, at), next));
        }
        if heads.get(words.folded(at)).is_none() {
            // A title with no name behind it: "the Prime Minister", "Turkey's Foreign Minister".
            let before = back(words, run.start, at);
            let all_title = before == run.start;
            let left_is_name = words
                .lexicon
                .places
                .is_nationality(words.folded(before.max(run.start + 1) - 1))
                || words.lexicon.places.is_place(words.folded(before.max(run.start + 1) - 1))
                || words.is_acronym(before.max(run.start + 1) - 1)
                || heads.get(words.folded(before.max(run.start + 1) - 1)).is_some_and(|it| it.kind.is_some())
                || matches!(words.folded(at), "td" | "tds" | "mp" | "mps" | "msp" | "mla" | "mlas");
            if all_title || left_is_name {
                return Some((before, run.end));
            }
        }
        return None;
    }
    None
}

/// The length of a title like "Secretary of State" at the head of `range`.
fn long_title(words: &Words<'_>, range: Range<usize>) -> Option<usize> {
    LONG_TITLES.iter().find_map(|title| {
        let length = title.split(' ').count();
        let here = words.folded.get(range.start..(range.start + length).min(range.end))?;
        (here.len() == length && here.iter().zip(title.split(' ')).all(|(a, b)| a == b)).then_some(length)
    })
}

/// From a title back over the words that belong to it: "Deputy Foreign" before "Minister".
fn back(words: &Words<'_>, first: usize, title: usize) -> usize {
    let mut at = title;
    while at > first {
        let before = at - 1;
        let key = words.folded(before);
        let ordinary =
            words.is_common(before) && words.lexicon.heads.get(key).is_none_or(|it| it.kind.is_none());
        let belongs =
            (words.lexicon.titles.is_modifier(key) || is_title(words, before) || ordinary || key == "&")
                && !matches!(key, "of" | "for" | "the")
                && !words.lexicon.places.is_nationality(key);
        if !belongs {
            break;
        }
        at = before;
    }
    at
}

/// "Polish-born", "Canadian-financed": the nationality or place at the head of a compound.
pub(super) fn compounds(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in 0..words.folded.len() {
        if !words.is_compound_of_name(at) {
            continue;
        }
        let word = words.text.word(at);
        let Some(prefix) = word.rfind('-') else { continue };
        let key = crate::lexicon::fold(word.get(..prefix).unwrap_or_default());
        let places = &words.lexicon.places;
        if places.is_nationality(&key) {
            found.push(Candidate {
                tokens: at..at + 1,
                prefix: Some(prefix),
                settled: Some(NameType::Norp),
                titled: false,
            });
        } else if places.is_place(&key) {
            found.push(Candidate {
                tokens: at..at + 1,
                prefix: Some(prefix),
                settled: Some(NameType::Loc),
                titled: false,
            });
        }
    }
}

/// Puts the titles of works in the place of the names inside them; where one name is all of a title and an outlet is
/// spoken of ("the channel ‘Atyrau Truth’"), its own type decides. `titles` are in order and apart.
pub(super) fn entitle(words: &Words<'_>, titles: Vec<Range<usize>>, found: &mut Vec<Candidate>) {
    let outlet = |at: usize| {
        matches!(
            words.folded(at),
            "channel"
                | "newspaper"
                | "group"
                | "network"
                | "website"
                | "magazine"
                | "company"
                | "movement"
                | "party"
        )
    };
    let around = |tokens: &Range<usize>| {
        let next = titles.partition_point(|it| it.end <= tokens.start);
        titles.get(next).filter(|it| it.start < tokens.end)
    };
    let is_outlet = |tokens: &Range<usize>| tokens.start > 1 && outlet(tokens.start - 2);
    found.retain(|it| around(&it.tokens).is_none_or(|title| *title == it.tokens && is_outlet(title)));
    let kept: Vec<usize> = found.iter().map(|it| it.tokens.start).collect();
    for title in titles {
        if kept.binary_search(&title.start).is_err() {
            found.push(Candidate {
                tokens: title,
                prefix: None,
                settled: Some(NameType::Misc),
                titled: false,
            });
        }
    }
    found.sort_by_key(|it| it.tokens.start);
}
