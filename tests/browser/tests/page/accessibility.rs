//! Every state of the page keeps the rules of axe-core, in every colour, on a desk and on a phone.

use std::{env, fs};

use anyhow::{Context, Result, ensure};
use standpoint_browser_tests::{FEUD, PHONE, Page, Size, WIDE, tour};

/// What counts: WCAG 2.2 to level AA, and what is good practice beyond.
const RUN: &str = "const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(it =>
        it.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`)))";

fn keeps_the_rules(size: Size, colours: &str) -> Result<()> {
    let place = env::var_os("STANDPOINT_AXE");
    let place = place.context("STANDPOINT_AXE names axe-core's script; cargo xtask test sets it")?;
    let axe = fs::read_to_string(place)?;
    let page = Page::prepare(size)?;
    page.prefer(if colours == "dark" { "dark" } else { "light" })?;
    page.go()?;
    page.settle()?;
    page.driver.script(&axe, &[])?;
    if colours == "sepia" {
        page.press_button("theme-sepia")?;
    }
    let mut broken = Vec::new();
    let mut look = |name: &str| -> Result<()> {
        let found = page.driver.script(RUN, &[])?;
        let found = found.as_array().context("violations are a list")?;
        broken.extend(found.iter().filter_map(|it| Some(format!("{name}: {}", it.as_str()?))));
        Ok(())
    };
    look("start")?;
    page.paste(FEUD)?;
    page.wait_for("the article", "return document.getElementById('article').textContent.includes('Quist')")?;
    page.wait_for_state("ready")?;
    tour(&page, size, look)?;
    ensure!(broken.is_empty(), "{} in {colours}:\n{}", broken.len(), broken.join("\n"));
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn light_on_a_desk() -> Result<()> {
    keeps_the_rules(WIDE, "light")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn dark_on_a_desk() -> Result<()> {
    keeps_the_rules(WIDE, "dark")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn sepia_on_a_desk() -> Result<()> {
    keeps_the_rules(WIDE, "sepia")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn light_on_a_phone() -> Result<()> {
    keeps_the_rules(PHONE, "light")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn dark_on_a_phone() -> Result<()> {
    keeps_the_rules(PHONE, "dark")
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn sepia_on_a_phone() -> Result<()> {
    keeps_the_rules(PHONE, "sepia")
}
