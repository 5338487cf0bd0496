//! Whom a phrase or pronoun may take up: the clusters of the mentions before it.
//!
//! Enters the cast as known up to a mention; leaves candidates, the latest first, with what the way to each looks like.

use super::{
    cast::{Cast, Cluster, ClusterId},
    facts::Fact,
};
use crate::mentions::MentionForm;

/// Mentions looked back over.
pub(super) const REACH: usize = 160;

/// Candidates of one mention.
const MOST: usize = 40;

/// A cluster that a mention may take up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub(super) id: ClusterId,
    /// The last mention of it before the place.
    pub(super) near: usize,
    /// The last one that is no pronoun, within reach.
    pub(super) full: Option<usize>,
    /// Mentions of it within reach, and those of them that are subjects.
    pub(super) seen: usize,
    pub(super) subjects: usize,
    /// Whether it agrees in number, gender and sort.
    pub(super) fits: bool,
    /// How many that agree were mentioned later.
    pub(super) rank: usize,
    /// How many that agree have more mentions within reach.
    pub(super) outdone: usize,
    /// How near and how prominent its mentions are.
    pub(super) salience: i32,
    /// How far that is behind the best of those that agree.
    pub(super) behind: i32,
    /// Candidates of its kind that are called by more than pronouns, itself among them.
    pub(super) rivals: usize,
    /// How well the head noun of the phrase takes it up.
    pub(super) level: i32,
    /// How many, of those mentioned later, are taken up as well or better.
    pub(super) levelled: usize,
}

impl Candidate {
    fn new(id: ClusterId, near: usize) -> Self {
        Self {
            id,
            near,
            full: None,
            seen: 0,
            subjects: 0,
            fits: false,
            rank: 0,
            outdone: 0,
            salience: 0,
            behind: 0,
            rivals: 0,
            level: 0,
            levelled: 0,
        }
    }
}

/// How likely `other`, so many mentions before, is what is spoken of at `fact`: near, a subject, called so before.
fn salience(fact: &Fact, other: &Fact, gap: usize) -> i32 {
    let count = |it: usize| i32::try_from(it.min(200)).unwrap_or(200);
    let sentences = count(fact.sentence.saturating_sub(other.sentence));
    let paragraphs = count(fact.paragraph.saturating_sub(other.paragraph));
    let mut score = 100 - 14 * sentences - 8 * paragraphs - count(gap);
    if other.subject {
        score += 8;
    }
    if other.form == MentionForm::Pronoun && other.gender == fact.gender {
        score += if fact.gender.is_some() { 10 } else { 6 };
    }
    if matches!(other.form, MentionForm::Proper(_)) {
        score += 3;
    }
    if fact.spoken != other.spoken {
        score -= 20;
    }
    score.max(0)
}

/// The candidates of `mention`, the latest first, but for those whom it can never take up. `others` are candidates
/// wherever they stand, `ahead` at a mention that comes later.
pub(super) fn of(
    facts: &[Fact],
    cast: &Cast,
    mention: usize,
    others: &[ClusterId],
    ahead: Option<usize>,
    barred: impl Fn(&Candidate) -> bool,
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let Some(fact) = facts.get(mention) else { return found };
    let mut slot = std::collections::HashMap::new();
    for before in (mention.saturating_sub(REACH)..mention).rev() {
        let Some(id) = cast.of.get(before).copied().flatten() else { continue };
        let Some(other) = facts.get(before) else { continue };
        let at = *slot.entry(id).or_insert(found.len());
        if at == MOST {
            continue;
        }
        if at == found.len() {
            found.push(Candidate::new(id, before));
        }
        if let Some(it) = found.get_mut(at) {
            it.seen += 1;
            it.subjects += usize::from(other.subject);
            it.salience = it.salience.max(salience(fact, other, mention - before));
            if it.full.is_none() && other.form != MentionForm::Pronoun {
                it.full = Some(before);
            }
        }
    }
    let first = |&id: &ClusterId| Some((id, cast.get(id)?.mentions.first().copied()?));
    let ahead = ahead.and_then(|it| Some((cast.of.get(it).copied().flatten()?, it)));
    for (id, near) in others.iter().filter_map(first).chain(ahead) {
        // One that was met beyond the last candidate is none yet.
        if slot.get(&id).is_none_or(|&at| at == MOST) {
            slot.insert(id, found.len());
            found.push(Candidate { full: Some(near), seen: 1, ..Candidate::new(id, near) });
        }
    }
    found.retain(|it| !barred(it));
    let mut fitting: Vec<usize> = Vec::new();
    for it in &mut found {
        it.rank = fitting.len();
        it.fits = cast.get(it.id).is_some_and(|cluster| agrees(fact, cluster));
        if it.fits {
            fitting.push(it.seen);
        }
    }
    let best = found.iter().filter(|it| it.fits).map(|it| it.salience).max().unwrap_or_default();
    for it in &mut found {
        it.behind = best - it.salience;
        it.outdone = fitting.iter().filter(|&&seen| seen > it.seen).count();
    }
    found
}

/// Whether a phrase or pronoun can stand for a cluster by number, gender and sort.
pub(super) fn agrees(fact: &Fact, cluster: &Cluster) -> bool {
    let gender = cluster.gender.is_none() || fact.gender.is_none() || cluster.gender == fact.gender;
    match fact.lemma.as_str() {
        "it" | "its" | "itself" if fact.form == MentionForm::Pronoun => cluster.body && !cluster.person,
        "they" | "them" | "their" | "theirs" | "themselves" if fact.form == MentionForm::Pronoun => {
            !cluster.person
        }
        _ if fact.is_person() => cluster.person && gender,
        _ if fact.form == MentionForm::Pronoun => true,
        _ => !cluster.person && (cluster.plural == fact.plural || cluster.body),
    }
}
