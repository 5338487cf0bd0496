//! The words of stances and of the matrix.

use standpoint_wire::{ActorKind, Basis, Class, Modality};

use super::{count, sentence_case};
use crate::{claims::Standing, state::Picture};

/// Over the matrix and all that belongs to it.
pub const STANCES_TITLE: &str = "Who stands where";
/// Where there is no stance.
pub const NO_STANCES: &str =
    "No stance of anybody was found in this article. That does not make anybody neutral.";
/// Over the matrix.
pub const TOWARD_EACH_OTHER: &str = "Toward each other";
/// Over the stances toward what is no actor.
pub const ON_EVENTS: &str = "On events and proposals";
/// What is no actor, as a target.
pub const EVENTS: &str = "events and proposals";
/// What the matrix is.
pub const MATRIX: &str = "Who stands how toward whom";
/// In the matrix's corner.
pub const CORNER: &str = "who ↓ toward →";
/// Back to the matrix.
pub const BACK_TO_STANCES: &str = "All stances";
/// The heads of the matrix's twin.
pub const STANCE_COLUMNS: [&str; 6] = ["Who", "Stance", "Toward", "Sign", "Whose word", "Evidence"];
/// Beside the signs of words.
pub const IN_WORDS: &str = "in words";
/// Beside the signs of deeds.
pub const IN_DEEDS: &str = "in deeds";
/// Beside a broken outline.
pub const ALLEGED: &str = "alleged: somebody else’s word";
/// Beside a broken outline with a question mark.
pub const DISPUTED: &str = "disputed: denied as well";
/// Under the matrix.
pub const MATRIX_LEGEND: &str = "Plus is for, minus against; a number counts stances of one kind. A stroke through a sign: the \
     article says that it is not so. A blank means that nothing was found; it does not mean neutral.";

/// The pictures' name.
pub const PICTURES: &str = "Show as";
/// A line of the map.
pub const FOR: &str = "for";
/// A line of the map.
pub const AGAINST: &str = "against";
/// A line of the map.
pub const WITH_DEEDS: &str = "in deeds as well";

/// A picture of the stances.
pub const fn picture(picture: Picture) -> &'static str {
    match picture {
        Picture::Matrix => "Matrix",
        Picture::Map => "Map",
        Picture::Table => "Table",
    }
}

/// What a picture is called in the page.
pub const fn picture_id(picture: Picture) -> &'static str {
    match picture {
        Picture::Matrix => "matrix",
        Picture::Map => "map",
        Picture::Table => "table",
    }
}

/// How many actors are not on the map.
pub fn not_on_map(number: usize) -> String {
    format!("{} with fewer stances are not on the map.", count(number, "actor", "actors"))
}

/// Over the stances that are left out.
pub fn left_out(number: usize) -> String {
    format!("Left out as unclear ({number})")
}

/// What is left out, in a few words.
pub const LEFT_OUT_HINT: &str = "too unsure to be counted or shown elsewhere";

/// How many stances there are, and how many are left out.
pub fn stances_sum(shown: usize, left_out: usize) -> String {
    let shown = count(shown, "stance", "stances");
    if left_out == 0 { shown } else { format!("{shown} · {left_out} left out as unclear") }
}

/// A sign, and how often.
pub fn counted(number: usize, sign: &str) -> String {
    if number == 1 { sign.to_owned() } else { format!("{sign} {number} times") }
}

/// A cell of the matrix, for those who do not see it.
pub fn cell(holder: &str, target: &str, signs: &str) -> String {
    format!("{holder} toward {target}: {signs}")
}

/// The heading of a cell's stances.
pub fn cell_title(holder: &str, target: &str) -> String {
    format!("{} on {target}", sentence_case(holder))
}

/// Leads to an actor's card.
pub fn card_of(name: &str) -> String {
    format!("All about {name}")
}

/// Whose word a stance is that is nobody else's.
pub fn whose(according_to: &str) -> &'static str {
    if according_to == "self" { "its own" } else { "the article’s" }
}

/// Whose word a stance is that is somebody else's.
pub fn whose_of(name: &str, standing: Standing) -> String {
    match standing {
        Standing::Stated => name.to_owned(),
        Standing::Alleged => format!("{name}; alleged"),
        Standing::Disputed => format!("{name}; disputed"),
    }
}

/// A sign, its basis, and whose word it is, for those who do not see the glyph.
pub fn sign_of(value: i8, basis: Basis, is_negated: bool, standing: Standing) -> String {
    let sign = sign(value, basis, is_negated);
    match standing {
        Standing::Stated => sign.to_owned(),
        Standing::Alleged => format!("{sign}, alleged"),
        Standing::Disputed => format!("{sign}, disputed"),
    }
}

/// The verb of a stance, as it stands between holder and target: a participle, because the names of actors do not
/// tell whether they are singular.
pub const fn stance(class: Class, modality: Modality) -> &'static str {
    if matches!(modality, Modality::Negated) { negated(class) } else { affirmed(class) }
}

const fn affirmed(class: Class) -> &'static str {
    match class {
        Class::Support => "supporting",
        Class::Agree => "agreeing to",
        Class::Help => "helping",
        Class::CallFor => "calling for",
        Class::Criticise => "criticising",
        Class::Accuse => "accusing",
        Class::Deny => "denying",
        Class::Reject => "opposing",
        Class::Threaten => "threatening",
        Class::Concern => "concerned about",
        Class::Fight => "acting against",
    }
}

const fn negated(class: Class) -> &'static str {
    match class {
        Class::Support => "not supporting",
        Class::Agree => "not agreeing to",
        Class::Help => "not helping",
        Class::CallFor => "not calling for",
        Class::Criticise => "not criticising",
        Class::Accuse => "not accusing",
        Class::Deny => "not denying",
        Class::Reject => "not opposing",
        Class::Threaten => "not threatening",
        Class::Concern => "not concerned about",
        Class::Fight => "not acting against",
    }
}

/// The reserve with which the text states a stance; none where it is stated as a fact, or where the verb itself
/// says no.
pub const fn reserve(modality: Modality) -> Option<&'static str> {
    match modality {
        Modality::Asserted | Modality::Negated => None,
        Modality::Hedged => Some("reportedly"),
        Modality::Conditional => Some("under a condition"),
        Modality::Future => Some("yet to come"),
    }
}

/// Whose words a stance is in, if it is in its holder's, on a card that is not the holder's.
pub fn words_of(holder: &str) -> String {
    let ending = if holder.ends_with('s') { "’" } else { "’s" };
    format!("in {holder}{ending} own words")
}

/// Whose words a stance is in, if it is in its holder's, on the holder's own card.
pub const fn own_words(holder: Option<ActorKind>) -> &'static str {
    match holder {
        Some(ActorKind::Person | ActorKind::Public | ActorKind::Anonymous) => "in their own words",
        _ => "in its own words",
    }
}

/// A sign and its basis, for those who do not see the glyph.
pub const fn sign(sign: i8, basis: Basis, is_negated: bool) -> &'static str {
    match (sign > 0, basis, is_negated) {
        (true, Basis::Said, false) => "in favour, in words",
        (true, Basis::Did, false) => "in favour, in deeds",
        (false, Basis::Said, false) => "against, in words",
        (false, Basis::Did, false) => "against, in deeds",
        (true, _, true) => "not in favour",
        (false, _, true) => "not against",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negated_stance_says_no() {
        assert_eq!(stance(Class::Support, Modality::Negated), "not supporting");
        assert_eq!(stance(Class::Support, Modality::Hedged), "supporting");
        assert_eq!(reserve(Modality::Negated), None);
    }
}
