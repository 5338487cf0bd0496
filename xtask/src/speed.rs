//! The encoder in the browser, timed and weighed beside onnxruntime-web: a part of `cargo xtask bench`.
//!
//! Leaves in `target/speed/page` a page of its own: the encoder compiled as it ships, the model, and, where it can be had,
//! onnxruntime-web with the same model in its format. `tests/speed` times both there.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{
    browser::{self, Presence},
    model, run, serve, size, tools,
};

/// What it is compared with.
const ORT: &str = "onnxruntime-web@1.30.0";
/// Its files that a page needs for one thread.
const ORT_FILES: [&str; 3] =
    ["ort.wasm.min.mjs", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm"];
/// Where all of this lies.
const FOLDER: &str = "target/speed";

pub(crate) fn run(onnx: Option<&Path>) -> Result<()> {
    if let Presence::NotOurs(hint) = browser::ensure()? {
        println!("encoder in the browser: skipped: {hint}");
        return Ok(());
    }
    let page = encoder()?;
    let ours = ["speed_bg.wasm", "speed.js"].map(|it| page.join(it));
    let theirs = if let Some(onnx) = onnx {
        add_ort(&page, onnx)?
    } else {
        println!(
            "comparison with onnxruntime-web: skipped: it needs the model in its format. With the trainer \
             (training/README.md): python -m standpoint_training export --onnx FILE, then \
             cargo xtask bench --onnx FILE"
        );
        None
    };
    let which = [
        "run",
        "--locked",
        "--quiet",
        "--profile",
        "measure",
        "--package",
        "standpoint-speed",
        "--bin",
        "standpoint-speed",
        "--",
    ];
    run::ok(run::cargo().args(which).arg(&page))?;
    weigh(&ours, theirs.as_deref())
}

/// How quick the built page is: at a first visit, and under the hand.
pub(crate) fn page() -> Result<()> {
    if let Presence::NotOurs(hint) = browser::ensure()? {
        println!("the page: skipped: {hint}");
        return Ok(());
    }
    serve::build()?;
    let which = ["run", "--locked", "--quiet", "--package", "standpoint-speed", "--bin", "page"];
    run::ok(run::cargo().args(which).env(browser::DIST, browser::dist()?))
}

/// Makes the page, without onnxruntime-web.
fn encoder() -> Result<PathBuf> {
    let page = Path::new(FOLDER).join("page");
    if page.exists() {
        fs::remove_dir_all(&page)?;
    }
    fs::create_dir_all(&page)?;
    for name in ["index.html", "worker.js"] {
        fs::copy(Path::new("tests/speed/page").join(name), page.join(name))?;
    }
    let model = model::shipped()?;
    fs::copy(&model, page.join("reader.safetensors"))
        .with_context(|| format!("copying {}", model.display()))?;
    tools::add_target()?;
    let which = ["build", "--locked", "--quiet", "--release", "--package", "standpoint-speed", "--lib"];
    // RUSTFLAGS would replace those of .cargo/config.toml, which ask for vectors.
    run::ok(run::cargo().args(which).args(["--target", tools::TARGET]).env_remove("RUSTFLAGS"))?;
    let wasm = format!("target/{}/release/standpoint_speed.wasm", tools::TARGET);
    let flags = ["--target", "web", "--no-typescript", "--out-name", "speed", "--out-dir"];
    run::ok(tools::bindgen()?.args(flags).args([page.as_path(), Path::new(&wasm)]))?;
    Ok(page)
}

/// Adds onnxruntime-web to the page, and returns its files; none where it cannot be had.
fn add_ort(page: &Path, onnx: &Path) -> Result<Option<Vec<PathBuf>>> {
    if !run::exists("npm") {
        println!("comparison with onnxruntime-web: skipped: there is no npm to fetch it with");
        return Ok(None);
    }
    let npm = Path::new(FOLDER).join("npm");
    fs::create_dir_all(&npm)?;
    let mut command = Command::new("npm");
    command.args(["install", "--silent", "--no-save", "--ignore-scripts", "--prefix"]);
    if let Err(error) = run::ok(command.arg(&npm).arg(ORT)) {
        println!("comparison with onnxruntime-web: skipped: {error:#}");
        return Ok(None);
    }
    fs::copy(onnx, page.join("reader.onnx")).with_context(|| format!("copying {}", onnx.display()))?;
    fs::create_dir_all(page.join("ort"))?;
    let copy = |name: &str| {
        let to = page.join("ort").join(name);
        fs::copy(npm.join("node_modules/onnxruntime-web/dist").join(name), &to)?;
        Ok(to)
    };
    ORT_FILES.map(copy).into_iter().collect::<Result<_>>().map(Some)
}

/// Prints what the runtimes weigh, without the model.
fn weigh(ours: &[PathBuf], theirs: Option<&[PathBuf]>) -> Result<()> {
    println!("\n{:32} {:>10} {:>10}", "bytes of the runtime", "raw", "brotli");
    let row = |name: &str, files: &[PathBuf]| -> Result<[Option<usize>; 2]> {
        let bytes = files.iter().map(fs::read).collect::<Result<Vec<_>, _>>()?;
        let raw = bytes.iter().map(Vec::len).sum();
        let packed: Option<usize> =
            bytes.iter().map(|it| size::packed("brotli", &["-q", "11", "-c"], it)).sum();
        println!("{name:32} {raw:>10} {:>10}", packed.map_or_else(|| "–".to_owned(), |it| it.to_string()));
        Ok([Some(raw), packed])
    };
    let ours = row("ours", ours)?;
    let Some(theirs) = theirs else { return Ok(()) };
    let theirs = row("onnxruntime-web", theirs)?;
    let shares = ours.into_iter().zip(theirs).map(|it| match it {
        (Some(ours), Some(theirs)) => format!("{:.3}", ours as f64 / theirs as f64),
        _ => "–".to_owned(),
    });
    let shares: Vec<String> = shares.collect();
    println!("{:32} {:>10} {:>10}   (bar 0.1)", "ratio", shares[0], shares[1]);
    Ok(())
}
