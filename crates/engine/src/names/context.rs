//! Evidence for the type of one name at one place: its own words, and the words around it.

use super::{
    NameType,
    capitals::Words,
    split::{Candidate, has_head},
};
use crate::{lexicon::NounClass, text::Upos};

/// Votes for the types, in the order of [`NameType`].
pub(super) type Votes = [f32; 5];

pub(super) fn add(votes: &mut Votes, name_type: NameType, weight: f32) {
    if let Some(slot) = votes.get_mut(name_type as usize) {
        *slot += weight;
    }
}

/// What the words of a name say about its type, wherever it stands.
pub(super) fn inside(words: &Words<'_>, candidate: &Candidate) -> Votes {
    let mut votes = Votes::default();
    let range = candidate.tokens.clone();
    let lexicon = words.lexicon;
    let whole = words.folded.get(range.clone()).map(|it| it.join(" ")).unwrap_or_default();
    if let Some(settled) = candidate.settled {
        add(&mut votes, settled, 8.0);
    }
    if lexicon.places.is_place(&whole) {
        // A place that is somebody's first name ("Jordan", "Milan") decides less.
        let weight = if lexicon.people.is_first_name(&whole) { 3.0 } else { 7.0 };
        add(&mut votes, NameType::Loc, weight);
        if matches!(
            whole.as_str(),
            "white house"
                | "kremlin"
                | "pentagon"
                | "downing street"
                | "elysee"
                | "élysée"
                | "holyrood"
                | "stormont"
                | "whitehall"
                | "malacañang"
                | "vatican"
                | "holy see"
        ) {
            add(&mut votes, NameType::Org, 10.0);
        }
        return votes;
    }
    let (first, last) = (range.start, range.end.saturating_sub(1));
    let length = range.len();
    let complement = range.clone().find(|&it| matches!(words.text.word(it), "of" | "for" | "on"));
    let head_at = complement.map_or(last, |it| it.saturating_sub(1));
    if let Some(head) = lexicon.heads.get(words.folded(head_at)) {
        let by_name = lexicon.people.is_first_name(words.folded(first)) && length <= 3 && head.kind.is_none();
        add(&mut votes, head.name_type, if by_name { 2.0 } else { 5.0 });
    } else if length > 1
        && let Some(head) = lexicon.heads.get(words.folded(first))
        && first != head_at
    {
        // "Radio Jebel", "Lake Suytu", "Operation Clear Water".
        add(&mut votes, head.name_type, 4.0);
    } else if length > 2 && has_head(words, range.clone()) {
        add(&mut votes, NameType::Org, 2.0);
    }
    let starts_with_first_name = lexicon.people.is_first_name(words.folded(first));
    let has_initial = range.clone().skip(1).any(|it| {
        let word = words.text.word(it);
        word.len() <= 3 && word.ends_with('.') && word.starts_with(char::is_uppercase)
    });
    if starts_with_first_name && (2..=4).contains(&length) && complement.is_none() {
        add(&mut votes, NameType::Per, 4.0);
    } else if starts_with_first_name && length == 1 {
        add(&mut votes, NameType::Per, 1.5);
    }
    if has_initial && length > 1 {
        add(&mut votes, NameType::Per, 3.0);
    }
    let particle = range
        .clone()
        .skip(1)
        .any(|it| matches!(words.text.word(it), "van" | "von" | "bin" | "der" | "ould" | "ibn"));
    if particle {
        add(&mut votes, NameType::Per, 3.0);
    }
    if matches!(words.folded(last), "jr" | "sr" | "iii") {
        add(&mut votes, NameType::Per, 3.0);
    }
    if length == 1
        && words.is_acronym(first)
        && words.text.word(first).chars().filter(|it| it.is_alphabetic()).count() <= 7
    {
        add(&mut votes, NameType::Org, 2.5);
    }
    let common = range.clone().filter(|&it| words.is_common(it)).count();
    if length > 1 && common == length {
        add(&mut votes, NameType::Org, 1.5);
        add(&mut votes, NameType::Misc, 0.4);
    } else if (2..=3).contains(&length)
        && complement.is_none()
        && common == 0
        && !range.clone().any(|it| words.is_acronym(it))
    {
        add(&mut votes, NameType::Per, 1.2);
    }
    if range.clone().any(|it| words.text.word(it) == "&") {
        add(&mut votes, NameType::Org, 2.0);
    }
    let word = words.text.word(last);
    if word.contains('-') && word.ends_with(|it: char| it.is_ascii_digit()) {
        add(&mut votes, NameType::Misc, 3.0);
    }
    votes
}

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
    dateline(words, candidate, &mut votes);
    votes
}

