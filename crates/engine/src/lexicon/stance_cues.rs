//! Words that show a stance: verbs with the places of their target, nouns and adjectives with their prepositions,
//! and verbs that govern another verb.

use std::collections::HashMap;

use crate::stance::{Basis, StanceClass};

/// One cue a line: kind, words, class, basis, frames. Compiled for this project from reporting grammar and from
/// what the training documents of its own gold corpus show; no outside list was taken over.
const CUES: &str = include_str!("data/stance.tsv");

/// Where a verb's target stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// Noun phrase: "condemned the attack".
    Object,
    /// Clause: "denied that it had fired".
    Clause,
    /// Infinitive: "refused to leave".
    Infinitive,
    /// "-ing" form: "denied firing".
    Gerund,
    /// Addressee, then infinitive: "urged Turkey to withdraw".
    PersonInfinitive,
    /// Addressee, then clause: "told them that".
    PersonClause,
    /// Noun phrase, then preposition and target: "sent arms to the rebels".
    Behind(&'static str),
    /// Receiver and gift: "gave the rebels arms".
    Dative,
}

/// A verb, with the particles behind it, as a cue.
#[derive(Debug, Clone)]
pub struct VerbCue {
    /// The words behind the verb: "for" of "call for".
    pub particles: Vec<&'static str>,
    /// The class of the edge.
    pub class: StanceClass,
    /// Words or deeds.
    pub basis: Basis,
    /// Where the target may stand, likeliest first.
    pub frames: Vec<Frame>,
}

/// A noun or adjective as a cue, with the prepositions before its target.
#[derive(Debug, Clone)]
pub struct NominalCue {
    /// The class of the edge.
    pub class: StanceClass,
    /// Words or deeds.
    pub basis: Basis,
    /// Prepositions before the target; "to+" stands for an infinitive, "that" for a clause.
    pub prepositions: Vec<&'static str>,
}

/// What a verb does to the verb that it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// Promises the deed: "pledged to support".
    Promise,
    /// Threatens it: "threatened to sue".
    Threat,
    /// Asks another for it: "urged X to leave".
    Request,
    /// Refuses or denies it: "declined to comment".
    Refusal,
    /// Does not go as far: "stopped short of endorsing".
    Short,
    /// Leaves it as it is: "began to", "voted to".
    Through,
    /// Reports it with a reserve: "is said to", "appears to".
    Hedge,
    /// Lays it to another's charge: "accused X of shelling".
    Charge,
}

/// Words that turn a stance or its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StanceWords {
    /// Nouns for something said: rejecting one is denying it.
    Claims,
    /// What is denied to somebody, not denied as untrue.
    Permissions,
    /// Deeds that hit a place or a thing as well as an actor.
    Places,
    /// What an actor has or shows, rather than what it does.
    Qualities,
    /// "asked not to be named".
    Anonymity,
    /// "declined to comment".
    Talk,
    /// Nouns for whoever holds a stance: "a critic of".
    Bearers,
    /// Verbs that need words: "praised".
    Speech,
    /// Verbs that do away with what is held: "dropped its demand".
    Dropping,
    /// Words of a report on a game: who beats whom there has nothing against them.
    Scores,
}

/// All stance cues.
#[derive(Debug)]
pub struct StanceCues {
    verbs: HashMap<&'static str, Vec<VerbCue>>,
    nouns: HashMap<&'static str, Vec<NominalCue>>,
    adjectives: HashMap<&'static str, Vec<NominalCue>>,
    control: HashMap<&'static str, Control>,
    light: Vec<&'static str>,
    idle: HashMap<&'static str, Vec<&'static str>>,
    words: HashMap<&'static str, Vec<StanceWords>>,
}

impl StanceCues {
    pub(super) fn new() -> Self {
        let mut cues = Self {
            verbs: HashMap::new(),
            nouns: HashMap::new(),
            adjectives: HashMap::new(),
            control: HashMap::new(),
            light: Vec::new(),
            idle: HashMap::new(),
            words: HashMap::new(),
        };
        for line in CUES.lines().filter(|it| !it.starts_with('#')) {
            let fields: Vec<&'static str> = line.split('\t').collect();
            match fields[..] {
                ["light", words] => cues.light.extend(words.split(' ')),
                ["idle", verb, nouns] => cues.idle.entry(verb).or_default().extend(nouns.split(' ')),
                ["words", list, words] => {
                    let Some(list) = list_of(list) else { continue };
                    for word in words.split(' ') {
                        cues.words.entry(word).or_default().push(list);
                    }
                }
                ["control", kind, words] => {
                    let Some(kind) = control(kind) else { continue };
                    cues.control.extend(words.split(' ').map(|it| (it, kind)));
                }
                [kind, words, class, basis, places] => {
                    let (Some(class), Some(basis)) = (class_of(class), basis_of(basis)) else { continue };
                    for words in words.split(", ") {
                        cues.add(kind, words, class, basis, places);
                    }
                }
                _ => {}
            }
        }
        cues
    }

