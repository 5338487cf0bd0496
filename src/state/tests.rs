use standpoint_wire::ActorKind::Person;

use super::*;
use crate::{cases::Case, model::ModelFailure};

fn after(phase: Phase, news: ModelState) -> State {
    let mut state = State::new(Source::own("Brook said so.".to_owned(), None));
    state.phase = phase;
    state.hear(News::Model(Some(news)));
    state
}

#[test]
fn what_the_rules_have_read_is_read_again_when_the_model_comes() {
    for phase in [Phase::Ready, Phase::Reading] {
        let state = after(phase, ModelState::Ready);
        assert_eq!((state.phase, state.round), (Phase::Reading, 1));
    }
    let state = after(Phase::Cancelled, ModelState::Ready);
    assert_eq!((state.phase, state.round), (Phase::Cancelled, 0), "the reader did not want to wait");
}

#[test]
fn a_model_that_does_not_come_changes_nothing() {
    let state = after(Phase::Ready, ModelState::Failed(ModelFailure::Unreachable));
    assert_eq!((state.phase, state.round), (Phase::Ready, 0));
}

#[test]
fn an_address_waits_until_its_actor_is_known() {
    let case =
        crate::cases::Case::new("Brook said so.").actor("Brook", standpoint_wire::ActorKind::Person, &[]);
    let mut state = State::new(Source::own(case.text.to_owned(), None));
    state.go("actors/brook".to_owned());
    assert_eq!(state.view, View::Cast);
    state.receive(case.document);
    assert_eq!((state.view, state.wanted.as_deref()), (View::Actor(0), None));
    assert_eq!(state.address(), "actors/brook");
    state.go("stances".to_owned());
    assert_eq!(state.view, View::Stances(Picture::Matrix));
}

#[test]
fn a_correction_holds_for_what_is_found_later_and_can_be_undone() {
    let case = || {
        crate::cases::Case::new("Brook said so.")
            .actor("Brook", standpoint_wire::ActorKind::Person, &[])
            .document
    };
    let mut state = State::new(Source::own("Brook said so.".to_owned(), None));
    state.receive(case());
    let spot = corrections::Spot { words: "Brook".to_owned(), nth: 0 };
    let state = Rc::new(state).reduce(Action::Correct(Correction::Rename(spot, "Mary".to_owned())));
    let name = |state: &State| state.reading.as_ref().unwrap().document.actors[0].name.clone();
    assert_eq!(name(&state), "Mary");
    let mut state = (*state).clone();
    state.receive(case());
    assert_eq!(name(&state), "Mary");
    let state = Rc::new(state).reduce(Action::Undo);
    assert_eq!(name(&state), "Brook");
}

#[test]
fn another_text_keeps_the_model_and_nothing_else() {
    let mut state = after(Phase::Ready, ModelState::Ready);
    state.view = View::Unclear;
    let other = Source::own("Ansel denied it.".to_owned(), None);
    let state = Rc::new(state).reduce(Action::Open(other));
    assert_eq!(state.model, Some(ModelState::Ready));
    assert_eq!((state.phase, state.view, state.round), (Phase::Reading, View::Cast, 2));
}

/// Brook and Ansel are read about, and Ansel's card is open.
fn at_ansel() -> Rc<State> {
    let case =
        Case::new("Brook met Ansel. Ansel left.").actor("Brook", Person, &[]).actor("Ansel", Person, &[]);
    let mut state = State::new(Source::own(case.text.to_owned(), None));
    state.receive(case.document);
    state.look_at(View::Actor(1));
    Rc::new(state)
}

fn spot(words: &str) -> Spot {
    Spot { words: words.into(), nth: 0 }
}

fn shown(state: &State) -> String {
    let actor = state.selected().expect("a card is open");
    state.reading.as_ref().expect("read").document.actors[actor].name.clone()
}

#[test]
fn the_card_follows_an_actor_into_another_and_out_again() {
    let merged = at_ansel().reduce(Action::Correct(Correction::Merge(spot("Ansel"), spot("Brook"))));
    assert_eq!(shown(&merged), "Brook");
    let undone = Rc::clone(&merged).reduce(Action::Undo);
    assert_eq!(shown(&undone), "Ansel");
    assert_eq!(shown(&undone.reduce(Action::Redo)), "Brook");
    assert_eq!(shown(&merged.reduce(Action::TakeBack(0))), "Ansel");
}

#[test]
fn the_card_stays_with_an_actor_that_is_given_anothers_name() {
    let renamed = at_ansel().reduce(Action::Correct(Correction::Rename(spot("Ansel"), "Brook".into())));
    assert_eq!((shown(&renamed).as_str(), renamed.selected()), ("Brook", Some(1)));
    assert_eq!(renamed.address(), "actors/brook~2");
    assert_eq!(shown(&renamed.reduce(Action::Undo)), "Ansel");
}
