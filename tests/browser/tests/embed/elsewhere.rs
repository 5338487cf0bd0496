//! Policies and origins.

use anyhow::{Result, ensure};
use standpoint_browser_tests::{Server, requests};

use crate::{count, demo, inside, message, open, packed, wait_for, words};

const READER: &str = "standpoint-reader";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_strict_policy_is_enough() -> Result<()> {
    let page = demo("csp.html")?;
    wait_for(&page, READER, "ready")?;
    ensure!(count(&page, READER, "#article mark[data-actor]")? > 3, "nothing is marked");
    let colour = page.value(&format!("getComputedStyle({}).backgroundColor", inside(READER, ".panel")))?;
    ensure!(colour != "rgba(0, 0, 0, 0)", "our styles are refused");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn without_webassembly_the_fallback_stays_and_the_reason_is_said() -> Result<()> {
    let page = demo("no-wasm.html")?;
    let said = message(&page, READER)?;
    ensure!(said.contains("content security policy") && said.contains("'wasm-unsafe-eval'"), "{said}");
    ensure!(page.value("document.querySelector('standpoint-reader article').checkVisibility()")? == true);
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn scripts_from_another_origin_read_as_well_and_no_third_one_is_asked() -> Result<()> {
    let page = demo("index.html")?;
    let other = Server::start(packed()?)?;
    page.driver.log("performance")?;
    open(&page, &format!("other-origin.html?at={}embed/", other.url()))?;
    wait_for(&page, READER, "ready")?;
    page.wait_for("the model", &format!("return !!{}", inside(READER, ".app[data-model=ready]")))?;
    ensure!(
        page.server.count("/embed/") == 0 && other.count("/embed/worker_bg.wasm") > 0,
        "from the wrong place"
    );
    let own = [page.server.url(), other.url()];
    let foreign: Vec<_> = requests(&page.driver.log("performance")?)
        .into_iter()
        .filter(|it| !own.iter().any(|own| it.starts_with(own.as_str())))
        .collect();
    ensure!(foreign.is_empty(), "{foreign:?}");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_policy_against_blob_workers_is_named_where_scripts_come_from_elsewhere() -> Result<()> {
    let page = demo("index.html")?;
    let other = Server::start(packed()?)?;
    open(&page, &format!("other-origin.html?at={}embed/&policy=worker-src%20'self'", other.url()))?;
    let said = message(&page, READER)?;
    ensure!(said.contains("worker-src blob:"), "{said}");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn inside_a_yew_application_each_hears_its_own_clicks() -> Result<()> {
    let page = demo("yew.html")?;
    // The reader is in a closed tree: only what leaves it can be seen.
    page.driver.script(
        "window.told = [];
         for (const name of ['analysed', 'actor-selected', 'error']) {
             document.addEventListener(`standpoint-${name}`, ({ detail }) => window.told.push([name, detail]));
         }",
        &[],
    )?;
    page.wait_for("the application", "return !!document.querySelector('standpoint-reader')")?;
    page.wait_for("the reader", "return document.querySelector('standpoint-reader').export?.('json')")
        .or_else(|_| {
            page.wait_for("the reader", "return window.told.some(([name]) => name === 'analysed')")
        })?;
    let clicks = || page.text("#host-clicks");
    page.driver.click("#host-button")?;
    page.wait_for("the click", "return document.getElementById('host-clicks').textContent === '1'")?;
    // A real click, as a visitor's, on the first actor of the panel: an actor is chosen, and nothing else.
    let place = page.value(
        "(() => { const it = document.querySelector('standpoint-reader').getBoundingClientRect();
          return [it.right - 200, it.top + 180]; })()",
    )?;
    for step in 0..6 {
        let (x, y) =
            (place[0].as_f64().unwrap_or(0.0), place[1].as_f64().unwrap_or(0.0) + 30.0 * f64::from(step));
        for kind in ["mousePressed", "mouseReleased"] {
            let press =
                serde_json::json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            page.driver.devtools("Input.dispatchMouseEvent", &press)?;
        }
    }
    page.wait_for("an actor", "return window.told.some(([name]) => name === 'actor-selected')")?;
    ensure!(clicks()? == "1", "the application takes our clicks for its own: {}", clicks()?);
    page.driver.click("#host-button")?;
    page.wait_for("the click", "return document.getElementById('host-clicks').textContent === '2'")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_program_that_is_not_there_leaves_the_fallback() -> Result<()> {
    let page = demo("index.html")?;
    page.server.lose("reader_bg.wasm");
    open(&page, "plain.html")?;
    let said = message(&page, READER)?;
    ensure!(said.contains("could not be loaded"), "{said}");
    page.server.mend();
    page.driver.script("document.querySelector('standpoint-reader').analyse()", &[])?;
    wait_for(&page, READER, "ready")?;
    ensure!(!words(&page, READER, "#article")?.is_empty());
    Ok(())
}
