//! The page's words: one table, a file a part of the page; and the schema's terms in a reader's words.

mod cards;
mod claims;
mod corrections;
mod page;
mod settings;
mod sources;
mod stances;

use standpoint_wire::{ActorKind, Kind};

pub use self::{cards::*, claims::*, corrections::*, page::*, settings::*, sources::*, stances::*};
use crate::state::Tab;

/// What the tabs lead to.
pub const TABS: &str = "What to show";
/// Over a picture's twin.
pub const AS_TABLE: &str = "The same as a table";
/// Where a picture has nothing.
pub const NOTHING_FOUND: &str = "Nothing was found.";
/// Shows the rest of a list.
pub const ALL_OF_THEM: &str = "Show all of them";
/// Shows the beginning of a list only.
pub const FEWER: &str = "Show fewer";

/// The name of a part of the panel.
pub const fn tab(tab: Tab) -> &'static str {
    match tab {
        Tab::Actors => "Actors",
        Tab::Stances => "Stances",
        Tab::Claims => "Claims",
        Tab::Sources => "Sources",
    }
}

/// What a part of the panel is called in the page and in its tests.
pub const fn tab_id(tab: Tab) -> &'static str {
    match tab {
        Tab::Actors => "actors",
        Tab::Stances => "stances",
        Tab::Claims => "claims",
        Tab::Sources => "sources",
    }
}

/// What sort of actor, in words.
pub const fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Government => "Government",
        ActorKind::Military => "Military or police",
        ActorKind::ArmedGroup => "Armed group",
        ActorKind::Party => "Party or movement",
        ActorKind::Intergov => "Body of states",
        ActorKind::Organization => "Organisation",
        ActorKind::Media => "Media",
        ActorKind::Public => "Public",
        ActorKind::Anonymous => "Unnamed source",
    }
}

/// How much of a quote is in the speaker's own words.
pub const fn quote_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "in quotation marks",
        Kind::Indirect => "paraphrased",
        Kind::Mixed => "partly in quotation marks",
    }
}

/// Whether the words that report a quote stand before it: *denied* that …, *praised* the vote. A paraphrase says
/// little without them; what is no verb (*according to*) cannot lead.
pub fn cue_leads(kind: Kind, cue: &str) -> bool {
    !matches!(kind, Kind::Direct)
        && !["according", "in ", "for "].iter().any(|it| cue.to_lowercase().starts_with(it))
        && cue.chars().any(char::is_alphabetic)
}

/// A quote's words, whose they are, and in which article; quotation marks only where the text has them.
pub fn citation(content: &str, speaker: &str, article: &str) -> String {
    format!("{content}\n— {}, in: {article}", sentence_case(speaker))
}

/// `quotes`, `quotes or deeds`, `quotes, deeds or positions`.
pub fn either(things: &[&str]) -> String {
    match things {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    }
}

/// `1 quote`, `2 quotes`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", crate::intake::grouped(number), if number == 1 { one } else { many })
}

/// Up to two letters that stand for a name.
pub fn initials(name: &str) -> String {
    let mut words =
        name.split_whitespace().filter(|word| word.chars().next().is_some_and(char::is_uppercase));
    let first = words.next().or_else(|| name.split_whitespace().next());
    [first, words.next_back()]
        .into_iter()
        .flatten()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

/// With a capital first letter.
pub fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number of bytes in megabytes, to one decimal.
pub fn megabytes(bytes: usize) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_take_the_first_and_the_last_name() {
        assert_eq!(initials("Mustafa Abdul Jaber"), "MJ");
        assert_eq!(initials("Ministry of Foreign Affairs"), "MA");
        assert_eq!(initials("Syrian rebels"), "S");
        assert_eq!(initials("residents"), "R");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn a_paraphrase_follows_its_verb() {
        assert!(cue_leads(Kind::Indirect, "denied") && cue_leads(Kind::Mixed, "called"));
        assert!(!cue_leads(Kind::Direct, "said"));
        assert!(!cue_leads(Kind::Indirect, "According to") && !cue_leads(Kind::Indirect, ""));
    }

    #[test]
    fn words_are_somebodys() {
        assert_eq!(words_of("the Kremlin"), "in the Kremlin’s own words");
        assert_eq!(words_of("rebels"), "in rebels’ own words");
        assert_eq!(either(&["quotes", "deeds", "positions"]), "quotes, deeds or positions");
        assert_eq!(either(&["deeds"]), "deeds");
    }

    #[test]
    fn a_citation_names_speaker_and_article() {
        assert_eq!(citation("“No,”", "rebels", "War"), "“No,”\n— Rebels, in: War");
    }

    #[test]
    fn megabytes_have_one_decimal() {
        let said = [0, 49_999, 50_000, 4_200_000, 11_227_199].map(megabytes);
        assert_eq!(said, ["0.0", "0.0", "0.1", "4.2", "11.2"]);
    }

    #[test]
    fn one_is_singular() {
        assert_eq!(count(1, "quote", "quotes"), "1 quote");
        assert_eq!(count(1200, "quote", "quotes"), "1,200 quotes");
    }
}
