//! Everything by keyboard.

use anyhow::{Result, bail, ensure};
use standpoint_browser_tests::{Key, Page, WIDE};

/// More stops than there are before the first highlight.
const STOPS: usize = 40;

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn tab_reaches_a_highlight_enter_opens_it_and_escape_returns() -> Result<()> {
    let page = Page::ready(WIDE)?;
    tab_to_highlight(&page)?;
    page.driver.script("window.start = document.activeElement", &[])?;
    page.driver.press(Key::Enter)?;
    page.wait_for(
        "a card with the keyboard in it",
        "return document.activeElement.closest('#panel') !== null",
    )?;
    ensure!(page.count("#panel .card")? == 1, "no card is open");
    page.driver.press(Key::Escape)?;
    page.wait_for("the keyboard to return", "return document.activeElement === window.start")?;
    ensure!(page.count("#panel .card")? == 0, "the card is still open");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn escape_closes_the_dialog_and_returns_to_its_button() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.click("open")?;
    page.wait_for("the dialog", "return document.querySelector('[data-testid=open-dialog]').open")?;
    page.driver.press(Key::Escape)?;
    page.wait_for("it to close", "return !document.querySelector('[data-testid=open-dialog]').open")?;
    page.wait_for("the keyboard to return", "return document.activeElement.dataset.testid === 'open'")?;
    page.expect_quiet_console()
}

fn tab_to_highlight(page: &Page) -> Result<()> {
    for _ in 0..STOPS {
        page.driver.press(Key::Tab)?;
        if page.value("document.activeElement.matches('#article mark')")? == true {
            return Ok(());
        }
    }
    bail!("{STOPS} stops and no highlight")
}
