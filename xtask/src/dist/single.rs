//! The page as one file, which opens without a server.
//!
//! From `file://` a browser loads no module, no worker of modules and no other file. So the style sheets stand in the page, the
//! program's bytes in its script, and the worker is a blob made of the words of another script. The policy names the one
//! script that may run by its sum.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

use crate::model;

/// The built page in `folder` as one file.
pub(super) fn page(folder: &Path, with_model: bool) -> Result<String> {
    let read = |name: &str| fs::read_to_string(folder.join(name)).with_context(|| format!("reading {name}"));
    let bytes = |name: &str| Ok::<_, anyhow::Error>(STANDARD.encode(fs::read(folder.join(name))?));
    let index = read("index.html")?;
    let mut styles = String::new();
    for name in sheets(&index) {
        styles.push_str(&read(name)?);
    }
    ensure!(!styles.is_empty(), "the built page has no style sheets");
    let (program, worker) = (bare(&read("app.js")?), bare(&read("worker.js")?));
    let icon = format!("data:image/svg+xml;base64,{}", bytes("icon.svg")?);
    let model = if with_model { STANDARD.encode(fs::read(model::shipped()?)?) } else { String::new() };
    let script = format!("{START}{program}\n{RUN}");
    let sum = STANDARD.encode(Sha384::digest(script.as_bytes()));
    // A classic script may not even name `import.meta`, nor wait outside of a function.
    let worker = format!(
        "(async () => {{\n{}\nconst bytes = Uint8Array.from(atob(\"{}\"), it => it.charCodeAt(0));\n\
         await __wbg_init({{ module_or_path: bytes }});\n}})();\n",
        worker.replace("import.meta.url", "\"\""),
        bytes("worker_bg.wasm")?
    );
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\" />\n\
         <title>Standpoint</title>\n<meta name=\"color-scheme\" content=\"light dark\" />\n\
         <meta name=\"referrer\" content=\"no-referrer\" />\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha384-{sum}' blob: \
         'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; worker-src blob:; base-uri \
         'none'; form-action 'none'\" />\n\
         <link rel=\"icon\" href=\"{icon}\" />\n<style>\n{styles}</style>\n</head>\n<body>\n\
         <noscript>Standpoint reads articles in your own browser and needs JavaScript and WebAssembly for it.</noscript>\n\
         <script type=\"text/plain\" id=\"program\">{}</script>\n\
         <script type=\"text/plain\" id=\"worker\">{}</script>\n\
         <script type=\"text/plain\" id=\"model\">{model}</script>\n\
         <script type=\"module\">{script}</script>\n</body>\n</html>\n",
        bytes("app_bg.wasm")?,
        escaped(&worker),
    ))
}

/// Says where worker and model are before the page looks for them. A worker there can fetch nothing, not even what is in
/// the page: so it gets the model with its script, where it would be fetched.
const START: &str = "\
const text = id => document.getElementById(id).textContent;
const decoded = words => Uint8Array.from(atob(words), it => it.charCodeAt(0));
const { dataset } = document.documentElement;
const model = text(\"model\");
const fetched = `const model = Uint8Array.from(atob(\"${model}\"), it => it.charCodeAt(0));
self.fetch = async () => new Response(model);`;
const parts = [model ? fetched : \"\", text(\"worker\")];
dataset.worker = URL.createObjectURL(new Blob(parts, { type: \"text/javascript\" }));
dataset.model = model ? \"standpoint:model\" : \"none\";
";
/// Starts the program. What was inlined is not kept twice.
const RUN: &str = "\
const program = decoded(text(\"program\"));
for (const id of [\"program\", \"worker\", \"model\"]) document.getElementById(id).remove();
__wbg_init({ module_or_path: program });
";

/// The style sheets that the built page links to, in order.
fn sheets(index: &str) -> Vec<&str> {
    let links = index.split("<link").filter(|it| it.contains("rel=\"stylesheet\""));
    let names = links.filter_map(|it| it.split("href=\"").nth(1)?.split('"').next());
    names.map(|it| it.trim_start_matches("./")).collect()
}

/// A module's script without its exports: in the page nobody can import it.
fn bare(script: &str) -> String {
    let lines = script.lines().filter(|it| !it.starts_with("export {"));
    lines.map(|it| it.strip_prefix("export ").unwrap_or(it)).collect::<Vec<_>>().join("\n")
}

/// A script's words inside another element: nothing in them ends it.
fn escaped(script: &str) -> String {
    script.replace("</script", "<\\/script")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_links_to_is_found() {
        let index = "<link rel=\"icon\" href=\"./icon.svg\" /><link rel=\"stylesheet\" href=\"./a.css\" /><link\n rel=\"stylesheet\" href=\"b.css\">";
        assert_eq!(sheets(index), ["a.css", "b.css"]);
    }

    #[test]
    fn nothing_is_exported() {
        let script = "export class A {}\nexport { initSync, __wbg_init as default };\nlet b;";
        assert_eq!(bare(script), "class A {}\nlet b;");
    }
}
