//! The page is kept by the browser: it opens without a network, and is never put together from two builds.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};
use standpoint_browser_tests::{Harm, Page, WIDE, dist, offline};

use crate::read_article;

/// Which build the page itself is of, and which its script.
const BUILDS: &str = "`${document.documentElement.dataset.build ?? 1} ${window.build ?? 1}`";
/// Whether a newer build waits.
const IS_WAITING: &str =
    "navigator.serviceWorker.getRegistration().then(it => { window.waiting = !!it.waiting });
    return window.waiting === true";

/// A copy of the built page that a test may change; gone with the test.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Result<Self> {
        let copy = Self(env::temp_dir().join(format!("standpoint-{name}-{}", std::process::id())));
        for file in offline::files(&dist()?)? {
            let to = copy.0.join(file.strip_prefix(dist()?)?);
            fs::create_dir_all(to.parent().unwrap_or(Path::new(".")))?;
            fs::copy(&file, to)?;
        }
        Ok(copy)
    }

    /// Publishes another build in its place.
    fn renew(&self) -> Result<()> {
        let index = self.0.join("index.html");
        fs::write(&index, fs::read_to_string(&index)?.replace("<html ", "<html data-build=\"2\" "))?;
        let script = self.0.join("start.js");
        fs::write(&script, fs::read_to_string(&script)? + "window.build = 2;\n")?;
        offline::write(&self.0)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_page_that_was_visited_once_opens_and_reads_without_a_network() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.keep()?;
    page.server.stop();
    page.reload()?;
    page.settle()?;
    read_article(&page)?;
    ensure!(page.count("#article mark[data-actor]")? > 0, "no actor is highlighted");
    // By another address of the same page, too.
    page.driver.go(&format!("{}index.html#sources", page.server.url()))?;
    page.settle()?;
    page.wait_for("the sources", "return !!document.querySelector('[data-testid=shares]')")?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_second_visit_asks_for_nothing_but_whether_there_is_a_newer_build() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.keep()?;
    let before = page.server.log().len();
    page.reload()?;
    page.settle()?;
    let ask = "navigator.serviceWorker.getRegistration().then(it => it.update()).then(() => { window.hasAsked = true })";
    page.driver.script(ask, &[])?;
    page.wait_for("the answer", "return window.hasAsked === true")?;
    let asked = page.server.log().split_off(before);
    ensure!(
        !asked.is_empty() && asked.iter().all(|it| it == "/sw.js"),
        "asked of the server at the second visit: {asked:?}"
    );
    Ok(())
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_newer_build_is_there_whole_at_the_next_visit() -> Result<()> {
    let copy = Copy::new("renewed")?;
    let page = Page::of(copy.0.clone(), WIDE)?;
    page.go()?;
    page.settle()?;
    page.keep()?;
    copy.renew()?;
    page.reload()?;
    ensure!(page.value(BUILDS)? == "1 1", "this visit has {}", page.value(BUILDS)?);
    page.wait_for("the newer build", IS_WAITING)?;
    page.reload()?;
    page.wait_for("it to be shown", &format!("return {BUILDS} === '2 2'"))?;
    page.settle()?;
    page.server.stop();
    page.reload()?;
    page.settle()?;
    ensure!(page.value(BUILDS)? == "2 2", "without a network the page has {}", page.value(BUILDS)?);
    let shelves = "caches.keys().then(all => { window.shelves = all.filter(it => it.startsWith('standpoint-page')).length });
        return window.shelves === 1";
    page.wait_for("the earlier build to go", shelves)?;
    page.expect_quiet_console()
}

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn a_build_that_came_in_part_does_not_take_the_place_of_one_that_is_whole() -> Result<()> {
    let copy = Copy::new("partly")?;
    let page = Page::of(copy.0.clone(), WIDE)?;
    page.go()?;
    page.settle()?;
    page.keep()?;
    copy.renew()?;
    page.server.harm("start.js", Harm::Flipped);
    let update = "navigator.serviceWorker.getRegistration().then(it => it.update()).then(
            it => new Promise(done => {
                const { installing } = it;
                if (!installing) return done();
                installing.onstatechange = () => installing.state === 'redundant' && done();
            })).finally(() => { window.hasTried = true });";
    page.driver.script(update, &[])?;
    page.wait_for("the try", "return window.hasTried === true")?;
    page.reload()?;
    page.settle()?;
    ensure!(page.value(BUILDS)? == "1 1", "the page has {}", page.value(BUILDS)?);
    page.server.stop();
    page.reload()?;
    page.settle()?;
    ensure!(page.value(BUILDS)? == "1 1", "without a network the page has {}", page.value(BUILDS)?);
    Ok(())
}
