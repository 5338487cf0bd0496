use standpoint_wire::{Actor, ActorKind, Kind, MentionRange, OffsetUnit, Paragraph as Block, Quote, SCHEMA};

use super::*;

const TEXT: &str = "A commander of the Izza brigade said “it is ours”.\n\nHe left.";

/// The place of `words` in [`TEXT`].
fn at(words: &str) -> Range {
    let start = TEXT.find(words).unwrap();
    [start, start + words.len()]
}

fn actor(id: &str, mentions: &[(&str, Form)]) -> Actor {
    let mentions = mentions
        .iter()
        .map(|&(words, form)| {
            let [start, end] = at(words);
            MentionRange { start, end, form }
        })
        .collect();
    let (role, speaks_for) = (None, None);
    Actor { id: id.into(), name: id.into(), kind: ActorKind::Person, role, speaks_for, mentions }
}

fn document(actors: Vec<Actor>, quotes: &[&[Range]]) -> Document {
    let quotes = quotes
        .iter()
        .enumerate()
        .map(|(i, content)| Quote {
            id: format!("q{}", i + 1),
            kind: Kind::Direct,
            source: None,
            cue: Vec::new(),
            content: content.to_vec(),
            speaker: None,
            confidence: 1.0,
            candidates: Vec::new(),
        })
        .collect();
    let end = at("\n\n")[0];
    Document {
        schema: SCHEMA.into(),
        id: "test".into(),
        text_sha256: String::new(),
        offsets: OffsetUnit::Utf8,
        lang: "en".into(),
        engine: String::new(),
        model: String::new(),
        paragraphs: vec![
            Block { start: 0, end, kind: ParagraphKind::Heading },
            Block { start: end + 2, end: TEXT.len(), kind: ParagraphKind::Body },
        ],
        names: Vec::new(),
        actors,
        quotes,
        stances: Vec::new(),
        warnings: Vec::new(),
    }
}

/// Runs as a person reads them: `words/actors/quotes`, with `*` at the keyboard's stops.
fn shown(paragraph: &Paragraph) -> Vec<String> {
    let show = |run: &Run| {
        let mut out = run.text.to_string();
        out.extend(run.mentions.iter().map(|it| format!("/a{}", it.actor)));
        out.extend(run.quotes.iter().map(|it| format!("/q{it}")));
        if run.is_stop {
            out.push('*');
        }
        out
    };
    paragraph.runs.iter().map(show).collect()
}

fn words(paragraph: &Paragraph) -> String {
    paragraph.runs.iter().map(|run| run.text.as_str()).collect()
}

#[test]
fn a_text_without_layers_is_one_run_a_paragraph() {
    let paragraphs = plain(TEXT, &[(at("He left."), ParagraphKind::Body)]);
    assert_eq!(shown(&paragraphs[0]), ["He left."]);
}

#[test]
fn a_nested_mention_is_cut_out_of_the_outer_and_both_are_stops() {
    let actors = vec![
        actor("commander", &[("A commander of the Izza brigade", Form::Nominal), ("He", Form::Pronoun)]),
        actor("brigade", &[("the Izza brigade", Form::Proper)]),
    ];
    let out = paragraphs(TEXT, &document(actors, &[]));
    assert_eq!(shown(&out[0]), ["A commander of /a0*", "the Izza brigade/a0/a1*", " said “it is ours”."]);
    assert_eq!(shown(&out[1]), ["He/a0*", " left."]);
}

#[test]
fn layers_that_overlap_are_cut_at_both_boundaries() {
    let [start, _] = at("brigade said");
    let crossing = [start, at("“it is ours”")[1]];
    let actors = vec![actor("brigade", &[("the Izza brigade", Form::Proper)])];
    let out = paragraphs(TEXT, &document(actors, &[&[crossing]]));
    assert_eq!(
        shown(&out[0]),
        ["A commander of ", "the Izza /a0*", "brigade/a0/q0", " said “it is ours”/q0*", "."]
    );
}

#[test]
fn a_quote_in_pieces_and_over_paragraphs_has_one_stop() {
    let content = [at("A commander"), [at("“it")[0], at("He")[1]]];
    let out = paragraphs(TEXT, &document(Vec::new(), &[&content]));
    let stops: usize = out.iter().flat_map(|it| &it.runs).filter(|run| run.is_stop).count();
    assert_eq!(stops, 1);
    assert_eq!(shown(&out[1]), ["He/q0", " left."]);
    let opens = |paragraph: &Paragraph| paragraph.runs.iter().filter(|run| run.opens.is_some()).count();
    assert_eq!((opens(&out[0]), opens(&out[1])), (1, 1));
}

#[test]
fn only_the_outer_quote_opens_in_the_margin() {
    let outer = [at("said")[0], at("ours”")[1]];
    let out = paragraphs(TEXT, &document(Vec::new(), &[&[outer], &[at("“it is ours”")]]));
    assert_eq!(out[0].runs.iter().filter_map(|run| run.opens).collect::<Vec<_>>(), [0]);
    assert_eq!(shown(&out[0])[2], "“it is ours”/q0/q1*");
}

#[test]
fn no_word_is_lost_whatever_the_ranges() {
    // Inside the opening quotation mark, past the end, empty, back to front.
    let inside = at("“it")[0] + 1;
    let ranges = [[inside, inside + 5], [TEXT.len() - 2, TEXT.len() + 9], [4, 4], [9, 3]];
    let document = document(Vec::new(), &[&ranges]);
    for (paragraph, block) in paragraphs(TEXT, &document).iter().zip(&document.paragraphs) {
        assert_eq!(words(paragraph), TEXT[block.start..block.end]);
        let lit = light(&paragraph.runs, &ranges);
        assert_eq!(lit.iter().map(|(run, _)| run.text.as_str()).collect::<String>(), words(paragraph));
    }
}

#[test]
fn light_cuts_runs_and_leaves_one_stop() {
    let actors = vec![actor("brigade", &[("the Izza brigade", Form::Proper)])];
    let out = paragraphs(TEXT, &document(actors, &[]));
    let lit = light(&out[0].runs, &[at("brigade said")]);
    let seen: Vec<_> = lit.iter().map(|(run, is_lit)| (run.text.as_str(), run.is_stop, *is_lit)).collect();
    assert_eq!(
        seen,
        [
            ("A commander of ", false, false),
            ("the Izza ", true, false),
            ("brigade", false, true),
            (" said", false, true),
            (" “it is ours”.", false, false),
        ]
    );
}
