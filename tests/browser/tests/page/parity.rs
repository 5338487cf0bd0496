//! The browser finds what the command line finds: `tests/golden/<slug>.json` is what the engine gives natively, which
//! `crates/cli/tests/golden.rs` holds, and the page's own worker must give the same, number by number.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use standpoint_browser_tests::{Page, WIDE};

/// A worker beside the page's own reads a text once it has its model, and leaves the answer in `window.parity`.
const READ: &str = "
    window.parity = null;
    const worker = new Worker('./worker_loader.js', { type: 'module' });
    worker.onmessage = ({ data }) => {
        const response = JSON.parse(data);
        if (response.Model === 'Ready') {
            worker.postMessage(JSON.stringify({ Read: { job: 1, text: window.parityText } }));
        } else if (response.Done) {
            window.parity = data; // as posted: JavaScript writes 0.0 as 0
            worker.terminate();
        }
    };
    window.parityText = arguments[0];";

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn every_sample_article_is_read_as_on_the_command_line() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = Page::ready(WIDE)?;
    let mut read = BTreeSet::new();
    for entry in fs::read_dir(root.join("articles"))? {
        let path = entry?.path();
        if path.extension().is_none_or(|it| it != "md") {
            continue;
        }
        let slug = path.file_stem().context("an article has a name")?.to_string_lossy().into_owned();
        let golden = fs::read_to_string(root.join("tests/golden").join(format!("{slug}.json")))?;
        let golden: Value = serde_json::from_str(&golden)?;
        page.driver.script(READ, &[json!(fs::read_to_string(&path)?)])?;
        page.wait_for(&format!("{slug} to be read"), "return window.parity !== null")?;
        let found = page.value("window.parity")?;
        let found: Value = serde_json::from_str(found.as_str().context("the worker answers in JSON")?)?;
        let found = &found["Done"]["document"];
        for (layer, expected) in golden.as_object().context("a document is an object")? {
            ensure!(
                &found[layer] == expected,
                "{slug}: {layer}\nnative  {expected}\nbrowser {}",
                found[layer]
            );
        }
        read.insert(slug);
    }
    ensure!(!read.is_empty(), "there are no sample articles");
    page.expect_quiet_console()
}
