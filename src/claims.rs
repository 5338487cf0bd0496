//! Claims: what somebody asserts of somebody else, and what is denied, side by side where both are about one thing.
//!
//! The difficulty is to join no denial to a claim that it is not about. A claim and a denial are joined where their
//! words overlap, or one is said within the other's quote; else only where the accused, or who speaks for it, denies
//! something in the same paragraph as the accusation or the next, and nothing else was held against it meanwhile.

use std::collections::HashMap;

use standpoint_wire::{Class, Document, Modality, Stance, Target};

use crate::{
    highlight::Range,
    report::{Report, is_sure},
};

/// Whose word a stance is, and whether it is called into question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The article's or the holder's own word.
    Stated,
    /// Somebody else's word.
    Alleged,
    /// Somebody else's word, or an accusation, that is denied.
    Disputed,
}

/// All claims and denials of a document, by the indices of their stances.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Claims {
    /// What is both asserted and denied.
    pub disputes: Vec<Dispute>,
    /// What is only asserted.
    pub asserted: Vec<Claim>,
    /// What is only denied: indices of the denials.
    pub denied: Vec<usize>,
    standings: Vec<Standing>,
}

/// Something that is held against or ascribed to an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Index of the stance.
    pub stance: usize,
    /// Index of the actor who claims it.
    pub by: usize,
    /// Index of the actor of whom it is claimed, where that is known.
    pub about: Option<usize>,
}

/// Claims and denials about one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// What is asserted.
    pub claims: Vec<Claim>,
    /// Indices of the denials.
    pub denials: Vec<usize>,
}

impl Claims {
    /// The claims of a document, in the order of the text.
    pub fn new(document: &Document, report: &Report) -> Self {
        let mut claims = Vec::new();
        let mut denials = Vec::new();
        // A denial in somebody else's words is no claim of theirs, and calls no claim into question.
        let mut denied = Vec::new();
        let mut standings = Vec::with_capacity(document.stances.len());
        for (i, stance) in document.stances.iter().enumerate() {
            let is_ascribed = is_ascribed(stance, report);
            standings.push(if is_ascribed { Standing::Alleged } else { Standing::Stated });
            if !is_sure(stance) {
                continue;
            }
            match (stance.class == Class::Deny && stance.modality != Modality::Negated, is_ascribed) {
                (true, false) => denials.push(i),
                (true, true) => denied.push(i),
                (false, _) => claims.extend(claim(i, stance, report)),
            }
        }
        let of_claim: Vec<Vec<usize>> = join(document, report, &claims, &denials);
        let mut disputes: Vec<Dispute> = Vec::new();
        let mut asserted = Vec::new();
        denied.extend_from_slice(&denials);
        denied.sort_unstable();
        for (claim, answers) in claims.into_iter().zip(of_claim) {
            if answers.is_empty() {
                asserted.push(claim);
                continue;
            }
            standings[claim.stance] = Standing::Disputed;
            denied.retain(|it| !answers.contains(it));
            match disputes.iter_mut().find(|it| it.denials.iter().any(|it| answers.contains(it))) {
                Some(dispute) => {
                    dispute.claims.push(claim);
                    dispute.denials.extend(answers);
                    dispute.denials.sort_unstable();
                    dispute.denials.dedup();
                }
                None => disputes.push(Dispute { claims: vec![claim], denials: answers }),
            }
        }
        Self { disputes, asserted, denied, standings }
    }

    /// Whose word a stance is.
    pub fn standing(&self, stance: usize) -> Standing {
        self.standings.get(stance).copied().unwrap_or(Standing::Stated)
    }

    /// Whether there is nothing of the kind.
    pub const fn is_empty(&self) -> bool {
        self.disputes.is_empty() && self.asserted.is_empty() && self.denied.is_empty()
    }
}

/// Whether somebody says it of another, for whom they do not speak.
fn is_ascribed(stance: &Stance, report: &Report) -> bool {
    let claimant = report.actor(&stance.according_to);
    let holder = report.actor(&stance.holder);
    claimant
        .zip(holder)
        .is_some_and(|(claimant, holder)| claimant != holder && !is_voice(claimant, holder, report))
}

