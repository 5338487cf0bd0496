//! A headless Firefox, driven over `WebDriver BiDi`: that is built in, where its classic driver is a program of its own.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpStream,
    path::PathBuf,
    process::{Child, ChildStderr, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::{PATIENCE, fresh_folder, programs};

/// What Firefox prints before its address.
const LISTENING: &str = "WebDriver BiDi listening on ws://";

/// A browser with one tab; closed when dropped.
pub struct Firefox {
    process: Child,
    /// Kept open: a program that prints into a closed pipe dies.
    _output: BufReader<ChildStderr>,
    profile: PathBuf,
    socket: WebSocket<TcpStream>,
    tab: Value,
    commands: u64,
    /// What the page complained about.
    complaints: Vec<String>,
}

impl Firefox {
    /// Starts it, with a fresh profile and a tab.
    pub fn start() -> Result<Self> {
        let program = programs::firefox().context("no Firefox on PATH")?;
        let profile = fresh_folder();
        fs::create_dir_all(&profile)?;
        let mut process = Command::new(program)
            .args(["--headless", "--no-remote", "--remote-debugging-port", "0", "--profile"])
            .arg(&profile)
            .arg("about:blank")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .context("starting Firefox")?;
        let mut output = BufReader::new(process.stderr.take().context("its output is piped")?);
        let address = address(&mut output)?;
        let stream = TcpStream::connect(&address).with_context(|| format!("connecting to {address}"))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let (socket, _) = tungstenite::client(format!("ws://{address}/session"), stream)?;
        let (tab, complaints) = (Value::Null, Vec::new());
        let mut browser = Self { process, _output: output, profile, socket, tab, commands: 0, complaints };
        browser.command("session.new", &json!({ "capabilities": {} }))?;
        browser.command("session.subscribe", &json!({ "events": ["log.entryAdded"] }))?;
        let tree = browser.command("browsingContext.getTree", &json!({}))?;
        browser.tab = tree["contexts"][0]["context"].clone();
        Ok(browser)
    }

    /// Goes to an address and waits for its load event.
    pub fn go(&mut self, url: &str) -> Result<()> {
        let tab = self.tab.clone();
        self.command("browsingContext.navigate", &json!({ "context": tab, "url": url, "wait": "complete" }))
            .map(drop)
    }

    /// The value of a JavaScript expression: a string, a number, or whether something is so.
    pub fn value(&mut self, expression: &str) -> Result<Value> {
        let target = json!({ "context": self.tab });
        let parameters = json!({ "expression": expression, "target": target, "awaitPromise": true });
        let answer = self.command("script.evaluate", &parameters)?;
        ensure!(answer["type"] == "success", "{expression}: {}", answer["exceptionDetails"]["text"]);
        Ok(answer["result"]["value"].clone())
    }

    /// Waits until an expression is true.
    pub fn wait_for(&mut self, what: &str, expression: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while self.value(expression)? != true {
            ensure!(Instant::now() < deadline, "waited in vain for {what}");
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Clicks the first element that matches, with the pointer in its middle.
    pub fn click(&mut self, selector: &str) -> Result<()> {
        let find = json!({ "context": self.tab, "locator": { "type": "css", "value": selector }, "maxNodeCount": 1 });
        let found = self.command("browsingContext.locateNodes", &find)?;
        let id = &found["nodes"][0]["sharedId"];
        ensure!(!id.is_null(), "nothing matches {selector}");
        let there = json!({ "type": "element", "element": { "sharedId": id } });
        let actions = json!([
            { "type": "pointerMove", "x": 0, "y": 0, "origin": there },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let pointer = json!([{ "type": "pointer", "id": "mouse", "actions": actions }]);
        self.command("input.performActions", &json!({ "context": self.tab, "actions": pointer })).map(drop)
    }

    /// Fails on anything that the page complained about on its console.
    pub fn expect_quiet_console(&self) -> Result<()> {
        ensure!(self.complaints.is_empty(), "the console says {:#?}", self.complaints);
        Ok(())
    }

    /// Sends a command and returns its result; what happens meanwhile is noted.
    fn command(&mut self, method: &str, parameters: &Value) -> Result<Value> {
        self.commands += 1;
        let command = json!({ "id": self.commands, "method": method, "params": parameters });
        self.socket.send(Message::text(command.to_string()))?;
        loop {
            let Message::Text(text) = self.socket.read().with_context(|| format!("waiting for {method}"))?
            else {
                continue;
            };
            let mut answer: Value = serde_json::from_str(&text)?;
            if answer["method"] == "log.entryAdded" && answer["params"]["level"] == "error" {
                self.complaints.push(answer["params"]["text"].to_string());
            }
            if answer["id"] != self.commands {
                continue;
            }
            if answer["type"] == "error" {
                bail!("{method}: {}", answer["message"]);
            }
            return Ok(answer["result"].take());
        }
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        // Whatever is already gone needs no closing.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// The address at which Firefox says that it listens.
fn address(output: &mut impl BufRead) -> Result<String> {
    for line in output.lines() {
        if let Some((_, address)) = line?.split_once(LISTENING) {
            return Ok(address.trim_end_matches('/').to_owned());
        }
    }
    bail!("Firefox stopped before it listened")
}
