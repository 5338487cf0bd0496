//! Where the target of a verb stands.
//!
//! Enters a verb group and a frame of its cue; leaves the targets it finds there. The difficulty: which phrase is the
//! target and which the addressee, and objects that stand before the verb.

use std::ops::Range;

use super::{
    StanceClass, Target,
    groups::{Group, Kind},
    marks,
    named::Found,
    phrases::{self, Np},
    sentence::Sentence,
    tails,
};
use crate::{
    lexicon::{Frame, Judgement, StanceWords, VerbForm},
    text::Upos,
};

/// Determiners of what is one's own.
const OWN: &[&str] = &["his", "her", "its", "their", "our", "my"];

/// How far behind its object a verb's preposition may stand, in tokens.
const REACH: usize = 12;

impl Sentence<'_> {
    /// The targets in the place that a frame names, from the token behind the verb and its particles.
    pub(super) fn targets(&self, at: usize, behind: usize, frame: Frame) -> Vec<Found> {
        let group = &self.groups[at];
        let scene = self.scene;
        let here = self.skip_adverbs(behind);
        let next = self.groups.get(at + 1);
        match frame {
            Frame::Object if group.passive => {
                if scene.cue(group.head).is_none() && self.agent(at).is_none() {
                    return Vec::new();
                }
                // "a move welcomed by the union": the move.
                let short = |it: Found| match it.target {
                    Target::Span(_) if it.tokens.end > group.first => self.span(it.tokens.start..group.first),
                    _ => Some(it),
                };
                let found = self.subject(at).map(|np| self.found(np)).unwrap_or_default();
                found.into_iter().filter_map(short).collect()
            }
            // "condemned what it called a coup".
            Frame::Object
                if scene.lower(here) == "what"
                    && next.is_some_and(|it| {
                        it.head <= here + 4
                            && matches!(it.lemma.as_str(), "call" | "describe" | "term" | "see")
                    }) =>
            {
                let said = next.map_or(here, |it| it.head + 1);
                self.listed(if scene.lower(said) == "as" { said + 1 } else { said })
            }
            Frame::Object => {
                let here = self.skip_manner(here);
                let wished = self.wished_done(at, here);
                if !wished.is_empty() {
                    return wished;
                }
                let listed = self.listed(here);
                if listed.is_empty() { self.elsewhere(at, here) } else { listed }
            }
            Frame::Clause => self.said(at, here).into_iter().collect(),
            Frame::Infinitive => match next {
                Some(verb) if verb.kind == Kind::Infinitive && self.only_marks(here, verb.first) => {
                    self.verb_phrase(at + 1).into_iter().collect()
                }
                _ => Vec::new(),
            },
            Frame::Gerund => match next {
                Some(verb) if verb.kind == Kind::Gerund && verb.first == here => {
                    self.deed(verb, verb.first).into_iter().collect()
                }
                _ => Vec::new(),
            },
            Frame::PersonInfinitive => self.asked(at, behind).into_iter().collect(),
            Frame::PersonClause => {
                let Some(person) = phrases::np(scene, here, self.range.end) else { return Vec::new() };
                let that = self.skip_adverbs(person.end);
                if scene.lower(that) == "that" {
                    self.clause(at, that).into_iter().collect()
                } else {
                    Vec::new()
                }
            }
            Frame::Behind(preposition) => self.behind_preposition(at, here, preposition),
            Frame::Dative => self.receiver(at, here).into_iter().collect(),
        }
    }

    /// The target of a verb without an object of its own: before a relative clause, or what "it" stands for.
    fn elsewhere(&self, at: usize, here: usize) -> Vec<Found> {
        let scene = self.scene;
        let lemma = self.groups[at].lemma.as_str();
        let denies = lemma == "deny"
            || matches!(lemma, "reject" | "dismiss" | "dispute" | "contest" | "refute")
                && scene.is(here, &["that", "this"]);
        let pronoun = scene.is(here, &["it", "that", "this", "them", "so"]) && self.is_nobody_named(here);
        let ends =
            matches!(scene.upos(here), Upos::Punct | Upos::Adp | Upos::Cconj) || here >= self.range.end;
        let refer = |tokens: Range<usize>| {
            self.referent(at).map(|it| Found { target: Target::Span(it), tokens }).into_iter().collect()
        };
        if pronoun && denies {
            return refer(here..here + 1);
        }
        if pronoun && scene.is(here, &["it", "them"]) {
            return self
                .named_before(at, Some(here))
                .map(|it| Found { target: it.target, tokens: it.tokens.start..here + 1 })
                .into_iter()
                .collect();
        }
        if !ends {
            return Vec::new();
        }
        let Some(np) = self.fronted(at) else { return Vec::new() };
        // "accused them of theft, which they deny": the charge, not its last word.
        let whole = denies && scene.is(np.end, &[","]) && scene.lower(np.end + 1) == "which";
        if whole || scene.lexicon.stance.is_word(StanceWords::Claims, scene.lower(np.head)) {
            return refer(np.start..self.groups[at].head + 1);
        }
        let Some(mut found) = self.found(np).into_iter().next() else { return Vec::new() };
        if let Target::Span(_) = found.target {
            let Some(short) = self.span(np.start..np.end) else { return Vec::new() };
            found = short;
        }
        found.tokens = np.start..self.groups[at].head + 1;
        vec![found]
    }

    /// What "it" or "them" behind a verb stands for: the object of a verb just before, in the same sentence.
    pub(super) fn named_before(&self, at: usize, pronoun: Option<usize>) -> Option<Found> {
        let scene = self.scene;
        let first = self.groups.get(at)?.first;
        let agrees = |np: Np| {
            let word = scene.lower(np.head);
            let plural = scene.lexicon.tags.singular(word) != word;
            pronoun.is_none_or(|it| plural == scene.is(it, &["them"]))
        };
        (0..at).rev().take(4).find_map(|it| {
            let group = &self.groups[it];
            // "a proposal to build a camp": the proposal is spoken of, not the camp.
            let inside_phrase =
                group.kind == Kind::Infinitive && scene.upos(group.first.wrapping_sub(1)) == Upos::Noun;
            // What is spoken of stays the subject: "the strike divided the town: shopkeepers back it".
            let subject = self.subject(it).filter(|np| {
                group.kind == Kind::Finite
                    && self.actor_at(*np).is_none()
                    && scene.upos(np.head) == Upos::Noun
                    && agrees(*np)
            });
            if let Some(np) = subject.filter(|_| pronoun.is_some()) {
                return self.span(np.start..np.end);
            }
            let behind =
                scene.lexicon.stance.verb(&group.lemma).iter().find_map(|cue| self.behind(group, cue));
            let np = phrases::np(scene, self.skip_adverbs(behind.unwrap_or(group.head + 1)), self.range.end)
                .filter(|it| !inside_phrase && scene.upos(it.head) != Upos::Pron && agrees(*it))?;
            // "had the nerve to call it": what governs the verb is not what it is about.
            if np.end >= first {
                return None;
            }
            let found = self.found_short(np)?;
            matches!(found.target, Target::Span(_)).then_some(found)
        })
    }

    /// Whether a pronoun stands for nobody whom the text names or describes: what it stands for may be a thing.
    pub(super) fn is_nobody_named(&self, at: usize) -> bool {
        let scene = self.scene;
        scene.holding(at).iter().all(|&it| scene.actor(it).is_none_or(|it| !scene.is_described(it)))
    }

    /// "condemned in the strongest terms", "rejected as 'absurd'": before the object.
    fn skip_manner(&self, from: usize) -> usize {
        const MANNERS: &[&str] = &["terms", "words", "language", "principle", "part", "public", "private"];
        let scene = self.scene;
        if scene.lower(from) == "in"
            && let Some(np) = phrases::np(scene, from + 1, self.range.end)
            && scene.is(np.head, MANNERS)
        {
            return np.end;
        }
        let is_judged = |it: usize| {
            matches!(scene.upos(it), Upos::Adj | Upos::Adv | Upos::Cconj)
                || marks::is_opening(scene, it)
                || marks::is_closing(scene, it)
        };
        let end = (from + 1..self.range.end).find(|&it| !is_judged(it)).unwrap_or(from);
        let goes_on = matches!(scene.upos(end), Upos::Det | Upos::Propn)
            && (from + 1..end).any(|it| scene.upos(it) == Upos::Adj);
        if scene.lower(from) == "as" && goes_on { end } else { from }
    }

    /// "wants the governor dismissed", "called for the firm to be barred": what is to become of somebody.
    fn wished_done(&self, at: usize, here: usize) -> Vec<Found> {
        let scene = self.scene;
        let is_call = here > 0 && scene.lower(here - 1) == "for";
        if self.groups[at].lemma != "want" && !is_call {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut from = here;
        // "and the programme torn up" goes on.
        while let Some(np) = phrases::np(scene, from, self.range.end)
            && let Some(verb) = self.groups.iter().find(|it| it.first == np.end)
            && (is_call && verb.kind == Kind::Infinitive
                || !is_call
                    && verb.first == verb.head
                    && matches!(verb.form, VerbForm::Past | VerbForm::Participle))
        {
            let end = tails::tail(scene, verb.head + 1, self.range.end);
            found.extend(self.span(from..end));
            if scene.lower(end) != "and" {
                break;
            }
            from = end + 1;
        }
        found
    }

    /// "urged both sides to talk", "was asked by the court to resign": the talk, the resigning.
    fn asked(&self, at: usize, behind: usize) -> Option<Found> {
        let group = &self.groups[at];
        let verb = self.groups.get(at + 1).filter(|it| it.kind == Kind::Infinitive)?;
        let person = phrases::np(self.scene, self.skip_adverbs(behind), verb.first);
        let by = group.passive && self.agent(at).is_some();
        // An addressee, and nothing that ends the clause before the infinitive.
        let reached =
            (group.head + 1..verb.first).all(|it| !self.scene.is(it, &[";", ":", "that", "if", "but"]));
        // "wants a law and an end to the tax to pass it": no addressee.
        if group.lemma == "want" && person.is_none_or(|it| it.end != verb.first) {
            return None;
        }
        ((person.is_some() || by) && reached).then(|| self.verb_phrase(at + 1))?
    }

    /// The clause behind "denied that"; behind "alleged that", the actor to whose charge it lays something.
    fn said(&self, at: usize, from: usize) -> Option<Found> {
        let scene = self.scene;
        let Some(clause) = self.clause(at, from) else { return self.wished(at, from) };
        let verb = self.groups.get(at + 1)?;
        match self.groups[at].lemma.as_str() {
            lemma @ ("allege" | "claim") => {
                let np = if verb.passive { self.agent(at + 1) } else { self.subject(at + 1) }?;
                // "claimed his fighters had shot it down": a boast, no charge.
                if scene.is(np.start, OWN) {
                    return None;
                }
                let actor = self.actor_at(np)?;
                let harmful = scene.lexicon.evaluative.is(&verb.lemma, Judgement::Wrongs)
                    || scene.lexicon.stance.verb(&verb.lemma).iter().any(|it| it.class == StanceClass::Fight);
                (lemma == "allege" || harmful)
                    .then_some(Found { target: Target::Actor(actor), tokens: clause.tokens })
            }
            // "demanded that the bill be withdrawn", not "insisted that it was".
            "demand" | "insist" | "recommend" | "suggest" | "propose" | "ask" | "request" | "urge" => {
                let bare = verb.form == VerbForm::Base && verb.first == verb.head
                    || scene.lower(verb.first) == "be"
                    || verb.modal.is_some_and(|it| scene.is(it, &["must", "should"]));
                // "asked that his name not be used".
                let anonymous = (clause.tokens.start..clause.tokens.start + 3)
                    .any(|it| scene.is(it, &["name", "names", "identity", "identities"]));
                (bare && !(anonymous && verb.negated)).then_some(clause)
            }
            _ => Some(clause),
        }
    }

    /// "demanded that the company pay": a bare verb that looks like a noun.
    fn wished(&self, at: usize, from: usize) -> Option<Found> {
        let scene = self.scene;
        if !matches!(
            self.groups[at].lemma.as_str(),
            "demand" | "insist" | "recommend" | "propose" | "request"
        ) || scene.lower(from) != "that"
        {
            return None;
        }
        let person = phrases::np(scene, from + 1, self.range.end)?;
        let base = |it: usize| scene.verb(it).is_some_and(|it| it.1 == VerbForm::Base);
        // The bare verb may have been read as the end of the phrase: "the company pay".
        let verb = if base(person.end) && scene.upos(person.end) == Upos::Noun {
            person.end
        } else if base(person.head) && person.head > person.start + 1 {
            person.head
        } else {
            return None;
        };
        self.span(from + 1..tails::tail(scene, verb + 1, self.range.end))
    }

    /// What an infinitive names, without "to" but with "not".
    fn verb_phrase(&self, at: usize) -> Option<Found> {
        let scene = self.scene;
        let verb = self.groups.get(at)?;
        let mut first = if scene.lower(verb.first) == "to" { verb.first + 1 } else { verb.first };
        if verb.first > self.range.start && scene.lower(verb.first - 1) == "not" {
            first = verb.first - 1;
        }
        // "asked not to be named" and "declined to comment" are no stance; "urged them to speak" is one.
        let stance = &scene.lexicon.stance;
        let requested = at.checked_sub(1).and_then(|it| self.groups.get(it)).is_some_and(|it| {
            stance.verb(&it.lemma).iter().any(|it| it.frames.contains(&Frame::PersonInfinitive))
        });
        let word = scene.lower(verb.head);
        if stance.is_word(StanceWords::Anonymity, word)
            || !requested && stance.is_word(StanceWords::Talk, word)
        {
            return None;
        }
        self.deed(verb, first)
    }

    /// The clause from `from`, with or without "that".
    fn clause(&self, at: usize, from: usize) -> Option<Found> {
        let scene = self.scene;
        let mut start = from;
        if scene.lower(start) == "that" && scene.upos(start) != Upos::Det {
            start += 1;
        }
        let verb = self.groups.get(at + 1)?;
        let told = start > from;
        let subject = phrases::np(scene, start, self.range.end);
        let has_subject = subject.is_some_and(|it| it.end <= verb.first);
        if verb.kind != Kind::Finite
            || !has_subject
            || !told && subject.is_some_and(|it| self.skip_adverbs(it.end) < verb.first)
        {
            return None;
        }
        self.deed(verb, start)
    }

    /// "imposed sanctions on the firm": the firm.
    fn behind_preposition(&self, at: usize, here: usize, preposition: &str) -> Vec<Found> {
        let scene = self.scene;
        let group = &self.groups[at];
        let start = if group.passive {
            group.head + 1
        } else {
            match phrases::np(scene, here, self.range.end) {
                Some(np) => np.end,
                None => return Vec::new(),
            }
        };
        let limit = self.groups.get(at + 1).map_or(self.range.end, |it| it.first).min(start + REACH);
        for it in start..limit {
            if scene.upos(it) == Upos::Punct && !marks::is_opening(scene, it) && !marks::is_closing(scene, it)
            {
                break;
            }
            if scene.lower(it) == preposition && !tails::is_time(scene.lower(it + 1)) {
                let listed = self.listed(it + 1);
                if !listed.is_empty() {
                    return listed;
                }
            }
        }
        // "warned Finland against joining": the joining.
        let gerund = self.groups.get(at + 1).filter(|verb| {
            verb.kind == Kind::Gerund && verb.first > start && scene.lower(verb.first - 1) == preposition
        });
        gerund.and_then(|verb| self.deed(verb, verb.first)).into_iter().collect()
    }

    /// "gave the rebels arms": the rebels.
    fn receiver(&self, at: usize, here: usize) -> Option<Found> {
        let scene = self.scene;
        if self.groups[at].passive {
            let np = self.subject(at)?;
            let actor = self.actor_at(np)?;
            return Some(Found { target: Target::Actor(actor), tokens: np.start..np.end });
        }
        let np = phrases::np(scene, here, self.range.end)?;
        let actor = self.actor_at(np)?;
        let gift = phrases::np(scene, np.end, self.range.end)?;
        (gift.start <= np.end + 1)
            .then_some(Found { target: Target::Actor(actor), tokens: np.start..gift.end })
    }

    /// What a verb names, from `first` on, with all that hangs on it.
    fn deed(&self, verb: &Group, first: usize) -> Option<Found> {
        self.span(first..tails::tail(self.scene, verb.head + 1, self.range.end))
    }

    /// Whether only marks and a negation stand between.
    fn only_marks(&self, from: usize, to: usize) -> bool {
        (from..to).all(|it| marks::is_opening(self.scene, it) || self.scene.is(it, &["not", "never"]))
    }
}
