//! Photographs the built page, wide, half as wide and narrow, light and dark: the list and a card; the model on its way, and not
//! there; a long text while it is read; every part of the panel; the page in its other languages. `cargo xtask screenshots`, or with the names of some
//! of the parts as arguments.
#![expect(clippy::print_stdout, reason = "the pictures' places are said at the terminal")]

use std::{env, fs, path::Path};

use anyhow::Result;
use serde_json::json;
use standpoint_browser_tests::{Harm, PHONE, Page, Size, TABLET, WIDE};

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
const FEUD: &str = standpoint_browser_tests::FEUD;
const ARTICLE: &str = include_str!("../../../../articles/harbour-strike.md");

/// What can be photographed, and how.
const PARTS: [(&str, Part); 6] = [
    ("loading", loading),
    ("failed", failed),
    ("streaming", streaming),
    ("article", article),
    ("views", views),
    ("languages", languages),
];

/// Takes the pictures of one part; the last argument is how their names begin.
type Part = fn(Size, &str, &str) -> Result<()>;

fn main() -> Result<()> {
    fs::create_dir_all(FOLDER)?;
    let wanted: Vec<String> = env::args().skip(1).collect();
    for (name, size) in [("1440", WIDE), ("820", TABLET), ("390", PHONE)] {
        for theme in ["light", "dark"] {
            for (part, take) in PARTS {
                if wanted.is_empty() || wanted.iter().any(|it| it == part) {
                    take(size, theme, &format!("{name}-{theme}"))?;
                }
            }
        }
    }
    Ok(())
}

/// The model on its way.
fn loading(size: Size, theme: &str, name: &str) -> Result<()> {
    let page = prepare(size, theme)?;
    page.server.harm(MODEL, Harm::Stalled(4_200_000));
    page.go()?;
    page.wait_for_state("ready")?;
    open_sheet(&page, size)?;
    page.wait_for(
        "what has come",
        "return document.querySelector('.strip')?.textContent.includes('4.2 of')",
    )?;
    page.rest()?;
    keep(&page, &format!("{name}-loading"))
}

/// The model not there.
fn failed(size: Size, theme: &str, name: &str) -> Result<()> {
    let page = prepare(size, theme)?;
    page.server.lose(MODEL);
    page.go()?;
    page.wait_for_model("failed")?;
    page.wait_for_state("ready")?;
    open_sheet(&page, size)?;
    keep(&page, &format!("{name}-failed"))
}

/// A long text while it is read.
fn streaming(size: Size, theme: &str, name: &str) -> Result<()> {
    let page = prepare(size, theme)?;
    page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": FREEZE }))?;
    page.go()?;
    page.settle()?;
    page.paste(&ARTICLE.repeat(10))?;
    page.wait_for("a part", "return document.getElementById('app').dataset.read === '3'")?;
    open_sheet(&page, size)?;
    page.wait_for("the strip", "return !!document.querySelector('.strip')")?;
    page.rest()?;
    keep(&page, &format!("{name}-streaming"))
}

/// The sample article, the list and a card.
fn article(size: Size, theme: &str, name: &str) -> Result<()> {
    let page = prepare(size, theme)?;
    page.go()?;
    page.settle()?;
    keep(&page, &format!("{name}-article"))?;
    if size.is_mobile {
        open_sheet(&page, size)?;
        keep(&page, &format!("{name}-list"))?;
    }
    if page.count("[data-testid=actor-row]")? > 0 {
        page.click("actor-row")?;
        page.rest()?;
        keep(&page, &format!("{name}-card"))?;
    }
    Ok(())
}

/// Every part of the panel, of an article in which there is something of everything.
fn views(size: Size, theme: &str, name: &str) -> Result<()> {
    let page = prepare(size, theme)?;
    page.go()?;
    page.settle()?;
    page.paste(FEUD)?;
    page.wait_for("it", "return document.getElementById('article').textContent.includes('Quist')")?;
    page.wait_for_state("ready")?;
    open_sheet(&page, size)?;
    for view in ["stances", "claims", "sources"] {
        page.click(&format!("tab-{view}"))?;
        page.rest()?;
        keep(&page, &format!("{name}-{view}"))?;
        page.driver.script("document.getElementById('panel-body').scrollTop = 1e6", &[])?;
        keep(&page, &format!("{name}-{view}-end"))?;
    }
    page.click("tab-stances")?;
    for picture in ["map", "table", "matrix"] {
        page.click(&format!("picture-{picture}"))?;
        page.rest()?;
        keep(&page, &format!("{name}-{picture}"))?;
    }
    page.driver.script("document.querySelector('[data-testid=cell]').click()", &[])?;
    page.rest()?;
    keep(&page, &format!("{name}-cell"))?;
    page.click("tab-actors")?;
    page.click("actor-row")?;
    page.driver.script("document.querySelector('[data-testid=flip]').click()", &[])?;
    page.click("correct-actor")?;
    page.rest()?;
    keep(&page, &format!("{name}-correcting"))?;
    page.click("corrections-list")?;
    page.rest()?;
    keep(&page, &format!("{name}-corrections"))?;
    if size.is_mobile {
        page.click("sheet-toggle")?;
        page.rest()?;
    }
    page.click("settings-toggle")?;
    keep(&page, &format!("{name}-settings"))?;
    if theme == "light" {
        page.driver.script("document.querySelector('[data-testid=theme-sepia]').click()", &[])?;
        page.rest()?;
        keep(&page, &format!("{name}-sepia"))?;
    }
    page.driver.script("document.getElementById('settings').hidePopover()", &[])?;
    page.driver.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }))?;
    page.driver.script("scrollTo(0, 1e6)", &[])?;
    keep(&page, &format!("{name}-print"))
}

/// The list, a card, the matrix and the map in every language but English.
fn languages(size: Size, theme: &str, name: &str) -> Result<()> {
    let page = prepare(size, theme)?;
    page.go()?;
    page.settle()?;
    page.paste(FEUD)?;
    page.wait_for("it", "return document.getElementById('article').textContent.includes('Quist')")?;
    page.wait_for_state("ready")?;
    open_sheet(&page, size)?;
    for language in ["de", "ar"] {
        let choose = format!("document.querySelector('[data-testid=language-{language}]').click()");
        page.driver.script(&choose, &[])?;
        page.click("tab-actors")?;
        keep(&page, &format!("{name}-{language}-list"))?;
        page.click("actor-row")?;
        page.rest()?;
        keep(&page, &format!("{name}-{language}-card"))?;
        page.click("tab-stances")?;
        for picture in ["matrix", "map"] {
            page.click(&format!("picture-{picture}"))?;
            page.rest()?;
            keep(&page, &format!("{name}-{language}-{picture}"))?;
        }
    }
    Ok(())
}

/// A browser that is not yet at the page, in these colours.
fn prepare(size: Size, theme: &str) -> Result<Page> {
    let page = Page::prepare(size)?;
    page.prefer(theme)?;
    Ok(page)
}

/// On a phone the panel is behind its edge.
fn open_sheet(page: &Page, size: Size) -> Result<()> {
    if size.is_mobile {
        page.click("sheet-toggle")?;
        page.rest()?;
    }
    Ok(())
}

fn keep(page: &Page, name: &str) -> Result<()> {
    let path = Path::new(FOLDER).join(format!("{name}.png"));
    fs::write(&path, page.screenshot()?)?;
    println!("{}", path.display());
    Ok(())
}
