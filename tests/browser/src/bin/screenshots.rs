//! Photographs the built page, wide and narrow, light and dark: the list and a card. `cargo xtask screenshots`.
#![expect(clippy::print_stdout, reason = "the pictures' places are said at the terminal")]

use std::{fs, path::Path};

use anyhow::Result;
use serde_json::json;
use standpoint_browser_tests::{PHONE, Page, WIDE};

const FOLDER: &str = "target/screenshots";

fn main() -> Result<()> {
    fs::create_dir_all(FOLDER)?;
    for (name, size) in [("1440", WIDE), ("390", PHONE)] {
        for theme in ["light", "dark"] {
            let page = Page::ready(size)?;
            let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
            page.driver.devtools("Emulation.setEmulatedMedia", &scheme)?;
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
