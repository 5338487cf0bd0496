//! The words of the bar, the article, the cast, the cards and the panel's strip.

use super::count;

/// Over the list of actors, and the panel’s name.
pub const CAST: &str = "The cast";
/// Over an actor’s quotes.
pub const SAID: &str = "Said";
/// Over an actor’s deeds.
pub const DID: &str = "Did";
/// Over an actor’s positions.
pub const STANDS: &str = "Stands";
/// Over what others say of an actor.
pub const OTHERS_SAY: &str = "Others say";
/// Over what others did for or against an actor.
pub const OTHERS_DID: &str = "Others did";
/// Steps back.
pub const PREVIOUS_MENTION: &str = "Previous mention";
/// Steps on.
pub const NEXT_MENTION: &str = "Next mention";
/// Before an article’s licence.
pub const LICENCE: &str = "Licence: ";
/// Leads back to the sample.
pub const TO_SAMPLE: &str = "Back to the sample article";
/// Behind the number of an article’s words.
pub const READ_HERE: &str = ", read in this browser; none of them leaves the page";
/// Over the text: a mark of a name.
pub const KEY_NAME: &str = "Name";
/// What that marks.
pub const KEY_ACTOR: &str = "an actor";
/// Over the text: a mark of words.
pub const KEY_WORDS: &str = "words";
/// What that marks.
pub const KEY_QUOTE: &str = "what somebody said";
/// What it marks where it is lit.
pub const KEY_EVIDENCE: &str = "the evidence of a claim";
/// Shows an analysis that is kept back.
pub const SHOW_ANYWAY: &str = "Show it anyway";
/// In the search field.
pub const FIND_ACTOR: &str = "Find an actor";
/// The search field’s name.
pub const FIND_ACTOR_BY_NAME: &str = "Find an actor by name";
/// The filter’s name.
pub const KIND_OF_ACTOR: &str = "Kind of actor";
/// No filter.
pub const ALL_KINDS: &str = "All kinds";
/// Where the search finds nobody.
pub const NO_SUCH_ACTOR: &str = "No actor of that name or kind.";
/// The name of the field for a text.
pub const ARTICLE_TEXT: &str = "The article’s text";
/// In the field for a text.
pub const PASTE_HERE: &str = "Paste the article here";
/// Over the dialog.
pub const OWN_ARTICLE: &str = "Read your own article";
/// Opens a file.
pub const OPEN_FILE: &str = "Open a file …";
/// Beside it.
pub const OR_DROP: &str = "or drop one anywhere";
/// Gives up.
pub const CANCEL: &str = "Cancel";
/// Takes a text.
pub const READ_IT: &str = "Read it";
/// Over the samples.
pub const OR_SAMPLE: &str = "Or read one of ours";
/// What can be done with HTML.
pub const STRIP_TAGS: &str = "Remove the tags and read";
/// What else can be done with HTML.
pub const KEEP_TAGS: &str = "Read it as it is";
/// Where the analysis failed.
pub const NO_ANALYSIS_HERE: &str = "There is no analysis of this text.";
/// Where the reader gave up.
pub const WAS_CANCELLED: &str = "The analysis was cancelled.";
/// Begins again.
pub const ANALYSE_AGAIN: &str = "Analyse again";
/// On the sheet’s edge.
pub const NO_CAST: &str = "No cast";
/// On the sheet’s edge.
pub const NO_ANALYSIS: &str = "No analysis";
/// While an article is read.
pub const READING_NOW: &str = "Reading the article …";
/// The name of the bar that shows it.
pub const READING_ARTICLE: &str = "Reading the article";
/// What copying does.
pub const COPY_HINT: &str = "Copy the words with speaker and article";
/// Copies.
pub const COPY: &str = "Copy";
/// It is copied.
pub const COPIED: &str = "Copied";
/// It cannot be copied.
pub const NO_COPY: &str = "Not allowed here";
/// Stops reading.
pub const STOP: &str = "Stop";
/// While the model comes.
pub const LOADING_MODEL: &str = "Loading the reading model";
/// What is shown meanwhile.
pub const FIRST_READING: &str = "What you see until then is a first reading by rules.";
/// Where the model did not come.
pub const RULES_ALONE: &str = "Meanwhile the article is read by rules alone, which find less.";
/// Loads it again.
pub const TRY_AGAIN: &str = "Try again";
/// Hides the marks.
pub const WITHOUT_HIGHLIGHTS: &str = "Read without highlights";
/// Shows the marks.
pub const WITH_HIGHLIGHTS: &str = "Show the highlights";
/// The same in short.
pub const HIGHLIGHTS: &str = "Highlights";
/// Opens the dialog.
pub const OPEN_TEXT: &str = "Open text";
/// Beside the page’s name.
pub const TAGLINE: &str = "Who says what, and where they stand";
/// Raises the sheet.
pub const OPEN_SHEET: &str = "Open";
/// Lowers the sheet.
pub const CLOSE_SHEET: &str = "Close";
/// What the links for the keyboard are called together.
pub const SKIP: &str = "Skip";
/// For the keyboard.
pub const SKIP_TO_ARTICLE: &str = "Skip to the article";
/// For the keyboard.
pub const SKIP_TO_CAST: &str = "Skip to the cast";
/// While a file is dragged.
pub const DROP_FILE: &str = "Drop the file to read it";
/// Behind the number of quotes without a speaker.
pub const NO_GUESS: &str =
    " cannot be given to anybody without guessing; a press on a name gives it to them.";
