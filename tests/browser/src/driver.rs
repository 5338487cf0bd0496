//! A headless Chromium, driven over the `WebDriver` protocol.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::{fresh_folder, programs};

/// The key under which the protocol returns an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What makes Chromium quiet, repeatable and able to run as root in a container.
const FLAGS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--lang=en",
];

/// Keys that have no character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// To the next control.
    Tab,
    /// Activates.
    Enter,
    /// Goes back.
    Escape,
    /// To the right.
    Right,
    /// A letter or a sign.
    Sign(char),
    /// Undoes.
    ControlZ,
    /// To the left.
    Left,
}

/// A browser with one tab; closed when dropped.
pub struct Driver {
    chromedriver: Child,
    /// Kept open: a program that prints into a closed pipe dies.
    _output: BufReader<ChildStdout>,
    agent: ureq::Agent,
    session: String,
    profile: PathBuf,
}

impl Driver {
    /// Starts the driver and the browser, with a fresh profile.
    pub fn start() -> Result<Self> {
        let browser = programs::browser().with_context(|| format!("no browser; {}", programs::HINT))?;
        let (chromedriver, output, port) = listening()?;
        let profile = fresh_folder();
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_mins(2)))
            .http_status_as_error(false)
            .build()
            .into();
        let mut driver = Self {
            chromedriver,
            _output: output,
            agent,
            session: format!("http://127.0.0.1:{port}/session"),
            profile,
        };
        let mut flags: Vec<String> = FLAGS.iter().map(|it| (*it).to_owned()).collect();
        flags.push(format!("--user-data-dir={}", driver.profile.display()));
        flags.push("about:blank".to_owned());
        let capabilities = json!({
            "goog:chromeOptions": { "args": flags, "binary": browser },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let made = driver.post("", &json!({ "capabilities": { "alwaysMatch": capabilities } }))?;
        let id = made["sessionId"].as_str().context("the driver made no session")?;
        driver.session = format!("{}/{id}", driver.session);
        Ok(driver)
    }

    /// Goes to an address and waits for its load event.
    pub fn go(&self, url: &str) -> Result<()> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Loads the page again, as a visitor does.
    pub fn reload(&self) -> Result<()> {
        self.post("/refresh", &json!({})).map(drop)
    }

    /// Runs a function body in the page and returns its value; `arguments` reach it as `arguments[0]` ….
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Clicks the first element that matches, as a visitor would: it must be in sight and not covered.
    pub fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector)?;
        self.post(&format!("/element/{element}/click"), &json!({})).map(drop)
    }

    /// Types into the first element that matches; a file input takes a path.
    pub fn type_into(&self, selector: &str, words: &str) -> Result<()> {
        let element = self.find(selector)?;
        self.post(&format!("/element/{element}/value"), &json!({ "text": words })).map(drop)
    }

    /// Presses a key wherever the keyboard is.
    pub fn press(&self, key: Key) -> Result<()> {
        let codes: &[char] = match key {
            Key::Tab => &['\u{e004}'],
            Key::Enter => &['\u{e007}'],
            Key::Escape => &['\u{e00c}'],
            Key::Right => &['\u{e014}'],
            Key::Left => &['\u{e012}'],
            Key::Sign(sign) => &[sign],
            Key::ControlZ => &['\u{e009}', 'z'],
        };
        let down = codes.iter().map(|it| json!({ "type": "keyDown", "value": it }));
        let up = codes.iter().rev().map(|it| json!({ "type": "keyUp", "value": it }));
        let strokes: Vec<Value> = down.chain(up).collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.post("/actions", &actions).map(drop)
    }

    /// A command of the Chrome `DevTools` protocol.
    pub fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What has come into a log (`browser`, `performance`) since it was last asked for.
    pub fn log(&self, kind: &str) -> Result<Vec<Value>> {
        let log = self.post("/se/log", &json!({ "type": kind }))?;
        Ok(log.as_array().cloned().unwrap_or_default())
    }

    fn find(&self, selector: &str) -> Result<String> {
        let found = self.post("/element", &json!({ "using": "css selector", "value": selector }))?;
        Ok(found[ELEMENT].as_str().with_context(|| format!("no element id for {selector}"))?.to_owned())
    }

    fn post(&self, command: &str, body: &Value) -> Result<Value> {
        let url = format!("{}{command}", self.session);
        let mut response = self.agent.post(&url).send_json(body)?;
        let mut answer: Value = response.body_mut().with_config().limit(64 << 20).read_json()?;
        let value = answer["value"].take();
        if !response.status().is_success() {
            bail!("{command}: {}: {}", value["error"], value["message"].as_str().unwrap_or_default());
        }
        Ok(value)
    }
}

/// The addresses of any network that a performance log saw requested: not the browser's own pages, `data:`, `blob:`.
pub fn requests(log: &[Value]) -> Vec<String> {
    let messages = log.iter().filter_map(|it| serde_json::from_str::<Value>(it["message"].as_str()?).ok());
    let sent = messages.filter(|it| it["message"]["method"] == "Network.requestWillBeSent");
    let urls = sent.filter_map(|it| it["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
    urls.filter(|it| ["http", "ws", "ftp"].iter().any(|scheme| it.starts_with(scheme))).collect()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever is already gone needs no closing.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.chromedriver.kill();
        let _ = self.chromedriver.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// How often chromedriver may be started anew. Two that begin at once may choose the same port: then one of them stops.
const STARTS: usize = 5;

/// A chromedriver that listens, what it prints, and its port.
fn listening() -> Result<(Child, BufReader<ChildStdout>, u16)> {
    (1..STARTS).fold(start(), |started, _| started.or_else(|_| start()))
}

fn start() -> Result<(Child, BufReader<ChildStdout>, u16)> {
    let program = programs::driver().with_context(|| format!("no chromedriver; {}", programs::HINT))?;
    let mut chromedriver = Command::new(program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("starting chromedriver")?;
    let mut output = BufReader::new(chromedriver.stdout.take().context("its output is piped")?);
    match port(&mut output) {
        Ok(port) => Ok((chromedriver, output, port)),
        Err(error) => {
            let _ = chromedriver.wait();
            Err(error)
        }
    }
}

/// The port on which chromedriver says that it listens.
fn port(output: &mut impl BufRead) -> Result<u16> {
    for line in output.lines() {
        let line = line?;
        let port = line.split_once("started successfully on port ");
        if let Some(port) = port.and_then(|(_, it)| it.trim_end_matches('.').parse().ok()) {
            return Ok(port);
        }
    }
    bail!("chromedriver stopped before it listened")
}
