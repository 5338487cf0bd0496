//! The page, as a visitor uses it.

use std::{
    env,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, prelude::BASE64_STANDARD as STANDARD};
use serde_json::{Value, json};

use crate::{Driver, PATIENCE, Server};

/// A window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns of the page.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Whether it is a phone's.
    pub is_mobile: bool,
}

/// A phone, upright.
pub const PHONE: Size = Size { width: 390, height: 844, is_mobile: true };
/// A tablet, upright.
pub const TABLET: Size = Size { width: 820, height: 1180, is_mobile: true };
/// A window on a desk.
pub const WIDE: Size = Size { width: 1440, height: 900, is_mobile: false };

/// The folder of the built page.
pub fn dist() -> Result<PathBuf> {
    let dist = env::var_os("STANDPOINT_DIST");
    Ok(dist.context("STANDPOINT_DIST names the folder of the built page; cargo xtask test sets it")?.into())
}

/// A browser at the page, and the server that it came from.
pub struct Page {
    /// The browser.
    pub driver: Driver,
    /// The server.
    pub server: Server,
}

impl Page {
    /// A browser of this size, not yet at the page: for tests that prepare the server first.
    pub fn prepare(size: Size) -> Result<Self> {
        Self::of(dist()?, size)
    }

    /// The same, with the page that lies in this folder.
    pub fn of(folder: PathBuf, size: Size) -> Result<Self> {
        let page = Self { driver: Driver::start()?, server: Server::start(folder)? };
        let Size { width, height, is_mobile } = size;
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_mobile });
        page.driver.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
        Ok(page)
    }

    /// Goes to the page and waits until it is drawn.
    pub fn go(&self) -> Result<()> {
        self.driver.go(&self.server.url())?;
        self.wait_for("the page to be drawn", "return !!document.querySelector('#app[data-state]')")
    }

    /// A browser of this size at the page, with the model there and the sample article read by it.
    pub fn ready(size: Size) -> Result<Self> {
        let page = Self::prepare(size)?;
        page.go()?;
        page.settle()?;
        Ok(page)
    }

    /// Loads the page again and waits until it is drawn.
    pub fn reload(&self) -> Result<()> {
        self.driver.reload()?;
        self.wait_for("the page to be drawn", "return !!document.querySelector('#app[data-state]')")
    }

    /// Waits until the browser keeps the page and its model for a visit without a network.
    pub fn keep(&self) -> Result<()> {
        let condition = "Promise.all([navigator.serviceWorker.ready, caches.open('standpoint-models')])
                .then(([, shelf]) => shelf.keys()).then(it => { window.kept = it.length });
            return window.kept === 1";
        self.wait_for("the page and its model to be kept", condition)
    }

    /// Waits until the model is there and has read the article.
    pub fn settle(&self) -> Result<()> {
        self.wait_for_model("ready")?;
        self.wait_for_state("ready")
    }

    /// Waits for the model to come this far: `loading`, `ready`, `failed`, `none`.
    pub fn wait_for_model(&self, state: &str) -> Result<()> {
        let condition = format!("return document.getElementById('app').dataset.model === '{state}'");
        self.wait_for(&format!("the model to be {state}"), &condition)
    }

    /// Waits for the analysis to come this far: `reading`, `ready`, `error`.
    pub fn wait_for_state(&self, state: &str) -> Result<()> {
        let condition = format!("return document.getElementById('app').dataset.state === '{state}'");
        self.wait_for(&format!("the state {state}"), &condition)
    }

    /// Waits for a condition in the page.
    pub fn wait_for(&self, what: &str, condition: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while self.driver.script(condition, &[])? != true {
            if Instant::now() > deadline {
                bail!("waited in vain for {what}");
            }
            thread::sleep(Duration::from_millis(30));
        }
        Ok(())
    }

    /// The value of a JavaScript expression.
    pub fn value(&self, expression: &str) -> Result<Value> {
        self.driver.script(&format!("return {expression}"), &[])
    }

    /// The value of a JavaScript expression that is a number of things.
    pub fn count(&self, selector: &str) -> Result<u64> {
        let count = self
            .driver
            .script("return document.querySelectorAll(arguments[0]).length", &[json!(selector)])?;
        count.as_u64().context("a length is a number")
    }

    /// The words that the first element that matches shows.
    pub fn text(&self, selector: &str) -> Result<String> {
        let body = "return document.querySelector(arguments[0])?.textContent ?? null";
        let text = self.driver.script(body, &[json!(selector)])?;
        Ok(text.as_str().with_context(|| format!("nothing matches {selector}"))?.to_owned())
    }

    /// Clicks what bears this test id.
    pub fn click(&self, id: &str) -> Result<()> {
        self.driver.click(&format!("[data-testid='{id}']"))
    }

    /// Presses a button, wherever it is, without going to it.
    pub fn press_button(&self, id: &str) -> Result<()> {
        let body = "document.querySelector(`[data-testid=${arguments[0]}]`).click()";
        self.driver.script(body, &[json!(id)]).map(drop)
    }

    /// Waits until nothing moves any more, and rows that have come into sight are drawn: that takes a frame.
    pub fn rest(&self) -> Result<()> {
        self.wait_for(
            "animations to end",
            "return new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))
                .then(() => document.getAnimations().every(it => it.playState !== 'running'))",
        )
    }

    /// Sets what the reader prefers: `light` or `dark`.
    pub fn prefer(&self, scheme: &str) -> Result<()> {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.driver.devtools("Emulation.setEmulatedMedia", &features).map(drop)
    }

    /// Enters a text of one's own. It is set, not typed: the driver types no character beyond the basic plane.
    pub fn paste(&self, text: &str) -> Result<()> {
        if self.value("document.querySelector('[data-testid=open-dialog]').open")? != true {
            self.click("open")?;
        }
        let body = "const field = document.querySelector('[data-testid=paste-text]');
            field.value = arguments[0];
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        self.driver.script(body, &[json!(text)])?;
        self.click("read-it")
    }

    /// Waits for the strip at the panel's foot to be of this code and returns what it says.
    pub fn strip(&self, code: &str) -> Result<String> {
        let selector = format!("[data-testid=strip][data-code='{code}']");
        self.wait_for(
            &format!("the strip {code}"),
            &format!("return !!document.querySelector(\"{selector}\")"),
        )?;
        self.text(&selector)
    }

    /// Waits for a notice with this code and returns what it says.
    pub fn notice(&self, code: &str) -> Result<String> {
        let selector = format!("[data-testid=notice][data-code='{code}']");
        self.wait_for(
            &format!("the notice {code}"),
            &format!("return !!document.querySelector(\"{selector}\")"),
        )?;
        self.text(&selector)
    }

    /// The article's words as the page shows them, a paragraph each.
    pub fn paragraphs(&self) -> Result<Vec<String>> {
        let all =
            self.value("[...document.querySelectorAll('[data-testid=text] > *')].map(it => it.textContent)")?;
        let all = all.as_array().context("paragraphs are a list")?;
        Ok(all.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect())
    }

    /// Fails on anything that the page complained about on its console.
    pub fn expect_quiet_console(&self) -> Result<()> {
        let severe: Vec<Value> =
            self.driver.log("browser")?.into_iter().filter(|it| it["level"] == "SEVERE").collect();
        ensure!(severe.is_empty(), "the console says {severe:#?}");
        Ok(())
    }

    /// A picture of the window, as the bytes of a PNG file.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        let picture = self.driver.devtools("Page.captureScreenshot", &json!({ "format": "png" }))?;
        Ok(STANDARD.decode(picture["data"].as_str().context("the browser took no picture")?)?)
    }
}
