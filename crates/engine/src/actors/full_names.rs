//! Names to clusters: full and short forms, acronyms, states with their capitals.
//!
//! The difficulty: "Beremadji" may be the president or his brother, "the Front" any of two fronts.

use std::collections::HashMap;

use super::{
    cast::{Cast, ClusterId},
    facts::Fact,
};
use crate::{
    lexicon::StateId,
    mentions::{MentionForm, Page},
    names::NameType,
};

/// Mentions of one cluster looked back over.
const LAST: usize = 40;

/// Puts every proper mention into a cluster.
pub(super) fn cluster(page: &Page<'_>, facts: &[Fact], cast: &mut Cast) {
    let mut full = Full::default();
    // Longer names first, so that short forms find them wherever they stand; in the order of the text otherwise.
    let mut order: Vec<usize> = (0..facts.len())
        .filter(|&it| facts.get(it).is_some_and(|it| matches!(it.form, MentionForm::Proper(_))))
        .collect();
    order
        .sort_by_key(|&it| std::cmp::Reverse(facts.get(it).map_or(0, |it| it.key.split(' ').count().min(3))));
    for mention in order {
        let Some(fact) = facts.get(mention) else { continue };
        let id = full.find(page, facts, cast, mention, fact).unwrap_or_else(|| cast.open());
        cast.join(mention, id, fact);
        full.learn(page, fact, id);
    }
}

/// The names met so far.
#[derive(Debug, Default)]
struct Full {
    exact: HashMap<(NameType, String), ClusterId>,
    states: HashMap<StateId, ClusterId>,
    /// Clusters by a tail of a longer name: surnames, "Front".
    tails: HashMap<(NameType, String), Vec<ClusterId>>,
    /// Clusters by the head of a longer name: first names, "Dowding" of "Dowding Propulsion".
    starts: HashMap<(NameType, String), Vec<ClusterId>>,
    initials: HashMap<String, Vec<ClusterId>>,
    introduced: HashMap<String, ClusterId>,
}

impl Full {
    fn find(
        &self,
        page: &Page<'_>,
        facts: &[Fact],
        cast: &Cast,
        mention: usize,
        fact: &Fact,
    ) -> Option<ClusterId> {
        let name_type = fact.name_type?;
        if name_type != NameType::Per
            && let Some(state) = fact.state
            && !is_house(&fact.key)
        {
            // Brussels is the Union's where the text speaks of the Union and not of Belgium.
            if fact.key == "brussels"
                && let Some(&union) = self
                    .exact
                    .get(&(NameType::Org, "european union".to_owned()))
                    .or_else(|| self.exact.get(&(NameType::Org, "eu".to_owned())))
                && !self.states.contains_key(&state)
            {
                return Some(union);
            }
            return self.states.get(&state).copied();
        }
        if let Some(&id) = self.exact.get(&(name_type, fact.key.clone())) {
            // Two people of one name are rare, and not told apart here.
            let gender = cast.get(id).and_then(|it| it.gender);
            let same = gender.is_none() || fact.gender.is_none() || gender == fact.gender;
            if name_type != NameType::Per || fact.key.contains(' ') && same {
                return Some(id);
            }
        }
        let nearest = |ids: &Vec<ClusterId>| nearest(cast, ids, mention);
        if name_type == NameType::Per {
            return self.person(cast, mention, fact);
        }
        if let Some(&id) = self.introduced.get(&fact.key) {
            return Some(id);
        }
        if let Some(id) = bracketed(page, facts, cast, mention, fact) {
            return Some(id);
        }
        let by_tail = self.tails.get(&(name_type, fact.key.clone())).and_then(nearest);
        let by_start = || {
            let ids = self.starts.get(&(name_type, fact.key.clone()))?;
            // "Korea" is no short form of "Korea Fair Trade Commission": of several nobody is meant.
            let common = page.lexicon.tags.is_known(&fact.key)
                || page.lexicon.places.is_place(&fact.key)
                || page.lexicon.places.is_nationality(&fact.key);
            (ids.len() == 1 && !common).then(|| ids.first().copied()).flatten()
        };
        let by_initials =
            || (!fact.key.contains(' ')).then(|| self.initials.get(&fact.key).and_then(nearest)).flatten();
        by_tail
            .or_else(by_start)
            .or_else(by_initials)
            .or_else(|| self.exact.get(&(name_type, fact.key.clone())).copied())
    }

