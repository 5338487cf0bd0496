//! `cargo xtask size`: what a visitor downloads.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Result, ensure};

use crate::offline;

const DIST: &str = "dist";
/// What the program may weigh with brotli, in bytes.
const PROGRAM_LIMIT: usize = 350_000;
/// What program and model may weigh together with brotli, in bytes.
const LIMIT: usize = 12_000_000;

pub(crate) fn run() -> Result<()> {
    ensure!(Path::new(DIST).exists(), "there is no {DIST}/ yet: cargo xtask build");
    let mut files = offline::files(Path::new(DIST))?;
    files.sort();
    println!("{:32} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip", "brotli");
    let (mut program, mut model) = ([Some(0); 3], [Some(0); 3]);
    for path in files {
        let bytes = fs::read(&path)?;
        let weights = [
            Some(bytes.len()),
            packed("gzip", &["-9", "-c"], &bytes),
            packed("brotli", &["-q", "11", "-c"], &bytes),
        ];
        print_row(&path.strip_prefix(DIST)?.to_string_lossy(), weights);
        let is_model = path.extension().is_some_and(|it| it == offline::MODEL);
        let total = if is_model { &mut model } else { &mut program };
        *total = sum(*total, weights);
    }
    let both = sum(program, model);
    print_row("the program", program);
    print_row("its model", model);
    print_row("together", both);
    for (what, [.., brotli], limit) in [("the program", program, PROGRAM_LIMIT), ("together", both, LIMIT)] {
        if let Some(bytes) = brotli {
            let verdict = if bytes <= limit { "within" } else { "OVER" };
            println!("{what}: {bytes} bytes with brotli, {verdict} the limit of {limit}");
        }
    }
    if both.contains(&None) {
        println!("a column of – needs the program of its name: apt-get install gzip brotli");
    }
    Ok(())
}

/// Weights together, where each is known.
fn sum(one: [Option<usize>; 3], other: [Option<usize>; 3]) -> [Option<usize>; 3] {
    let mut both = one;
    for (sum, weight) in both.iter_mut().zip(other) {
        *sum = sum.zip(weight).map(|(sum, weight)| sum + weight);
    }
    both
}

fn print_row(name: &str, weights: [Option<usize>; 3]) {
    let [raw, gzip, brotli] = weights.map(|it| it.map_or_else(|| "–".to_owned(), |bytes| bytes.to_string()));
    println!("{name:32} {raw:>10} {gzip:>10} {brotli:>10}");
}

/// The bytes that a compressor makes of `input`, if it is installed.
pub(crate) fn packed(program: &str, arguments: &[&str], input: &[u8]) -> Option<usize> {
    let mut child =
        Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    let mut stdin = child.stdin.take()?;
    let output = std::thread::scope(|scope| {
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output()
    });
    output.ok().filter(|it| it.status.success()).map(|it| it.stdout.len())
}