/// "at Afya House", "outside the Milimani Law Courts": an institution as a building.
fn building(words: &Words<'_>, candidate: &Candidate, votes: &mut Votes) {
    let Some(mut at) = candidate.tokens.start.checked_sub(1) else { return };
    if words.folded(at) == "the" && at > 0 {
        at -= 1;
    }
    let is_at =
        matches!(words.folded(at), "at" | "outside" | "inside" | "near" | "beside" | "behind" | "opposite");
    let last = words.folded(candidate.tokens.end.saturating_sub(1));
    let stands = matches!(
        last,
        "house"
            | "hospital"
            | "court"
            | "courts"
            | "school"
            | "centre"
            | "center"
            | "hall"
            | "palace"
            | "college"
            | "church"
            | "theatre"
            | "hotel"
            | "building"
            | "clinic"
            | "university"
            | "museum"
            | "mosque"
            | "academy"
    );
    if is_at && stands && candidate.tokens.len() > 1 {
        add(votes, NameType::Loc, 5.0);
    }
}

/// "Nordlys said it would": the pronoun that takes up a subject in its own sentence tells whether it is somebody.
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
                && (matches!(
                    words.folded(at - 1),
                    "north"
                        | "south"
                        | "east"
                        | "west"
                        | "outside"
                        | "people"
                        | "residents"
                        | "village"
                        | "streets"
                        | "outskirts"
                        | "university"
                        | "mp"
                        | "bishop"
                        | "archbishop"
                        | "diocese"
                ) || words.text.word(at - 1).starts_with(char::is_uppercase)
                    && nouns(at - 1).is_some_and(|it| it.class == NounClass::Person)
                    || nouns(at - 1).is_some_and(|it| it.class == NounClass::Person)
                        && matches!(
                            words.folded(at - 1),
                            "governor" | "mayor" | "premier" | "president" | "king" | "emir"
                        ));
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
    if word.starts_with(char::is_lowercase) {
        match nouns(at) {
            Some(it) if it.class == NounClass::Person && !it.plural => add(votes, NameType::Per, 4.0),
            Some(it) if matches!(it.class, NounClass::Body) && !it.plural => add(votes, NameType::Org, 3.0),
            _ => {}
        }
        if matches!(
            word,
            "brand"
                | "app"
                | "magazine"
                | "newspaper"
                | "agency"
                | "group"
                | "company"
                | "party"
                | "militia"
                | "broadcaster"
                | "website"
                | "firm"
        ) {
            add(votes, NameType::Org, 2.0);
        }
        if matches!(
            word,
            "film"
                | "novel"
                | "book"
                | "song"
                | "album"
                | "platform"
                | "ship"
                | "vessel"
                | "ferry"
                | "trawler"
                | "frigate"
                | "app"
                | "series"
                | "play"
                | "documentary"
                | "programme"
        ) {
            add(votes, NameType::Misc, 4.0);
        }
    }
    let place_noun = |at: usize| {
        matches!(
            words.folded(at),
            "village"
                | "city"
                | "town"
                | "province"
                | "district"
                | "region"
                | "state"
                | "port"
                | "island"
                | "capital"
                | "county"
                | "suburb"
                | "valley"
                | "republic"
        )
    };
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
    if !placed
        && matches!(
            next,
            "said" | "says" | "told" | "added" | "wrote" | "asked" | "argued" | "insisted" | "replied"
        )
    {
        add(votes, NameType::Per, 1.0);
        add(votes, NameType::Org, 0.5);
    }
    let lower = words.folded(end);
    if !placed
        && words.text.upos(end) == Upos::Verb
        && matches!(words.lexicon.tags.verb(lower), Some((_, crate::lexicon::VerbForm::Past)))
    {
        add(votes, NameType::Per, 0.5);
        add(votes, NameType::Org, 0.4);
    }
    if matches!(
        lower,
        "province"
            | "district"
            | "airport"
            | "village"
            | "region"
            | "river"
            | "city"
            | "town"
            | "county"
            | "island"
            | "valley"
            | "bridge"
            | "border"
            | "road"
            | "prison"
            | "highway"
            | "street"
            | "port"
            | "peninsula"
            | "mountains"
            | "prefecture"
            | "reservoir"
            | "dam"
            | "fortress"
            | "crossing"
            | "hospital"
            | "plant"
            | "corridor"
            | "area"
            | "areas"
            | "ridge"
            | "field"
            | "camp"
            | "site"
            | "factory"
            | "mine"
            | "base"
            | "gas"
            | "hydropower"
            | "coast"
    ) {
        add(votes, NameType::Loc, 3.0);
    } else if matches!(
        lower,
        "party"
            | "group"
            | "brigade"
            | "battalion"
            | "militia"
            | "newspaper"
            | "institute"
            | "agency"
            | "movement"
            | "faction"
            | "employees"
            | "shares"
            | "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "executives"
            | "chairman"
            | "members"
            | "fighters"
    ) {
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
                add(votes, NameType::Org, 1.0);
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

/// ", a spokesman for the army": the head of the noun phrase behind the comma tells the type.
fn apposition(words: &Words<'_>, first: usize, votes: &mut Votes) {
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
            if matches!(
                words.folded(head),
                "village"
                    | "city"
                    | "town"
                    | "province"
                    | "district"
                    | "capital"
                    | "region"
                    | "suburb"
                    | "plain"
                    | "river"
                    | "port"
                    | "island"
            ) {
                add(votes, NameType::Loc, 3.0);
            }
        }
    }
}

