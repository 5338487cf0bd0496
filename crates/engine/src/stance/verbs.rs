//! Verbs that show a stance: "condemned the raid", "urged both sides to talk", "was expelled by the club".
//!
//! Enters a sentence; leaves drafts. The difficulty: which phrase is the target, which the addressee, and what a
//! governing verb makes of the whole.

use std::ops::Range;

use super::{
    Basis, Modality, StanceClass, Target,
    edges::{Draft, Edges},
    groups::{Group, Kind},
    phrases::{self, Np},
    sentence::Sentence,
};
use crate::{
    actors::ActorId,
    lexicon::{Control, Frame, Judgement, VerbCue, VerbForm},
    text::Upos,
};

/// A target with the tokens it takes up.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub target: Target,
    pub tokens: Range<usize>,
}

/// Nouns for something said: rejecting one is denying it.
const CLAIMS: &[&str] = &[
    "claim",
    "claims",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "charge",
    "charges",
    "report",
    "reports",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "assertion",
    "assertions",
    "suggestion",
    "suggestions",
    "version",
    "story",
    "insinuation",
    "figure",
    "figures",
    "account",
];

/// Deeds that hit a place or a thing as well as an actor.
const PLACES: &[&str] = &[
    "seize", "storm", "capture", "burn", "torch", "loot", "shell", "bomb", "bombard", "attack", "raid",
    "repel", "besiege", "strike", "destroy", "invade",
];

/// What an actor has or shows, rather than what it does.
const QUALITIES: &[&str] = &[
    "patience",
    "restraint",
    "courage",
    "composure",
    "flexibility",
    "leadership",
    "role",
    "conduct",
    "honesty",
    "integrity",
    "professionalism",
    "wisdom",
    "behaviour",
    "behavior",
    "dignity",
    "calm",
    "discipline",
    "resilience",
    "commitment",
    "dedication",
    "work",
    "handling",
    "efforts",
    "bravery",
    "silence",
    "arrogance",
    "negligence",
    "attitude",
    "performance",
    "right",
    "remarks",
    "comments",
    "words",
];

/// What is denied to somebody, not denied as untrue.
const PERMISSIONS: &[&str] = &[
    "entry",
    "access",
    "permission",
    "visa",
    "visas",
    "bail",
    "asylum",
    "parole",
    "request",
    "requests",
    "permit",
    "appeal",
];

/// Whether the noun names something said.
pub(super) fn is_claim(noun: &str) -> bool {
    CLAIMS.contains(&noun)
}

