//! What must never be shown: `tests/suite/stance/harm/*.txt`.
//!
//! ```text
//! --- stopped short ---
//! > The council stopped short of endorsing the plan.
//!
//! not council | + | plan
//! may council | negated | plan
//! ```
//!
//! A line names a holder, a stance and a target; a star is anybody. A holder or target is met by any words that refer to
//! it, a phrase by what it speaks of first of all. The stance is a sign or a class, and may ask for more: `said` or `did`; `asserted`, `hedged`, `conditional`,
//! `future`, `negated`; `narrator` (the article's own word), `self`, `other`. A sign means an edge that is not negated.
//! What a line with `not` describes must not be found. A line with `may` says what would be right, so that its opposite
//! and the same with its ends swapped must not be found.

use standpoint_engine::{
    Analysis, Article, Models, analyze,
    stance::{AccordingTo, Basis, Modality, Stance, Target},
};

use super::KNOWN_FAILURE;

/// A text with what must not be found in it.
pub struct Harm {
    pub name: String,
    known_failure: bool,
    text: String,
    never: Vec<Pattern>,
    right: Vec<Pattern>,
}

/// An edge, as far as it is described.
struct Pattern {
    line: String,
    holder: String,
    stance: Vec<String>,
    target: String,
}

/// The cases of a file, or what is wrong with it.
pub fn parse(file: &str) -> Result<Vec<Harm>, String> {
    let mut cases: Vec<Harm> = Vec::new();
    for line in file.lines() {
        if let Some(name) = line.strip_prefix("--- ").and_then(|it| it.strip_suffix(" ---")) {
            let known_failure = name.contains(KNOWN_FAILURE);
            let name = name.replace(KNOWN_FAILURE, "").trim().to_owned();
            let (text, never, right) = (String::new(), Vec::new(), Vec::new());
            cases.push(Harm { name, known_failure, text, never, right });
            continue;
        }
        let Some(case) = cases.last_mut() else { return Err(format!("no case before {line:?}")) };
        match line.split_once(' ') {
            Some((">", text)) => case.text.push_str(text),
            Some(("not", rest)) => case.never.push(Pattern::read(rest)?),
            Some(("may", rest)) => case.right.push(Pattern::read(rest)?),
            Some(("#", _)) => {}
            _ if line.trim().is_empty() => {}
            _ => return Err(format!("what is {line:?}?")),
        }
    }
    match cases.iter().find(|it| it.text.is_empty() || it.never.is_empty() && it.right.is_empty()) {
        Some(empty) => Err(format!("{:?} says nothing", empty.name)),
        None => Ok(cases),
    }
}

impl Harm {
    /// What is wrong with what is found, if anything is.
    pub fn verdict(&self, models: &Models) -> Option<String> {
        let article = Article { id: self.name.clone(), text: self.text.clone() };
        let analysis = analyze(&article, models);
        let harms: Vec<String> = analysis.stances.iter().filter_map(|it| self.harm(&analysis, it)).collect();
        match (self.known_failure, harms.is_empty()) {
            (false, false) => Some(format!("  > {}\n{}", self.text, harms.concat())),
            (true, true) => Some("  does no harm any more: take the mark away\n".to_owned()),
            _ => None,
        }
    }

    fn harm(&self, analysis: &Analysis<'_>, edge: &Stance) -> Option<String> {
        let ends = ends(analysis, edge);
        if self.right.iter().any(|it| it.is(&ends, edge)) {
            return None;
        }
        let never = self.never.iter().find(|it| it.is(&ends, edge)).map(|it| format!("not {}", it.line));
        let flipped = || self.right.iter().find(|it| it.is_flipped(&ends, edge));
        let swapped = || self.right.iter().find(|it| it.is_swapped(&ends));
        let why = never
            .or_else(|| flipped().map(|it| format!("flipped: {}", it.line)))
            .or_else(|| swapped().map(|it| format!("swapped: {}", it.line)))?;
        let (holder, target) = &ends;
        Some(format!("  {:?} {:?} {:?} {:?}: {why}\n", holder[0], edge.class, edge.modality, target[0]))
    }
}

