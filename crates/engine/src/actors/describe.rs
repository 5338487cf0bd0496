//! What a cluster is called and what sort of actor it is.

use super::{
    ActorKind,
    cast::Cluster,
    facts::{Article, Fact},
};
use crate::{
    Span,
    lexicon::{NounClass, among, fold},
    mentions::{Mention, MentionForm, Page, knows},
    names::{NameType, is_verb},
    text::Upos,
};

/// The sort of actor.
pub(super) fn kind(page: &Page<'_>, facts: &[Fact], cluster: &Cluster) -> ActorKind {
    if cluster.state.is_some() {
        return ActorKind::Government;
    }
    match cluster.name_type {
        Some(NameType::Per) => return ActorKind::Person,
        Some(NameType::Loc) => return ActorKind::Government,
        Some(NameType::Norp) => return ActorKind::Public,
        Some(NameType::Org) => {
            let by_head = cluster.names.iter().find_map(|name| {
                let head_word = name
                    .split(" of ")
                    .next()
                    .and_then(|it| it.split(" for ").next())
                    .and_then(|it| it.rsplit(' ').next());
                let head = |word: &str| page.lexicon.heads.get(word).and_then(|it| it.kind);
                head_word
                    .and_then(head)
                    .or_else(|| name.rsplit(' ').next().and_then(head))
                    .or_else(|| name.split(' ').find_map(head))
            });
            if let Some(it) = by_head {
                return cluster.names.iter().find_map(|it| union(it)).unwrap_or(it);
            }
        }
        _ => {}
    }
    let nouns = cluster
        .mentions
        .iter()
        .filter_map(|&it| facts.get(it))
        .filter(|it| it.form == MentionForm::Nominal)
        .filter_map(|it| it.head.map(|head| (it, head)));
    let mut anonymous = false;
    for (fact, noun) in nouns {
        if cluster.name_type.is_none()
            && matches!(noun.class, NounClass::Person | NounClass::People)
            && is_insider(page, fact)
        {
            return ActorKind::Anonymous;
        }
        if cluster.name_type.is_none()
            && noun.class == NounClass::Person
            && fact.article == Article::Indefinite
            && !noun.plural
        {
            anonymous |=
                matches!(fact.lemma.as_str(), "official" | "diplomat" | "source" | "officer" | "aide");
        }
        if cluster.name_type != Some(NameType::Org) || noun.class != NounClass::Person {
            // Rebels of a party sit in parliament.
            if noun.kind == ActorKind::ArmedGroup && fact.lemma == "rebel" && is_unarmed(page, fact) {
                return ActorKind::Party;
            }
            return if anonymous { ActorKind::Anonymous } else { noun.kind };
        }
    }
    if cluster.name_type == Some(NameType::Org) {
        ActorKind::Organization
    } else if says_i(facts, cluster) {
        ActorKind::Person
    } else if cluster.plural
        || says_only(
            facts,
            cluster,
            &["we", "us", "our", "ours", "ourselves", "they", "them", "their", "theirs"],
        )
    {
        ActorKind::Public
    } else if cluster.gender.is_some()
        || says_only(facts, cluster, &["i", "me", "my", "mine", "myself", "you", "your", "who", "whom"])
    {
        ActorKind::Person
    } else {
        // What speaks and is no known kind of person is a paper or a body: "the forecast", "a leaked memo".
        ActorKind::Organization
    }
}

/// "two officials familiar with the matter", "people close to the talks": sources that a report does not name.
fn is_insider(page: &Page<'_>, fact: &Fact) -> bool {
    let mut end = fact.tokens.end;
    while matches!(page.lower(end), "who" | "is" | "are" | "was" | "were" | ",") && end < fact.tokens.end + 3
    {
        end += 1;
    }
    if page.text.upos(end) == Upos::Adv {
        end += 1;
    }
    fact.article != Article::Definite
        && (fact.tokens.start + 1..=end).any(|at| knows(page.text, at).is_some())
}

/// Whether it says "I", and nothing but pronouns refers to it.
fn says_i(facts: &[Fact], cluster: &Cluster) -> bool {
    let mut said = cluster.mentions.iter().filter_map(|&it| facts.get(it));
    let pronouns = said.clone().all(|it| it.form == MentionForm::Pronoun);
    pronouns && said.any(|it| matches!(it.lemma.as_str(), "i" | "me" | "my" | "mine" | "myself"))
}

/// Whether nothing but these pronouns refers to a cluster.
fn says_only(facts: &[Fact], cluster: &Cluster, pronouns: &[&str]) -> bool {
    cluster
        .mentions
        .iter()
        .filter_map(|&it| facts.get(it))
        .all(|it| it.form == MentionForm::Pronoun && pronouns.contains(&it.lemma.as_str()))
}

/// Whether a text speaks of parties and votes and of no fighting.
fn is_unarmed(page: &Page<'_>, fact: &Fact) -> bool {
    const PARLIAMENT: &str = "mp mps labour tory tories backbench backbencher backbenchers parliament lawmakers \
        legislators senators whip whips whipped conservative conservatives vote votes amendment leadership bill";
    const ARMS: &str = "fighters troops soldiers army killed shelling shelled artillery militia militias ceasefire \
        gunmen armed airstrike airstrikes truce wounded weapons rockets insurgents forces bombs";
    let partisan = fact
        .modifiers
        .iter()
        .any(|it| matches!(it.as_str(), "labour" | "tory" | "backbench" | "conservative"));
    let heard = |words: &str| page.lower.iter().filter(|it| among(words, it)).count();
    partisan || *page.unarmed.get_or_init(|| heard(PARLIAMENT) > 1 && heard(ARMS) == 0)
}

