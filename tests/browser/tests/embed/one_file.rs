//! The page as one file, opened without a server.

use anyhow::{Result, ensure};
use standpoint_browser_tests::{Page, WIDE, requests};

use crate::packed;

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn the_page_as_one_file_opens_without_a_server() -> Result<()> {
    for (file, model) in [("standpoint.html", "none"), ("standpoint-with-model.html", "ready")] {
        let page = Page::of(packed()?, WIDE)?;
        let path = packed()?.join(file).canonicalize()?;
        page.driver.log("performance")?;
        page.driver.go(&format!("file://{}", path.display()))?;
        page.wait_for("the page", "return !!document.querySelector('#app[data-state]')")?;
        page.wait_for_model(model)?;
        page.wait_for_state("ready")?;
        ensure!(page.count("#article mark[data-actor]")? > 10, "{file}: nothing is marked");
        page.paste("Poe leaves\n\nAnn Poe praised Norway. “We won’t pay,” she said.")?;
        page.wait_for(
            "the new article",
            "return document.getElementById('article').textContent.includes('Ann Poe')",
        )?;
        page.wait_for_state("ready")?;
        ensure!(page.count("#article mark[data-actor]")? > 1, "{file}: nothing is marked in another text");
        let asked = requests(&page.driver.log("performance")?);
        ensure!(asked.is_empty(), "{file} asked for {asked:?}");
        page.expect_quiet_console()?;
    }
    Ok(())
}
