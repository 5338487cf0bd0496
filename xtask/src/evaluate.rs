//! `cargo xtask evaluate`: the built command line over the gold corpora, scored beside the baseline.
//!
//! The corpora and the scorer lie beside the repository, not in it; without them this command says so and
//! succeeds. The baseline (`models/baseline.toml`) holds one figure a line for each set, so that a change of one
//! figure is a change of one line.

mod baseline;
mod clusters;
mod coreference;
mod published;
mod sets;
mod table;

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{model, run};
use baseline::Baseline;
use sets::Set;

/// Where the corpora, the scorer and the scratch files lie, from the repository's root.
const CORPUS: &str = "../shared/corpora/standpoint";
const SCORER: &str = "../shared/tools/score.py";
const SCRATCH: &str = "target/evaluate";

/// The command's arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Store the figures as the new baseline.
    #[arg(long, conflicts_with = "set")]
    update: bool,
    /// Score this set instead: `train`, whose figures are never stored.
    #[arg(long, value_parser = ["train"])]
    set: Option<String>,
    /// Also print up to this many missed quotes of each set.
    #[arg(long, default_value_t = 0)]
    show: usize,
}

/// The figures of one set by their names, as the scorer prints them.
type Figures = BTreeMap<String, Value>;

pub(crate) fn run(args: &Args) -> Result<()> {
    if let Some(missing) = missing() {
        println!("evaluate: skipped, {missing}");
        return Ok(());
    }
    let sets = if args.set.is_some() { sets::train(CORPUS)? } else { sets::measured(CORPUS)? };
    fs::create_dir_all(SCRATCH)?;
    let program = build(&["--package", "standpoint-cli"])?;
    let analyses = analyze(&sets, &program)?;
    let mut scored = Vec::new();
    for set in &sets {
        scored.push((set.name, score(set, &analyses, args.show)?));
    }
    let baseline = Baseline::load()?;
    print!("{}", table::render(&scored, &baseline));
    if args.set.is_none() {
        let example = build(&["--package", "standpoint-encoder", "--example", "polnear"])?;
        let published = published::score(&program, &example, &model::shipped()?)?;
        print!("\n{}", table::render(&published, &baseline));
        let coreference = coreference::score(&program)?;
        print!("\n{}", table::render(&coreference, &baseline));
        scored.extend(published);
        scored.extend(coreference);
    }
    if args.update {
        Baseline::of(&scored).store()?;
        println!("stored in {}", baseline::PATH);
    }
    Ok(())
}

/// What is missing for an evaluation, in words.
fn missing() -> Option<String> {
    if let Some(path) = [CORPUS, SCORER].into_iter().find(|path| !Path::new(path).exists()) {
        return Some(format!("{path} is not there"));
    }
    (!run::exists("python3")).then(|| "python3 is not installed".to_owned())
}

/// Analyses every document of the sets once; returns the file of the analyses.
fn analyze(sets: &[Set], program: &Path) -> Result<String> {
    let mut records: BTreeMap<String, String> = BTreeMap::new();
    for set in sets {
        let gold = run::output(
            Command::new("python3").arg(format!("{CORPUS}/gold.py")).arg("jsonl").args(&set.files),
        )?;
        fs::write(set.gold(), &gold)?;
        for line in String::from_utf8(gold)?.lines() {
            let gold: Value = serde_json::from_str(line)?;
            let id = gold["id"].as_str().context("a gold document without an id")?;
            let record = serde_json::json!({ "id": id, "text": gold["text"] });
            records.insert(id.to_owned(), record.to_string());
        }
    }
    let mut child = Command::new(program)
        .args(["analyze", "--format", "ndjson", "--offsets", "chars", "-"])
        .stdin(Stdio::piped())
        .stdout(fs::File::create(format!("{SCRATCH}/analyses.jsonl"))?)
        .spawn()
        .context("starting the built command line")?;
    let mut stdin = child.stdin.take().context("its standard input is piped")?;
    for record in records.values() {
        writeln!(stdin, "{record}")?;
    }
    drop(stdin);
    ensure!(child.wait()?.success(), "standpoint analyze failed");
    Ok(format!("{SCRATCH}/analyses.jsonl"))
}

/// Builds a program and returns where cargo says that it lies: `target/` may be elsewhere.
fn build(target: &[&str]) -> Result<PathBuf> {
    let mut cargo = run::cargo();
    cargo.args(["build", "--locked", "--quiet", "--profile", "measure"]).args(target);
    cargo.arg("--message-format=json-render-diagnostics").stderr(Stdio::inherit());
    let messages = String::from_utf8(run::output(&mut cargo)?)?;
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let program = messages.filter_map(|it| it["executable"].as_str().map(PathBuf::from)).next_back();
    program.context("cargo does not say where the program lies")
}

fn score(set: &Set, analyses: &str, show: usize) -> Result<Figures> {
    let mut scorer = Command::new("python3");
    scorer.args([SCORER, &set.gold(), analyses]);
    if show > 0 {
        println!("{}", set.name);
        run::ok(Command::new("python3").args([SCORER, &set.gold(), analyses, &show.to_string(), "--show"]))?;
    }
    let printed = run::output(scorer.arg("--json"))?;
    serde_json::from_slice(&printed).with_context(|| format!("the scorer's figures for {}", set.name))
}
