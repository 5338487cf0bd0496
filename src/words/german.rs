//! German. Names stay as the article has them, so no sentence asks for their gender or case: a stance is a noun
//! behind a colon.

use standpoint_wire::{ActorKind, Basis, Class, Kind, Modality};

use super::{
    Cards, Claims, Corrections, Counts, Notices, Page, Panel, Settings, Sources, Stances, Words, either,
    grouped, is_under_one, megabytes,
};
use crate::{
    analyzer::Failure,
    intake::{LIMIT, Refusal},
    model::{ModelFailure, ModelFile},
    sources::Sort,
    state::{FOREIGN, Picture, Tab, UNCLOSED},
};

/// See [`Words`].
pub static GERMAN: Words = Words {
    counts: Counts {
        actors: |number| count(number, "Akteur", "Akteure"),
        quotes: |number| count(number, "Zitat", "Zitate"),
        stances: |number| count(number, "Haltung", "Haltungen"),
        words: |number| count(number, "Wort", "Wörter"),
    },
    page: Page {
        licence: "Lizenz: ",
        to_sample: "Zurück zum Beispielartikel",
        key_name: "Name",
        key_actor: "ein Akteur",
        key_words: "Worte",
        key_quote: "was jemand gesagt hat",
        key_evidence: "der Beleg für eine Aussage",
        show_anyway: "Trotzdem anzeigen",
        article_text: "Der Text des Artikels",
        paste_here: "Artikel hier einfügen",
        own_article: "Einen eigenen Artikel lesen",
        open_file: "Datei öffnen …",
        or_drop: "oder irgendwo ablegen",
        cancel: "Abbrechen",
        read_it: "Lesen",
        or_sample: "Oder einen von unseren",
        strip_tags: "Ohne die Tags lesen",
        keep_tags: "So lesen, wie es ist",
        without_highlights: "Ohne Markierungen lesen",
        with_highlights: "Markierungen zeigen",
        highlights: "Markierungen",
        open_text: "Text öffnen",
        tagline: "Wer was sagt und wer wo steht",
        skip: "Überspringen",
        skip_to_article: "Zum Artikel springen",
        skip_to_cast: "Zu den Akteuren springen",
        drop_file: "Datei ablegen, um sie zu lesen",
        own_text: "Ihr Text",
        sample_article: "Beispielartikel",
        read_here: |all| {
            format!(
                "{}, gelesen in diesem Browser; keines davon verlässt die Seite",
                (GERMAN.counts.words)(all)
            )
        },
        read_before: |all| {
            format!("{}, vorab gelesen; keines davon verlässt die Seite", (GERMAN.counts.words)(all))
        },
        what_to_paste: |limit| {
            format!(
                "Fügen Sie einen englischen Nachrichtenartikel ein: zuerst die Überschrift, zwischen den Absätzen \
                 eine Leerzeile, bis zu {} Zeichen. Er wird in diesem Browser ausgewertet und nirgendwohin gesendet.",
                grouped(limit, '.')
            )
        },
        analysis_ready: |actors, quotes| {
            let Counts { actors: of_actors, quotes: of_quotes, .. } = &GERMAN.counts;
            format!("Auswertung fertig: {} und {}.", of_actors(actors), of_quotes(quotes))
        },
        quote_of: |speaker| format!("Zitat: {speaker}"),
    },
    panel: Panel {
        cast: "Die Akteure",
        find_actor: "Akteur suchen",
        find_actor_by_name: "Einen Akteur nach Namen suchen",
        kind_of_actor: "Art des Akteurs",
        all_kinds: "Alle Arten",
        no_such_actor: "Kein Akteur mit diesem Namen oder dieser Art.",
        no_analysis_here: "Zu diesem Text gibt es keine Auswertung.",
        was_cancelled: "Die Auswertung wurde abgebrochen.",
        analyse_again: "Neu auswerten",
        no_cast: "Keine Akteure",
        no_analysis: "Keine Auswertung",
        reading_now: "Der Artikel wird gelesen …",
        reading_article: "Der Artikel wird gelesen",
        open_sheet: "Öffnen",
        close_sheet: "Schließen",
        nobody_found: "In diesem Text wurde niemand gefunden: keine Person, Regierung oder Organisation, die etwas \
                       sagt oder tut.",
        signs_legend: "Plus heißt dafür, Minus dagegen. Wo nichts steht, wurde in diesem Artikel nichts gefunden; \
                       das heißt nicht „neutral“.",
        keys: [
            ("n", " und "),
            ("p", " gehen von Markierung zu Markierung, "),
            ("j", " und "),
            ("k", " von Zitat zu Zitat, "),
            ("Enter", " öffnet eine, "),
            ("m", " blendet sie aus, "),
            ("Esc", " führt zurück."),
        ],
        withheld: "Es werden keine Akteure gezeigt: Der Text scheint nicht englisch zu sein, und was die Auswertung \
                   in einer anderen Sprache findet, ist meistens falsch.",
        tabs: "Was gezeigt wird",
        as_table: "Dasselbe als Tabelle",
        nothing_found: "Es wurde nichts gefunden.",
        all_of_them: "Alle zeigen",
        fewer: "Weniger zeigen",
        tab: |tab| match tab {
            Tab::Actors => "Akteure",
            Tab::Stances => "Haltungen",
            Tab::Claims => "Aussagen",
            Tab::Sources => "Quellen",
        },
        also_mentioned: |number| format!("Ferner erwähnt ({number})"),
    },
    notices: Notices {
        stop: "Anhalten",
        loading_model: "Das Lesemodell wird geladen",
        first_reading: "Bis dahin sehen Sie eine erste Lesung nach Regeln.",
        rules_alone: "Einstweilen wird der Artikel nur nach Regeln gelesen, die weniger finden.",
        try_again: "Noch einmal versuchen",
        not_english: "Der Text scheint nicht englisch zu sein.",
        stopped: "Die Auswertung wurde angehalten. Was Sie sehen, ist eine erste Lesung nach Regeln.",
        no_text: "Hier ist kein Text zu lesen.",
        refusal: |refusal| match refusal {
            Refusal::Empty => {
                "Hier steht noch kein Text. Fügen Sie einen Artikel ein, oder öffnen Sie eine Datei."
                    .to_owned()
            }
            Refusal::TooLong(characters) => {
                format!("Dieser Text hat {} Zeichen; {}", grouped(*characters, '.'), way_out())
            }
            Refusal::TooBig(bytes) => format!("Diese Datei hat {} Byte; {}", grouped(*bytes, '.'), way_out()),
            Refusal::Html(_) => {
                "Das sieht nach HTML aus. Gelesen werden können nur die Wörter darin, ohne die Tags."
                    .to_owned()
            }
            Refusal::NotText => {
                "Diese Datei ist kein reiner Text. Öffnen Sie eine .txt- oder .md-Datei, oder \
                                 kopieren Sie die Worte des Artikels, und fügen Sie sie ein."
                    .to_owned()
            }
            Refusal::Unreadable => {
                "Diese Datei ließ sich nicht lesen. Versuchen Sie es noch einmal, oder fügen Sie \
                                    die Worte des Artikels ein."
                    .to_owned()
            }
        },
        failure: |failure| match failure {
            Failure::NoWorker => {
                "Die Auswertung konnte nicht beginnen: Der Browser hat ihr Programm nicht geladen. Laden Sie die \
                 Seite neu; der Artikel kann unterdessen gelesen werden."
            }
            Failure::Crash => {
                "Die Auswertung ist an diesem Text gescheitert. Das ist ein Fehler des Programms, nicht Ihrer. Der \
                 Artikel kann ohne sie gelesen werden."
            }
        },
        no_model: |failure| {
            let ModelFile { name, size, .. } = ModelFile::known();
            match failure {
                ModelFailure::Missing(status) => format!(
                    "Das Lesemodell liegt nicht auf dem Server: Er hat für {name} mit {status} geantwortet. Wer \
                     diese Seite veröffentlicht, kann die Datei neben sie legen."
                ),
                ModelFailure::Unreachable => "Das Lesemodell konnte nicht geholt werden: Der Server antwortet nicht. \
                                              Versuchen Sie es noch einmal, wenn Sie online sind."
                    .to_owned(),
                ModelFailure::Cut { received } => format!(
                    "Das Lesemodell kam nur zum Teil an: {} von {} MB. Ein zweiter Versuch hilft meistens.",
                    megabytes(*received, ','),
                    megabytes(size, ',')
                ),
                ModelFailure::Wrong => "Die Datei, die ankam, ist nicht das Lesemodell dieser Seite und wurde \
                                        verworfen. Versuchen Sie es noch einmal; bleibt es dabei, ist die Kopie auf \
                                        dem Server beschädigt."
                    .to_owned(),
                ModelFailure::Refused(reason) => format!(
                    "Das Lesemodell ist da, aber diese Seite kann es nicht lesen: {reason}. Es kann helfen, die \
                     Seite neu zu laden."
                ),
                ModelFailure::Crash => "Das Lesemodell ließ sich nicht öffnen: Vielleicht hat der Browser zu wenig \
                                        Speicher dafür. Es kann helfen, andere Tabs zu schließen."
                    .to_owned(),
            }
        },
        warning: |code| match code {
            UNCLOSED => Some(
                "Ein Anführungszeichen wird geöffnet und nie geschlossen; das Zitat wurde bis zum Ende des Absatzes \
                 gelesen.",
            ),
            FOREIGN => Some("Das sieht nicht nach Englisch aus. Standpoint liest nur Englisch."),
            _ => None,
        },
        reading_part: |part, all| format!("Teil {part} von {all} wird gelesen"),
        stopped_after: |read, all| {
            format!(
                "Die Auswertung wurde nach Teil {read} von {all} angehalten. Der Rest ist eine erste Lesung nach \
                 Regeln."
            )
        },
        loaded: |received, size| format!("{} von {} MB", megabytes(received, ','), megabytes(size, ',')),
        brief_reading: |part, all| format!("liest {part} von {all}"),
        brief_stopped: "angehalten",
        brief_loading: |percent| format!("Modell {percent} %"),
        brief_no_model: "kein Modell",
    },
    cards: Cards {
        toward: "gegenüber",
        on: "zu",
        speaker_unclear: "Sprecher unklar",
        perhaps: "Vielleicht",
        give_to: |name| format!("Dieses Zitat {name} geben"),
        is_disputed: "bestritten",
        is_unsure: "unsicher",
        articles_wording: "in den Worten des Artikels",
        said: "Gesagt",
        did: "Getan",
        stands: "Haltung",
        others_say: "Andere sagen",
        others_did: "Andere taten",
        previous_mention: "Vorige Erwähnung",
        next_mention: "Nächste Erwähnung",
        copy_hint: "Die Worte mit Sprecher und Artikel kopieren",
        copy: "Kopieren",
        copied: "Kopiert",
        no_copy: "Hier nicht erlaubt",
        speaks_for: "Spricht für",
        spoken_for_by: "Vertreten durch",
        also: "Auch genannt",
        unclear: "Sprecher unklar",
        quotes: "Zitate",
        deeds: "Taten",
        positions: "Haltungen",
        words: "Worte",
        words_or_deeds: "Worte oder Taten",
        kind: |kind| match kind {
            ActorKind::Person => "Person",
            ActorKind::Government => "Regierung",
            ActorKind::Military => "Militär oder Polizei",
            ActorKind::ArmedGroup => "Bewaffnete Gruppe",
            ActorKind::Party => "Partei oder Bewegung",
            ActorKind::Intergov => "Staatenbund",
            ActorKind::Organization => "Organisation",
            ActorKind::Media => "Medium",
            ActorKind::Public => "Öffentlichkeit",
            ActorKind::Anonymous => "Ungenannte Quelle",
        },
        quote_kind: |kind| match kind {
            Kind::Direct => "wörtlich",
            Kind::Indirect => "sinngemäß",
            Kind::Mixed => "teils wörtlich",
        },
        within: |name, _| name.to_owned(),
        about: |name| format!("über {name} oder das Handeln von {name}"),
        for_or_against: |name| format!("für oder gegen {name}"),
        according_to: |name| format!("laut {name}"),
        words_of: |holder| format!("in den Worten von {holder}"),
        own_words: |_| "in eigenen Worten",
        and_more: |number| format!("und {number} weitere"),
        mentioned: |number| match number {
            1 => "Einmal erwähnt".to_owned(),
            2 => "Zweimal erwähnt".to_owned(),
            _ => format!("{number}-mal erwähnt"),
        },
        place_of: |number, all| format!("{number} von {all}"),
        unclear_quotes: |number| {
            let verb = if number == 1 { "lässt" } else { "lassen" };
            format!(
                "{} {verb} sich ohne Raten niemandem zuordnen; ein Druck auf einen Namen gibt es ihm.",
                (GERMAN.counts.quotes)(number)
            )
        },
        none_by: |things, name| format!("Keine {} von {name} gefunden.", either(things, ", ", " oder ")),
        none_of_others: |things, name| format!("Keine {things} anderer für oder gegen {name} gefunden."),
        not_neutral: |name| format!("Das macht {name} nicht neutral."),
        citation: |content, speaker, article| format!("{content}\n— {speaker}, in: {article}"),
    },
    stances: Stances {
        stances_title: "Wer wo steht",
        no_stances: "In diesem Artikel wurde bei niemandem eine Haltung gefunden. Das macht niemanden neutral.",
        toward_each_other: "Zueinander",
        on_events: "Zu Ereignissen und Vorschlägen",
        events: "Ereignissen und Vorschlägen",
        matrix: "Wer wie zu wem steht",
        corner: "wer ↓ zu wem →",
        back_to_stances: "Alle Haltungen",
        stance_columns: ["Wer", "Haltung", "Zu wem", "Zeichen", "Wessen Wort", "Beleg"],
        in_words: "in Worten",
        in_deeds: "in Taten",
        alleged: "behauptet: das Wort eines anderen",
        disputed: "strittig: wird auch bestritten",
        matrix_legend: "Plus heißt dafür, Minus dagegen; eine Zahl zählt Haltungen derselben Art. Ein Strich durch \
                        ein Zeichen: Der Artikel sagt, dass es nicht so ist. Wo nichts steht, wurde nichts gefunden; \
                        das heißt nicht „neutral“.",
        pictures: "Zeigen als",
        in_favour: "dafür",
        against: "dagegen",
        with_deeds: "auch in Taten",
        left_out_hint: "zu unsicher, um anderswo gezählt oder gezeigt zu werden",
        comma: ", ",
        holds: ": ",
        picture: |picture| match picture {
            Picture::Matrix => "Matrix",
            Picture::Map => "Karte",
            Picture::Table => "Tabelle",
        },
        not_on_map: |number| {
            let stand = if number == 1 { "steht" } else { "stehen" };
            format!("{} mit weniger Haltungen {stand} nicht auf der Karte.", (GERMAN.counts.actors)(number))
        },
        left_out: |number| format!("Als unklar ausgelassen ({number})"),
        and_left_out: |number| format!("{number} als unklar ausgelassen"),
        counted: |number, sign| if number == 1 { sign.to_owned() } else { format!("{number}-mal {sign}") },
        cell: |holder, target, signs| format!("{holder} zu {target}: {signs}"),
        cell_title: |holder, target| format!("{holder} zu {target}"),
        card_of: |name| format!("Alles über {name}"),
        its_own: |_| "das eigene",
        the_articles: "das des Artikels",
        is_alleged: "behauptet",
        is_disputed: "bestritten",
        stance: |class, is_negated| match (class, is_negated) {
            (Class::Support, false) => ["Unterstützung", "für"],
            (Class::Agree, false) => ["Zustimmung", "zu"],
            (Class::Help, false) => ["Hilfe", "für"],
            (Class::CallFor, false) => ["Forderung", "nach"],
            (Class::Criticise, false) => ["Kritik", "an"],
            (Class::Accuse, false) => ["Vorwurf", "gegen"],
            (Class::Deny, false) => ["Dementi", "zu"],
            (Class::Reject, false) => ["Ablehnung", "von"],
            (Class::Threaten, false) => ["Drohung", "gegen"],
            (Class::Concern, false) => ["Sorge", "wegen"],
            (Class::Fight, false) => ["Vorgehen", "gegen"],
            (Class::Support, true) => ["keine Unterstützung", "für"],
            (Class::Agree, true) => ["keine Zustimmung", "zu"],
            (Class::Help, true) => ["keine Hilfe", "für"],
            (Class::CallFor, true) => ["keine Forderung", "nach"],
            (Class::Criticise, true) => ["keine Kritik", "an"],
            (Class::Accuse, true) => ["kein Vorwurf", "gegen"],
            (Class::Deny, true) => ["kein Dementi", "zu"],
            (Class::Reject, true) => ["keine Ablehnung", "von"],
            (Class::Threaten, true) => ["keine Drohung", "gegen"],
            (Class::Concern, true) => ["keine Sorge", "wegen"],
            (Class::Fight, true) => ["kein Vorgehen", "gegen"],
        },
        reserve: |modality| match modality {
            Modality::Asserted | Modality::Negated => None,
            Modality::Hedged => Some("dem Vernehmen nach"),
            Modality::Conditional => Some("unter einer Bedingung"),
            Modality::Future => Some("steht noch bevor"),
        },
        sign: |sign, basis, is_negated| match (sign > 0, basis, is_negated) {
            (true, Basis::Said, false) => "dafür, in Worten",
            (true, Basis::Did, false) => "dafür, in Taten",
            (false, Basis::Said, false) => "dagegen, in Worten",
            (false, Basis::Did, false) => "dagegen, in Taten",
            (true, _, true) => "nicht dafür",
            (false, _, true) => "nicht dagegen",
        },
    },
    claims: Claims {
        claims_title: "Behauptet und bestritten",
        claims_hint: "Was jemand einem anderen vorhält oder über ihn sagt, und was bestritten wird. Nichts davon ist \
                      das Wort des Artikels.",
        no_claims: "In diesem Artikel wurden weder Vorwürfe noch Dementis gefunden.",
        disputes: "Strittig",
        only_asserted: "Nur behauptet",
        only_asserted_hint: "Ein Dementi dazu wurde hier nicht gefunden.",
        only_denied: "Nur bestritten",
        only_denied_hint: "Wer es behauptet, wurde hier nicht gefunden.",
        asserted_by: "behauptet von",
        denied_by: "bestritten von",
        claim_columns: ["Wer", "Tut was", "Aussage", "Beleg"],
        asserts: "behauptet",
        denies: "bestreitet",
        asserts_disputed: "behauptet (strittig)",
        denies_disputed: "bestreitet (strittig)",
    },
    sources: Sources {
        narrated: "Erzählt, niemandes Worte",
        no_sources: "In diesem Artikel wird niemand zitiert.",
        source_columns: ["Quelle", "Art", "Zitate", "Wörter", "Anteil"],
        score_title: "Wer wo spricht",
        score_hint: "Jede Zeile ist der Artikel von Anfang bis Ende. Wählen Sie eine Stelle, um sie zu lesen.",
        beginning: "Anfang",
        end: "Ende",
        score_columns: ["Wer", "Stelle", "Worte"],
        sources_title: "Wessen Worte",
        sort: |sort| match sort {
            Sort::Named => "Genannt",
            Sort::Unnamed => "Ungenannt",
            Sort::Document => "Dokumente und dergleichen",
            Sort::Media => "Medien",
            Sort::Unclear => "Unklar",
        },
        percent: |share| {
            if is_under_one(share) { "unter 1 %".to_owned() } else { format!("{} %", share.round() as i64) }
        },
        share_sum: |share, all| {
            format!("Jemandem zugeschrieben: {} von {}", (GERMAN.sources.percent)(share), dative(all))
        },
        hedged: |number, all| match (number, all) {
            (_, 0) => "Es wurde keine Haltung gefunden, die unter Vorbehalt stehen könnte.".to_owned(),
            (0, 1) => "Die eine Haltung steht nicht unter Vorbehalt.".to_owned(),
            (0, _) => format!("Keine von {} Haltungen steht unter Vorbehalt.", grouped(all, '.')),
            (1, _) => format!(
                "Eine von {} steht unter Vorbehalt: dem Vernehmen nach oder unter einer Bedingung.",
                (GERMAN.counts.stances)(all)
            ),
            _ => format!(
                "{} von {} stehen unter Vorbehalt: dem Vernehmen nach oder unter einer Bedingung.",
                grouped(number, '.'),
                (GERMAN.counts.stances)(all)
            ),
        },
        lane: |name, quotes| match quotes {
            1 => format!("{name} spricht einmal; zur nächsten Stelle"),
            _ => format!("{name} spricht {quotes}-mal; zur nächsten Stelle"),
        },
    },
    corrections: Corrections {
        back_to_actors: "Alle Akteure",
        corrections_title: "Ihre Korrekturen",
        corrections_hint: "Sie bleiben in diesem Browser bei diesem Artikel und gelten auch, wenn er neu gelesen wird.",
        no_corrections: "Nichts ist korrigiert.",
        waiting: "wartet: an diesen Worten wurde nichts gefunden",
        show_place: "Stelle zeigen",
        take_back: "Zurücknehmen",
        show_corrections: "Liste",
        undo: "Rückgängig",
        redo: "Wiederholen",
        correct: "Korrigieren",
        corrected: "von Ihnen korrigiert",
        name: "Name",
        save: "Sichern",
        kind: "Art",
        same_as: "Derselbe wie",
        nobody_else: "niemand sonst",
        not_this_actor: "Nicht dieser",
        choose_mention: "Erwähnung wählen",
        other_speaker: "Das sagt jemand anderes",
        wrong_speaker: "Falscher Sprecher?",
        nobody_known: "Niemand lässt sich nennen",
        flip: "Umkehren",
        flip_hint: "Es ist umgekehrt: dafür, nicht dagegen, oder dagegen, nicht dafür",
        drop: "Entfernen",
        drop_hint: "Der Artikel sagt das nicht",
        undo_key: "Strg+Z",
        redo_key: "Strg+Umschalt+Z",
        not_kept: "Nicht gesichert: Dieser Browser speichert nichts für diese Seite. Ihre Korrekturen gehen verloren, \
                   wenn sie geschlossen wird.",
        confirm: "Bestätigen",
        confirm_hint: "Der Artikel sagt das",
        sum: |number| {
            if number == 0 {
                "Nichts korrigiert".to_owned()
            } else {
                count(number, "Korrektur", "Korrekturen")
            }
        },
        renamed: |words, name| format!("„{words}“ heißt {name}"),
        rekinded: |words, kind| format!("„{words}“ ist von der Art: {kind}"),
        merged: |words, into| format!("„{words}“ ist derselbe Akteur wie „{into}“"),
        split: |words| format!("„{words}“ ist jemand anderes"),
        given: |words, speaker| match speaker {
            Some(speaker) => format!("„{speaker}“ sagt „{words}“"),
            None => format!("es lässt sich niemand nennen, der „{words}“ sagt"),
        },
        dropped: |words| format!("keine Haltung: „{words}“"),
        flipped: |words| format!("das andere Zeichen: „{words}“"),
        confirmed: |words| format!("wirklich eine Haltung: „{words}“"),
    },
    settings: Settings {
        settings: "Lesen",
        keys: [
            "nächste und vorige Markierung",
            "nächstes und voriges Zitat",
            "öffnet die Karte",
            "zurück an die Stelle von vorhin",
            "sucht einen Akteur",
            "zeigt und verbirgt die Markierungen",
            "nimmt eine Korrektur zurück",
            "dieses Menü",
        ],
        printed_cast: "Die Akteure",
        printed_notes: "Wer was sagt",
        printed_by: "Gefunden von Standpoint, einem Programm; es irrt. Was nicht vermerkt ist, wurde nicht gefunden.",
        names: ["Farben", "Größe", "Zeilenlänge", "Schrift", "Markierungen im Text", "Sprache"],
        options: [
            &["Auto", "Hell", "Sepia", "Dunkel"],
            &["Klein", "Mittel", "Groß", "Riesig"],
            &["Kurz", "Mittel", "Lang"],
            &["Serif", "Sans"],
            &["Sichtbar", "Verborgen"],
            &["Auto", "English", "Deutsch", "العربية"],
        ],
    },
};

/// What to do with a text beyond the limit.
fn way_out() -> String {
    format!(
        "die Seite liest bis zu {} Zeichen. Lesen Sie ihn in Teilen, oder nehmen Sie die Befehlszeile, die keine Grenze \
         hat: standpoint analyze article.txt",
        grouped(LIMIT, '.')
    )
}

/// So many words, in the dative.
fn dative(number: usize) -> String {
    count(number, "Wort", "Wörtern")
}

/// `1 Zitat`, `2 Zitate`.
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number, '.'), if number == 1 { one } else { many })
}
