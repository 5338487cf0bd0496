//! The reading model comes beside the article, which need not wait for it, and may not come at all.

use anyhow::{Result, ensure};
use standpoint_browser_tests::{Harm, PHONE, Page, WIDE};

use crate::ARTICLE;

/// What the model's address has and no other.
const MODEL: &str = ".safetensors";

/// Whether the shelf in the browser's cache holds a model. Asked again and again, because an answer takes a while.
const IS_KEPT: &str =
    "caches.open('standpoint-models').then(it => it.keys()).then(it => { window.kept = it.length });
    return window.kept === 1";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_article_is_read_by_rules_while_the_model_comes() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.harm(MODEL, Harm::Stalled(4_200_000));
    page.go()?;
    page.wait_for_state("ready")?;
    page.wait_for_model("loading")?;
    ensure!(page.count("[data-testid=actor-row]")? > 0, "the cast waits for the model");
    ensure!(page.count("#article mark")? > 0, "the highlights wait for the model");
    page.wait_for(
        "what has come so far",
        "return document.querySelector('[data-testid=strip]').textContent.includes('4.2 of ')",
    )?;
    ensure!(page.strip("loading")?.contains("rules"), "the strip does not say what is shown until then");

    // A text of one's own need not wait either.
    page.paste(ARTICLE)?;
    page.wait_for("its cast", "return !!document.querySelector('#article mark[data-actor]')")?;
    page.wait_for_state("ready")?;
    page.server.release();
    page.settle()?;
    ensure!(page.count("[data-testid=strip]")? == 0, "there is still something to say");
    ensure!(page.paragraphs()?.concat().contains("Ansel"), "another text is read");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_second_visit_takes_the_model_from_the_cache() -> Result<()> {
    let page = Page::ready(WIDE)?;
    ensure!(page.server.count(MODEL) == 1, "asked for the model {} times", page.server.count(MODEL));
    page.wait_for("the model to be kept", IS_KEPT)?;
    page.go()?;
    page.settle()?;
    ensure!(page.server.count(MODEL) == 1, "the second visit asked for the model again");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn earlier_models_are_thrown_away_and_those_of_other_pages_are_not() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.hold(MODEL);
    page.go()?;
    let put = "caches.open('standpoint-models').then(async it => {
            await it.put('./reader-0.safetensors', new Response('old'));
            await it.put('./elsewhere/reader-0.safetensors', new Response('other'));
            window.isPut = true;
        });";
    page.driver.script(put, &[])?;
    page.wait_for("them to be there", "return window.isPut === true")?;
    page.server.release();
    page.settle()?;
    let names = "caches.open('standpoint-models').then(it => it.keys())
            .then(it => { window.names = it.map(it => new URL(it.url).pathname).join(' ') });
        return /reader-[1-9]/.test(window.names) && !/ ?\\/reader-0/.test(window.names.replace('/elsewhere/reader-0', ''))
            && window.names.includes('/elsewhere/')";
    page.wait_for("the old one to go", names)
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn without_the_model_the_rules_read_and_a_second_try_helps() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.server.lose(MODEL);
    page.go()?;
    page.wait_for_model("failed")?;
    ensure!(page.strip("failed")?.contains("404"), "the strip does not say what happened");
    helped_by_a_second_try(&page)
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn half_a_model_is_none() -> Result<()> {
    for harm in [Harm::Cut(3_000_000), Harm::Broken(3_000_000)] {
        let page = Page::prepare(WIDE)?;
        page.server.harm(MODEL, harm);
        page.go()?;
        page.wait_for_model("failed")?;
        let strip = page.strip("failed")?;
        ensure!(strip.contains("only in part"), "{harm:?}: {strip}");
        helped_by_a_second_try(&page)?;
    }
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_damaged_model_is_not_taken_and_not_kept() -> Result<()> {
    let page = Page::prepare(PHONE)?;
    page.server.harm(MODEL, Harm::Flipped);
    page.go()?;
    page.wait_for_model("failed")?;
    page.click("sheet-toggle")?;
    ensure!(page.strip("failed")?.contains("not the reading model"), "the strip does not say what happened");
    page.driver.script("delete window.kept", &[])?;
    page.wait_for("an empty shelf", &IS_KEPT.replace("=== 1", "=== 0"))?;
    helped_by_a_second_try(&page)
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_kept_model_that_was_damaged_is_fetched_anew() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.wait_for("the model to be kept", IS_KEPT)?;
    let spoil = "caches.open('standpoint-models').then(async it => {
            const [entry] = await it.keys();
            await it.put(entry, new Response('spoilt'));
            window.isSpoilt = true;
        });";
    page.driver.script(spoil, &[])?;
    page.wait_for("it to be spoilt", "return window.isSpoilt === true")?;
    page.go()?;
    page.settle()?;
    ensure!(page.server.count(MODEL) == 2, "asked for the model {} times", page.server.count(MODEL));
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_reader_stays_in_place_when_the_model_comes() -> Result<()> {
    let page = Page::prepare(PHONE)?;
    page.server.harm(MODEL, Harm::Stalled(1_000_000));
    page.go()?;
    page.wait_for_state("ready")?;
    page.driver.script("document.querySelectorAll('#article mark[data-actor]')[12].click()", &[])?;
    page.wait_for("a card", "return !!document.querySelector('[data-testid=actor-card]')")?;
    page.driver.script("scrollTo(0, 700); document.querySelector('[data-testid=mentions]').focus()", &[])?;
    let place = "const card = document.querySelector('[data-testid=actor-card] .card-name').textContent;
        const top = document.querySelectorAll('[data-testid=text] > *')[4].getBoundingClientRect().top;
        const isOpen = document.getElementById('panel').classList.contains('is-open');
        return [card, Math.round(top), isOpen, document.activeElement.dataset.testid].join(' | ')";
    let before = page.driver.script(place, &[])?;
    page.server.release();
    page.settle()?;
    let after = page.driver.script(place, &[])?;
    ensure!(before == after, "the reader was at {before} and is at {after}");
    page.expect_quiet_console()
}

/// The article and a cast by rules are there; once the server has the file, the button brings the model.
fn helped_by_a_second_try(page: &Page) -> Result<()> {
    page.wait_for_state("ready")?;
    ensure!(page.paragraphs()?.concat().contains("Aleppo"), "the text is gone");
    ensure!(page.count("[data-testid=actor-row]")? > 0, "there is no cast");
    page.server.mend();
    page.click("load-again")?;
    page.settle()?;
    ensure!(page.count("[data-testid=strip]")? == 0, "there is still something to say");
    ensure!(page.count("[data-testid=actor-row]")? > 0, "there is no cast");
    Ok(())
}
