//! The page is set to the reader's taste, and can be printed.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use standpoint_browser_tests::{Key, Page, WIDE};

const SIZE: &str = "parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn what_is_set_takes_effect_and_is_remembered() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let before = page.value(SIZE)?.as_f64().context("a size")?;
    page.click("settings-toggle")?;
    page.wait_for("the menu", "return document.getElementById('settings').matches(':popover-open')")?;
    for id in ["size-huge", "theme-sepia", "face-sans"] {
        page.driver
            .script("document.querySelector(`[data-testid=${arguments[0]}]`).click()", &[json!(id)])?;
    }
    page.wait_for("sepia", "return document.documentElement.dataset.theme === 'sepia'")?;
    page.driver.press(Key::Escape)?;
    page.wait_for("it to close", "return !document.getElementById('settings').matches(':popover-open')")?;
    page.go()?;
    page.settle()?;
    let after = page.value(SIZE)?.as_f64().context("a size")?;
    ensure!(after > 1.2 * before, "the letters have {after} pixels after {before}");
    ensure!(page.value("document.documentElement.dataset.theme")? == "sepia", "the colours are forgotten");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn one_key_hides_every_mark_and_shows_them_again() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let press = "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }))";
    page.driver.script(press, &[])?;
    page.wait_for("plain text", "return !document.querySelector('#article .text mark')")?;
    ensure!(page.count("[data-testid=actor-row]")? > 0, "the cast is gone as well");
    page.driver.script(press, &[])?;
    page.wait_for("marks", "return !!document.querySelector('#article .text mark')")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn on_paper_every_quote_has_a_number_and_a_note() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    let dark = json!([{ "name": "prefers-color-scheme", "value": "dark" }]);
    page.driver.devtools("Emulation.setEmulatedMedia", &json!({ "features": dark }))?;
    page.go()?;
    page.settle()?;
    let shown = "getComputedStyle(document.querySelector('[data-testid=print-notes]')).display";
    ensure!(page.value(shown)? == "none", "the notes are seen on the screen");
    page.driver.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print", "features": dark }))?;
    ensure!(page.value(shown)? == "block", "there are no notes on paper");
    ensure!(
        page.value("getComputedStyle(document.getElementById('panel')).display")? == "none",
        "the panel is printed"
    );
    for color in [
        "getComputedStyle(document.querySelector('[data-testid=print-notes] li')).color",
        "getComputedStyle(document.querySelector('#article mark[data-note]'), '::after').color",
        "getComputedStyle(document.querySelector('#article .paragraph')).color",
    ] {
        ensure!(page.value(color)? == "rgb(0, 0, 0)", "{color} is {}", page.value(color)?);
    }
    let numbers = page.value(
        "[...document.querySelectorAll('#article mark[data-note]')].flatMap(it => it.dataset.note.split(', '))",
    )?;
    let notes = page.count("[data-testid=print-notes] .print-quotes li")?;
    let expected: Vec<String> = (1..=notes).map(|it| it.to_string()).collect();
    let mut numbers: Vec<u64> =
        numbers.as_array().context("a list")?.iter().filter_map(|it| it.as_str()?.parse().ok()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let numbers: Vec<String> = numbers.iter().map(u64::to_string).collect();
    ensure!(numbers == expected, "numbers {numbers:?}, {notes} notes");
    Ok(())
}
