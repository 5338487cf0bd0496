//! The words of the bar, the article, the cast, the cards and the panel's strip.

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
/// Before how often an actor is mentioned.
pub const MENTIONED: &str = "Mentioned ";
/// Before an article’s licence.
pub const LICENCE: &str = "Licence: ";
/// Leads back to the sample.
pub const TO_SAMPLE: &str = "Back to the sample article";
/// Behind the number of an article’s words.
pub const READ_HERE: &str = ", read in this browser; none of them leaves the page";
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
/// For the keyboard.
pub const SKIP_TO_ARTICLE: &str = "Skip to the article";
/// For the keyboard.
pub const SKIP_TO_CAST: &str = "Skip to the cast";
/// While a file is dragged.
pub const DROP_FILE: &str = "Drop the file to read it";
/// Behind the number of quotes without a speaker.
pub const NO_GUESS: &str = " cannot be given to anybody without guessing.";
/// Before whom an actor speaks for.
pub const SPEAKS_FOR: &str = "Speaks for";
/// Before who speaks for an actor.
pub const SPOKEN_FOR_BY: &str = "Spoken for by";
/// Before an actor’s other names.
pub const ALSO: &str = "Also";
