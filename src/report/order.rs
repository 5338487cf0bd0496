//! Places in the cast and hues, kept as far as that makes sense while a text is read and corrected.

use super::{HUES, Profile};

/// Puts a cast that is sorted by weight into the order of the places it had: whoever was known comes past another
/// only with half as much weight again, so that the list does not reshuffle with every part that is read.
pub fn settle(cast: &mut [Profile], places: &[Option<(usize, Option<u8>)>]) {
    let rank = |it: &Profile| places.get(it.actor).copied().flatten().map(|(rank, _)| rank);
    for i in 1..cast.len() {
        let mut at = i;
        while at > 0 {
            let (above, below) = (&cast[at - 1], &cast[at]);
            let was_above = matches!((rank(above), rank(below)), (Some(a), Some(b)) if b < a);
            if !was_above || 2 * above.weight() > 3 * below.weight() {
                break;
            }
            cast.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Gives the most prominent their hues: first the hue that each had, then those that are left over.
pub fn paint(cast: &mut [Profile], places: &[Option<(usize, Option<u8>)>]) {
    let mut free: Vec<u8> = (1..=HUES as u8).collect();
    for profile in &mut *cast {
        let old = places.get(profile.actor).copied().flatten().and_then(|(_, hue)| hue);
        if let Some(at) = free.iter().position(|&it| Some(it) == old) {
            profile.hue = Some(free.remove(at));
        }
    }
    let mut free = free.into_iter();
    for profile in cast.iter_mut().filter(|it| it.hue.is_none()) {
        profile.hue = free.next();
    }
}
