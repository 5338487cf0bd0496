//! The type of every name: one decision a name a document.
//!
//! Enters the candidates; leaves the names. All places where a name stands vote together; then short forms follow the
//! full ones ("Djibert" is a person since "Hassan Djibert" is, "the Front" is the "Salamat Liberation Front"). The
//! difficulty: "Jordan" may be a state and a person in one report; there each place decides for itself.

use std::collections::HashMap;

use crate::lexicon::fold;

use super::{
    Name, NameType,
    capitals::Words,
    context, inside,
    split::Candidate,
    votes::{Votes, add},
};

const TYPES: [NameType; 5] = [NameType::Per, NameType::Org, NameType::Loc, NameType::Norp, NameType::Misc];

/// A name with fewer votes than this is not settled by what it is itself.
const WEAK: f32 = 2.5;

/// Votes that a type needs at one place to stand against the decision for the whole document.
const STRONG: f32 = 4.0;

/// Votes for a place at one place of the text that stand against a person of that name.
const PLACED: f32 = 2.4;

/// A distinct name of the document.
struct Entry {
    /// Its tokens where it stands first.
    first: usize,
    votes: Votes,
    decided: NameType,
}

pub(super) fn decide(words: &Words<'_>, candidates: &[Candidate]) -> Vec<Name> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut index: HashMap<String, usize> = HashMap::new();
    let mut of_candidate = Vec::with_capacity(candidates.len());
    let mut local = Vec::with_capacity(candidates.len());
    for (at, candidate) in candidates.iter().enumerate() {
        let key = key(words, candidate);
        let around = context::around(words, candidate);
        let entry = *index.entry(key).or_insert_with(|| {
            entries.push(Entry {
                first: at,
                votes: inside::inside(words, candidate),
                decided: NameType::Org,
            });
            entries.len() - 1
        });
        if let Some(it) = entries.get_mut(entry) {
            for (sum, vote) in it.votes.iter_mut().zip(around) {
                *sum += vote;
            }
        }
        of_candidate.push(entry);
        local.push(around);
    }
    for entry in &mut entries {
        entry.decided = winner(&entry.votes);
    }
    introduce_acronyms(words, candidates, &of_candidate, &mut entries);
    let mut single: HashMap<String, Votes> = HashMap::new();
    for entry in &entries {
        if let Some(candidate) = candidates.get(entry.first).filter(|it| it.tokens.len() == 1) {
            single.insert(key(words, candidate), entry.votes);
        }
    }
    // A full name that nothing speaks for is what its short form is: "Sauti Digital Rights" by all the places of "Sauti".
    for entry in &mut entries {
        let Some(candidate) = candidates.get(entry.first).filter(|it| it.tokens.len() > 1) else { continue };
        let most = entry.votes.iter().copied().fold(0.0, f32::max);
        if most >= WEAK {
            continue;
        }
        let edges = [candidate.tokens.start, candidate.tokens.end - 1];
        for votes in edges.iter().filter_map(|&it| single.get(words.folded(it))) {
            for (sum, vote) in entry.votes.iter_mut().zip(votes) {
                *sum += vote / 2.0;
            }
        }
        entry.decided = winner(&entry.votes);
    }
    let parts = Parts::new(words, candidates, &entries);
    for entry in &mut entries {
        let Some(candidate) = candidates.get(entry.first) else { continue };
        parts.vote(words, candidate, &mut entry.votes);
        entry.decided = winner(&entry.votes);
    }
    let mut names = Vec::new();
    for ((candidate, &entry), around) in candidates.iter().zip(&of_candidate).zip(&local) {
        let Some(entry) = entries.get(entry) else { continue };
        if !is_name(words, candidate) {
            continue;
        }
        let here = winner(around);
        let strength = around.get(here as usize).copied().unwrap_or_default();
        let known = entry.votes.get(here as usize).copied().unwrap_or_default();
        let name_type = match candidate.settled {
            Some(settled) => settled,
            None if strength >= STRONG && known >= strength => here,
            // "in Kano" is the place, though a man of that name is in the report.
            None if entry.decided == NameType::Per && here == NameType::Loc && strength >= PLACED => here,
            // "Marta Kano … Kano resigned": of a surname that is a place as well, a place only where it is placed.
            None if entry.decided == NameType::Loc && surname(&entry.votes) && around_place(around) < 0.9 => {
                NameType::Per
            }
            None => entry.decided,
        };
        let mut span = words.text.span(candidate.tokens.clone());
        if let Some(prefix) = candidate.prefix {
            span.end = span.end.min(span.start + prefix);
        }
        names.push(Name { span, name_type });
    }
    names
}

fn key(words: &Words<'_>, candidate: &Candidate) -> String {
    if let Some(prefix) = candidate.prefix {
        return fold(words.text.word(candidate.tokens.start).get(..prefix).unwrap_or_default());
    }
    words.folded.get(candidate.tokens.clone()).map(|it| it.join(" ")).unwrap_or_default()
}

/// Whether a full name of the document makes this one a surname.
fn surname(votes: &Votes) -> bool {
    votes.get(NameType::Per as usize).is_some_and(|it| *it >= 6.0)
}

fn around_place(votes: &Votes) -> f32 {
    votes.get(NameType::Loc as usize).copied().unwrap_or_default()
}

