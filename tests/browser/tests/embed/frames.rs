//! In an iframe: with an origin and without.

use anyhow::{Result, bail, ensure};
use serde_json::json;
use standpoint_browser_tests::{Page, Server};

use crate::{demo, list, open, packed};

/// Waits until the iframe has grown to the height of what is in it.
const GROWN: &str = "return parseFloat(document.querySelector('iframe').style.height) > 400";

/// Waits until the analysis in the iframe was asked for: nobody can look into one without an origin.
fn wait_for_worker(page: &Page, name: &str) -> Result<()> {
    for _ in 0..600 {
        if page.server.count("/embed/worker_bg.wasm") > 0 {
            return Ok(());
        }
        page.value("new Promise(it => setTimeout(it, 50))")?;
    }
    bail!("{name}: nothing was analysed")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_iframe_gets_the_height_of_its_article() -> Result<()> {
    for name in ["iframe.html", "iframe-sandboxed.html"] {
        let page = demo(name)?;
        page.wait_for(&format!("{name} to grow"), GROWN)?;
        wait_for_worker(&page, name)?;
        page.expect_quiet_console()?;
    }
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn only_the_origin_that_is_named_hears_and_commands() -> Result<()> {
    let page = demo("index.html")?;
    let other = Server::start(packed()?)?;
    let own = page.server.url();
    let frame = |origin: &str| {
        format!(
            "{}embed/frame.html?src={own}demo/harbour-strike.txt&analysis={own}demo/harbour-strike.json&origin={origin}",
            other.url()
        )
    };
    let put = "window.told = [];
        addEventListener('message', ({ data, source }) => source === frame.contentWindow && window.told.push(data));
        const frame = document.createElement('iframe');
        frame.src = arguments[0];
        frame.style.cssText = 'width: 900px; height: 600px';
        document.body.append(frame);";
    page.driver.script(put, &[json!(frame(own.trim_end_matches('/')))])?;
    page.wait_for(
        "the analysis",
        "return window.told.some(it => it.type === 'analysed' && it.detail.actors > 2)",
    )?;
    page.driver.script(
        "document.querySelector('iframe').contentWindow.postMessage({ standpoint: 1, command: 'select', arguments: ['a1'], id: 7 }, '*')",
        &[],
    )?;
    page.wait_for(
        "the answer",
        "return window.told.some(it => it.type === 'answer' && it.id === 7 && it.value === true)",
    )?;
    page.wait_for(
        "the actor",
        "return window.told.some(it => it.type === 'actor-selected' && it.detail.id === 'a1')",
    )?;

    // The same for somebody else: we hear its height and nothing else, and it hears nothing of us.
    open(&page, "index.html")?;
    page.driver.script(put, &[json!(frame("https://elsewhere.example"))])?;
    page.wait_for("its height", "return window.told.some(it => it.type === 'height' && it.height > 400)")?;
    page.driver.script(
        "document.querySelector('iframe').contentWindow.postMessage({ standpoint: 1, command: 'export', arguments: ['text'], id: 8 }, '*')",
        &[],
    )?;
    page.driver.script("window.isLater = false; setTimeout(() => window.isLater = true, 300)", &[])?;
    page.wait_for("a while", "return window.isLater")?;
    let kinds = list(&page, "[...new Set(window.told.map(it => it.type))]")?;
    ensure!(kinds == [json!("height")], "{kinds:?}");
    Ok(())
}