/// What a "Union" is by the words before it: a body of states, a party; any other is one of workers.
fn union(name: &str) -> Option<ActorKind> {
    let before = name.strip_suffix(" union")?;
    match before.split(' ').next_back()? {
        "european" | "african" | "eurasian" | "arab" => Some(ActorKind::Intergov),
        "democratic" | "christian" | "social" | "patriotic" | "people's" => Some(ActorKind::Party),
        _ => None,
    }
}

/// The fullest name that the article uses; else the fullest noun phrase without its determiner; else the first word.
pub(super) fn name(page: &Page<'_>, mentions: &[Mention], facts: &[Fact], cluster: &Cluster) -> String {
    let rank = |mention: usize| {
        let (Some(fact), Some(it)) = (facts.get(mention), mentions.get(mention)) else { return (0, 0, 0) };
        let words = page.text.words(it.span);
        let shouted = !words.chars().any(char::is_lowercase) && words.len() > 4;
        let length = words.split_whitespace().count();
        match fact.form {
            MentionForm::Proper(_) => {
                // "Turkey" rather than "Ankara"; "European Union" rather than "EU".
                let is_seat = page
                    .lexicon
                    .places
                    .state(&fact.key)
                    .is_some_and(|it| it.1 == crate::lexicon::StateForm::Seat);
                (3, usize::from(!is_seat), if shouted { 0 } else { 10 * length + words.len().min(9) })
            }
            MentionForm::Nominal => {
                (2, 0, if fact.article == Article::Possessive { 0 } else { length.min(8) })
            }
            MentionForm::Pronoun => (1, 0, 0),
        }
    };
    let best = cluster.mentions.iter().copied().max_by_key(|&it| (rank(it), std::cmp::Reverse(it)));
    let Some(mention) = best.and_then(|it| mentions.get(it)) else { return String::new() };
    let mut words: Vec<&str> = page.text.words(mention.span).split_whitespace().collect();
    if words.len() > 1
        && mention.form == MentionForm::Nominal
        && matches!(fold(words.first().copied().unwrap_or_default()).as_str(), "the" | "a" | "an")
    {
        words.remove(0);
    }
    words.join(" ")
}

/// The role, as the article words it: the noun phrase of an apposition or the title before the name. What somebody is
/// goes before what they were.
pub(super) fn role(page: &Page<'_>, mentions: &[Mention], facts: &[Fact], cluster: &Cluster) -> Option<Span> {
    cluster.name_type?;
    let known = || cluster.mentions.iter().filter_map(|&it| Some((facts.get(it)?, mentions.get(it)?)));
    let phrases = known().filter_map(|(fact, mention)| phrase(page, fact, mention));
    let titles = known().filter(|_| cluster.person).filter_map(|(fact, _)| title(page, fact));
    let is_past = |span: &Span| {
        let first = page.text.words(*span).split_whitespace().next().unwrap_or_default();
        matches!(fold(first).as_str(), "former" | "ex" | "one-time" | "onetime" | "then")
    };
    let mut roles = phrases.chain(titles);
    let mut past = None;
    roles
        .find(|it| {
            let is_past = is_past(it);
            if is_past && past.is_none() {
                past = Some(*it);
            }
            !is_past
        })
        .or(past)
}

/// "the mayor of Selby" of a nominal mention, without its determiner, where it says enough.
fn phrase(page: &Page<'_>, fact: &Fact, mention: &Mention) -> Option<Span> {
    let least = if fact.article == Article::Definite { 4 } else { 3 };
    if fact.form != MentionForm::Nominal || fact.tokens.len() < least {
        return None;
    }
    let tokens = page.text.tokens_in(mention.span);
    let opener = page.lower(tokens.start);
    let from = usize::from(matches!(opener, "the" | "a" | "an" | "its" | "his" | "her" | "their"));
    Some(page.text.span(tokens.start + from..tokens.end))
}

/// "Justice Minister" before "Rémadji Tolla", but not the verb of "accused Prime Minister Tolla".
fn title(page: &Page<'_>, fact: &Fact) -> Option<Span> {
    if !matches!(fact.form, MentionForm::Proper(_)) || fact.lemma.is_empty() {
        return None;
    }
    let mut first = fact.tokens.start;
    while first > 0 && fact.tokens.start - first < 4 {
        let word = fold(page.text.word(first - 1));
        let noun = page.lexicon.actor_nouns.get(&word, &page.lexicon.tags);
        let noun = noun.is_some_and(|it| it.class == NounClass::Person && !it.plural)
            && !is_verb(page.text, &page.lexicon.tags, first - 1);
        if !(noun || page.lexicon.titles.is_modifier(&word)) || page.name_at(first - 1).is_some() {
            break;
        }
        first -= 1;
    }
    (first < fact.tokens.start).then(|| page.text.span(first..fact.tokens.start))
}
