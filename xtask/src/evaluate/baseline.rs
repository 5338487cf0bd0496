//! The figures that stand: one table a set, one figure a line.

use std::{collections::BTreeMap, fs, io::ErrorKind};

use anyhow::{Context, Result};
use serde_json::Value;

use super::Figures;

/// Where the baseline is kept.
pub(super) const PATH: &str = "models/baseline.toml";

/// Set → figure → per cent.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Baseline(BTreeMap<String, BTreeMap<String, f64>>);

impl Baseline {
    /// The figures to store: of precision, recall and F the last, counts left out.
    pub(super) fn of(scored: &[(&str, Figures)]) -> Self {
        let figures = |figures: &Figures| {
            figures.iter().filter_map(|(name, value)| Some((name.clone(), figure(name, value)?))).collect()
        };
        Self(scored.iter().map(|(set, it)| ((*set).to_owned(), figures(it))).collect())
    }

    pub(super) fn get(&self, set: &str, figure: &str) -> Option<f64> {
        self.0.get(set)?.get(figure).copied()
    }

    pub(super) fn load() -> Result<Self> {
        match fs::read_to_string(PATH) {
            Ok(text) => toml::from_str(&text).map(Self).with_context(|| format!("reading {PATH}")),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("reading {PATH}")),
        }
    }

    pub(super) fn store(&self) -> Result<()> {
        let head = "# What `cargo xtask evaluate` measured last, in per cent; --update writes it.\n\
                    # aleppo is the demo article; dense (hard cases) and plain (ordinary prose) are the two parts of dev.\n\n";
        fs::write(PATH, format!("{head}{}", toml::to_string(&self.0)?))
            .with_context(|| format!("writing {PATH}"))
    }
}

/// The one figure that stands for a value of the scorer.
pub(super) fn figure(name: &str, value: &Value) -> Option<f64> {
    if name == "documents" {
        return None;
    }
    value.get("f").unwrap_or(value).as_f64()
}

/// Whether a figure counts faults.
pub(super) fn lower_is_better(name: &str) -> bool {
    name == "stance.flip"
}
