//! Titles before and behind the names of persons: "Deputy Foreign Minister", "Brig. Gen.", "Secretary of State".
//!
//! The difficulty: "General" begins a title and a "General Staff"; "King" is a title and a surname.

use std::ops::Range;

use super::{capitals::Words, split::has_head};
use crate::{
    lexicon::{LONG_TITLES, Lexicon, NounClass, Tags, VerbForm},
    text::{Text, Upos},
};

/// Whether a noun for a person is the verb of what stands before it: "Qassem accused Israel", "officials suspect Ltd";
/// but not "the accused Jane Roe", "the Acme head Odo Brand".
pub(crate) fn is_verb(text: &Text<'_>, tags: &Tags, at: usize) -> bool {
    let word = text.word(at);
    let Some(before) = at.checked_sub(1).filter(|_| word.starts_with(char::is_lowercase)) else {
        return false;
    };
    let Some((_, form)) = tags.verb(word) else { return false };
    let subject = match text.upos(before) {
        Upos::Noun | Upos::Propn | Upos::Pron => true,
        // "reportedly accused", "has accused"
        Upos::Adv | Upos::Aux => form != VerbForm::Base || text.upos(before) == Upos::Aux,
        _ => false,
    };
    let plural = matches!(text.upos(before), Upos::Noun) && text.word(before).ends_with('s')
        || matches!(text.upos(before), Upos::Pron | Upos::Aux);
    subject && (form != VerbForm::Base || plural)
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

/// Where a title phrase stands in the sequence: what is before it, and where the name behind it begins.
pub(super) fn at_title(words: &Words<'_>, run: &Range<usize>) -> Option<(usize, usize)> {
    let heads = &words.lexicon.heads;
    // "Deputy Regional Humanitarian Coordinator": a noun for a person ends it, and no word of it is a name.
    let from = if words.is_acronym(run.start) { run.start + 1 } else { run.start };
    let role = from..run.end;
    if role.len() > 2
        && is_title(words, run.end - 1)
        && heads.get(words.folded(run.end - 1)).is_none()
        && role.clone().all(|it| words.name_word(it) && (words.is_common(it) || is_title(words, it)))
        && !role.clone().any(|it| words.lexicon.people.is_first_name(words.folded(it)))
        && matches!(words.text.word(run.end), "for" | "of" | "at" | "in" | "to" | ",")
    {
        return Some((from, run.end));
    }
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
