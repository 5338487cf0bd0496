use crate::sheet::embedded;

#[test]
fn variables_of_the_page_can_be_set_from_outside() {
    let sheet = embedded(":root {\n  --s4: 1rem;\n  --sans: A,\n    B;\n}\n.hue-1 { --hue: var(--hue-1); }");
    assert_eq!(
        sheet,
        ".frame{\n--s4:var(--standpoint-s4,16px);\n--sans:var(--standpoint-sans,A, B);\n}\n.hue-1{\n--hue: var(--hue-1);\n}\n"
    );
}

#[test]
fn the_window_is_the_frame_and_the_document_too() {
    let sheet = embedded("/* a { */ @media (max-width: 56rem) { html { top: 2.25rem; width: 5vw; } }");
    assert_eq!(sheet, "@container standpoint (max-width: 896px){\n.frame{\ntop: 36px;\nwidth: 5cqi;\n}\n}\n");
    assert_eq!(embedded("@media (min-width: 2rem) {"), "@container standpoint (min-width: 32px){\n");
    assert_eq!(embedded("@media (hover: none) {"), "@media (hover: none){\n");
    assert_eq!(embedded("html[dir=\"rtl\"] .a, .body {"), ".frame[dir=\"rtl\"] .a,.body{\n");
    assert_eq!(embedded(":root[data-theme=\"dark\"], .a {"), ".frame[data-theme=\"dark\"],.a{\n");
}

#[test]
fn numbers_without_such_a_unit_stay() {
    assert_eq!(
        embedded("a { color: #9edc9c; flex: 1; inset: .5em 1px; }"),
        "a{\ncolor: #9edc9c;\nflex: 1;\ninset: .5em 1px;\n}\n"
    );
}

#[test]
fn no_rule_of_the_built_sheet_speaks_of_the_document() {
    let sheet = include_str!(concat!(env!("OUT_DIR"), "/embed.css"));
    assert!(sheet.contains(".frame{") && sheet.contains("@container standpoint (max-width: 896px)"));
    for word in [":root", "\nhtml{", "\nbody{", "rem;", "/*"] {
        assert!(!sheet.contains(word), "{word}");
    }
}
