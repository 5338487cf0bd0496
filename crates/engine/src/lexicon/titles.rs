//! Titles before the names of persons, which stay outside the name.
//!
//! Written down by hand; the offices among them are completed by the nouns for persons of `actor-nouns.txt`.

use std::collections::{HashMap, HashSet};

use super::Gender;

/// Forms of address and ranks that are no common nouns, with the gender that they tell.
const ADDRESS: &[(Option<Gender>, &str)] = &[
    (
        Some(Gender::Male),
        "mr sir lord father fr brother don señor herr monsieur alhaji datuk tun pak sheikh imam king prince duke baron pope cardinal bishop archbishop congressman councilman uncle emir sultan sardar grandpa pandit \
         shri",
    ),
    (
        Some(Gender::Female),
        "mrs ms miss lady dame sister mme madame señora frau hajiya datin aunty aunt queen princess duchess baroness congresswoman councilwoman mama mother nana-ama \
         begum smt",
    ),
    (
        None,
        "dr prof rev reverend hon sen senator rep reps gov gen lt col maj capt sgt cpl cmdr brig adm pvt det insp supt messrs \
        cllr coun seri sri tan nana comrade hafiz seth maulana mullah rana sayyid sayyed haji hajji president-elect vice \
        deputy secretary-general ayatollah justice judge sheriff constable commodore marshal officer professor doctor \
        pastor speaker mp mps msp mep mla td am pm pres attorney ambassador chief commissioner superintendent inspector \
        secretary ka wira tengku tuan swami guru master monsignor msgr venerable excellency highness majesty madam hajja hajia hadji ustadz ustaz malam mallam dsp asp pc kc doctor engr barrister mzee cde ts tok pu \
        cdr pte dci revd ald amb ven dato adv ssgt atty hrh ing dott",
    ),
];

/// Words that belong to a title but are none by themselves: "Prime Minister", "Deputy Foreign Minister".
const MODIFIERS: &str = "prime vice deputy foreign interior defence defense finance justice home first former acting \
    attorney major brigadier lieutenant chief senior health education energy transport trade agriculture environment \
    economy culture sports sport police security state public interim assistant associate under shadow opposition \
    general district county city regional provincial federal national municipal executive managing staff \
    social labor housing water internal external planning development industry commerce science technology tourism \
    information media youth women's children's veterans emergency situations parliamentary party house senate majority \
    minority right honourable honorable his her royal holy grand wing air rear squadron flight warrant petty private \
    detective special returning junior cabinet communications infrastructure immigration migration fisheries transport \
    political supreme hereditary";

/// Titles of more than one word with "of" inside.
pub const LONG_TITLES: &[&str] = &[
    "secretary of state",
    "secretary of defense",
    "secretary of the treasury",
    "chief of staff",
    "head of state",
    "head of government",
    "director of public prosecutions",
    "leader of the opposition",
    "speaker of the house",
    "master of the rolls",
    "chief of police",
];

/// Titles, looked up by [`fold`](super::fold)ed word.
#[derive(Debug)]
pub struct Titles {
    address: HashMap<&'static str, Option<Gender>>,
    modifiers: HashSet<&'static str>,
}

impl Titles {
    pub(super) fn new() -> Self {
        let mut address = HashMap::new();
        for &(gender, words) in ADDRESS {
            for word in words.split_whitespace() {
                address.entry(word).or_insert(gender);
            }
        }
        Self { address, modifiers: MODIFIERS.split_whitespace().collect() }
    }

    /// Whether a folded word is a form of address or a rank.
    pub fn is_address(&self, folded: &str) -> bool {
        self.address.contains_key(folded)
    }

    /// The gender that a form of address tells.
    pub fn gender(&self, folded: &str) -> Option<Gender> {
        self.address.get(folded).copied().flatten()
    }

    /// Whether a folded word may stand before the title it belongs to.
    pub fn is_modifier(&self, folded: &str) -> bool {
        self.modifiers.contains(folded)
    }
}
