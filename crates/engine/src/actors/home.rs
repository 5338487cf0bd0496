//! The state that "the government" is where the text does not say whose.

use super::cast::Cast;
use crate::{
    lexicon::{StateForm, StateId, fold},
    mentions::Page,
};

/// The states of the text with how often each is named, by its own name, its seat or its people; in the order of their
/// first names. One whose seat alone is named is left out: Brussels is also that of the European Union.
fn states(page: &Page<'_>) -> Vec<(StateId, usize)> {
    let places = &page.lexicon.places;
    let mut counts: Vec<(StateId, usize, bool)> = Vec::new();
    for name in page.names {
        let key = fold(page.text.words(name.span));
        let people = places.nationality(&key).map(|it| (it, StateForm::Name));
        let Some((state, form)) = people.or_else(|| places.state(&key)) else { continue };
        let is_itself = form == StateForm::Name;
        match counts.iter_mut().find(|it| it.0 == state) {
            Some(it) => {
                it.1 += 1;
                it.2 |= is_itself;
            }
            None => counts.push((state, 1, is_itself)),
        }
    }
    counts.into_iter().filter(|it| it.2).map(|it| (it.0, it.1)).collect()
}

/// The state whose names stand most often in the text, of those that act in it.
pub(super) fn find(page: &Page<'_>, cast: &Cast) -> Option<StateId> {
    let acting = states(page).into_iter().filter(|it| cast.state(it.0).is_some());
    acting.rev().max_by_key(|it| it.1).map(|it| it.0)
}

/// Whether the text speaks of one state far more often than of any other.
pub(super) fn is_only(page: &Page<'_>, home: StateId) -> bool {
    let states = states(page);
    let count = |own: bool| states.iter().filter(|it| (it.0 == home) == own).map(|it| it.1).max();
    count(true).unwrap_or_default() > 2 * count(false).unwrap_or_default()
}
