//! Who is who in published corpora: pronouns that could be either of two people, and clusters of actors.
//!
//! - `gap`: the development part of GAP (Webster et al. 2018), scored as its authors do: a pronoun and two names are two
//!   questions, F over both, for each gender, and the ratio of the feminine to the masculine. The bar is 75, and 97 to 103.
//! - `gum`: news and interviews of the development part of GUM (Zeldes 2017), the mean of MUC, B³ and CEAF-e as in the
//!   shared tasks of `CoNLL`, without entities mentioned once. On `OntoGUM`, over all its genres and sorts of entity, `CoreNLP`'s
//!   rules reach 39.7 and `SpanBERT` 64.6 (Zhu et al. 2021): to be set beside, not the same measure.
//!
//! The difficulty: GUM marks every entity, we know actors only. Gold are its persons and organisations; places stand for
//! governments now and then, but nothing says where. So mentions that GUM has as anything else are taken out of our
//! clusters, and what it does not have at all counts against us.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{
    Figures,
    clusters::{Agreement, Cluster},
    published::{pipe, within},
};

const PRONOUNS: &str = "../shared/corpora/gap/gap-development.tsv";
const DOCUMENTS: &str = "../shared/corpora/gum/dep";
const SPLITS: &str = "../shared/corpora/gum/splits.md";
const GENRES: [&str; 2] = ["GUM_news_", "GUM_interview_"];
const ACTORS: [&str; 2] = ["person", "organization"];

/// The figures of both corpora, as far as they are there; what is not there is said.
pub(super) fn score(program: &Path) -> Result<Vec<(&'static str, Figures)>> {
    let mut scored = Vec::new();
    if Path::new(PRONOUNS).exists() {
        scored.push(("gap", pronouns(program)?));
    } else {
        println!("gap: skipped, {PRONOUNS} is not there");
    }
    if Path::new(DOCUMENTS).exists() {
        scored.push(("gum", clusters(program)?));
    } else {
        println!("gum: skipped, {DOCUMENTS} is not there");
    }
    Ok(scored)
}

/// The analyses of texts, in their order, with offsets that count characters or bytes.
fn analyses(program: &Path, name: &str, offsets: &str, texts: &[&str]) -> Result<Vec<Value>> {
    let records = texts.iter().enumerate();
    let records: String =
        records.map(|(id, text)| json!({ "id": id.to_string(), "text": text }).to_string() + "\n").collect();
    let arguments = ["analyze", "--format", "ndjson", "--offsets", offsets, "-"];
    let found = pipe(Command::new(program).args(arguments), name, &records)?;
    let found: Vec<Value> = found.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    ensure!(found.len() == texts.len(), "some texts of {name} were not read");
    Ok(found)
}

/// The mentions of an actor: where, and whether by a name.
fn mentions(actor: &Value) -> impl Iterator<Item = (usize, usize, bool)> {
    actor["mentions"].as_array().into_iter().flatten().filter_map(|it| {
        let offset = |key: &str| usize::try_from(it[key].as_u64()?).ok();
        Some((offset("start")?, offset("end")?, it["form"] == "proper"))
    })
}

/// Right answers, wrong ones, and those not given.
#[derive(Debug, Default, Clone, Copy)]
struct Answers([f64; 3]);

impl Answers {
    fn add(&mut self, gold: bool, found: bool) {
        match (gold, found) {
            (true, true) => self.0[0] += 1.0,
            (false, true) => self.0[1] += 1.0,
            (true, false) => self.0[2] += 1.0,
            (false, false) => {}
        }
    }

    /// Precision, recall and F.
    fn shares(self) -> [f64; 3] {
        let [right, wrong, missed] = self.0;
        let share = |of: f64| 100.0 * right / of.max(1.0);
        [share(right + wrong), share(right + missed), share(right + f64::midpoint(wrong, missed))]
    }
}

