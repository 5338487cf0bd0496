//! A whole task by the keyboard alone: open a sample, find an actor, see the words of a quote, correct its speaker, undo it.

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use standpoint_browser_tests::{Key, Page, WIDE};

/// A key a line, or the same several times until a place is reached (`…`), or a word; and where the keyboard is
/// then, by role and by how its name begins.
const TO_CORRECT: &str = "
Tab           link Skip to the article
Tab           link Skip to the cast
Tab           button Highlights
Tab           button Reading
Tab           button Open text
Enter         textbox The article’s text
Tab …         button Dockers reject a pay offer
Enter         main
n             button Dockers at Port Ansel
j             button pay offer
j             button 78
k             button pay offer
p             button Dockers
/             searchbox Find an actor by name
write reyk    searchbox Find an actor by name
Tab           combobox Kind of actor
Tab           button Tomas Reyk
Enter         heading Tomas Reyk
Tab           button Correct
Tab …         button “We have moved three times
Enter         button We
Esc           button “We have moved three times
Tab           combobox Somebody else says this
i             combobox Somebody else says this
";
/// And back again.
const TO_UNDO: &str = "
Ctrl+Z        combobox Somebody else says this
Esc           button Tomas Reyk
p             button Harbour Workers’ Union
";

/// More stops than there are between two places.
const STOPS: usize = 40;

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_whole_task_by_keyboard() -> Result<()> {
    let page = Page::ready(WIDE)?;
    walk(&page, TO_CORRECT)?;
    let corrections = page.text("[data-testid=corrections-bar]")?;
    ensure!(corrections.starts_with('1'), "nothing was corrected: {corrections}");
    walk(&page, TO_UNDO)?;
    let corrections = page.text("[data-testid=corrections-bar]")?;
    ensure!(corrections.starts_with("Nothing"), "it was not undone: {corrections}");
    page.expect_quiet_console()
}

/// Presses the keys, and looks where the keyboard is after each.
fn walk(page: &Page, steps: &str) -> Result<()> {
    for step in steps.trim().lines() {
        let (keys, place) = step.split_once("  ").context("keys and a place")?;
        let place = place.trim();
        let (key, stops) = keys.strip_suffix(" …").map_or((keys, 1), |it| (it, STOPS));
        let mut at = String::new();
        for _ in 0..stops {
            press(page, key)?;
            page.settle()?;
            at = here(page)?;
            if at.starts_with(place) {
                break;
            }
        }
        ensure!(at.starts_with(place), "{step}: the keyboard is at {at:?}");
    }
    Ok(())
}

fn press(page: &Page, keys: &str) -> Result<()> {
    if let Some(signs) = keys.strip_prefix("write ") {
        return signs.chars().try_for_each(|it| page.driver.press(Key::Sign(it)));
    }
    page.driver.press(match keys {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Esc" => Key::Escape,
        "Ctrl+Z" => Key::ControlZ,
        _ => match keys.chars().collect::<Vec<_>>()[..] {
            [sign] => Key::Sign(sign),
            _ => bail!("{keys} is no key"),
        },
    })
}

/// The role and the name of what has the keyboard, as a screen reader says them.
fn here(page: &Page) -> Result<String> {
    let found =
        page.driver.devtools("Runtime.evaluate", &json!({ "expression": "document.activeElement" }))?;
    let place = json!({ "objectId": found["result"]["objectId"], "fetchRelatives": false });
    let told = page.driver.devtools("Accessibility.getPartialAXTree", &place)?;
    let [role, name] = ["role", "name"].map(|it| told["nodes"][0][it]["value"].as_str().unwrap_or_default());
    Ok(format!("{role} {name}").trim().to_owned())
}
