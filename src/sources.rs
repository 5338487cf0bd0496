//! Sources: whose words the article is made of, and how much of it is nobody's but the article's.
//!
//! A word in a quote within a quote is counted once, for whoever says it last.

use std::cmp::Reverse;

use standpoint_wire::{ActorKind, Document, Form, Modality, ParagraphKind};
use yew::AttrValue;

use crate::{
    highlight::Range,
    report::{self, Report, is_sure},
};

/// What sort of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Somebody whom the article names.
    Named,
    /// Somebody whom it does not name.
    Unnamed,
    /// A document, as the analysis says, or what is no actor.
    Document,
    /// An agency, paper or broadcaster.
    Media,
    /// Nobody can be named without guessing.
    Unclear,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Who or what it is.
    pub who: Who,
    /// Its quotes.
    pub quotes: Vec<usize>,
    /// How many of them say something, and are no [acts in words](Report::is_act), as on the source's card.
    pub said: usize,
    /// How many words of the article are in them.
    pub words: usize,
}

/// Who or what is a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// The actor of this index.
    Actor(usize),
    /// What the article calls it.
    Words(AttrValue),
    /// Unclear.
    Nobody,
}

/// All sources of an article and their shares.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources {
    /// By their sort, whoever has the most words first.
    pub groups: Vec<(Sort, Vec<Source>)>,
    /// Words of the article's paragraphs.
    pub words: usize,
    /// Words in no quote.
    pub narrated: usize,
    /// How many stances are stated with a reserve or under a condition, by the article or by their holder.
    pub hedged: usize,
    /// How many stances there are.
    pub stances: usize,
}

impl Sources {
    /// The sources of the `document` of `text`.
    pub fn new(text: &str, document: &Document, report: &Report) -> Self {
        let mut all: Vec<(Sort, Source)> = Vec::new();
        let owners = owners(document, report, &mut all, text);
        let mut words = 0;
        let mut narrated = 0;
        let mut pieces: Vec<(Range, usize)> = pieces(document, &owners);
        pieces.sort_unstable();
        let mut reach = 0;
        for paragraph in document.paragraphs.iter().filter(|it| it.kind == ParagraphKind::Body) {
            let Some(content) = text.get(paragraph.start..paragraph.end) else { continue };
            for (start, end) in word_ranges(content) {
                let (start, end) = (paragraph.start + start, paragraph.start + end);
                words += 1;
                while pieces.get(reach).is_some_and(|(range, _)| range[1] <= start) {
                    reach += 1;
                }
                match pieces.get(reach).filter(|(range, _)| range[0] < end) {
                    Some(&(_, owner)) => all[owner].1.words += 1,
                    None => narrated += 1,
                }
            }
        }
        let mut groups: Vec<(Sort, Vec<Source>)> = Vec::new();
        all.sort_by_key(|(sort, it)| (*sort, Reverse(it.words), Reverse(it.quotes.len())));
        for (sort, source) in all {
            match groups.last_mut().filter(|it| it.0 == sort) {
                Some((_, sources)) => sources.push(source),
                None => groups.push((sort, vec![source])),
            }
        }
        let sure = || document.stances.iter().filter(|it| is_sure(it));
        let hedged =
            sure().filter(|it| matches!(it.modality, Modality::Hedged | Modality::Conditional)).count();
        Self { groups, words, narrated, hedged, stances: sure().count() }
    }

    /// Words of one sort of source.
    pub fn words_of(&self, sort: Sort) -> usize {
        self.groups.iter().filter(|it| it.0 == sort).flat_map(|it| &it.1).map(|it| it.words).sum()
    }

    /// A number of words as a share of the article's, in per cent.
    pub fn share(&self, words: usize) -> f64 {
        if self.words == 0 { 0.0 } else { 100.0 * words as f64 / self.words as f64 }
    }
}

/// For each quote the index of its source in `all`, which is filled.
fn owners(document: &Document, report: &Report, all: &mut Vec<(Sort, Source)>, text: &str) -> Vec<usize> {
    let mut owners = Vec::with_capacity(document.quotes.len());
    for (i, quote) in document.quotes.iter().enumerate() {
        let (sort, who) = match (report.speaker(i), quote.source) {
            (Some(actor), _) => (sort(document, actor), Who::Actor(actor)),
            (None, Some(range)) if quote.speaker.is_none() => {
                (Sort::Document, Who::Words(report::words(text, range)))
            }
            (None, _) => (Sort::Unclear, Who::Nobody),
        };
        let at = all.iter().position(|(_, it)| it.who == who).unwrap_or_else(|| {
            all.push((sort, Source { who, quotes: Vec::new(), said: 0, words: 0 }));
            all.len() - 1
        });
        all[at].1.quotes.push(i);
        all[at].1.said += usize::from(!report.is_act(i));
        owners.push(at);
    }
    owners
}

