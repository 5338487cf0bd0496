//! The score: along the article, who speaks where and how much, a lane an actor.

use std::cmp::Reverse;

use standpoint_wire::Document;

use crate::{highlight::Range, report::Report};

/// How many lanes there are at most.
const LANES: usize = 8;

/// An actor's quotes along the article.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Index of the actor.
    pub actor: usize,
    /// Its quotes: their places in the text, and where they begin and end along the article, in per cent.
    pub notes: Vec<Note>,
}

/// One quote on a lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Index of the quote.
    pub quote: usize,
    /// Its places in the text.
    pub places: Vec<Range>,
    /// Where each begins, and how long it is, in per cent of the article.
    pub spans: Vec<(f64, f64)>,
}

/// The lanes of those who speak most, whoever speaks first at the top.
pub fn lanes(text: &str, document: &Document, report: &Report) -> Vec<Lane> {
    let length = text.len().max(1) as f64;
    let percent = |at: usize| 100.0 * at as f64 / length;
    let mut lanes: Vec<Lane> = Vec::new();
    for (quote, it) in document.quotes.iter().enumerate() {
        let Some(actor) = report.speaker(quote) else { continue };
        let places: Vec<Range> = it.content.iter().copied().filter(|[start, end]| start < end).collect();
        let spans = places.iter().map(|&[start, end]| (percent(start), percent(end - start))).collect();
        let note = Note { quote, places, spans };
        match lanes.iter_mut().find(|it| it.actor == actor) {
            Some(lane) => lane.notes.push(note),
            None => lanes.push(Lane { actor, notes: vec![note] }),
        }
    }
    lanes.sort_by_key(|it| (Reverse(it.bytes()), report.rank_of(it.actor)));
    lanes.truncate(LANES);
    lanes.sort_by_key(|it| it.notes.first().and_then(|it| it.places.first().copied()));
    lanes
}

/// A number of a picture, to two decimals; the library's own way of writing numbers weighs more than the pictures.
pub fn decimal(number: f64) -> String {
    let hundredths = (number * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

impl Lane {
    fn bytes(&self) -> usize {
        self.notes.iter().flat_map(|it| &it.places).map(|[start, end]| end - start).sum()
    }

    /// The number of the note that is nearest to a place along the article, in per cent.
    pub fn nearest(&self, at: f64) -> Option<usize> {
        let distance = |note: &Note| {
            let away = |&(start, long): &(f64, f64)| (start - at).max(at - start - long).max(0.0);
            note.spans.iter().map(away).fold(f64::MAX, f64::min)
        };
        let nearest =
            self.notes.iter().enumerate().min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
        nearest.map(|(i, _)| i)
    }
}

#[cfg(test)]
mod tests {
    use standpoint_wire::ActorKind::Person;

    use super::*;
    use crate::cases::Case;

    #[test]
    fn a_lane_holds_an_actors_quotes_where_they_stand() {
        let case = Case::new("Brook: yes, yes. Ansel: no. Brook: so.")
            .actor("Brook", Person, &[])
            .actor("Ansel", Person, &[])
            .quote(Some("Brook"), None, "yes, yes")
            .quote(Some("Ansel"), None, "no")
            .quote(Some("Brook"), None, "so")
            .quote(None, None, "so");
        let report = Report::new(case.text, &case.document, None);
        let lanes = lanes(case.text, &case.document, &report);
        let seen: Vec<_> = lanes.iter().map(|it| (it.actor, it.notes.len())).collect();
        assert_eq!(seen, [(0, 2), (1, 1)]);
        let (start, long) = lanes[0].notes[0].spans[0];
        assert!((start - 100.0 * 7.0 / 38.0).abs() < 1e-9 && (long - 100.0 * 8.0 / 38.0).abs() < 1e-9);
        assert_eq!([0.0, 30.0, 99.0].map(|at| lanes[0].nearest(at)), [Some(0), Some(0), Some(1)]);
    }

    #[test]
    fn a_number_has_two_decimals() {
        assert_eq!(
            [0.0, 0.3, 12.345, 99.999, -0.5].map(decimal),
            ["0.00", "0.30", "12.35", "100.00", "-0.50"]
        );
    }

    #[test]
    fn only_those_who_speak_most_have_a_lane() {
        let names = ["Aa", "Bb", "Cc", "Dd", "Ee", "Ff", "Gg", "Hh", "Ii"];
        let mut case = Case::new("Aa Bb Cc Dd Ee Ff Gg Hh Ii: a very long word, x.");
        for name in names {
            case = case.actor(name, Person, &[]).quote(Some(name), None, "a very long word");
        }
        case.document.quotes[3].content = vec![case.at("x")];
        let report = Report::new(case.text, &case.document, None);
        let lanes = lanes(case.text, &case.document, &report);
        assert!(lanes.len() == 8 && lanes.iter().all(|it| it.actor != 3));
    }
}
