//! The encoder's names, each with one type in the whole document.
//!
//! Enters names with a score for each type at each place; leaves names. The difficulty: the encoder sees a paragraph,
//! and what "Aldo Kano" is shows best where he is introduced. The places of one name, letter case aside, add their log
//! posteriors, the full name's are added to its short form's, and the sum decides for all places.

use std::collections::HashMap;

use standpoint_encoder::{NameKind, NameSpan};

use super::{Name, NameType};
use crate::{lexicon::fold, text::Text};

/// No single place may count for more than this against a type.
const DOUBT: f32 = -20.0;

/// The names that the encoder `read` before the byte `frontier`, and those of the `rules` behind it.
pub(crate) fn settle(text: &Text<'_>, read: &[NameSpan], rules: &[Name], frontier: usize) -> Vec<Name> {
    let keys: Vec<String> =
        read.iter().map(|it| fold(text.source.get(it.range.clone()).unwrap_or_default())).collect();
    let mut sums: HashMap<&str, [f32; 5]> = HashMap::new();
    // In the order of the text: sums must not depend on the order of a table.
    let mut distinct: Vec<&str> = Vec::new();
    for (name, key) in read.iter().zip(&keys) {
        let sum = sums.entry(key).or_insert_with(|| {
            distinct.push(key);
            [0.0; 5]
        });
        for (sum, score) in sum.iter_mut().zip(name.scores) {
            *sum += score.max(DOUBT);
        }
    }
    let shares = shares(&distinct, &sums);
    for (short, full) in shares {
        if let Some(sum) = sums.get_mut(short) {
            for (sum, score) in sum.iter_mut().zip(full) {
                *sum += score;
            }
        }
    }
    let names = read.iter().zip(&keys).filter_map(|(it, key)| {
        let kind = best(sums.get(key.as_str())?);
        Some(Name { span: it.range.clone().into(), name_type: name_type(kind) })
    });
    names.chain(rules.iter().filter(|it| it.span.start >= frontier).copied()).collect()
}

/// What full names say of their short forms: "Prentice" is a person since "Alan Prentice" is, "Norcross" a company since
/// "Norcross Brands" is. A short form that is a place or a people stays one, and one that is short for a person and for
/// an organisation alike is left to itself.
fn shares<'a>(distinct: &[&'a str], sums: &HashMap<&str, [f32; 5]>) -> Vec<(&'a str, [f32; 5])> {
    let kind = |key: &str| sums.get(key).map(best);
    let mut full: HashMap<&str, [Option<&str>; 2]> = HashMap::new();
    for key in distinct {
        let Some((first, last)) = key.split_once(' ').zip(key.rsplit_once(' ')) else { continue };
        match kind(key) {
            Some(NameKind::Per) => full.entry(last.1).or_default()[0] = Some(key),
            Some(NameKind::Org) => full.entry(first.0).or_default()[1] = Some(key),
            _ => {}
        }
    }
    let is_open = |key: &str| matches!(kind(key), Some(NameKind::Per | NameKind::Org | NameKind::Misc));
    let short = distinct.iter().filter(|it| is_open(it));
    short
        .filter_map(|short| match full.get(short)? {
            [Some(full), None] | [None, Some(full)] => Some((*short, *sums.get(full)?)),
            _ => None,
        })
        .collect()
}

/// The kind with the greatest sum; of equal ones the first.
fn best(scores: &[f32; 5]) -> NameKind {
    let start = (NameKind::Per, f32::NEG_INFINITY);
    NameKind::ALL.into_iter().zip(*scores).fold(start, |best, it| if it.1 > best.1 { it } else { best }).0
}

const fn name_type(kind: NameKind) -> NameType {
    match kind {
        NameKind::Per => NameType::Per,
        NameKind::Org => NameType::Org,
        NameKind::Loc => NameType::Loc,
        NameKind::Norp => NameType::Norp,
        NameKind::Misc => NameType::Misc,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lexicon::Lexicon, text};

    /// The types of the names, each read at its first place behind the one before with these scores for PER, ORG and LOC.
    fn types(source: &str, read: &[(&str, [f32; 3])]) -> Vec<NameType> {
        let (text, _) = text::read(source, &Lexicon::new());
        let mut at = 0;
        let spans: Vec<NameSpan> = read
            .iter()
            .map(|(words, [per, org, loc])| {
                let start = at + source[at..].find(words).unwrap();
                at = start + words.len();
                let scores = [*per, *org, *loc, -9.0, -9.0];
                NameSpan { range: start..at, kind: best(&scores), scores, confidence: 1.0 }
            })
            .collect();
        settle(&text, &spans, &[], usize::MAX).iter().map(|it| it.name_type).collect()
    }

    const PER: [f32; 3] = [-0.1, -4.0, -6.0];
    const ORG: [f32; 3] = [-4.0, -0.1, -6.0];
    const LOC: [f32; 3] = [-4.0, -6.0, -0.1];

    #[test]
    fn one_name_has_one_type() {
        let weak = [-1.0, -0.5, -6.0];
        assert_eq!(types("Kano spoke. Kano left.", &[("Kano", PER), ("Kano", weak)]), [NameType::Per; 2]);
    }

    #[test]
    fn a_short_form_is_what_its_full_name_is() {
        let found = types(
            "Alan Prentice spoke. Prentice left.",
            &[("Alan Prentice", PER), ("Prentice", [-1.5, -0.3, -6.0])],
        );
        assert_eq!(found, [NameType::Per; 2]);
        let found = types(
            "Norcross Brands fell. Norcross said so.",
            &[("Norcross Brands", ORG), ("Norcross", [-0.3, -1.5, -6.0])],
        );
        assert_eq!(found, [NameType::Org; 2]);
    }

    #[test]
    fn a_place_stays_a_place_and_an_ambiguous_short_form_stays_what_it_is() {
        let found = types("Samira Jordan flew to Jordan.", &[("Samira Jordan", PER), ("Jordan", LOC)]);
        assert_eq!(found, [NameType::Per, NameType::Loc]);
        let read = [("Edward Halden", PER), ("Halden Foods", ORG), ("Halden", [-1.0, -0.5, -6.0])];
        let found = types("Edward Halden runs Halden Foods. Halden rejects the bid.", &read);
        assert_eq!(found, [NameType::Per, NameType::Org, NameType::Org]);
    }
}
