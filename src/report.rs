//! The report: a document as a cast, each actor with what it said, did, stands for, and what others say of it.
//!
//! The difficulty is to keep four things apart. What an actor *said* are its quotes. What it *did*, and where it
//! *stands* by its own words, are its stances as the article states them or as it declares them. A stance that
//! somebody else ascribes to it is that somebody's claim: it is listed among what *others say*, and never counts
//! toward the actor's signs.

use std::collections::{BTreeMap, HashMap};

use standpoint_wire::{Actor, Basis, Class, Document, Form, Kind, Modality, ParagraphKind, Stance, Target};
use yew::AttrValue;

use crate::{articles::Source, follow, highlight::Range, words::Words};

/// How many actors have a hue of their own.
pub const HUES: usize = 10;

/// Below this confidence a stance is left out of the pictures and counts, and a speaker is unclear.
pub const SURE: f32 = 0.5;

/// Whether a stance is sure enough to be counted.
pub fn is_sure(stance: &Stance) -> bool {
    stance.confidence >= SURE
}

/// Everything the panel shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// One profile an actor, the most prominent first; last those of whom the article has no more than a pronoun.
    cast: Vec<Profile>,
    /// Indices of the quotes without a speaker.
    pub unclear: Vec<usize>,
    /// How many of them can be called by anything but a pronoun.
    known: usize,
    /// Where in `cast` the actor of an index stands.
    ranks: Vec<usize>,
    /// For each quote the index of its speaker.
    speakers: Vec<Option<usize>>,
    /// For each quote whether it is an act in words.
    acts: Vec<bool>,
    ids: HashMap<String, usize>,
}

/// An actor, summed up. Quotes and stances are indices into the document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Profile {
    /// Index of the actor in the document.
    pub actor: usize,
    /// From 1 to [`HUES`], for the most prominent.
    pub hue: Option<u8>,
    /// Other names and descriptions, as the article words them.
    pub also: Vec<AttrValue>,
    /// How often it is mentioned.
    pub mentions: usize,
    /// For whom it speaks.
    pub speaks_for: Option<usize>,
    /// Who speaks for it.
    pub voices: Vec<usize>,
    /// Its quotes, but for [acts in words](Report::is_act).
    pub said: Vec<usize>,
    /// Its deeds.
    pub did: Vec<usize>,
    /// Its positions in words, by target.
    pub stands: Vec<Toward>,
    /// What others say for or against it.
    pub others_say: Vec<usize>,
    /// What others ascribe to it.
    pub ascribed: Vec<usize>,
    /// What others did for or against it.
    pub others_did: Vec<usize>,
    /// Stances of its own or toward it that are too unsure to be listed with the others.
    pub unsure: Vec<usize>,
    /// Its signs, counted.
    pub tally: Tally,
}

/// The stances toward one target.
#[derive(Debug, Clone, PartialEq)]
pub struct Toward {
    /// An actor, or the words that name the target.
    pub target: Aim,
    /// Indices of the stances.
    pub stances: Vec<usize>,
}

/// A stance's target, resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    /// Index of an actor.
    Actor(usize),
    /// A phrase of the text.
    Words(AttrValue),
}

/// Signs in words and in deeds; negated stances are neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// For something, in words.
    pub said_plus: usize,
    /// Against something, in words.
    pub said_minus: usize,
    /// For something, in deeds.
    pub did_plus: usize,
    /// Against something, in deeds.
    pub did_minus: usize,
}

impl Report {
    /// Sums up the `document` of `text`, whose offsets count UTF-8 bytes. Whoever had a hue and a place in what was
    /// known `before` keeps them as far as that makes sense.
    pub fn new(text: &str, document: &Document, before: Option<(&Document, &Self)>) -> Self {
        let ids: HashMap<_, _> =
            document.actors.iter().enumerate().map(|(i, actor)| (actor.id.clone(), i)).collect();
        let mut report = Self {
            cast: Vec::new(),
            known: 0,
            unclear: Vec::new(),
            ranks: Vec::new(),
            speakers: Vec::new(),
            acts: acts(document),
            ids,
        };
        report.introduce(text, document);
        report.hear(document);
        report.watch(text, document);
        report.rank(document, before);
        report
    }

