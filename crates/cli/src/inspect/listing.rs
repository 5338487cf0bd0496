//! What a stage has to say beneath the text, a line each.

use standpoint_engine::{
    Analysis,
    actors::{Actor, ActorId, ActorKind},
    stance::{AccordingTo, Basis, Modality, Stance, StanceClass, Target},
    text::{ParagraphKind, Upos},
};

use super::{
    Layout, Stage,
    elide::{escape_all, words},
};

/// The listing of a stage; empty for the stages whose labels say everything.
pub(super) fn of_stage(analysis: &Analysis<'_>, stage: Stage, layout: Layout) -> Vec<String> {
    match stage {
        Stage::Names | Stage::Quotes | Stage::Mentions => Vec::new(),
        Stage::Text => text(analysis, layout.width),
        Stage::Actors => analysis.actors.iter().enumerate().map(|(at, it)| actor(analysis, at, it)).collect(),
        Stage::Attribution => attribution(analysis, layout),
        Stage::Stance => {
            analysis.stances.iter().enumerate().map(|(at, it)| stance(analysis, at, it, layout)).collect()
        }
    }
}

/// `s1 The/DET talks/NOUN ended/VERB ./PUNCT`, under a line for its paragraph.
fn text(analysis: &Analysis<'_>, width: usize) -> Vec<String> {
    let text = &analysis.text;
    let mut lines = Vec::new();
    for (at, paragraph) in text.paragraphs.iter().enumerate() {
        let kind = match paragraph.kind {
            ParagraphKind::Heading => "heading",
            ParagraphKind::Body => "body",
        };
        lines.push(format!("p{} {kind}", at + 1));
        for number in paragraph.sentences.clone() {
            let Some(sentence) = text.sentences.get(number) else { continue };
            let mut line = format!("s{}", number + 1);
            for token in text.tokens.get(sentence.tokens.clone()).unwrap_or_default() {
                let token = format!("{}/{}", escape_all(text.words(token.span)), upos(token.upos));
                if line.chars().count() + 1 + token.chars().count() > width {
                    lines.push(std::mem::replace(&mut line, "  ".to_owned()));
                }
                line.push(' ');
                line.push_str(&token);
            }
            lines.push(line);
        }
    }
    lines
}

/// `a2 Oncu Keceli (person, "spokesperson", for a3 Turkey): Oncu Keceli, he`.
fn actor(analysis: &Analysis<'_>, at: usize, actor: &Actor) -> String {
    let role = actor.role.map_or_else(String::new, |span| format!(", \"{}\"", words(analysis, span)));
    let principal = actor.speaks_for.map_or_else(String::new, |it| format!(", for {}", who(analysis, it)));
    let mentions: Vec<String> = actor
        .mentions
        .iter()
        .filter_map(|&it| analysis.mentions.get(it))
        .map(|it| words(analysis, it.span))
        .collect();
    let name = who(analysis, ActorId(at));
    format!("{name} ({}{role}{principal}): {}", kind(actor.kind), mentions.join(", "))
}

/// `q1 by a1 Selin Kaya: "We shall go back"`; `q2 by a1 Selin Kaya? a4 Togo?: …` where the speaker is unclear.
fn attribution(analysis: &Analysis<'_>, layout: Layout) -> Vec<String> {
    let pairs = analysis.quotes.iter().zip(&analysis.attributions);
    pairs
        .enumerate()
        .map(|(at, (quote, attribution))| {
            let speaker = attribution.speaker.filter(|_| attribution.candidates.is_empty());
            let perhaps: Vec<String> =
                attribution.candidates.iter().map(|&it| format!("{}?", who(analysis, it))).collect();
            let speaker = match speaker {
                Some(speaker) => who(analysis, speaker),
                None if perhaps.is_empty() => "nobody".to_owned(),
                None => perhaps.join(" "),
            };
            let pieces: Vec<String> = quote.content.iter().map(|&it| words(analysis, it)).collect();
            let sure = confidence(attribution.confidence, layout);
            format!("q{} by {speaker}{sure}: {}", at + 1, pieces.join(" | "))
        })
        .collect()
}

