use super::*;
use crate::{claims::Standing, settings::SETTINGS, sources::Sort};

#[test]
fn initials_take_the_first_and_the_last_name() {
    assert_eq!(initials("Mustafa Abdul Jaber"), "MJ");
    assert_eq!(initials("Ministry of Foreign Affairs"), "MA");
    assert_eq!(initials("Syrian rebels"), "S");
    assert_eq!(initials("residents"), "R");
    assert_eq!(initials(""), "");
}

#[test]
fn a_paraphrase_follows_its_verb() {
    assert!(cue_leads(Kind::Indirect, "denied") && cue_leads(Kind::Mixed, "called"));
    assert!(!cue_leads(Kind::Direct, "said"));
    assert!(!cue_leads(Kind::Indirect, "According to") && !cue_leads(Kind::Indirect, ""));
}

#[test]
fn the_first_language_that_the_page_speaks_is_chosen() {
    assert_eq!(Language::among(["fr-CH", "ar-EG", "de"]), Language::Arabic);
    assert_eq!(Language::among(["de_AT"]), Language::German);
    assert_eq!(Language::among(["fr", "den"]), Language::English);
    assert_eq!(Language::among([]), Language::English);
}

#[test]
fn every_language_names_every_option_once() {
    for words in Language::ALL.map(Language::words) {
        for (setting, names) in SETTINGS.iter().zip(words.settings.options) {
            assert_eq!(setting.options.len(), names.len(), "{} {names:?}", setting.id);
            let mut names = names.to_vec();
            names.sort_unstable();
            names.dedup();
            assert_eq!(setting.options.len(), names.len(), "{names:?}");
        }
    }
}

#[test]
fn english_has_two_numbers_and_german_too() {
    let [english, german, _] = Language::ALL.map(Language::words);
    assert_eq!((english.counts.quotes)(1), "1 quote");
    assert_eq!((english.counts.quotes)(1200), "1,200 quotes");
    assert_eq!((german.counts.words)(1), "1 Wort");
    assert_eq!((german.counts.words)(12_345), "12.345 Wörter");
    assert_eq!((english.sources.share_sum)(0.0, 1), "Attributed to somebody: 0 % of 1 word");
    assert_eq!((german.sources.share_sum)(40.0, 2), "Jemandem zugeschrieben: 40 % von 2 Wörtern");
}

#[test]
fn arabic_has_six_numbers() {
    let quotes = Language::Arabic.words().counts.quotes;
    let forms: Vec<String> = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1111].map(quotes).into();
    assert_eq!(
        forms,
        [
            "لا اقتباسات",
            "اقتباس واحد",
            "اقتباسان",
            "3 اقتباسات",
            "10 اقتباسات",
            "11 اقتباسًا",
            "99 اقتباسًا",
            "100 اقتباس",
            "102 اقتباس",
            "103 اقتباسات",
            "1,111 اقتباسًا"
        ]
    );
}

#[test]
fn a_share_is_never_rounded_to_nothing() {
    let [english, german, arabic] = Language::ALL.map(|it| it.words().sources.percent);
    assert_eq!([0.0, 0.2, 1.4, 99.6].map(english), ["0 %", "under 1 %", "1 %", "100 %"]);
    assert_eq!((german(0.2), arabic(1.4)), ("unter 1 %".into(), "\u{2066}1%\u{2069}".into()));
    let hedged = Language::English.words().sources.hedged;
    assert_eq!(hedged(2, 7), "2 of 7 stances are hedged: reportedly, or under a condition.");
    assert_eq!(hedged(1, 15), "1 of 15 stances is hedged: reportedly, or under a condition.");
}

#[test]
fn words_are_somebodys() {
    let cards = &Language::English.words().cards;
    assert_eq!((cards.words_of)("the Kremlin"), "in the Kremlin’s own words");
    assert_eq!((cards.words_of)("rebels"), "in rebels’ own words");
    assert_eq!((cards.none_by)(&["quotes", "deeds"], "Brook"), "No quotes or deeds by Brook were found.");
    assert_eq!(either(&["quotes", "deeds", "positions"], ", ", " or "), "quotes, deeds or positions");
    assert_eq!((cards.citation)("“No,”", "Rebels", "War"), "“No,”\n— Rebels, in: War");
}

#[test]
fn a_stance_is_a_line_in_every_language() {
    use standpoint_wire::{Class, Modality};
    let lines = Language::ALL.map(|it| it.words().stances.line("A", Class::Support, Modality::Negated, "B"));
    assert_eq!(lines, ["A not supporting B", "A: keine Unterstützung für B", "A: لا تأييد لـ B"]);
    let stood = Language::ALL.map(|it| it.words().stances.stood("C", Standing::Alleged));
    assert_eq!(stood, ["C, alleged", "C, behauptet", "C، مزعوم"]);
    assert_eq!((Language::German.words().sources.sort)(Sort::Media), "Medien");
}

#[test]
fn megabytes_have_one_decimal_and_thousands_stand_apart() {
    let said = [0, 49_999, 50_000, 4_200_000, 11_227_199].map(|it| megabytes(it, '.'));
    assert_eq!(said, ["0.0", "0.0", "0.1", "4.2", "11.2"]);
    assert_eq!([0, 999, 1000, 1_234_567].map(|it| grouped(it, ',')), ["0", "999", "1,000", "1,234,567"]);
}
