//! On a phone the panel is a sheet from below.

use anyhow::{Result, ensure};
use standpoint_browser_tests::{PHONE, Page};

/// Whether the sheet is up: it covers the lower half of the window.
const IS_UP: &str = "const box = document.getElementById('panel').getBoundingClientRect();
    return box.top < innerHeight * 0.6 && document.getAnimations().every(it => it.playState !== 'running')";
const IS_DOWN: &str = "const box = document.getElementById('panel').getBoundingClientRect();
    return box.top > innerHeight * 0.8 && document.getAnimations().every(it => it.playState !== 'running')";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_tap_on_a_highlight_raises_the_sheet_and_the_grip_lowers_it() -> Result<()> {
    let page = Page::ready(PHONE)?;
    page.wait_for("the sheet to lie below", IS_DOWN)?;
    page.driver.click("#article mark[data-actor]")?;
    page.wait_for("the sheet to come up", IS_UP)?;
    ensure!(page.count("[data-testid=actor-card]")? == 1, "the sheet shows no card");
    page.click("sheet-toggle")?;
    page.wait_for("the sheet to go down", IS_DOWN)?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_actor_chosen_from_the_list_is_shown_above_the_sheet() -> Result<()> {
    let page = Page::ready(PHONE)?;
    page.click("sheet-toggle")?;
    page.wait_for("the sheet to come up", IS_UP)?;
    page.driver.script(
        "const last = '[data-testid=actor-row]'; [...document.querySelectorAll(last)].at(-1).click()",
        &[],
    )?;
    page.wait_for(
        "a mention between the bar and the sheet",
        "const sheet = document.getElementById('panel').getBoundingClientRect().top;
         return [...document.querySelectorAll('#article mark.is-selected')]
             .map(it => it.getBoundingClientRect())
             .some(it => it.top >= 52 && it.bottom <= sheet)",
    )?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_text_fits_the_width() -> Result<()> {
    let page = Page::ready(PHONE)?;
    let wide = page.value("document.documentElement.scrollWidth")?;
    ensure!(wide.as_u64().is_some_and(|it| it <= u64::from(PHONE.width)), "the page is {wide} pixels wide");
    Ok(())
}
