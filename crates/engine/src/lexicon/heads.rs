//! Head words of proper names: what a "Ministry", a "Times" or a "Province" makes of the name it is part of.
//!
//! Written down by hand.

use std::collections::HashMap;

use crate::{actors::ActorKind, names::NameType};

/// Heads of organisations by the kind of actor.
const ORGANISATIONS: &[(ActorKind, &str)] = &[
    (
        ActorKind::Government,
        "ministry department dept office agency commission court parliament senate house congress assembly council \
         cabinet treasury directorate inspectorate authority bureau administration embassy consulate government \
         legislature duma knesset dewan dáil seanad rada sejm bundestag bundesrat riksdag storting majlis mazhilis \
         kenesh sabha tribunal registry secretariat presidency judiciary ombudsman exchequer crown board chancellery \
         prosecutor's prosecutors politburo kremlin pentagon supreme interpol subcommittee",
    ),
    (
        ActorKind::Military,
        "army navy guard guards police constabulary regiment division corps command staff forces force rangers \
         coastguard gendarmerie luftwaffe marines garda intelligence battalion squadron fleet commandos",
    ),
    (
        ActorKind::ArmedGroup,
        "front brigade brigades militia liberation liwa saraya harakat jaysh jaish jamaat cartel comandos guardia cártel taliban hezbollah \
         hizbollah hizbullah hamas daesh isis isil al-qaeda al-qaida al-shabaab houthis wagner column fighters",
    ),
    (
        ActorKind::Party,
        "party movement alliance coalition bloc campaign caucus opposition labour democrats republicans conservatives \
         liberals greens tories independents manch morcha dal partido frente movimiento movimento causa parti rassemblement lok jan praja rashtriya accord renewal wing",
    ),
    (
        ActorKind::Intergov,
        "mission nations nato asean ecowas osce unhcr unicef unesco opec caricom eu un community",
    ),
    (
        ActorKind::Media,
        "times post herald tribune gazette wire news press radio tv television journal courier chronicle guardian \
         telegraph observer broadcasting mirror mail echo bugle dispatch ledger reuters afp xinhua tass sana irna anadolu bbc cnn \
         al-jazeera weekly monthly daily quarterly mercury express bulletin broadcasters rádio argus examiner \
         inquirer khabar media radyo télé telegrama darpan",
    ),
    (
        ActorKind::Organization,
        "union university institute foundation association federation society trust fund bank group corp corp. corporation \
         inc inc. ltd ltd. limited plc company co co. llc gmbh ag sa jsc bhd holdings church club network centre \
         center hospital school college academy museum committee confederation league brotherhood collective \
         initiative forum chamber partners systems terminals refineries breweries mills foundries infirmary hospice polyclinic nhs sachs motors industries enterprises energy shipping airlines airways \
         securities insurance clinic laboratory laboratories organisation organization programme program service \
         services cross crescent watch international greenpeace amnesty samiti sangh growers workers' association' \
         developers owners tenants' residents' teachers' students friends sons metrics propulsion leasing \
         pharmaceuticals steel mining petroleum oil motor electronics technologies solutions studios logistics \
         consulting capital ventures united fc athletic orchestra theatre diocese parish sisters conference \
         research rights processors lifeline polling ports newswire guild fellowship banque banco citizens shippers bulk marine observatorio asociación associação colectivo grupo instituto universidad \
         fundación sindicato sindicat cantieri minera compañía société gesellschaft verein verband pharma foods airways \
         stores supermarkets hotels leisure residential residents water rail railways lithium homes",
    ),
];

/// Heads of places.
const PLACES: &str = "river lake mount mountain mountains mt sea ocean bay gulf strait straits island islands isle \
    peninsula valley desert province region district county state territory territories city town village street \
    road avenue square bridge airport port park forest border hill hills highway stadium prison jail dam canal \
    tower towers hall heights beach coast delta basin canyon ravine pass peak cape creek falls springs lane drive \
    boulevard plaza gate station reserve sanctuary republic kingdom emirate prefecture oblast governorate palace \
    cathedral basilica shrine camp base reservoir cemetery market mall harbour harbor wharf quarter suburb north \
    south east west río rio jebel jabal wadi ville loch lough fortress field coast islands mine quarry port-au st. san santa saint são new upper lower";

/// Heads of places that also end the names of institutions; they decide less.
const MISC: &str = "act treaty cup agreement accords convention protocol war wars games olympics prize award awards \
    championship championships festival day flight declaration constitution bill code charter summit operation plan \
    amendment schedule resolution memorandum pact deal ramadan christmas easter eid diwali passover hanukkah marathon \
    tournament olympiad scheme week line telegram facebook twitter whatsapp instagram tiktok youtube bible quran koran \
    qur'an android iphone windows bitcoin brexit covid covid-19 renaissance holocaust blitz revolution uprising \
    intifada referendum budget doctrine formula trophy grand";

/// What a head word makes of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The type of the name.
    pub name_type: NameType,
    /// The kind of actor, for organisations.
    pub kind: Option<ActorKind>,
}

/// Head words, looked up by [`fold`](super::fold)ed word.
#[derive(Debug)]
pub struct Heads {
    heads: HashMap<&'static str, Head>,
}

impl Heads {
    pub(super) fn new() -> Self {
        let mut heads = HashMap::new();
        for &(kind, words) in ORGANISATIONS {
            for word in words.split_whitespace() {
                heads.entry(word).or_insert(Head { name_type: NameType::Org, kind: Some(kind) });
            }
        }
        for (name_type, words) in [(NameType::Loc, PLACES), (NameType::Misc, MISC)] {
            for word in words.split_whitespace() {
                heads.entry(word).or_insert(Head { name_type, kind: None });
            }
        }
        Self { heads }
    }

    /// The head that a folded word is, if it is one.
    pub fn get(&self, folded: &str) -> Option<Head> {
        self.heads.get(folded).copied()
    }
}
