use standpoint_wire::ActorKind::{Organization, Person};

use super::*;
use crate::cases::Case;

const TEXT: &str =
    "Brook said the plan is bad. Mary Brook criticised Ansel. He praised the plan. Ansel left.";

/// Brook and Mary Brook are taken for two, and *He* for Brook.
fn case() -> Case {
    let mut case = Case::new(TEXT)
        .actor("Mary Brook", Person, &[])
        .actor("Ansel", Person, &[])
        .actor("Brook", Organization, &["He"])
        .quote(Some("Brook"), Some("Brook"), "the plan is bad")
        .quote(Some("Brook"), Some("He"), "the plan.")
        .edge("Mary Brook", Class::Criticise, "Ansel", "self", "criticised Ansel")
        .edge("Brook", Class::Support, "the plan.", "self", "praised the plan")
        .but(|it| it.quote = Some("q2".into()));
    // The surname within the full name is no mention of its own.
    let inner = case.at("Mary Brook");
    case.document.actors[2].mentions.retain(|it| !(inner[0] <= it.start && it.end <= inner[1]));
    case
}

fn spot(words: &str, nth: usize) -> Spot {
    Spot { words: words.into(), nth }
}

fn corrected(corrections: &[Correction]) -> Corrected {
    let case = case();
    let corrected = apply(case.text, &case.document, corrections);
    assert_eq!(corrected.touched.waiting, [0; 0], "{corrections:?}");
    corrected
}

