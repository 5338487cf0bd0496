//! Evidence for the type of a name in the words around it, one place at a time.
//!
//! The difficulty: a preposition, a verb or a noun beside a name tells only so much; each is a vote, and all places of a
//! name vote together ([`types`](super::types)).

use super::{
    NameType,
    capitals::Words,
    dateline,
    split::Candidate,
    title::is_verb,
    votes::{Votes, add},
};
use crate::{
    lexicon::{NounClass, VerbForm, among},
    text::Upos,
};

/// Institutions that are buildings where somebody is "at" them.
const BUILDINGS: &str = "house hospital court courts school centre center hall palace college church theatre hotel \
    building clinic university museum mosque academy";

/// Words whose "of" is followed by a place: "north of Indianapolis", "the bishop of Tibú".
const GOVERN_PLACE: &str = "north south east west outside people residents village streets outskirts university mp bishop \
    archbishop diocese";

/// Nouns before the name of an organisation: "the agency SANA".
const OUTLETS: &str =
    "brand app magazine newspaper agency group company party militia broadcaster website firm";

/// Nouns before the name of a work or a ship.
const WORKS: &str = "film novel book song album platform ship vessel ferry trawler frigate app series play \
    documentary programme";

/// Nouns before the name of a place, with or without "of": "the village of Kouldja".
const PLACE_NOUNS: &str = "village city town province district region state port island capital county suburb valley \
    republic";

/// Verbs of saying behind their subject.
const SPEECH: &str = "said says told added wrote asked argued insisted replied";

/// Nouns behind the name of a place: "Nampula province".
const PLACE_AFTER: &str = "province district airport village region river city town county island valley bridge border road \
    prison highway street port peninsula mountains prefecture reservoir dam fortress crossing \
    hospital plant corridor area areas ridge field camp site factory mine base gas hydropower coast";

/// Nouns behind the name of an organisation: "Dallol battalion", "UVV members".
const BODY_AFTER: &str = "party group brigade battalion militia newspaper institute agency movement faction employees \
    shares spokesman spokeswoman spokesperson executives chairman members fighters";

/// Verbs of feeling, wishing and deciding behind their subject.
const MIND: &str = "wants wanted believes believed thinks thought hopes hoped fears feared loves hates likes knows knew \
    resigned resigns died married wept smiled laughed apologised apologized refused insists praised vowed vows feels felt \
    tells asks adds warns argues writes claims recalls remembers admits jokes joked tweeted";

/// Verbs of what bodies do and places do not.
const RUNS: &str = "runs operates owns makes employs sells builds represents manages supplies bought makes publishes \
    produces provides campaigns said says denied denies declined wants";

/// Verbs whose object is rather a human being: "praised Zelensky".
const TOWARDS: &str = "praised thanked congratulated told met meets hugged married interviewed succeeded mocked \
    praises meeting telling thanking praising";

/// Nouns of an apposition to a place: "Kouldja, a trading village".
const PLACE_APPOSITION: &str =
    "village city town province district capital region suburb plain river port island";

/// What the words around a name say about its type.
pub(super) fn around(words: &Words<'_>, candidate: &Candidate) -> Votes {
    let mut votes = Votes::default();
    let range = candidate.tokens.clone();
    before(words, range.start, &mut votes);
    let placed = votes.get(NameType::Loc as usize).is_some_and(|it| *it >= 1.0);
    after(words, range.end, placed, &mut votes);
    building(words, candidate, &mut votes);
    if !placed {
        taken_up(words, range.end, &mut votes);
    }
    if range.start > 0
        && matches!(words.text.word(range.start - 1), "a" | "an" | "A" | "An")
        && words.text.upos(range.end) == Upos::Noun
    {
        // "a Voltaryn spokeswoman"
        add(&mut votes, NameType::Org, 1.5);
        add(&mut votes, NameType::Per, -2.0);
    }
    if candidate.titled {
        add(&mut votes, NameType::Per, 6.0);
    }
    if range.start > 0
        && matches!(words.text.word(range.start - 1), "\"" | "“" | "‘" | "«")
        && matches!(words.text.word(range.end), "\"" | "”" | "’" | "»" | ",")
        && range.len() > 1
    {
        add(&mut votes, NameType::Misc, 2.5);
    }
    dateline::vote(words, candidate, &mut votes);
    votes
}

/// "at Harbour House", "outside the Kasama Law Courts": an institution as a building.
fn building(words: &Words<'_>, candidate: &Candidate, votes: &mut Votes) {
    let Some(mut at) = candidate.tokens.start.checked_sub(1) else { return };
    if words.folded(at) == "the" && at > 0 {
        at -= 1;
    }
    let is_at =
        matches!(words.folded(at), "at" | "outside" | "inside" | "near" | "beside" | "behind" | "opposite");
    let last = words.folded(candidate.tokens.end.saturating_sub(1));
    let stands = among(BUILDINGS, last);
    if is_at && stands && candidate.tokens.len() > 1 {
        add(votes, NameType::Loc, 5.0);
    }
}

