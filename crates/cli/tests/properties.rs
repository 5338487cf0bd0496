//! What holds of every text: no panic, every range in its place, every mention in one actor, twice the same.

use std::{fmt::Write, ops::Range, sync::LazyLock};

use proptest::prelude::*;
use standpoint_engine::{
    Analysis, Article, Models, Session, Span, analyze, attribution::SURE, mentions::MentionForm,
    stance::Target,
};

/// The shipped model.
#[expect(clippy::expect_used, reason = "a test stops where its own files are wrong")]
static ENCODER: LazyLock<Models> =
    LazyLock::new(|| standpoint_cli::models::load(None).expect("the model is there"));

/// Fragments that articles are made of, the awkward ones first.
const FRAGMENTS: &[&str] = &[
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "„",
    "``",
    "''",
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\u{a0}",
    "\u{301}",
    "\u{200b}",
    "\u{feff}",
    "🙂",
    "👩‍👧",
    "—",
    "–",
    " - ",
    "…",
    "...",
    "(",
    ")",
    "[",
    "]",
    ", ",
    ". ",
    "? ",
    "! ",
    ": ",
    "; ",
    ",",
    ".",
    " ",
    " ",
    " ",
    "'s ",
    "’s ",
    "n't ",
    "% ",
    "$4.5 ",
    "27 ",
    "said",
    "says",
    "told",
    "according to",
    "denied",
    "accused",
    "urged",
    "condemned",
    "praised",
    "would",
    "not",
    "that",
    "who",
    "whose",
    "the",
    "a",
    "of",
    "and",
    "by",
    "he",
    "she",
    "they",
    "it",
    "I",
    "we",
    "his",
    "their",
    "you",
    "Mr. ",
    "Gen. ",
    "U.N. ",
    "Dr. ",
    "President",
    "minister",
    "spokesman",
    "spokeswoman for",
    "a senior official",
    "opposition forces",
    "residents",
    "Dana Oduya",
    "Oduya",
    "Turkey",
    "Turkish",
    "Ankara",
    "the Kremlin",
    "Moscow",
    "Reuters",
    "Merrow Terminals",
    "McDonald",
    "O’Neill",
    "al-Assad",
    "ÉCOLE",
    "Łukasz",
    "東京",
    "Zoë",
    "on Friday",
    "in 2016",
    "the offensive",
    "We will not sign",
    "they would withdraw",
    "to leave",
    "was",
    "had been",
    "If",
    "However",
    "But",
];

/// Whole clauses, as a text cut anywhere begins and ends with them.
const CLAUSES: &[&str] = &[
    ", and Oduya condemned the raid. ",
    "Must be stopped now, Smith said. ",
    "and would not sign, according to the ministry. ",
    "said Ann Poe on Monday. ",
    "’s spokesman accused Ankara of delay. ",
    "” he said, “and that is all.” ",
    "who had praised the talks, ",
    "told Reuters that it would withdraw. ",
    ") denied it. ",
    "by the minister, who urged restraint, ",
];

/// This many fragments, most of them with a space between.
fn pieces(count: Range<usize>) -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(FRAGMENTS), prop::bool::weighted(0.8))
        .prop_map(|(words, space)| if space { words.to_owned() + " " } else { words.to_owned() });
    prop::collection::vec(piece, count).prop_map(|pieces| pieces.concat())
}

/// Text put together from fragments.
fn news() -> impl Strategy<Value = String> {
    pieces(0..80)
}

/// Text that begins in the middle of a sentence.
fn torn() -> impl Strategy<Value = String> {
    (prop::collection::vec(prop::sample::select(CLAUSES), 1..8), pieces(0..12))
        .prop_map(|(clauses, rest)| clauses.concat() + &rest)
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let article = Article::new("any", text);
    let models = Models::rules();
    let analysis = analyze(&article, &models);
    holds(&analysis, text)?;
    prop_assert_eq!(format!("{analysis:?}"), format!("{:?}", analyze(&article, &models)), "two runs differ");
    Ok(())
}

/// The same with the encoder, wherever it stops; and stopping changes nothing of what comes later.
fn check_with_encoder(text: &str) -> Result<(), TestCaseError> {
    let article = Article::new("any", text);
    let mut session = Session::new(&article, &ENCODER);
    holds(&session.analysis(), text)?;
    let mut steps = 0;
    while session.step() {
        steps += 1;
        prop_assert_eq!(session.progress().read, steps);
        holds(&session.analysis(), text)?;
    }
    prop_assert_eq!(session.progress().all, steps);
    let whole = analyze(&article, &ENCODER);
    prop_assert_eq!(format!("{:?}", session.analysis()), format!("{whole:?}"), "steps differ from one run");
    Ok(())
}