    /// Who they are.
    fn introduce(&mut self, text: &str, document: &Document) {
        for (actor, it) in document.actors.iter().enumerate() {
            let speaks_for = it.speaks_for.as_deref().and_then(|id| self.actor(id));
            self.cast.push(Profile {
                actor,
                also: also(text, it),
                mentions: it.mentions.len(),
                speaks_for,
                ..Profile::default()
            });
        }
        for actor in 0..self.cast.len() {
            if let Some(principal) = self.cast[actor].speaks_for {
                self.cast[principal].voices.push(actor);
            }
        }
    }

    /// What they said.
    fn hear(&mut self, document: &Document) {
        for (i, quote) in document.quotes.iter().enumerate() {
            let speaker = quote.speaker.as_deref().and_then(|id| self.actor(id));
            // Neither a likely speaker nor "they" whom nobody knows is one that could be shown.
            let speaker = speaker
                .filter(|&it| quote.confidence >= SURE && document.actors.get(it).is_some_and(is_known));
            self.speakers.push(speaker);
            match speaker {
                Some(_) if self.acts[i] => {}
                Some(speaker) => self.cast[speaker].said.push(i),
                None => self.unclear.push(i),
            }
        }
    }

    /// Where they stand.
    fn watch(&mut self, text: &str, document: &Document) {
        for (i, stance) in document.stances.iter().enumerate() {
            let Some(holder) = self.actor(&stance.holder) else { continue };
            let aim = self.aim(text, &stance.target);
            if !is_sure(stance) {
                self.cast[holder].unsure.push(i);
                if let Aim::Actor(target) = aim
                    && target != holder
                {
                    self.cast[target].unsure.push(i);
                }
                continue;
            }
            let claimant = self.actor(&stance.according_to).filter(|&claimant| claimant != holder);
            let profile = &mut self.cast[holder];
            if claimant.is_some() {
                profile.ascribed.push(i);
            } else {
                profile.tally.count(stance);
                match stance.basis {
                    Basis::Did => profile.did.push(i),
                    Basis::Said => match profile.stands.iter_mut().find(|it| it.target == aim) {
                        Some(toward) => toward.stances.push(i),
                        None => profile.stands.push(Toward { target: aim.clone(), stances: vec![i] }),
                    },
                }
            }
            if let Aim::Actor(target) = aim
                && target != holder
            {
                match (claimant, stance.basis) {
                    // Its own claim about somebody else is nothing that others say or did.
                    (Some(claimant), _) if claimant == target => {}
                    (None, Basis::Did) => self.cast[target].others_did.push(i),
                    _ => self.cast[target].others_say.push(i),
                }
            }
        }
    }

    /// The most prominent first: those who speak, then those who act, then those who are merely spoken of; among
    /// equals whoever is mentioned first.
    fn rank(&mut self, document: &Document, before: Option<(&Document, &Self)>) {
        let is_unknown = |actor: usize| !document.actors.get(actor).is_some_and(is_known);
        self.known = self.cast.iter().filter(|it| !is_unknown(it.actor)).count();
        self.cast.sort_by_key(|it| (is_unknown(it.actor), std::cmp::Reverse(it.weight()), it.actor));
        // Who was who: for every actor its rank and its hue so far.
        let mut places = vec![None; self.cast.len()];
        if let Some((old, report)) = before {
            for (rank, profile) in report.cast().iter().enumerate() {
                let now = old.actors.get(profile.actor).and_then(|it| follow::actor(it, document));
                if let Some(place) = now.and_then(|it| places.get_mut(it))
                    && place.is_none()
                {
                    *place = Some((rank, profile.hue));
                }
            }
        }
        settle(&mut self.cast[..self.known], &places);
        self.ranks = vec![0; self.cast.len()];
        for (rank, profile) in self.cast.iter().enumerate() {
            self.ranks[profile.actor] = rank;
        }
        paint(&mut self.cast[..HUES.min(self.known)], &places);
    }

