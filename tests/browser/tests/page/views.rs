//! The parts of the panel, and the ways between them.

use anyhow::{Context, Result, ensure};
use standpoint_browser_tests::{FEUD, Key, Page, WIDE};

/// A page on which the feud is read.
pub fn feud() -> Result<Page> {
    let page = Page::ready(WIDE)?;
    page.paste(FEUD)?;
    page.wait_for("the article", "return document.getElementById('article').textContent.includes('Quist')")?;
    page.wait_for_state("ready")?;
    Ok(page)
}

/// Waits for something in the panel.
fn wait_for(page: &Page, id: &str) -> Result<()> {
    page.wait_for(id, &format!("return !!document.querySelector('#panel [data-testid={id}]')"))
}

/// The words that are lit.
fn lit(page: &Page) -> Result<String> {
    page.wait_for("lit words", "return !!document.querySelector('#article .is-lit')")?;
    let lit =
        page.value("[...document.querySelectorAll('#article .is-lit')].map(it => it.textContent).join('')")?;
    Ok(lit.as_str().context("words")?.to_owned())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_tabs_turn_by_the_arrows_and_stay_in_the_history() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let tab = "document.activeElement.id";
    page.click("tab-actors")?;
    page.driver.press(Key::Right)?;
    wait_for(&page, "stances")?;
    ensure!(page.value(tab)? == "tab-stances", "the keyboard did not go along");
    page.driver.press(Key::Right)?;
    wait_for(&page, "claims")?;
    ensure!(page.value("location.hash")? == "#claims");
    ensure!(page.count("#panel [role=tab][tabindex='0']")? == 1, "there are several stops");
    page.driver.script("history.back()", &[])?;
    wait_for(&page, "stances")?;
    ensure!(page.text("[role=tab][aria-selected=true]")? == "Stances", "another tab is chosen");
    page.driver.script("history.forward()", &[])?;
    wait_for(&page, "claims")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_address_opens_the_card_that_it_names() -> Result<()> {
    let page = Page::prepare(WIDE)?;
    page.driver.go(&format!("{}#actors/turkey", page.server.url()))?;
    page.settle()?;
    wait_for(&page, "actor-card")?;
    ensure!(page.text("#panel .card-name")? == "Turkey", "another card is open");
    ensure!(page.value("location.hash")? == "#actors/turkey");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_cell_of_the_matrix_opens_its_stances_and_these_light_their_evidence() -> Result<()> {
    let page = feud()?;
    page.click("tab-stances")?;
    wait_for(&page, "matrix")?;
    let cell = "[data-cell='stances/sweden/denmark']";
    let signs = page.value(&format!("document.querySelector(\"{cell}\").getAttribute('aria-label')"))?;
    let signs = signs.as_str().context("a cell has a name")?;
    ensure!(signs.contains("against, in words") && signs.contains("against, in deeds"), "{signs}");
    page.driver.click(cell)?;
    wait_for(&page, "cell-card")?;
    let evidence = page.text("#panel [data-testid=stance-item] .item-evidence")?;
    page.driver.click("#panel [data-testid=stance-item]")?;
    ensure!(lit(&page)? == evidence, "the text lights other words than {evidence:?}");
    // And back again, step by step.
    page.driver.press(Key::Escape)?;
    page.wait_for("the item", "return document.activeElement.dataset.testid === 'stance-item'")?;
    page.driver.press(Key::Escape)?;
    page.wait_for("the cell", &format!("return document.activeElement.matches(\"{cell}\")"))?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn what_is_no_actor_stands_beneath_the_matrix_and_everything_in_its_table() -> Result<()> {
    let page = feud()?;
    page.click("tab-stances")?;
    wait_for(&page, "position")?;
    let renn = "[...document.querySelectorAll('[data-testid=position]')].some(it => /Renn.*moratorium/.test(it.textContent))";
    ensure!(page.value(renn)? == true, "Renn stands nowhere");
    page.driver.script("document.querySelector('[data-testid=position]').click()", &[])?;
    wait_for(&page, "cell-card")?;
    page.click("card-back")?;
    page.click("picture-table")?;
    wait_for(&page, "stances-table")?;
    ensure!(page.value("location.hash")? == "#stances/table");
    let rows = page.count("[data-testid=stances-table] tbody tr")?;
    let sum = page.text("[data-testid=stances-sum]")?;
    ensure!(sum.starts_with(&format!("{rows} ")), "the table has {rows} rows, the panel says {sum:?}");
    let wide = page.value("document.documentElement.scrollWidth")?;
    ensure!(wide.as_u64().is_some_and(|it| it <= u64::from(WIDE.width)), "the page is {wide} pixels wide");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_map_has_an_arrow_for_every_cell_and_is_worked_with_the_keyboard() -> Result<()> {
    let page = feud()?;
    page.click("tab-stances")?;
    wait_for(&page, "matrix")?;
    let cells = "[...new Set([...document.querySelectorAll('#panel [data-testid=cell]')].map(it => it.dataset.cell))].sort().join()";
    let of_matrix = page.value(cells)?;
    page.click("picture-map")?;
    wait_for(&page, "map")?;
    ensure!(page.value("location.hash")? == "#stances/map");
    page.wait_for("the keyboard at the choice", "return document.activeElement.id === 'picture-map'")?;
    ensure!(page.value(&cells.replace("=cell", "=map-arrow"))? == of_matrix, "the map shows other pairs");
    let nameless =
        "[...document.querySelectorAll('#panel .map [role=button]')].filter(it => !it.ariaLabel).length";
    ensure!(page.value(nameless)? == 0, "something on the map has no name");
    let small =
        "[...document.querySelectorAll('#panel .map [role=button]')].map(it => it.getBoundingClientRect())
        .filter(it => it.width < 24 || it.height < 24).length";
    ensure!(page.value(small)? == 0, "something on the map is too small for a finger");
    // By key to an arrow, to its stances, and back to it.
    let arrow = "[data-testid=map-arrow][data-cell='stances/sweden/denmark']";
    page.driver.script(&format!("document.querySelector(\"{arrow}\").focus()"), &[])?;
    page.driver.press(Key::Enter)?;
    wait_for(&page, "cell-card")?;
    page.driver.press(Key::Escape)?;
    page.wait_for("the arrow", &format!("return document.activeElement.matches(\"{arrow}\")"))?;
    page.driver.press(Key::Tab)?;
    ensure!(page.value("!!document.activeElement.closest('.map')")? == true, "the keyboard left the map");
    // A node leads to its card, and the tab remembers the picture.
    page.driver.click("[data-testid=map-node]")?;
    wait_for(&page, "actor-card")?;
    page.click("tab-stances")?;
    wait_for(&page, "map")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn where_nobody_is_quoted_there_is_no_empty_picture() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.paste("The sky was blue, and rain fell over the hills for most of the day.")?;
    page.wait_for("it", "return document.getElementById('article').textContent.includes('hills')")?;
    page.wait_for_state("ready")?;
    page.click("tab-sources")?;
    let said = page.text("[data-testid=sources]")?;
    ensure!(said.contains("Nobody is quoted in this article."), "{said}");
    ensure!(page.count("[data-testid=sources] :is(ol, table, svg)")? == 0, "{said}");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn nobody_moves_on_the_map_when_a_stance_is_corrected() -> Result<()> {
    let page = feud()?;
    page.click("tab-stances")?;
    page.click("picture-map")?;
    wait_for(&page, "map")?;
    let places = "Object.fromEntries([...document.querySelectorAll('[data-testid=map-node]')]
        .map(it => [it.ariaLabel, it.querySelector('circle').getAttribute('cx') + ' ' + it.querySelector('circle').getAttribute('cy')]))";
    let before = page.value(places)?;
    page.driver.script(
        "document.querySelector(\"[data-cell='stances/sweden/denmark']\").dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        &[],
    )?;
    wait_for(&page, "cell-card")?;
    page.driver.script("document.querySelector('[data-testid=drop]').click()", &[])?;
    page.click("card-back")?;
    wait_for(&page, "map")?;
    let after = page.value(places)?;
    let after = after.as_object().context("nodes")?;
    ensure!(!after.is_empty());
    for (name, place) in after {
        ensure!(before[name] == *place, "{name} went from {} to {place}", before[name]);
    }
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_claim_and_its_denial_stand_side_by_side() -> Result<()> {
    let page = feud()?;
    page.click("tab-claims")?;
    wait_for(&page, "dispute")?;
    let dispute = page.text("[data-testid=dispute]")?;
    ensure!(
        dispute.contains("asserted by") && dispute.contains("Sweden") && dispute.contains("denied by"),
        "{dispute}"
    );
    ensure!(page.text("[data-testid=asserted]")?.contains("Residents"), "what only residents say is missing");
    page.driver.click("[data-testid=dispute] .is-denial [data-testid=stance-item]")?;
    ensure!(lit(&page)?.contains("denied that"), "another place is lit");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_shares_of_the_sources_make_up_the_article() -> Result<()> {
    let page = feud()?;
    page.click("tab-sources")?;
    wait_for(&page, "shares")?;
    page.driver.script("document.querySelector('[data-testid=sources-table] summary').click()", &[])?;
    page.wait_for("the table", "return !!document.querySelector('[data-testid=sources-table] tbody tr')")?;
    let words = page.value(
        "[...document.querySelectorAll('[data-testid=sources-table] tbody tr')]
            .reduce((sum, row) => sum + Number(row.children[3].textContent), 0)",
    )?;
    let body = FEUD.split("\n\n").skip(1).map(|it| it.split_whitespace().count()).sum::<usize>();
    ensure!(words == body, "the table counts {words} words, the article has {body}");
    // The score: the keyboard goes from one quote to the next.
    page.driver.script("document.querySelector('[data-testid=lane]').click()", &[])?;
    let first = lit(&page)?;
    ensure!(!first.is_empty(), "nothing is lit");
    page.driver.click("[data-testid=source-row]")?;
    wait_for(&page, "actor-card")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_matrix_that_is_wider_than_the_panel_shows_that_there_is_more() -> Result<()> {
    let page = feud()?;
    page.click("tab-stances")?;
    wait_for(&page, "matrix")?;
    page.wait_for("the shade", "return !!document.querySelector('.scroll-box.has-more-behind')")?;
    let scroll = "const it = document.querySelector('.grid-scroll'); it.scrollLeft = it.scrollWidth";
    page.driver.script(scroll, &[])?;
    page.wait_for(
        "the end",
        "return !!document.querySelector('.scroll-box.has-more-before:not(.has-more-behind)')",
    )?;
    let head = page.value(
        "document.querySelector('.grid tbody th').getBoundingClientRect().left
            - document.querySelector('.grid-scroll').getBoundingClientRect().left",
    )?;
    ensure!(
        head.as_f64().is_some_and(|it| it.abs() < 2.0),
        "the first column is {head} pixels from the edge"
    );
    page.expect_quiet_console()
}
