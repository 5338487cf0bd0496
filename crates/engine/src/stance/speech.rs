//! What a speaker's own words judge and demand: "X must go", "the plan is a disgrace", "they lied to us".
//!
//! Enters a sentence; leaves drafts whose holder is the speaker of the quote. The difficulty: most sentences in
//! quotation marks judge nothing, and irony is out of reach; only plain words count.

use std::ops::Range;

use super::{
    Basis, Modality, StanceClass, Target,
    edges::{Draft, Edges, Rule},
    groups::Kind,
    marks, phrases,
    sentence::Sentence,
    tails,
};
use crate::{
    actors::{ActorId, ActorKind},
    lexicon::Judgement,
    quotes::QuoteKind,
    text::Upos,
};

impl Sentence<'_> {
    pub(super) fn read_speech(&self, edges: &mut Edges) {
        for at in 0..self.groups.len() {
            let group = &self.groups[at];
            let Some(&quote) = self.scene.contents(group.head).last() else { continue };
            let Some(speaker) = self.scene.speaker(quote) else { continue };
            if self.scene.cue(group.head).is_some() {
                continue;
            }
            if !self.is_question() {
                self.read_predicate(at, speaker, edges);
                self.read_wrong(at, speaker, edges);
            }
            self.read_demand(at, speaker, edges);
        }
    }

    /// "The ruling is a disgrace."
    fn read_predicate(&self, at: usize, speaker: ActorId, edges: &mut Edges) {
        let scene = self.scene;
        let group = &self.groups[at];
        if group.lemma != "be" || group.kind != Kind::Finite || group.modal.is_some() {
            return;
        }
        let from = group.head + 1;
        let end = (from..(from + 12).min(self.range.end))
            .find(|&it| {
                let corrected = scene.lower(it) == "but" && !self.opens_clause(it + 1);
                scene.is(it, &[",", ".", ";", ":", "—", "–", "but", "and", "if", "when", "because", "that"])
                    && !corrected
                    || scene.upos(it) == Upos::Verb && it > from && !phrases::is_verbal_noun(scene, it)
                    || scene.upos(it) == Upos::Adp && it > from + 1
            })
            .unwrap_or((from + 12).min(self.range.end));
        let mut words = from..end;
        if group.negated {
            words.start = group.first;
        }
        let Some(subject) = self.subject(at) else { return };
        let Some(found) = self.found(subject).into_iter().next() else { return };
        if self.is_own(speaker, &found) {
            return;
        }
        let charged = (from..end).find(|&it| scene.lower(it) == "responsible");
        if let Some(charged) = charged
            && scene.lower(charged + 1) == "for"
        {
            let end = tails::np_tail(scene, charged + 2, self.range.end);
            let accused = matches!(found.target, Target::Actor(_)) && !group.negated;
            if accused && self.is_misdeed(charged + 2..end) {
                let class = StanceClass::Accuse;
                let (first, at) = (subject.start, group.head);
                self.draft(
                    speaker,
                    found.target,
                    class,
                    Modality::Asserted,
                    first,
                    end,
                    at,
                    Rule::Predicate,
                    edges,
                );
            }
            return;
        }
        let class = match self.verdict(&words) {
            // "is a fine idea, but": what follows may take it back.
            Some(Judgement::Good) if scene.lower(end) == "but" || scene.lower(end + 1) == "but" => return,
            Some(Judgement::Good) => StanceClass::Support,
            Some(_) => StanceClass::Criticise,
            None => return,
        };
        let modality = match self.modality(at) {
            Some(Modality::Negated) | None => Modality::Asserted,
            Some(it) => it,
        };
        self.draft(
            speaker,
            found.target,
            class,
            modality,
            subject.start,
            end,
            group.head,
            Rule::Predicate,
            edges,
        );
    }

    /// "the army had destroyed hundreds of launchers": a deed of war against an armed side, of one's own army, or told
    /// by a newsroom, is told and not laid to anybody's charge.
    fn is_report(&self, speaker: ActorId, doer: phrases::Np, mut behind: Range<usize>) -> bool {
        const ARMED: &[&str] = &[
            "launcher",
            "rocket",
            "missile",
            "drone",
            "tank",
            "militant",
            "fighter",
            "terrorist",
            "gunman",
            "gunmen",
            "rebel",
            "insurgent",
            "weapon",
            "tunnel",
            "depot",
            "warship",
            "ammunition",
            "artillery",
            "jihadist",
        ];
        const FORCES: &[&str] = &[
            "army", "military", "police", "troops", "soldiers", "forces", "navy", "air", "officers", "pilots",
        ];
        let scene = self.scene;
        let Some(holder) = scene.actors.get(speaker.0) else { return false };
        let official = matches!(holder.kind, ActorKind::Government | ActorKind::Military)
            || holder.role.as_ref().is_some_and(|it| {
                let role = it.of(scene.text.source).to_lowercase();
                ["minister", "president", "chancellor", "premier", "spokes"]
                    .iter()
                    .any(|it| role.contains(it))
            });
        let own_forces = official
            && scene.is(doer.head, FORCES)
            && (doer.start..doer.head).all(|it| scene.is(it, &["the", "our", "his", "her", "my", "their"]));
        let behind_led =
            behind.clone().any(|it| scene.is(it, &["leader", "leaders", "commander", "commanders"]));
        let armed = behind.any(|it| ARMED.contains(&scene.lexicon.tags.singular(scene.lower(it)).as_str()));
        // "a gunman had killed three": nobody in particular.
        let anybody = scene.is(doer.start, &["a", "an"]) || scene.upos(doer.start) == Upos::Num;
        let led = official && behind_led;
        let name = holder.name.to_lowercase();
        let newsroom = holder.kind == ActorKind::Media
            || ["paper", "newspaper", "agency", "broadcaster"].iter().any(|it| name == *it);
        newsroom || armed || led || own_forces || anybody
    }

    /// Whether a subject or a verb of its own stands behind a conjunction.
    pub(super) fn opens_clause(&self, at: usize) -> bool {
        matches!(self.scene.upos(at), Upos::Pron | Upos::Propn | Upos::Aux)
            || self.groups.iter().any(|it| it.first == at && it.kind == Kind::Finite)
            || phrases::np(self.scene, at, self.range.end)
                .is_some_and(|np| self.groups.iter().any(|it| it.first == np.end && it.kind == Kind::Finite))
    }

    /// Whether a phrase names a deed that whoever is responsible for is blamed: "the attack", "the deaths".
    fn is_misdeed(&self, mut words: Range<usize>) -> bool {
        let scene = self.scene;
        words.any(|at| {
            let word = scene.lower(at);
            let noun = scene.lexicon.tags.singular(word);
            let evaluative = &scene.lexicon.evaluative;
            let wrong = scene.verb(at).is_some_and(|it| evaluative.is(&it.0, Judgement::Wrongs));
            let deed = scene.lexicon.stance.noun(&noun).iter().any(|it| it.class == StanceClass::Fight);
            wrong || deed || evaluative.is(&noun, Judgement::Bad) || is_loss(&noun)
        })
    }

    /// "They lied to our faces."
    fn read_wrong(&self, at: usize, speaker: ActorId, edges: &mut Edges) {
        let scene = self.scene;
        let group = &self.groups[at];
        if !scene.lexicon.evaluative.is(&group.lemma, Judgement::Wrongs)
            || self.modality(at) != Some(Modality::Asserted)
            || group.modal.is_some()
        {
            return;
        }
        let np = if group.passive { self.agent(at) } else { self.subject(at) };
        let Some(np) = np else { return };
        let Some(actor) = self.actor_at(np) else { return };
        if actor == speaker || self.is_of(speaker, actor) {
            return;
        }
        let end = tails::tail(scene, group.head + 1, self.range.end);
        if self.is_report(speaker, np, group.head + 1..end) {
            return;
        }
        let first = np.start.min(group.first);
        // "lied" and "failed" are judgements, "shelled" a deed.
        let violent = scene.lexicon.stance.verb(&group.lemma).iter().any(|it| it.class == StanceClass::Fight);
        self.draft(
            speaker,
            Target::Actor(actor),
            StanceClass::Accuse,
            Modality::Asserted,
            first,
            end,
            group.head,
            if violent { Rule::Deeds } else { Rule::Wrong },
            edges,
        );
    }

    /// "The council must pay."
    fn read_demand(&self, at: usize, speaker: ActorId, edges: &mut Edges) {
        let scene = self.scene;
        let group = &self.groups[at];
        let modal = group.modal.map_or("", |it| scene.lower(it));
        let mut class = StanceClass::CallFor;
        let target = if matches!(modal, "must" | "should" | "ought") && group.head != group.first {
            if group.negated {
                class = StanceClass::Reject;
            }
            let first = group.modal.map_or(group.first, |it| it + 1);
            let first = if group.negated { group.head } else { first };
            self.span(first..tails::tail(scene, group.head + 1, self.range.end))
        } else {
            return;
        };
        let Some(found) = target else { return };
        let addressed = self.subject(at).is_none_or(|it| {
            scene.is(it.head, &["i", "you", "one", "nobody", "who", "which", "it", "this", "that"])
        });
        let marked = found.tokens.clone().any(|it| marks::is_opening(scene, it))
            || group.first > self.range.start && marks::is_opening(scene, group.first - 1);
        if addressed || marked || found.tokens.len() < 2 || self.is_question() {
            return;
        }
        let end = found.tokens.end;
        self.draft(
            speaker,
            found.target,
            class,
            Modality::Asserted,
            group.first,
            end,
            group.head,
            Rule::Demand,
            edges,
        );
    }

    /// "Denmark 'has no boats and many opinions'": words about another that the report puts in quotation marks
    /// within its own sentence. Only words of judgement tell praise from blame.
    pub(super) fn read_barbs(&self, edges: &mut Edges) {
        let scene = self.scene;
        for (at, group) in self.groups.iter().enumerate() {
            let Some(&quote) = scene.contents(group.head).last() else { continue };
            let Some(speaker) = scene.speaker(quote) else { continue };
            if scene.quotes[quote].kind != QuoteKind::Mixed
                || group.kind != Kind::Finite
                || scene.cue(group.head).is_some()
            {
                continue;
            }
            let Some(np) = self.subject(at) else { continue };
            let Some(actor) = self.actor_at(np) else { continue };
            // "thanked those who had 'used their conscience'": the cue has said which way.
            let told = scene.quotes[quote].cue.iter().flat_map(|it| scene.text.tokens_in(*it)).any(|it| {
                scene.verb(it).is_some_and(|it| {
                    scene.lexicon.stance.verb(&it.0).iter().any(|it| it.particles.is_empty())
                })
            });
            if told {
                continue;
            }
            // The first clause of the quote, its predicate at least partly in marks.
            let piece = scene.quotes[quote].content.first().map_or(0..0, |it| scene.text.tokens_in(*it));
            let opens = np.start >= piece.start && np.start <= piece.start + 2;
            let end = tails::tail(scene, group.head + 1, self.range.end);
            let marked = (np.end..end.min(group.head + 4)).any(|it| marks::is_opening(scene, it));
            if !opens || !marked || group.passive || actor == speaker || self.is_of(speaker, actor) {
                continue;
            }
            let class = match self.verdict(&(np.end..end)) {
                Some(Judgement::Good) => StanceClass::Support,
                // Who pays, loses or waits is pitied; and without a word of judgement it is anybody's guess.
                _ if self.is_plight(at) => continue,
                None => continue,
                Some(_) => StanceClass::Criticise,
            };
            self.draft(
                speaker,
                Target::Actor(actor),
                class,
                Modality::Asserted,
                np.start,
                end,
                group.head,
                Rule::Barb,
                edges,
            );
        }
    }

    /// "workers were 'paying for mistakes made in the boardroom'": what befalls somebody.
    fn is_plight(&self, at: usize) -> bool {
        const PLIGHTS: &[&str] = &[
            "pay", "suffer", "lose", "wait", "bear", "struggle", "face", "endure", "die", "starve", "grieve",
            "deserve", "need", "live", "cope", "feel", "hurt", "hope", "survive", "work", "carry",
        ];
        let is_plight = |it: &str| PLIGHTS.contains(&it);
        let group = &self.groups[at];
        let next = self.groups.get(at + 1).filter(|it| it.head <= group.head + 4);
        is_plight(&group.lemma) || group.lemma == "be" && next.is_some_and(|it| is_plight(&it.lemma))
    }

    #[allow(clippy::too_many_arguments)] // one call an edge; a struct would say the same twice
    fn draft(
        &self,
        holder: ActorId,
        target: Target,
        class: StanceClass,
        modality: Modality,
        first: usize,
        end: usize,
        cue: usize,
        rule: Rule,
        edges: &mut Edges,
    ) {
        let evidence = self.scene.span(first.min(cue), end.max(cue + 1));
        let draft = Draft {
            holder,
            target,
            class,
            basis: Basis::Said,
            modality,
            evidence,
            cue,
            claimed_by: None,
            rule,
        };
        edges.add(self.scene, draft);
    }
}

fn is_loss(noun: &str) -> bool {
    matches!(
        noun,
        "death"
            | "explosion"
            | "blast"
            | "suffering"
            | "crash"
            | "loss"
            | "delay"
            | "leak"
            | "injury"
            | "crisis"
    )
}
