//! Every stage of every sample article, as it was last looked at: `tests/golden/<slug>.<stage>.txt`; and the whole as it
//! travels, `<slug>.json`, which the page must give too (`tests/browser/tests/page/parity.rs`).
//!
//! `cargo xtask golden --update` rewrites the files; what changed is then reviewed like code.

mod support;

use std::{collections::BTreeSet, fs};

use standpoint_cli::inspect::{self, Layout, Stage};
use standpoint_engine::{Article, analyze};
use standpoint_wire::{Document, OffsetUnit};
use support::{diff, files, root, updating};

#[test]
fn every_stage_of_every_sample_article_is_as_it_was_reviewed() {
    let folder = root().join("tests/golden");
    let articles = files(&root().join("articles"), "md");
    assert!(!articles.is_empty(), "there are no sample articles");
    let models = standpoint_cli::models::load(None).unwrap();
    let mut report = Vec::new();
    let mut known = BTreeSet::new();
    for article in articles {
        let slug = article.file_stem().unwrap().to_string_lossy();
        let text = fs::read_to_string(&article).unwrap();
        let article = Article::new("article", text);
        let analysis = analyze(&article, &models);
        // As the page gets it from its worker.
        let document = Document::new(&analysis, &models, OffsetUnit::Utf8);
        let document = serde_json::to_string_pretty(&document).unwrap() + "\n";
        let mut outputs = vec![(format!("{slug}.json"), document)];
        for stage in Stage::ALL {
            let rendering = inspect::render(&analysis, stage, Layout::default());
            outputs.push((format!("{slug}.{}.txt", stage.name()), rendering));
        }
        for (file, found) in outputs {
            let path = folder.join(file);
            if updating() {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&path, &found).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if expected != found {
                report.push(format!("{}\n{}\n", path.display(), diff(&expected, &found)));
            }
            known.insert(path);
        }
    }
    let all = [files(&folder, "txt"), files(&folder, "json")].concat();
    for stray in all.into_iter().filter(|path| !known.contains(path)) {
        if updating() {
            fs::remove_file(stray).unwrap();
        } else {
            report.push(format!("{}\n    belongs to no sample article\n", stray.display()));
        }
    }
    assert!(report.is_empty(), "\n{}if this is meant: cargo xtask golden --update\n", report.concat());
}
