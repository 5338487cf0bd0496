//! Named cases, a stage a folder: `tests/suite/<stage>/*.txt`. CONTRIBUTING.md tells how to write one.
//!
//! A case is its text and what the stage finds in it, in the notation of `standpoint inspect`. A case marked
//! `known-failure` holds the right answer that the engine does not give yet, and fails once it does.
#![expect(clippy::unwrap_used, reason = "a test stops where its own files are wrong")]

mod cases;
mod support;

use std::{collections::BTreeSet, fs, path::Path};

use cases::{Case, Verdict, harm};
use standpoint_cli::inspect::Stage;
use standpoint_engine::Models;
use support::{files, root, updating};

fn run(stage: Stage) {
    let folder = root().join("tests/suite").join(stage.name());
    let files = files(&folder, "txt");
    assert!(!files.is_empty(), "{} holds no cases", folder.display());
    let models = Models::rules();
    let mut report = Vec::new();
    for path in files {
        run_file(&path, stage, &models, &mut report);
    }
    assert!(report.is_empty(), "\n{}if this is meant: cargo xtask suite --update\n", report.concat());
}

/// Runs the cases of a file, or rewrites what they expect.
fn run_file(path: &Path, stage: Stage, models: &Models, report: &mut Vec<String>) {
    let shown = path.strip_prefix(root()).unwrap().display().to_string();
    let mut cases = match cases::parse(&fs::read_to_string(path).unwrap()) {
        Ok(cases) => cases,
        Err(error) => {
            report.push(format!("{shown}: {error}\n"));
            return;
        }
    };
    let mut names = BTreeSet::new();
    for case in &cases {
        if !names.insert(&case.name) {
            report.push(format!("{shown}: two cases are called {:?}\n", case.name));
        }
    }
    if updating() {
        for case in &mut cases {
            case.update(stage, models);
        }
        fs::write(path, cases.iter().map(Case::to_string).collect::<Vec<_>>().join("\n")).unwrap();
    }
    for case in &cases {
        if let Verdict::Fails(why) = case.verdict(stage, models) {
            report.push(format!("{shown}: {}\n{why}\n", case.name));
        }
    }
}

/// A test for each stage, so that a run names the stage that fails.
macro_rules! stages {
    ($($name:ident: $stage:ident,)*) => {
        $(#[test]
        fn $name() {
            run(Stage::$stage);
        })*
    };
}

stages! {
    text: Text,
    names: Names,
    quotes: Quotes,
    mentions: Mentions,
    actors: Actors,
    attribution: Attribution,
    stance: Stance,
}

/// No flipped sign, no swapped ends, no addressee as an enemy, no allegation as a fact, no denial as an admission.
#[test]
fn stance_harm_by_rules() {
    check_harm(&Models::rules());
}

#[test]
fn stance_harm_with_the_model() {
    check_harm(&standpoint_cli::models::load(None).unwrap());
}

fn check_harm(models: &Models) {
    let files = files(&root().join("tests/suite/stance/harm"), "txt");
    let (mut cases, mut report) = (0, Vec::new());
    for path in &files {
        let shown = path.strip_prefix(root()).unwrap().display();
        match harm::parse(&fs::read_to_string(path).unwrap()) {
            Ok(all) => {
                cases += all.len();
                let wrong = all
                    .iter()
                    .filter_map(|it| Some(format!("{shown}: {}\n{}", it.name, it.verdict(models)?)));
                report.extend(wrong);
            }
            Err(error) => report.push(format!("{shown}: {error}\n")),
        }
    }
    assert!(cases >= 200, "{cases} cases are few");
    assert!(report.is_empty(), "\n{}", report.concat());
}