/// The words that refer to the holder and to the target, in lower case.
fn ends(analysis: &Analysis<'_>, edge: &Stance) -> (Vec<String>, Vec<String>) {
    let actor = |id: usize| -> Vec<String> {
        let mentions = analysis.actors[id].mentions.iter().map(|&it| analysis.mentions[it].span);
        mentions.map(|it| analysis.text.words(it).to_lowercase()).collect()
    };
    let target = match edge.target {
        Target::Actor(it) => actor(it.0),
        Target::Span(it) => vec![analysis.text.words(it).to_lowercase()],
    };
    (actor(edge.holder.0), target)
}

impl Pattern {
    fn read(line: &str) -> Result<Self, String> {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [holder, stance, target] = fields[..] else {
            return Err(format!("three fields are wanted: {line:?}"));
        };
        let stance: Vec<String> = stance.split(' ').map(str::to_owned).collect();
        if let Some(unknown) = stance.iter().find(|it| !WORDS.contains(&it.as_str())) {
            return Err(format!("what is {unknown:?} in {line:?}?"));
        }
        let (holder, target) = (holder.to_lowercase(), target.to_lowercase());
        Ok(Self { line: line.to_owned(), holder, stance, target })
    }

    fn has_ends(&self, (holder, target): &(Vec<String>, Vec<String>)) -> bool {
        let met = |wanted: &str, words: &[String]| wanted == "*" || words.iter().any(|it| begins(it, wanted));
        met(&self.holder, holder) && met(&self.target, target)
    }

    fn is(&self, ends: &(Vec<String>, Vec<String>), edge: &Stance) -> bool {
        self.has_ends(ends) && self.stance.iter().all(|it| holds(it, edge))
    }

    /// Whether the edge says of the same ends what this rules out: the other sign, or what is negated as so.
    fn is_flipped(&self, ends: &(Vec<String>, Vec<String>), edge: &Stance) -> bool {
        let against = self.stance.iter().any(|it| match it.as_str() {
            "+" | "HELP" => holds("-", edge),
            "-" | "ACCUSE" | "DENY" | "REJECT" | "FIGHT" => holds("+", edge),
            "negated" => edge.modality != Modality::Negated && edge.class.sign() > 0,
            _ => false,
        });
        self.has_ends(ends) && against
    }

    fn is_swapped(&self, (holder, target): &(Vec<String>, Vec<String>)) -> bool {
        self.holder != "*" && self.has_ends(&(target.clone(), holder.clone()))
    }
}

/// Whether a phrase speaks of this first of all: "the tall airline" does of the airline, "an apology from the airline"
/// and "he hated the airline" do not.
fn begins(phrase: &str, wanted: &str) -> bool {
    const BEHIND: &[&str] =
        &[" from ", " to ", " of ", " in ", " for ", " on ", " by ", " that ", " with ", " against "];
    let noun = BEHIND.iter().fold(phrase, |it, behind| it.split(behind).next().unwrap_or(it));
    let has_determiner =
        ["a ", "an ", "the ", "his ", "her ", "its ", "their "].iter().any(|it| noun.starts_with(it));
    if has_determiner {
        noun.contains(wanted)
    } else {
        noun.starts_with(wanted) || !noun.contains(' ') && noun.contains(wanted)
    }
}

/// What may be asked of a stance.
const WORDS: &[&str] = &[
    "+",
    "-",
    "SUPPORT",
    "AGREE",
    "HELP",
    "CALL_FOR",
    "CRITICISE",
    "ACCUSE",
    "DENY",
    "REJECT",
    "THREATEN",
    "CONCERN",
    "FIGHT",
    "said",
    "did",
    "asserted",
    "hedged",
    "conditional",
    "future",
    "negated",
    "narrator",
    "self",
    "other",
];

fn holds(word: &str, edge: &Stance) -> bool {
    let is_so = edge.modality != Modality::Negated;
    match word {
        "+" => is_so && edge.class.sign() > 0,
        "-" => is_so && edge.class.sign() < 0,
        "said" => edge.basis == Basis::Said,
        "did" => edge.basis == Basis::Did,
        "asserted" => edge.modality == Modality::Asserted,
        "hedged" => edge.modality == Modality::Hedged,
        "conditional" => edge.modality == Modality::Conditional,
        "future" => edge.modality == Modality::Future,
        "negated" => edge.modality == Modality::Negated,
        "narrator" => edge.according_to == AccordingTo::Narrator,
        "self" => edge.according_to == AccordingTo::Holder,
        "other" => matches!(edge.according_to, AccordingTo::Actor(_)),
        class => is_so && format!("{:?}", edge.class).to_uppercase() == class.replace('_', ""),
    }
}
