//! The schema's terms in a reader's words.

use standpoint_wire::{ActorKind, Basis, Class, Kind, Modality};

use crate::{claims::Standing, sources::Sort, state::Tab};

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

/// Over the claims.
pub const CLAIMS_TITLE: &str = "Asserted and denied";
/// The menu of settings.
pub const SETTINGS: &str = "Reading";
/// Behind the key that hides the marks.
pub const MARKS_KEY: &str = " shows and hides the marks in the text";
/// Over the cast of a printed article.
pub const PRINTED_CAST: &str = "The cast";
/// Over the notes of a printed article.
pub const PRINTED_NOTES: &str = "Who says what";
/// Beside a speaker who is not sure.
pub const SPEAKER_UNSURE: &str = "speaker unsure";
/// Under a printed article.
pub const PRINTED_BY: &str = "Found by Standpoint, a program; it errs. What is not noted was not found.";

/// A setting.
pub fn setting(id: &str) -> &'static str {
    match id {
        "theme" => "Colours",
        "size" => "Size",
        "measure" => "Line length",
        "face" => "Letters",
        _ => "Marks in the text",
    }
}

/// What can be chosen in a setting.
pub fn option(setting: &str, option: &str) -> &'static str {
    match (setting, option) {
        (_, "auto") => "Auto",
        (_, "light") => "Light",
        (_, "sepia") => "Sepia",
        (_, "dark") => "Dark",
        ("size", "small") => "Small",
        (_, "medium") => "Middle",
        ("size", "large") => "Large",
        ("size", _) => "Huge",
        ("measure", "narrow") => "Short",
        ("measure", _) => "Long",
        (_, "serif") => "Serif",
        (_, "sans") => "Sans",
        (_, "shown") => "Shown",
        _ => "Hidden",
    }
}

/// Back to the cast.
pub const BACK_TO_ACTORS: &str = "← All actors";
/// Over the list of corrections.
pub const CORRECTIONS_TITLE: &str = "Your corrections";
/// What corrections are.
pub const CORRECTIONS_HINT: &str =
    "They are kept in this browser with this article, and hold when it is read again.";
/// Where there are none.
pub const NO_CORRECTIONS: &str = "Nothing is corrected.";
/// Behind a correction that does not apply.
pub const WAITING: &str = "waits: nothing was found at these words";
/// Leads to the place of a correction.
pub const SHOW_PLACE: &str = "Show the place";
/// Takes a correction back.
pub const TAKE_BACK: &str = "Take back";
/// Shows the list of corrections.
pub const SHOW_CORRECTIONS: &str = "List";
/// Undoes.
pub const UNDO: &str = "Undo";
/// By key.
pub const UNDO_KEY: &str = "Ctrl+Z";
/// Does again.
pub const REDO: &str = "Redo";
/// By key.
pub const REDO_KEY: &str = "Ctrl+Shift+Z";
/// Opens what can be corrected of an actor.
pub const CORRECT: &str = "Correct";
/// On what was corrected.
pub const CORRECTED: &str = "corrected by you";
/// An actor's name.
pub const NAME: &str = "Name";
/// Takes a name.
pub const SAVE: &str = "Save";
/// An actor's kind.
pub const KIND: &str = "Kind";
/// Makes one of two actors.
pub const SAME_AS: &str = "Same as";
/// No other actor.
pub const NOBODY_ELSE: &str = "nobody else";
/// Takes a mention from an actor.
pub const NOT_THIS_ACTOR: &str = "Not this one";
/// No mention.
pub const CHOOSE_MENTION: &str = "choose a mention";
/// Gives a quote to another speaker.
pub const OTHER_SPEAKER: &str = "Somebody else says this";
/// The same in short.
pub const WRONG_SPEAKER: &str = "Wrong speaker?";
/// No speaker.
pub const NOBODY_KNOWN: &str = "Nobody can be named";
/// Turns a stance's sign.
pub const FLIP: &str = "Turn sign";
/// The same at length.
pub const FLIP_HINT: &str = "It is the other way round: for, not against, or against, not for";
/// Takes a stance away.
pub const DROP: &str = "Remove";
/// The same at length.
pub const DROP_HINT: &str = "The article does not say this";
/// All kinds of actors, in order.
pub const KINDS: [ActorKind; 10] = [
    ActorKind::Person,
    ActorKind::Government,
    ActorKind::Military,
    ActorKind::ArmedGroup,
    ActorKind::Party,
    ActorKind::Intergov,
    ActorKind::Organization,
    ActorKind::Media,
    ActorKind::Public,
    ActorKind::Anonymous,
];

/// How much is corrected.
pub fn corrections(number: usize) -> String {
    if number == 0 { "Nothing corrected".to_owned() } else { count(number, "correction", "corrections") }
}

/// Words in a line, cut where they are long.
pub fn shortened(words: &str) -> String {
    const LONG: usize = 60;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONG) {
        Some((at, _)) => format!("{} …", words[..at].trim_end()),
        None => words,
    }
}

/// A correction in words.
pub fn renamed(words: &str, name: &str) -> String {
    format!("“{words}” is called {name}")
}

/// A correction in words.
pub fn rekinded(words: &str, kind: ActorKind) -> String {
    format!("“{words}” is of the kind {}", actor_kind(kind).to_lowercase())
}

/// A correction in words.
pub fn merged(words: &str, into: &str) -> String {
    format!("“{words}” is the same as “{into}”")
}

/// A correction in words.
pub fn split(words: &str) -> String {
    format!("“{words}” is somebody else")
}

