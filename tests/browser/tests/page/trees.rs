//! What a screen reader is told: the roles, names and states of everything on the page.
//!
//! `tests/browser/trees/<state>.txt` holds the tree of each state. With `STANDPOINT_UPDATE=1` they are written anew; what
//! changed is to be looked at.

use std::{collections::HashMap, env, fmt::Write, fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use standpoint_browser_tests::{Page, WIDE, tour};

/// Sentences on which there is little to learn, so that the trees change with the page and not with the engine.
const TEXT: &str = "\
Sweden condemns Denmark

Sweden condemned Denmark on Monday. “That is theft,” said Marta Quist, the Swedish fisheries minister.

Denmark denied that it had taken any herring. Norway supports Sweden.
";
/// What stands for nothing that is told.
const SILENT: [&str; 7] =
    ["none", "generic", "StaticText", "InlineTextBox", "ListMarker", "LineBreak", "MenuListPopup"];
/// What cannot be used without a name.
const NAMED: [&str; 12] = [
    "button",
    "link",
    "textbox",
    "searchbox",
    "checkbox",
    "radio",
    "switch",
    "combobox",
    "tab",
    "img",
    "dialog",
    "graphics-symbol",
];
/// What is told of a thing beside its role and name.
const STATES: [&str; 8] =
    ["level", "selected", "pressed", "expanded", "checked", "disabled", "modal", "focused"];

#[test]
#[ignore = "needs a browser: cargo xtask test"]
fn everything_is_told_by_role_name_and_state() -> Result<()> {
    let page = Page::ready(WIDE)?;
    page.paste(TEXT)?;
    page.wait_for("the article", "return document.getElementById('article').textContent.includes('Quist')")?;
    page.wait_for_state("ready")?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("trees");
    let mut different = Vec::new();
    tour(&page, WIDE, |state| {
        let tree = tree(&page, if state == "article" { &["body"] } else { &IN_FRONT })?;
        let nameless: Vec<&str> = tree.lines().filter(|it| is_nameless(it)).collect();
        ensure!(nameless.is_empty(), "{state}: without a name:\n{}", nameless.join("\n"));
        let file = folder.join(format!("{state}.txt"));
        if env::var_os("STANDPOINT_UPDATE").is_some() {
            fs::create_dir_all(&folder)?;
            fs::write(&file, &tree)?;
        } else if fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))? != tree {
            different.push(format!("{state}.txt is now\n{tree}"));
        }
        Ok(())
    })?;
    ensure!(different.is_empty(), "{}", different.join("\n"));
    Ok(())
}

/// What is shown beside the article: the dialog or the menu that is open, or else the panel.
const IN_FRONT: [&str; 3] = ["dialog[open]", "#settings:popover-open", "#panel"];

fn is_nameless(line: &str) -> bool {
    let line = line.trim_start();
    let (role, rest) = line.split_once(' ').unwrap_or((line, ""));
    NAMED.contains(&role) && !rest.starts_with('"')
}

/// The tree below the first of these that is there, a line a thing: its role, its name, its states.
fn tree(page: &Page, places: &[&str]) -> Result<String> {
    let first = format!("{}.map(it => document.querySelector(it)).find(it => it)", json!(places));
    let found = page.driver.devtools("Runtime.evaluate", &json!({ "expression": first }))?;
    let object = json!({ "objectId": found["result"]["objectId"] });
    let root = page.driver.devtools("DOM.describeNode", &object)?;
    let answer = page.driver.devtools("Accessibility.getFullAXTree", &json!({}))?;
    let nodes = answer["nodes"].as_array().context("a tree has nodes")?;
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|it| Some((it["nodeId"].as_str()?, it))).collect();
    let root = nodes.iter().find(|it| it["backendDOMNodeId"] == root["node"]["backendNodeId"]);
    let mut lines = String::new();
    tell(root.context("nothing is told of it")?, &by_id, 0, &mut lines)?;
    Ok(lines)
}

fn tell(node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, lines: &mut String) -> Result<()> {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let is_told = node["ignored"] != true && !SILENT.contains(&role);
    if is_told {
        write!(lines, "{:1$}{role}", "", 2 * depth)?;
        let name = node["name"]["value"].as_str().unwrap_or_default();
        if !name.is_empty() {
            write!(lines, " {}", json!(name))?;
        }
        // What a pointer that rests there is told; a name need not be told twice.
        let about = node["description"]["value"].as_str().unwrap_or_default();
        if !about.is_empty() && about != name {
            write!(lines, " ({about})")?;
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (key, value) = (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
            let is_so = *value != false && *value != "false" || key == "expanded";
            if !is_so || !STATES.contains(&key) || key == "level" && role != "heading" {
                continue;
            }
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            if value == "true" { write!(lines, " {key}")? } else { write!(lines, " {key}={value}")? }
        }
        lines.push('\n');
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|it| by_id.get(it)) {
            tell(child, by_id, depth + usize::from(is_told), lines)?;
        }
    }
    Ok(())
}