fn pronouns(program: &Path) -> Result<Figures> {
    let file = fs::read_to_string(PRONOUNS)?;
    let rows: Vec<Vec<&str>> = file.lines().skip(1).map(|it| it.split('\t').collect()).collect();
    let texts: Vec<&str> = rows.iter().filter_map(|it| it.get(1).copied()).collect();
    let found = analyses(program, "gap", "chars", &texts)?;
    let mut answers: BTreeMap<&str, Answers> = BTreeMap::new();
    for (row, analysis) in rows.iter().zip(&found) {
        let [_, _, pronoun, at, a, a_at, a_right, b, b_at, b_right, ..] = row.as_slice() else { continue };
        let pronoun_at = span(pronoun, at)?;
        let gender = match pronoun.to_lowercase().as_str() {
            "she" | "her" | "hers" => "feminine",
            _ => "masculine",
        };
        let actors = analysis["actors"].as_array().into_iter().flatten();
        let actor = actors.into_iter().find(|it| mentions(it).any(|it| (it.0, it.1) == pronoun_at));
        for (name, at, right) in [(a, a_at, a_right), (b, b_at, b_right)] {
            let (start, end) = span(name, at)?;
            // By a name: "Pauline's friend" overlaps Pauline and is somebody else.
            let resolved = actor
                .is_some_and(|it| mentions(it).any(|(from, to, proper)| proper && from < end && start < to));
            for key in ["f", gender] {
                answers.entry(key).or_default().add(*right == "TRUE", resolved);
            }
        }
    }
    let round = |it: f64| (it * 10.0).round() / 10.0;
    let shares = |key: &str| answers.get(key).copied().unwrap_or_default().shares();
    let mut figures = Figures::new();
    for key in ["f", "feminine", "masculine"] {
        let [p, r, f] = shares(key);
        figures.insert(key.to_owned(), json!({ "p": round(p), "r": round(r), "f": round(f) }));
    }
    let ratio = 100.0 * shares("feminine")[2] / shares("masculine")[2].max(1.0);
    figures.insert("ratio".to_owned(), Value::from(round(ratio)));
    Ok(figures)
}

/// The range of a word of a published row, in characters.
fn span(word: &str, at: &str) -> Result<(usize, usize)> {
    let start: usize = at.parse().context("an offset of GAP is no number")?;
    Ok((start, start + word.chars().count()))
}

fn clusters(program: &Path) -> Result<Figures> {
    let splits = fs::read_to_string(SPLITS)?;
    let dev = splits.split("## ").find(|it| it.starts_with("dev")).context("GUM has no dev part")?;
    let names = dev.split_whitespace().filter(|it| GENRES.iter().any(|genre| it.starts_with(genre)));
    let read = |name: &str| Ok(document(&fs::read_to_string(format!("{DOCUMENTS}/{name}.conllu"))?));
    let documents: Vec<Document> = names.map(read).collect::<Result<_>>()?;
    let texts: Vec<&str> = documents.iter().map(|it| it.text.as_str()).collect();
    let mut agreement = Agreement::default();
    for (document, analysis) in documents.iter().zip(analyses(program, "gum", "utf8", &texts)?) {
        let tokens = |(start, end, _): (usize, usize, bool)| {
            let range = within(&document.starts, start, end);
            (range.start, range.end)
        };
        let actors = analysis["actors"].as_array().into_iter().flatten();
        let found = actors.map(|it| {
            mentions(it).map(tokens).filter(|it| !document.others.contains(it)).collect::<Cluster>()
        });
        agreement.add(&document.clusters, &found.filter(|it| it.len() > 1).collect::<Vec<_>>());
    }
    Ok(agreement.figures())
}

/// A document of GUM: its paragraphs as lines, where its tokens begin, and its entities.
#[derive(Debug, Default)]
struct Document {
    text: String,
    starts: Vec<usize>,
    /// Persons and organisations that are mentioned more than once.
    clusters: Vec<Cluster>,
    /// Mentions of anything else.
    others: Cluster,
}

