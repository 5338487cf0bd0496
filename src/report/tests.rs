use standpoint_wire::{
    Actor, ActorKind, Class, Form, Kind, MentionRange, Modality, OffsetUnit, Quote, SCHEMA,
};

use super::*;
use crate::{highlight::Range, words::Language};

const TEXT: &str = "The rebels took the city. Peskov, for the Kremlin, condemned the rebels. He spoke.";

fn at(words: &str) -> Range {
    let start = TEXT.find(words).unwrap();
    [start, start + words.len()]
}

fn actor(id: &str, name: &str, mentions: &[(&str, Form)], speaks_for: Option<&str>) -> Actor {
    let mentions = mentions
        .iter()
        .map(|&(words, form)| {
            let [start, end] = at(words);
            MentionRange { start, end, form }
        })
        .collect();
    let speaks_for = speaks_for.map(str::to_owned);
    Actor { id: id.into(), name: name.into(), kind: ActorKind::Person, role: None, speaks_for, mentions }
}

fn stance(holder: &str, target: &str, class: Class, basis: Basis, according_to: &str) -> Stance {
    Stance {
        id: String::new(),
        holder: holder.into(),
        target: Target::Actor(target.into()),
        class,
        sign: if class < Class::Criticise { 1 } else { -1 },
        basis,
        modality: Modality::Asserted,
        according_to: according_to.into(),
        evidence: at("condemned the rebels"),
        quote: None,
        confidence: 0.9,
    }
}

fn document(stances: Vec<Stance>) -> Document {
    let quote = |speaker: Option<&str>| Quote {
        id: String::new(),
        kind: Kind::Indirect,
        source: None,
        cue: Vec::new(),
        content: vec![at("He spoke")],
        speaker: speaker.map(str::to_owned),
        confidence: 0.9,
        candidates: Vec::new(),
    };
    Document {
        schema: SCHEMA.into(),
        id: "test".into(),
        text_sha256: String::new(),
        offsets: OffsetUnit::Utf8,
        lang: "en".into(),
        engine: String::new(),
        model: String::new(),
        paragraphs: Vec::new(),
        names: Vec::new(),
        actors: vec![
            actor("a1", "Rebels", &[("The rebels", Form::Nominal), ("the rebels", Form::Nominal)], None),
            actor("a2", "Dmitry Peskov", &[("Peskov", Form::Proper), ("He", Form::Pronoun)], Some("a3")),
            actor("a3", "Kremlin", &[("the Kremlin", Form::Proper)], None),
        ],
        quotes: vec![quote(Some("a2")), quote(None)],
        stances,
        warnings: Vec::new(),
    }
}

#[test]
fn whoever_speaks_comes_before_whoever_is_spoken_of() {
    let report = Report::new(TEXT, &document(Vec::new()), None);
    let order: Vec<_> = report.cast().iter().map(|it| it.actor).collect();
    assert_eq!(order, [1, 0, 2]);
    assert_eq!((report.hue(1), report.hue(0), report.hue(9)), (Some(1), Some(2), None));
}

#[test]
fn whoever_is_a_pronoun_only_is_not_in_the_cast_and_speaks_for_nobody() {
    let mut document = document(Vec::new());
    document.actors.push(actor("a4", "He", &[("He", Form::Pronoun)], None));
    document.quotes[1].speaker = Some("a4".into());
    let report = Report::new(TEXT, &document, None);
    let order: Vec<_> = report.cast().iter().map(|it| it.actor).collect();
    assert_eq!(order, [1, 0, 2]);
    assert_eq!(report.unclear, [1]);
    assert!(report.profile(3).is_some_and(|it| it.hue.is_none()), "its card can be opened from the text");
}

#[test]
fn quotes_without_a_speaker_are_nobodys() {
    let report = Report::new(TEXT, &document(Vec::new()), None);
    assert_eq!(report.profile(1).unwrap().said, [0]);
    assert_eq!(report.unclear, [1]);
}

#[test]
fn quotes_with_an_unclear_speaker_are_nobodys() {
    let mut document = document(Vec::new());
    document.quotes[0].confidence = 0.4;
    let report = Report::new(TEXT, &document, None);
    assert!(report.profile(1).unwrap().said.is_empty());
    assert_eq!((report.unclear.as_slice(), report.speaker(0)), (&[0, 1][..], None));
}

#[test]
fn other_names_leave_out_pronouns_and_the_canonical_name() {
    let report = Report::new(TEXT, &document(Vec::new()), None);
    assert_eq!(report.profile(1).unwrap().also, ["Peskov"]);
    assert!(report.profile(0).unwrap().also.is_empty());
}

#[test]
fn a_name_within_a_sentence_has_the_article_that_the_text_gives_it() {
    let actors = document(Vec::new()).actors;
    let words = Language::English.words();
    assert_eq!(name_within(TEXT, &actors[2], words), "the Kremlin");
    assert_eq!(name_within(TEXT, &actors[1], words), "Dmitry Peskov");
}

#[test]
fn a_role_is_not_listed_again_among_the_names() {
    let mut document = document(Vec::new());
    document.actors[2].role = Some("Kremlin".into());
    document.actors[2].name = "Russia".into();
    assert!(Report::new(TEXT, &document, None).profile(2).unwrap().also.is_empty());
}

