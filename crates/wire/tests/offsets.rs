//! Offsets survive the wire: every place between two characters, in every unit and back.
#![expect(clippy::unwrap_used, reason = "a test stops where its own data is wrong")]

use proptest::prelude::*;
use standpoint_engine::{
    Analysis, Article, Models, Span,
    names::{Name, NameType},
    quotes::{Quote, QuoteKind},
};
use standpoint_wire::{Document, OffsetUnit, Offsets};

const UNITS: [OffsetUnit; 3] = [OffsetUnit::Utf16, OffsetUnit::Utf8, OffsetUnit::Chars];

/// Emoji beyond the basic plane, a combining mark, line ends of two characters, letters of one to four bytes.
const HARD: &str = "🙂 Zoë Ne\u{301}met\r\n\r\n“東京 said 👩‍👧 no,” Łukasz told 𝔘niversity.\r\n";

/// The words of a range, cut as a program in each unit's language would cut them.
fn cut(text: &str, [start, end]: [usize; 2], unit: OffsetUnit) -> String {
    match unit {
        OffsetUnit::Utf8 => text[start..end].to_owned(),
        OffsetUnit::Utf16 => {
            let units: Vec<u16> = text.encode_utf16().collect();
            String::from_utf16(&units[start..end]).unwrap()
        }
        OffsetUnit::Chars => text.chars().skip(start).take(end - start).collect(),
    }
}

fn span_of(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap();
    Span::new(start, start + words.len())
}

#[test]
fn every_range_of_a_document_cuts_out_its_words_in_every_unit() {
    let article = Article::new("hard", HARD);
    let models = Models::rules();
    let span = |words| span_of(HARD, words);
    let analysis = Analysis {
        names: vec![
            Name { span: span("Ne\u{301}met"), name_type: NameType::Per },
            Name { span: span("東京"), name_type: NameType::Loc },
            Name { span: span("𝔘niversity"), name_type: NameType::Org },
        ],
        quotes: vec![Quote {
            kind: QuoteKind::Direct,
            source: Some(span("Łukasz")),
            cue: vec![span("told")],
            content: vec![span("“東京 said 👩‍👧 no,”")],
            carried: None,
        }],
        attributions: vec![standpoint_engine::attribution::Attribution::default()],
        mentions: Vec::new(),
        actors: Vec::new(),
        doubts: Vec::new(),
        stances: Vec::new(),
        warnings: Vec::new(),
        ..standpoint_engine::analyze(&article, &models)
    };
    for unit in UNITS {
        let document = Document::new(&analysis, &models, unit);
        let names: Vec<String> =
            document.names.iter().map(|it| cut(HARD, [it.start, it.end], unit)).collect();
        assert_eq!(names, ["Ne\u{301}met", "東京", "𝔘niversity"], "{unit:?}");
        let quote = &document.quotes[0];
        assert_eq!(cut(HARD, quote.source.unwrap(), unit), "Łukasz", "{unit:?}");
        assert_eq!(cut(HARD, quote.cue[0], unit), "told", "{unit:?}");
        assert_eq!(cut(HARD, quote.content[0], unit), "“東京 said 👩‍👧 no,”", "{unit:?}");
    }
}

#[test]
fn a_document_survives_json() {
    let article = Article::new("hard \"id\"\n", HARD);
    let models = Models::rules();
    for unit in UNITS {
        let document = Document::new(&standpoint_engine::analyze(&article, &models), &models, unit);
        let json = serde_json::to_string(&document).unwrap();
        assert!(!json.contains('\n'), "one document is one line");
        assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
    }
}

#[test]
fn an_offset_inside_a_character_or_past_the_end_is_none() {
    let utf16 = Offsets::new("a🙂", OffsetUnit::Utf16);
    assert_eq!([0, 1, 2, 3, 4].map(|it| utf16.to_utf8(it)), [Some(0), Some(1), None, Some(5), None]);
    let utf8 = Offsets::new("a🙂", OffsetUnit::Utf8);
    assert_eq!([1, 2, 5, 6].map(|it| utf8.to_utf8(it)), [Some(1), None, Some(5), None]);
    let chars = Offsets::new("", OffsetUnit::Chars);
    assert_eq!([0, 1].map(|it| chars.to_utf8(it)), [Some(0), None]);
}

/// Every boundary of `text` goes into each unit and comes back, and the unit's own count agrees.
fn survives(text: &str) -> Result<(), TestCaseError> {
    for unit in UNITS {
        let offsets = Offsets::new(text, unit);
        let boundaries = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        for byte in boundaries {
            let there = offsets.from_utf8(byte);
            prop_assert_eq!(cut(text, [0, there], unit), &text[..byte], "{:?}", unit);
            prop_assert_eq!(offsets.to_utf8(there), Some(byte), "{:?}", unit);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn offsets_survive_the_wire(text in any::<String>()) {
        survives(&text)?;
    }

    #[test]
    fn offsets_of_long_mixed_texts_survive_the_wire(text in "(a|é|東|🙂|e\u{301}|\r\n| ){60,200}") {
        survives(&text)?;
    }
}
