//! English.

use standpoint_wire::{ActorKind, Basis, Class, Kind, Modality};

use super::{
    Cards, Claims, Corrections, Counts, Notices, Page, Panel, Settings, Sources, Stances, Words, either,
    grouped, is_under_one, megabytes,
};
use crate::{
    analyzer::Failure,
    intake::{LIMIT, Refusal},
    model::{ModelFailure, ModelFile},
    sources::Sort,
    state::{FOREIGN, Picture, Tab, UNCLOSED},
};

/// See [`Words`].
pub static ENGLISH: Words = Words {
    counts: Counts {
        actors: |number| count(number, "actor", "actors"),
        quotes: |number| count(number, "quote", "quotes"),
        stances: |number| count(number, "stance", "stances"),
        words: |number| count(number, "word", "words"),
    },
    page: Page {
        licence: "Licence: ",
        to_sample: "Back to the sample article",
        key_name: "Name",
        key_actor: "an actor",
        key_words: "words",
        key_quote: "what somebody said",
        key_evidence: "the evidence of a claim",
        show_anyway: "Show it anyway",
        article_text: "The article’s text",
        paste_here: "Paste the article here",
        own_article: "Read your own article",
        open_file: "Open a file …",
        or_drop: "or drop one anywhere",
        cancel: "Cancel",
        read_it: "Read it",
        or_sample: "Or read one of ours",
        strip_tags: "Remove the tags and read",
        keep_tags: "Read it as it is",
        without_highlights: "Read without highlights",
        with_highlights: "Show the highlights",
        highlights: "Highlights",
        open_text: "Open text",
        tagline: "Who says what, and where they stand",
        skip: "Skip",
        skip_to_article: "Skip to the article",
        skip_to_cast: "Skip to the cast",
        drop_file: "Drop the file to read it",
        own_text: "Your text",
        sample_article: "Sample article",
        read_here: |all| {
            format!("{}, read in this browser; none of them leaves the page", (ENGLISH.counts.words)(all))
        },
        read_before: |all| {
            format!("{}, read beforehand; none of them leaves the page", (ENGLISH.counts.words)(all))
        },
        what_to_paste: |limit| {
            format!(
                "Paste an English news article: the headline first, a blank line between paragraphs, up to {} \
                 characters. It is analysed in this browser and sent nowhere.",
                grouped(limit, ',')
            )
        },
        analysis_ready: |actors, quotes| {
            let Counts { actors: of_actors, quotes: of_quotes, .. } = &ENGLISH.counts;
            format!("Analysis ready: {} and {}.", of_actors(actors), of_quotes(quotes))
        },
        quote_of: |speaker| format!("Quote: {speaker}"),
    },
    panel: Panel {
        cast: "The cast",
        find_actor: "Find an actor",
        find_actor_by_name: "Find an actor by name",
        kind_of_actor: "Kind of actor",
        all_kinds: "All kinds",
        no_such_actor: "No actor of that name or kind.",
        no_analysis_here: "There is no analysis of this text.",
        was_cancelled: "The analysis was cancelled.",
        analyse_again: "Analyse again",
        no_cast: "No cast",
        no_analysis: "No analysis",
        reading_now: "Reading the article …",
        reading_article: "Reading the article",
        open_sheet: "Open",
        close_sheet: "Close",
        nobody_found: "Nobody was found in this text: no person, government or organisation that says or does something.",
        signs_legend: "Plus is for, minus against. A blank means that nothing was found in this article; it \
     does not mean neutral.",
        keys: [
            ("n", " and "),
            ("p", " walk the highlights, "),
            ("j", " and "),
            ("k", " the quotes, "),
            ("Enter", " opens one, "),
            ("m", " hides them, "),
            ("Esc", " goes back."),
        ],
        withheld: "No cast is shown: this text does not seem to be English, and what the analysis finds in \
     another language is mostly wrong.",
        tabs: "What to show",
        as_table: "The same as a table",
        nothing_found: "Nothing was found.",
        all_of_them: "Show all of them",
        fewer: "Show fewer",
        tab: |tab| match tab {
            Tab::Actors => "Actors",
            Tab::Stances => "Stances",
            Tab::Claims => "Claims",
            Tab::Sources => "Sources",
        },
        also_mentioned: |number| format!("Also mentioned ({number})"),
    },
    notices: Notices {
        stop: "Stop",
        loading_model: "Loading the reading model",
        first_reading: "What you see until then is a first reading by rules.",
        rules_alone: "Meanwhile the article is read by rules alone, which find less.",
        try_again: "Try again",
        not_english: "The text does not seem to be English.",
        stopped: "The analysis stopped. What you see is a first reading by rules.",
        no_text: "There is no text here to read.",
        refusal: |refusal| match refusal {
            Refusal::Empty => "There is no text here yet. Paste an article, or open a file.".to_owned(),
            Refusal::TooLong(characters) => {
                format!("This text has {} characters; {}", grouped(*characters, ','), way_out())
            }
            Refusal::TooBig(bytes) => format!("This file has {} bytes; {}", grouped(*bytes, ','), way_out()),
            Refusal::Html(_) => {
                "This looks like HTML. Only its words can be read, without the tags.".to_owned()
            }
            Refusal::NotText => {
                "This file is not plain text. Open a .txt or .md file, or copy the article’s words \
                                 and paste them."
                    .to_owned()
            }
            Refusal::Unreadable => {
                "This file could not be read. Try again, or paste the article’s words.".to_owned()
            }
        },
        failure: |failure| match failure {
            Failure::NoWorker => {
                "The analysis could not start: the browser did not load its program. Reload the page; the article \
                 can be read meanwhile."
            }
            Failure::Crash => {
                "The analysis stopped on this text. That is a fault of the program, not of yours. The article can \
                 be read without it."
            }
        },
        no_model: |failure| {
            let ModelFile { name, size, .. } = ModelFile::known();
            match failure {
                ModelFailure::Missing(status) => format!(
                    "The reading model is not on the server: it answered {status} for {name}. Whoever publishes this \
                     page can put the file beside it."
                ),
                ModelFailure::Unreachable => "The reading model could not be fetched: the server does not answer. \
                                              Try again when you are online."
                    .to_owned(),
                ModelFailure::Cut { received } => format!(
                    "The reading model came only in part: {} of {} MB. A second try usually helps.",
                    megabytes(*received, '.'),
                    megabytes(size, '.')
                ),
                ModelFailure::Wrong => "The file that came is not the reading model of this page, and was thrown \
                                        away. Try again; if it stays like this, the copy on the server is damaged."
                    .to_owned(),
                ModelFailure::Refused(reason) => format!(
                    "The reading model came, but this page cannot read it: {reason}. Reloading the page may help."
                ),
                ModelFailure::Crash => "The reading model could not be opened: the browser may have too little \
                                        memory for it. Closing other tabs may help."
                    .to_owned(),
            }
        },
        warning: |code| match code {
            UNCLOSED => Some(
                "A quotation mark is opened and never closed; the quote was taken to end with its paragraph.",
            ),
            FOREIGN => Some("This does not look like English. Standpoint reads English only."),
            _ => None,
        },
        reading_part: |part, all| format!("Reading part {part} of {all}"),
        stopped_after: |read, all| {
            format!("The analysis stopped after part {read} of {all}. The rest is a first reading by rules.")
        },
        loaded: |received, size| format!("{} of {} MB", megabytes(received, '.'), megabytes(size, '.')),
        brief_reading: |part, all| format!("reading {part} of {all}"),
        brief_stopped: "stopped",
        brief_loading: |percent| format!("model {percent} %"),
        brief_no_model: "no model",
    },
    cards: Cards {
        toward: "toward",
        on: "on",
        speaker_unclear: "unclear speaker",
        perhaps: "Perhaps",
        give_to: |name| format!("Give this quote to {name}"),
        is_disputed: "disputed",
        is_unsure: "unsure",
        articles_wording: "as the article words it",
        said: "Said",
        did: "Did",
        stands: "Stands",
        others_say: "Others say",
        others_did: "Others did",
        previous_mention: "Previous mention",
        next_mention: "Next mention",
        copy_hint: "Copy the words with speaker and article",
        copy: "Copy",
        copied: "Copied",
        no_copy: "Not allowed here",
        speaks_for: "Speaks for",
        spoken_for_by: "Spoken for by",
        also: "Also",
        unclear: "Unclear speaker",
        quotes: "quotes",
        deeds: "deeds",
        positions: "positions",
        words: "words",
        words_or_deeds: "words or deeds",
        kind: |kind| match kind {
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
        },
        quote_kind: |kind| match kind {
            Kind::Direct => "in quotation marks",
            Kind::Indirect => "paraphrased",
            Kind::Mixed => "partly in quotation marks",
        },
        within: |name, is_definite| if is_definite { format!("the {name}") } else { name.to_owned() },
        about: |name| format!("about {name}, or about what they do"),
        for_or_against: |name| format!("for or against {name}"),
        according_to: |name| format!("according to {name}"),
        words_of: |holder| {
            let ending = if holder.ends_with('s') { "’" } else { "’s" };
            format!("in {holder}{ending} own words")
        },
        own_words: |holder| match holder {
            Some(ActorKind::Person | ActorKind::Public | ActorKind::Anonymous) => "in their own words",
            _ => "in its own words",
        },
        and_more: |number| format!("and {number} more"),
        mentioned: |number| match number {
            1 => "Mentioned once".to_owned(),
            2 => "Mentioned twice".to_owned(),
            _ => format!("Mentioned {number} times"),
        },
        place_of: |number, all| format!("{number} of {all}"),
        unclear_quotes: |number| {
            format!(
                "{} cannot be given to anybody without guessing; a press on a name gives it to them.",
                count(number, "quote that", "quotes that")
            )
        },
        none_by: |things, name| format!("No {} by {name} were found.", either(things, ", ", " or ")),
        none_of_others: |things, name| format!("No {things} of others for or against {name} were found."),
        not_neutral: |name| format!("That does not make {name} neutral."),
        citation: |content, speaker, article| format!("{content}\n— {speaker}, in: {article}"),
    },
    stances: Stances {
        stances_title: "Who stands where",
        no_stances: "No stance of anybody was found in this article. That does not make anybody neutral.",
        toward_each_other: "Toward each other",
        on_events: "On events and proposals",
        events: "events and proposals",
        matrix: "Who stands how toward whom",
        corner: "who ↓ toward →",
        back_to_stances: "All stances",
        stance_columns: ["Who", "Stance", "Toward", "Sign", "Whose word", "Evidence"],
        in_words: "in words",
        in_deeds: "in deeds",
        alleged: "alleged: somebody else’s word",
        disputed: "disputed: denied as well",
        matrix_legend: "Plus is for, minus against; a number counts stances of one kind. A stroke through a sign: the \
     article says that it is not so. A blank means that nothing was found; it does not mean neutral.",
        pictures: "Show as",
        in_favour: "for",
        against: "against",
        with_deeds: "in deeds as well",
        left_out_hint: "too unsure to be counted or shown elsewhere",
        comma: ", ",
        holds: " ",
        picture: |picture| match picture {
            Picture::Matrix => "Matrix",
            Picture::Map => "Map",
            Picture::Table => "Table",
        },
        not_on_map: |number| {
            format!("{} with fewer stances are not on the map.", (ENGLISH.counts.actors)(number))
        },
        left_out: |number| format!("Left out as unclear ({number})"),
        and_left_out: |number| format!("{number} left out as unclear"),
        counted: |number, sign| if number == 1 { sign.to_owned() } else { format!("{sign} {number} times") },
        cell: |holder, target, signs| format!("{holder} toward {target}: {signs}"),
        cell_title: |holder, target| format!("{holder} on {target}"),
        card_of: |name| format!("All about {name}"),
        its_own: |holder| match holder {
            Some(ActorKind::Person | ActorKind::Public | ActorKind::Anonymous) => "their own",
            _ => "its own",
        },
        the_articles: "the article’s",
        is_alleged: "alleged",
        is_disputed: "disputed",
        stance: |class, is_negated| {
            let stance = match (class, is_negated) {
                (Class::Support, false) => "supporting",
                (Class::Agree, false) => "agreeing to",
                (Class::Help, false) => "helping",
                (Class::CallFor, false) => "calling for",
                (Class::Criticise, false) => "criticising",
                (Class::Accuse, false) => "accusing",
                (Class::Deny, false) => "denying",
                (Class::Reject, false) => "opposing",
                (Class::Threaten, false) => "threatening",
                (Class::Concern, false) => "concerned about",
                (Class::Fight, false) => "acting against",
                (Class::Support, true) => "not supporting",
                (Class::Agree, true) => "not agreeing to",
                (Class::Help, true) => "not helping",
                (Class::CallFor, true) => "not calling for",
                (Class::Criticise, true) => "not criticising",
                (Class::Accuse, true) => "not accusing",
                (Class::Deny, true) => "not denying",
                (Class::Reject, true) => "not opposing",
                (Class::Threaten, true) => "not threatening",
                (Class::Concern, true) => "not concerned about",
                (Class::Fight, true) => "not acting against",
            };
            // Participles, because the names of actors do not tell whether they are singular.
            [stance, ""]
        },
        reserve: |modality| match modality {
            Modality::Asserted | Modality::Negated => None,
            Modality::Hedged => Some("reportedly"),
            Modality::Conditional => Some("under a condition"),
            Modality::Future => Some("yet to come"),
        },
        sign: |sign, basis, is_negated| match (sign > 0, basis, is_negated) {
            (true, Basis::Said, false) => "in favour, in words",
            (true, Basis::Did, false) => "in favour, in deeds",
            (false, Basis::Said, false) => "against, in words",
            (false, Basis::Did, false) => "against, in deeds",
            (true, _, true) => "not in favour",
            (false, _, true) => "not against",
        },
    },
    claims: Claims {
        claims_title: "Asserted and denied",
        claims_hint: "What somebody holds against another or says of another, and what is denied. None of it is \
     the article’s own word.",
        no_claims: "No accusation and no denial was found in this article.",
        disputes: "Disputed",
        only_asserted: "Only asserted",
        only_asserted_hint: "No denial of it was found here.",
        only_denied: "Only denied",
        only_denied_hint: "Who says so was not found here.",
        asserted_by: "asserted by",
        denied_by: "denied by",
        claim_columns: ["Who", "Does what", "Claim", "Evidence"],
        asserts: "asserts",
        denies: "denies",
        asserts_disputed: "asserts (disputed)",
        denies_disputed: "denies (disputed)",
    },
    sources: Sources {
        narrated: "Narrated, nobody’s words",
        no_sources: "Nobody is quoted in this article.",
        source_columns: ["Source", "Sort", "Quotes", "Words", "Share"],
        score_title: "Who speaks where",
        score_hint: "Each line is the article from beginning to end. Choose a place to read it.",
        beginning: "beginning",
        end: "end",
        score_columns: ["Who", "Place", "Words"],
        sources_title: "Whose words",
        sort: |sort| match sort {
            Sort::Named => "Named",
            Sort::Unnamed => "Not named",
            Sort::Document => "Documents and the like",
            Sort::Media => "Media",
            Sort::Unclear => "Unclear",
        },
        percent: |share| {
            if is_under_one(share) { "under 1 %".to_owned() } else { format!("{} %", share.round() as i64) }
        },
        share_sum: |share, all| {
            format!(
                "Attributed to somebody: {} of {}",
                (ENGLISH.sources.percent)(share),
                (ENGLISH.counts.words)(all)
            )
        },
        hedged: |number, all| match (number, all) {
            (_, 0) => "No stance was found that could be hedged.".to_owned(),
            (0, _) => format!("None of {} is hedged.", count(all, "stance", "stances")),
            _ => format!(
                "{number} of {} {} hedged: reportedly, or under a condition.",
                (ENGLISH.counts.stances)(all),
                if number == 1 { "is" } else { "are" }
            ),
        },
        lane: |name, quotes| {
            format!("{name} speaks {}; go to the next place", count(quotes, "time", "times"))
        },
    },
    corrections: Corrections {
        back_to_actors: "All actors",
        corrections_title: "Your corrections",
        corrections_hint: "They are kept in this browser with this article, and hold when it is read again.",
        no_corrections: "Nothing is corrected.",
        waiting: "waits: nothing was found at these words",
        show_place: "Show the place",
        take_back: "Take back",
        show_corrections: "List",
        undo: "Undo",
        redo: "Redo",
        correct: "Correct",
        corrected: "corrected by you",
        name: "Name",
        save: "Save",
        kind: "Kind",
        same_as: "Same as",
        nobody_else: "nobody else",
        not_this_actor: "Not this one",
        choose_mention: "choose a mention",
        other_speaker: "Somebody else says this",
        wrong_speaker: "Wrong speaker?",
        nobody_known: "Nobody can be named",
        flip: "Turn sign",
        flip_hint: "It is the other way round: for, not against, or against, not for",
        drop: "Remove",
        drop_hint: "The article does not say this",
        undo_key: "Ctrl+Z",
        redo_key: "Ctrl+Shift+Z",
        not_kept: "Not kept: this browser stores nothing for this page. Your corrections go when it is closed.",
        confirm: "Confirm",
        confirm_hint: "The article does say this",
        sum: |number| {
            if number == 0 {
                "Nothing corrected".to_owned()
            } else {
                count(number, "correction", "corrections")
            }
        },
        renamed: |words, name| format!("“{words}” is called {name}"),
        rekinded: |words, kind| format!("“{words}” is of the kind {}", kind.to_lowercase()),
        merged: |words, into| format!("“{words}” is the same as “{into}”"),
        split: |words| format!("“{words}” is somebody else"),
        given: |words, speaker| match speaker {
            Some(speaker) => format!("“{speaker}” says “{words}”"),
            None => format!("nobody can be named who says “{words}”"),
        },
        dropped: |words| format!("no stance: “{words}”"),
        flipped: |words| format!("the other sign: “{words}”"),
        confirmed: |words| format!("a stance indeed: “{words}”"),
    },
    settings: Settings {
        settings: "Reading",
        keys: [
            "next and previous mark",
            "next and previous quote",
            "opens the card",
            "back to where you were",
            "finds an actor",
            "shows and hides the marks",
            "takes a correction back",
            "this menu",
        ],
        printed_cast: "The cast",
        printed_notes: "Who says what",
        printed_by: "Found by Standpoint, a program; it errs. What is not noted was not found.",
        names: ["Colours", "Size", "Line length", "Letters", "Marks in the text", "Language"],
        options: [
            &["Auto", "Light", "Sepia", "Dark"],
            &["Small", "Medium", "Large", "Huge"],
            &["Short", "Medium", "Long"],
            &["Serif", "Sans"],
            &["Shown", "Hidden"],
            &["Auto", "English", "Deutsch", "العربية"],
        ],
    },
};

/// What to do with a text beyond the limit.
fn way_out() -> String {
    format!(
        "the page reads up to {} characters. Read it in parts, or use the command line, which has no limit: \
         standpoint analyze article.txt",
        grouped(LIMIT, ',')
    )
}

/// `1 quote`, `2 quotes`.
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number, ','), if number == 1 { one } else { many })
}