fn holds(analysis: &Analysis<'_>, text: &str) -> Result<(), TestCaseError> {
    for (layer, span) in spans(analysis) {
        prop_assert!(span.start < span.end, "{layer} {span:?} is empty");
        prop_assert!(text.get(span.start..span.end).is_some(), "{layer} {span:?} is no piece of the text");
    }
    units_nest(analysis)?;
    references_hold(analysis)?;
    mentions_have_one_actor_each(analysis)?;
    evidence_lies_in_one_paragraph(analysis)?;
    pieces_are_in_order(analysis)
}

/// Every span of every layer, with the layer's name.
fn spans(analysis: &Analysis<'_>) -> Vec<(&'static str, Span)> {
    let mut spans = Vec::new();
    let mut add = |layer, it: &mut dyn Iterator<Item = Span>| spans.extend(it.map(|span| (layer, span)));
    add("paragraph", &mut analysis.text.paragraphs.iter().map(|it| it.span));
    add("sentence", &mut analysis.text.sentences.iter().map(|it| it.span));
    add("token", &mut analysis.text.tokens.iter().map(|it| it.span));
    add("name", &mut analysis.names.iter().map(|it| it.span));
    add("source", &mut analysis.quotes.iter().filter_map(|it| it.source));
    add("carried source", &mut analysis.quotes.iter().filter_map(|it| it.carried));
    add("cue", &mut analysis.quotes.iter().flat_map(|it| it.cue.iter().copied()));
    add("content", &mut analysis.quotes.iter().flat_map(|it| it.content.iter().copied()));
    add("mention", &mut analysis.mentions.iter().map(|it| it.span));
    add("role", &mut analysis.actors.iter().filter_map(|it| it.role));
    add("evidence", &mut analysis.stances.iter().map(|it| it.evidence));
    add("warning", &mut analysis.warnings.iter().map(|it| it.span));
    add(
        "target",
        &mut analysis.stances.iter().filter_map(|it| match it.target {
            Target::Span(span) => Some(span),
            Target::Actor(_) => None,
        }),
    );
    spans
}

/// Paragraphs hold their sentences, sentences their tokens, and none is left over.
fn units_nest(analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    let text = &analysis.text;
    let (mut sentences, mut tokens) = (0, 0);
    for paragraph in &text.paragraphs {
        prop_assert_eq!(paragraph.sentences.start, sentences);
        sentences = paragraph.sentences.end;
        for sentence in &text.sentences[paragraph.sentences.clone()] {
            prop_assert!(paragraph.span.contains(sentence.span));
            prop_assert_eq!(sentence.tokens.start, tokens);
            tokens = sentence.tokens.end;
            prop_assert!(
                text.tokens[sentence.tokens.clone()].iter().all(|it| sentence.span.contains(it.span))
            );
        }
    }
    prop_assert_eq!((sentences, tokens), (text.sentences.len(), text.tokens.len()));
    prop_assert!(text.tokens.is_sorted_by(|a, b| a.span.end <= b.span.start), "tokens overlap");
    prop_assert!(analysis.names.is_sorted_by(|a, b| a.span.end <= b.span.start), "names overlap");
    Ok(())
}

/// Every index points to something.
fn references_hold(analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    let actors = analysis.actors.len();
    for mention in &analysis.mentions {
        if let MentionForm::Proper(name) = mention.form {
            prop_assert!(name < analysis.names.len());
        }
    }
    prop_assert!(analysis.quotes.iter().all(|it| !it.content.is_empty()));
    prop_assert_eq!(analysis.attributions.len(), analysis.quotes.len());
    for attribution in &analysis.attributions {
        prop_assert!(attribution.speaker.is_none_or(|it| it.0 < actors));
        prop_assert!((0.0..=1.0).contains(&attribution.confidence));
        prop_assert!(attribution.candidates.iter().all(|it| it.0 < actors));
        prop_assert!(attribution.confidence < SURE || attribution.candidates.is_empty());
    }
    prop_assert!(analysis.actors.iter().all(|it| it.speaks_for.is_none_or(|other| other.0 < actors)));
    for stance in &analysis.stances {
        prop_assert!(stance.holder.0 < actors);
        prop_assert!(!matches!(stance.target, Target::Actor(it) if it.0 >= actors));
        prop_assert!(stance.quote.is_none_or(|it| it < analysis.quotes.len()));
        prop_assert!((0.0..=1.0).contains(&stance.confidence));
    }
    Ok(())
}

