//! How quick the built page is, first at a visit and then under the hand: `cargo xtask bench`.
//!
//! The visit: when something is painted, when the article can be read, when the rules and when the model have read it. Under
//! the hand: an article of sixteen thousand words on a processor four times slower, and the longest task that each thing done
//! leaves to the page's main thread. Beyond 50 ms a reader feels it.
#![expect(clippy::print_stdout, reason = "the figures are the point")]

use std::{thread, time::Duration};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use standpoint_browser_tests::{Page, WIDE};

const ARTICLES: [&str; 3] = [
    include_str!("../../../../articles/aleppo.md"),
    include_str!("../../../../articles/harbour-strike.md"),
    include_str!("../../../../articles/water-bill.md"),
];
/// How long the long article is at least.
const WORDS: usize = 16_000;
/// How much slower the processor is made.
const SLOWER: u32 = 4;
const VISITS: usize = 5;

/// Notes when the page comes this far, and every long task.
const NOTE: &str = "window.came = {};
    window.tasks = [];
    new PerformanceObserver(list => window.tasks.push(...list.getEntries().map(it => it.duration)))
        .observe({ type: 'longtask', buffered: true });
    const look = () => {
        const app = document.getElementById('app');
        const came = {
            text: document.querySelector('#article .paragraph'),
            rules: document.querySelector('#article mark'),
            model: app?.dataset.model === 'ready' && app.dataset.state === 'ready',
        };
        for (const [what, is] of Object.entries(came)) if (is) window.came[what] ??= performance.now();
        if (!came.model) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

fn main() -> Result<()> {
    visits()?;
    under_the_hand()
}

/// The fastest of some first visits: the others were disturbed.
fn visits() -> Result<()> {
    let mut fastest = [f64::MAX; 4];
    for _ in 0..VISITS {
        let page = Page::prepare(WIDE)?;
        page.driver.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": NOTE }))?;
        page.go()?;
        page.settle()?;
        page.wait_for("the last mark", "return !!window.came.model")?;
        let paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
        let came =
            page.value(&format!("[{paint}, window.came.text, window.came.rules, window.came.model]"))?;
        for (fastest, came) in fastest.iter_mut().zip(came.as_array().context("four times")?) {
            *fastest = fastest.min(came.as_f64().context("a time")?);
        }
    }
    println!("\nfirst visit in Chromium, from this machine, fastest of {VISITS}");
    let stages = ["first paint", "article readable", "read by rules", "read by the model"];
    for (stage, time) in stages.into_iter().zip(fastest) {
        println!("{stage:24} {time:>7.0} ms {:>7.2} of all", time / fastest[3]);
    }
    Ok(())
}

/// What is done with the long article, and the script that does it or finds what to click.
const DONE: [(&str, &str); 16] = [
    ("scrolling", "scroll(120)"),
    ("clicking a name", "names().at(0).click()"),
    ("clicking another", "names().at(-1).click()"),
    ("back to the cast", "at('card-back').click()"),
    ("clicking an actor", "at('actor-row').click()"),
    ("stepping to a mention", "at('mention-next').click()"),
    ("lighting all mentions", "at('mentions').click()"),
    ("back again", "at('card-back').click()"),
    ("choosing a quote", "quotes().at(0).click()"),
    ("opening Stances", "at('tab-stances').click()"),
    ("its map", "at('picture-map').click()"),
    ("opening Claims", "at('tab-claims').click()"),
    ("opening Sources", "at('tab-sources').click()"),
    ("opening Actors", "at('tab-actors').click()"),
    ("searching", "search('a')"),
    ("searching no more", "search('')"),
];
/// What these scripts share.
const HELP: &str = "const isSeen = it => (box => box.top > 100 && box.bottom < 800)(it.getBoundingClientRect());
    const isNear = it => (box => box.bottom > 100 && box.top < 800)(it.getBoundingClientRect());
    window.names = () => [...document.querySelectorAll('#article .text > *')].filter(isNear)
        .flatMap(it => [...it.querySelectorAll('mark[data-actor]')]).filter(isSeen);
    window.quotes = () => [...document.querySelectorAll('#article .text > *')].filter(isNear)
        .flatMap(it => [...it.querySelectorAll('mark[data-quote]:not([data-actor])')]).filter(isSeen);
    window.search = words => { const field = at('actor-search'); field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true })); };
    window.at = id => document.querySelector(`[data-testid=${id}]`);
    window.scroll = left => { scrollBy(0, 120); if (left > 0) requestAnimationFrame(() => scroll(left - 1)); };";
/// How long something that was done may go on.
const REST: Duration = Duration::from_secs(3);
const ROUNDS: usize = 3;

fn under_the_hand() -> Result<()> {
    let page = Page::ready(WIDE)?;
    let all = ARTICLES.join("\n\n");
    let times = WORDS.div_ceil(all.split_whitespace().count());
    page.driver.script(NOTE, &[])?;
    page.driver.script(HELP, &[])?;
    page.paste(&vec![all; times].join("\n\n"))?;
    page.wait_for(
        "the long article",
        "return document.getElementById('article').textContent.length > 40000",
    )?;
    page.wait_for_state("ready")?;
    println!(
        "\nan article of {} words with {} highlights, the processor slowed {SLOWER} times",
        page.value("document.getElementById('article').textContent.split(/\\s+/).length")?,
        page.count("#article mark")?
    );
    println!("{:28} {:>16}   (felt from 50 ms), fastest of {ROUNDS}", "", "longest task");
    page.driver.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }))?;
    let mut longest = [f64::MAX; DONE.len()];
    for _ in 0..ROUNDS {
        for ((_, script), longest) in DONE.iter().zip(&mut longest) {
            *longest = longest.min(longest_task(&page, script)?);
        }
    }
    for ((what, _), longest) in DONE.iter().zip(longest) {
        println!("{what:28} {longest:>13.0} ms");
    }
    Ok(())
}

/// Does one thing and returns the longest task that came of it, in milliseconds; 0 if none was felt.
fn longest_task(page: &Page, script: &str) -> Result<f64> {
    // In a task of its own, as a click is.
    let later = format!(
        "setTimeout(() => {{ window.tasks.length = 0; window.hasDone = false; {script}; window.hasDone = true; }}, 500)"
    );
    page.driver.script(&later, &[])?;
    thread::sleep(REST);
    ensure!(page.value("window.hasDone")? == true, "{script} finds nothing");
    let longest = page.value("Math.max(0, ...window.tasks)")?;
    longest.as_f64().context("a time")
}
