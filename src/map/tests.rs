use proptest::prelude::*;
use standpoint_wire::{ActorKind::Organization, Class, Target};

use super::*;
use crate::{cases::Case, claims::Claims, report::Report};

const NAMES: [&str; 16] = [
    "Ava", "Bor", "Cay", "Dov", "Eli", "Fay", "Gus", "Hal", "Ivo", "Jan", "Kit", "Lea", "Mia", "Ned", "Oda",
    "Pia",
];
const TEXT: &str = "Ava Bor Cay Dov Eli Fay Gus Hal Ivo Jan Kit Lea Mia Ned Oda Pia quarrel.";

/// A text with so many actors, and stances between them: holder, target, whether in favour, whether in deeds.
fn case(count: usize, edges: &[(usize, usize, bool, bool)]) -> Case {
    let mut case =
        NAMES[..count].iter().fold(Case::new(TEXT), |case, name| case.actor(name, Organization, &[]));
    for &(holder, target, is_for, is_deed) in edges {
        let class = match (is_for, is_deed) {
            (true, false) => Class::Support,
            (true, true) => Class::Help,
            (false, false) => Class::Criticise,
            (false, true) => Class::Fight,
        };
        if holder < count && target < count && holder != target {
            case = case.edge(NAMES[holder], class, NAMES[target], "self", "quarrel");
        }
    }
    case
}

fn seated(case: &Case, before: Option<(&Case, &Seating)>) -> (Matrix, Seating) {
    let report = Report::new(case.text, &case.document, None);
    let claims = Claims::new(&case.document, &report);
    let matrix = Matrix::new(case.text, &case.document, &report, &claims);
    let before = before.map(|(case, seating)| (&case.document, seating));
    let seating = Seating::new(&case.document, &matrix, &report, before);
    (matrix, seating)
}

/// Everybody toward the next and the one opposite.
fn round(count: usize) -> Vec<(usize, usize, bool, bool)> {
    (0..count)
        .flat_map(|it| {
            [(it, (it + 1) % count, it % 2 == 0, it % 3 == 0), (it, (it + count / 2) % count, false, false)]
        })
        .collect()
}

fn edges() -> impl Strategy<Value = Vec<(usize, usize, bool, bool)>> {
    prop::collection::vec((0..16_usize, 0..16_usize, any::<bool>(), any::<bool>()), 0..60)
}

