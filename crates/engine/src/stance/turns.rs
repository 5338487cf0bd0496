//! What becomes of a cue before its target: the class turned, the target moved, the reading dropped.
//!
//! Enters what a verb and its frame say; leaves it as it is to be shown, or nothing. The difficulty: signs. To not want
//! is to reject, to urge somebody to reject is to reject, to deny entry is not to deny a claim, and a warning may be a
//! threat.

use super::{
    Basis, Modality, StanceClass, Target, groups::Group, named::Found, phrases, sentence::Sentence, tails,
};
use crate::{
    actors::ActorId,
    lexicon::{Control, Frame, StanceWords, VerbForm},
    text::Upos,
};

/// How far behind a warning the threatened party may be named, in tokens.
const REACH: usize = 30;

/// What a verb says of one target.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// The verb group.
    pub at: usize,
    pub frame: Frame,
    pub class: StanceClass,
    pub basis: Basis,
    pub modality: Modality,
    pub found: Found,
    /// Whose charge it is, where a verb of accusing governs.
    pub claimed_by: Option<ActorId>,
}

/// What stands behind "warned that".
enum Warning {
    /// An event that is feared.
    Mere,
    /// Something the holder will do, and to whom.
    Threat(Found),
    /// It cannot be told whose deed it is.
    Unclear,
}

