//! The element works in another browser as well.

use anyhow::{Result, ensure};
use standpoint_browser_tests::{Firefox, Server};

use crate::packed;

/// Something in the reader's shadow tree.
fn inside(selector: &str) -> String {
    format!("document.querySelector('standpoint-reader')?.shadowRoot?.querySelector('{selector}')")
}

#[test]
#[ignore = "needs Firefox: cargo xtask test"]
fn plain_strict_analysed_and_in_place_in_firefox() -> Result<()> {
    let server = Server::start(packed()?)?;
    let mut browser = Firefox::start()?;
    for name in ["plain", "csp", "analysis", "in-place"] {
        browser.go(&format!("{}demo/{name}.html", server.url()))?;
        browser
            .wait_for(&format!("the reader of {name}"), &format!("!!{}", inside(".app[data-state=ready]")))?;
        browser.value(&format!("{}.click()", inside("[data-testid=actor-row]")))?;
        browser.wait_for(&format!("a card in {name}"), &format!("!!{}", inside(".card-name")))?;
    }
    ensure!(browser.value("CSS.highlights.size > 2")? == true, "nothing is marked in place");
    browser.expect_quiet_console()
}

#[test]
#[ignore = "needs Firefox: cargo xtask test"]
fn from_another_origin_in_firefox() -> Result<()> {
    let (server, other) = (Server::start(packed()?)?, Server::start(packed()?)?);
    let mut browser = Firefox::start()?;
    browser.go(&format!("{}demo/other-origin.html?at={}embed/", server.url(), other.url()))?;
    browser.wait_for("the model", &format!("!!{}", inside(".app[data-state=ready][data-model=ready]")))?;
    browser.go(&format!("{}demo/iframe-sandboxed.html", server.url()))?;
    browser
        .wait_for("the iframe to grow", "parseFloat(document.querySelector('iframe').style.height) > 400")?;
    browser.expect_quiet_console()
}