proptest! {
    #[test]
    fn no_label_covers_another_or_a_node_and_all_are_on_the_map(
        count in 2..=16_usize,
        names in prop::collection::vec("[\\PC ]{0,60}|[A-Z][a-z]{1,12}( [A-Z][a-z]{1,12}){0,6}|[MW]{1,40}", 16),
        edges in edges(),
    ) {
        let case = case(count, &edges);
        let (matrix, seating) = seated(&case, None);
        let map = Map::new(&seating, &matrix, |it| names[it].clone());
        for (i, node) in map.nodes.iter().enumerate() {
            let label = node.label_area();
            prop_assert!(node.label.len() <= 2 && label.half_width <= WIDEST / 2.0, "{:?}", node.label);
            prop_assert!(label.at.x - label.half_width >= 0.0 && label.at.x + label.half_width <= WIDTH);
            prop_assert!(label.at.y + label.half_height <= map.height);
            for (j, other) in map.nodes.iter().enumerate() {
                prop_assert!(i == j || label.overlap(&other.label_area()) == 0.0, "{:?} {:?}", node, other);
                prop_assert!(label.overlap(&other.circle()) == 0.0, "{:?} {:?}", node, other);
            }
        }
    }

    #[test]
    fn nobody_moves_when_a_stance_comes_or_goes(edges in edges(), at in 0..60_usize) {
        let before = case(8, &edges);
        let (_, old) = seated(&before, None);
        let mut changed = edges.clone();
        if at < changed.len() { changed.remove(at); } else { changed.push((at % 8, (at + 3) % 8, true, false)); }
        let (_, new) = seated(&case(8, &changed), Some((&before, &old)));
        for (actor, seat) in old.seats() {
            prop_assert!(new.seats().iter().all(|it| it.0 != *actor || it.1 == *seat));
        }
    }

    #[test]
    fn there_is_an_arrow_for_every_pair_and_sign_and_it_stays_on_the_map(edges in edges()) {
        let case = case(15, &edges);
        let (matrix, seating) = seated(&case, None);
        let map = Map::new(&seating, &matrix, |it| NAMES[it].to_owned());
        let mut pairs: Vec<_> = case.document.stances.iter().map(|it| {
            let Target::Actor(target) = &it.target else { unreachable!() };
            (it.holder.clone(), target.clone(), it.sign)
        }).collect();
        pairs.sort();
        pairs.dedup();
        prop_assert_eq!(map.arrows.len(), pairs.len());
        for arrow in &map.arrows {
            prop_assert!(arrow.marks.iter().all(|it| it.sign == arrow.sign));
            let Area { at, half_width, half_height } = arrow.badge;
            prop_assert!(at.x >= half_width && at.x + half_width <= WIDTH, "{:?}", arrow.badge);
            prop_assert!(at.y >= half_height && at.y + half_height <= map.height, "{:?}", arrow.badge);
            let tip = Area { at: arrow.curve[2], half_width: 0.5, half_height: 0.5 };
            for node in &map.nodes {
                let is_its = node.actor == arrow.holder || node.actor == arrow.target;
                prop_assert!(!is_its || tip.overlap(&node.label_area()) == 0.0, "a head is behind {:?}", node.label);
            }
            prop_assert!(half_width >= 12.0 && half_height >= 12.0, "a finger does not find it");
        }
    }
}

#[test]
fn signs_of_fifteen_actors_stand_apart_and_on_no_name() {
    let case = case(15, &round(15));
    let (matrix, seating) = seated(&case, None);
    let map = Map::new(&seating, &matrix, |_| "Ministry of Foreign Affairs".to_owned());
    assert_eq!((map.nodes.len(), map.arrows.len()), (15, 30));
    for (i, arrow) in map.arrows.iter().enumerate() {
        for node in &map.nodes {
            assert!(arrow.badge.overlap(&node.circle()) < 1.0, "{arrow:?} on {node:?}");
        }
        // What is drawn of a sign is less than the room that a finger needs.
        let drawn = |it: &Arrow| Area { half_width: 8.0, half_height: 8.0, ..it.badge };
        for other in &map.arrows[..i] {
            assert!(drawn(arrow).overlap(&drawn(other)) == 0.0, "{arrow:?} on {other:?}");
        }
    }
}

#[test]
fn the_sixteenth_is_left_out_and_counted_and_the_way_back_is_another_line() {
    let (_, seating) = seated(&case(16, &round(16)), None);
    assert_eq!((seating.seats().len(), seating.left_out), (15, 1));
    let case = case(2, &[(0, 1, true, false), (1, 0, true, false), (0, 1, false, true)]);
    let (matrix, seating) = seated(&case, None);
    let map = Map::new(&seating, &matrix, |it| NAMES[it].to_owned());
    assert_eq!(map.arrows.len(), 3);
    for (i, arrow) in map.arrows.iter().enumerate() {
        assert!(map.arrows[..i].iter().all(|it| it.badge.overlap(&arrow.badge) == 0.0), "{:?}", map.arrows);
    }
    assert_eq!(map.arrows.iter().filter(|it| it.has_deeds()).count(), 1);
}

#[test]
fn a_long_name_is_cut_in_its_second_line() {
    assert_eq!(label::lines("Turkey"), ["Turkey"]);
    assert_eq!(label::lines("Syrian Observatory for Human Rights"), ["Syrian", "Observatory fo…"]);
    assert!(label::lines("").is_empty());
}
