//! The page works in another browser as well: a visit in Firefox.

use anyhow::{Result, ensure};
use standpoint_browser_tests::{Firefox, Server, dist};

use crate::ARTICLE;

const IS_READ: &str =
    "(it => it?.dataset.model === 'ready' && it.dataset.state === 'ready')(document.getElementById('app'))";

#[test]
#[ignore = "needs Firefox: cargo xtask test"]
fn an_article_is_read_and_an_actor_leads_to_words() -> Result<()> {
    let server = Server::start(dist()?)?;
    let mut browser = Firefox::start()?;
    browser.go(&server.url())?;
    browser.wait_for("the model's reading", IS_READ)?;
    browser.click("#article mark[data-actor]")?;
    browser.wait_for("a card", "!!document.querySelector('[data-testid=actor-card]')")?;
    browser.click("[data-testid=card-back]")?;
    browser.wait_for("the list", "!!document.querySelector('[data-testid=actor-row]')")?;
    browser.click("[data-testid=actor-row]")?;
    browser.wait_for("a quote", "!!document.querySelector('[data-testid=quote-item]')")?;
    let words =
        browser.value("document.querySelector('[data-testid=quote-item] .item-words').textContent")?;
    browser.click("[data-testid=quote-item]")?;
    browser.wait_for("lit words", "!!document.querySelector('#article .is-lit')")?;
    let lit = browser
        .value("[...document.querySelectorAll('#article .is-lit')].map(it => it.textContent).join('')")?;
    ensure!(lit == words, "the card says {words}, the text lights {lit}");

    browser.click("[data-testid=open]")?;
    let article = serde_json::to_string(ARTICLE)?;
    browser.value(&format!(
        "(it => {{ it.value = {article}; it.dispatchEvent(new Event('input', {{ bubbles: true }})); }})
            (document.querySelector('[data-testid=paste-text]'))"
    ))?;
    browser.click("[data-testid=read-it]")?;
    browser
        .wait_for("the new article", "document.getElementById('article').textContent.includes('Ansel')")?;
    browser.wait_for("its reading", IS_READ)?;
    ensure!(browser.value("document.querySelectorAll('#article mark[data-actor]').length > 0")? == true);

    // And once more without a network.
    browser.wait_for("the page to be kept", "navigator.serviceWorker.ready.then(() => true)")?;
    server.stop();
    browser.go(&server.url())?;
    browser.wait_for("the page and its model", IS_READ)?;
    browser.expect_quiet_console()
}