/// A correction in words.
pub fn given(words: &str, speaker: Option<&str>) -> String {
    speaker.map_or_else(
        || format!("nobody can be named who says “{words}”"),
        |speaker| format!("“{speaker}” says “{words}”"),
    )
}

/// A correction in words.
pub fn dropped(words: &str) -> String {
    format!("no stance: “{words}”")
}

/// A correction in words.
pub fn flipped(words: &str) -> String {
    format!("the other sign: “{words}”")
}

/// What a claim is.
pub const CLAIMS_HINT: &str = "What somebody holds against another or says of another, and what is denied. None of it is \
     the article’s own word.";
/// Where there is no claim.
pub const NO_CLAIMS: &str = "No accusation and no denial was found in this article.";
/// Over what is both asserted and denied.
pub const DISPUTES: &str = "Disputed";
/// Over what is only asserted.
pub const ONLY_ASSERTED: &str = "Only asserted";
/// What that means.
pub const ONLY_ASSERTED_HINT: &str = "No denial of it was found here.";
/// Over what is only denied.
pub const ONLY_DENIED: &str = "Only denied";
/// What that means.
pub const ONLY_DENIED_HINT: &str = "Who says so was not found here.";
/// Before whoever claims something.
pub const ASSERTED_BY: &str = "asserted by";
/// Before whoever denies something.
pub const DENIED_BY: &str = "denied by";
/// The heads of the claims' table.
pub const CLAIM_COLUMNS: [&str; 4] = ["Who", "Does what", "Claim", "Evidence"];
/// In the claims' table.
pub const ASSERTS: &str = "asserts";
/// In the claims' table.
pub const DENIES: &str = "denies";
/// In the claims' table.
pub const ASSERTS_DISPUTED: &str = "asserts (disputed)";
/// In the claims' table.
pub const DENIES_DISPUTED: &str = "denies (disputed)";

/// Words in no quote.
pub const NARRATED: &str = "Narrated, nobody’s words";
/// Where nobody is quoted.
pub const NO_SOURCES: &str = "Nobody is quoted in this article.";
/// A source that nobody can name.
pub const UNCLEAR: &str = "Unclear speaker";
/// The heads of the sources' table.
pub const SOURCE_COLUMNS: [&str; 5] = ["Source", "Sort", "Quotes", "Words", "Share"];
/// Over the score.
pub const SCORE_TITLE: &str = "Who speaks where";
/// What the score shows.
pub const SCORE_HINT: &str = "Each line is the article from beginning to end. Choose a place to read it.";
/// At the score's left end.
pub const BEGINNING: &str = "beginning";
/// At the score's right end.
pub const END: &str = "end";
/// The heads of the score's table.
pub const SCORE_COLUMNS: [&str; 3] = ["Who", "Place", "Words"];
/// Over the sources.
pub const SOURCES_TITLE: &str = "Whose words";

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
pub const BACK_TO_STANCES: &str = "← All stances";
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

/// Over the stances that are left out.
pub fn left_out(number: usize) -> String {
    format!("Left out as unclear ({number})")
}

/// What is left out, in a few words.
pub const LEFT_OUT_HINT: &str = "too unsure to be counted or shown elsewhere";

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

/// A sort of source.
pub const fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Named => "Named",
        Sort::Unnamed => "Not named",
        Sort::Document => "Documents and the like",
        Sort::Media => "Media",
        Sort::Unclear => "Unclear",
    }
}

/// What a sort of source is called in the page.
pub const fn sort_id(sort: Sort) -> &'static str {
    match sort {
        Sort::Named => "named",
        Sort::Unnamed => "unnamed",
        Sort::Document => "document",
        Sort::Media => "media",
        Sort::Unclear => "unclear",
    }
}

/// A share in per cent; what is there at all is never shown as nothing.
pub fn percent(share: f64) -> String {
    if share > 0.0 && share < 1.0 { "under 1 %".to_owned() } else { format!("{share:.0} %") }
}

/// How much of the article is in quotes.
pub fn share_sum(share: f64, all: usize) -> String {
    format!("{} of {} are attributed to somebody", percent(share), count(all, "word", "words"))
}

/// How many stances are stated with a reserve.
pub fn hedged(number: usize, all: usize) -> String {
    match (number, all) {
        (_, 0) => "No stance was found that could be hedged.".to_owned(),
        (0, _) => format!("None of {} is hedged.", count(all, "stance", "stances")),
        _ => format!(
            "{number} of {} hedged: reportedly, or under a condition.",
            count(all, "stance is", "stances are")
        ),
    }
}

/// How many quotes are given to a source without being sure.
pub fn unsure_of(number: usize) -> String {
    format!("{number} unsure")
}

/// A lane of the score, for those who do not see it.
pub fn lane(name: &str, quotes: usize) -> String {
    let times = count(quotes, "time", "times");
    format!("{name} speaks {times}; go to the next place")
}

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
    fn a_negated_stance_says_no() {
        assert_eq!(stance(Class::Support, Modality::Negated), "not supporting");
        assert_eq!(stance(Class::Support, Modality::Hedged), "supporting");
        assert_eq!(reserve(Modality::Negated), None);
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
    fn a_share_is_never_rounded_to_nothing() {
        assert_eq!([0.0, 0.2, 1.4, 99.6].map(percent), ["0 %", "under 1 %", "1 %", "100 %"]);
        assert_eq!(hedged(2, 7), "2 of 7 stances are hedged: reportedly, or under a condition.");
    }

    #[test]
    fn one_is_singular() {
        assert_eq!(count(1, "quote", "quotes"), "1 quote");
        assert_eq!(count(1200, "quote", "quotes"), "1,200 quotes");
    }
}
