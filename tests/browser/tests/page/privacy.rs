//! No word of an article leaves the page: nothing is asked of any server once the page is loaded.

use anyhow::{Result, ensure};
use standpoint_browser_tests::{Page, WIDE, requests};

use crate::read_article;

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn nothing_is_fetched_once_the_page_is_loaded() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.keep()?;
    let loaded = page.server.log();
    ensure!(loaded.iter().any(|it| it.contains(".wasm")), "the log misses the program itself: {loaded:?}");
    page.driver.log("performance")?;

    read_article(&page)?;
    page.driver.script("document.querySelector('#article mark')?.click()", &[])?;
    page.driver.script("document.querySelector('[data-testid=theme-sepia]').click()", &[])?;
    page.click("highlights-toggle")?;

    let later = page.server.log().split_off(loaded.len());
    ensure!(later.is_empty(), "asked of the server after loading: {later:?}");
    let sent = requests(&page.driver.log("performance")?);
    ensure!(sent.is_empty(), "sent by the browser after loading: {sent:?}");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_open_page_reads_on_when_the_network_is_gone() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.server.stop();
    read_article(&page)?;
    ensure!(page.value("document.getElementById('app').dataset.model")? == "ready", "the model is gone");
    ensure!(page.count("#article mark[data-actor]")? > 0, "no actor is highlighted");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn no_other_host_is_asked_for_anything() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let sent = requests(&page.driver.log("performance")?);
    ensure!(!sent.is_empty(), "the browser's log misses the page itself");
    let own = page.server.url();
    let foreign: Vec<&String> = sent.iter().filter(|it| !it.starts_with(&own)).collect();
    ensure!(foreign.is_empty(), "{foreign:?}");
    let resources = page.value("performance.getEntriesByType('resource').map(it => it.name)")?;
    let resources = resources.as_array().cloned().unwrap_or_default();
    ensure!(
        !resources.is_empty()
            && resources.iter().all(|it| it.as_str().is_some_and(|it| it.starts_with(&own)))
    );
    Ok(())
}
