//! Noun phrases: where the phrase around a head noun begins and ends.
//!
//! Enters a head token; leaves the range of tokens from determiner to the end of the complements that belong to it.
//! The difficulty: "a nurse at the hospital said" holds a complement, "told a nurse at noon" does not.

use std::ops::Range;

use super::Page;
use crate::{lexicon::is_time, names::NameType, text::Upos};

/// The first token of the phrase whose head is at `head`, not beyond `floor`.
pub(super) fn start(page: &Page<'_>, head: usize, floor: usize) -> usize {
    let text = page.text;
    let mut first = head;
    while first > floor {
        let before = first - 1;
        let word = text.word(before);
        let lower = page.lower(before);
        let belongs = match text.upos(before) {
            Upos::Noun | Upos::Num | Upos::Propn | Upos::Sym | Upos::Adj => true,
            Upos::Part if matches!(word, "'s" | "’s" | "'" | "’") => true,
            Upos::Det => {
                // A determiner opens the phrase, but for "all the", "both the", "some of the".
                first = before;
                if first > floor && matches!(page.lower(first - 1), "all" | "both" | "half") {
                    first -= 1;
                }
                return widen(page, first, floor);
            }
            Upos::Adv => matches!(text.upos(first), Upos::Adj | Upos::Num) && is_premodifier(lower),
            Upos::Verb => {
                // "the governing party", "the wounded men": a participle behind a determiner or adjective.
                first < head + 1
                    && (lower.ends_with("ing") || lower.ends_with("ed"))
                    && before > floor
                    && matches!(text.upos(before - 1), Upos::Det | Upos::Adj | Upos::Num)
            }
            Upos::Adp => {
                // "about 300 people", "at least 19", "more than 40", "up to 70"
                matches!(text.upos(first), Upos::Num)
                    && (lower != "to" || before > floor && page.lower(before - 1) == "up")
                    && matches!(
                        lower,
                        "about" | "around" | "over" | "than" | "nearly" | "to" | "under" | "least"
                    )
            }
            // "the Russian and Syrian air forces"
            Upos::Cconj => before > floor && is_nationality(page, before - 1) && is_nationality(page, first),
            _ => false,
        };
        if !belongs {
            break;
        }
        if text.upos(before) == Upos::Part {
            // "Togo's foreign minister": the possessor with its own determiner.
            let owner = before.saturating_sub(1);
            return start(page, owner, floor);
        }
        first = before;
    }
    widen(page, first, floor)
}

fn is_nationality(page: &Page<'_>, at: usize) -> bool {
    page.name_at(at).and_then(|it| page.names.get(it)).is_some_and(|it| it.name_type == NameType::Norp)
}

/// "at least 19", "more than 300", "about 61,000": the hedge before a number.
fn widen(page: &Page<'_>, first: usize, floor: usize) -> usize {
    let mut first = first;
    if page.text.upos(first) == Upos::Num && first > floor {
        let one = page.lower(first - 1);
        let two = if first > floor + 1 { page.lower(first - 2) } else { "" };
        if matches!((two, one), ("at", "least" | "most") | ("more" | "fewer" | "less", "than") | ("up", "to"))
        {
            first -= 2;
        } else if matches!(
            one,
            "about" | "around" | "nearly" | "almost" | "some" | "over" | "roughly" | "all"
        ) {
            first -= 1;
        }
    }
    if matches!(page.lower(first), "than" | "least" | "to") && first > floor {
        first -= 1;
    }
    first
}

fn is_premodifier(lower: &str) -> bool {
    lower.ends_with("ly")
        || matches!(lower, "very" | "most" | "more" | "so" | "once" | "about" | "nearly" | "almost")
}

/// Complements that may belong to one head.
const COMPLEMENTS: usize = 3;

/// Where the phrase may end: behind its head, behind each complement that may belong to it, each one past its last
/// token, with whether the rules would end it there.
pub(super) fn ends(page: &Page<'_>, first: usize, head: usize, ceiling: usize) -> Vec<(usize, bool)> {
    let mut ends = vec![head + 1];
    let mut end = head + 1;
    while end < ceiling && ends.len() <= COMPLEMENTS && may_attach(page.lower(end)) {
        let Some(inner) = simple(page, end + 1, ceiling) else { break };
        end = inner.end;
        ends.push(end);
    }
    let ruled = ruled_end(page, first, head, ceiling);
    if !ends.contains(&ruled) {
        ends.push(ruled);
    }
    ends.into_iter().map(|it| (it, it == ruled)).collect()
}

fn may_attach(preposition: &str) -> bool {
    matches!(
        preposition,
        "of" | "for"
            | "in"
            | "at"
            | "from"
            | "with"
            | "to"
            | "on"
            | "near"
            | "against"
            | "between"
            | "behind"
            | "around"
            | "across"
            | "and"
            | "inside"
            | "outside"
    )
}

