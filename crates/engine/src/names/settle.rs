//! The encoder's names, each with one type in the whole document.
//!
//! Enters names with a score for each type at each place; leaves names. The difficulty: the encoder sees a paragraph,
//! and what "Aldo Kano" is shows best where he is introduced. The places of one name, letter case aside, add their log
//! posteriors, and the sum decides for all of them.

use std::collections::HashMap;

use standpoint_encoder::{NameKind, NameSpan};

use super::{Name, NameType};
use crate::{lexicon::fold, text::Text};

/// No single place may count for more than this against a type.
const DOUBT: f32 = -20.0;

/// The names that the encoder `read` before the byte `frontier`, and those of the `rules` behind it.
pub(crate) fn settle(text: &Text<'_>, read: &[NameSpan], rules: &[Name], frontier: usize) -> Vec<Name> {
    let key = |it: &NameSpan| fold(text.source.get(it.range.clone()).unwrap_or_default());
    let mut sums: HashMap<String, [f32; 5]> = HashMap::new();
    for name in read {
        let sum = sums.entry(key(name)).or_default();
        for (sum, score) in sum.iter_mut().zip(name.scores) {
            *sum += score.max(DOUBT);
        }
    }
    let best = |scores: &[f32; 5]| {
        let start = (NameKind::Per, f32::NEG_INFINITY);
        let kinds = NameKind::ALL.into_iter().zip(*scores);
        kinds.fold(start, |best, it| if it.1 > best.1 { it } else { best }).0
    };
    let names = read.iter().filter_map(|it| {
        let kind = best(sums.get(&key(it))?);
        Some(Name { span: it.range.clone().into(), name_type: name_type(kind) })
    });
    names.chain(rules.iter().filter(|it| it.span.start >= frontier).copied()).collect()
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