/// "N'DJAMENA, Feb. 11 (Meridian Wire) -": the place and the agency at the head of a report.
fn dateline(words: &Words<'_>, candidate: &Candidate, votes: &mut Votes) {
    let text = words.text;
    let Some(token) = text.tokens.get(candidate.tokens.start) else { return };
    let Some(paragraph) = text.paragraphs.get(text.paragraph_at(token.span.start)) else { return };
    let start = text.tokens_in(paragraph.span).start;
    if candidate.tokens.start > start + 14 {
        return;
    }
    let next = text.word(candidate.tokens.end);
    let capitals =
        candidate.tokens.clone().all(|it| words.is_acronym(it) || matches!(text.word(it), "de" | "of"));
    let long = text.span(candidate.tokens.clone()).len() > 3;
    if candidate.tokens.start == start
        && capitals
        && long
        && matches!(next, "," | ":" | "-" | "–" | "—" | "--" | "." | "(")
    {
        add(votes, NameType::Loc, 8.0);
        return;
    }
    if candidate.tokens.start == start && next == ":" && text.paragraph_at(token.span.start) < 3 {
        add(votes, NameType::Loc, 3.0);
    }
    let dash = (start..start + 18).find(|&it| matches!(text.word(it), "-" | "–" | "—" | "--"));
    let Some(dash) = dash.filter(|&it| it > candidate.tokens.start) else { return };
    let bracketed = text.word(candidate.tokens.end) == ")" && candidate.tokens.end + 1 == dash;
    if bracketed {
        add(votes, NameType::Org, 6.0);
        return;
    }
    let between = start..dash;
    let short = between.clone().all(|it| text.word(it) != "." || it < start + 4) && dash - start <= 14;
    let looks = between.clone().any(|it| text.word(it) == "(")
        || between.clone().any(|it| words.is_date(it))
        || candidate.tokens.end == dash && words.is_acronym(candidate.tokens.start);
    if candidate.tokens.start == start && short && looks {
        add(votes, NameType::Loc, 6.0);
    }
}