/// One past the last token of the phrase: the head with the complements that are sure to belong to it.
fn ruled_end(page: &Page<'_>, first: usize, head: usize, ceiling: usize) -> usize {
    let apposition = first > 1 && page.text.word(first - 1) == "," && page.name_at(first - 2).is_some();
    let mut end = head + 1;
    // "of" always belongs; another preposition where the phrase is followed by a verb or closes an apposition.
    loop {
        let preposition = page.lower(end);
        if !matches!(preposition, "of" | "for" | "in" | "at" | "from" | "with" | "to" | "on" | "near")
            || end >= ceiling
        {
            break;
        }
        let Some(inner) = simple(page, end + 1, ceiling) else { break };
        // "the government on Monday", "accused the army of bombing a market"
        if is_time(page.lower(inner.end - 1)) || preposition == "of" && page.lower(end + 1).ends_with("ing") {
            break;
        }
        let always = preposition == "of"
            || preposition == "for" && takes_for(page.lower(head))
            || preposition == "to" && takes_to(page.lower(head));
        let set_off = apposition && matches!(page.text.word(inner.end), "," | ".");
        // "the government in Chisinau"
        let seated = preposition == "in"
            && matches!(
                page.lower(head),
                "government" | "authorities" | "embassy" | "mission" | "delegation"
            );
        if !always && !set_off && !seated && !closes(page, inner.end, ceiling) {
            break;
        }
        end = inner.end;
    }
    end
}

/// Where a phrase begins of which the one from `first` is a part: "one of the nurses", "a number of mill owners".
pub(super) fn partitive(page: &Page<'_>, first: usize, floor: usize) -> Option<usize> {
    let of = first.checked_sub(1).filter(|&it| it > floor && page.lower(it) == "of")?;
    let quantity = of - 1;
    let text = page.text;
    let counts = text.upos(quantity) == Upos::Num && !text.word(quantity).starts_with("20")
        || matches!(
            page.lower(quantity),
            "some" | "most" | "many" | "several" | "both" | "all" | "few" | "none"
        );
    let measures = matches!(
        page.lower(quantity),
        "number"
            | "handful"
            | "dozens"
            | "hundreds"
            | "thousands"
            | "percent"
            | "cent"
            | "majority"
            | "couple"
            | "third"
            | "half"
    );
    if counts || measures { Some(start(page, quantity, floor)) } else { None }
}

fn takes_for(head: &str) -> bool {
    head.starts_with("spokes")
        || matches!(
            head,
            "lawyer"
                | "lawyers"
                | "counsel"
                | "solicitor"
                | "attorney"
                | "candidate"
                | "minister"
                | "commissioner"
                | "ministry"
                | "mp"
                | "secretary"
                | "director"
                | "coordinator"
                | "head"
        )
}

fn takes_to(head: &str) -> bool {
    matches!(
        head,
        "envoy"
            | "ambassador"
            | "adviser"
            | "advisor"
            | "counsel"
            | "heir"
            | "aide"
            | "delegate"
            | "mission"
            | "delegation"
            | "ambassadors"
    )
}

/// Whether what stands behind a prepositional phrase shows that the phrase belongs to the noun: the verb of a subject,
/// or the comma behind an apposition.
fn closes(page: &Page<'_>, after: usize, ceiling: usize) -> bool {
    if after >= ceiling {
        return false;
    }
    let lower = page.lower(after);
    let upos = page.text.upos(after);
    matches!(upos, Upos::Verb | Upos::Aux) && !lower.ends_with("ing")
        || matches!(lower, "who" | "whose")
        || upos == Upos::Adv && matches!(page.text.upos(after + 1), Upos::Verb | Upos::Aux)
}

/// A noun phrase without complements that begins at `first`: determiner, adjectives, nouns, a name.
fn simple(page: &Page<'_>, first: usize, ceiling: usize) -> Option<Range<usize>> {
    let text = page.text;
    let mut at = first;
    let mut head = None;
    while at < ceiling && at < first + 12 {
        let word = text.word(at);
        if let Some(name) = page.name_at(at) {
            let tokens = text.tokens_in(page.names.get(name)?.span);
            at = tokens.end.max(at + 1);
            head = Some(at);
            continue;
        }
        match text.upos(at) {
            Upos::Noun | Upos::Propn => head = Some(at + 1),
            Upos::Num => head = head.or(Some(at + 1)).map(|_| at + 1),
            Upos::Det | Upos::Adj | Upos::Adv | Upos::Sym
                if head.is_none()
                    || text.upos(at) == Upos::Adj && matches!(text.upos(at + 1), Upos::Noun) => {}
            Upos::Pron
                if head.is_none()
                    && matches!(page.lower(at), "them" | "us" | "her" | "him" | "those" | "these") =>
            {
                return Some(first..at + 1);
            }
            Upos::Part if matches!(word, "'s" | "’s" | "'" | "’") && head.is_some() => {
                at += 1;
                head = None;
                continue;
            }
            Upos::Verb
                if head.is_none()
                    && (word.ends_with("ing") || word.ends_with("ed"))
                    && matches!(text.upos(at + 1), Upos::Noun) => {}
            _ => break,
        }
        at += 1;
    }
    head.map(|end| first..end)
}
