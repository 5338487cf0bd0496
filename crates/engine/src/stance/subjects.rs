//! Who does what a verb group says.
//!
//! Enters the verb groups of a sentence; leaves the noun phrase that is the subject of one. The difficulty:
//! appositions, days of the week and relative clauses stand between; coordinated and governed verbs have none.

use super::{
    groups::{Group, Kind},
    marks,
    phrases::{self, Np},
    sentence::Sentence,
    tails,
};
use crate::{
    actors::ActorId,
    lexicon::{self, Control},
    text::Upos,
};

/// How often a subject is sought behind another verb.
const DEPTH: usize = 6;

impl Sentence<'_> {
    /// The subject of a group, over coordination and control.
    pub(super) fn subject(&self, group: usize) -> Option<Np> {
        self.subject_within(group, DEPTH)
    }

    fn subject_within(&self, at: usize, depth: usize) -> Option<Np> {
        let scene = self.scene;
        let depth = depth.checked_sub(1)?;
        let group = self.groups.get(at)?;
        match group.kind {
            Kind::Finite => self.subject_before(at, depth),
            Kind::Participle => {
                let last = group.first.checked_sub(1).filter(|it| *it >= self.range.start)?;
                // "was backed by Poland but opposed by Hungary".
                if scene.lower(last) == "," || scene.upos(last) == Upos::Cconj {
                    if let Some(passive) = (0..at).rev().take(2).find(|&it| self.groups[it].passive) {
                        return self.subject_within(passive, depth);
                    }
                    return phrases::np_back(scene, last.checked_sub(1)?, self.range.start);
                }
                phrases::np_back(scene, last, self.range.start)
            }
            Kind::Infinitive => {
                let governor = at.checked_sub(1)?;
                if let Some(object) = self.object_between(governor, group)
                    && (matches!(
                        scene.lexicon.stance.control(&self.groups[governor].lemma),
                        Some(Control::Request)
                    ) || matches!(
                        self.groups[governor].lemma.as_str(),
                        "allow"
                            | "let"
                            | "force"
                            | "help"
                            | "make"
                            | "enable"
                            | "order"
                            | "permit"
                            | "warn"
                            | "convince"
                            | "persuade"
                    ) || scene.lower(object.start.wrapping_sub(1)) == "for")
                {
                    return Some(object);
                }
                self.subject_within(governor, depth)
            }
            Kind::Gerund => {
                let Some(before) = group.first.checked_sub(1).filter(|it| *it >= self.range.start) else {
                    // "Accusing the army, the rebels left": the subject of the verb behind.
                    return self.subject_within(at + 1, depth);
                };
                if let Some(np) = self.absolute(before) {
                    return Some(np);
                }
                let governor = at.checked_sub(1);
                match scene.upos(before) {
                    Upos::Adp => {
                        let governor = governor?;
                        let charged = scene.lexicon.stance.control(&self.groups[governor].lemma)
                            == Some(Control::Charge);
                        if charged && self.groups[governor].passive {
                            return self.subject_within(governor, depth);
                        }
                        if charged {
                            return self.object_of(governor);
                        }
                        self.subject_within(governor, depth)
                    }
                    Upos::Noun | Upos::Propn | Upos::Pron => {
                        phrases::np_back(scene, before, self.range.start)
                    }
                    _ => self.subject_within(self.main_before(at)?, depth),
                }
            }
        }
    }

    /// "with Turkey, a supporter of theirs, allegedly giving the green light": the noun phrase behind "with".
    fn absolute(&self, before: usize) -> Option<Np> {
        let scene = self.scene;
        let mut last = before;
        while last > self.range.start && scene.upos(last) == Upos::Adv {
            last -= 1;
        }
        if scene.lower(last) == "," {
            last = self.before_insertion(last)?.checked_sub(1)?;
        }
        let np = phrases::np_back(scene, last, self.range.start)?;
        (np.start > self.range.start && scene.lower(np.start - 1) == "with").then_some(np)
    }

    /// The nearest finite group before, in no quote that does not hold this one too.
    fn main_before(&self, at: usize) -> Option<usize> {
        let here = self.groups.get(at)?.head;
        (0..at).rev().find(|&it| {
            let other = &self.groups[it];
            other.kind == Kind::Finite && self.scene.same_voice(other.head, here)
        })
    }

    /// Looks to the left of a finite group for its subject.
    fn subject_before(&self, at: usize, depth: usize) -> Option<Np> {
        let scene = self.scene;
        let floor = self.range.start;
        let mut end = self.groups[at].first;
        for _ in 0..16 {
            let last = end.checked_sub(1).filter(|it| *it >= floor)?;
            let word = scene.lower(last);
            match scene.upos(last) {
                Upos::Adv => end = last,
                Upos::Pron if matches!(word, "who" | "which" | "whom") || word == "that" => {
                    return if scene.ending(last).is_empty() {
                        self.antecedent(last)
                    } else {
                        phrases::np_back(scene, last, floor)
                    };
                }
                Upos::Pron
                    if matches!(
                        word,
                        "both" | "all" | "each" | "themselves" | "itself" | "himself" | "herself"
                    ) =>
                {
                    end = last;
                }
                Upos::Sconj if word == "that" => return self.antecedent(last),
                Upos::Cconj => return self.subject_within(self.coordinated(at, last)?, depth),
                // "and in turn accused".
                Upos::Noun if last > floor && scene.lower(last - 1) == "in" && lexicon::is_aside(word) => {
                    end = last - 1;
                }
                Upos::Punct if matches!(word, "," | "–" | "—" | "-" | ")") => {
                    if scene.upos(last.wrapping_sub(1)) == Upos::Cconj {
                        end = last;
                        continue;
                    }
                    match self.before_insertion(last) {
                        Some(before) => end = before,
                        // "praised the court, mocked its critics and left".
                        None => return self.subject_within(self.coordinated(at, last)?, depth),
                    }
                }
                Upos::Punct if marks::is_opening(scene, last) => end = last,
                Upos::Noun | Upos::Propn | Upos::Num | Upos::Adj
                    if tails::is_time(word) && scene.ending(last).is_empty() =>
                {
                    let mut start = last;
                    while start > floor
                        && (tails::is_time(scene.lower(start - 1))
                            || matches!(scene.upos(start - 1), Upos::Num | Upos::Det | Upos::Adj))
                    {
                        start -= 1;
                    }
                    if start > floor && scene.upos(start - 1) == Upos::Adp {
                        start -= 1;
                    }
                    end = start;
                }
                _ => {
                    let np = phrases::np_back(scene, last, floor)?;
                    // "the head of the army said": what stands before the preposition is the subject.
                    if np.start > floor
                        && scene.upos(np.start - 1) == Upos::Adp
                        && !scene.is(
                            np.start - 1,
                            &[
                                "that", "as", "than", "after", "before", "since", "until", "because", "if",
                                "once", "while",
                            ],
                        )
                        && np.start >= floor + 2
                    {
                        let outer = phrases::np_back(scene, np.start - 2, floor);
                        if let Some(outer) = outer {
                            // "68 percent of voters", "most of the members".
                            if scene.is(np.start - 1, &["of"])
                                && self.actor_at(outer).is_none()
                                && self.is_quantity(outer)
                            {
                                return Some(np);
                            }
                            if scene.is(np.start - 1, &["of"]) || !scene.ending(np.start - 2).is_empty() {
                                return Some(outer);
                            }
                            end = np.start - 1;
                            continue;
                        }
                        return None;
                    }
                    return Some(np);
                }
            }
        }
        None
    }

    fn is_quantity(&self, np: Np) -> bool {
        let scene = self.scene;
        scene.upos(np.head) == Upos::Num
            || scene.is(
                np.head,
                &[
                    "percent",
                    "cent",
                    "%",
                    "majority",
                    "half",
                    "most",
                    "some",
                    "many",
                    "all",
                    "none",
                    "number",
                    "dozens",
                    "hundreds",
                    "thousands",
                    "third",
                    "thirds",
                    "quarter",
                    "minority",
                    "both",
                    "group",
                    "handful",
                ],
            )
    }

    /// The noun phrase before a relative "that" or "which".
    fn antecedent(&self, relative: usize) -> Option<Np> {
        let scene = self.scene;
        let mut last = relative.checked_sub(1).filter(|it| *it >= self.range.start)?;
        if scene.lower(last) == "," {
            last = last.checked_sub(1).filter(|it| *it >= self.range.start)?;
        }
        phrases::np_back(scene, last, self.range.start)
    }

    /// Before the comma that opens an apposition, relative clause or participle closed by the one at `close`.
    fn before_insertion(&self, close: usize) -> Option<usize> {
        let scene = self.scene;
        let mut tried = 0;
        let mut at = close;
        while at > self.range.start && tried < 4 {
            at -= 1;
            if !scene.is(at, &[",", "–", "—", "-", "("]) {
                continue;
            }
            tried += 1;
            let inside = at + 1..close;
            let relative = scene.is(at + 1, &["who", "which", "whose", "whom"])
                || scene.upos(at + 1) == Upos::Adp && scene.is(at + 2, &["which", "whom", "whose"]);
            let finite = self.groups.iter().any(|it| {
                // "The mayor, said the witness, had left": a report inserted into what it reports.
                let reports = scene.cue(it.head).is_some();
                it.kind == Kind::Finite && inside.contains(&it.head) && it.first > at && !reports
            });
            let has_noun =
                at > self.range.start && phrases::np_back(scene, at - 1, self.range.start).is_some();
            if has_noun && (relative || !finite) {
                // "Germany, which had backed his challenger, Marek Havel, said": inside the relative clause nobody speaks.
                return Some(self.relative_around(at).unwrap_or(at));
            }
        }
        None
    }

    /// The comma that opens the relative clause which the one at `inside` ends, where no other comma is between.
    fn relative_around(&self, inside: usize) -> Option<usize> {
        let scene = self.scene;
        let comma = (self.range.start + 1..inside).rev().find(|&it| scene.lower(it) == ",")?;
        let opens = scene.is(comma + 1, &["who", "which", "whose", "whom"]);
        let has_verb = (comma + 2..inside).any(|it| matches!(scene.upos(it), Upos::Verb | Upos::Aux));
        (opens && has_verb).then_some(comma)
    }

    /// The earlier verb that shares its subject with the one behind the conjunction.
    fn coordinated(&self, at: usize, conjunction: usize) -> Option<usize> {
        let here = &self.groups[at];
        let may = |it: &usize| {
            let other = &self.groups[*it];
            other.head < conjunction
                && self.scene.same_voice(other.head, here.head)
                && (other.kind == Kind::Finite
                    || other.kind == Kind::Infinitive
                        && here.form == crate::lexicon::VerbForm::Base
                        && here.modal.is_none())
        };
        // ", and demanded": behind a comma it is the main clause that goes on, not the one beneath it.
        let is_set_off = conjunction > self.range.start && self.scene.lower(conjunction - 1) == ",";
        let main = (0..at).rev().filter(may).find(|&it| !self.is_beneath(it));
        main.filter(|_| is_set_off).or_else(|| (0..at).rev().find(may))
    }

    /// Whether a verb stands in a clause beneath another: "after a ship rammed it", "who left", ", a faction expelled in
    /// May,".
    fn is_beneath(&self, at: usize) -> bool {
        let scene = self.scene;
        let group = &self.groups[at];
        let before = at.checked_sub(1).map_or(self.range.start, |it| self.groups[it].head + 1);
        let beneath = (before..group.first).any(|it| lexicon::opens_clause(scene.lower(it)));
        let in_apposition = group.first == group.head
            && phrases::np_back(scene, group.first.wrapping_sub(1), before).is_some_and(|np| {
                np.start > before
                    && scene.lower(np.start - 1) == ","
                    && scene.is(np.start, &["a", "an", "the"])
            });
        beneath || in_apposition
    }

    /// The noun phrase right behind a group.
    pub(super) fn object_of(&self, group: usize) -> Option<Np> {
        let group = self.groups.get(group)?;
        phrases::np(self.scene, self.skip_adverbs(group.head + 1), self.range.end)
    }

    /// The noun phrase between a verb and the infinitive it governs.
    fn object_between(&self, governor: usize, group: &Group) -> Option<Np> {
        let start = self.groups.get(governor)?.head + 1;
        let np = phrases::np_back(self.scene, group.first.checked_sub(1)?, start)?;
        (np.start >= start).then_some(np)
    }

    /// The actors a noun phrase names, with those that are coordinated with it on the left.
    pub(super) fn actors_of(&self, np: Np) -> Vec<ActorId> {
        let scene = self.scene;
        let mut found: Vec<ActorId> = self.actor_at(np).into_iter().collect();
        let mut start = np.start;
        while found.len() < 5 && start > self.range.start + 1 && scene.is(start - 1, &["and", ",", "&"]) {
            let mut last = start - 2;
            if scene.is(last, &[","]) {
                // ", and Smith condemned": nothing stands before the comma.
                let Some(before) = last.checked_sub(1).filter(|it| *it >= self.range.start) else { break };
                last = before;
            }
            if scene.lower(start - 1) == "," && found.len() < 2 {
                break;
            }
            let Some(before) = phrases::np_back(scene, last, self.range.start) else { break };
            let Some(actor) = self.actor_at(before) else { break };
            if found.contains(&actor) {
                break;
            }
            found.push(actor);
            start = before.start;
        }
        found
    }

    /// The actor whom a noun phrase names: the one mentioned by its head.
    pub(super) fn actor_at(&self, np: Np) -> Option<ActorId> {
        let scene = self.scene;
        scene
            .holding(np.head)
            .iter()
            .filter(|&&it| {
                let tokens = scene.tokens_of(it);
                tokens.start >= np.start
                    && !phrases::is_possessive(scene, tokens.end)
                    && !(scene.upos(np.head) == Upos::Det)
                    && (tokens.end >= np.end || tokens.end > np.head)
            })
            .find_map(|&it| scene.actor(it))
    }
}