/// What a stance claims: an accusation, or a stance that somebody ascribes to another. What is said not to be so is
/// no claim.
fn claim(index: usize, stance: &Stance, report: &Report) -> Option<Claim> {
    if stance.modality == Modality::Negated {
        return None;
    }
    let holder = report.actor(&stance.holder)?;
    if stance.class == Class::Accuse {
        let by = report.actor(&stance.according_to).unwrap_or(holder);
        let about = if let Target::Actor(id) = &stance.target { report.actor(id) } else { None };
        return Some(Claim { stance: index, by, about });
    }
    let by = report.actor(&stance.according_to).filter(|_| is_ascribed(stance, report))?;
    Some(Claim { stance: index, by, about: Some(holder) })
}

/// Whether one speaks for another, or for one who does.
fn is_voice(voice: usize, principal: usize, report: &Report) -> bool {
    let mut at = voice;
    // A chain is short; a circle ends.
    for _ in 0..4 {
        let Some(next) = report.profile(at).and_then(|it| it.speaks_for) else { return false };
        if next == principal {
            return true;
        }
        at = next;
    }
    false
}

/// For each claim the denials of it.
fn join(document: &Document, report: &Report, claims: &[Claim], denials: &[usize]) -> Vec<Vec<usize>> {
    let mut of_claim = vec![Vec::new(); claims.len()];
    let quotes: HashMap<&str, usize> =
        document.quotes.iter().enumerate().map(|(i, it)| (it.id.as_str(), i)).collect();
    for &denial in denials {
        let it = &document.stances[denial];
        let Some(denier) = report.actor(&it.holder) else { continue };
        // Nobody denies what they claim themselves.
        let others: Vec<usize> = (0..claims.len()).filter(|&c| claims[c].by != denier).collect();
        let meets = |c: &usize| {
            let claim = &document.stances[claims[*c].stance];
            overlap(&said(document, &quotes, claim), &said(document, &quotes, it))
        };
        let mut answered: Vec<usize> = others.iter().copied().filter(meets).collect();
        if answered.is_empty() {
            let at = paragraph(document, it.evidence[0]);
            let before = others.iter().copied().filter(|&c| {
                let evidence = document.stances[claims[c].stance].evidence;
                let is_accused = claims[c].about.is_some_and(|about| {
                    about == denier || is_voice(denier, about, report) || is_voice(about, denier, report)
                });
                is_accused
                    && evidence[0] <= it.evidence[0]
                    && paragraph(document, evidence[0]) + 1 >= at
                    // A denial of its own words is one of another accusation.
                    && !matches!(&it.target, Target::Actor(id) if report.actor(id) != Some(claims[c].by))
            });
            answered.extend(before.max_by_key(|&c| document.stances[claims[c].stance].evidence[0]));
        }
        for claim in answered {
            of_claim[claim].push(denial);
        }
    }
    of_claim
}

/// The words in which a stance is said: its evidence, the phrase that it is toward, and the quote that holds both.
fn said(document: &Document, quotes: &HashMap<&str, usize>, stance: &Stance) -> Vec<Range> {
    let mut ranges = vec![stance.evidence];
    if let Target::Span(range) = stance.target {
        ranges.push(range);
    }
    let quote = stance.quote.as_deref().and_then(|it| quotes.get(it));
    ranges
        .extend(quote.and_then(|&it| document.quotes.get(it)).into_iter().flat_map(|it| it.content.clone()));
    ranges
}

fn overlap(one: &[Range], other: &[Range]) -> bool {
    one.iter().any(|a| other.iter().any(|b| a[0] < b[1] && b[0] < a[1]))
}

/// The number of the paragraph that holds an offset.
fn paragraph(document: &Document, offset: usize) -> usize {
    document.paragraphs.partition_point(|it| it.end <= offset)
}

#[cfg(test)]
mod tests {
    use standpoint_wire::ActorKind::{Organization, Person};

    use super::*;
    use crate::cases::Case;

    fn claims(case: &Case) -> Claims {
        let report = Report::new(case.text, &case.document, None);
        Claims::new(&case.document, &report)
    }