#[test]
fn a_spokesman_and_his_house_know_each_other() {
    let report = Report::new(TEXT, &document(Vec::new()), None);
    assert_eq!(report.profile(1).unwrap().speaks_for, Some(2));
    assert_eq!(report.profile(2).unwrap().voices, [1]);
}

#[test]
fn words_deeds_and_claims_of_others_are_kept_apart() {
    let report = Report::new(
        TEXT,
        &document(vec![
            stance("a2", "a1", Class::Criticise, Basis::Said, "self"),
            stance("a1", "a3", Class::Fight, Basis::Did, "narrator"),
            stance("a1", "a3", Class::Fight, Basis::Did, "a2"),
        ]),
        None,
    );
    let [rebels, peskov, kremlin] = [0, 1, 2].map(|actor| report.profile(actor).unwrap());
    assert_eq!(peskov.stands, [Toward { target: Aim::Actor(0), stances: vec![0] }]);
    assert_eq!(rebels.others_say, [0]);
    assert_eq!((&rebels.did, &rebels.ascribed), (&vec![1], &vec![2]));
    assert_eq!(rebels.tally, Tally { did_minus: 1, ..Tally::default() });
    assert_eq!((&kremlin.others_did, &kremlin.others_say), (&vec![1], &vec![2]));
}

#[test]
fn whoever_neither_speaks_nor_is_spoken_of_is_silent() {
    let edge = stance("a2", "a1", Class::Criticise, Basis::Said, "self");
    let report = Report::new(TEXT, &document(vec![edge]), None);
    assert_eq!([0, 1, 2].map(|actor| report.profile(actor).unwrap().is_silent()), [false, false, true]);
}

#[test]
fn a_negated_stance_counts_for_no_sign() {
    let mut edge = stance("a2", "a1", Class::Support, Basis::Said, "self");
    edge.modality = Modality::Negated;
    let report = Report::new(TEXT, &document(vec![edge]), None);
    assert_eq!(report.profile(1).unwrap().tally, Tally::default());
    assert_eq!(report.profile(1).unwrap().stands.len(), 1);
}

#[test]
fn an_unknown_id_breaks_nothing() {
    let edge = stance("a9", "a1", Class::Support, Basis::Said, "self");
    let mut odd = document(vec![edge, stance("a1", "a8", Class::Help, Basis::Said, "a7")]);
    odd.actors[0].speaks_for = Some("a9".into());
    let report = Report::new(TEXT, &odd, None);
    assert_eq!(report.profile(0).unwrap().stands[0].target, Aim::Words("a8".into()));
}

#[test]
fn an_unsure_stance_is_kept_apart_and_counts_for_nothing() {
    let mut edge = stance("a2", "a1", Class::Criticise, Basis::Said, "self");
    edge.confidence = 0.4;
    let report = Report::new(TEXT, &document(vec![edge]), None);
    let peskov = report.profile(1).unwrap();
    assert_eq!((peskov.tally, peskov.stands.len(), &peskov.unsure), (Tally::default(), 0, &vec![0]));
    assert_eq!(report.profile(0).unwrap().unsure, [0]);
}

#[test]
fn an_act_in_words_is_a_stance_and_no_quote() {
    let mut edge = stance("a2", "a1", Class::Criticise, Basis::Said, "self");
    edge.quote = Some("q1".into());
    let mut it = document(vec![edge]);
    it.quotes[0].id = "q1".into();
    it.quotes[0].content = vec![at("the rebels")];
    let report = Report::new(TEXT, &it, None);
    assert!(report.is_act(0) && report.profile(1).unwrap().said.is_empty());
    it.stances[0].class = Class::Concern;
    assert!(!Report::new(TEXT, &it, None).is_act(0), "a fear has a content");
}

#[test]
fn whoever_had_a_hue_and_a_place_keeps_them() {
    let old = document(Vec::new());
    let before = Report::new(TEXT, &old, None);
    let mut new = old.clone();
    // Somebody new comes first, and the rebels get ahead of Peskov by a hair.
    new.actors.insert(0, actor("a0", "city", &[("the city", Form::Nominal)], None));
    new.quotes[0].speaker = None;
    let report = Report::new(TEXT, &new, Some((&old, &before)));
    let names: Vec<_> = report.cast().iter().map(|it| new.actors[it.actor].name.as_str()).collect();
    assert_eq!(names, ["Dmitry Peskov", "Rebels", "city", "Kremlin"]);
    assert_eq!([2, 1, 3].map(|it| report.hue(it)), [1, 0, 2].map(|it| before.hue(it)));
    assert_eq!(report.hue(0), Some(4));
}

#[test]
fn whoever_has_far_more_weight_comes_first_after_all() {
    let old = document(Vec::new());
    let before = Report::new(TEXT, &old, None);
    let mut new = old.clone();
    new.quotes[0].speaker = Some("a3".into());
    let report = Report::new(TEXT, &new, Some((&old, &before)));
    assert_eq!(report.cast()[0].actor, 2);
    assert_eq!(report.hue(2), before.hue(2));
}
