//! How well the noun of a phrase takes up an actor: "the ministry", "the rebels", "the commander", "Turkish officials".
//!
//! Enters a phrase and a cluster; leaves a level, from the same noun to none at all. The difficulty: one noun may belong
//! to several actors, and one actor goes by many nouns.

use super::{
    cast::{Cast, Cluster, ClusterId},
    facts::{Article, Fact},
};
use crate::{
    actors::ActorKind,
    lexicon::{NounClass, StateId},
    mentions::Page,
    names::NameType,
};

/// Nouns that may take up one another.
const SYNONYMS: &[&[&str]] = &[
    &["rebel", "insurgent", "guerrilla", "guerilla", "insurgency", "rebellion", "fighter", "militant"],
    &[
        "lawmaker",
        "legislator",
        "mp",
        "senator",
        "representative",
        "congressman",
        "congresswoman",
        "deputy",
        "parliamentarian",
        "councillor",
    ],
    &["lawyer", "attorney", "counsel", "solicitor", "barrister", "advocate"],
    &["leader", "chief", "head", "boss", "president", "chairman", "chairwoman", "chair", "chairperson"],
    &["chief", "executive", "boss"],
    &["premier", "minister", "taoiseach"],
    &["spokesman", "spokeswoman", "spokesperson"],
    &["judge", "justice", "magistrate"],
    &["commander", "general", "colonel", "officer", "warlord", "brigadier"],
    &["farmer", "grower", "peasant"],
    &["gunman", "attacker", "kidnapper", "captor", "abductor", "assailant"],
    &["protester", "protestor", "demonstrator", "marcher", "crowd"],
    &["worker", "employee", "staff", "staffer"],
    &["resident", "villager", "local", "inhabitant", "townsman"],
    &["military", "army", "force", "troop", "soldier"],
    &["police", "officer", "gardaí", "policeman"],
    &["gunman", "militant", "attacker", "fighter"],
    &[
        "company",
        "firm",
        "manufacturer",
        "operator",
        "employer",
        "maker",
        "carmaker",
        "developer",
        "supplier",
        "owner",
        "business",
        "lender",
        "shipyard",
        "airline",
    ],
    &["union", "association", "federation"],
    &["group", "organization", "organisation", "charity", "ngo", "alliance", "network", "body"],
    &["family", "parent", "relative"],
    &["doctor", "physician", "surgeon"],
    &["pastor", "vicar", "priest", "bishop", "cleric"],
    &["teacher", "schoolteacher", "lecturer"],
    &["victim", "dead", "casualty"],
    &["father", "dad"],
    &["mother", "mum", "mom"],
];

/// Nouns that say no more of a body than that it is one, with the kinds that they fit.
const GENERIC: &[(&str, &[ActorKind])] = &[
    ("group", &[ActorKind::Organization, ActorKind::ArmedGroup, ActorKind::Party]),
    ("organization", &[ActorKind::Organization, ActorKind::Intergov]),
    ("organisation", &[ActorKind::Organization, ActorKind::Intergov]),
    ("company", &[ActorKind::Organization, ActorKind::Media]),
    ("firm", &[ActorKind::Organization]),
    ("party", &[ActorKind::Party]),
    ("agency", &[ActorKind::Organization, ActorKind::Intergov, ActorKind::Government, ActorKind::Media]),
    ("body", &[ActorKind::Organization, ActorKind::Intergov, ActorKind::Government]),
    ("movement", &[ActorKind::Party, ActorKind::ArmedGroup]),
    ("bloc", &[ActorKind::Intergov, ActorKind::Party]),
    ("alliance", &[ActorKind::Intergov, ActorKind::Party]),
    ("newspaper", &[ActorKind::Media]),
    ("paper", &[ActorKind::Media]),
    ("broadcaster", &[ActorKind::Media]),
    ("militia", &[ActorKind::ArmedGroup]),
    ("faction", &[ActorKind::ArmedGroup, ActorKind::Party]),
    ("union", &[ActorKind::Organization]),
    ("charity", &[ActorKind::Organization]),
    ("employer", &[ActorKind::Organization]),
    ("operator", &[ActorKind::Organization]),
    ("airline", &[ActorKind::Organization]),
    ("manufacturer", &[ActorKind::Organization]),
    ("club", &[ActorKind::Organization]),
    ("institute", &[ActorKind::Organization]),
    ("association", &[ActorKind::Organization]),
    ("department", &[ActorKind::Government]),
    ("ministry", &[ActorKind::Government]),
    ("court", &[ActorKind::Government]),
    ("force", &[ActorKind::Military]),
];

