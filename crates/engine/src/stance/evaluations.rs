//! What a holder calls something: "called the vote 'a gift to decay'", "described the claim as untrue".
//!
//! Enters a sentence; leaves drafts. The difficulty: the judgement may be a figure of speech. In quotation marks it
//! is rarely kind, so an unknown one counts as criticism.

use std::ops::Range;

use super::{
    Basis, StanceClass, Target,
    edges::{Draft, Edges, Rule},
    marks,
    named::Found,
    phrases,
    sentence::Sentence,
};
use crate::{
    actors::ActorId,
    lexicon::{Judgement, StanceWords},
    text::Upos,
};

impl Sentence<'_> {
    pub(super) fn read_evaluations(&self, edges: &mut Edges) {
        for at in 0..self.groups.len() {
            self.read_evaluation(at, edges);
        }
    }

    fn read_evaluation(&self, at: usize, edges: &mut Edges) {
        let scene = self.scene;
        let group = &self.groups[at];
        let lemma = group.lemma.as_str();
        let naming = matches!(
            lemma,
            "call" | "brand" | "label" | "dub" | "term" | "deem" | "find" | "consider" | "think" | "declare"
        );
        let describing = matches!(
            lemma,
            "describe"
                | "characterise"
                | "characterize"
                | "portray"
                | "denounce"
                | "dismiss"
                | "condemn"
                | "brand"
                | "label"
                | "see"
                | "regard"
                | "view"
                | "hail"
                | "praise"
                | "decry"
                | "deride"
                | "reject"
        );
        if !naming && !describing || scene.is(group.head + 1, &["for", "on", "off", "out", "that"]) {
            return;
        }
        let Some(modality) = self.modality(at) else { return };
        let Some((object, rest)) = self.judged(at) else { return };
        let as_at = (rest..(rest + 14).min(self.range.end))
            .take_while(|&it| scene.upos(it) != Upos::Verb || it == rest)
            .find(|&it| scene.lower(it) == "as");
        let from = match as_at {
            Some(it) if describing => it + 1,
            _ if naming => rest,
            _ => return,
        };
        let Some(judgement) = self.judgement(from) else { return };
        let quoted = marks::is_opening(scene, from);
        let claim = phrases::np(scene, object.tokens.start, object.tokens.end)
            .is_some_and(|it| scene.lexicon.stance.is_word(StanceWords::Claims, scene.lower(it.head)));
        let verdict = self.verdict(&judgement);
        let fixed = matches!(
            lemma,
            "denounce" | "dismiss" | "condemn" | "decry" | "deride" | "reject" | "hail" | "praise"
        );
        if fixed && !claim {
            return;
        }
        let class = match verdict {
            Some(Judgement::Untrue)
                if claim || matches!(object.target, Target::Span(_)) && self.is_deictic(&object) =>
            {
                StanceClass::Deny
            }
            // "called it a fine idea, but": what follows may take it back.
            Some(Judgement::Good) if scene.lower(judgement.end) == "but" => return,
            // "called the demolition a 'gift'": praise in marks is not the praise of whoever sets them.
            Some(Judgement::Good) if quoted || judgement.clone().any(|it| marks::is_opening(scene, it)) => {
                return;
            }
            Some(Judgement::Good) => StanceClass::Support,
            Some(_) => StanceClass::Criticise,
            None if claim && quoted => StanceClass::Deny,
            None if quoted
                && (naming && lemma != "find" && lemma != "consider" && lemma != "declare"
                    || lemma == "describe") =>
            {
                StanceClass::Criticise
            }
            None => return,
        };
        let rule = match (verdict.is_some(), quoted || !scene.contents(group.head).is_empty()) {
            (true, false) => Rule::Evaluation,
            (true, true) => Rule::Marked,
            _ => Rule::Guess,
        };
        let closing = usize::from(marks::is_closing(scene, judgement.end));
        let evidence = scene
            .span(group.first.min(object.tokens.start), (judgement.end + closing).max(object.tokens.end));
        for holder in self.holders(at) {
            if self.is_own(holder, &object) {
                continue;
            }
            edges.add(
                scene,
                Draft {
                    holder,
                    target: object.target,
                    class,
                    basis: Basis::Said,
                    modality,
                    evidence,
                    cue: group.head,
                    claimed_by: None,
                    rule,
                },
            );
        }
    }

    /// What is called something, and the token behind it.
    fn judged(&self, at: usize) -> Option<(Found, usize)> {
        let scene = self.scene;
        let group = &self.groups[at];
        if group.passive {
            let np = self.subject(at)?;
            return Some((self.found(np).into_iter().next()?, group.head + 1));
        }
        let here = group.head + 1;
        // "a charge the association called 'laughable'".
        if marks::is_opening(scene, here) {
            let np = self.fronted(at)?;
            return Some((self.found(np).into_iter().next()?, here));
        }
        let np = phrases::np(scene, here, self.range.end)?;
        // Nobody calls oneself "it": then the pronoun was given to the wrong one.
        let nobody = self.actor_at(np).is_none_or(|it| self.holders(at).contains(&it));
        if scene.upos(np.head) == Upos::Pron && nobody {
            let before = self.named_before(at, None)?;
            let tokens = before.tokens.start..np.end;
            return Some((Found { target: before.target, tokens }, np.end));
        }
        let mut found = self.found_short(np)?;
        if self.is_quality(&found)
            && let Some(actor) = self.owner(&found)
        {
            found.target = Target::Actor(actor);
        }
        let end = found.tokens.end;
        found.tokens = np.start..end;
        Some((found, end))
    }

    /// The phrase before a relative clause without an object of its own: "a charge [which] the association called".
    pub(super) fn fronted(&self, at: usize) -> Option<phrases::Np> {
        let scene = self.scene;
        let subject = self.subject(at)?;
        // The subject is that of this very clause.
        let near = (subject.end..self.groups.get(at)?.first).all(|it| scene.upos(it) == Upos::Adv);
        if !near || scene.is(subject.head, &["who", "which", "that"]) {
            return None;
        }
        let mut last = subject.start.checked_sub(1).filter(|it| *it >= self.range.start)?;
        if self.scene.is(last, &["which", "that", "whom", "who"]) {
            if !self.scene.ending(last).is_empty() {
                return phrases::np_back(self.scene, last, self.range.start);
            }
            last = last.checked_sub(1).filter(|it| *it >= self.range.start)?;
        }
        let relative = last + 1 < subject.start;
        if self.scene.lower(last) == "," {
            last = last.checked_sub(1).filter(|it| *it >= self.range.start)?;
        }
        let np = phrases::np_back(self.scene, last, self.range.start)?;
        // Without a relative pronoun, only what is set off by a comma: "..., a charge the group rejected".
        let set_off = np.start > self.range.start && self.scene.is(np.start - 1, &[",", "–", "—"]);
        (relative || set_off && last + 1 == subject.start).then_some(np)
    }

    /// The noun phrase with its "of" and "for" phrases, but not a judgement that follows it.
    pub(super) fn found_short(&self, np: phrases::Np) -> Option<Found> {
        let scene = self.scene;
        let found = self.found(np).into_iter().next()?;
        if matches!(found.target, Target::Actor(_)) {
            return Some(found);
        }
        let mut end = np.end;
        while scene.is(end, &["of", "for", "in", "on", "to", "against", "by", "with", "over", "between"])
            && let Some(next) = phrases::np(scene, end + 1, found.tokens.end)
            && next.start == end + 1
        {
            end = next.end;
        }
        self.span(np.start..end)
    }

    /// The words of the judgement that begins at `from`.
    fn judgement(&self, from: usize) -> Option<Range<usize>> {
        let scene = self.scene;
        if marks::is_opening(scene, from) {
            let end = (from + 1..(from + 24).min(self.range.end))
                .find(|&it| marks::is_closing(scene, it))
                .unwrap_or((from + 24).min(self.range.end));
            return (end > from + 1).then_some(from + 1..end);
        }
        if !matches!(scene.upos(from), Upos::Det | Upos::Adj | Upos::Noun | Upos::Adv | Upos::Verb) {
            return None;
        }
        let end = (from..(from + 10).min(self.range.end))
            .find(|&it| {
                scene.upos(it) == Upos::Punct && !marks::is_opening(scene, it)
                    || scene.is(it, &["while", "who", "which"])
                    || scene.lower(it) == "but" && self.opens_clause(it + 1)
            })
            .unwrap_or((from + 10).min(self.range.end));
        (end > from).then_some(from..end)
    }

    /// What the words say on balance. A negation turns the judgement of its own clause ("a gentle lass who would not
    /// hurt a fly"), and what stands behind "but" counts before what it corrects ("painful but necessary").
    pub(super) fn verdict(&self, words: &Range<usize>) -> Option<Judgement> {
        let scene = self.scene;
        let mut contrast = words.start;
        for at in words.clone().filter(|&it| scene.lower(it) == "but") {
            // "not a leader but a coward" and "painful but necessary" alike; "nothing but" is none.
            let nothing = scene.is(at.wrapping_sub(1), &["nothing", "anything", "none", "all"]);
            if at > words.start && !nothing {
                contrast = at + 1;
            }
        }
        if contrast > words.start {
            return self.weighed(&(contrast..words.end));
        }
        self.weighed(words)
    }

    /// The judgement of the words without a contrast among them.
    fn weighed(&self, words: &Range<usize>) -> Option<Judgement> {
        let scene = self.scene;
        let known = &scene.lexicon.evaluative;
        let (mut bad, mut good, mut untrue, mut denied) = (0, 0, false, false);
        let mut first = words.start;
        while first < words.end {
            let end = (first + 1..words.end)
                .find(|&it| scene.is(it, &["who", "which", "because", "although"]))
                .unwrap_or(words.end);
            let clause = first..end;
            let negated = clause.clone().any(|it| {
                scene.is(it, &["not", "n't", "n’t", "no", "never", "nothing", "neither", "without", "hardly"])
            });
            for at in clause {
                let word = scene.lower(at);
                let singular = scene.lexicon.tags.singular(word);
                let is = |judgement| known.is(word, judgement) || known.is(&singular, judgement);
                // "responsible for the attack" is no praise, nor "responsible for the budget".
                let charged = word == "responsible" && scene.lower(at + 1) == "for";
                let wrong = is(Judgement::Untrue);
                let harsh = is(Judgement::Bad);
                let kind = is(Judgement::Good) && !charged;
                untrue |= wrong && !negated;
                denied |= wrong && negated;
                bad += i32::from(if negated { kind } else { harsh });
                good += i32::from(if negated { harsh } else { kind });
            }
            first = end;
        }
        if untrue && !denied {
            Some(Judgement::Untrue)
        } else if bad > 0 {
            // A kind word beside an unkind one is irony more often than praise.
            Some(Judgement::Bad)
        } else if good > 0 {
            Some(Judgement::Good)
        } else {
            None
        }
    }

    /// Whether a phrase names something of the holder's own: of that, a judgement is seldom what its words say.
    pub(super) fn is_own(&self, holder: ActorId, found: &Found) -> bool {
        let scene = self.scene;
        match found.target {
            Target::Actor(actor) => self.is_of(holder, actor),
            Target::Span(span) => {
                let tokens = scene.text.tokens_in(span);
                let start = tokens.start;
                scene.is(start, &["my", "our"])
                    || scene.is(start, &["his", "her", "its", "their"])
                        && scene.holding(start).iter().any(|&it| scene.actor(it) == Some(holder))
                    || self.owner(&Found { target: found.target, tokens }) == Some(holder)
            }
        }
    }

    fn is_deictic(&self, found: &Found) -> bool {
        self.scene.is(found.tokens.start, &["it", "this", "that", "them"]) && found.tokens.len() == 1
    }
}
