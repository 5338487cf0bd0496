//! Which words are capitalised because they are names, or parts of names.
//!
//! The difficulty: at the head of a sentence, in a headline in title case and in capitals for emphasis, the capital
//! says nothing. There the rest of the text decides, and the tables of known names.

use std::collections::HashMap;

use super::case;
use crate::{
    lexicon::{Lexicon, fold},
    text::{Text, Upos},
};

/// Months, weekdays and the like: capitalised, but dates are no names.
const DATES: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "gmt",
    "utc",
    "cet",
    "est",
    "edt",
    "bst",
    "pst",
    "a.m",
    "p.m",
];

/// Capitalised words that are no names: abbreviations, currencies.
const NO_NAMES: &[&str] = &[
    "rs", "god", "gdp", "ok", "cctv", "dna", "ceo", "cfo", "ceos", "kc", "qc", "yb", "ngo", "ngos", "hpv",
    "ntu", "atm", "hiv", "sms", "suv", "phd", "ai", "faq", "ksh", "usd", "sbd", "php", "ngn", "inr", "pkr",
    "cfa", "aed", "rm", "ppm", "vip", "hq", "iq",
];

/// "RM90", "Sh47,000", "P45": an amount with its currency.
fn is_amount(word: &str) -> bool {
    let letters = word.trim_end_matches(|it: char| it.is_ascii_digit() || matches!(it, '.' | ','));
    letters.len() < word.len()
        && matches!(
            letters,
            "RM" | "Rs" | "Sh" | "KSh" | "P" | "N" | "R" | "S" | "K" | "US" | "A" | "C" | "NZ"
        )
        && word.len() > letters.len() + 1
}

/// The words of a text, ready for the search for names.
pub(super) struct Words<'a> {
    pub(super) text: &'a Text<'a>,
    pub(super) lexicon: &'a Lexicon,
    /// Every token, [`fold`]ed.
    pub(super) folded: Vec<String>,
    /// Whether the token is a name or part of one.
    pub(super) is_name: Vec<bool>,
    /// Whether a capital at the token tells anything: inside a sentence, and not in a headline in title case.
    pub(super) tells: Vec<bool>,
    evidence: HashMap<String, Evidence>,
}

/// How often a word occurs where case tells.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    lower: u32,
    capital: u32,
    /// Of the capitals, those with no other capital beside them: "the Front", but not "Health" of "Health Ministry".
    alone: u32,
}

impl<'a> Words<'a> {
    pub(super) fn new(text: &'a Text<'a>, lexicon: &'a Lexicon) -> Self {
        let folded: Vec<String> = text.tokens.iter().map(|it| fold(it.span.of(text.source))).collect();
        let tells = case::tells(text);
        let mut evidence: HashMap<String, Evidence> = HashMap::new();
        for (at, key) in folded.iter().enumerate() {
            let word = text.word(at);
            let entry = if word.starts_with(char::is_lowercase) || tells.get(at) == Some(&true) {
                evidence.entry(key.clone()).or_default()
            } else {
                continue;
            };
            if word.starts_with(char::is_lowercase) {
                entry.lower += 1;
            } else {
                entry.capital += 1;
                let capital = |it: usize| text.word(it).starts_with(char::is_uppercase);
                let beside = capital(at + 1) || at > 0 && capital(at - 1);
                entry.alone += u32::from(!beside);
            }
        }
        let mut words = Self { text, lexicon, is_name: vec![false; folded.len()], tells, folded, evidence };
        // From the right, since what a sentence opens with depends on what follows it.
        for at in (0..words.folded.len()).rev() {
            let is_name = words.decide(at);
            if let Some(slot) = words.is_name.get_mut(at) {
                *slot = is_name;
            }
        }
        words
    }

    pub(super) fn folded(&self, at: usize) -> &str {
        self.folded.get(at).map_or("", String::as_str)
    }

    pub(super) fn name_word(&self, at: usize) -> bool {
        self.is_name.get(at).copied().unwrap_or_default()
    }

    /// Whether tokens `at` and `at + 1` stand in one sentence with nothing but spaces between them.
    pub(super) fn adjacent(&self, at: usize) -> bool {
        let (Some(a), Some(b)) = (self.text.tokens.get(at), self.text.tokens.get(at + 1)) else {
            return false;
        };
        let between = self.text.source.get(a.span.end..b.span.start).unwrap_or("\n");
        between.chars().all(|it| it == ' ' || it == '\u{a0}')
            || between.trim().is_empty()
                && self.is_wrapped(a.span.end)
                && self.text.paragraph_at(a.span.start) == self.text.paragraph_at(b.span.start)
    }