/// The type with most votes; with none at all an organisation, the likeliest name that nothing speaks for.
fn winner(votes: &Votes) -> NameType {
    let mut best = NameType::Org;
    let mut most = 0.45;
    for (name_type, &vote) in TYPES.iter().zip(votes) {
        if vote > most {
            best = *name_type;
            most = vote;
        }
    }
    best
}

/// What is no name after all: "Foreign Affairs" of "Minister of Foreign Affairs", a lone "Mr".
fn is_name(words: &Words<'_>, candidate: &Candidate) -> bool {
    let range = candidate.tokens.clone();
    if range.clone().all(|it| words.text.word(it).chars().all(|it| it.is_ascii_digit())) {
        return false;
    }
    // "the State", "every District": a common noun with a capital.
    if range.len() == 1
        && matches!(
            words.folded(range.start),
            "state" | "county" | "district" | "province" | "city" | "region" | "excellency" | "highness"
        )
    {
        return false;
    }
    let common = range.clone().all(|it| words.is_common(it) || !words.name_word(it));
    // "We Will Not Go": words said in capitals.
    if common
        && range
            .clone()
            .any(|it| matches!(words.folded(it), "we" | "you" | "i" | "they" | "he" | "she" | "not"))
    {
        return false;
    }
    if common && range.start > 1 {
        let before = words.text.word(range.start - 1);
        let back = if before == "the" { range.start - 2 } else { range.start - 1 };
        if matches!(words.text.word(back), "of" | "for") && back > 0 {
            let title = words.folded(back - 1);
            // "Minister of State for Mediation"
            let title = if title == "state" && back > 2 { words.folded(back - 3) } else { title };
            if matches!(
                title,
                "minister"
                    | "ministers"
                    | "secretary"
                    | "director"
                    | "commissioner"
                    | "president"
                    | "head"
                    | "chief"
            ) {
                return false;
            }
        }
    }
    true
}

/// "Union of Transport Workers (UVV)": the acronym takes the type of what it abbreviates.
fn introduce_acronyms(words: &Words<'_>, candidates: &[Candidate], of: &[usize], entries: &mut [Entry]) {
    for (at, pair) in candidates.windows(2).enumerate() {
        let [full, short] = pair else { continue };
        let opens = words.text.word(full.tokens.end) == "(" && full.tokens.end + 1 == short.tokens.start;
        if !opens || words.text.word(short.tokens.end) != ")" || short.tokens.len() > 1 {
            continue;
        }
        let (Some(&a), Some(&b)) = (of.get(at), of.get(at + 1)) else { continue };
        // "BEIRUT (Reuters)": what follows a place or a person in brackets is something else.
        let decided = entries.get(a).map(|it| it.decided);
        let Some(decided) = decided.filter(|it| !matches!(it, NameType::Loc | NameType::Per)) else {
            continue;
        };
        if let Some(it) = entries.get_mut(b) {
            add(&mut it.votes, decided, 8.0);
        }
    }
}

/// The parts of longer names, with the types of the names they come from.
struct Parts {
    last: HashMap<String, (NameType, f32)>,
    first: HashMap<String, (NameType, f32)>,
    initials: HashMap<String, NameType>,
}

impl Parts {
    fn new(words: &Words<'_>, candidates: &[Candidate], entries: &[Entry]) -> Self {
        let (mut last, mut first, mut initials) = (HashMap::new(), HashMap::new(), HashMap::new());
        for entry in entries {
            let Some(candidate) = candidates.get(entry.first) else { continue };
            let range = candidate.tokens.clone();
            if range.len() < 2 {
                continue;
            }
            let strength = entry.votes.get(entry.decided as usize).copied().unwrap_or_default();
            last.entry(words.folded(range.end - 1).to_owned()).or_insert((entry.decided, strength));
            // "Van der Lugt" of "Joost van der Lugt".
            for from in range.start + 1..range.end - 1 {
                let tail = words.folded.get(from..range.end).map(|it| it.join(" ")).unwrap_or_default();
                last.entry(tail).or_insert((entry.decided, strength));
            }
            first.entry(words.folded(range.start).to_owned()).or_insert((entry.decided, strength));
            let letters: String = range
                .filter(|&it| words.text.word(it).starts_with(char::is_uppercase))
                .filter_map(|it| words.folded(it).chars().next())
                .collect();
            initials.entry(letters).or_insert(entry.decided);
        }
        Self { last, first, initials }
    }

    fn vote(&self, words: &Words<'_>, candidate: &Candidate, votes: &mut Votes) {
        let short = key(words, candidate);
        if let Some(&(it, strength)) = self.last.get(&short) {
            let weight = match it {
                // More than a place of that name in the tables: "Aldo Kano … Kano".
                NameType::Per if strength >= 4.0 => 8.0,
                NameType::Per => 6.0,
                NameType::Org => 4.0,
                _ => 1.5,
            };
            add(votes, it, if strength < WEAK { weight / 2.0 } else { weight });
        }
        if let Some(&(it, strength)) = self.first.get(&short)
            && it != NameType::Norp
        {
            let weight = if it == NameType::Per { 3.0 } else { 2.5 };
            add(votes, it, if strength < WEAK { weight / 2.0 } else { weight });
        }
        if candidate.tokens.len() == 1
            && words.is_acronym(candidate.tokens.start)
            && let Some(&it) = self.initials.get(&short)
        {
            add(votes, it, 4.0);
        }
    }
}