    /// A person by surname, by first name, or by a full name with more or fewer parts in the middle.
    fn person(&self, cast: &Cast, mention: usize, fact: &Fact) -> Option<ClusterId> {
        let parts: Vec<&str> = fact.key.split(' ').collect();
        let (first, last) = (*parts.first()?, *parts.last()?);
        let compatible = |&id: &ClusterId| {
            let other = cast.get(id).and_then(|it| it.gender);
            fact.gender.is_none() || other.is_none() || other == fact.gender
        };
        // "Ms Brand" is rather a woman of that name than somebody of whom nothing is known.
        let candidates = |ids: Option<&Vec<ClusterId>>| -> Vec<ClusterId> {
            let all: Vec<ClusterId> =
                ids.into_iter().flatten().copied().filter(|it| compatible(it)).collect();
            let same = |it: &ClusterId| {
                fact.gender.is_some() && cast.get(*it).is_some_and(|it| it.gender == fact.gender)
            };
            if all.iter().any(same) { all.into_iter().filter(same).collect() } else { all }
        };
        let by_surname = candidates(self.tails.get(&(NameType::Per, last.to_owned())));
        if parts.len() > 1 {
            let initial = |name: &str| name.chars().count() == 1;
            return by_surname.into_iter().find(|&id| {
                cast.get(id).is_some_and(|it| {
                    it.names.iter().any(|name| {
                        let mut words = name.split(' ');
                        let other = words.next().unwrap_or_default();
                        other == first
                            || (initial(other) || initial(first))
                                && other.chars().next() == first.chars().next()
                            || name.ends_with(&fact.key)
                            || fact.key.ends_with(name.as_str()) && name.contains(' ')
                    })
                })
            });
        }
        if !by_surname.is_empty() {
            return nearest(cast, &by_surname, mention);
        }
        let by_first = candidates(self.starts.get(&(NameType::Per, first.to_owned())));
        nearest(cast, &by_first, mention)
            .or_else(|| self.exact.get(&(NameType::Per, fact.key.clone())).copied())
    }

    fn learn(&mut self, page: &Page<'_>, fact: &Fact, id: ClusterId) {
        let Some(name_type) = fact.name_type else { return };
        self.exact.entry((name_type, fact.key.clone())).or_insert(id);
        if let Some(state) = fact.state
            && name_type != NameType::Per
            && fact.key != "brussels"
            && !is_house(&fact.key)
        {
            self.states.entry(state).or_insert(id);
        }
        let parts: Vec<&str> = fact.key.split(' ').collect();
        if page.text.word(fact.tokens.start.wrapping_sub(1)) == "(" {
            self.introduced.entry(fact.key.clone()).or_insert(id);
        }
        // "the House" is no short form of "the White House".
        if parts.len() < 2 || is_house(&fact.key) {
            return;
        }
        let push = |map: &mut HashMap<(NameType, String), Vec<ClusterId>>, key: String| {
            let ids = map.entry((name_type, key)).or_default();
            if !ids.contains(&id) {
                ids.push(id);
            }
        };
        // "the Department" of "Department of Island Affairs"
        if let Some(of) = parts.iter().position(|it| matches!(*it, "of" | "for"))
            && let Some(head) = of.checked_sub(1).and_then(|it| parts.get(it))
        {
            push(&mut self.tails, (*head).to_owned());
        }
        for from in 1..parts.len() {
            if let Some(tail) = parts.get(from..) {
                push(&mut self.tails, tail.join(" "));
            }
            if let Some(start) = parts.get(..from) {
                push(&mut self.starts, start.join(" "));
            }
        }
        // Jr. and the like: the surname stands before it.
        if matches!(parts.last(), Some(&("jr" | "sr" | "ii" | "iii")))
            && let Some(surname) = parts.get(parts.len().wrapping_sub(2))
        {
            push(&mut self.tails, (*surname).to_owned());
        }
        if name_type == NameType::Org {
            let letters = |all: bool| -> String {
                fact.tokens
                    .clone()
                    .filter(|&it| all || page.text.word(it).starts_with(char::is_uppercase))
                    .filter_map(|it| page.lower(it).chars().next())
                    .collect()
            };
            for all in [false, true] {
                let ids = self.initials.entry(letters(all)).or_default();
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
    }
}

/// A house that stands for those who govern in it, and is an actor beside the state.
pub(super) fn is_house(key: &str) -> bool {
    matches!(key, "white house" | "kremlin" | "downing street")
}

/// Of several clusters the one last mentioned before `mention`; else the one mentioned first.
fn nearest(cast: &Cast, ids: &[ClusterId], mention: usize) -> Option<ClusterId> {
    ids.iter().copied().max_by_key(|&id| {
        let mentions = cast.get(id).map(|it| it.mentions.as_slice()).unwrap_or_default();
        let before = mentions.iter().copied().rev().take(LAST).filter(|&it| it < mention).max();
        let after = mentions.first().copied();
        (before.is_some(), before, after.map(std::cmp::Reverse))
    })
}

/// "Union of Transport Workers (UVV)": the acronym in brackets is the name before it.
fn bracketed(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize, fact: &Fact) -> Option<ClusterId> {
    let open = fact.tokens.start.checked_sub(1)?;
    // "the Caribbean Community, CARICOM, ", "Harakat al-Wadi, or HW,": commas will do for an acronym.
    let acronym = !fact.key.contains(' ')
        && !page.text.words(page.text.span(fact.tokens.clone())).chars().any(char::is_lowercase);
    let mut open = open;
    if acronym && page.lower(open) == "or" && open > 0 {
        open -= 1;
    }
    let brackets = page.text.word(open) == "(" && page.text.word(fact.tokens.end) == ")";
    let commas =
        acronym && page.text.word(open) == "," && matches!(page.text.word(fact.tokens.end), "," | ".");
    if !brackets && !commas {
        return None;
    }
    let before = mention.checked_sub(1)?;
    (before.saturating_sub(2)..=before).rev().find_map(|it| {
        let other = facts.get(it)?;
        (other.tokens.end == open && other.name_type == Some(NameType::Org))
            .then(|| cast.of.get(it).copied().flatten())
            .flatten()
    })
}