/// `s1 a1 Turkey -CRITICISE-> "the raid" (said, asserted, self, q1): condemned the raid`.
fn stance(analysis: &Analysis<'_>, at: usize, stance: &Stance, layout: Layout) -> String {
    let holder = who(analysis, stance.holder);
    let target = match stance.target {
        Target::Actor(id) => who(analysis, id),
        Target::Span(span) => format!("\"{}\"", words(analysis, span)),
    };
    let sign = if stance.class.sign() > 0 { '+' } else { '-' };
    let class = class(stance.class);
    let basis = match stance.basis {
        Basis::Said => "said",
        Basis::Did => "did",
    };
    let modality = modality(stance.modality);
    let according = match stance.according_to {
        AccordingTo::Narrator => "narrator".to_owned(),
        AccordingTo::Holder => "self".to_owned(),
        AccordingTo::Actor(id) => who(analysis, id),
    };
    let quote = stance.quote.map_or_else(String::new, |it| format!(", q{}", it + 1));
    let sure = confidence(stance.confidence, layout);
    let evidence = words(analysis, stance.evidence);
    let id = at + 1;
    format!(
        "s{id} {holder} {sign}{class}-> {target} ({basis}, {modality}, {according}{quote}){sure}: {evidence}"
    )
}

/// An actor by number and name.
fn who(analysis: &Analysis<'_>, id: ActorId) -> String {
    let name = analysis.actors.get(id.0).map_or("?", |actor| actor.name.as_str());
    format!("a{} {}", id.0 + 1, escape_all(name))
}

fn confidence(value: f32, layout: Layout) -> String {
    if layout.confidence { format!(" {value:.2}") } else { String::new() }
}

const fn kind(it: ActorKind) -> &'static str {
    match it {
        ActorKind::Person => "person",
        ActorKind::Government => "government",
        ActorKind::Military => "military",
        ActorKind::ArmedGroup => "armed_group",
        ActorKind::Party => "party",
        ActorKind::Intergov => "intergov",
        ActorKind::Organization => "organization",
        ActorKind::Media => "media",
        ActorKind::Public => "public",
        ActorKind::Anonymous => "anonymous",
    }
}

const fn class(it: StanceClass) -> &'static str {
    match it {
        StanceClass::Support => "SUPPORT",
        StanceClass::Agree => "AGREE",
        StanceClass::Help => "HELP",
        StanceClass::CallFor => "CALL_FOR",
        StanceClass::Criticise => "CRITICISE",
        StanceClass::Accuse => "ACCUSE",
        StanceClass::Deny => "DENY",
        StanceClass::Reject => "REJECT",
        StanceClass::Threaten => "THREATEN",
        StanceClass::Concern => "CONCERN",
        StanceClass::Fight => "FIGHT",
    }
}

const fn modality(it: Modality) -> &'static str {
    match it {
        Modality::Asserted => "asserted",
        Modality::Hedged => "hedged",
        Modality::Conditional => "conditional",
        Modality::Future => "future",
        Modality::Negated => "negated",
    }
}

const fn upos(it: Upos) -> &'static str {
    match it {
        Upos::Adj => "ADJ",
        Upos::Adp => "ADP",
        Upos::Adv => "ADV",
        Upos::Aux => "AUX",
        Upos::Cconj => "CCONJ",
        Upos::Det => "DET",
        Upos::Noun => "NOUN",
        Upos::Num => "NUM",
        Upos::Part => "PART",
        Upos::Pron => "PRON",
        Upos::Propn => "PROPN",
        Upos::Punct => "PUNCT",
        Upos::Sconj => "SCONJ",
        Upos::Sym => "SYM",
        Upos::Verb => "VERB",
        Upos::X => "X",
    }
}
