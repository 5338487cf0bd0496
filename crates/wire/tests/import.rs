//! A document that comes from elsewhere is shown with its own text only.

use standpoint_engine::{Article, Models, analyze};
use standpoint_wire::{Document, Mismatch, OffsetUnit, sum};

const TEXT: &str = "🙂 Zoë met the minister in 東京\n\nThe minister praised Zoë. “We won’t pay,” Zoë said.\n";

fn document(unit: OffsetUnit) -> Document {
    let (article, models) = (Article::new("a", TEXT), Models::rules());
    Document::new(&analyze(&article, &models), &models, unit)
}

#[test]
fn a_document_in_any_unit_becomes_the_one_in_bytes() {
    let own = document(OffsetUnit::Utf8);
    assert!(!own.actors.is_empty() && !own.quotes.is_empty(), "the text has too little to convert");
    for unit in [OffsetUnit::Utf16, OffsetUnit::Utf8, OffsetUnit::Chars] {
        let json = serde_json::to_string(&document(unit)).unwrap();
        let read: Document = serde_json::from_str(&json).unwrap();
        assert_eq!(read.clone().for_text(TEXT).as_ref(), Ok(&own), "{unit:?}");
        assert_eq!(own.clone().in_unit(TEXT, unit), Some(read), "{unit:?}");
    }
}

#[test]
fn a_document_of_another_text_is_refused() {
    assert_eq!(document(OffsetUnit::Utf16).for_text(&TEXT.replace("met", "hit")), Err(Mismatch::Text));
    assert_eq!(document(OffsetUnit::Utf16).for_text(TEXT.trim_end()), Err(Mismatch::Text));
}

#[test]
fn offsets_that_lead_nowhere_are_refused() {
    let mut outside = document(OffsetUnit::Utf16);
    outside.quotes[0].content[0][1] = TEXT.len() + 1;
    let mut inside = document(OffsetUnit::Utf8);
    inside.paragraphs[0].start = 1;
    let mut backwards = document(OffsetUnit::Chars);
    backwards.actors[0].mentions[0].end = 0;
    backwards.actors[0].mentions[0].start = 1;
    for document in [outside, inside, backwards] {
        assert_eq!(document.for_text(TEXT), Err(Mismatch::Range));
    }
    assert_eq!(
        Document { schema: "other/1".into(), ..document(OffsetUnit::Utf16) }.for_text(TEXT),
        Err(Mismatch::Schema)
    );
}

#[test]
fn the_sum_is_that_of_sha256sum() {
    assert_eq!(sum("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
