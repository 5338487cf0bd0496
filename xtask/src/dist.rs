//! `cargo xtask dist`: everything that leaves the repository, in `target/dist/`.
//!
//! `embed/` is a folder to be put on a server, `npm/` the same as a package, `standpoint.html` the page as one file,
//! with and without the model, and `demo/` the pages of `embed/demo`, which use `../embed/`.

mod single;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};

use crate::{model, run, serve, size, tools};

/// Where it all goes.
const FOLDER: &str = "target/dist";
/// Tells the browser tests where the packed files lie.
pub(crate) const PACKED: &str = "STANDPOINT_PACKED";
/// The address of a package that is not published.
pub(crate) const NOWHERE: &str = "https://example.org/standpoint/";
/// The built page, of which the worker is taken.
const PAGE: &str = "dist";
/// What publishers put on their servers and is written by hand.
const SCRIPTS: [&str; 8] =
    ["embed.js", "element.js", "in_place.js", "text.js", "host.js", "frame.html", "frame.css", "frame.js"];
/// What of the page's build serves the element as well.
const WORKER: [&str; 3] = ["worker.js", "worker_bg.wasm", "worker_loader.js"];

/// What is written about the files.
const LISTS: [&str; 2] = ["integrity.json", "oembed.json"];
/// What a page loads for an article whose analysis it has.
const WITH_ANALYSIS: [&str; 6] =
    ["embed.js", "element.js", "in_place.js", "text.js", "reader.js", "reader_bg.wasm"];
/// What the first script may weigh with gzip, and all of these with brotli, in bytes.
const FIRST_LIMIT: usize = 3_000;
const LIMIT: usize = 400_000;

/// The command's arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Where `embed/` will be published: the address that oembed.json names.
    #[arg(long, default_value = NOWHERE)]
    url: String,
}

/// Packs everything.
pub(crate) fn run(args: &Args) -> Result<()> {
    serve::build()?;
    pack(&args.url)
}

/// Packs everything, of a page that is built.
pub(crate) fn pack(url: &str) -> Result<()> {
    let root = Path::new(FOLDER);
    if root.exists() {
        fs::remove_dir_all(root)?;
    }
    let embed = root.join("embed");
    program(&embed)?;
    fs::write(embed.join("oembed.json"), pretty(&oembed(url))?)?;
    fs::write(embed.join("integrity.json"), pretty(&Value::Object(sums(&embed)?))?)?;
    package(&embed, &root.join("npm"))?;
    demo(&root.join("demo"))?;
    for (file, with_model) in [("standpoint.html", false), ("standpoint-with-model.html", true)] {
        fs::write(root.join(file), single::page(Path::new(PAGE), with_model)?)?;
    }
    papers(root)?;
    weigh(&embed)?;
    println!(
        "packed into {FOLDER}/: embed/ for a server, npm/ for a registry, standpoint.html and \
         standpoint-with-model.html to open, demo/ to try on a server"
    );
    Ok(())
}

/// The packed files' folder.
pub(crate) fn packed() -> Result<PathBuf> {
    PathBuf::from(FOLDER).canonicalize().context("nothing is packed yet: cargo xtask dist")
}

/// The element's program with its scripts, its worker and its model.
fn program(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    compile("standpoint-embed")?;
    bindgen("standpoint_embed", folder, "reader")?;
    let wasm = integrity(&folder.join("reader_bg.wasm"))?;
    let version = env!("CARGO_PKG_VERSION");
    for name in SCRIPTS {
        let script = fs::read_to_string(Path::new("embed").join(name))
            .with_context(|| format!("reading embed/{name}"))?;
        let script = if name == "element.js" {
            script.replacen("\"VERSION\"", &format!("\"{version}\""), 1).replacen(
                "\"INTEGRITY\"",
                &format!("\"{wasm}\""),
                1,
            )
        } else {
            script
        };
        fs::write(folder.join(name), script)?;
    }
    for name in WORKER {
        copy(&Path::new(PAGE).join(name), folder)?;
    }
    copy(&model::shipped()?, folder)
}

/// Compiles a package for the browser. Flags of the caller would replace those of `.cargo/config.toml`.
fn compile(package: &str) -> Result<()> {
    tools::add_target()?;
    let mut cargo = run::cargo();
    cargo.env_remove("RUSTFLAGS");
    run::ok(cargo.args([
        "build",
        "--locked",
        "--quiet",
        "--release",
        "--target",
        tools::TARGET,
        "--package",
        package,
    ]))
}

