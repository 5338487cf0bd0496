//! Times the encoder in Chromium and prints the figures: `cargo xtask bench` prepares the folder that it is given.
#![expect(clippy::print_stdout, reason = "the figures are the point")]

use std::{env, fs, path::PathBuf, thread, time::Duration};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use standpoint_browser_tests::{Driver, Server};
use standpoint_speed::Reader;

const ARTICLES: [(&str, &str); 3] = [
    ("aleppo", include_str!("../../../articles/aleppo.md")),
    ("harbour-strike", include_str!("../../../articles/harbour-strike.md")),
    ("water-bill", include_str!("../../../articles/water-bill.md")),
];
/// What takes a window of 256 pieces each: one piece a word, and the two that stand around them.
const FULL_WINDOWS: (&str, usize) = ("the ", 2 * 254);
const ROUNDS: usize = 9;
/// The longest window that may be a heading: the first longer one is the first paragraph.
const HEADING: usize = 32;

/// What was measured of one text, in milliseconds.
#[derive(Deserialize)]
struct Measured {
    lay: f64,
    windows: Vec<Window>,
}

#[derive(Deserialize)]
struct Window {
    size: usize,
    ours: f64,
    theirs: Option<f64>,
    hash: String,
}

fn main() -> Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).context("give the folder to serve")?);
    let model = fs::read(folder.join("reader.safetensors")).context("reading the model")?;
    let with_theirs = folder.join("reader.onnx").exists();
    let mut texts: Vec<(&str, String)> = ARTICLES.map(|(name, text)| (name, text.to_owned())).into();
    texts.push(("full windows", FULL_WINDOWS.0.repeat(FULL_WINDOWS.1)));

    let measured = measure(folder, &texts, with_theirs)?;
    println!("\nencoder in Chromium, one thread in a worker, fastest of {ROUNDS} rounds");
    println!("{:16} {:>7} {:>16} {:>30}", "", "windows", "ours", "onnxruntime-web, ratio");
    let mut reader = Reader::load(&model).context("reading the model")?;
    let (mut different, mut sums) = (0, [0.0, 0.0]);
    for ((name, text), measured) in texts.iter().zip(&measured) {
        let words = text.split_whitespace().count();
        print_row(name, measured, words);
        reader.lay(text);
        let hashes = measured.windows.iter().map(|it| &it.hash).enumerate();
        different += hashes.filter(|(number, hash)| reader.read(*number).to_string() != **hash).count();
        sums[0] += measured.windows.iter().map(|it| it.ours).sum::<f64>();
        sums[1] += measured.windows.iter().filter_map(|it| it.theirs).sum::<f64>();
    }
    if with_theirs {
        println!("ratio over all: {:.2} (bar 1.0)", sums[0] / sums[1]);
    }
    for ((name, _), measured) in texts.iter().zip(&measured).take(ARTICLES.len()) {
        let (first, whole) = first_and_whole(measured);
        println!(
            "{name}: first paragraph after {first:.1} ms, whole after {whole:.0} ms: {:.3} (bar 0.1)",
            first / whole
        );
    }
    println!("windows read with other bits than natively: {different} (bar 0)");
    Ok(())
}

/// Lets the browser measure.
fn measure(folder: PathBuf, texts: &[(&str, String)], with_theirs: bool) -> Result<Vec<Measured>> {
    let server = Server::start(folder)?;
    let driver = Driver::start()?;
    driver.go(&server.url())?;
    let texts: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    let request = json!({ "texts": texts, "rounds": ROUNDS, "withTheirs": with_theirs });
    driver.script("window.measure(arguments[0])", &[request])?;
    loop {
        thread::sleep(Duration::from_millis(500));
        match driver.script("return window.result", &[])? {
            Value::Null => {}
            result if result["error"].is_null() => {
                return serde_json::from_value(result["results"].clone()).context("what the page measured");
            }
            result => bail!("in the page: {}", result["error"]),
        }
    }
}

fn print_row(name: &str, measured: &Measured, words: usize) {
    let count = measured.windows.len();
    let ours: f64 = measured.windows.iter().map(|it| it.ours).sum();
    let per = |sum: f64| {
        format!("{:.0} ms/1000 w, {:.1} a window", sum * 1000.0 / words as f64, sum / count as f64)
    };
    print!("{name:16} {count:>7} {:>30}", per(ours));
    let theirs: Option<f64> = measured.windows.iter().map(|it| it.theirs).sum();
    match theirs {
        Some(theirs) => println!(" {:>30} {:.2}", per(theirs), ours / theirs),
        None => println!(),
    }
}

/// When the first paragraph of a text is read, and when all of it.
fn first_and_whole(measured: &Measured) -> (f64, f64) {
    let headings = measured.windows.iter().take_while(|it| it.size <= HEADING).count();
    let until = |end: usize| measured.lay + measured.windows[..end].iter().map(|it| it.ours).sum::<f64>();
    (until((headings + 1).min(measured.windows.len())), until(measured.windows.len()))
}
