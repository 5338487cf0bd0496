//! Photographs the built page, wide and narrow, light and dark: the list and a card; the model on its way, and not
//! there; a long text while it is read. `cargo xtask screenshots`.
#![expect(clippy::print_stdout, reason = "the pictures' places are said at the terminal")]

use std::{fs, path::Path};

use anyhow::Result;
use serde_json::json;
use standpoint_browser_tests::{Harm, PHONE, Page, Size, WIDE};

const FOLDER: &str = "target/screenshots";
/// What the model's address has and no other.
const MODEL: &str = ".safetensors";
/// Lets the page hear nothing of its worker once three parts of a text are read.
const FREEZE: &str = "const { set } = Object.getOwnPropertyDescriptor(Worker.prototype, 'onmessage');
    let isFrozen = false;
    Object.defineProperty(Worker.prototype, 'onmessage', { set(hear) {
        set.call(this, hear && (event => {
            if (!isFrozen) hear(event);
            const { read, all } = JSON.parse(event.data).Step?.progress ?? {};
            isFrozen ||= read === 3 && all > 12;
        }));
    } });";
const ARTICLE: &str = include_str!("../../../../articles/harbour-strike.md");

fn main() -> Result<()> {
    fs::create_dir_all(FOLDER)?;
    for (name, size) in [("1440", WIDE), ("390", PHONE)] {
        for theme in ["light", "dark"] {
            let page = prepare(size, theme)?;
            page.server.harm(MODEL, Harm::Stalled(4_200_000));
            page.go()?;
            page.wait_for_state("ready")?;
            open_sheet(&page, size)?;
            page.wait_for(
                "what has come",
                "return document.querySelector('.strip')?.textContent.includes('4.2 of')",
            )?;
            settle(&page)?;
            keep(&page, &format!("{name}-{theme}-loading"))?;

            let page = prepare(size, theme)?;
            page.server.lose(MODEL);
            page.go()?;
            page.wait_for_model("failed")?;
            page.wait_for_state("ready")?;
            open_sheet(&page, size)?;
            keep(&page, &format!("{name}-{theme}-failed"))?;

            let page = prepare(size, theme)?;
            page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": FREEZE }))?;
            page.go()?;
            page.settle()?;
            page.paste(&ARTICLE.repeat(10))?;
            page.wait_for("a part", "return document.getElementById('app').dataset.read === '3'")?;
            open_sheet(&page, size)?;
            page.wait_for("the strip", "return !!document.querySelector('.strip')")?;
            settle(&page)?;
            keep(&page, &format!("{name}-{theme}-streaming"))?;

            let page = prepare(size, theme)?;
            page.go()?;
            page.settle()?;
            keep(&page, &format!("{name}-{theme}-article"))?;
            if size == PHONE {
                page.click("sheet-toggle")?;
                settle(&page)?;
                keep(&page, &format!("{name}-{theme}-list"))?;
            }
            if page.count("[data-testid=actor-row]")? > 0 {
                page.click("actor-row")?;
                settle(&page)?;
                keep(&page, &format!("{name}-{theme}-card"))?;
            }
        }
    }
    Ok(())
}

/// A browser that is not yet at the page, in these colours.
fn prepare(size: Size, theme: &str) -> Result<Page> {
    let page = Page::prepare(size)?;
    let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
    page.driver.devtools("Emulation.setEmulatedMedia", &scheme)?;
    Ok(page)
}

/// On a phone the panel is behind its edge.
fn open_sheet(page: &Page, size: Size) -> Result<()> {
    if size == PHONE {
        page.click("sheet-toggle")?;
        settle(page)?;
    }
    Ok(())
}

/// Waits until nothing moves any more.
fn settle(page: &Page) -> Result<()> {
    page.wait_for(
        "animations to end",
        "return document.getAnimations().every(it => it.playState !== 'running')",
    )
}

fn keep(page: &Page, name: &str) -> Result<()> {
    let path = Path::new(FOLDER).join(format!("{name}.png"));
    fs::write(&path, page.screenshot()?)?;
    println!("{}", path.display());
    Ok(())
}
