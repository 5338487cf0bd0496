//! From the engine's layers to the wire's.

use standpoint_engine::{
    Analysis, Models, Span, WarningCode, actors, mentions::MentionForm, names, quotes, stance, text,
};

use crate::{
    Actor, ActorKind, Basis, Class, Document, Form, Kind, MentionRange, Modality, NameRange, NameType,
    OffsetUnit, Offsets, Paragraph, ParagraphKind, Quote, SCHEMA, Stance, Target, WarningRange, sum,
};

impl Document {
    /// The document of an analysis, with its offsets counted in `unit`.
    pub fn new(analysis: &Analysis<'_>, models: &Models, unit: OffsetUnit) -> Self {
        let source = &analysis.article.text;
        let offsets = Offsets::new(source, unit);
        let range = |span: Span| [offsets.from_utf8(span.start), offsets.from_utf8(span.end)];
        let is_english = analysis.warnings.iter().all(|it| it.code != WarningCode::NotEnglish);
        let actor_id = |id: actors::ActorId| format!("a{}", id.0 + 1);
        Self {
            schema: SCHEMA.to_owned(),
            id: analysis.article.id.clone(),
            text_sha256: sum(source),
            offsets: unit,
            // Another language is noticed, not named.
            lang: if is_english { "en" } else { "und" }.to_owned(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            model: models.name().to_owned(),
            paragraphs: analysis
                .text
                .paragraphs
                .iter()
                .map(|it| {
                    let [start, end] = range(it.span);
                    let kind = match it.kind {
                        text::ParagraphKind::Heading => ParagraphKind::Heading,
                        text::ParagraphKind::Body => ParagraphKind::Body,
                    };
                    Paragraph { start, end, kind }
                })
                .collect(),
            names: analysis
                .names
                .iter()
                .map(|it| {
                    let [start, end] = range(it.span);
                    NameRange { start, end, name_type: name_type(it.name_type) }
                })
                .collect(),
            actors: analysis
                .actors
                .iter()
                .enumerate()
                .map(|(i, it)| Actor {
                    id: actor_id(actors::ActorId(i)),
                    name: it.name.clone(),
                    kind: actor_kind(it.kind),
                    role: it.role.map(|span| squeeze(span.of(source))),
                    speaks_for: it.speaks_for.map(actor_id),
                    mentions: it
                        .mentions
                        .iter()
                        .filter_map(|&m| analysis.mentions.get(m))
                        .map(|m| {
                            let [start, end] = range(m.span);
                            let form = match m.form {
                                MentionForm::Proper(_) => Form::Proper,
                                MentionForm::Nominal => Form::Nominal,
                                MentionForm::Pronoun => Form::Pronoun,
                            };
                            MentionRange { start, end, form }
                        })
                        .collect(),
                })
                .collect(),
            quotes: analysis
                .quotes
                .iter()
                .zip(&analysis.attributions)
                .enumerate()
                .map(|(i, (it, who))| Quote {
                    id: format!("q{}", i + 1),
                    kind: match it.kind {
                        quotes::QuoteKind::Direct => Kind::Direct,
                        quotes::QuoteKind::Indirect => Kind::Indirect,
                        quotes::QuoteKind::Mixed => Kind::Mixed,
                    },
                    source: it.source.map(range),
                    cue: it.cue.iter().copied().map(range).collect(),
                    content: it.content.iter().copied().map(range).collect(),
                    speaker: who.speaker.map(actor_id),
                    confidence: who.confidence,
                    candidates: who.candidates.iter().copied().map(actor_id).collect(),
                })
                .collect(),
            stances: analysis
                .stances
                .iter()
                .enumerate()
                .map(|(i, it)| Stance {
                    id: format!("s{}", i + 1),
                    holder: actor_id(it.holder),
                    target: match it.target {
                        stance::Target::Actor(id) => Target::Actor(actor_id(id)),
                        stance::Target::Span(span) => Target::Span(range(span)),
                    },
                    class: class(it.class),
                    sign: it.class.sign(),
                    basis: match it.basis {
                        stance::Basis::Said => Basis::Said,
                        stance::Basis::Did => Basis::Did,
                    },
                    modality: modality(it.modality),
                    according_to: match it.according_to {
                        stance::AccordingTo::Narrator => "narrator".to_owned(),
                        stance::AccordingTo::Holder => "self".to_owned(),
                        stance::AccordingTo::Actor(id) => actor_id(id),
                    },
                    evidence: range(it.evidence),
                    quote: it.quote.map(|q| format!("q{}", q + 1)),
                    confidence: it.confidence,
                })
                .collect(),
            warnings: analysis
                .warnings
                .iter()
                .map(|it| {
                    let [start, end] = range(it.span);
                    WarningRange {
                        start,
                        end,
                        code: code(it.code).to_owned(),
                        message: it.code.message().to_owned(),
                    }
                })
                .collect(),
        }
    }
}

/// One space for every run of white space: a role may run over a line break.
fn squeeze(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn name_type(it: names::NameType) -> NameType {
    match it {
        names::NameType::Per => NameType::Per,
        names::NameType::Org => NameType::Org,
        names::NameType::Loc => NameType::Loc,
        names::NameType::Norp => NameType::Norp,
        names::NameType::Misc => NameType::Misc,
    }
}

const fn actor_kind(it: actors::ActorKind) -> ActorKind {
    match it {
        actors::ActorKind::Person => ActorKind::Person,
        actors::ActorKind::Government => ActorKind::Government,
        actors::ActorKind::Military => ActorKind::Military,
        actors::ActorKind::ArmedGroup => ActorKind::ArmedGroup,
        actors::ActorKind::Party => ActorKind::Party,
        actors::ActorKind::Intergov => ActorKind::Intergov,
        actors::ActorKind::Organization => ActorKind::Organization,
        actors::ActorKind::Media => ActorKind::Media,
        actors::ActorKind::Public => ActorKind::Public,
        actors::ActorKind::Anonymous => ActorKind::Anonymous,
    }
}

const fn class(it: stance::StanceClass) -> Class {
    match it {
        stance::StanceClass::Support => Class::Support,
        stance::StanceClass::Agree => Class::Agree,
        stance::StanceClass::Help => Class::Help,
        stance::StanceClass::CallFor => Class::CallFor,
        stance::StanceClass::Criticise => Class::Criticise,
        stance::StanceClass::Accuse => Class::Accuse,
        stance::StanceClass::Deny => Class::Deny,
        stance::StanceClass::Reject => Class::Reject,
        stance::StanceClass::Threaten => Class::Threaten,
        stance::StanceClass::Concern => Class::Concern,
        stance::StanceClass::Fight => Class::Fight,
    }
}

const fn modality(it: stance::Modality) -> Modality {
    match it {
        stance::Modality::Asserted => Modality::Asserted,
        stance::Modality::Hedged => Modality::Hedged,
        stance::Modality::Conditional => Modality::Conditional,
        stance::Modality::Future => Modality::Future,
        stance::Modality::Negated => Modality::Negated,
    }
}

const fn code(it: WarningCode) -> &'static str {
    match it {
        WarningCode::UnclosedQuote => "unclosed-quote",
        WarningCode::NotEnglish => "not-english",
    }
}
