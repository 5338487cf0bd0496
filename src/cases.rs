//! Documents for tests, told in a few lines.

use standpoint_wire::{
    Actor, ActorKind, Basis, Class, Document, Form, Kind, MentionRange, Modality, OffsetUnit, Paragraph,
    ParagraphKind, Quote, SCHEMA, Stance, Target,
};

use crate::highlight::Range;

/// A text and what was found in it.
pub struct Case {
    /// The text.
    pub text: &'static str,
    /// What was found.
    pub document: Document,
}

impl Case {
    /// A text in which nothing was found; a blank line parts paragraphs.
    pub fn new(text: &'static str) -> Self {
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for words in text.split("\n\n") {
            paragraphs.push(Paragraph { start, end: start + words.len(), kind: ParagraphKind::Body });
            start += words.len() + 2;
        }
        let document = Document {
            schema: SCHEMA.into(),
            id: "case".into(),
            text_sha256: standpoint_wire::sum(text),
            offsets: OffsetUnit::Utf8,
            lang: "en".into(),
            engine: String::new(),
            model: String::new(),
            paragraphs,
            names: Vec::new(),
            actors: Vec::new(),
            quotes: Vec::new(),
            stances: Vec::new(),
            warnings: Vec::new(),
        };
        Self { text, document }
    }

    /// The first place of `words`.
    pub fn at(&self, words: &str) -> Range {
        let start = self.text.find(words).unwrap();
        [start, start + words.len()]
    }

    /// An actor, mentioned wherever its name stands, and at the first place of each of `others`.
    pub fn actor(mut self, name: &str, kind: ActorKind, others: &[&str]) -> Self {
        let named =
            self.text.match_indices(name).map(|(start, it)| ([start, start + it.len()], Form::Proper));
        let others = others.iter().map(|words| (self.at(words), Form::Nominal));
        let mut mentions: Vec<_> =
            named.chain(others).map(|([start, end], form)| MentionRange { start, end, form }).collect();
        mentions.sort_by_key(|it| it.start);
        let id = format!("a{}", self.document.actors.len() + 1);
        let (role, speaks_for) = (None, None);
        self.document.actors.push(Actor { id, name: name.into(), kind, role, speaks_for, mentions });
        self
    }

    /// Makes the last actor speak for the one of this name.
    pub fn speaking_for(mut self, name: &str) -> Self {
        let principal = self.id(name);
        self.document.actors.last_mut().unwrap().speaks_for = Some(principal);
        self
    }

    /// A paraphrase of an actor, or of nobody, with its source.
    pub fn quote(mut self, speaker: Option<&str>, source: Option<&str>, content: &str) -> Self {
        self.document.quotes.push(Quote {
            id: format!("q{}", self.document.quotes.len() + 1),
            kind: Kind::Indirect,
            source: source.map(|it| self.at(it)),
            cue: Vec::new(),
            content: vec![self.at(content)],
            speaker: speaker.map(|it| self.id(it)),
            confidence: 0.9,
            candidates: Vec::new(),
        });
        self
    }

    /// An edge: `class` of `holder` toward an actor or words of the text, by `according_to`, with its evidence.
    pub fn edge(
        mut self,
        holder: &str,
        class: Class,
        target: &str,
        according_to: &str,
        evidence: &str,
    ) -> Self {
        let actor = self.document.actors.iter().find(|it| it.name == target);
        let target = match actor {
            Some(actor) => Target::Actor(actor.id.clone()),
            None => Target::Span(self.at(target)),
        };
        let according_to = match according_to {
            "self" | "narrator" => according_to.to_owned(),
            name => self.id(name),
        };
        self.document.stances.push(Stance {
            id: format!("s{}", self.document.stances.len() + 1),
            holder: self.id(holder),
            target,
            class,
            sign: if class < Class::Criticise { 1 } else { -1 },
            basis: if matches!(class, Class::Help | Class::Fight) { Basis::Did } else { Basis::Said },
            modality: Modality::Asserted,
            according_to,
            evidence: self.at(evidence),
            quote: None,
            confidence: 0.9,
        });
        self
    }

    /// Changes the last edge.
    pub fn but(mut self, change: impl FnOnce(&mut Stance)) -> Self {
        change(self.document.stances.last_mut().unwrap());
        self
    }

    fn id(&self, name: &str) -> String {
        self.document.actors.iter().find(|it| it.name == name).unwrap().id.clone()
    }
}
