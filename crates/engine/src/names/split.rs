//! What of a sequence of capitalised words is a name, and what a title or a nationality before it.
//!
//! "Chadian Interior Minister Oumar Beremadji" holds a nationality, a title and a person; "Turkish Ministry of Foreign
//! Affairs" is one name. The difficulty is to tell the two apart.

use std::ops::Range;

use super::{NameType, capitals::Words, prefix, title};
use crate::lexicon::fold;

/// A name in the making: its tokens, and its type where the sequence alone settles it.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) tokens: Range<usize>,
    /// Bytes of the only token that are the name, where that is not all of it: "Polish" of "Polish-born".
    pub(super) prefix: Option<usize>,
    pub(super) settled: Option<NameType>,
    /// Whether a title stands directly before it.
    pub(super) titled: bool,
}

/// Splits one sequence and appends the names in it, in order.
pub(super) fn split(words: &Words<'_>, run: Range<usize>, found: &mut Vec<Candidate>) {
    let run = trim(words, run);
    if run.is_empty() {
        return;
    }
    let key = |range: Range<usize>| words.folded.get(range).map(|it| it.join(" ")).unwrap_or_default();
    let whole = key(run.clone());
    if words.lexicon.places.is_place(&whole) {
        found.push(Candidate { tokens: run, prefix: None, settled: None, titled: false });
        return;
    }
    if words.lexicon.places.is_nationality(&whole) {
        found.push(Candidate { tokens: run, prefix: None, settled: Some(NameType::Norp), titled: false });
        return;
    }
    if let Some(cut) = prefix::ends_at(words, &run) {
        split(words, run.start..cut, found);
        split(words, cut..run.end, found);
        return;
    }
    if let Some((before, name)) = title::at_title(words, &run) {
        split(words, run.start..before, found);
        if name < run.end {
            found.push(Candidate {
                tokens: name..run.end,
                settled: Some(NameType::Per),
                titled: true,
                prefix: None,
            });
        }
        return;
    }
    if run.len() == 2
        && prefix::is_direction(words.folded(run.start))
        && words.lexicon.places.is_nationality(words.folded(run.start + 1))
    {
        found.push(Candidate { tokens: run, prefix: None, settled: Some(NameType::Norp), titled: false });
        return;
    }
    // "US President" is split at its title; "U.S. Marines" stays; "US Tomahawk" is two.
    let first = words.folded(run.start);
    if run.len() > 1
        && matches!(first, "us" | "uk" | "eu" | "un" | "usa")
        && words.is_acronym(run.start)
        && !has_head(words, run.start + 1..run.end)
    {
        found.push(Candidate {
            tokens: run.start..run.start + 1,
            prefix: None,
            settled: None,
            titled: false,
        });
        split(words, run.start + 1..run.end, found);
        return;
    }
    found.push(Candidate { tokens: run, prefix: None, settled: None, titled: false });
}

/// Without a leading article that only opens a sentence, and without connectors left at an edge.
fn trim(words: &Words<'_>, run: Range<usize>) -> Range<usize> {
    let mut run = run;
    while run.start < run.end
        && !words.name_word(run.start)
        && !words.text.word(run.start).starts_with(|it: char| it.is_ascii_digit())
    {
        run.start += 1;
    }
    while run.start < run.end
        && !words.name_word(run.end - 1)
        && !words.text.word(run.end - 1).starts_with(|it: char| it.is_ascii_digit())
    {
        run.end -= 1;
    }
    // "Philippa Oyelaran MP": honours behind a name.
    while run.len() > 2
        && matches!(
            words.text.word(run.end - 1),
            "MP" | "TD" | "KC" | "QC" | "MSP" | "MBE" | "OBE" | "CBE" | "PhD"
        )
    {
        run.end -= 1;
    }
    run
}

/// Whether a sequence has a head word at its end or before an "of".
pub(super) fn has_head(words: &Words<'_>, range: Range<usize>) -> bool {
    let Some(last) = range.end.checked_sub(1) else { return false };
    let is_head = |at: usize| words.lexicon.heads.get(words.folded(at)).is_some();
    is_head(last)
        || range
            .clone()
            .any(|it| matches!(words.text.word(it + 1), "of" | "for") && it + 1 < range.end && is_head(it))
        || range.clone().any(|it| is_head(it) && words.text.word(it).len() > 3 && words.folded(it) != "new")
}

/// "Polish-born", "Canadian-financed": the nationality or place at the head of a compound.
pub(super) fn compounds(words: &Words<'_>, found: &mut Vec<Candidate>) {
    for at in 0..words.folded.len() {
        if !words.is_compound_of_name(at) {
            continue;
        }
        let word = words.text.word(at);
        let Some(prefix) = word.rfind('-') else { continue };
        let key = fold(word.get(..prefix).unwrap_or_default());
        let places = &words.lexicon.places;
        if places.is_nationality(&key) {
            found.push(Candidate {
                tokens: at..at + 1,
                prefix: Some(prefix),
                settled: Some(NameType::Norp),
                titled: false,
            });
        } else if places.is_place(&key) {
            found.push(Candidate {
                tokens: at..at + 1,
                prefix: Some(prefix),
                settled: Some(NameType::Loc),
                titled: false,
            });
        }
    }
}

/// Puts the titles of works in the place of the names inside them; where one name is all of a title and an outlet is
/// spoken of ("the channel ‘Atyrau Truth’"), its own type decides. `titles` are in order and apart.
pub(super) fn entitle(words: &Words<'_>, titles: Vec<Range<usize>>, found: &mut Vec<Candidate>) {
    let outlet = |at: usize| {
        matches!(
            words.folded(at),
            "channel"
                | "newspaper"
                | "group"
                | "network"
                | "website"
                | "magazine"
                | "company"
                | "movement"
                | "party"
        )
    };
    let around = |tokens: &Range<usize>| {
        let next = titles.partition_point(|it| it.end <= tokens.start);
        titles.get(next).filter(|it| it.start < tokens.end)
    };
    let is_outlet = |tokens: &Range<usize>| tokens.start > 1 && outlet(tokens.start - 2);
    found.retain(|it| around(&it.tokens).is_none_or(|title| *title == it.tokens && is_outlet(title)));
    let kept: Vec<usize> = found.iter().map(|it| it.tokens.start).collect();
    for title in titles {
        if kept.binary_search(&title.start).is_err() {
            found.push(Candidate {
                tokens: title,
                prefix: None,
                settled: Some(NameType::Misc),
                titled: false,
            });
        }
    }
    found.sort_by_key(|it| it.tokens.start);
}
