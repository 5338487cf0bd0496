//! Marks in the publisher's own article.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use standpoint_browser_tests::{Page, WIDE};

use crate::{click, count, demo, inside, open, packed, wait_for, words};

const READER: &str = "standpoint-reader";
/// The words under the highlights whose name begins so.
const PAINTED: &str = "[...CSS.highlights].filter(([name]) => name.startsWith('standpoint-PART')).flatMap(([, it]) => [...it]).map(it => {
    const range = document.createRange();
    range.setStart(it.startContainer, it.startOffset);
    range.setEnd(it.endContainer, it.endOffset);
    return range.toString();
})";

fn painted(page: &Page, part: &str) -> Result<Vec<Value>> {
    crate::list(page, &PAINTED.replace("PART", part))
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn their_article_is_marked_and_not_touched() -> Result<()> {
    let page = Page::of(packed()?, WIDE)?;
    let keep = "addEventListener('DOMContentLoaded', () => window.before = document.getElementById('article').outerHTML)";
    page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": keep }))?;
    open(&page, "in-place.html")?;
    wait_for(&page, READER, "ready")?;
    page.wait_for("the marks", "return CSS.highlights.size > 2")?;
    ensure!(painted(&page, "name")?.contains(&json!("Denmark")), "{:?}", painted(&page, "name")?);
    ensure!(count(&page, READER, "#article")? == 0, "the article is there twice");
    ensure!(count(&page, READER, "[data-testid=actor-row]")? > 2, "no list for the keyboard");
    ensure!(
        page.value("document.getElementById('article').outerHTML === window.before")? == true,
        "their markup changed"
    );

    // A click on a name opens its card; one on their link does not.
    page.driver.click("#article b")?;
    page.wait_for("the card", &format!("return !!{}", inside(READER, ".card-name")))?;
    ensure!(words(&page, READER, ".card-name")?.contains("Denmark"));
    page.wait_for("the actor", "return CSS.highlights.get('standpoint-selected')?.size > 0")?;
    // Evidence lights up in their article.
    page.driver.script("document.querySelector('standpoint-reader').select('q1')", &[])?;
    page.wait_for("the evidence", "return CSS.highlights.get('standpoint-lit')?.size > 0")?;
    ensure!(
        page.value("document.getElementById('article').outerHTML === window.before")? == true,
        "their markup changed"
    );

    page.driver.script("document.querySelector('standpoint-reader').remove()", &[])?;
    page.wait_for("nothing painted", "return [...CSS.highlights.values()].every(it => it.size === 0)")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_article_in_sight_is_marked_though_the_element_is_far_below_it() -> Result<()> {
    let page = Page::of(packed()?, WIDE)?;
    let lower = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('standpoint-reader { display: block; margin-top: 500vh }');
        document.adoptedStyleSheets = [sheet];";
    page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": lower }))?;
    open(&page, "in-place.html")?;
    page.wait_for("the marks", "return CSS.highlights.size > 2")?;
    let top = page.value("document.querySelector('standpoint-reader').getBoundingClientRect().top")?;
    ensure!(top.as_f64().is_some_and(|it| it > 2000.0), "the element is in sight: {top}");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn when_their_page_changes_the_marks_follow() -> Result<()> {
    let page = demo("in-place.html")?;
    wait_for(&page, READER, "ready")?;
    page.wait_for("the marks", "return CSS.highlights.size > 2")?;
    let before = painted(&page, "name")?;
    // Drawn anew, as a framework does it, and the registry cleared by somebody else.
    page.driver.script(
        "CSS.highlights.clear(); const it = document.getElementById('article'); it.innerHTML = it.innerHTML;",
        &[],
    )?;
    page.wait_for("the marks again", "return [...CSS.highlights].some(([name, it]) => name.startsWith('standpoint-name') && [...it].every(it => it.startContainer.isConnected))")?;
    ensure!(painted(&page, "name")? == before, "other words are marked");
    // Other words are read anew.
    page.driver.script(
        "document.querySelector('#article p').textContent = 'Greenpeace criticised Norway on Friday.'",
        &[],
    )?;
    page.wait_for(
        "the new name",
        &format!("return !!{}?.textContent.includes('Greenpeace')", inside(READER, ".panel")),
    )?;
    page.wait_for("its mark", &format!("return {}.includes('Greenpeace')", PAINTED.replace("PART", "name")))?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_browser_that_cannot_paint_has_the_list() -> Result<()> {
    let page = Page::of(packed()?, WIDE)?;
    let source = json!({ "source": "delete CSS.highlights; delete CSS.__proto__.highlights; delete window.Highlight" });
    page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &source)?;
    open(&page, "in-place.html")?;
    wait_for(&page, READER, "ready")?;
    ensure!(words(&page, READER, ".message:not([hidden])")?.contains("cannot mark"));
    click(&page, READER, "button[data-testid=actor-row], [data-testid=actor-row] button")?;
    page.wait_for("a card", &format!("return !!{}", inside(READER, ".card-name")))?;
    page.expect_quiet_console()
}
