//! The ways to say what is to be read: what stands inside the element, a file, a file with its analysis.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{click, count, demo, inside, list, message, wait_for, words};

const READER: &str = "standpoint-reader";
/// What loads and runs the analysis.
const ENGINE: [&str; 3] = ["worker", ".safetensors", "worker_bg"];

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn what_stands_inside_of_the_element_is_read() -> Result<()> {
    let page = demo("plain.html")?;
    wait_for(&page, READER, "ready")?;
    ensure!(page.value(&format!("{}.hidden", inside(READER, "slot")))? == true, "the article is there twice");
    let text = words(&page, READER, "[data-testid=text]")?;
    ensure!(text.contains("praised the Danish government."), "{text}");
    ensure!(count(&page, READER, "[data-testid=text] > *")? == 3, "other paragraphs: {text}");
    ensure!(count(&page, READER, "#article mark[data-actor]")? > 3, "nothing is marked");
    click(&page, READER, "#article mark[data-actor]")?;
    page.wait_for("a card", &format!("return !!{}", inside(READER, ".panel .card-name")))?;
    page.wait_for(
        "the model",
        &format!("return !!{}", inside(READER, ".app[data-model=ready][data-state=ready]")),
    )?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_analysis_made_beforehand_needs_neither_worker_nor_model() -> Result<()> {
    let page = demo("analysis.html")?;
    wait_for(&page, READER, "ready")?;
    ensure!(count(&page, READER, "[data-testid=actor-row]")? > 2, "no cast is shown");
    let said = words(&page, READER, ".byline")?;
    ensure!(said.contains("read beforehand"), "{said}");
    let log = page.server.log();
    for part in ENGINE {
        ensure!(!log.iter().any(|it| it.contains(part)), "{part} was loaded: {log:?}");
    }
    // What comes out is what went in.
    let differing = "const out = JSON.parse(document.querySelector('standpoint-reader').export('json'));
        return fetch('harbour-strike.json').then(it => it.json())
            .then(file => Object.keys(file).filter(it => JSON.stringify(file[it]) !== JSON.stringify(out[it])))";
    ensure!(page.driver.script(differing, &[])? == json!([]), "another document comes out");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn an_analysis_of_another_text_is_refused_with_the_reason() -> Result<()> {
    let page = demo("mismatch.html")?;
    let said = message(&page, READER)?;
    ensure!(said.contains("from another text"), "{said}");
    ensure!(page.server.count("worker") == 0, "a worker was loaded");
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn nothing_is_loaded_until_the_element_is_in_sight() -> Result<()> {
    let page = demo("lazy.html")?;
    page.wait_for("the first script", "return !!window[Symbol.for('standpoint-reader')]")?;
    // Two frames later whatever would be loaded has been asked for.
    page.driver.script(
        "window.isLater = false; requestAnimationFrame(() => requestAnimationFrame(() => window.isLater = true))",
        &[],
    )?;
    page.wait_for("two frames", "return window.isLater")?;
    let ours: Vec<_> = page.server.log().into_iter().filter(|it| it.starts_with("/embed/")).collect();
    ensure!(ours == ["/embed/embed.js"], "{ours:?}");
    page.driver.script("document.querySelector('standpoint-reader').scrollIntoView()", &[])?;
    wait_for(&page, READER, "ready")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn two_readers_share_the_program_and_nothing_else() -> Result<()> {
    let page = demo("two.html")?;
    page.driver.script("document.getElementById('two').scrollIntoView()", &[])?;
    for reader in ["#one", "#two"] {
        wait_for(&page, reader, "ready")?;
    }
    ensure!(page.server.count("/embed/reader_bg.wasm") == 1, "the program was loaded more than once");
    ensure!(page.server.count("/embed/element.js") == 1, "two copies of the script are two elements");
    ensure!(words(&page, "#one", "[data-testid=text]")? != words(&page, "#two", "[data-testid=text]")?);
    click(&page, "#two", "[data-testid=actor-row] button, button[data-testid=actor-row]")?;
    page.wait_for("a card in the second", &format!("return !!{}", inside("#two", ".card-name")))?;
    ensure!(count(&page, "#one", ".card-name")? == 0, "the first reader follows the second");
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_module_makes_moves_and_takes_away() -> Result<()> {
    let page = demo("module.html")?;
    wait_for(&page, READER, "ready")?;
    let names = "window.told.map(([name]) => name)";
    ensure!(list(&page, names)? == [json!("ready"), json!("analysed")], "{:?}", page.value("window.told")?);
    page.driver.script(
        "const reader = document.querySelector('standpoint-reader');
         window.found = [reader.select('nobody'), reader.select('a1'), window.api];",
        &[],
    )?;
    ensure!(page.value("window.found")? == json!([false, true, 1]));
    page.wait_for(
        "the event",
        "return window.told.some(([name, { id }]) => name === 'actor-selected' && id === 'a1')",
    )?;
    ensure!(page.value("document.querySelector('standpoint-reader').select('q1')")? == true);
    page.wait_for(
        "the event",
        "return window.told.some(([name, it]) => name === 'quote-selected' && it.id === 'q1' && it.text)",
    )?;
    page.wait_for("the evidence", &format!("return !!{}", inside(READER, ".is-lit")))?;

    // Moved, it begins anew, in the same program; four times, its buttons still do things once.
    for _ in 0..4 {
        page.driver.script(
            "const reader = document.querySelector('standpoint-reader');
             reader.remove();
             window.told = [];
             setTimeout(() => document.getElementById('place').append(reader));",
            &[],
        )?;
        page.wait_for(
            "the reader again",
            &format!("return window.told.length === 2 && !!{}", inside(READER, ".app[data-state=ready]")),
        )?;
    }
    click(&page, READER, "button[data-testid=actor-row], [data-testid=actor-row] button")?;
    page.wait_for("a card", &format!("return !!{}", inside(READER, ".card-name")))?;
    let chosen = "window.told.filter(([name]) => name === 'actor-selected').length";
    ensure!(page.value(chosen)? == 1, "a click counts more than once");
    ensure!(page.server.count("/embed/reader_bg.wasm") == 1, "the program was loaded again");

    page.driver.script("document.querySelector('standpoint-reader').destroy()", &[])?;
    ensure!(count(&page, READER, ".app")? == 0, "something is left");
    page.driver.script("document.querySelector('standpoint-reader').analyse()", &[])?;
    wait_for(&page, READER, "ready")?;
    page.expect_quiet_console()
}
