//! States with their capitals and nationalities, and other places.

use std::collections::{HashMap, HashSet};

use super::fold;

const COUNTRIES: &str = include_str!("data/countries.tsv");
const PLACES: &str = include_str!("data/places.txt");

/// Nationalities without a state of their own, peoples, religions and political groups, written down by hand.
const GROUPS: &str = "\
african asian european arab arabian latin western nordic scandinavian baltic balkan caribbean pacific eurasian \
sahelian latino hispanic maghrebi andean siberian crimean gazan mediterranean levantine \
texan californian floridian alaskan hawaiian bavarian sicilian parisian londoner muscovite \
muslim islamic christian jewish jew catholic protestant sunni shi'ite shiite shia hindu buddhist sikh orthodox \
alawite druze yazidi yezidi copt coptic maronite evangelical mormon methodist baptist anglican presbyterian lutheran \
jesuit quaker baha'i salafi salafist sufi zionist \
republican democrat democratic tory conservative liberal communist socialist nazi marxist maoist leninist \
peronist chavista baathist ba'athist stalinist trotskyist \
kurd roma romani tamil sinhalese pashtun hazara hausa fulani yoruba igbo hutu tutsi uyghur uighur rohingya berber \
tuareg amhara oromo tigrayan zulu xhosa maasai basque breton tatar chechen inuit cherokee navajo aboriginal \
karen kachin shan punjabi bengali gujarati sindhi baloch balochi kashmiri han hui serb transnistrian abkhaz \
ossetian russophone anglophone francophone flemish walloon sami samoan tahitian bosniak";

/// How a name stands for a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateForm {
    /// "Turkey".
    Name,
    /// "Ankara", "the Kremlin": the capital or a house that stands for the government.
    Seat,
}

/// A state, as a row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId(pub usize);

/// Names of places and peoples, looked up by [`fold`]ed name.
#[derive(Debug)]
pub struct Places {
    states: HashMap<String, (StateId, StateForm)>,
    nationalities: HashMap<String, Option<StateId>>,
    others: HashSet<String>,
}

impl Places {
    pub(super) fn new() -> Self {
        let mut states = HashMap::new();
        let mut nationalities = HashMap::new();
        let rows = COUNTRIES.lines().filter(|it| !it.starts_with('#'));
        for (row, line) in rows.enumerate() {
            let mut fields = line.split('\t').map(|it| it.split(';').filter(|it| !it.is_empty()));
            for name in fields.next().into_iter().flatten() {
                states.insert(fold(name), (StateId(row), StateForm::Name));
            }
            for seat in fields.next().into_iter().flatten() {
                states.entry(fold(seat)).or_insert((StateId(row), StateForm::Seat));
            }
            for people in fields.next().into_iter().flatten() {
                let people = fold(people);
                nationalities.entry(format!("{people}s")).or_insert(Some(StateId(row)));
                nationalities.entry(people).or_insert(Some(StateId(row)));
            }
        }
        for group in GROUPS.split_whitespace() {
            nationalities.entry(format!("{group}s")).or_insert(None);
            nationalities.entry(group.to_owned()).or_insert(None);
        }
        let lines = PLACES.lines().filter(|it| !it.starts_with('#'));
        let others = lines.flat_map(|it| it.split(';')).filter(|it| !it.is_empty()).map(fold).collect();
        Self { states, nationalities, others }
    }

    /// The state that a folded name names or stands for.
    pub fn state(&self, folded: &str) -> Option<(StateId, StateForm)> {
        self.states.get(folded).copied()
    }

    /// Whether a folded word is a nationality, a people, a religion or a political group.
    pub fn is_nationality(&self, folded: &str) -> bool {
        self.nationalities.contains_key(folded)
    }

    /// The state of a folded nationality.
    pub fn nationality(&self, folded: &str) -> Option<StateId> {
        self.nationalities.get(folded).copied().flatten()
    }

    /// Whether a folded name is a known place.
    pub fn is_place(&self, folded: &str) -> bool {
        self.states.contains_key(folded) || self.others.contains(folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_nationalities_lead_to_their_state() {
        let places = Places::new();
        let state = |name: &str| places.state(&fold(name)).map(|it| it.0);
        assert_eq!(state("Ankara"), state("Türkiye"));
        assert_eq!(places.nationality("turks"), state("Turkey"));
        assert_eq!(state("U.S."), state("White House"));
        assert!(places.is_place("aleppo") && state("aleppo").is_none());
        assert!(places.is_nationality("tamils") && places.nationality("tamils").is_none());
    }
}
