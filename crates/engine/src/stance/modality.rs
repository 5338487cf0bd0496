//! How firmly a verb group says what it says.
//!
//! Enters a group; leaves negated, conditional, hedged, future or asserted, in that order of strength. The
//! difficulty: the words that say so stand in the governing verb or in another clause.

use super::{
    Modality,
    groups::{Group, Kind},
    sentence::Sentence,
};
use crate::{
    lexicon::{Control, VerbForm},
    text::Upos,
};

/// How far a condition may stand from its consequence, in tokens.
const CONDITION_REACH: usize = 30;

const HEDGES: &[&str] = &[
    "reportedly",
    "allegedly",
    "apparently",
    "purportedly",
    "supposedly",
    "possibly",
    "perhaps",
    "maybe",
    "probably",
];

impl Sentence<'_> {
    /// The modality of a group; `None` where it states no stance of its own (what another is urged to do).
    pub(super) fn modality(&self, at: usize) -> Option<Modality> {
        let group = self.groups.get(at)?;
        if self.is_open_question(at) {
            return None;
        }
        if self.is_demanded(at) || self.is_denied(at) || self.is_held_back(at) {
            return None;
        }
        let own = self.own_modality(group);
        let Some((governor, control)) = self.control(at) else { return self.nested(at, own) };
        let outer = self.own_modality(&self.groups[governor]);
        Some(match control {
            Control::Request | Control::Refusal => return None,
            Control::Short => Modality::Negated,
            Control::Promise | Control::Threat => match outer {
                Modality::Negated | Modality::Conditional | Modality::Hedged => outer,
                _ => Modality::Future,
            },
            Control::Through => stronger(outer, own),
            Control::Hedge => {
                let negated = outer == Modality::Negated;
                if negated { Modality::Negated } else { Modality::Hedged }
            }
            Control::Charge => own,
        })
    }

    fn own_modality(&self, group: &Group) -> Modality {
        let scene = self.scene;
        let hardly = group.first > self.range.start
            && scene.is(
                group.first - 1,
                &["hardly", "scarcely", "barely", "rarely", "seldom", "almost", "nearly"],
            );
        if group.negated || hardly || self.is_short(group) {
            return Modality::Negated;
        }
        let modal = group.modal.map_or("", |it| scene.lower(it));
        let irrealis = matches!(
            modal,
            "would"
                | "will"
                | "could"
                | "may"
                | "might"
                | "shall"
                | "'ll"
                | "’ll"
                | "'d"
                | "’d"
                | "wo"
                | "can"
        );
        if (irrealis || group.lemma == "threaten" || group.lemma == "promise" || group.lemma == "warn")
            && self.is_group_conditioned(group)
        {
            return Modality::Conditional;
        }
        let before = group.first.saturating_sub(3).max(self.range.start);
        let after = (group.head + 3).min(self.range.end);
        if (before..after).any(|it| scene.is(it, HEDGES)) || matches!(modal, "may" | "might" | "could") {
            return Modality::Hedged;
        }
        if matches!(modal, "will" | "would" | "shall" | "'ll" | "’ll") {
            return Modality::Future;
        }
        Modality::Asserted
    }

    /// "urged them to sign a pledge to scrap the tax": what a request holds is requested all the way down. And what
    /// stands behind "quarrel with arming" or "for arming" is no deed.
    fn nested(&self, at: usize, own: Modality) -> Option<Modality> {
        let scene = self.scene;
        let group = &self.groups[at];
        let before = group.first.checked_sub(1).filter(|it| *it >= self.range.start);
        if group.kind == Kind::Gerund
            && let Some(before) = before
            && scene.upos(before) == Upos::Adp
            && !scene.is(before, &["by", "after", "while", "since", "from", "before", "in"])
        {
            return None;
        }
        // "announced measures to repel the advance".
        let planned = at.checked_sub(1).and_then(|it| self.groups.get(it)).is_some_and(|it| {
            matches!(it.lemma.as_str(), "announce" | "plan" | "unveil" | "order" | "prepare" | "propose")
        });
        if group.kind == Kind::Infinitive && planned {
            return Some(stronger(own, Modality::Future));
        }
        let outer = at.checked_sub(1).filter(|&it| {
            matches!(group.kind, Kind::Infinitive)
                && matches!(self.groups[it].kind, Kind::Infinitive | Kind::Gerund)
                && scene.same_voice(self.groups[it].head, group.head)
        });
        match outer {
            Some(outer) => self.modality(outer).map(|it| stronger(it, own)),
            None => Some(own),
        }
    }

    /// "was reluctant to criticise", "has yet to thank", "resisted calls to condemn", "too proud to accept".
    fn is_held_back(&self, at: usize) -> bool {
        const WORDS: &[&str] = &[
            "reluctant",
            "unwilling",
            "hesitant",
            "loath",
            "afraid",
            "unable",
            "slow",
            "yet",
            "unlikely",
            "quick",
            "free",
            "calls",
            "pressure",
            "demands",
            "chance",
            "reason",
            "right",
            "power",
            "duty",
            "attempts",
            "temptation",
        ];
        let scene = self.scene;
        let group = &self.groups[at];
        let Some(before) = group.first.checked_sub(1).filter(|it| *it >= self.range.start) else {
            return false;
        };
        let too =
            scene.upos(before) == Upos::Adj && before > self.range.start && scene.lower(before - 1) == "too";
        group.kind == Kind::Infinitive && (scene.is(before, WORDS) || too)
    }

    /// "denied that it had fired": what is denied is not so.
    fn is_denied(&self, at: usize) -> bool {
        let scene = self.scene;
        let group = &self.groups[at];
        let Some(governor) = at.checked_sub(1).map(|it| &self.groups[it]) else { return false };
        matches!(governor.lemma.as_str(), "deny" | "dispute" | "reject" | "dismiss" | "doubt" | "refute")
            && group.kind == Kind::Finite
            && scene.same_voice(governor.head, group.head)
            && !(governor.head..group.first).any(|it| {
                scene.is(
                    it,
                    &[
                        "and", "but", ",", ";", "while", "after", "who", "which", "because", "as", "before",
                        "when",
                    ],
                )
            })
    }

    /// "demanded that the army withdraw": the deed is wished for.
    fn is_demanded(&self, at: usize) -> bool {
        let scene = self.scene;
        let group = &self.groups[at];
        let Some(governor) = at.checked_sub(1).map(|it| &self.groups[it]) else { return false };
        let bare =
            group.form == VerbForm::Base && group.first == group.head || scene.lower(group.first) == "be";
        let asked = scene.lexicon.stance.control(&governor.lemma) == Some(Control::Request)
            || matches!(governor.lemma.as_str(), "recommend" | "suggest" | "propose");
        group.kind == Kind::Finite
            && bare
            && asked
            && (governor.head..group.first).any(|it| scene.lower(it) == "that")
    }

    /// Whether the verb stands behind "whether", or in an "if" clause: it states nothing.
    fn is_open_question(&self, at: usize) -> bool {
        let scene = self.scene;
        let group = &self.groups[at];
        let from = at.checked_sub(1).map_or(self.range.start, |it| self.groups[it].head + 1);
        (from..group.first).any(|it| scene.is(it, &["whether", "if", "unless"]))
    }

    /// "back neither him nor her", "endorsed nobody", "accepted no blame".
    fn is_short(&self, group: &Group) -> bool {
        let scene = self.scene;
        let at = if scene.upos(group.head + 1) == Upos::Adp { group.head + 2 } else { group.head + 1 };
        scene.is(at, &["neither", "nobody", "no", "none", "nothing"])
    }

    /// Whether the group is under a condition.
    pub(super) fn is_conditioned(&self, at: usize) -> bool {
        self.groups.get(at).is_some_and(|it| self.is_group_conditioned(it))
    }

    /// Whether an "if" or "unless" stands in the same words.
    fn is_group_conditioned(&self, group: &Group) -> bool {
        let scene = self.scene;
        let first = group.first.saturating_sub(CONDITION_REACH).max(self.range.start);
        let end = (group.head + CONDITION_REACH).min(self.range.end);
        let is_condition = |it: usize| {
            scene.is(it, &["if", "unless", "provided", "providing"])
                && !(scene.lower(it) == "if"
                    && scene.is(it.wrapping_sub(1), &["as", "even", "asked", "ask", "see", "know"]))
                || scene.lower(it) == "only" && scene.is(it + 1, &["if", "when", "once", "after"])
                || scene.is(it, &["once"]) && scene.upos(it) != Upos::Adv
        };
        (first..end).any(|it| {
            is_condition(it)
                && scene.same_voice(it, group.head)
                && scene.same_voice(group.head, it)
                && (it.min(group.head)..it.max(group.head)).all(|k| scene.lower(k) != ";")
        })
    }
}

fn stronger(a: Modality, b: Modality) -> Modality {
    let rank = |it: Modality| match it {
        Modality::Negated => 4,
        Modality::Conditional => 3,
        Modality::Hedged => 2,
        Modality::Future => 1,
        Modality::Asserted => 0,
    };
    if rank(a) >= rank(b) { a } else { b }
}