    /// Whether the line that ends behind `at` is so long that it was broken for its length: only there a name runs on.
    fn is_wrapped(&self, at: usize) -> bool {
        let before = self.text.source.get(..at).unwrap_or_default();
        before.len() - before.rfind('\n').map_or(0, |it| it + 1) > 50
    }

    /// Whether a word is an ordinary one: in the dictionary, and no known name.
    pub(super) fn is_common(&self, at: usize) -> bool {
        let word = self.folded(at);
        self.lexicon.tags.is_known(word)
            && !self.lexicon.places.is_place(word)
            && !self.lexicon.places.is_nationality(word)
    }

    /// Whether a word is in capitals throughout, with at least two letters.
    pub(super) fn is_acronym(&self, at: usize) -> bool {
        let word = self.text.word(at);
        let letters = word.chars().filter(|it| it.is_alphabetic()).count();
        letters >= 2 && word.chars().all(|it| !it.is_lowercase())
    }

    pub(super) fn is_date(&self, at: usize) -> bool {
        DATES.contains(&self.folded(at))
    }

    fn evidence(&self, at: usize) -> Evidence {
        self.evidence.get(self.folded(at)).copied().unwrap_or_default()
    }

    fn decide(&self, at: usize) -> bool {
        let word = self.text.word(at);
        let Some(first) = word.chars().next() else { return false };
        if !first.is_uppercase() {
            return is_particle_name(word);
        }
        let key = self.folded(at);
        if self.is_date(at) {
            // "May" is a month, but "Theresa May" is not.
            let after_first_name = at > 0
                && self.lexicon.people.is_first_name(self.folded(at - 1))
                && self.text.word(at - 1).starts_with(char::is_uppercase);
            let before_head = self.name_word(at + 1)
                && self.adjacent(at)
                && self.lexicon.heads.get(self.folded(at + 1)).is_some();
            return after_first_name || before_head;
        }
        if self.is_compound_of_name(at) || NO_NAMES.contains(&key) || is_amount(word) {
            return false;
        }
        if word.chars().count() == 1 && !word.is_ascii() {
            return self.name_word(at + 1) && self.adjacent(at);
        }
        if word.chars().count() == 1 {
            // "Tower B", "Commission I"; the "I" and "A" of a sentence are no names.
            return at > 0
                && word != "A"
                && self.text.word(at - 1).starts_with(char::is_uppercase)
                && (word != "I" || self.lexicon.heads.get(self.folded(at - 1)).is_some())
                && self.adjacent(at - 1)
                && self.tells.get(at - 1) == Some(&true);
        }
        let is_known_name = self.lexicon.places.is_place(key)
            || self.lexicon.places.is_nationality(key)
            || self.lexicon.people.is_first_name(key);
        if self.is_acronym(at) {
            return self.acronym(at, is_known_name);
        }
        if self.lexicon.tags.is_function_word(word) {
            // "told The Indus Courier", "New Delhi"; but not the "The" that opens a quote.
            let before =
                at > 0 && self.text.word(at - 1).starts_with(char::is_uppercase) && self.adjacent(at - 1);
            let between = self.name_word(at + 1) && self.adjacent(at);
            return self.tells.get(at) == Some(&true)
                && (between || before && self.tells.get(at - 1) == Some(&true))
                || self.opens_known_name(at);
        }
        if self.tells.get(at) == Some(&true) {
            return true;
        }
        let seen = self.evidence(at);
        let known = self.lexicon.tags.is_known(key);
        let before_name = self.name_word(at + 1) && self.adjacent(at);
        if seen.capital > 0 && (!known || before_name || seen.alone > 0) {
            return seen.capital >= seen.lower || self.opens_name(at);
        }
        // "Van der Lugt denied that": a particle that opens a sentence.
        if matches!(
            key,
            "van"
                | "von"
                | "de"
                | "el"
                | "al"
                | "le"
                | "la"
                | "di"
                | "del"
                | "abu"
                | "ben"
                | "bin"
                | "los"
                | "las"
        ) && (before_name || matches!(self.text.word(at + 1), "der" | "den" | "la" | "las" | "los" | "el"))
        {
            return true;
        }
        if is_known_name && (!known || seen.lower == 0 && self.name_word(at + 1) && self.adjacent(at)) {
            return true;
        }
        if seen.lower > 0 {
            return self.opens_name(at);
        }
        // "Kettle makers joined": an unknown word before a noun that opens a sentence may be any word.
        let describes = self.text.upos(at + 1) == Upos::Noun
            && self.adjacent(at)
            && self.text.word(at + 1).starts_with(char::is_lowercase)
            && seen.capital == 0;
        !known && self.text.upos(at) == Upos::Propn && !describes || self.opens_name(at)
    }

