//! A long text is shown as far as it is read, and can be given up without loss.

use anyhow::{Result, ensure};
use serde_json::json;
use standpoint_browser_tests::{Page, WIDE};

use crate::ARTICLE;

/// What the addresses of the worker's files have and no other.
const WORKER: &str = "worker";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn what_is_known_is_shown_while_the_rest_is_read() -> Result<()> {
    let page = Page::ready(WIDE)?;
    amid_a_long_text(&page, "document.querySelector('[data-testid=actor-row]').click()")?;
    page.wait_for("a card", "return !!document.querySelector('[data-testid=actor-card]')")?;
    let name = page.text("[data-testid=actor-card] .card-name")?;
    page.wait_for_state("ready")?;
    ensure!(page.text("[data-testid=actor-card] .card-name")? == name, "another card is open");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn reading_stops_at_once_and_its_worker_reads_the_next_text() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let files = page.server.count(WORKER);
    amid_a_long_text(&page, "document.querySelector('[data-testid=cancel]').click()")?;
    page.wait_for_state("cancelled")?;
    ensure!(page.strip("stopped")?.contains("part"), "the strip does not say how far it came");
    ensure!(page.count("#article mark")? > 0, "what was known is gone");
    page.paste(ARTICLE)?;
    page.wait_for_state("ready")?;
    ensure!(page.paragraphs()? == paragraphs(), "the page shows other words");
    ensure!(page.server.count(WORKER) == files, "the worker was started anew");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_new_text_takes_the_place_of_one_that_is_being_read() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let files = page.server.count(WORKER);
    let drop = "const data = new DataTransfer();
        data.setData('text/plain', article);
        app.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
    amid_a_long_text(&page, drop)?;
    page.wait_for_state("ready")?;
    ensure!(page.paragraphs()? == paragraphs(), "the page shows other words");
    ensure!(page.server.count(WORKER) == files, "the worker was started anew");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_stopped_reading_can_be_begun_again() -> Result<()> {
    let page = Page::ready(WIDE)?;
    amid_a_long_text(&page, "document.querySelector('[data-testid=cancel]').click()")?;
    page.wait_for_state("cancelled")?;
    page.click("retry")?;
    page.wait_for_state("ready")?;
    ensure!(page.count("[data-testid=strip]")? == 0, "there is still something to say");
    Ok(())
}

/// Reads a long text and runs `action` as soon as some of it is read and not all. The page itself waits for that
/// moment, because it may be over before a driver comes to look.
fn amid_a_long_text(page: &Page, action: &str) -> Result<()> {
    let wait = format!(
        "const app = document.getElementById('app');
         const article = arguments[0];
         new MutationObserver((_, observer) => {{
             const {{ state, read, all }} = app.dataset;
             const hasMarks = !!document.querySelector('#article mark');
             if (state === 'reading' && +read > 0 && +read < +all && hasMarks) {{
                 observer.disconnect();
                 {action}
                 window.hasActed = true;
             }}
         }}).observe(app, {{ attributes: true }});"
    );
    page.driver.script(&wait, &[json!(ARTICLE)])?;
    page.paste(&long())?;
    page.wait_for("a part to be read", "return window.hasActed === true")
}

fn paragraphs() -> Vec<&'static str> {
    ARTICLE.trim().split("\n\n").collect()
}

/// An article of many parts: its reading can be watched, and given up in the middle.
fn long() -> String {
    let days: Vec<_> =
        (0..60).map(|i| format!("On day {i} this was reported.\n\n{}", ARTICLE.trim())).collect();
    days.join("\n\n")
}