    /// The actors that the article calls by anything but a pronoun, the most prominent first.
    pub fn cast(&self) -> &[Profile] {
        &self.cast[..self.known]
    }

    /// The index of the actor of this id.
    pub fn actor(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The profile of an actor.
    pub fn profile(&self, actor: usize) -> Option<&Profile> {
        self.cast.get(*self.ranks.get(actor)?)
    }

    /// The place of an actor among all, the most prominent first.
    pub fn rank_of(&self, actor: usize) -> usize {
        self.ranks.get(actor).copied().unwrap_or(usize::MAX)
    }

    /// The hue of an actor.
    pub fn hue(&self, actor: usize) -> Option<u8> {
        self.profile(actor)?.hue
    }

    /// Whether a quote is an act in words (*praised the mediators*): it says no more than the stance that it shows, so
    /// it stands there and not among what was said.
    pub fn is_act(&self, quote: usize) -> bool {
        self.acts.get(quote).copied().unwrap_or_default()
    }

    /// The actor who says a quote.
    pub fn speaker(&self, quote: usize) -> Option<usize> {
        self.speakers.get(quote).copied().flatten()
    }

    /// A stance's target, resolved.
    pub fn aim(&self, text: &str, target: &Target) -> Aim {
        match target {
            Target::Actor(id) => {
                self.actor(id).map_or_else(|| Aim::Words(AttrValue::from(id.clone())), Aim::Actor)
            }
            Target::Span(range) => Aim::Words(words(text, *range)),
        }
    }
}

impl Profile {
    /// How much the article makes of it.
    fn weight(&self) -> usize {
        let positions: usize = self.stands.iter().map(|toward| toward.stances.len()).sum();
        4 * self.said.len() + 2 * (self.did.len() + positions) + self.mentions
    }

