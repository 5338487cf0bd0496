//! The page speaks the reader's language, and reads from its side; the article stays what it is.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use standpoint_browser_tests::{FEUD, Key, PHONE, Page, Size, WIDE};

/// A page in a browser whose reader prefers this language, with the sample read.
fn page_in(tag: &str, size: Size) -> Result<Page> {
    let page = Page::prepare(size)?;
    let source =
        format!("Object.defineProperty(Navigator.prototype, 'languages', {{ get: () => ['fr', '{tag}'] }})");
    page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    page.go()?;
    page.settle()?;
    Ok(page)
}

fn root(page: &Page) -> Result<String> {
    let root = page.value("document.documentElement.lang + ' ' + document.documentElement.dir")?;
    Ok(root.as_str().context("attributes")?.to_owned())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn in_german_the_page_is_german_and_the_article_english() -> Result<()> {
    let page = page_in("de-AT", WIDE)?;
    ensure!(root(&page)? == "de ltr", "the page is in {}", root(&page)?);
    ensure!(page.value("document.querySelector('#article .paragraph').closest('[lang]').lang")? == "en");
    ensure!(page.text("#panel-title")? == "Die Akteure");
    ensure!(page.text(".byline")?.contains("Wörter"), "{}", page.text(".byline")?);
    // From tab to tab, to a stance and its words, and back.
    page.click("tab-stances")?;
    page.wait_for("the stances", "return !!document.querySelector('[data-testid=stances]')")?;
    ensure!(page.text("#panel-title")? == "Wer wo steht");
    page.click("tab-actors")?;
    page.click("actor-row")?;
    page.wait_for("the card", "return !!document.querySelector('[data-testid=actor-card]')")?;
    ensure!(page.text("[data-testid=card-back]")?.contains("Alle Akteure"));
    ensure!(page.text("[data-testid=said] .section-title")?.starts_with("Gesagt"));
    ensure!(page.text("[data-testid=mentions]")?.contains("erwähnt"));
    let left = page.value(
        r"[...document.querySelectorAll('#panel, .top-bar')].map(it => it.innerText).join(' ')
            .match(/\b(Actors|Said|Stands|Mentioned|Reading|Open text|All about|stances)\b/)?.[0] ?? ''",
    )?;
    ensure!(left == "", "{left} is still English");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn in_arabic_the_page_begins_at_the_right_and_the_article_at_the_left() -> Result<()> {
    let page = page_in("ar", WIDE)?;
    ensure!(root(&page)? == "ar rtl", "the page is in {}", root(&page)?);
    let box_of = |selector: &str, edge: &str| -> Result<f64> {
        let edge =
            page.value(&format!("document.querySelector('{selector}').getBoundingClientRect().{edge}"))?;
        edge.as_f64().context("a place")
    };
    ensure!(box_of("#panel", "right")? <= box_of("#article", "left")? + 1.0, "the panel is not at the left");
    ensure!(
        page.value("getComputedStyle(document.querySelector('#article .paragraph')).direction")? == "ltr",
        "the article is turned round"
    );
    ensure!(page.text("#panel-title")? == "الأطراف");
    // A row begins at the right with its sign, and its name stands beside that.
    let beside = box_of(".actor-row .monogram", "left")? - box_of(".actor-row .actor-row-name", "right")?;
    ensure!((0.0..40.0).contains(&beside), "the name is {beside} pixels from its sign");
    page.click("tab-actors")?;
    page.driver.press(Key::Left)?;
    page.wait_for("the next tab", "return document.activeElement.id === 'tab-stances'")?;
    ensure!(page.text("[data-testid=picture-map]")? == "خريطة");
    page.click("tab-actors")?;
    page.click("actor-row")?;
    page.wait_for("the card", "return !!document.querySelector('[data-testid=actor-card]')")?;
    page.click("quote-item")?;
    page.wait_for("lit words", "return !!document.querySelector('#article .is-lit')")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn on_a_phone_nothing_of_the_arabic_page_is_out_of_sight() -> Result<()> {
    let page = page_in("ar-EG", PHONE)?;
    page.paste(FEUD)?;
    page.wait_for("the article", "return document.getElementById('article').textContent.includes('Quist')")?;
    page.wait_for_state("ready")?;
    page.click("sheet-toggle")?;
    for tab in ["actors", "stances", "claims", "sources"] {
        page.click(&format!("tab-{tab}"))?;
        page.wait_for(
            "the tab",
            &format!("return document.getElementById('tab-{tab}').ariaSelected === 'true'"),
        )?;
        let out = "[...document.querySelectorAll('#panel button, #panel h2, #panel p')]
            .filter(it => it.offsetParent && !it.closest('.grid-scroll, .map-scroll, .twin-scroll, .visually-hidden'))
            .map(it => it.getBoundingClientRect()).filter(it => it.width > 0 && (it.left < -1 || it.right > 391)).length";
        ensure!(page.value(out)? == 0, "in {tab} something is beyond the edge");
        ensure!(page.value("document.documentElement.scrollWidth <= 390")? == true, "{tab} scrolls sideways");
    }
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_language_that_is_chosen_holds_at_once_and_at_the_next_visit() -> Result<()> {
    let page = Page::ready(WIDE)?;
    ensure!(root(&page)? == "en ltr");
    page.driver.type_into("[data-testid=actor-search]", "Tur")?;
    page.click("settings-toggle")?;
    let choose = "const it = document.querySelector('[data-testid=language-de]'); it.focus(); it.click()";
    page.driver.script(choose, &[])?;
    page.wait_for("German", "return document.documentElement.lang === 'de'")?;
    page.wait_for(
        "its words",
        "return document.querySelector('[data-testid=open]').textContent === 'Text öffnen'",
    )?;
    // Nothing else changes: the menu is open, the keyboard in it, the search as it was.
    ensure!(
        page.value("document.getElementById('settings').matches(':popover-open')")? == true,
        "the menu is closed"
    );
    ensure!(
        page.value("document.activeElement.dataset.testid")? == "language-de",
        "the keyboard is elsewhere"
    );
    ensure!(page.value("document.querySelector('[data-testid=actor-search]').value")? == "Tur");
    page.go()?;
    page.settle()?;
    ensure!(root(&page)? == "de ltr", "the language is forgotten");
    page.expect_quiet_console()
}