/// "Solvane said it would": the pronoun that takes up a subject in its own sentence tells whether it is somebody.
fn taken_up(words: &Words<'_>, end: usize, votes: &mut Votes) {
    if !matches!(words.text.upos(end), Upos::Verb | Upos::Aux | Upos::Adv) && words.text.word(end) != "," {
        return;
    }
    for at in end..end + 16 {
        match words.text.word(at) {
            "." | "!" | "?" | "\"" | "“" | "‘" => return,
            "he" | "she" | "his" | "her" | "himself" | "herself" => return add(votes, NameType::Per, 1.2),
            "it" | "its" | "itself" => return add(votes, NameType::Org, 1.2),
            _ if at > end && words.name_word(at) => return,
            _ => {}
        }
    }
}

fn before(words: &Words<'_>, first: usize, votes: &mut Votes) {
    let Some(at) = first.checked_sub(1) else { return };
    let nouns =
        |at: usize| words.lexicon.actor_nouns.get(&words.text.word(at).to_lowercase(), &words.lexicon.tags);
    let word = words.text.word(at);
    if !words.adjacent(at) {
        return;
    }
    match word {
        "in" | "In" | "off" | "Near" | "near" | "across" | "outside" | "around" | "throughout" | "toward"
        | "towards" | "via" => add(votes, NameType::Loc, 2.5),
        "at" | "from" | "to" | "into" | "At" | "From" | "between" => add(votes, NameType::Loc, 1.0),
        "on" | "On" => add(votes, NameType::Loc, 0.6),
        // "the bishop of Tibú", "north of Indianapolis"
        "of" => {
            let governs = at > 0
                && (among(GOVERN_PLACE, words.folded(at - 1))
                    || words.text.word(at - 1).starts_with(char::is_uppercase)
                        && nouns(at - 1).is_some_and(|it| it.class == NounClass::Person)
                    || nouns(at - 1).is_some_and(|it| it.class == NounClass::Person)
                        && matches!(
                            words.folded(at - 1),
                            "governor" | "mayor" | "premier" | "president" | "king" | "emir"
                        ));
            // "Jane Roe, 52, of Hull"
            let aged = at > 2
                && words.text.word(at - 1) == ","
                && words.text.word(at - 2).chars().all(|it| it.is_ascii_digit())
                && words.text.word(at - 3) == ",";
            let governs = governs || aged;
            // "Anselmo Paz of Mocoa"
            let whose = at > 0 && words.name_word(at - 1) && !words.is_common(at - 1);
            add(
                votes,
                NameType::Loc,
                if governs {
                    2.5
                } else if whose {
                    1.5
                } else {
                    0.4
                },
            );
        }
        "for"
            if at > 0
                && matches!(
                    words.folded(at - 1),
                    "mp" | "member" | "senator" | "td" | "deputy" | "candidate"
                ) =>
        {
            add(votes, NameType::Loc, 2.0);
        }
        "the" | "The" => {
            add(votes, NameType::Org, 1.5);
            add(votes, NameType::Per, -3.0);
            add(votes, NameType::Loc, 0.3);
        }
        "Mr" | "Mr." | "Mrs" | "Mrs." | "Ms" | "Ms." | "Dr" | "Dr." => add(votes, NameType::Per, 6.0),
        "named" | "called" | "as" => add(votes, NameType::Per, 0.5),
        "name" if at > 0 => add(votes, NameType::Per, 3.0),
        "by" if at > 0 && matches!(words.folded(at - 1), "goes" | "go" | "went") => {
            add(votes, NameType::Per, 4.0);
        }
        "is" | "was" if at > 0 && words.folded(at - 1) == "name" => add(votes, NameType::Per, 4.0),
        _ => {}
    }
    if among(TOWARDS, word) && words.text.upos(at) == Upos::Verb {
        add(votes, NameType::Per, 0.7);
    }
    if word.starts_with(char::is_lowercase) && !is_verb(words.text, &words.lexicon.tags, at) {
        match nouns(at) {
            Some(it) if it.class == NounClass::Person && !it.plural => add(votes, NameType::Per, 4.0),
            Some(it) if matches!(it.class, NounClass::Body) && !it.plural => add(votes, NameType::Org, 3.0),
            _ => {}
        }
        if among(OUTLETS, word) {
            add(votes, NameType::Org, 2.0);
        }
        if among(WORKS, word) {
            add(votes, NameType::Misc, 4.0);
        }
    }
    let place_noun = |at: usize| among(PLACE_NOUNS, words.folded(at));
    if word == "of" && at > 0 && place_noun(at - 1) || place_noun(at) && word.starts_with(char::is_lowercase)
    {
        add(votes, NameType::Loc, 4.0);
    }
    // "Its commander, Brig. Gen. Ngaryo": an apposition behind a person.
    if word == "," && at > 0 {
        match nouns(at - 1) {
            Some(it) if it.class == NounClass::Person && !it.plural => add(votes, NameType::Per, 2.5),
            Some(it) if it.class == NounClass::Body && !it.plural => add(votes, NameType::Org, 1.5),
            _ => {}
        }
    }
}

