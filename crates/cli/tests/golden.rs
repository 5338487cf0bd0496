//! Every stage of every sample article, as it was last looked at: `tests/golden/<slug>.<stage>.txt`.
//!
//! `cargo xtask golden --update` rewrites the files; what changed is then reviewed like code.

mod support;

use std::{collections::BTreeSet, fs};

use standpoint_cli::inspect::Stage;
use support::{diff, files, rendering, root, updating};

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
        for stage in Stage::ALL {
            let path = folder.join(format!("{slug}.{}.txt", stage.name()));
            let found = rendering(&text, stage, &models);
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
    for stray in files(&folder, "txt").into_iter().filter(|path| !known.contains(path)) {
        if updating() {
            fs::remove_file(stray).unwrap();
        } else {
            report.push(format!("{}\n    belongs to no sample article\n", stray.display()));
        }
    }
    assert!(report.is_empty(), "\n{}if this is meant: cargo xtask golden --update\n", report.concat());
}
