//! Votes for the type of a name.

use super::NameType;

/// Votes for the types, in the order of [`NameType`].
pub(super) type Votes = [f32; 5];

pub(super) fn add(votes: &mut Votes, name_type: NameType, weight: f32) {
    if let Some(slot) = votes.get_mut(name_type as usize) {
        *slot += weight;
    }
}