fn document(file: &str) -> Document {
    let mut document = Document::default();
    let mut entities: BTreeMap<String, (bool, Cluster)> = BTreeMap::new();
    let mut open: Vec<(String, String, usize)> = Vec::new();
    let is_spaced = |notes: &str| !notes.split('|').any(|it| it == "SpaceAfter=No");
    let mut spaced = false;
    let (mut whole, mut whole_spaced) = (0..0, false);
    for line in file.lines() {
        if line.is_empty() {
            whole = 0..0;
        }
        if line.starts_with("# newpar") && !document.text.is_empty() && !document.text.ends_with('\n') {
            document.text = format!("{}\n\n", document.text.trim_end());
            spaced = false;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let (Some(id), Some(form), Some(notes)) = (fields.first(), fields.get(1), fields.get(9)) else {
            continue;
        };
        // "5-6" is the whole of "don't", whose parts follow without spaces; "5.1" is a word left out.
        if let Some((first, last)) = id.split_once('-') {
            whole = first.parse().unwrap_or(0)..last.parse().unwrap_or(0);
            whole_spaced = is_spaced(notes);
        }
        let Ok(id) = id.parse::<usize>() else { continue };
        if spaced {
            document.text.push(' ');
        }
        let at = document.starts.len();
        document.starts.push(document.text.len());
        document.text.push_str(form);
        spaced = if whole.end == id { whole_spaced } else { !whole.contains(&id) && is_spaced(notes) };
        let marks = notes.split('|').find_map(|it| it.strip_prefix("Entity=")).unwrap_or_default();
        for mark in pieces(marks) {
            let mut words = mark.trim_matches(['(', ')']).split('-');
            let name = words.next().unwrap_or_default().to_owned();
            if mark.starts_with('(') {
                open.push((name.clone(), words.next().unwrap_or_default().to_owned(), at));
            }
            if mark.ends_with(')')
                && let Some(last) = open.iter().rposition(|it| it.0 == name)
            {
                let (name, kind, start) = open.remove(last);
                let entity = entities.entry(name).or_default();
                entity.0 |= ACTORS.contains(&kind.as_str());
                entity.1.insert((start, at + 1));
            }
        }
    }
    for (is_actor, mentions) in entities.into_values() {
        if !is_actor {
            document.others.extend(mentions);
        } else if mentions.len() > 1 {
            document.clusters.push(mentions);
        }
    }
    let gold: BTreeSet<_> = document.clusters.iter().flatten().copied().collect();
    document.others.retain(|it| !gold.contains(it));
    document
}

/// "(1-person(2-place)" and "1)2)" piece by piece.
fn pieces(marks: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, mark) in marks.char_indices() {
        let end = if mark == ')' { at + 1 } else { at };
        if (mark == '(' || mark == ')') && end > start {
            pieces.push(&marks[start..end]);
            start = end;
        }
    }
    pieces.extend(marks.get(start..).filter(|it| !it.is_empty()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_piece_by_piece() {
        assert_eq!(pieces("(1-person(2-place)"), ["(1-person", "(2-place)"]);
        assert_eq!(pieces("(1-person-new)3)4)"), ["(1-person-new)", "3)", "4)"]);
        assert_eq!(pieces(""), [""; 0]);
    }

    #[test]
    fn entities_of_one_mention_and_places_are_no_clusters() {
        let token =
            |id: usize, form: &str, notes: &str| format!("{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{notes}\n");
        let file = [
            "# newpar\n".to_owned(),
            "1-2\tAnn's\t_\t_\t_\t_\t_\t_\t_\t_\n".to_owned(),
            token(1, "Ann", "Entity=(1-person-new)"),
            token(2, "'s", "_"),
            token(3, "left", "_"),
            token(4, "Rome", "Entity=(2-place-new)|SpaceAfter=No"),
            token(5, ".", "_"),
            "\n# newpar\n".to_owned(),
            token(1, "She", "Entity=(1-person-giv)"),
            token(2, "knew", "_"),
            token(3, "Bo", "Entity=(3-person-new)"),
        ]
        .concat();
        let document = document(&file);
        assert_eq!(document.text, "Ann's left Rome.\n\nShe knew Bo");
        assert_eq!(document.clusters, [Cluster::from([(0, 1), (5, 6)])]);
        assert_eq!(document.others, Cluster::from([(3, 4)]));
    }

    #[test]
    fn answers_are_counted_as_published() {
        let mut answers = Answers::default();
        for (gold, found) in [(true, true), (true, false), (false, true), (false, false)] {
            answers.add(gold, found);
        }
        assert!(answers.shares().iter().all(|it| (it - 50.0).abs() < 1e-9));
    }
}