fn names(document: &Document) -> Vec<&str> {
    document.actors.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn no_correction_changes_nothing() {
    let case = case();
    assert_eq!(apply(case.text, &case.document, &[]).document, case.document);
}

#[test]
fn a_name_and_a_kind_are_the_readers() {
    let Corrected { document, touched } = corrected(&[
        Correction::Rename(spot("Brook", 0), "M. Brook".into()),
        Correction::Kind(spot("Brook", 0), Person),
    ]);
    assert_eq!(
        (names(&document), document.actors[2].kind),
        (vec!["Mary Brook", "Ansel", "M. Brook"], Person)
    );
    assert_eq!(touched.actors, BTreeSet::from(["a3".to_owned()]));
}

#[test]
fn two_actors_become_one_with_all_that_is_theirs() {
    let Corrected { document, .. } = corrected(&[Correction::Merge(spot("Brook", 0), spot("Mary Brook", 0))]);
    assert_eq!(names(&document), ["Mary Brook", "Ansel"]);
    assert_eq!(document.actors[0].mentions.len(), 3);
    assert!(document.quotes.iter().all(|it| it.speaker.as_deref() == Some("a1")));
    assert!(document.stances.iter().all(|it| it.holder == "a1"));
}

#[test]
fn who_is_merged_with_whom_they_criticise_stands_toward_nobody() {
    let Corrected { document, .. } = corrected(&[Correction::Merge(spot("Mary Brook", 0), spot("Ansel", 0))]);
    assert_eq!(document.stances.len(), 1, "{:?}", document.stances);
}

#[test]
fn a_mention_that_is_split_off_takes_its_quotes_along() {
    let Corrected { document, touched } = corrected(&[Correction::Split(spot("He", 0))]);
    assert_eq!(names(&document), ["Mary Brook", "Ansel", "Brook", "He"]);
    let new = &document.actors[3].id;
    assert!(touched.actors.contains(new));
    assert_eq!(document.quotes[1].speaker.as_ref(), Some(new));
    assert_eq!(&document.stances[1].holder, new);
    assert_eq!(document.quotes[0].speaker.as_deref(), Some("a3"));
}

#[test]
fn a_quote_that_is_given_to_another_takes_its_stances_along() {
    let Corrected { document, .. } =
        corrected(&[Correction::Speaker(spot("the plan.", 0), Some(spot("Ansel", 1)))]);
    assert_eq!(document.quotes[1].speaker.as_deref(), Some("a2"));
    assert_eq!(document.stances[1].holder, "a2");
    let Corrected { document, .. } = corrected(&[Correction::Speaker(spot("the plan.", 0), None)]);
    assert_eq!((document.quotes[1].speaker.as_deref(), document.stances.len()), (None, 1));
}

#[test]
fn a_stance_is_dropped_or_turned_round_and_can_be_turned_again() {
    let case = case();
    let edge = Edge::of(case.text, &case.document, 0).unwrap();
    let flip = corrected(&[Correction::Flip(edge.clone())]);
    let stance = &flip.document.stances[0];
    assert_eq!((stance.class, stance.sign), (Class::Support, 1));
    assert!(flip.touched.stances.contains("s1"));
    let again = Edge::of(case.text, &flip.document, 0).unwrap();
    let back = corrected(&[Correction::Flip(edge.clone()), Correction::Flip(again)]);
    assert_eq!(back.document.stances[0].sign, -1);
    assert_eq!(corrected(&[Correction::Drop(edge)]).document.stances.len(), 1);
}

#[test]
fn an_unsure_stance_is_sure_once_it_is_confirmed() {
    let mut case = case();
    case.document.stances[0].confidence = 0.2;
    let edge = Edge::of(case.text, &case.document, 0).unwrap();
    let Corrected { document, touched } = apply(case.text, &case.document, &[Correction::Confirm(edge)]);
    assert!(crate::report::is_sure(&document.stances[0]) && touched.stances.contains("s1"));
    assert_eq!((document.stances[0].sign, touched.waiting.len()), (-1, 0));
}

#[test]
fn corrections_hold_for_another_analysis_of_the_same_text() {
    let edge = Edge::of(TEXT, &case().document, 0).unwrap();
    let corrections = [
        Correction::Merge(spot("Brook", 0), spot("Mary Brook", 0)),
        Correction::Rename(spot("Mary Brook", 0), "Mary".into()),
        Correction::Drop(edge),
    ];
    // Other ids, another order, a longer mention and longer evidence.
    let other = Case::new(TEXT)
        .actor("Ansel", Person, &[])
        .actor("Brook said", Person, &[])
        .actor("Mary Brook", Person, &[])
        .edge("Mary Brook", Class::Accuse, "Ansel", "self", "Brook criticised Ansel");
    let Corrected { document, touched } = apply(TEXT, &other.document, &corrections);
    assert_eq!((names(&document), document.stances.len()), (vec!["Ansel", "Mary"], 0));
    assert_eq!(touched.waiting, [0; 0]);
}

#[test]
fn what_leads_nowhere_waits_and_breaks_nothing() {
    let case = case();
    let corrections = [
        Correction::Rename(spot("Castell", 0), "C.".into()),
        Correction::Split(spot("left", 0)),
        Correction::Speaker(spot("criticised", 0), None),
        Correction::Merge(spot("Ansel", 0), spot("Ansel", 1)),
    ];
    let Corrected { document, touched } = apply(case.text, &case.document, &corrections);
    assert_eq!((document, touched.waiting), (case.document, vec![0, 1, 2, 3]));
}

#[test]
fn a_spot_is_found_where_it_was_among_overlapping_places() {
    let text = "nana na";
    for range in [[0, 4], [0, 2], [2, 4], [5, 7], [1, 2]] {
        assert_eq!(Spot::of(text, range).unwrap().find(text), Some(range));
    }
    assert_eq!(spot("aa", 1).find("aaa"), Some([1, 3]));
    assert_eq!((spot("", 0).find(text), Spot::of(text, [2, 2])), (None, None));
}

#[test]
fn corrections_come_back_from_json() {
    let edge = Edge::of(TEXT, &case().document, 0).unwrap();
    let list = vec![Correction::Kind(spot("Brook", 0), Person), Correction::Flip(edge)];
    let json = serde_json::to_string(&list).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Correction>>(&json).unwrap(), list);
}

#[test]
fn every_step_can_be_undone_and_done_again_until_another_is_made() {
    let [a, b, c] = ["a", "b", "c"].map(|it| Correction::Split(spot(it, 0)));
    let mut history = History::of(&[a.clone(), b.clone()]);
    history.undo();
    assert_eq!(history.current(), std::slice::from_ref(&a));
    history.undo();
    history.undo();
    assert!(history.current().is_empty() && !history.can_undo());
    history.redo();
    history.redo();
    history.redo();
    assert_eq!(history.current(), [a.clone(), b.clone()]);
    history.take_back(0);
    assert_eq!(history.current(), std::slice::from_ref(&b));
    history.undo();
    history.add(c.clone());
    assert!(!history.can_redo());
    assert_eq!(history.current(), [a, b, c]);
}
