//! The reader knows better: corrections take effect, are kept, and can be undone.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use standpoint_browser_tests::{Page, WIDE};

/// Opens the card of an actor of the sample.
fn card(page: &Page, name: &str) -> Result<()> {
    let body = "[...document.querySelectorAll('[data-testid=actor-row]')]
        .find(it => it.querySelector('.actor-row-name').textContent === arguments[0]).click()";
    page.driver.script(body, &[json!(name)])?;
    page.wait_for("the card", "return !!document.querySelector('[data-testid=actor-card]')")
}

/// Chooses what contains these words in a list.
fn choose(page: &Page, id: &str, words: &str) -> Result<()> {
    let body = "const list = document.querySelector(`[data-testid=${arguments[0]}]`);
        list.dispatchEvent(new Event('focus'));
        list.focus();
        return new Promise(done => setTimeout(() => {
            list.selectedIndex = [...list.options].findIndex(it => it.textContent.includes(arguments[1]));
            list.dispatchEvent(new Event('change', { bubbles: true }));
            done(list.selectedIndex);
        }, 50));";
    page.driver.script(body, &[json!(id), json!(words)]).map(drop)
}

fn wait_for_name(page: &Page, name: &str) -> Result<()> {
    page.wait_for(
        &format!("the name {name}"),
        &format!("return document.querySelector('#panel .card-name')?.textContent === {}", json!(name)),
    )
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_new_name_stands_everywhere_outlives_the_page_and_can_be_undone() -> Result<()> {
    let page = Page::ready(WIDE)?;
    card(&page, "Turkey")?;
    page.click("correct-actor")?;
    page.driver.script("document.querySelector('[data-testid=editor-name]').value = 'Türkiye'", &[])?;
    page.click("editor-save")?;
    wait_for_name(&page, "Türkiye")?;
    ensure!(page.count("#article mark[title='Türkiye']")? > 0, "the text does not know the name");
    page.go()?;
    page.settle()?;
    ensure!(page.text("[data-testid=actor-list]")?.contains("Türkiye"), "the name is forgotten");
    // By key, and back again.
    let press = "document.dispatchEvent(new KeyboardEvent('keydown', {
        key: arguments[0], ctrlKey: true, shiftKey: arguments[1], bubbles: true }))";
    page.driver.script(press, &[json!("z"), json!(false)])?;
    page.wait_for(
        "the old name",
        "return !document.getElementById('panel').textContent.includes('Türkiye')",
    )?;
    page.driver.script(press, &[json!("Z"), json!(true)])?;
    page.wait_for("the new name", "return document.getElementById('panel').textContent.includes('Türkiye')")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_quote_is_given_to_another_speaker_by_one_choice() -> Result<()> {
    let page = Page::ready(WIDE)?;
    card(&page, "Dmitry Peskov")?;
    let quotes = page.count("#panel [data-testid=quote-item]")?;
    choose(&page, "speaker-choice", "David Carden")?;
    page.wait_for(
        "one quote less",
        &format!(
            "return document.querySelectorAll('#panel [data-testid=quote-item]').length === {}",
            quotes - 1
        ),
    )?;
    page.click("card-back")?;
    card(&page, "David Carden")?;
    ensure!(page.text("[data-testid=said]")?.contains("corrected by you"), "the quote is not marked");
    // The list says so, and takes it back.
    page.click("corrections-list")?;
    page.wait_for("the list", "return !!document.querySelector('[data-testid=correction]')")?;
    ensure!(page.text("[data-testid=correction]")?.contains("David Carden"), "who says it now?");
    page.click("take-back")?;
    page.wait_for("none", "return !document.querySelector('[data-testid=correction]')")?;
    page.click("card-back")?;
    card(&page, "Dmitry Peskov")?;
    ensure!(page.count("#panel [data-testid=quote-item]")? == quotes, "the quote did not come back");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn two_actors_become_one_and_a_mention_becomes_another() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let actors = page.count("[data-testid=actor-row]")?;
    card(&page, "SANA")?;
    page.click("correct-actor")?;
    choose(&page, "editor-merge", "Syrian state media")?;
    wait_for_name(&page, "Syrian state media")?;
    ensure!(page.count("#panel [data-testid=actor-editor]")? == 1, "the form is gone");
    choose(&page, "editor-split", "SANA")?;
    page.wait_for(
        "two corrections",
        "return /^2/.test(document.querySelector('[data-testid=corrections-bar]').textContent)",
    )?;
    page.click("undo")?;
    page.click("undo")?;
    page.click("card-back")?;
    let rows = page.count("[data-testid=actor-row]")?;
    ensure!(rows == actors, "{rows} actors instead of {actors}");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_stance_changes_its_sign_or_goes() -> Result<()> {
    let page = Page::ready(WIDE)?;
    card(&page, "United Nations")?;
    let first = "#panel [data-testid=stance-item] .sign";
    let sign = format!("document.querySelector('{first}')?.getAttribute('aria-label')");
    let before = page.value(&sign)?;
    ensure!(before.as_str().context("a sign")?.contains("in favour"), "{before}");
    page.driver.script("document.querySelector('[data-testid=flip]').click()", &[])?;
    page.wait_for("the other sign", &format!("return {sign}.includes('against')"))?;
    page.driver.script("document.querySelector('[data-testid=drop]').click()", &[])?;
    page.wait_for("it to go", &format!("return document.querySelector('{first}') === null"))?;
    page.click("undo")?;
    page.wait_for("it to come back", &format!("return !!document.querySelector('{first}')"))?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_keyboard_stays_where_a_correction_was_made() -> Result<()> {
    let page = Page::ready(WIDE)?;
    card(&page, "Turkey")?;
    page.click("correct-actor")?;
    choose(&page, "editor-kind", "Organisation")?;
    page.wait_for(
        "the kind",
        "return document.querySelector('#panel .card-kind').textContent.includes('Organisation')",
    )?;
    let focused = |what: &str| {
        page.wait_for(
            &format!("the keyboard at {what}"),
            &format!("return document.activeElement?.dataset.testid === {}", json!(what)),
        )
    };
    focused("editor-kind")?;
    // There is nothing more to undo, and yet the button is there.
    page.driver.script("document.querySelector('[data-testid=undo]').focus()", &[])?;
    page.click("undo")?;
    page.wait_for(
        "no step to undo",
        "return document.querySelector('[data-testid=undo]').ariaDisabled === 'true'",
    )?;
    focused("undo")?;
    page.click("undo")?;
    ensure!(page.text("[data-testid=corrections-bar]")?.starts_with("Nothing"), "undone what was not there");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_renamed_actor_keeps_its_card_though_another_is_named_within_its_mention() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.paste(
        "A verdict\n\nRuth Delaney wept. \"We begin again,\" said Ruth Delaney. Her lawyer, Amir Haddad, accused \
         Calder Marine of hiding evidence.",
    )?;
    page.settle()?;
    card(&page, "Amir Haddad")?;
    page.click("correct-actor")?;
    page.driver.script("document.querySelector('[data-testid=editor-name]').value = 'A. J. Haddad'", &[])?;
    page.click("editor-save")?;
    wait_for_name(&page, "A. J. Haddad")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_unclear_speaker_is_shown_with_who_it_may_be_and_one_press_decides() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.paste("The road was closed for a week.\n\n“The road is open.” Ivo Marin looked at Lena Holm.\n\nHolm said nothing.")?;
    page.wait_for_state("ready")?;
    page.click("unclear-row")?;
    page.wait_for("the quote", "return !!document.querySelector('[data-testid=candidates]')")?;
    let offered = page.text("[data-testid=candidates]")?;
    ensure!(offered.contains("Ivo Marin") && offered.contains("Lena Holm"), "offered are {offered}");
    page.driver.script(
        "[...document.querySelectorAll('[data-testid=candidate]')]
            .find(it => it.textContent === 'Lena Holm').click()",
        &[],
    )?;
    page.wait_for("the quote to be hers", "return !document.querySelector('[data-testid=candidates]')")?;
    card(&page, "Lena Holm")?;
    ensure!(page.count("#panel [data-testid=quote-item]")? == 1, "her card lacks the quote");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_stance_that_is_unsure_is_confirmed_by_one_click() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let sum = |page: &Page| -> Result<String> {
        page.click("tab-stances")?;
        page.wait_for("the sum", "return !!document.querySelector('[data-testid=stances-sum]')")?;
        page.text("[data-testid=stances-sum]")
    };
    let before = sum(&page)?;
    ensure!(before.contains("left out"), "{before}: nothing is unsure here");
    page.click("tab-actors")?;
    let names = page.value("[...document.querySelectorAll('.actor-row-name')].map(it => it.textContent)")?;
    for name in names.as_array().context("names")?.iter().filter_map(|it| it.as_str()) {
        card(&page, name)?;
        if page.count("[data-testid=unsure] [data-testid=confirm]")? > 0 {
            break;
        }
        page.click("card-back")?;
    }
    ensure!(
        page.count("#panel .section:not(.unsure) [data-testid=confirm]")? == 0,
        "what is sure can be confirmed"
    );
    page.driver.script(
        "const fold = document.querySelector('[data-testid=unsure]');
         fold.open = true;
         fold.querySelector('[data-testid=confirm]').click()",
        &[],
    )?;
    page.wait_for(
        "the correction",
        "return !!document.querySelector('#panel .section:not(.unsure) .corrected')",
    )?;
    let number = |sum: &str| sum.split(' ').next().and_then(|it| it.parse::<u64>().ok());
    let after = sum(&page)?;
    ensure!(number(&after) == number(&before).map(|it| it + 1), "{before}, then {after}");
    page.click("undo")?;
    page.wait_for(
        "the old sum",
        &format!(
            "return document.querySelector('[data-testid=stances-sum]').textContent === {}",
            json!(before)
        ),
    )?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn where_the_browser_keeps_nothing_the_page_says_so() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    let refuse = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }";
    page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": refuse }))?;
    page.go()?;
    page.settle()?;
    ensure!(page.count("[data-testid=not-kept]")? == 0, "there is nothing to keep yet");
    card(&page, "Turkey")?;
    page.click("correct-actor")?;
    choose(&page, "editor-kind", "Organisation")?;
    page.wait_for("the hint", "return !!document.querySelector('[data-testid=not-kept]')")?;
    page.click("undo")?;
    page.wait_for("no hint", "return !document.querySelector('[data-testid=not-kept]')")?;
    page.expect_quiet_console()
}
