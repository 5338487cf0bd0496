//! Whom a mention can never take up, whatever speaks for it.

use super::{
    candidates::Candidate,
    cast::{Cast, ClusterId},
    facts::Fact,
    observe::Setting,
    pronoun::is_dialogue,
};
use crate::mentions::MentionForm;

/// Whether `fact` cannot take up `candidate`. `inner` are those spoken of in the quoted words that it reports.
pub(super) fn is_barred(
    facts: &[Fact],
    cast: &Cast,
    fact: &Fact,
    setting: &Setting,
    inner: &[ClusterId],
    candidate: &Candidate,
) -> bool {
    let id = candidate.id;
    let near = facts.get(candidate.near);
    // "She thanked her."
    let object = setting.bound == Some(id);
    // "Tolna signed," he added.
    let reported = fact.form == MentionForm::Pronoun && inner.contains(&id);
    // "I told you"
    let speech = near.is_some_and(|it| {
        is_spoken(it)
            && is_spoken(fact)
            && it.paragraph == fact.paragraph
            && is_addressed(it) != is_addressed(fact)
    });
    if fact.form != MentionForm::Nominal {
        // "Ms Holm … he", "Petra Lindqvist … She said he": what a title or a pronoun has told.
        let known = cast.get(id).and_then(|it| it.gender);
        let gendered = fact.gender.zip(known).is_some_and(|it| it.0 != it.1);
        return object || reported || speech || gendered;
    }
    // "his brother", "the spokesman for the miners"
    let within = setting.owner == Some(id)
        || near.is_some_and(|it| it.tokens.start <= fact.tokens.start && it.tokens.end > fact.tokens.start);
    // "Tolna's wife … Brand's wife"
    let others = setting.owner.zip(cast.get(id)).is_some_and(|(owner, it)| {
        let same = |it: &&(String, ClusterId)| it.0 == fact.lemma;
        let kin: Vec<_> = it.kin.iter().take(8).filter(same).collect();
        !kin.is_empty() && kin.iter().all(|it| it.1 != owner)
    });
    // "the Turkish army … the Syrian army"
    let nation = cast.get(id).and_then(|it| it.state.or(it.nation));
    let foreign = fact.state.zip(nation).is_some_and(|it| it.0 != it.1);
    within || others || foreign
}

fn is_spoken(fact: &Fact) -> bool {
    fact.form == MentionForm::Pronoun && is_dialogue(&fact.lemma)
}

fn is_addressed(fact: &Fact) -> bool {
    matches!(fact.lemma.as_str(), "you" | "your")
}
