//! From a claim to the words that show it.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use standpoint_browser_tests::{Page, WIDE};

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_quote_on_a_card_lights_its_words_and_brings_them_into_sight() -> Result<()> {
    let page = Page::ready(WIDE)?;
    // The last quote of the text is far below the fold.
    page.driver.script("[...document.querySelectorAll('#article mark[data-quote]')].at(-1).click()", &[])?;
    page.wait_for("its card", "return !!document.querySelector('#panel .card [data-testid=quote-item]')")?;
    page.driver.script("window.scrollTo(0, 0)", &[])?;
    let last = "[...document.querySelectorAll('#panel .card [data-testid=quote-item]')].at(-1)";
    let words = page.value(&format!("{last}.querySelector('.item-words').textContent"))?;
    page.driver.script(&format!("{last}.scrollIntoView(); {last}.click()"), &[])?;
    page.wait_for("lit words", "return !!document.querySelector('#article .is-lit')")?;
    let lit =
        page.value("[...document.querySelectorAll('#article .is-lit')].map(it => it.textContent).join('')")?;
    let (lit, words) =
        (lit.as_str().context("words")?.to_owned(), words.as_str().context("words")?.to_owned());
    ensure!(plain(&lit) == plain(&words), "the card says {words:?}, the text lights {lit:?}");
    page.wait_for(
        "the lit words to be in sight",
        "const box = document.querySelector('#article .is-lit').getBoundingClientRect();
         return box.top >= 0 && box.bottom <= innerHeight",
    )?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_stance_on_a_card_lights_its_evidence() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let rows = page.count("[data-testid=actor-row]")?;
    for row in 0..rows {
        let body = "document.querySelectorAll('[data-testid=actor-row]')[arguments[0]].click()";
        page.driver.script(body, &[json!(row)])?;
        page.wait_for("the card", "return !!document.querySelector('[data-testid=actor-card]')")?;
        if page.count("#panel .card [data-testid=stance-item]")? > 0 {
            page.driver
                .script("document.querySelector('#panel .card [data-testid=stance-item]').click()", &[])?;
            page.wait_for("lit words", "return !!document.querySelector('#article .is-lit')")?;
            let words = page.text("#panel .card [data-testid=stance-item] .item-evidence")?;
            let lit = page.value(
                "[...document.querySelectorAll('#article .is-lit')].map(it => it.textContent).join('')",
            )?;
            let lit = lit.as_str().context("words")?;
            ensure!(plain(lit) == plain(&words), "the card says {words:?}, the text lights {lit:?}");
            page.wait_for(
                "the lit words to be in sight",
                "const box = document.querySelector('#article .is-lit').getBoundingClientRect();
                 return box.top >= 0 && box.bottom <= innerHeight",
            )?;
            return page.expect_quiet_console();
        }
        page.click("card-back")?;
        page.wait_for("the list", "return !document.querySelector('[data-testid=actor-card]')")?;
    }
    anyhow::bail!("no actor of the sample article stands anywhere")
}

/// Words alone: a card joins the pieces of a quote with an ellipsis and closes up white space.
fn plain(words: &str) -> String {
    words.replace('…', "").split_whitespace().collect()
}
