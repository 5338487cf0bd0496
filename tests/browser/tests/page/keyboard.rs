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

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn escape_returns_to_the_same_words_though_the_article_was_read_again() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.hold(".safetensors");
    page.go()?;
    page.wait_for_state("ready")?;
    // Where the keyboard is: the paragraph, and how many letters stand before it in that.
    page.driver.script(
        "window.place = () => {
             const mark = document.activeElement.closest('#article mark');
             const text = [...document.querySelectorAll('[data-testid=text] > *')];
             const range = document.createRange();
             if (!mark) return null;
             range.setStart(mark.parentElement, 0);
             range.setEndBefore(mark);
             return `${text.indexOf(mark.parentElement)}:${range.toString().length}`;
         };
         const stops = [...document.querySelectorAll('#article mark[data-actor][tabindex=\"0\"]')];
         const stop = stops.at(-3);
         stop.focus();
         window.start = window.place();
         stop.click();",
        &[],
    )?;
    page.wait_for("a card", "return document.activeElement.closest('#panel') !== null")?;
    let before = page.count("#article mark")?;
    page.server.release();
    page.settle()?;
    ensure!(page.count("#article mark")? != before, "nothing was read again");
    page.driver.press(Key::Escape)?;
    page.wait_for("the keyboard to return", "return window.place() !== null")?;
    ensure!(page.value("window.place()")? == page.value("window.start")?, "the keyboard is elsewhere");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_question_mark_lists_the_keys() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.driver.script(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))",
        &[],
    )?;
    page.wait_for("the menu", "return !!document.querySelector('#settings:popover-open')")?;
    let keys = page.text("[data-testid=keys]")?;
    ensure!(keys.contains("next and previous quote") && keys.contains("Esc"), "the menu lists {keys}");
    page.expect_quiet_console()
}
