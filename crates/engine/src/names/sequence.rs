//! Sequences of name words: "Ministry of Foreign Affairs", "Joost van der Lugt", "Catering and Bar Workers' Union".
//!
//! The difficulty: "of", "for", "and", an apostrophe or a comma may stand inside a name or between two.

use std::ops::Range;

use super::{NameType, capitals::Words};
use crate::text::Upos;

/// No name has more tokens than this.
const LONGEST: usize = 14;

/// Lower-case words inside names of persons and of organisations in other languages.
const PARTICLES: &[&str] = &[
    "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "van", "von", "der", "den", "ter",
    "ten", "bin", "binti", "ibn", "al", "el", "la", "las", "los", "le", "les", "y", "zu", "af", "av", "ould",
    "ul", "und", "et", "till", "na", "han", "to",
];

/// Words with which a number behind them forms a name: "Flight 12", "School No. 12", "Local 88".
const NUMBERED: &[&str] = &[
    "flight",
    "local",
    "highway",
    "route",
    "channel",
    "no",
    "apollo",
    "unit",
    "article",
    "radio",
    "boeing",
    "airbus",
    "resolution",
    "section",
    "schedule",
    "camp",
    "group",
];

/// All sequences of a text, as ranges of tokens, in order and apart.
pub(super) fn sequences(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.folded.len() {
        let ordinal = is_ordinal(words, at);
        if !words.name_word(at) && !ordinal {
            at += 1;
            continue;
        }
        let end = extend(words, at);
        found.push(at..end);
        at = end;
    }
    found
}

/// "22nd Brigade": a number in digits that belongs to the name behind it.
fn is_ordinal(words: &Words<'_>, at: usize) -> bool {
    let word = words.folded(at);
    word.starts_with(|it: char| it.is_ascii_digit())
        && ["st", "nd", "rd", "th"].iter().any(|it| word.ends_with(it))
        && words.name_word(at + 1)
        && words.adjacent(at)
        && (at + 1..at + 4)
            .take_while(|&it| words.name_word(it))
            .any(|it| words.lexicon.heads.get(words.folded(it)).is_some())
}

/// One past the last token of the sequence that begins at `first`.
fn extend(words: &Words<'_>, first: usize) -> usize {
    let mut last = first;
    while last - first < LONGEST {
        let next = last + 1;
        if words.name_word(next) && words.adjacent(last) {
            last = next;
        } else if let Some(end) = connect(words, first, last) {
            last = end;
        } else {
            break;
        }
    }
    last + 1
}

/// The next name word beyond a word or mark that connects it to the sequence `first..=last`.
fn connect(words: &Words<'_>, first: usize, last: usize) -> Option<usize> {
    let next = last + 1;
    let same_sentence = words.adjacent(last);
    if !same_sentence {
        return None;
    }
    let name_at = |at: usize| (words.name_word(at) && words.adjacent(at - 1)).then_some(at);
    match words.text.word(next) {
        "'s" | "’s" | "'" | "’" if words.text.upos(next) == Upos::Part => {
            name_at(next + 1).filter(|&it| joins_possessive(words, last, it))
        }
        "of" if takes_complement(words, first, last) => {
            let after = if words.text.word(next + 1) == "the" { next + 2 } else { next + 1 };
            name_at(after)
        }
        "for" | "on" | "to" if is_org_head(words, last) => {
            let after = if words.text.word(next + 1) == "the" { next + 2 } else { next + 1 };
            name_at(after)
                .filter(|&it| !words.is_date(it) && (words.text.word(next) == "for" || words.is_common(it)))
        }
        "and" | "&" => name_at(next + 1).filter(|&it| joins_and(words, first, last, it)),
        "," => list_end(words, first, last),
        "-" | "–" | "/" => {
            // "School–Dialogue": without spaces around it.
            let tight = words.text.tokens.get(last)?.span.end
                == words.text.tokens.get(next + 1)?.span.start - words.text.word(next).len();
            name_at(next + 1).filter(|_| tight)
        }
        // Wilner "Ti Tòl" Dorsainvil: a nickname in quotation marks.
        "\"" | "“" | "‘"
            if words.name_word(next + 1) || words.text.word(next + 1).starts_with(char::is_uppercase) =>
        {
            let close = (next + 2..next + 4).find(|&it| matches!(words.text.word(it), "\"" | "”" | "’"))?;
            let surname = close + 1;
            (words.name_word(surname) && words.adjacent(close) && !words.is_common(surname))
                .then_some(surname)
        }
        word if PARTICLES.contains(&word)
            && !(matches!(word, "to" | "do" | "et" | "na") && words.is_common(last)) =>
        {
            let mut at = next + 1;
            while at < next + 3 && PARTICLES.contains(&words.text.word(at)) {
                at += 1;
            }
            if word == "to" { None } else { name_at(at) }
        }
        word if word.starts_with(|it: char| it.is_ascii_digit())
            && word.chars().all(|it| it.is_ascii_digit() || it == '-')
            && (NUMBERED.contains(&words.folded(last)) && word.len() <= 4) =>
        {
            Some(next)
        }
        _ => None,
    }
}