fn mentions_have_one_actor_each(analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    let mut all: Vec<usize> = analysis.actors.iter().flat_map(|it| it.mentions.iter().copied()).collect();
    all.sort_unstable();
    prop_assert_eq!(all, (0..analysis.mentions.len()).collect::<Vec<_>>());
    prop_assert!(analysis.actors.iter().all(|it| !it.mentions.is_empty() && it.mentions.is_sorted()));
    Ok(())
}

fn evidence_lies_in_one_paragraph(analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    for stance in &analysis.stances {
        let held = analysis.text.paragraphs.iter().any(|it| it.span.contains(stance.evidence));
        prop_assert!(held, "{:?}", stance.evidence);
    }
    Ok(())
}

/// The pieces of a quote's content come one after another.
fn pieces_are_in_order(analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    for quote in &analysis.quotes {
        let content = &quote.content;
        prop_assert!(content.is_sorted_by(|a, b| a.end <= b.start), "pieces overlap: {content:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_at_all(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn texts_of_news_fragments(text in news()) {
        check(&text)?;
    }

    #[test]
    fn texts_that_begin_in_the_middle(text in torn()) {
        check(&text)?;
    }

    #[test]
    fn sample_articles_cut_anywhere(from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let article = include_str!("../../../articles/water-bill.md");
        let boundaries: Vec<usize> = article.char_indices().map(|(at, _)| at).collect();
        let (from, to) = (*from.get(&boundaries), *to.get(&boundaries));
        check(&article[from.min(to)..from.max(to)])?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 64, ..ProptestConfig::with_cases(8) })]

    // As long as the longest articles: here the stages come to their limits.
    #[test]
    fn long_texts(text in pieces(500..3000)) {
        check(&text)?;
    }
}

proptest! {
    // The encoder takes its time; its crate has properties of its own.
    #![proptest_config(ProptestConfig { max_shrink_iters: 64, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn texts_of_news_fragments_with_the_encoder(text in news()) {
        check_with_encoder(&text)?;
    }

    #[test]
    fn texts_that_begin_in_the_middle_with_the_encoder(text in torn()) {
        check_with_encoder(&text)?;
    }
}

/// A name that no other number has: `Benab Cedir`.
fn name(number: usize) -> String {
    let syllables = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "ru"];
    let digit = |place: u32| syllables[number / 10_usize.pow(place) % 10];
    format!("Ben{}b Ced{}{}r", digit(0), digit(1), digit(2))
}

#[test]
fn every_clause_torn_from_its_sentence() {
    for clause in CLAUSES {
        check(clause).expect("the properties hold");
        check(clause.trim()).expect("the properties hold");
    }
}

#[test]
fn one_very_long_quotation() {
    let mut text = String::from("Talks fail\n\nDana Oduya told Reuters: “");
    for number in 0..400 {
        let _ = write!(text, "We will not sign paper {number}, and Ankara condemned it. ");
    }
    text.push_str("That is all,” she said.\n");
    check(&text).expect("the properties hold");
    // And one that never ends.
    check(&text.replace('”', "")).expect("the properties hold");
}

#[test]
fn very_many_names() {
    let mut text = String::from("Many speak\n\n");
    for number in 0..600 {
        let (one, other) = (name(number), name((number * 7 + 3) % 1000));
        let end = if number % 4 == 3 { "\n\n" } else { " " };
        let _ = write!(text, "{one} accused {other} of delay, and {other} denied it.{end}");
    }
    check(&text).expect("the properties hold");
}

#[test]
fn one_list_of_very_many_names() {
    let names: Vec<String> = (0..500).map(name).collect();
    check(&format!("{} condemned the raid, Reuters said.", names.join(", "))).expect("the properties hold");
}

#[test]
fn the_sample_articles() {
    for article in [
        include_str!("../../../articles/aleppo.md"),
        include_str!("../../../articles/harbour-strike.md"),
        include_str!("../../../articles/water-bill.md"),
    ] {
        check(article).expect("the properties hold");
        check_with_encoder(article).expect("the properties hold");
    }
}
