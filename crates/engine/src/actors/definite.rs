//! Noun phrases that take up an actor: "the ministry", "the rebels", "the commander", "Turkish officials".
//!
//! Enters the cast as known up to a phrase; leaves the cluster it takes up, or none where it introduces somebody. The
//! difficulty: the same head noun may belong to several actors, and a definite phrase may be new.

use super::{
    cast::{Cast, Cluster, ClusterId},
    describe,
    facts::{Article, Fact},
};
use crate::{
    actors::ActorKind,
    lexicon::{NounClass, StateId},
    mentions::Page,
    names::NameType,
};

/// Mentions looked back over.
const REACH: usize = 120;

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

/// Finds the cluster that the nominal `mention` takes up.
pub(super) fn antecedent(
    page: &Page<'_>,
    facts: &[Fact],
    cast: &Cast,
    mention: usize,
    home: Option<StateId>,
    owner: Option<ClusterId>,
) -> Option<ClusterId> {
    let fact = facts.get(mention)?;
    let noun = fact.head?;
    if let Some(id) = state(cast, fact, home) {
        return Some(id);
    }
    let recent = recent(cast, mention);
    match fact.article {
        Article::Indefinite => None,
        Article::Possessive => {
            let owner = owner?;
            let own = |it: &Cluster| it.kin.iter().any(|kin| kin.0 == fact.lemma && kin.1 == owner);
            let alike =
                |it: &Cluster| it.kin.iter().any(|kin| kin.1 == owner && are_synonyms(&kin.0, &fact.lemma));
            let find = |fits: &dyn Fn(&Cluster) -> bool| {
                recent.iter().copied().find(|&id| cast.get(id).is_some_and(fits))
            };
            find(&own).or_else(|| find(&alike))
        }
        Article::Definite | Article::Bare => {
            let mut best: Option<(u8, ClusterId)> = None;
            for &id in &recent {
                let Some(cluster) = cast.get(id) else { continue };
                let level = level(page, facts, cluster, fact);
                if level > best.map_or(0, |it| it.0) && (fact.article == Article::Definite || level > 2) {
                    best = Some((level, id));
                }
            }
            let anybody = || {
                let generic = matches!(fact.lemma.as_str(), "man" | "woman")
                    && noun.class == NounClass::Person
                    && fact.modifiers.is_empty();
                recent.iter().copied().find(|&id| {
                    generic && cast.get(id).is_some_and(|it| it.person && it.gender == fact.gender)
                })
            };
            best.map(|it| it.1).or_else(anybody).or_else(|| only_company(page, facts, cast, mention))
        }
    }
}

/// "the Norwegian chip maker": the only company of the text, met before.
fn only_company(page: &Page<'_>, facts: &[Fact], cast: &Cast, mention: usize) -> Option<ClusterId> {
    let fact = facts.get(mention).filter(|it| it.article == Article::Definite && !it.plural)?;
    let lemma = fact.lemma.as_str();
    if lemma != "company" && !are_synonyms("company", lemma) {
        return None;
    }
    let mut companies = cast.clusters.iter().enumerate().filter(|(_, it)| {
        it.name_type == Some(NameType::Org)
            && describe::kind(page, facts, it) == ActorKind::Organization
            && !says_otherwise(page, it, lemma)
    });
    let (id, company) = companies.next()?;
    let known = company.mentions.iter().any(|&it| it < mention);
    (known && companies.next().is_none()).then_some(id)
}

/// How well a phrase takes up a cluster: by its own head noun (3), by a synonym or a word of its name (2), by a noun
/// for bodies of its kind (1), or not at all.
pub(super) fn level(page: &Page<'_>, facts: &[Fact], cluster: &Cluster, fact: &Fact) -> u8 {
    let Some(noun) = fact.head else { return 0 };
    let lemma = fact.lemma.as_str();
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
        !cluster.person && (cluster.plural == fact.plural || cluster.body && (!fact.plural || members))
    };
    if !fits || !modifiers_agree(cluster, fact) {
        return 0;
    }
    if cluster.heads.iter().any(|it| it == lemma) {
        return 3;
    }
    if cluster.heads.iter().any(|it| are_synonyms(it, lemma)) {
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
    u8::from(kinds.contains(&describe::kind(page, facts, cluster)))
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

fn are_synonyms(a: &str, b: &str) -> bool {
    SYNONYMS.iter().any(|set| set.contains(&a) && set.contains(&b))
}

/// "the interior minister" is not the justice minister: what stands before the head must be known of the cluster.
fn modifiers_agree(cluster: &Cluster, fact: &Fact) -> bool {
    if fact.state.is_some() && cluster.state == fact.state {
        return true;
    }
    fact.modifiers.iter().all(|it| cluster.words.contains(it))
}

/// "the Turkish government", "Turkish officials", "the government" at home: the state itself.
fn state(cast: &Cast, fact: &Fact, home: Option<StateId>) -> Option<ClusterId> {
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

/// Clusters seen before `mention`, the latest first.
fn recent(cast: &Cast, mention: usize) -> Vec<ClusterId> {
    let mut found = Vec::new();
    for before in (mention.saturating_sub(REACH)..mention).rev() {
        if let Some(id) = cast.of.get(before).copied().flatten()
            && !found.contains(&id)
        {
            found.push(id);
        }
    }
    found
}