/// How well a phrase takes up a cluster of the kind `kind`: by its own head noun (3), by a synonym or a word of its name (2), by a noun
/// for bodies of its kind (1), or not at all.
pub(super) fn level(page: &Page<'_>, cluster: &Cluster, fact: &Fact, kind: ActorKind) -> i32 {
    let Some(noun) = fact.head else { return 0 };
    let one_person = noun.class == NounClass::Person && !noun.plural;
    let fits = if one_person {
        cluster.person && (cluster.gender.is_none() || fact.gender.is_none() || cluster.gender == fact.gender)
    } else {
        // "the army" and its "soldiers", "police" and "officers" are one side.
        let members = fact.plural
            && matches!(
                fact.lemma.as_str(),
                "soldier"
                    | "troop"
                    | "officer"
                    | "force"
                    | "fighter"
                    | "militant"
                    | "insurgent"
                    | "rebel"
                    | "police"
            );
        !cluster.person
            && (cluster.plural == fact.plural
                || cluster.body && (!fact.plural || members)
                || same_side(cluster, fact, kind))
    };
    if !fits || !modifiers_agree(cluster, fact) {
        return 0;
    }
    head_match(page, cluster, fact, kind)
}

/// How well the head noun alone takes up a cluster: 3 to 1 as in [`level`], 0 where it does not.
pub(super) fn head_match(page: &Page<'_>, cluster: &Cluster, fact: &Fact, kind: ActorKind) -> i32 {
    let Some(noun) = fact.head else { return 0 };
    let lemma = fact.lemma.as_str();
    let one_person = noun.class == NounClass::Person && !noun.plural;
    if cluster.heads.iter().any(|it| it == lemma) {
        return 3;
    }
    if cluster.heads.iter().any(|it| are_synonyms(it, lemma)) || same_side(cluster, fact, kind) {
        return 2;
    }
    if one_person || fact.plural || cluster.name_type != Some(NameType::Org) {
        return 0;
    }
    if cluster.words.iter().any(|it| it == lemma) {
        return 2;
    }
    if says_otherwise(page, cluster, lemma) {
        return 0;
    }
    let kinds = GENERIC.iter().find(|it| it.0 == lemma).map(|it| it.1).unwrap_or_default();
    i32::from(kinds.contains(&kind))
}

/// Where there is fighting, rebels and the opposition are one side, whatever their number.
pub(super) fn same_side(cluster: &Cluster, fact: &Fact, kind: ActorKind) -> bool {
    let rebels = |it: &str| are_synonyms("rebel", it);
    kind == ActorKind::ArmedGroup
        && (rebels(&fact.lemma) || fact.lemma == "opposition")
        && cluster.heads.iter().any(|it| rebels(it))
}

/// "the company" is not the Harbour Workers' Union, nor "the ministry" the Maritime Court: a name whose own head is a
/// noun for a body is taken up by that noun or by one that says less.
fn says_otherwise(page: &Page<'_>, cluster: &Cluster, lemma: &str) -> bool {
    let is_vague =
        matches!(lemma, "group" | "organization" | "organisation" | "body" | "agency" | "institution");
    let head_of = |name: &String| {
        let before_of = name.split(" of ").next().and_then(|it| it.split(" for ").next()).unwrap_or(name);
        before_of.rsplit(' ').next().map(str::to_owned)
    };
    let says = |head: String| {
        let noun = page.lexicon.actor_nouns.get(&head, &page.lexicon.tags);
        noun.is_some_and(|it| it.class == NounClass::Body) && head != lemma && !are_synonyms(&head, lemma)
    };
    !is_vague && cluster.names.iter().filter_map(head_of).any(says)
}

pub(super) fn are_synonyms(a: &str, b: &str) -> bool {
    SYNONYMS.iter().any(|set| set.contains(&a) && set.contains(&b))
}

/// "the interior minister" is not the justice minister: what stands before the head must be known of the cluster.
fn modifiers_agree(cluster: &Cluster, fact: &Fact) -> bool {
    if let Some((own, other)) = fact.state.zip(cluster.state.or(cluster.nation)) {
        return own == other;
    }
    fact.modifiers.iter().all(|it| cluster.words.contains(it))
}

/// "the Turkish government", "Turkish officials", "the government" at home: the state itself.
pub(super) fn state(cast: &Cast, fact: &Fact, home: Option<StateId>) -> Option<ClusterId> {
    let lemma = fact.lemma.as_str();
    let governs = matches!(
        lemma,
        "government" | "authority" | "official" | "side" | "state" | "country" | "administration" | "regime"
    );
    if !governs || fact.article == Article::Indefinite || fact.article == Article::Possessive {
        return None;
    }
    let of = match fact.state {
        Some(it) => it,
        None if lemma == "government" && fact.key == "government" => home?,
        None => return None,
    };
    cast.state(of)
}
