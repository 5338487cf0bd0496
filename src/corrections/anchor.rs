//! Anchors: places of a text, called by their words, and what of a document stands there.

use serde::{Deserialize, Serialize};
use standpoint_wire::{Class, Document, Form, Target};

use crate::highlight::Range;

/// A place of a text: the n-th place, from 0, at which these words stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The words.
    pub words: String,
    /// How many places with the same words come before.
    pub nth: usize,
}

/// A stance, by the places of its evidence, its holder and its target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edge {
    /// Its evidence.
    pub evidence: Spot,
    holder: Spot,
    target: Option<Spot>,
    class: Class,
}

impl Spot {
    /// The spot of a range of the text.
    pub fn of(text: &str, [start, end]: Range) -> Option<Self> {
        let words = text.get(start..end).filter(|it| !it.is_empty())?;
        let nth = places(text, words).take_while(|&it| it < start).count();
        Some(Self { words: words.to_owned(), nth })
    }

    /// The spot of an actor: its first name in the text, or else its first mention.
    pub fn of_actor(text: &str, document: &Document, actor: usize) -> Option<Self> {
        let mentions = &document.actors.get(actor)?.mentions;
        let it = mentions.iter().find(|it| it.form == Form::Proper).or(mentions.first())?;
        Self::of(text, [it.start, it.end])
    }

    /// The spot of a quote: the first piece of its words.
    pub fn of_quote(text: &str, document: &Document, quote: usize) -> Option<Self> {
        Self::of(text, *document.quotes.get(quote)?.content.first()?)
    }

    /// Where in the text it is.
    pub fn find(&self, text: &str) -> Option<Range> {
        let start = places(text, &self.words).nth(self.nth)?;
        Some([start, start + self.words.len()])
    }
}

impl Edge {
    /// The anchor of a stance.
    pub fn of(text: &str, document: &Document, stance: usize) -> Option<Self> {
        let it = document.stances.get(stance)?;
        let spot = |id: &str| {
            let actor = document.actors.iter().position(|it| it.id == id)?;
            Spot::of_actor(text, document, actor)
        };
        let target = match &it.target {
            Target::Actor(id) => spot(id),
            Target::Span(range) => Spot::of(text, *range),
        };
        let evidence = Spot::of(text, it.evidence)?;
        Some(Self { evidence, holder: spot(&it.holder)?, target, class: it.class })
    }
}

/// Every place of `words`, those that overlap included.
fn places<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let step = words.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(words).filter(|_| !words.is_empty())?;
        from = at + step;
        Some(at)
    })
}

/// The actor who is mentioned at a spot: by exactly these words, or else by most of them.
pub fn actor(text: &str, document: &Document, spot: &Spot) -> Option<usize> {
    let range = spot.find(text)?;
    let mentions = document
        .actors
        .iter()
        .enumerate()
        .flat_map(|(i, it)| it.mentions.iter().map(move |it| (i, [it.start, it.end])));
    let common = mentions.map(|(i, it)| (i, likeness(it, range))).filter(|(_, common)| *common > 0);
    common.max_by_key(|&(i, common)| (common, std::cmp::Reverse(i))).map(|(i, _)| i)
}

/// The quote at a spot.
pub fn quote(text: &str, document: &Document, spot: &Spot) -> Option<usize> {
    let range = spot.find(text)?;
    let quotes = document.quotes.iter().enumerate();
    let common =
        quotes.map(|(i, it)| (i, it.content.iter().map(|&it| likeness(it, range)).max().unwrap_or(0)));
    common.filter(|(_, it)| *it > 0).max_by_key(|&(i, it)| (it, std::cmp::Reverse(i))).map(|(i, _)| i)
}

/// The stance of an anchor: of the same holder, on words of the evidence, and toward the same or of the same class.
pub fn stance(text: &str, document: &Document, edge: &Edge) -> Option<usize> {
    let evidence = edge.evidence.find(text)?;
    let holder = actor(text, document, &edge.holder)?;
    let aim = edge.target.as_ref().and_then(|it| it.find(text));
    let aimed = edge.target.as_ref().and_then(|it| actor(text, document, it));
    let score = |i: usize| {
        let it = &document.stances[i];
        let common = likeness(it.evidence, evidence);
        let is_same_target = match &it.target {
            Target::Actor(id) => aimed.is_some_and(|it| document.actors[it].id == *id),
            Target::Span(range) => aim.is_some_and(|it| likeness(it, *range) > 0),
        };
        let is_same_class = it.class == edge.class;
        let is_it =
            it.holder == document.actors[holder].id && common > 0 && (is_same_target || is_same_class);
        is_it.then_some((is_same_target, is_same_class, common))
    };
    let scored = (0..document.stances.len()).filter_map(|i| Some((score(i)?, std::cmp::Reverse(i))));
    scored.max().map(|(_, i)| i.0)
}

/// How many bytes two ranges share; the same range is more than any other.
pub fn likeness(one: Range, other: Range) -> usize {
    if one == other { usize::MAX } else { one[1].min(other[1]).saturating_sub(one[0].max(other[0])) }
}
