//! What goes wrong in one reader stays there.

use anyhow::{Result, ensure};
use standpoint_browser_tests::{Page, WIDE};

use crate::{click, demo, inside, list, message, open, packed, wait_for};

/// Lets a worker crash once it is asked to read the first article, as a panic in it would. Which of two readers begins
/// first is the network's affair.
const CRASH: &str = "const Real = Worker;
    let hasCrashed = false;
    window.Worker = class extends Real {
        postMessage(message) {
            if (hasCrashed || !message.includes('Read') || !message.includes('Dockers')) super.postMessage(message);
            else hasCrashed = this.dispatchEvent(new ErrorEvent('error'));
        }
    };";

/// Lets the page refuse the next element that is put anywhere, on which the program panics.
const TORN: &str = "const real = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function () {
        Node.prototype.insertBefore = real;
        throw new DOMException('torn');
    };";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_panic_in_one_analysis_leaves_its_fallback_and_the_other_reader() -> Result<()> {
    let page = Page::of(packed()?, WIDE)?;
    page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &serde_json::json!({ "source": CRASH }))?;
    open(&page, "two.html")?;
    page.driver.script(
        "window.told = [];
         document.addEventListener('standpoint-error', ({ target, detail }) => window.told.push([target.id, detail.code]))",
        &[],
    )?;
    let said = message(&page, "#one")?;
    ensure!(said.contains("stopped on this text"), "{said}");
    page.driver.script("document.getElementById('two').scrollIntoView()", &[])?;
    wait_for(&page, "#two", "ready")?;
    ensure!(list(&page, "window.told")? == [serde_json::json!(["one", "crash"])]);
    // And it can be tried again.
    page.driver.script("document.getElementById('one').analyse()", &[])?;
    wait_for(&page, "#one", "ready")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_panic_of_the_program_itself_leaves_the_fallback_and_the_other_reader_starts_anew() -> Result<()> {
    let page = demo("two.html")?;
    page.driver.script("document.getElementById('two').scrollIntoView()", &[])?;
    for reader in ["#one", "#two"] {
        wait_for(&page, reader, "ready")?;
    }
    page.driver.script(TORN, &[])?;
    click(&page, "#one", "#article mark[data-actor]")?;
    let said = message(&page, "#one")?;
    ensure!(said.contains("The reader stopped"), "{said}");
    page.wait_for("the second program", "return performance.getEntriesByName(new URL('../embed/reader.js?1', location.href).href).length === 1")?;
    wait_for(&page, "#two", "ready")?;
    click(&page, "#two", "#article mark[data-actor]")?;
    page.wait_for("a card", &format!("return !!{}", inside("#two", ".card-name")))
}
