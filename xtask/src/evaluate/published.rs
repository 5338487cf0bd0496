//! Public corpora beside our own: figures that can be set beside those of other systems.
//!
//! - `polnear`: the published development items of `PolNeAR` (Newell et al. 2018, as tokenised for `CofeNet`), exact spans of
//!   sources, cues and contents, by the encoder's head for that scheme.
//! - `uner`: the English development part of Universal NER, exact persons, organisations and places, by the program.
//!
//! The difficulty: spans of text against spans of published tokens. A span covers the tokens that begin inside it.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    ops::Range,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{Figures, SCRATCH};

const ITEMS: &str = "../shared/corpora/polnear/cofenet-valid.jsonl";
const WEB: &str = "../shared/corpora/uner/en_ewt-dev.iob2";

/// Tokens that the published items spell in the way of the Penn Treebank.
const PENN: [(&str, &str); 9] = [
    ("``", "“"),
    ("''", "”"),
    ("`", "‘"),
    ("-LRB-", "("),
    ("-RRB-", ")"),
    ("-LSB-", "["),
    ("-RSB-", "]"),
    ("-LCB-", "{"),
    ("-RCB-", "}"),
];

/// A span of tokens, and what it is.
type Span = (Range<usize>, String);

/// The figures of both corpora, as far as they are there.
pub(super) fn score(program: &Path, example: &Path, model: &Path) -> Result<Vec<(&'static str, Figures)>> {
    let mut scored = Vec::new();
    if Path::new(ITEMS).exists() {
        scored.push(("polnear", quotes(example, model)?));
    }
    if Path::new(WEB).exists() {
        scored.push(("uner", names(program)?));
    }
    Ok(scored)
}

fn quotes(example: &Path, model: &Path) -> Result<Figures> {
    let mut items = Vec::new();
    for line in fs::read_to_string(ITEMS)?.lines() {
        let item: Value = serde_json::from_str(line)?;
        let strings = |key: &str| -> Vec<String> {
            item[key].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let tokens: Vec<String> = strings("tokens").iter().map(|it| spelling(it)).collect();
        items.push((tokens, spans(&strings("labels"))));
    }
    let texts: String = items.iter().map(|(tokens, _)| tokens.join(" ") + "\n").collect();
    let found = pipe(Command::new(example).arg(model), "polnear", &texts)?;
    ensure!(found.lines().count() == items.len(), "some items were not read");
    let mut counts = Counts::default();
    for ((tokens, gold), line) in items.iter().zip(found.lines()) {
        let mut at = 0;
        let starts: Vec<usize> = tokens
            .iter()
            .map(|it| {
                at += it.len() + 1;
                at - it.len() - 1
            })
            .collect();
        let found = line.split('\t').filter_map(|span| {
            let mut words = span.split(' ');
            let (start, end) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
            Some((within(&starts, start, end), words.next()?.to_owned()))
        });
        counts.add(gold, &found.collect::<Vec<_>>());
    }
    Ok(counts.figures())
}

fn names(program: &Path) -> Result<Figures> {
    const TYPES: [&str; 3] = ["PER", "ORG", "LOC"];
    let documents = web(&fs::read_to_string(WEB)?)?;
    let texts: String = documents
        .iter()
        .enumerate()
        .map(|(id, it)| json!({ "id": id.to_string(), "text": it.text }).to_string() + "\n")
        .collect();
    let arguments = ["analyze", "--format", "ndjson", "--offsets", "utf8", "-"];
    let found = pipe(Command::new(program).args(arguments), "uner", &texts)?;
    ensure!(found.lines().count() == documents.len(), "some documents were not read");
    let mut counts = Counts::default();
    for (document, line) in documents.iter().zip(found.lines()) {
        let analysis: Value = serde_json::from_str(line)?;
        let spans = analysis["names"].as_array().into_iter().flatten().filter_map(|name| {
            let offset = |key: &str| usize::try_from(name[key].as_u64()?).ok();
            let kind = name["type"].as_str().filter(|it| TYPES.contains(it))?;
            Some((within(&document.starts, offset("start")?, offset("end")?), kind.to_owned()))
        });
        let gold: Vec<Span> =
            spans_of(&document.tags).into_iter().filter(|it| TYPES.contains(&it.1.as_str())).collect();
        counts.add(&gold, &spans.collect::<Vec<_>>());
    }
    Ok(counts.figures())
}

/// A document of the web corpus: its sentences as lines, and where its tokens begin.
#[derive(Debug, Default)]
struct Web {
    text: String,
    starts: Vec<usize>,
    /// Sentence by sentence.
    tags: Vec<Vec<String>>,
}

fn web(file: &str) -> Result<Vec<Web>> {
    let mut documents: Vec<Web> = Vec::new();
    let mut at = 0;
    for line in file.lines() {
        if line.starts_with("# newdoc") {
            documents.push(Web::default());
        }
        let Some(document) = documents.last_mut() else { continue };
        if let Some(text) = line.strip_prefix("# text = ") {
            at = document.text.len();
            document.text += text;
            document.text.push('\n');
            document.tags.push(Vec::new());
        } else if line.starts_with(|it: char| it.is_ascii_digit()) {
            let mut fields = line.split('\t').skip(1);
            let (token, tag) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
            let found = document.text.get(at..).and_then(|it| it.find(token));
            let start = at + found.with_context(|| format!("{token:?} is not in its sentence"))?;
            at = start + token.len();
            document.starts.push(start);
            document.tags.last_mut().context("a token before its sentence")?.push(tag.to_owned());
        }
    }
    Ok(documents)
}

/// Runs a program over a text of its own and returns what it prints.
pub(super) fn pipe(command: &mut Command, name: &str, input: &str) -> Result<String> {
    let path = format!("{SCRATCH}/{name}.in");
    fs::File::create(&path)?.write_all(input.as_bytes())?;
    let output = command.stdin(fs::File::open(&path)?).stderr(Stdio::inherit()).output()?;
    ensure!(output.status.success(), "reading {name} failed");
    Ok(String::from_utf8(output.stdout)?)
}

fn spelling(token: &str) -> String {
    let penn = PENN.iter().find(|it| it.0 == token);
    penn.map_or_else(|| token.replace("\\/", "/"), |it| it.1.to_owned())
}

/// The tokens that begin inside a range of the text.
pub(super) fn within(starts: &[usize], start: usize, end: usize) -> Range<usize> {
    starts.partition_point(|it| *it < start)..starts.partition_point(|it| *it < end)
}

/// The spans of a sequence of BIO tags; an `I-` that goes on with nothing begins a span.
fn spans(tags: &[String]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        let Some((head, kind)) = tag.split_once('-') else { continue };
        match spans.last_mut().filter(|it| head == "I" && it.0.end == at && it.1 == kind) {
            Some(span) => span.0.end = at + 1,
            None => spans.push((at..at + 1, kind.to_owned())),
        }
    }
    spans
}