    /// Whether nothing was found of it but its name: no quote, and no stance either way.
    pub fn is_silent(&self) -> bool {
        self.said.is_empty()
            && self.did.is_empty()
            && self.stands.is_empty()
            && self.ascribed.is_empty()
            && self.others_say.is_empty()
            && self.others_did.is_empty()
            && self.unsure.is_empty()
    }
}

/// Puts a cast that is sorted by weight into the order of the places it had: whoever was known comes past another
/// only with half as much weight again, so that the list does not reshuffle with every part that is read.
fn settle(cast: &mut [Profile], places: &[Option<(usize, Option<u8>)>]) {
    let rank = |it: &Profile| places.get(it.actor).copied().flatten().map(|(rank, _)| rank);
    for i in 1..cast.len() {
        let mut at = i;
        while at > 0 {
            let (above, below) = (&cast[at - 1], &cast[at]);
            let was_above = matches!((rank(above), rank(below)), (Some(a), Some(b)) if b < a);
            if !was_above || 2 * above.weight() > 3 * below.weight() {
                break;
            }
            cast.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Gives the most prominent their hues: first the hue that each had, then those that are left over.
fn paint(cast: &mut [Profile], places: &[Option<(usize, Option<u8>)>]) {
    let mut free: Vec<u8> = (1..=HUES as u8).collect();
    for profile in &mut *cast {
        let old = places.get(profile.actor).copied().flatten().and_then(|(_, hue)| hue);
        if let Some(at) = free.iter().position(|&it| Some(it) == old) {
            profile.hue = Some(free.remove(at));
        }
    }
    let mut free = free.into_iter();
    for profile in cast.iter_mut().filter(|it| it.hue.is_none()) {
        profile.hue = free.next();
    }
}

/// For each quote whether it is an act in words: a paraphrase all of whose words name what a stance of it is for or
/// against, in a class that needs no content.
fn acts(document: &Document) -> Vec<bool> {
    let mut acts = vec![false; document.quotes.len()];
    let places: HashMap<&str, usize> =
        document.quotes.iter().enumerate().map(|(i, it)| (it.id.as_str(), i)).collect();
    for stance in document.stances.iter().filter(|it| is_sure(it)) {
        let Some(&at) = stance.quote.as_deref().and_then(|it| places.get(it)) else { continue };
        let is_bare = matches!(
            stance.class,
            Class::Support | Class::Agree | Class::Help | Class::Criticise | Class::Reject | Class::Fight
        );
        let quote = &document.quotes[at];
        if !is_bare || quote.kind != Kind::Indirect || quote.speaker.as_ref() != Some(&stance.holder) {
            continue;
        }
        let target = match &stance.target {
            Target::Span(range) => vec![*range],
            Target::Actor(id) => document
                .actors
                .iter()
                .filter(|it| it.id == *id)
                .flat_map(|it| &it.mentions)
                .map(|it| [it.start, it.end])
                .collect(),
        };
        acts[at] = quote
            .content
            .iter()
            .all(|content| target.iter().any(|target| target[0] <= content[0] && content[1] <= target[1]));
    }
    acts
}

impl Tally {
    fn count(&mut self, stance: &Stance) {
        if stance.modality == Modality::Negated {
            return;
        }
        let cell = match (stance.basis, stance.sign > 0) {
            (Basis::Said, true) => &mut self.said_plus,
            (Basis::Said, false) => &mut self.said_minus,
            (Basis::Did, true) => &mut self.did_plus,
            (Basis::Did, false) => &mut self.did_minus,
        };
        *cell += 1;
    }
}

/// The words of a range, each run of white space one space.
pub fn words(text: &str, [start, end]: Range) -> AttrValue {
    let words = text.get(start..end).unwrap_or_default();
    AttrValue::from(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What an article is called, whose first paragraph this is: its title, its headline, or at least where it comes from.
pub fn headline(source: &Source, first: Option<(Range, ParagraphKind)>, words: &Words) -> AttrValue {
    let heading = first.filter(|(_, kind)| *kind == ParagraphKind::Heading);
    let headline = heading.map(|(range, _)| self::words(&source.text, range));
    source.title.clone().or(headline).unwrap_or_else(|| source.origin(words))
}

/// An actor's name as it stands within a sentence: in English with the article where the text itself has one before
/// it.
pub fn name_within(text: &str, actor: &Actor, words: &Words) -> String {
    let name = &actor.name;
    let with_article = format!("the {name}").to_lowercase();
    let is_definite = actor.mentions.iter().any(|it| {
        let start = if text.get(it.start..it.start + 4).is_some_and(|it| it.eq_ignore_ascii_case("the ")) {
            it.start
        } else {
            it.start.saturating_sub(4)
        };
        let before = text.get(start..start + with_article.len());
        before.is_some_and(|it| it.to_lowercase() == with_article)
    });
    (words.cards.within)(name, is_definite)
}

/// Names and descriptions other than the canonical name and the role, names first, each once; pronouns name
/// nobody.
fn also(text: &str, actor: &standpoint_wire::Actor) -> Vec<AttrValue> {
    let known = [Some(bare(&actor.name)), actor.role.as_deref().map(bare)];
    let mut seen = BTreeMap::new();
    for mention in actor.mentions.iter().filter(|it| it.form != Form::Pronoun) {
        let words = words(text, [mention.start, mention.end]);
        let bare = bare(&words);
        if !bare.is_empty() && !known.iter().flatten().any(|it| *it == bare) {
            seen.entry(bare).or_insert((mention.form != Form::Proper, mention.start, words));
        }
    }
    let mut also: Vec<_> = seen.into_values().collect();
    also.sort_by_key(|&(is_description, start, _)| (is_description, start));
    also.into_iter().map(|(_, _, words)| words).collect()
}

/// A name as it is compared: *The rebels*, *the rebels* and *rebels* are one.
fn bare(name: &str) -> String {
    let name = name.to_lowercase();
    ["the ", "an ", "a "].into_iter().find_map(|it| name.strip_prefix(it)).unwrap_or(&name).to_owned()
}

/// Whether an actor can be called by anything but a pronoun.
fn is_known(actor: &Actor) -> bool {
    actor.mentions.iter().any(|it| it.form != Form::Pronoun)
}

#[cfg(test)]
mod tests;