    fn add(
        &mut self,
        kind: &str,
        words: &'static str,
        class: StanceClass,
        basis: Basis,
        places: &'static str,
    ) {
        if kind == "verb" {
            let mut words = words.split(' ');
            let lemma = words.next().unwrap_or_default();
            let frames = places.split(' ').filter_map(frame).collect();
            let cue = VerbCue { particles: words.collect(), class, basis, frames };
            let list = self.verbs.entry(lemma).or_default();
            let at =
                list.iter().position(|it| it.particles.len() < cue.particles.len()).unwrap_or(list.len());
            list.insert(at, cue);
        } else {
            let cue = NominalCue { class, basis, prepositions: places.split(' ').collect() };
            let list = if kind == "noun" { &mut self.nouns } else { &mut self.adjectives };
            list.entry(words).or_default().push(cue);
        }
    }

    /// The cues of a verb by its lemma, those with particles first.
    pub fn verb(&self, lemma: &str) -> &[VerbCue] {
        self.verbs.get(lemma).map_or(&[], Vec::as_slice)
    }

    /// The cues of a noun by its singular.
    pub fn noun(&self, singular: &str) -> &[NominalCue] {
        self.nouns.get(singular).map_or(&[], Vec::as_slice)
    }

    /// The cues of an adjective or participle.
    pub fn adjective(&self, lower: &str) -> &[NominalCue] {
        self.adjectives.get(lower).map_or(&[], Vec::as_slice)
    }

    /// Whether a lower-cased word is on one of the lists.
    pub fn is_word(&self, list: StanceWords, word: &str) -> bool {
        self.words.get(word).is_some_and(|it| it.contains(&list))
    }

    /// What a verb does to the verb it governs.
    pub fn control(&self, lemma: &str) -> Option<Control> {
        self.control.get(lemma).copied()
    }

    /// Whether a verb with this object (in the singular) shows no stance: "struck a deal", "passed the ball".
    pub fn is_idle(&self, lemma: &str, object: &str) -> bool {
        self.idle.get(lemma).is_some_and(|it| it.contains(&object))
    }

    /// Whether a verb says nothing of its own before a noun: "express concern", "voice support".
    pub fn is_light(&self, lemma: &str) -> bool {
        self.light.contains(&lemma)
    }
}

fn class_of(name: &str) -> Option<StanceClass> {
    Some(match name {
        "SUPPORT" => StanceClass::Support,
        "AGREE" => StanceClass::Agree,
        "HELP" => StanceClass::Help,
        "CALL_FOR" => StanceClass::CallFor,
        "CRITICISE" => StanceClass::Criticise,
        "ACCUSE" => StanceClass::Accuse,
        "DENY" => StanceClass::Deny,
        "REJECT" => StanceClass::Reject,
        "THREATEN" => StanceClass::Threaten,
        "CONCERN" => StanceClass::Concern,
        "FIGHT" => StanceClass::Fight,
        _ => return None,
    })
}

fn basis_of(name: &str) -> Option<Basis> {
    match name {
        "said" => Some(Basis::Said),
        "did" => Some(Basis::Did),
        _ => None,
    }
}

fn frame(name: &'static str) -> Option<Frame> {
    Some(match name {
        "np" => Frame::Object,
        "that" => Frame::Clause,
        "inf" => Frame::Infinitive,
        "ing" => Frame::Gerund,
        "np+inf" => Frame::PersonInfinitive,
        "np+that" => Frame::PersonClause,
        "dat" => Frame::Dative,
        _ => return name.strip_prefix("np+").map(Frame::Behind),
    })
}

fn list_of(name: &str) -> Option<StanceWords> {
    Some(match name {
        "claims" => StanceWords::Claims,
        "permissions" => StanceWords::Permissions,
        "places" => StanceWords::Places,
        "qualities" => StanceWords::Qualities,
        "anonymity" => StanceWords::Anonymity,
        "talk" => StanceWords::Talk,
        "bearers" => StanceWords::Bearers,
        "speech" => StanceWords::Speech,
        "dropping" => StanceWords::Dropping,
        "scores" => StanceWords::Scores,
        _ => return None,
    })
}

fn control(name: &str) -> Option<Control> {
    Some(match name {
        "promise" => Control::Promise,
        "threat" => Control::Threat,
        "request" => Control::Request,
        "refusal" => Control::Refusal,
        "short" => Control::Short,
        "through" => Control::Through,
        "hedge" => Control::Hedge,
        "charge" => Control::Charge,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        for line in CUES.lines().filter(|it| !it.starts_with('#') && !it.is_empty()) {
            let fields: Vec<&str> = line.split('\t').collect();
            let is_good = match fields[..] {
                ["light", _] | ["idle", _, _] => true,
                ["words", list, _] => list_of(list).is_some(),
                ["control", kind, _] => control(kind).is_some(),
                ["verb", _, class, basis, places] => {
                    class_of(class).is_some()
                        && basis_of(basis).is_some()
                        && places.split(' ').all(|it| frame(it).is_some())
                }
                ["noun" | "adj", _, class, basis, _] => {
                    class_of(class).is_some() && basis_of(basis).is_some()
                }
                _ => false,
            };
            assert!(is_good, "{line}");
        }
    }
}