impl Sentence<'_> {
    /// The reading that is left when everything around the verb has had its say.
    pub(super) fn turned(&self, reading: Reading, holders: &[ActorId]) -> Option<Reading> {
        if self.is_left_open(&reading) || self.is_left_place(&reading) || self.is_idle(&reading) {
            return None;
        }
        let reading = self.governed(reading)?;
        let reading = self.dated(self.by_object(self.refused(reading)));
        let reading = self.warned(reading, holders)?;
        self.fitted(reading, holders)
    }

    /// "did not rule out", "refused to rule out", "declined to oppose": whoever refuses a refusal says nothing. Nor
    /// does "warned against complacency" set anybody against an actor or a thing, only against a deed.
    fn is_left_open(&self, reading: &Reading) -> bool {
        let scene = self.scene;
        let lemma = self.groups[reading.at].lemma.as_str();
        let negated = reading.modality == Modality::Negated;
        let again = |at: usize| {
            let cues = self.groups.get(at).map_or(&[][..], |it| scene.lexicon.stance.verb(&it.lemma));
            cues.iter().any(|it| {
                matches!(it.class, StanceClass::Reject | StanceClass::Deny)
                    && it
                        .particles
                        .iter()
                        .enumerate()
                        .all(|(nth, word)| scene.lower(self.groups[at].head + 1 + nth) == *word)
            })
        };
        match reading.class {
            StanceClass::Reject if negated && matches!(lemma, "rule" | "refuse" | "decline") => true,
            StanceClass::Reject if lemma == "rule" => false,
            StanceClass::Reject if reading.frame == Frame::Infinitive => again(reading.at + 1),
            StanceClass::Reject if matches!(lemma, "warn" | "advise") => {
                let start = reading.found.tokens.start;
                let called = (start.saturating_sub(5)..start).any(|it| scene.lower(it) == "what");
                !called && !self.groups.iter().any(|it| it.first == start)
            }
            _ => false,
        }
    }

    /// "walked out of hospitals": a place that is left is not what it is left for.
    fn is_left_place(&self, reading: &Reading) -> bool {
        const PLACES: &[&str] = &[
            "hospital",
            "school",
            "classroom",
            "class",
            "lesson",
            "job",
            "work",
            "office",
            "factory",
            "plant",
            "shop",
            "store",
            "building",
            "room",
            "prison",
            "cell",
            "house",
            "home",
            "hotel",
            "university",
            "campus",
            "ward",
            "warehouse",
            "mine",
            "depot",
            "station",
            "street",
            "town",
            "city",
            "village",
            "area",
            "region",
            "zone",
            "camp",
            "base",
        ];
        let scene = self.scene;
        let group = &self.groups[reading.at];
        if reading.class != StanceClass::Reject
            || !matches!(group.lemma.as_str(), "walk" | "withdraw" | "pull")
        {
            return false;
        }
        let tokens = &reading.found.tokens;
        let head = phrases::np(scene, tokens.start, tokens.end).map_or(tokens.start, |it| it.head);
        PLACES.contains(&scene.lexicon.tags.singular(scene.lower(head)).as_str())
    }

    /// "struck a deal", "shot a film", "beat Dunmore 3-1", "questioned the witness for an hour".
    fn is_idle(&self, reading: &Reading) -> bool {
        let scene = self.scene;
        let lemma = self.groups[reading.at].lemma.as_str();
        let tokens = &reading.found.tokens;
        let stance = &scene.lexicon.stance;
        // "gave the company a week": what is given.
        let object = match reading.frame {
            Frame::Dative => tokens.end - 1,
            _ => phrases::np(scene, tokens.start, tokens.end).map_or(tokens.start, |it| it.head),
        };
        let is_actor = scene.lexicon.actor_nouns.get(scene.lower(object), &scene.lexicon.tags).is_some()
            || scene.holding(object).iter().any(|&it| scene.actor(it).is_some());
        let in_game =
            matches!(lemma, "beat" | "defeat" | "rout" | "thrash" | "edge" | "stun" | "shoot" | "attack")
                && self.range.clone().any(|it| {
                    let word = scene.lower(it);
                    let score = word.len() <= 7 && word.bytes().filter(u8::is_ascii_digit).count() >= 2;
                    stance.is_word(StanceWords::Scores, word)
                        || score && word.contains(['-', '–'])
                        || scene.upos(it) == Upos::Num
                            && scene.is(it + 1, &["-", "–"])
                            && scene.upos(it + 2) == Upos::Num
                });
        let asked = lemma == "question" && is_actor && reading.class == StanceClass::Deny;
        in_game || asked || stance.is_idle(lemma, &scene.lexicon.tags.singular(scene.lower(object)))
    }

    /// Charges are the accuser's word, promises and threats are words.
    fn governed(&self, mut reading: Reading) -> Option<Reading> {
        let group = &self.groups[reading.at];
        let control = self.control(reading.at);
        match control {
            Some((governor, Control::Charge)) => {
                reading.claimed_by = Some(*self.holders(governor).first()?);
            }
            Some((_, Control::Promise)) => reading.basis = Basis::Said,
            Some((governor, Control::Threat)) => {
                reading.class = StanceClass::Threaten;
                reading.basis = Basis::Said;
                let conditional = self.modality(governor) == Some(Modality::Conditional);
                reading.modality = if conditional { Modality::Conditional } else { Modality::Asserted };
            }
            None if group.modal.is_some()
                && matches!(reading.modality, Modality::Future | Modality::Conditional) =>
            {
                reading.basis = Basis::Said;
            }
            _ => {}
        }
        let scene = self.scene;
        let must =
            group.modal.is_some_and(|it| scene.is(it, &["must", "should", "ought", "can", "ca", "cannot"]));
        let asked = reading.basis == Basis::Did && self.is_question();
        (!must && !asked).then_some(reading)
    }

    /// What the report itself tells of the past is a deed ("backed the bill"), what it tells of the present a position
    /// ("opposes it"); a promise is for later.
    fn dated(&self, mut reading: Reading) -> Reading {
        let scene = self.scene;
        let group = &self.groups[reading.at];
        let told = scene.cue(group.head).is_some();
        let past = matches!(group.form, VerbForm::Past | VerbForm::Participle);
        let inside = !scene.contents(group.head).is_empty();
        let acts = match reading.class {
            StanceClass::Support | StanceClass::Reject => {
                !inside && !scene.lexicon.stance.is_word(StanceWords::Speech, &group.lemma)
            }
            StanceClass::Agree => true,
            _ => false,
        };
        if acts && past && !told && matches!(reading.modality, Modality::Asserted | Modality::Hedged) {
            reading.basis = Basis::Did;
        }
        if reading.class == StanceClass::Agree
            && reading.frame == Frame::Infinitive
            && reading.basis == Basis::Said
            && reading.modality == Modality::Asserted
            && scene.lexicon.stance.control(&group.lemma) == Some(Control::Promise)
            && group.lemma != "agree"
        {
            reading.modality = Modality::Future;
        }
        reading
    }

    /// To not want and to not accept is to reject, for the report no less than for the holder.
    fn refused(&self, mut reading: Reading) -> Reading {
        let scene = self.scene;
        let tokens = reading.found.tokens.clone();
        let not_to = scene.lower(tokens.start) == "not"
            && matches!(reading.frame, Frame::PersonInfinitive | Frame::Infinitive);
        let to = usize::from(scene.lower(tokens.start + 1) == "to");
        if not_to && let Some(rest) = self.span(tokens.start + 1 + to..tokens.end) {
            reading.found = rest;
        }
        let short = matches!(self.control(reading.at), Some((_, Control::Short)));
        if !short
            && matches!(reading.class, StanceClass::CallFor | StanceClass::Agree)
            && (reading.modality == Modality::Negated) != not_to
        {
            reading.class = StanceClass::Reject;
            let later =
                self.groups[reading.at].modal.is_some_and(|it| scene.is(it, &["will", "would", "wo"]));
            reading.modality = if later { Modality::Future } else { Modality::Asserted };
        }
        if reading.class == StanceClass::CallFor
            && let Some(object) = self.urged_against(&reading)
        {
            reading.class = StanceClass::Reject;
            reading.found = object;
        }
        reading
    }

    /// "urged lawmakers to reject the bill": the bill, which is opposed.
    fn urged_against(&self, reading: &Reading) -> Option<Found> {
        let verb = self.groups.get(reading.at + 1)?;
        let against = matches!(verb.lemma.as_str(), "reject" | "oppose" | "veto");
        if reading.frame != Frame::PersonInfinitive || !against || verb.negated {
            return None;
        }
        self.listed(verb.head + 1).into_iter().next()
    }

    /// "rejected the allegation" denies, "denied entry" rejects.
    fn by_object(&self, mut reading: Reading) -> Reading {
        let scene = self.scene;
        let tokens = reading.found.tokens.clone();
        let np = phrases::np(scene, tokens.start, tokens.end);
        let is = |list| np.is_some_and(|it| scene.lexicon.stance.is_word(list, scene.lower(it.head)));
        let lemma = self.groups[reading.at].lemma.as_str();
        match reading.class {
            StanceClass::Reject
                if matches!(lemma, "reject" | "dismiss" | "rebuff") && is(StanceWords::Claims) =>
            {
                reading.class = StanceClass::Deny;
            }
            StanceClass::Deny if reading.frame == Frame::Object && is(StanceWords::Permissions) => {
                reading.class = StanceClass::Reject;
            }
            _ => {}
        }
        reading
    }

    /// "warned of famine" is concern, "warned that it would fire" a threat.
    fn warned(&self, mut reading: Reading, holders: &[ActorId]) -> Option<Reading> {
        let at = reading.at;
        if reading.class != StanceClass::Concern
            || !matches!(reading.frame, Frame::Clause | Frame::PersonClause)
            || self.groups[at].lemma == "fear"
        {
            return Some(reading);
        }
        match self.warning(at, holders) {
            Warning::Mere => {}
            Warning::Unclear => return None,
            Warning::Threat(found) => {
                reading.class = StanceClass::Threaten;
                reading.found = found;
                let conditional = self.is_conditioned(at) || self.is_conditioned(at + 1);
                reading.modality = if conditional { Modality::Conditional } else { Modality::Future };
            }
        }
        Some(reading)
    }

    /// "warned that it would respond if the fort fell": a threat, and toward whom.
    fn warning(&self, at: usize, holders: &[ActorId]) -> Warning {
        let scene = self.scene;
        let will = |it: usize| scene.is(it, &["will", "would", "wo", "'ll", "’ll"]);
        let Some(verb) = self.groups.get(at + 1).filter(|it| it.modal.is_some_and(will)) else {
            return Warning::Mere;
        };
        let Some(subject) = self.subject(at + 1) else { return Warning::Mere };
        let is_own =
            |actor: ActorId| holders.iter().any(|&holder| holder == actor || self.is_of(holder, actor));
        match self.actor_at(subject) {
            Some(actor) if is_own(actor) => {}
            Some(actor) if self.is_conditioned(at + 1) => {
                return Warning::Threat(Found {
                    target: Target::Actor(actor),
                    tokens: subject.start..subject.end,
                });
            }
            None if scene.upos(subject.head) == Upos::Pron => return Warning::Unclear,
            _ => return Warning::Mere,
        }
        let end = tails::tail(scene, verb.head + 1, self.range.end);
        let far = (verb.head + REACH).min(self.range.end);
        let threatened = (verb.head + 1..far).find_map(|it| {
            let actor = scene.holding(it).first().and_then(|&it| scene.actor(it))?;
            (!is_own(actor))
                .then(|| Found { target: Target::Actor(actor), tokens: verb.first..end.max(it + 1) })
        });
        match threatened.or_else(|| self.span(verb.head..end)) {
            Some(found) => Warning::Threat(found),
            None => Warning::Unclear,
        }
    }

    /// Makes class and target fit each other: who is hit, what is denied.
    fn fitted(&self, mut reading: Reading, holders: &[ActorId]) -> Option<Reading> {
        let scene = self.scene;
        let stance = &scene.lexicon.stance;
        let group: &Group = &self.groups[reading.at];
        // What is feared or denied is an event or a claim, even where the phrase names an actor.
        if let Target::Actor(_) = reading.found.target
            && matches!(reading.class, StanceClass::Concern | StanceClass::Deny)
            && let Some(span) = self.span(reading.found.tokens.clone())
        {
            reading.found = span;
        }
        let deed = matches!(reading.class, StanceClass::Fight | StanceClass::Help);
        let reaches_owner = deed
            || reading.class == StanceClass::Threaten
            || matches!(reading.class, StanceClass::Support | StanceClass::Criticise)
                && self.is_quality(&reading.found);
        if let Target::Span(_) = reading.found.target
            && reaches_owner
            && let Some(actor) = self.owner(&reading.found)
            && !holders.contains(&actor)
        {
            reading.found.target = Target::Actor(actor);
        }
        let is_actor = matches!(reading.found.target, Target::Actor(_));
        let control = self.control(reading.at);
        let promise = match control {
            Some((governor, Control::Promise)) => Some(self.groups[governor].lemma.as_str()),
            _ => None,
        };
        let unclear = match reading.class {
            // "would not object to talks" is hardly criticism.
            StanceClass::Criticise => group.lemma == "object" && reading.modality == Modality::Negated,
            StanceClass::CallFor => is_actor && reading.frame == Frame::Object,
            // A cause may be blamed as well: "blamed the closure on high costs".
            StanceClass::Accuse => !is_actor && group.lemma != "blame",
            StanceClass::Help => !is_actor && promise.is_none(),
            StanceClass::Fight if reading.basis == Basis::Said && reading.claimed_by.is_none() => {
                // Violence to come is a threat; "offered to suspend the raids" is none.
                reading.class = StanceClass::Threaten;
                !is_actor || matches!(promise, Some("offer" | "agree" | "prepare"))
            }
            StanceClass::Fight => {
                let hits = stance.is_word(StanceWords::Places, &group.lemma) && reading.basis == Basis::Did;
                !is_actor && !hits
            }
            _ => false,
        };
        (!unclear).then_some(reading)
    }
}