/// Whether the word at `last` may take an "of" inside a name: a head word, or a capitalised common noun that is no title.
fn takes_complement(words: &Words<'_>, first: usize, last: usize) -> bool {
    let key = words.folded(last);
    let lexicon = words.lexicon;
    if words.is_acronym(last) {
        return false;
    }
    let is_title = lexicon.titles.is_address(key)
        || lexicon
            .actor_nouns
            .get(key, &lexicon.tags)
            .is_some_and(|it| it.class == crate::lexicon::NounClass::Person && !it.plural);
    if is_title {
        return false;
    }
    if lexicon.heads.get(key).is_some() {
        return true;
    }
    let tells = words.tells.get(first) == Some(&true);
    tells
        && words.is_common(last)
        && lexicon.tags.open(key).has(Upos::Noun)
        && !lexicon.people.is_first_name(key)
}

fn is_org_head(words: &Words<'_>, at: usize) -> bool {
    words.lexicon.heads.get(words.folded(at)).is_some_and(|it| it.name_type == NameType::Org)
        && !words.is_acronym(at)
}

/// "People's Unity", "Prosecutor General's Office", "Workers' Party"; but not "Togo's Foreign Ministry".
fn joins_possessive(words: &Words<'_>, last: usize, next: usize) -> bool {
    let plural = matches!(words.text.word(last + 1), "'" | "’");
    let places = &words.lexicon.places;
    let ordinary = words.is_common(last)
        || plural && !places.is_place(words.folded(last)) && !places.is_nationality(words.folded(last));
    if !ordinary || words.lexicon.people.is_first_name(words.folded(last)) {
        return false;
    }
    let key = words.folded(last);
    if matches!(key, "people" | "peoples" | "women" | "children" | "workers" | "men") {
        return true;
    }
    let mut end = next;
    while words.name_word(end + 1) && words.adjacent(end) && end < next + 5 {
        end += 1;
    }
    (next..=end).any(|it| words.lexicon.heads.get(words.folded(it)).is_some())
        && (words.text.word(last + 1) == "'"
            || words.text.word(last + 1) == "’"
            || words.lexicon.heads.get(key).is_none_or(|it| it.kind.is_none()))
}

/// "Ministry of Lands and Resources", "Food and Drug Administration"; but not "France and Germany".
fn joins_and(words: &Words<'_>, first: usize, last: usize, next: usize) -> bool {
    let joined =
        |from: usize, to: usize| words.folded.get(from..=to).map(|it| it.join(" ")).unwrap_or_default();
    if words.lexicon.places.is_place(&joined(first, next)) {
        return true;
    }
    if words.text.word(last + 1) == "&" {
        return true;
    }
    let plain = |at: usize| {
        let key = words.folded(at);
        let places = &words.lexicon.places;
        let known =
            places.is_place(key) || places.is_nationality(key) || words.lexicon.people.is_first_name(key);
        !(known || words.is_acronym(at) || words.lexicon.titles.is_address(key))
    };
    let mut end = next;
    while words.name_word(end + 1) && words.adjacent(end) && end < next + 5 {
        end += 1;
    }
    let complement = (first..last).any(|it| matches!(words.text.word(it), "of" | "for"));
    if complement && is_org_head(words, first_head(words, first, last)) {
        // "Ministry of Lands and Resources", but not "Ministry of Health and Supreme Court".
        return plain(last)
            && plain(next)
            && words.is_common(next)
            && (end == next || !is_org_head(words, end));
    }
    // "Catering and Bar Workers' Union": the head may stand behind an apostrophe.
    if words.text.upos(end + 1) == Upos::Part && words.name_word(end + 2) {
        end += 2;
    }
    (first..=last).all(plain)
        && plain(next)
        && (first..=last)
            .all(|it| words.lexicon.heads.get(words.folded(it)).is_none_or(|it| it.kind.is_none()))
        && is_org_head(words, end)
        && end > next
}

/// The head before the first "of" or "for" of a sequence.
fn first_head(words: &Words<'_>, first: usize, last: usize) -> usize {
    (first..last)
        .find(|&it| matches!(words.text.word(it), "of" | "for"))
        .map_or(first, |it| it.saturating_sub(1))
}

/// "Department for Culture, Media and Sport": a list of common nouns behind "of" or "for", up to its "and".
fn list_end(words: &Words<'_>, first: usize, last: usize) -> Option<usize> {
    let complement = (first..last).any(|it| matches!(words.text.word(it), "of" | "for"));
    if !complement || !is_org_head(words, first_head(words, first, last)) {
        return None;
    }
    let mut at = last;
    for _ in 0..4 {
        match words.text.word(at + 1) {
            "," if words.name_word(at + 2) && words.is_common(at + 2) => at += 2,
            "and" if at > last && words.name_word(at + 2) && words.is_common(at + 2) => return Some(at + 2),
            _ if at > last && words.name_word(at + 1) && words.is_common(at + 1) => at += 1,
            _ => return None,
        }
    }
    None
}
