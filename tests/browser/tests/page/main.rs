//! What a visitor can count on, in a real browser.
//!
//! Ignored in a plain `cargo test`: they need a built page and Chromium. `cargo xtask test` sees to both and sets
//! `STANDPOINT_DIST`. No test asserts a time: where something must happen before something else, the server holds a
//! file back or the page notes the order.

mod accessibility;
mod comfort;
mod correcting;
mod evidence;
mod firefox;
mod keyboard;
mod languages;
mod model;
mod offline;
mod own_text;
mod parity;
mod phone;
mod privacy;
mod reading;
mod responsive;
mod streaming;
mod trees;
mod views;
mod walk;

use anyhow::Result;
use standpoint_browser_tests::Page;

/// The article that the tests bring along.
const ARTICLE: &str = include_str!("../../../../articles/harbour-strike.md");

/// Pastes the article and waits until it is read.
fn read_article(page: &Page) -> Result<()> {
    page.paste(ARTICLE)?;
    page.wait_for(
        "the new article",
        "return document.getElementById('article').textContent.includes('Ansel')",
    )?;
    page.wait_for_state("ready")
}
