//! What is the page's stays the page's, and what is ours stays ours.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{click, demo, inside, list, wait_for};

const READER: &str = "standpoint-reader";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn no_style_leaks_in_or_out() -> Result<()> {
    let bare = demo("analysis.html")?;
    wait_for(&bare, READER, "ready")?;
    let page = demo("surroundings.html")?;
    wait_for(&page, READER, "ready")?;
    for selector in [".panel", ".paragraph", ".actor-row", ".tab", "#article mark"] {
        for property in [
            "color",
            "fontFamily",
            "fontSize",
            "letterSpacing",
            "textTransform",
            "borderTopWidth",
            "lineHeight",
        ] {
            let value = format!("getComputedStyle({}).{property}", inside(READER, selector));
            let [here, there] = [&page, &bare].map(|it| it.value(&value));
            let (here, there) = (here?, there?);
            ensure!(here == there, "{selector} {property}: {here} among the page's rules, {there} without");
        }
    }
    // Our rules for .panel say sticky.
    ensure!(
        page.value("getComputedStyle(document.querySelector('p.panel')).position")? == "static",
        "ours leak out"
    );
    ensure!(page.value("getComputedStyle(document.body).backgroundColor")? == "rgba(0, 0, 0, 0)");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_page_hears_nothing_of_what_is_done_in_the_reader() -> Result<()> {
    let page = demo("surroundings.html")?;
    wait_for(&page, READER, "ready")?;
    let address = page.value("location.href")?;
    let title = page.value("document.title")?;
    let steps = page.value("history.length")?;
    click(&page, READER, "#article mark[data-actor]")?;
    page.wait_for("a card", &format!("return !!{}", inside(READER, ".card-name")))?;
    click(&page, READER, "#tab-stances")?;
    page.driver.script(
        &format!(
            "for (const key of ['n', 'Escape', '/', 'x']) {}.dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true, composed: true }}))",
            inside(READER, "#tab-stances")
        ),
        &[],
    )?;
    ensure!(list(&page, "window.heard")?.is_empty(), "the page heard {:?}", page.value("window.heard")?);
    ensure!(page.text("#host-clicks")? == "0", "a click of ours counted");
    ensure!(page.value("location.href")? == address, "our address is the page's");
    ensure!(page.value("document.title")? == title && page.value("history.length")? == steps);
    page.driver.click("#host-button")?;
    ensure!(
        page.text("#host-clicks")? == "1" && list(&page, "window.heard")? == [json!("click host-button")]
    );
    // Our keys are no keys of the page.
    page.driver.script(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }))",
        &[],
    )?;
    ensure!(
        page.value(&format!("!!{}", inside(READER, "#article mark[data-actor]")))? == true,
        "a key of the page hid our marks"
    );
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn colours_can_be_set_from_outside() -> Result<()> {
    let page = demo("analysis.html")?;
    wait_for(&page, READER, "ready")?;
    page.driver.script(
        "document.querySelector('standpoint-reader').style.setProperty('--standpoint-paper', 'rgb(1, 2, 3)')",
        &[],
    )?;
    let colour = format!("getComputedStyle({}).backgroundColor", inside(READER, ".frame"));
    page.wait_for("our paper in their colour", &format!("return {colour} === 'rgb(1, 2, 3)'"))?;
    page.driver.script("const it = document.querySelector('standpoint-reader'); it.removeAttribute('style'); it.setAttribute('theme', 'dark')", &[])?;
    page.wait_for("dark paper", &format!("return {colour} === 'rgb(22, 23, 26)'"))?;
    let parts = "[...document.querySelector('standpoint-reader').shadowRoot.querySelectorAll('[part]')].map(it => it.getAttribute('part'))";
    for part in ["frame", "reader", "article", "panel"] {
        ensure!(list(&page, parts)?.contains(&json!(part)), "no ::part({part})");
    }
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn whoever_selects_words_in_the_reader_does_not_click() -> Result<()> {
    let page = demo("analysis.html")?;
    wait_for(&page, READER, "ready")?;
    let place = page.value(&format!(
        "(() => {{ const it = {}.getBoundingClientRect(); return [it.left, it.top + it.height / 2, it.right]; }})()",
        inside(READER, ".paragraph mark[data-actor]")
    ))?;
    let [left, y, right] = [0, 1, 2].map(|it| place[it].as_f64().unwrap_or_default());
    // The browser selects when it draws.
    let drawn =
        || page.driver.script("return new Promise(it => requestAnimationFrame(() => setTimeout(it)))", &[]);
    for (kind, x) in
        [("mousePressed", left + 20.0), ("mouseMoved", right - 20.0), ("mouseReleased", right - 20.0)]
    {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
        page.driver.devtools("Input.dispatchMouseEvent", &event)?;
        drawn()?;
    }
    ensure!(page.value("getSelection().toString()")? != "", "nothing is selected");
    ensure!(page.value(&format!("{} === null", inside(READER, ".card-name")))? == true, "a card opened");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_page_stays_where_it_is_while_the_article_below_is_read() -> Result<()> {
    let page = demo("lazy.html")?;
    // Just below the window: near enough to be read, and not in sight.
    page.driver.script(
        "document.querySelector('.far').style.height = `${innerHeight + 20}px`; window.scrollTo(0, 10)",
        &[],
    )?;
    wait_for(&page, READER, "ready")?;
    page.driver.script("document.querySelector('standpoint-reader').select('a1')", &[])?;
    page.wait_for("a card", &format!("return !!{}", inside(READER, ".card-name")))?;
    ensure!(page.value("scrollY")? == 10, "the page moved to {}", page.value("scrollY")?);
    ensure!(page.value("document.activeElement === document.body")? == true, "the keyboard was taken away");
    Ok(())
}
