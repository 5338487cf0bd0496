//! What a publisher can count on: the demo pages of `embed/demo`, as `cargo xtask dist` packs them, in a real browser.
//!
//! The readers there have open shadow roots, so that the tests can look inside.

mod elsewhere;
mod faults;
mod firefox;
mod frames;
mod in_place;
mod manners;
mod one_file;
mod ways;

use std::{env, path::PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use standpoint_browser_tests::{Page, WIDE};

/// The folder of the packed files.
fn packed() -> Result<PathBuf> {
    let folder = env::var_os("STANDPOINT_PACKED");
    folder.map(PathBuf::from).context("STANDPOINT_PACKED names target/dist; cargo xtask test sets it")
}

/// A browser at a demo page.
fn demo(name: &str) -> Result<Page> {
    let page = Page::of(packed()?, WIDE)?;
    open(&page, name)?;
    Ok(page)
}

/// Goes to a demo page.
fn open(page: &Page, name: &str) -> Result<()> {
    page.driver.go(&format!("{}demo/{name}", page.server.url()))
}

/// Finds `selector` in the shadow tree of the reader of this selector.
fn inside(reader: &str, selector: &str) -> String {
    let [reader, selector] = [reader, selector].map(|it| json!(it));
    format!("document.querySelector({reader})?.shadowRoot?.querySelector({selector})")
}

/// Waits until a reader is this far: `reading`, `ready`, `error`.
fn wait_for(page: &Page, reader: &str, state: &str) -> Result<()> {
    let state = inside(reader, &format!(".app[data-state={state}]"));
    page.wait_for(&format!("{reader} to be {state}"), &format!("return !!{state}"))
}

/// The words that something in a reader shows.
fn words(page: &Page, reader: &str, selector: &str) -> Result<String> {
    let words = page.value(&format!("{}?.textContent ?? null", inside(reader, selector)))?;
    Ok(words.as_str().with_context(|| format!("no {selector} in {reader}"))?.to_owned())
}

/// How many things in a reader match.
fn count(page: &Page, reader: &str, selector: &str) -> Result<u64> {
    let count = page.value(&format!(
        "document.querySelector({})?.shadowRoot?.querySelectorAll({}).length ?? 0",
        json!(reader),
        json!(selector)
    ))?;
    count.as_u64().context("a length is a number")
}

/// Clicks something in a reader, as a script does.
fn click(page: &Page, reader: &str, selector: &str) -> Result<()> {
    page.driver.script(&format!("{}.click()", inside(reader, selector)), &[]).map(drop)
}

/// Waits for a reader's message and returns it. What the publisher wrote must be in sight then.
fn message(page: &Page, reader: &str) -> Result<String> {
    let shown = inside(reader, ".message:not([hidden])");
    page.wait_for("a message", &format!("return !!{shown}"))?;
    ensure!(page.value(&format!("{}.hidden", inside(reader, ".frame")))? == true, "a broken reader is shown");
    ensure!(page.value(&format!("{}.hidden", inside(reader, "slot")))? == false, "the fallback is hidden");
    words(page, reader, ".message")
}

/// The list that an expression gives.
fn list(page: &Page, expression: &str) -> Result<Vec<Value>> {
    page.value(expression)?.as_array().cloned().with_context(|| format!("{expression} is no list"))
}