fn sort(document: &Document, actor: usize) -> Sort {
    let Some(actor) = document.actors.get(actor) else { return Sort::Unclear };
    let is_named = actor.mentions.iter().any(|it| it.form == Form::Proper);
    match actor.kind {
        // A document that is a source has that in its role, by the scheme of the analysis.
        _ if actor.role.as_deref().is_some_and(|it| it.contains("document")) => Sort::Document,
        ActorKind::Media => Sort::Media,
        ActorKind::Anonymous => Sort::Unnamed,
        _ if is_named => Sort::Named,
        _ => Sort::Unnamed,
    }
}

/// The contents of quotes cut so that none overlap: where they do, the one that begins last goes before.
fn pieces(document: &Document, owners: &[usize]) -> Vec<(Range, usize)> {
    let mut contents: Vec<(Range, usize)> = document
        .quotes
        .iter()
        .zip(owners)
        .flat_map(|(quote, &owner)| quote.content.iter().map(move |&range| (range, owner)))
        .filter(|(range, _)| range[0] < range[1])
        .collect();
    contents.sort_by_key(|(range, _)| (range[0], Reverse(range[1])));
    let mut pieces: Vec<(Range, usize)> = Vec::new();
    let mut open: Vec<(Range, usize)> = Vec::new(); // what is still under way, the innermost last
    let mut at = 0;
    // Closes what ends before `to`, and goes on with what is around it.
    let mut advance = |open: &mut Vec<(Range, usize)>, to: usize| {
        while let Some(&(range, owner)) = open.last() {
            let end = range[1].min(to);
            if at < end {
                pieces.push(([at.max(range[0]), end], owner));
                at = end;
            }
            if range[1] > to {
                break;
            }
            open.pop();
        }
        at = at.max(to);
    };
    for content in contents {
        advance(&mut open, content.0[0]);
        open.push(content);
    }
    advance(&mut open, usize::MAX);
    pieces
}

/// Where the words of a text begin and end.
fn word_ranges(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.split_whitespace().map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        (start, start + word.len())
    })
}

#[cfg(test)]
mod tests {
    use standpoint_wire::{
        ActorKind::{Anonymous, Media, Person},
        Class,
    };

    use super::*;
    use crate::cases::Case;

    fn sources(case: &Case) -> Sources {
        let report = Report::new(case.text, &case.document, None);
        Sources::new(case.text, &case.document, &report)
    }

    const TEXT: &str =
        "Brook said all is well and officials think it is late. The Post reported rain. A paper shows debts.";

    fn case() -> Case {
        Case::new(TEXT).actor("Brook", Person, &[]).actor("unnamed", Anonymous, &["officials"]).actor(
            "The Post",
            Media,
            &[],
        )
    }

    #[test]
    fn every_word_is_counted_once_for_whoever_says_it_last() {
        let case = case()
            .quote(Some("Brook"), Some("Brook"), "all is well and officials think it is late")
            .quote(Some("unnamed"), Some("officials"), "it is late")
            .quote(Some("The Post"), Some("The Post"), "rain")
            .quote(None, Some("A paper"), "debts");
        let sources = sources(&case);
        let found: Vec<_> =
            sources.groups.iter().map(|(sort, it)| (*sort, it[0].words, it[0].quotes.len())).collect();
        assert_eq!(
            found,
            [(Sort::Named, 6, 1), (Sort::Unnamed, 3, 1), (Sort::Document, 1, 1), (Sort::Media, 1, 1)]
        );
        assert_eq!((sources.words, sources.narrated), (19, 8));
        assert_eq!(sources.words_of(Sort::Named) + sources.narrated, 14);
        assert!((sources.share(19) - 100.0).abs() < 1e-9);
    }

    #[test]
    fn an_act_in_words_counts_no_more_than_on_the_card_of_whoever_does_it() {
        let case = case()
            .quote(Some("Brook"), Some("Brook"), "all is well")
            .quote(Some("Brook"), Some("Brook"), "rain")
            .edge("Brook", Class::Criticise, "rain", "self", "rain")
            .but(|it| it.quote = Some("q2".into()));
        let [(_, found)] = &sources(&case).groups[..] else { panic!("more than one sort") };
        assert_eq!((found[0].quotes.len(), found[0].said), (2, 1));
    }

    #[test]
    fn what_goes_on_after_a_quote_within_it_is_the_outer_speakers_again() {
        let case = case().quote(Some("Brook"), None, "all is well and officials think it is late").quote(
            Some("The Post"),
            None,
            "well and",
        );
        let sources = sources(&case);
        assert_eq!((sources.words_of(Sort::Named), sources.words_of(Sort::Media)), (7, 2));
    }

    #[test]
    fn a_quote_with_neither_speaker_nor_source_is_unclear_and_an_empty_text_has_no_shares() {
        let case = case().quote(None, None, "rain");
        assert_eq!(sources(&case).groups[0].0, Sort::Unclear);
        assert!(sources(&Case::new("")).share(3).abs() < 1e-9);
    }
}
