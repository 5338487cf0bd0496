//! The page answers while a text is analysed: the analysis is not on its main thread.

use anyhow::{Result, ensure};
use serde_json::json;
use standpoint_browser_tests::{Page, WIDE};

use crate::ARTICLE;

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn controls_work_while_the_worker_is_kept_from_answering() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.hold("worker_bg.wasm");
    page.go()?;
    let before = page.value("document.documentElement.dataset.theme")?;
    page.click("settings-toggle")?;
    page.driver.script("document.querySelector('[data-testid=theme-dark]').click()", &[])?;
    let changed = format!("return document.documentElement.dataset.theme !== {before}");
    page.wait_for("other colours", &changed)?;
    ensure!(page.value("document.getElementById('app').dataset.state")? == "reading", "who analysed this?");
    page.server.release();
    page.wait_for_state("ready")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_click_takes_effect_before_a_long_text_is_analysed() -> Result<()> {
    let page = Page::ready(WIDE)?;
    // As soon as the reading has begun, a task of its own clicks; the page notes what it came to first.
    page.driver.script(
        "window.order = [];
         const app = document.getElementById('app');
         const look = () => {
             const state = app.dataset.state;
             if (order.at(-1) !== state) order.push(state);
             if (state === 'reading' && !window.clicked) {
                 window.clicked = true;
                 setTimeout(() => document.querySelector('[data-testid=theme-dark]').click());
             }
         };
         new MutationObserver(look).observe(app, { attributes: true, attributeFilter: ['data-state'] });
         new MutationObserver(() => order.push('colours')).observe(document.documentElement,
             { attributes: true, attributeFilter: ['data-theme'] });",
        &[],
    )?;
    page.paste(&long())?;
    page.wait_for("the end", "return order.includes('ready') && order.includes('colours')")?;
    let order = page.value("order")?;
    ensure!(order == json!(["reading", "colours", "ready"]), "it happened in this order: {order}");
    Ok(())
}

/// A quarter of a million characters of news.
fn long() -> String {
    let mut text = ARTICLE.repeat(250_000 / ARTICLE.len() + 1);
    text.truncate(text.char_indices().map(|(at, _)| at).take_while(|at| *at <= 250_000).last().unwrap_or(0));
    text
}
