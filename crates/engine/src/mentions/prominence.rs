//! Which noun phrases matter to a report, and which only stand in the background of a sentence.

use super::Page;
use crate::{
    actors::ActorKind,
    lexicon::{ActorNoun, NounClass},
    text::Upos,
};

/// Whether a phrase that introduces somebody does so for the report: as a subject, an apposition, a source or an agent.
/// "Told reporters", "a meeting of growers", "three of her children" leave theirs in the background.
pub(super) fn stands_out(page: &Page<'_>, first: usize, at: usize, floor: usize, noun: ActorNoun) -> bool {
    let text = page.text;
    let opener = page.lower(first);
    let before = if first > floor { page.lower(first - 1) } else { "" };
    let next = if text.upos(at + 1) == Upos::Adv { at + 2 } else { at + 1 };
    let subject = matches!(text.upos(next), Upos::Verb | Upos::Aux) && !page.lower(next).ends_with("ing");
    let named = (first..at).any(|it| page.name_at(it).is_some());
    let fighting = matches!(noun.kind, ActorKind::Military | ActorKind::ArmedGroup);
    let spoke = first > floor && text.upos(first - 1) == Upos::Verb && inverts(page, first - 1);
    let apposition = before == ",";
    let agent =
        matches!(before, "by") || before == "to" && first > floor + 1 && page.lower(first - 2) == "according";
    let described = matches!(page.lower(at + 1), "who" | "whose")
        || text.word(at + 1) == "," && matches!(page.lower(at + 2), "who" | "whose" | "which");
    let prominent = subject || spoke || apposition || agent || described;
    let indefinite = matches!(opener, "a" | "an");
    let number = text.upos(first) == Upos::Num
        || matches!(opener, "about" | "at" | "more" | "some" | "several" | "many" | "nearly" | "up");
    if indefinite {
        return prominent;
    }
    if number {
        return prominent
            || fighting
            || matches!(text.upos(first.wrapping_sub(1)), Upos::Verb | Upos::Cconj)
            || noun.class == NounClass::Body && named;
    }
    let determined = text.upos(first) == Upos::Det || (first..at).any(|it| text.upos(it) == Upos::Part);
    if !determined && (noun.plural || noun.class == NounClass::People) {
        return prominent || fighting || named;
    }
    true
}

/// "said a nurse": a reporting verb that may stand before its subject.
fn inverts(page: &Page<'_>, at: usize) -> bool {
    let verb = page.lexicon.tags.verb(page.lower(at));
    verb.is_some_and(|(lemma, _)| page.lexicon.cues.verb(&lemma).is_some_and(|it| it.inverts))
}

/// A weak body counts where it speaks or acts: a verb of a subject follows.
pub(super) fn acts(page: &Page<'_>, at: usize) -> bool {
    let next = if page.text.upos(at + 1) == Upos::Adv { at + 2 } else { at + 1 };
    page.text.upos(next) == Upos::Verb
        && matches!(
            page.lower(next),
            "said"
                | "says"
                | "told"
                | "wants"
                | "wanted"
                | "denied"
                | "denies"
                | "asked"
                | "claims"
                | "claimed"
                | "accused"
                | "rejected"
                | "urged"
                | "called"
                | "announced"
                | "warned"
                | "agreed"
                | "refused"
                | "found"
                | "concluded"
                | "argued"
                | "insisted"
        )
}