impl Sentence<'_> {
    pub(super) fn read_verbs(&self, edges: &mut Edges) {
        // From the right: a governing verb stands back where the governed one says more.
        let mut spoken = vec![false; self.groups.len()];
        for at in (0..self.groups.len()).rev() {
            spoken[at] = self.read_verb(at, &spoken, edges);
        }
    }

    fn read_verb(&self, at: usize, spoken: &[bool], edges: &mut Edges) -> bool {
        let group = &self.groups[at];
        let Some(modality) = self.modality(at) else { return false };
        let cues = self.scene.lexicon.stance.verb(&group.lemma);
        if std::env::var("TRACE")
            .is_ok_and(|it| self.scene.text.words(self.scene.span(group.first, self.range.end)).contains(&it))
        {
            eprintln!(
                "TRACE {:?} m={modality:?} cues={} ctl={:?} next={:?}",
                group,
                cues.len(),
                self.control(at),
                self.groups.get(at + 1)
            );
            for cue in cues {
                eprintln!(
                    "   {:?} behind {:?} -> {:?} holders {:?}",
                    cue,
                    self.behind(group, cue),
                    self.behind(group, cue).map(|b| cue
                        .frames
                        .iter()
                        .map(|&f| self.targets(at, b, f))
                        .collect::<Vec<_>>()),
                    self.holders(at)
                );
            }
        }
        for cue in cues {
            let Some(behind) = self.behind(group, cue) else { continue };
            for &frame in &cue.frames {
                if frame == Frame::Infinitive
                    && spoken.get(at + 1) == Some(&true)
                    && self.control(at + 1).is_some_and(|it| {
                        it.0 == at && matches!(it.1, Control::Promise | Control::Through | Control::Threat)
                    })
                {
                    return false;
                }
                let found = self.targets(at, behind, frame);
                if found.is_empty() {
                    continue;
                }
                return self.emit(at, cue, frame, modality, &found, edges);
            }
        }
        false
    }

    /// The token behind a cue's particles, where they are there.
    fn behind(&self, group: &Group, cue: &VerbCue) -> Option<usize> {
        let mut at = group.head + 1;
        for (nth, particle) in cue.particles.iter().enumerate() {
            // "~responsible": somewhere behind, "held the ministry responsible".
            if let Some(later) = particle.strip_prefix('~') {
                let end = (at + 10).min(self.range.end);
                if !(at..end).any(|it| self.scene.lower(it) == later) {
                    return None;
                }
                continue;
            }
            if nth == 0 && self.scene.lower(at) != *particle {
                at = self.skip_adverbs(at);
            }
            if at >= self.range.end || self.scene.lower(at) != *particle {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    fn targets(&self, at: usize, behind: usize, frame: Frame) -> Vec<Found> {
        let group = &self.groups[at];
        let scene = self.scene;
        let here = self.skip_adverbs(behind);
        let next = self.groups.get(at + 1);
        match frame {
            Frame::Object if group.passive => {
                if scene.cue(group.head).is_none() && self.agent(at).is_none() {
                    return Vec::new();
                }
                self.subject(at).map(|np| self.found(np)).unwrap_or_default()
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
                    let end = phrases::tail(scene, verb.head + 1, self.range.end);
                    self.span(verb.first..end).into_iter().collect()
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
        let denies = self.groups[at].lemma == "deny";
        let pronoun = scene.is(here, &["it", "that", "this", "them", "so"]) && scene.holding(here).is_empty();
        let ends =
            matches!(scene.upos(here), Upos::Punct | Upos::Adp | Upos::Cconj) || here >= self.range.end;
        let refer = |tokens: Range<usize>| {
            self.referent(at).map(|it| Found { target: Target::Span(it), tokens }).into_iter().collect()
        };
        if pronoun && denies {
            return refer(here..here + 1);
        }
        if !ends {
            return Vec::new();
        }
        let Some(np) = self.fronted(at) else { return Vec::new() };
        if is_claim(scene.lower(np.head)) {
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

    /// "urged both sides to talk", "was asked by the court to resign": the talk, the resigning.
    fn asked(&self, at: usize, behind: usize) -> Option<Found> {
        let group = &self.groups[at];
        let verb = self.groups.get(at + 1).filter(|it| it.kind == Kind::Infinitive)?;
        let person = phrases::np(self.scene, self.skip_adverbs(behind), verb.first);
        let by = group.passive && self.agent(at).is_some();
        // An addressee, and nothing that ends the clause before the infinitive.
        let reached =
            (group.head + 1..verb.first).all(|it| !self.scene.is(it, &[";", ":", "that", "if", "but"]));
        ((person.is_some() || by) && reached).then(|| self.verb_phrase(at + 1))?
    }

    /// The clause behind "denied that"; behind "alleged that", the actor to whose charge it lays something.
    fn said(&self, at: usize, from: usize) -> Option<Found> {
        let scene = self.scene;
        let Some(clause) = self.clause(at, from) else { return self.wished(at, from) };
        let verb = self.groups.get(at + 1)?;
        match self.groups[at].lemma.as_str() {
            lemma @ ("allege" | "claim") => {
                let np = if verb.passive { self.agent(at + 1) } else { self.subject(at + 1) };
                let actor = self.actor_at(np?)?;
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
                bare.then_some(clause)
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
        self.span(from + 1..phrases::tail(scene, verb + 1, self.range.end))
    }

    /// What an infinitive names, without "to" but with "not".
    fn verb_phrase(&self, at: usize) -> Option<Found> {
        let scene = self.scene;
        let verb = self.groups.get(at)?;
        let end = phrases::tail(scene, verb.head + 1, self.range.end);
        let mut first = if scene.lower(verb.first) == "to" { verb.first + 1 } else { verb.first };
        if verb.first > self.range.start && scene.lower(verb.first - 1) == "not" {
            first = verb.first - 1;
        }
        // "asked not to be named" and "declined to comment" are no stance.
        if scene.is(
            verb.head,
            &[
                "named",
                "identified",
                "quoted",
                "interviewed",
                "comment",
                "say",
                "discuss",
                "speak",
                "answer",
                "elaborate",
                "disclose",
                "respond",
                "provide",
                "give",
                "know",
                "see",
                "understand",
                "explain",
                "confirm",
                "describe",
                "think",
                "reveal",
                "tell",
                "talk",
            ],
        ) && !scene
            .lexicon
            .stance
            .verb(&self.groups[at.saturating_sub(1)].lemma)
            .iter()
            .any(|it| it.frames.contains(&Frame::PersonInfinitive))
            || scene.is(verb.head, &["named", "identified", "quoted"])
        {
            return None;
        }
        self.span(first..end)
    }

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
        let end = phrases::tail(scene, verb.head + 1, self.range.end);
        self.span(start..end)
    }

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
        let limit = self.groups.get(at + 1).map_or(self.range.end, |it| it.first).min(start + 12);
        for it in start..limit {
            if scene.upos(it) == Upos::Punct
                && !phrases::is_opening(scene, it)
                && !phrases::is_closing(scene, it)
            {
                break;
            }
            if scene.lower(it) == preposition && !phrases::is_time(scene.lower(it + 1)) {
                return self.listed(it + 1);
            }
        }
        Vec::new()
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

    /// The targets of the noun phrase at `from` and of those coordinated with it.
    pub(super) fn listed(&self, from: usize) -> Vec<Found> {
        let scene = self.scene;
        let mut all = Vec::new();
        let mut at = from;
        for _ in 0..4 {
            let Some(np) = phrases::np(scene, at, self.range.end) else { break };
            let found = self.found(np);
            let Some(last) = found.last() else { break };
            let end = last.tokens.end;
            all.extend(found);
            if !scene.is(end, &["and", "or", "nor"]) {
                break;
            }
            let next = end + 1;
            let Some(other) = phrases::np(scene, next, self.range.end) else { break };
            if matches!(scene.upos(other.end), Upos::Verb | Upos::Aux)
                || scene.upos(next) == Upos::Pron && scene.holding(next).is_empty()
            {
                break;
            }
            at = next;
        }
        all
    }

    /// The target a noun phrase names: an actor, or the phrase with what hangs behind it.
    pub(super) fn found(&self, np: Np) -> Vec<Found> {
        let scene = self.scene;
        if let Some(actor) = self.actor_at(np) {
            return vec![Found { target: Target::Actor(actor), tokens: np.start..np.end }];
        }
        if scene.upos(np.head) == Upos::Pron || np.head - np.start > 20 {
            return Vec::new();
        }
        let end = phrases::np_tail(scene, np.end, self.range.end);
        self.span(np.start..end).into_iter().collect()
    }

    pub(super) fn span(&self, tokens: Range<usize>) -> Option<Found> {
        let mut end = tokens.end.min(self.range.end);
        while end > tokens.start && (self.scene.upos(end - 1) == Upos::Punct) {
            end -= 1;
        }
        let span = self.scene.span(tokens.start, end);
        (!span.is_empty()).then_some(Found { target: Target::Span(span), tokens: tokens.start..end })
    }

    /// The actor behind "by".
    pub(super) fn agent(&self, at: usize) -> Option<Np> {
        let scene = self.scene;
        let group = self.groups.get(at)?;
        let limit = (group.head + 10).min(self.range.end);
        let by = (group.head + 1..limit)
            .take_while(|&it| {
                !scene.is(it, &[";", "and", "but", "who", "which"]) && scene.upos(it) != Upos::Aux
            })
            .find(|&it| scene.lower(it) == "by")?;
        phrases::np(scene, by + 1, self.range.end)
    }

    /// Who stands so: the speaker where the verb is a quote's cue, else the subject or the agent.
    pub(super) fn holders(&self, at: usize) -> Vec<ActorId> {
        let group = &self.groups[at];
        let np = if group.passive { self.agent(at) } else { self.subject(at) };
        let actors = np.map(|it| self.actors_of(it)).unwrap_or_default();
        match self.scene.cue(group.head).and_then(|it| self.scene.speaker(it)) {
            Some(speaker) if !actors.contains(&speaker) => vec![speaker],
            _ => actors,
        }
    }

    fn emit(
        &self,
        at: usize,
        cue: &VerbCue,
        frame: Frame,
        modality: Modality,
        found: &[Found],
        edges: &mut Edges,
    ) -> bool {
        let scene = self.scene;
        let group = &self.groups[at];
        let holders = self.holders(at);
        let (mut class, mut basis) = (cue.class, cue.basis);
        let control = self.control(at);
        let mut modality = modality;
        let mut claimed_by = None;
        match control {
            Some((governor, Control::Charge)) => {
                claimed_by = self.holders(governor).first().copied();
                if claimed_by.is_none() {
                    return false;
                }
            }
            Some((_, Control::Promise)) => basis = Basis::Said,
            Some((governor, Control::Threat)) => {
                class = StanceClass::Threaten;
                basis = Basis::Said;
                modality = if self.modality(governor) == Some(Modality::Conditional) {
                    Modality::Conditional
                } else {
                    Modality::Asserted
                };
            }
            _ => {}
        }
        if basis == Basis::Did
            && matches!(modality, Modality::Future | Modality::Conditional)
            && control.is_none()
        {
            basis = Basis::Said;
        }
        let must =
            group.modal.is_some_and(|it| scene.is(it, &["must", "should", "ought", "can", "ca", "cannot"]));
        if must || (basis == Basis::Did && self.is_question()) {
            return false;
        }
        let mut added = false;
        let short = matches!(control, Some((_, Control::Short)));
        for it in found {
            let mut it = it.clone();
            let mut class = self.refine(class, group, frame, &it);
            let mut modality = modality;
            // To not want and to not accept is to reject, for the report no less than for the holder.
            let refused = scene.lower(it.tokens.start) == "not"
                && matches!(frame, Frame::PersonInfinitive | Frame::Infinitive);
            if refused && let Some(rest) = self.span(it.tokens.start + 1..it.tokens.end) {
                it = rest;
            }
            if !short
                && matches!(class, StanceClass::CallFor | StanceClass::Agree)
                && ((modality == Modality::Negated) != refused)
            {
                class = StanceClass::Reject;
                let later = group.modal.is_some_and(|it| scene.is(it, &["will", "would", "wo"]));
                modality = if later { Modality::Future } else { Modality::Asserted };
            }
            if class == StanceClass::CallFor
                && let Some(object) = self.urged_against(at, frame)
            {
                class = StanceClass::Reject;
                it = object;
            }
            if class == StanceClass::Concern
                && matches!(frame, Frame::Clause | Frame::PersonClause)
                && group.lemma != "fear"
            {
                match self.threatened(at, &holders) {
                    Some(Some(threat)) => {
                        class = StanceClass::Threaten;
                        modality = if self.own_condition(at) || self.own_condition(at + 1) {
                            Modality::Conditional
                        } else {
                            Modality::Future
                        };
                        it = threat;
                    }
                    Some(None) => continue,
                    None => {}
                }
            }
            // What is feared or denied is an event or a claim, even where the phrase names an actor.
            if let Target::Actor(_) = it.target
                && matches!(class, StanceClass::Concern | StanceClass::Deny)
                && let Some(span) = self.span(it.tokens.clone())
            {
                it = span;
            }
            if group.lemma == "object" && modality == Modality::Negated {
                continue;
            }
            let deed = matches!(class, StanceClass::Fight | StanceClass::Help);
            let by_whom = deed || matches!(class, StanceClass::Threaten);
            if let Target::Span(_) = it.target
                && (by_whom
                    || matches!(class, StanceClass::Support | StanceClass::Criticise) && self.is_quality(&it))
                && let Some(actor) = self.owner(&it)
                && !holders.contains(&actor)
            {
                it.target = Target::Actor(actor);
            }
            let it = &it;
            let is_actor = matches!(it.target, Target::Actor(_));
            let promised = class == StanceClass::Help && matches!(control, Some((_, Control::Promise)));
            if deed
                && !is_actor
                && !promised
                && !(basis == Basis::Did && PLACES.contains(&group.lemma.as_str()))
            {
                continue;
            }
            if class == StanceClass::CallFor && is_actor && frame == Frame::Object {
                continue;
            }
            if class == StanceClass::Fight && basis == Basis::Said && claimed_by.is_none() {
                let offered = control.is_some_and(|it| {
                    it.1 == Control::Promise
                        && matches!(self.groups[it.0].lemma.as_str(), "offer" | "agree" | "prepare")
                });
                if offered {
                    continue;
                }
                class = StanceClass::Threaten;
            }
            if class == StanceClass::Accuse && frame == Frame::Object && !is_actor {
                continue;
            }
            let quoted = scene.cue(group.head).is_some();
            let confidence = match (quoted, is_actor || !deed) {
                (true, true) => 0.85,
                (false, true) => 0.7,
                (true, false) => 0.6,
                (false, false) => 0.4,
            };
            let evidence = scene.span(group.first.min(it.tokens.start), it.tokens.end.max(group.head + 1));
            for &holder in &holders {
                added = true;
                edges.add(
                    scene,
                    Draft {
                        holder,
                        target: it.target,
                        class,
                        basis,
                        modality,
                        evidence,
                        cue: group.head,
                        claimed_by,
                        confidence,
                    },
                );
            }
        }
        added
    }

    /// The class that a cue has before this target.
    fn refine(&self, class: StanceClass, group: &Group, frame: Frame, found: &Found) -> StanceClass {
        let scene = self.scene;
        let np = phrases::np(scene, found.tokens.start, found.tokens.end);
        let head = np.map_or("", |it| scene.lower(it.head));
        match class {
            StanceClass::Reject
                if matches!(group.lemma.as_str(), "reject" | "dismiss" | "rebuff")
                    && CLAIMS.contains(&head) =>
            {
                StanceClass::Deny
            }
            StanceClass::Deny if frame == Frame::Object && PERMISSIONS.contains(&head) => StanceClass::Reject,
            _ => class,
        }
    }

    /// "warned that it would respond if the fort fell": a threat, and toward whom. `None` for a mere warning.
    fn threatened(&self, at: usize, holders: &[ActorId]) -> Option<Option<Found>> {
        let scene = self.scene;
        let verb = self.groups.get(at + 1)?;
        if !verb.modal.is_some_and(|it| scene.is(it, &["will", "would", "wo", "'ll", "’ll"])) {
            return None;
        }
        let subject = self.subject(at + 1)?;
        let actor = self.actor_at(subject);
        if actor.is_none() && scene.upos(subject.head) == Upos::Pron {
            return Some(None);
        }
        let own =
            actor.is_some_and(|it| holders.iter().any(|&holder| holder == it || self.is_of(holder, it)));
        if !own {
            let conditioned = self.own_condition(at + 1);
            let tokens = subject.start..subject.end;
            return (conditioned && actor.is_some())
                .then(|| actor.map(|it| Found { target: Target::Actor(it), tokens }));
        }
        let end = phrases::tail(scene, verb.head + 1, self.range.end);
        let far = (verb.head + 30).min(self.range.end);
        let target = (verb.head + 1..far)
            .find_map(|it| {
                let actor = scene.holding(it).first().and_then(|&it| scene.actor(it))?;
                let own = holders.iter().any(|&holder| holder == actor || self.is_of(holder, actor));
                (!own).then_some((actor, it))
            })
            .map(|(actor, it)| Found { target: Target::Actor(actor), tokens: verb.first..end.max(it + 1) });
        Some(target.or_else(|| self.span(verb.head..end)))
    }

    /// "urged lawmakers to reject the bill": the bill, which is opposed.
    fn urged_against(&self, at: usize, frame: Frame) -> Option<Found> {
        let verb = self.groups.get(at + 1)?;
        let against = matches!(verb.lemma.as_str(), "reject" | "oppose" | "veto");
        if frame != Frame::PersonInfinitive || !against || verb.negated {
            return None;
        }
        self.listed(verb.head + 1).into_iter().next()
    }

    /// "the government's patience": praise for a quality is praise for its owner.
    pub(super) fn is_quality(&self, found: &Found) -> bool {
        let scene = self.scene;
        phrases::np(scene, found.tokens.start, found.tokens.end)
            .is_some_and(|it| QUALITIES.contains(&scene.lower(it.head)))
    }

    /// The actor to whom what a phrase names belongs: "the company's trucks", "rebel positions", "posts of the army".
    pub(super) fn owner(&self, found: &Found) -> Option<ActorId> {
        let scene = self.scene;
        found
            .tokens
            .clone()
            .take_while(|&it| !scene.is(it, &["to", "for", "with", "by", "that"]) || it == found.tokens.start)
            .find_map(|it| scene.holding(it).first())
            .and_then(|&it| scene.actor(it))
    }

    /// Whether one of the two speaks for the other.
    pub(super) fn is_of(&self, a: ActorId, b: ActorId) -> bool {
        let principal = |it: ActorId| self.scene.actors.get(it.0).and_then(|it| it.speaks_for);
        principal(a) == Some(b) || principal(b) == Some(a)
    }

    fn only_marks(&self, from: usize, to: usize) -> bool {
        (from..to).all(|it| phrases::is_opening(self.scene, it) || self.scene.is(it, &["not", "never"]))
    }
}