/// Makes the JavaScript around a compiled module.
fn bindgen(module: &str, folder: &Path, name: &str) -> Result<()> {
    let wasm = target().join(tools::TARGET).join("release").join(module).with_extension("wasm");
    let mut bindgen = tools::bindgen()?;
    bindgen
        .args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"])
        .arg(folder)
        .arg(wasm);
    run::ok(&mut bindgen)
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}

/// The package: the same files, with what npm and editors read.
fn package(embed: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for name in files(embed)?.into_iter().filter(|it| !LISTS.contains(&it.as_str())) {
        copy(&embed.join(name), folder)?;
    }
    let described =
        fs::read_to_string("embed/package.json")?.replacen("VERSION", env!("CARGO_PKG_VERSION"), 1);
    fs::write(folder.join("package.json"), described)?;
    copy(Path::new("embed/index.d.ts"), folder)?;
    papers(folder)
}

/// What goes with every copy.
fn papers(folder: &Path) -> Result<()> {
    for name in ["embed/README.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE"] {
        copy(Path::new(name), folder)?;
    }
    Ok(())
}

/// The demo pages, with an article, its analysis, and the application that the reader is to live in.
fn demo(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for name in files(Path::new("embed/demo"))? {
        copy(&Path::new("embed/demo").join(name), folder)?;
    }
    compile("standpoint-demo-host")?;
    bindgen("yew_host", folder, "yew_host")?;
    for slug in ["harbour-strike", "water-bill"] {
        let text = folder.join(slug).with_extension("txt");
        fs::copy(Path::new("articles").join(slug).with_extension("md"), &text)?;
        let mut cargo = run::cargo();
        cargo.args(["run", "--locked", "--quiet", "--package", "standpoint-cli", "--", "analyze"]).arg(&text);
        fs::write(text.with_extension("json"), run::output(&mut cargo)?)?;
    }
    Ok(())
}

/// Says what a visitor loads, and fails beyond the limits. Without the compressors nothing is said.
fn weigh(folder: &Path) -> Result<()> {
    let first = size::packed("gzip", &["-9", "-c"], &fs::read(folder.join("embed.js"))?);
    let mut sum = Some(0);
    for name in WITH_ANALYSIS {
        let bytes = size::packed("brotli", &["-q", "11", "-c"], &fs::read(folder.join(name))?);
        sum = sum.zip(bytes).map(|(sum, bytes)| sum + bytes);
    }
    for (what, bytes, limit) in
        [("embed.js with gzip", first, FIRST_LIMIT), ("a reader with its analysis, with brotli", sum, LIMIT)]
    {
        if let Some(bytes) = bytes {
            println!("{what}: {bytes} bytes of at most {limit}");
            ensure!(bytes <= limit, "{what} is too heavy");
        }
    }
    Ok(())
}

/// What a site answers that asks for the embedding of an article (<https://oembed.com>). `SRC` and `ANALYSIS` are to be
/// replaced by the article's own addresses.
fn oembed(url: &str) -> Value {
    let frame = format!("{url}frame.html?src=SRC&analysis=ANALYSIS");
    let html = format!(
        "<iframe src=\"{}\" width=\"100%\" height=\"640\" title=\"The article and its cast\" \
         sandbox=\"allow-scripts allow-same-origin\" allow=\"clipboard-write\"></iframe>",
        frame.replace('&', "&amp;")
    );
    json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "Standpoint",
        "provider_url": url,
        "title": "The article and its cast",
        "html": html,
        "width": 960,
        "height": 640,
    })
}

/// The `integrity` of every file of a folder.
fn sums(folder: &Path) -> Result<Map<String, Value>> {
    files(folder)?
        .into_iter()
        .filter(|it| !LISTS.contains(&it.as_str()))
        .map(|it| Ok((it.clone(), Value::String(integrity(&folder.join(it))?))))
        .collect()
}

fn integrity(file: &Path) -> Result<String> {
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(fs::read(file)?))))
}

/// The names of the files of a folder, in order.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().context("a file has a name")?;
    fs::copy(file, folder.join(name)).with_context(|| format!("copying {}", file.display()))?;
    Ok(())
}

fn pretty(value: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}
