//! The figures as a table: one row a figure, one column a set.

use std::fmt::Write;

use super::{
    Figures,
    baseline::{Baseline, figure, lower_is_better},
};

/// Rows in the order in which the stages make them.
const ROWS: &[&str] = &[
    "names",
    "names.untyped",
    "mentions",
    "mentions.name",
    "actors.b3",
    "actors.found",
    "quote.source",
    "quote.cue",
    "quote.content",
    "quote.cover30",
    "quote.cover80",
    "quote.end2end",
    "quote.speaker",
    "quote.kind",
    "stance.edge",
    "stance.class",
    "stance.mode",
    "stance.flip",
];

/// Renders the figures with their change from the baseline; what fell is marked and counted.
pub(super) fn render(scored: &[(&str, Figures)], baseline: &Baseline) -> String {
    let mut heads = format!("{:14}", "");
    for (set, figures) in scored {
        let documents = figures.get("documents").and_then(serde_json::Value::as_u64).unwrap_or_default();
        let head = if documents > 0 { format!("{set} ({documents})") } else { (*set).to_owned() };
        let _ = write!(heads, "{head:>14}{:11}", "");
    }
    let mut out = format!("{}\n", heads.trim_end());
    let mut fallen = Vec::new();
    for row in rows(scored) {
        let mut line = format!("{row:14}");
        for (set, figures) in scored {
            let Some((value, now)) = figures.get(row).and_then(|it| Some((it, figure(row, it)?))) else {
                let _ = write!(line, "{:25}", "");
                continue;
            };
            let change = baseline.get(set, row).map(|was| now - was);
            let fell = change.is_some_and(|by| if lower_is_better(row) { by > 0.04 } else { by < -0.04 });
            if fell {
                fallen.push(format!("{set} {row}"));
            }
            let change = change.map_or("new".to_owned(), |by| {
                if by.abs() < 0.05 { "=".to_owned() } else { format!("{by:+.1}") }
            });
            let detail = match (value.get("p"), value.get("r")) {
                (Some(p), Some(r)) => {
                    format!("{:.0}/{:.0}", p.as_f64().unwrap_or_default(), r.as_f64().unwrap_or_default())
                }
                _ => String::new(),
            };
            let mark = if fell { '▼' } else { ' ' };
            let _ = write!(line, "{now:>7.1}{mark}{change:>6} {detail:<10}");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    if fallen.is_empty() {
        out.push_str("nothing fell below the baseline\n");
    } else {
        let _ = writeln!(out, "▼ {} fell below the baseline: {}", fallen.len(), fallen.join(", "));
    }
    out.push_str("F or share in per cent, change from the baseline, precision/recall\n");
    out
}

/// The known rows that have figures, then whatever else the scorer prints.
fn rows<'a>(scored: &'a [(&str, Figures)]) -> Vec<&'a str> {
    let is_there = |row: &&str| scored.iter().any(|(_, figures)| figures.contains_key(*row));
    let mut rows: Vec<&str> = ROWS.iter().copied().filter(is_there).collect();
    for name in scored.iter().flat_map(|(_, figures)| figures.keys()) {
        if !rows.contains(&name.as_str()) && name != "documents" {
            rows.push(name);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn figures(names: f64, flip: f64) -> Figures {
        [
            ("names".to_owned(), json!({ "p": 80.0, "r": 60.0, "f": names, "n": 9 })),
            ("stance.flip".to_owned(), json!(flip)),
            ("documents".to_owned(), json!(1)),
        ]
        .into()
    }

    #[test]
    fn what_fell_is_named_and_a_flip_that_rose_has_fallen() {
        let baseline = Baseline::of(&[("dev", figures(70.0, 1.0))]);
        let table = render(&[("dev", figures(68.5, 2.0))], &baseline);
        assert!(table.contains("▼ 2 fell below the baseline: dev names, dev stance.flip"), "{table}");
        assert!(table.contains("68.5▼  -1.5 80/60"), "{table}");
        let table = render(&[("dev", figures(71.0, 0.0))], &baseline);
        assert!(table.contains("nothing fell"), "{table}");
    }
}
