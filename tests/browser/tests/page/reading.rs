//! The page opens, can be read at once, and then shows who is in the article.

use anyhow::{Result, ensure};
use serde_json::Value;
use standpoint_browser_tests::{Page, WIDE};

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_article_can_be_read_before_it_is_analysed() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.hold("worker_bg.wasm");
    page.go()?;
    page.wait_for_state("reading")?;
    let before = page.paragraphs()?;
    ensure!(before.len() > 5 && before.concat().contains("Aleppo"), "the text is not there: {before:?}");
    ensure!(page.count("#article mark")? == 0, "there are highlights without an analysis");
    page.server.release();
    page.wait_for_state("ready")?;
    ensure!(page.paragraphs()?.concat() == before.concat(), "the analysis changed the words");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn highlights_and_the_cast_appear() -> Result<()> {
    let page = Page::ready(WIDE)?;
    ensure!(page.count("#article mark[data-actor]")? > 0, "no actor is highlighted");
    ensure!(page.count("#article mark[data-quote]")? > 0, "no quote is highlighted");
    ensure!(page.count("[data-testid=actor-row]")? > 0, "the cast is empty");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn clicking_a_highlight_opens_the_card_of_its_actor() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let actor = page.value("document.querySelector('#article mark[data-actor]').dataset.actor")?;
    page.driver.click("#article mark[data-actor]")?;
    page.wait_for("the card", "return !!document.querySelector('[data-testid=actor-card]')")?;
    let card = page.value("document.querySelector('[data-testid=actor-card]').dataset.actor")?;
    ensure!(card == actor, "the highlight is of {actor}, the card of {card}");
    page.click("card-back")?;
    page.wait_for("the list", "return !document.querySelector('[data-testid=actor-card]')")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn every_row_of_the_cast_opens_its_card() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let rows =
        page.value("[...document.querySelectorAll('[data-testid=actor-row]')].map(it => it.dataset.actor)")?;
    let rows = rows.as_array().cloned().unwrap_or_default();
    ensure!(!rows.is_empty(), "the cast is empty");
    for actor in rows.iter().filter_map(Value::as_str) {
        page.driver.click(&format!("[data-testid=actor-row][data-actor='{actor}']"))?;
        let card = format!("[data-testid=actor-card][data-actor='{actor}']");
        page.wait_for(&card, &format!("return !!document.querySelector(\"{card}\")"))?;
        page.click("card-back")?;
        page.wait_for("the list", "return !document.querySelector('[data-testid=actor-card]')")?;
    }
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn without_its_worker_the_page_says_so_and_can_still_be_read() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.lose("worker");
    page.go()?;
    page.wait_for_state("error")?;
    ensure!(page.notice("failed")?.contains("could not start"), "the notice does not say what happened");
    ensure!(page.paragraphs()?.concat().contains("Aleppo"), "the text is gone");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn without_the_engine_the_page_says_so_and_can_still_be_read() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.lose("worker_bg.wasm");
    page.go()?;
    page.wait_for_state("error")?;
    ensure!(!page.notice("failed")?.is_empty(), "the notice does not say what happened");
    ensure!(page.paragraphs()?.concat().contains("Aleppo"), "the text is gone");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_cancelled_analysis_can_be_begun_again() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.hold("worker_bg.wasm");
    page.go()?;
    page.wait_for_state("reading")?;
    page.click("cancel")?;
    page.wait_for_state("cancelled")?;
    page.server.release();
    page.click("retry")?;
    page.wait_for_state("ready")?;
    ensure!(page.count("#article mark")? > 0, "nothing is highlighted");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_search_narrows_the_cast_to_a_name() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let all = page.count("[data-testid=actor-row]")?;
    page.driver.type_into("[data-testid=actor-search]", "turkey")?;
    let narrowed = format!(
        "const rows = document.querySelectorAll('[data-testid=actor-row]');
         return rows.length > 0 && rows.length < {all} && /turk/i.test(rows[0].textContent)"
    );
    page.wait_for("fewer rows", &narrowed)?;
    page.expect_quiet_console()
}