/// The spans of sentences, counted through; none runs over the end of a sentence.
fn spans_of(sentences: &[Vec<String>]) -> Vec<Span> {
    let mut first = 0;
    let mut all = Vec::new();
    for tags in sentences {
        all.extend(spans(tags).into_iter().map(|(it, kind)| (first + it.start..first + it.end, kind)));
        first += tags.len();
    }
    all
}

/// Right, found and gold spans of each kind.
#[derive(Debug, Default)]
struct Counts(BTreeMap<String, [usize; 3]>);

impl Counts {
    fn add(&mut self, gold: &[Span], found: &[Span]) {
        for (number, list) in [(1, found), (2, gold)] {
            for (_, kind) in list {
                self.0.entry(kind.clone()).or_default()[number] += 1;
            }
        }
        for span in found.iter().filter(|it| gold.contains(it)) {
            self.0.entry(span.1.clone()).or_default()[0] += 1;
        }
    }

    /// Precision, recall and F of each kind and of all, in per cent.
    fn figures(&self) -> Figures {
        let mut all = [0; 3];
        let mut figures = Figures::new();
        for (kind, counts) in &self.0 {
            for (sum, count) in all.iter_mut().zip(counts) {
                *sum += count;
            }
            figures.insert(kind.clone(), figure(*counts));
        }
        figures.insert("all".to_owned(), figure(all));
        figures
    }
}

fn figure([right, found, gold]: [usize; 3]) -> Value {
    let share = |of: usize| (1000.0 * right as f64 / of.max(1) as f64).round() / 10.0;
    let f = (2000.0 * right as f64 / (found + gold).max(1) as f64).round() / 10.0;
    json!({ "p": share(found), "r": share(gold), "f": f })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(tags: &str) -> Vec<String> {
        tags.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn tags_are_spans() {
        let found = spans(&tags("O B-cue I-cue B-cue I-source O I-source"));
        let found: Vec<(usize, usize, &str)> =
            found.iter().map(|it| (it.0.start, it.0.end, it.1.as_str())).collect();
        assert_eq!(found, [(1, 3, "cue"), (3, 4, "cue"), (4, 5, "source"), (6, 7, "source")]);
    }

    #[test]
    fn only_exact_spans_are_right() {
        let mut counts = Counts::default();
        counts.add(&spans(&tags("B-PER I-PER O B-LOC")), &spans(&tags("B-PER I-PER O B-PER")));
        let figures = counts.figures();
        assert_eq!(figures["PER"], json!({ "p": 50.0, "r": 100.0, "f": 66.7 }));
        assert_eq!(figures["all"]["f"], json!(50.0));
    }

    #[test]
    fn tokens_are_found_in_their_sentence() {
        let file = "# newdoc id = a\n# sent_id = 1\n# text = In Lagos, rain.\n1\tIn\tO\t-\n2\tLagos\tB-LOC\t-\n3\t,\tO\t-\n\
                    4\train\tO\t-\n5\t.\tO\t-\n";
        let documents = web(file).unwrap();
        assert_eq!(documents[0].starts, [0, 3, 8, 10, 14]);
        assert_eq!(within(&documents[0].starts, 3, 8), 1..2);
        assert_eq!(spans_of(&documents[0].tags), [(1..2, "LOC".to_owned())]);
    }
}