    /// "Polish-born", "X-ray": a compound that ends in a common word is no name, though its first half may be one.
    pub(super) fn is_compound_of_name(&self, at: usize) -> bool {
        let word = self.text.word(at);
        word.starts_with(char::is_uppercase)
            && word.rsplit_once('-').is_some_and(|(_, last)| {
                last.len() > 2 && last.starts_with(char::is_lowercase) && self.lexicon.tags.is_known(last)
            })
    }

    /// "New Delhi", "Sri Lankan": up to three words that are a known place or nationality together.
    fn opens_known_name(&self, at: usize) -> bool {
        (1..3).any(|more| {
            let Some(parts) = self.folded.get(at..=at + more) else { return false };
            let joined = parts.join(" ");
            let places = &self.lexicon.places;
            (places.is_place(&joined) || places.is_nationality(&joined))
                && (at..at + more).all(|it| self.adjacent(it))
                && self.text.word(at + more).starts_with(char::is_uppercase)
        })
    }

    /// Whether an ordinary word opens a name with the words behind it: "Supreme Court", "Interior Minister".
    fn opens_name(&self, at: usize) -> bool {
        let Lexicon { titles, heads, actor_nouns, tags, .. } = self.lexicon;
        let key = self.folded(at);
        if self.opens_known_name(at) {
            return true;
        }
        if self.is_in_title_case(at) {
            return false;
        }
        if self.folded(at + 1) == "of" {
            return heads.get(key).is_some() && self.text.word(at + 2).starts_with(char::is_uppercase);
        }
        if !self.name_word(at + 1) || !self.adjacent(at) {
            return false;
        }
        if titles.is_address(key)
            || titles.is_modifier(key)
            || actor_nouns.get(key, tags).is_some_and(|it| !it.plural)
        {
            return true;
        }
        let open = tags.open(key);
        if open.first() == Some(Upos::Adv) || open.first() == Some(Upos::Verb) && !open.has(Upos::Noun) {
            return false;
        }
        let mut last = at + 1;
        while self.name_word(last + 1) && self.adjacent(last) && last < at + 6 {
            last += 1;
        }
        heads.get(self.folded(last)).is_some_and(|it| it.kind.is_some()) && self.is_common(at + 1)
    }

    fn is_in_title_case(&self, at: usize) -> bool {
        let offset = self.text.tokens.get(at).map_or(0, |it| it.span.start);
        let sentence = self.text.sentences.get(self.text.sentence_at(offset));
        sentence.is_some_and(|it| case::is_title_case(self.text, &it.tokens))
    }

    /// Whether a word in capitals is an acronym, or shouted: "the EU", but not "NEVER".
    fn acronym(&self, at: usize, is_known_name: bool) -> bool {
        let key = self.folded(at);
        if is_known_name || self.lexicon.heads.get(key).is_some() {
            return true;
        }
        if !self.lexicon.tags.is_known(key) {
            return true;
        }
        let shouts = |it: usize| self.is_acronym(it) && self.lexicon.tags.is_known(self.folded(it));
        let ordinary = self.lexicon.tags.is_function_word(key) || self.evidence(at).lower > 0;
        let shouted = shouts(at + 1) || at > 0 && shouts(at - 1);
        !ordinary && !shouted && self.tells.get(at) == Some(&true) && self.text.word(at).len() <= 4
    }
}

/// Whether a word in lower case is a name by its particle: "al-Wafa", "d’Orsay", "el-Sisi".
fn is_particle_name(word: &str) -> bool {
    let Some(mark) = word.find(['-', '\'', '’']) else { return false };
    let (particle, rest) = word.split_at(mark);
    let rest = rest.trim_start_matches(['-', '\'', '’']);
    matches!(
        particle,
        "al" | "el" | "ad" | "as" | "ar" | "an" | "ash" | "at" | "az" | "ul" | "d" | "l" | "bin" | "de"
    ) && rest.starts_with(char::is_uppercase)
}