fn after(words: &Words<'_>, end: usize, placed: bool, votes: &mut Votes) {
    let next = words.text.word(end);
    if !placed && among(SPEECH, next) {
        add(votes, NameType::Per, 1.0);
        add(votes, NameType::Org, 0.5);
    }
    let lower = words.folded(end);
    // "Zelensky wants", "Vexley resigned": what nobody but a human being does, or seldom.
    if !placed && among(MIND, lower) && words.text.word(end).starts_with(char::is_lowercase) {
        add(votes, NameType::Per, 1.0);
        add(votes, NameType::Org, 0.4);
    }
    if !placed
        && words.text.upos(end) == Upos::Verb
        && matches!(words.lexicon.tags.verb(lower), Some((_, VerbForm::Past)))
    {
        add(votes, NameType::Per, 0.5);
        add(votes, NameType::Org, 0.4);
    }
    if among(PLACE_AFTER, lower) {
        add(votes, NameType::Loc, 3.0);
    } else if among(BODY_AFTER, lower) {
        add(votes, NameType::Org, 2.0);
    } else if matches!(lower, "accord" | "agreement" | "treaty" | "channel" | "app") {
        add(votes, NameType::Misc, 0.5);
    }
    if next == "," {
        let after = end + 1;
        let word = words.text.word(after);
        if words.text.word(after + 1).ends_with("-year-old") {
            add(votes, NameType::Per, 4.0);
        }
        // "Auki, Malaita": a place within a place.
        let inner = words.folded(after);
        if words.lexicon.places.is_place(inner) && words.text.word(after).starts_with(char::is_uppercase) {
            add(votes, NameType::Loc, 1.5);
        }
        let age = word.len() == 2 && word.chars().all(|it| it.is_ascii_digit());
        if age && matches!(words.text.word(after + 1), "," | "." | "and" | "who") {
            add(votes, NameType::Per, 4.0);
        }
        match word {
            "who" | "whom" => add(votes, NameType::Per, 2.5),
            "whose" => add(votes, NameType::Per, 0.5),
            "which" => {
                // "Merrow Terminals, which runs four quays"
                let runs = among(RUNS, words.folded(after + 1));
                add(votes, NameType::Org, if runs { 3.0 } else { 1.0 });
                add(votes, NameType::Loc, 0.5);
            }
            _ => apposition(words, after, votes),
        }
    } else if matches!(next, "who" | "whose") {
        add(votes, NameType::Per, 1.5);
    } else if next == "(" {
        let word = words.text.word(end + 1);
        if words.is_acronym(end + 1) && words.text.word(end + 2) == ")" && word.len() > 2 {
            add(votes, NameType::Org, 2.0);
        }
    }
}

/// ", Deputy Regional Coordinator for": whether a noun for a person ends a role in capitals.
fn is_role(words: &Words<'_>, first: usize) -> bool {
    let mut last = first;
    while words.text.word(last + 1).starts_with(char::is_uppercase) && last < first + 6 {
        last += 1;
    }
    let noun = words.lexicon.actor_nouns.get(words.folded(last), &words.lexicon.tags);
    noun.is_some_and(|it| it.class == NounClass::Person && !it.plural)
        && words.text.word(first).starts_with(char::is_uppercase)
        && !words.lexicon.people.is_first_name(words.folded(first))
        && matches!(words.text.word(last + 1), "of" | "for" | "at" | "to")
}

/// ", a spokesman for the army": the head of the noun phrase behind the comma tells the type.
fn apposition(words: &Words<'_>, first: usize, votes: &mut Votes) {
    if is_role(words, first) {
        return add(votes, NameType::Per, 3.0);
    }
    if !matches!(words.text.upos(first), Upos::Det | Upos::Adj | Upos::Noun) && words.text.word(first) != "a"
    {
        return;
    }
    let mut head = None;
    for at in first..first + 7 {
        match words.text.upos(at) {
            Upos::Noun => head = Some(at),
            Upos::Det | Upos::Adj | Upos::Propn | Upos::Num | Upos::Part | Upos::Adv
                if head.is_none() || words.text.upos(at) == Upos::Part => {}
            _ => break,
        }
    }
    let Some(head) = head else { return };
    match words.lexicon.actor_nouns.get(&words.text.word(head).to_lowercase(), &words.lexicon.tags) {
        Some(it) if it.class == NounClass::Person && !it.plural => add(votes, NameType::Per, 3.0),
        Some(it) if it.class == NounClass::Body && !it.plural => add(votes, NameType::Org, 2.5),
        _ => {
            if among(PLACE_APPOSITION, words.folded(head)) {
                add(votes, NameType::Loc, 3.0);
            }
        }
    }
}