/// Before whom an actor speaks for.
pub const SPEAKS_FOR: &str = "Speaks for";
/// Before who speaks for an actor.
pub const SPOKEN_FOR_BY: &str = "Spoken for by";
/// Before an actor’s other names.
pub const ALSO: &str = "Also";
/// Where nobody is in the cast.
pub const NOBODY_FOUND: &str =
    "Nobody was found in this text: no person, government or organisation that says or does something.";
/// What the signs in the list of actors mean.
pub const SIGNS_LEGEND: &str = "Plus is for, minus against. A blank means that nothing was found in this article; it \
     does not mean neutral.";
/// The keys, and what each does.
pub const KEYS: [(&str, &str); 7] = [
    ("n", " and "),
    ("p", " walk the highlights, "),
    ("j", " and "),
    ("k", " the quotes, "),
    ("Enter", " opens one, "),
    ("m", " hides them, "),
    ("Esc", " goes back."),
];
/// Where the analysis is kept back.
pub const WITHHELD: &str = "No cast is shown: this text does not seem to be English, and what the analysis finds in \
     another language is mostly wrong.";
/// The same, said aloud.
pub const NOT_ENGLISH: &str = "The text does not seem to be English.";
/// Where the analysis stopped before the model read anything.
pub const STOPPED: &str = "The analysis stopped. What you see is a first reading by rules.";

/// Over those of whom nothing was found but their names.
pub fn also_mentioned(number: usize) -> String {
    format!("Also mentioned ({number})")
}

/// What can be pasted, and how much of it.
pub fn what_to_paste(limit: &str) -> String {
    format!(
        "Paste an English news article: the headline first, a blank line between paragraphs, up to {limit} characters. \
         It is analysed in this browser and sent nowhere."
    )
}

/// What was found, said aloud.
pub fn analysis_ready(actors: usize, quotes: usize) -> String {
    format!("Analysis ready: {} and {}.", count(actors, "actor", "actors"), count(quotes, "quote", "quotes"))
}

/// How far the model has read.
pub fn reading_part(part: usize, all: usize) -> String {
    format!("Reading part {part} of {all}")
}

/// Where the analysis stopped.
pub fn stopped_after(read: usize, all: usize) -> String {
    format!("The analysis stopped after part {read} of {all}. The rest is a first reading by rules.")
}

/// What was not found of an actor's own.
pub fn none_by(things: &str, name: &str) -> String {
    format!("No {things} by {name} were found.")
}

/// What was not found of others about an actor.
pub fn none_of_others(things: &str, name: &str) -> String {
    format!("No {things} of others for or against {name} were found.")
}

/// What a blank does not mean.
pub fn not_neutral(name: &str) -> String {
    format!("That does not make {name} neutral.")
}

/// What a quote is called where it is marked.
pub fn quote_of(speaker: &str) -> String {
    format!("Quote: {speaker}")
}
