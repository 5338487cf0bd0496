//! A tour of the page: its states one after another, each reached from the one before as a visitor would.

use anyhow::Result;

use crate::{PHONE, Page, Size};

/// What leads to a state.
type Step = fn(&Page, Size) -> Result<()>;

/// The states, by name.
pub const STATES: [(&str, Step); 11] = [
    ("article", |page, _| page.rest()),
    ("list", |page, size| if size == PHONE { page.click("sheet-toggle") } else { Ok(()) }),
    ("stances", |page, _| page.click("tab-stances")),
    ("cell", |page, _| page.click("cell")),
    ("claims", |page, _| page.click("tab-claims")),
    ("sources", |page, _| page.click("tab-sources")),
    ("card", |page, _| {
        page.click("tab-actors")?;
        page.click("actor-row")
    }),
    ("correcting", |page, _| {
        page.press_button("flip")?;
        page.click("correct-actor")
    }),
    ("corrections", |page, _| page.click("corrections-list")),
    ("settings", |page, size| {
        if size == PHONE {
            page.click("sheet-toggle")?;
            page.rest()?;
        }
        page.click("settings-toggle")
    }),
    ("dialog", |page, _| {
        page.driver.script("document.getElementById('settings').hidePopover()", &[])?;
        page.click("open")
    }),
];

/// Goes through all states with an article that is read, and looks at each when nothing moves any more.
pub fn tour(page: &Page, size: Size, mut look: impl FnMut(&str) -> Result<()>) -> Result<()> {
    for (name, step) in STATES {
        step(page, size)?;
        page.rest()?;
        look(name)?;
    }
    Ok(())
}
