//! Addresses: what the panel shows, as it stands after the `#`, so that the browser goes back and forward through it
//! and a link leads there.
//!
//! An actor is called by its name there, not by its number, which shifts while a text is read.

use standpoint_wire::Document;

use crate::state::{Picture, View};

/// What stands for events and proposals in the place of an actor. No name is written like this.
const EVENTS: &str = "~events";

/// The address of a view of a document.
pub fn of(view: View, document: Option<&Document>) -> String {
    let slug = |actor: usize| document.and_then(|it| slug(it, actor)).unwrap_or_default();
    match view {
        View::Cast => "actors".to_owned(),
        View::Actor(actor) => format!("actors/{}", slug(actor)),
        View::Unclear => "unclear".to_owned(),
        View::Stances(Picture::Matrix) => "stances".to_owned(),
        View::Stances(Picture::Map) => "stances/map".to_owned(),
        View::Stances(Picture::Table) => "stances/table".to_owned(),
        View::Cell(holder, target) => {
            format!("stances/{}/{}", slug(holder), target.map_or_else(|| EVENTS.to_owned(), slug))
        }
        View::Claims => "claims".to_owned(),
        View::Sources => "sources".to_owned(),
        View::Corrections => "corrections".to_owned(),
    }
}

/// The view at an address; nothing where it leads elsewhere, or to somebody who is not in the document.
pub fn view(address: &str, document: &Document) -> Option<View> {
    let mut parts = address.split('/');
    let actor = |part: &str| {
        (0..document.actors.len()).find(|&it| slug(document, it).is_some_and(|slug| slug == part))
    };
    let view = match (parts.next()?, parts.next(), parts.next()) {
        ("" | "actors", None, None) => View::Cast,
        ("actors", Some(name), None) => View::Actor(actor(name)?),
        ("unclear", None, None) => View::Unclear,
        ("stances", None, None) => View::Stances(Picture::Matrix),
        ("stances", Some("map"), None) => View::Stances(Picture::Map),
        ("stances", Some("table"), None) => View::Stances(Picture::Table),
        ("stances", Some(holder), Some(EVENTS)) => View::Cell(actor(holder)?, None),
        ("stances", Some(holder), Some(target)) => View::Cell(actor(holder)?, Some(actor(target)?)),
        ("claims", None, None) => View::Claims,
        ("sources", None, None) => View::Sources,
        ("corrections", None, None) => View::Corrections,
        _ => return None,
    };
    parts.next().is_none().then_some(view)
}

/// An actor's name as it stands in an address; the second of a name has a 2 behind it.
fn slug(document: &Document, actor: usize) -> Option<String> {
    let name = &document.actors.get(actor)?.name;
    let before = document.actors[..actor].iter().filter(|it| it.name == *name).count();
    let mut slug = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    Some(if before == 0 { slug } else { format!("{slug}~{}", before + 1) })
}

#[cfg(test)]
mod tests {
    use standpoint_wire::ActorKind::Person;

    use super::*;
    use crate::cases::Case;

    fn case() -> Document {
        Case::new("Mary Brook met Ansel and Ansel.")
            .actor("Mary Brook", Person, &[])
            .actor("Ansel", Person, &[])
            .actor("Ansel", Person, &[])
            .document
    }

    #[test]
    fn every_view_has_an_address_that_leads_to_it() {
        let document = case();
        for shown in [
            View::Cast,
            View::Actor(0),
            View::Actor(2),
            View::Unclear,
            View::Stances(Picture::Matrix),
            View::Stances(Picture::Map),
            View::Stances(Picture::Table),
            View::Cell(0, Some(2)),
            View::Cell(1, None),
            View::Claims,
            View::Sources,
            View::Corrections,
        ] {
            assert_eq!(view(&of(shown, Some(&document)), &document), Some(shown), "{shown:?}");
        }
        assert_eq!(of(View::Actor(0), Some(&document)), "actors/mary-brook");
        assert_eq!(of(View::Actor(2), Some(&document)), "actors/ansel~2");
    }

    #[test]
    fn an_actor_may_be_called_events_or_map() {
        let document = Case::new("Ansel blamed Events. Map left.")
            .actor("Ansel", Person, &[])
            .actor("Events", Person, &[])
            .actor("Map", Person, &[])
            .document;
        for shown in [View::Cell(0, Some(1)), View::Cell(0, None), View::Cell(2, Some(1)), View::Actor(2)] {
            assert_eq!(view(&of(shown, Some(&document)), &document), Some(shown), "{shown:?}");
        }
    }

    #[test]
    fn an_address_of_nobody_or_of_a_place_in_the_page_is_none() {
        let document = case();
        for address in
            ["article", "panel", "actors/castell", "stances/ansel", "claims/ansel", "stances/ansel/~events/x"]
        {
            assert_eq!(view(address, &document), None, "{address}");
        }
        assert_eq!(view("", &document), Some(View::Cast));
    }
}