    fn case(text: &'static str) -> Case {
        Case::new(text)
            .actor("Merrow", Organization, &[])
            .actor("Union", Organization, &[])
            .actor("Ansel", Person, &[])
            .speaking_for("Union")
    }

    const NEAR: &str = "Merrow accused the Union of lies.\n\nAnsel denied that.\n\nRain fell.\n\nAnsel denied a second thing.";

    #[test]
    fn a_denial_by_the_voice_of_the_accused_in_the_next_paragraph_disputes_the_claim() {
        let case = case(NEAR).edge("Merrow", Class::Accuse, "Union", "self", "accused the Union").edge(
            "Ansel",
            Class::Deny,
            "that",
            "self",
            "denied that",
        );
        let claims = claims(&case);
        let claim = Claim { stance: 0, by: 0, about: Some(1) };
        assert_eq!(claims.disputes, [Dispute { claims: vec![claim], denials: vec![1] }]);
        assert!(claims.asserted.is_empty() && claims.denied.is_empty());
        assert_eq!([0, 1].map(|it| claims.standing(it)), [Standing::Disputed, Standing::Stated]);
    }

    #[test]
    fn a_denial_further_on_stands_alone() {
        let case = case(NEAR).edge("Merrow", Class::Accuse, "Union", "self", "accused the Union").edge(
            "Ansel",
            Class::Deny,
            "a second thing",
            "self",
            "denied a second thing",
        );
        let claims = claims(&case);
        assert!(claims.disputes.is_empty());
        assert_eq!((claims.asserted.len(), &claims.denied), (1, &vec![1]));
    }

    #[test]
    fn a_denial_by_somebody_else_stands_alone() {
        let case = Case::new("Merrow accused the Union of lies. Ansel denied a debt.")
            .actor("Merrow", Organization, &[])
            .actor("Union", Organization, &[])
            .actor("Ansel", Person, &[])
            .edge("Merrow", Class::Accuse, "Union", "self", "accused the Union")
            .edge("Ansel", Class::Deny, "a debt", "self", "denied a debt");
        assert!(claims(&case).disputes.is_empty());
    }

    #[test]
    fn a_denial_in_anothers_words_is_a_denial_and_not_in_dispute_with_the_next() {
        let text = "\"We deny that it leaks,\" said Ansel. Castell said that the Union lied; the Union rejected that.";
        let case = Case::new(text)
            .actor("Union", Organization, &[])
            .actor("Ansel", Person, &[])
            .edge("Union", Class::Deny, "it leaks", "Ansel", "deny that it leaks")
            .edge("Union", Class::Deny, "that.", "self", "rejected that");
        let claims = claims(&case);
        assert!(claims.disputes.is_empty() && claims.asserted.is_empty());
        assert_eq!((&claims.denied, claims.standing(0)), (&vec![0, 1], Standing::Alleged));
    }

    #[test]
    fn a_deed_that_somebody_ascribes_to_another_is_alleged_and_disputed_by_the_same_words() {
        let case = case("Merrow said the Union hit Ansel, a claim that the Union hit Ansel was denied.")
            .edge("Union", Class::Fight, "Ansel", "Merrow", "the Union hit Ansel");
        assert_eq!(claims(&case).standing(0), Standing::Alleged);
        let case = case.edge("Union", Class::Deny, "Union hit Ansel", "self", "was denied");
        assert_eq!(claims(&case).disputes.len(), 1);
    }

    #[test]
    fn a_spokesman_alleges_nothing_of_his_house() {
        let case = case("Ansel said the Union backs Merrow.").edge(
            "Union",
            Class::Support,
            "Merrow",
            "Ansel",
            "the Union backs Merrow",
        );
        let claims = claims(&case);
        assert!(claims.is_empty());
        assert_eq!(claims.standing(0), Standing::Stated);
    }

    #[test]
    fn what_is_unsure_or_not_so_is_no_claim() {
        let accused = |change: fn(&mut Stance)| {
            case(NEAR).edge("Merrow", Class::Accuse, "Union", "self", "accused the Union").but(change)
        };
        assert!(claims(&accused(|it| it.confidence = 0.3)).is_empty());
        assert!(claims(&accused(|it| it.modality = Modality::Negated)).is_empty());
    }
}
