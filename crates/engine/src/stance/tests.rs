//! Hard sentences on marked layers: no sign may flip, no ends may swap, no addressee may become a target, no allegation
//! a fact, no denial an admission.
//!
//! In the texts, `[t Turkey]` is a mention of the actor t; `{1=t!said}` is the cue of quote 1 with its speaker and
//! `{1:…}` its content. What is expected is all that is found.

use super::{AccordingTo, Basis, Modality, Stance, StanceClass, Target, find};
use crate::{
    Span,
    actors::{Actor, ActorId, ActorKind},
    attribution::Attribution,
    lexicon::Lexicon,
    mentions::{Mention, MentionForm},
    quotes::{Quote, QuoteKind},
    text,
};

#[derive(Default)]
struct Layers {
    source: String,
    actors: Vec<(String, Vec<usize>)>,
    mentions: Vec<(Span, String)>,
    quotes: Vec<(String, Option<String>, Vec<Span>, Vec<Span>)>,
}

impl Layers {
    fn read(marked: &str) -> Self {
        let mut layers = Self::default();
        let mut rest = marked;
        layers.inside(&mut rest, '\0');
        layers.mentions.sort_by_key(|it| (it.0.start, usize::MAX - it.0.end));
        for (at, (_, actor)) in layers.mentions.iter().enumerate() {
            match layers.actors.iter_mut().find(|it| it.0 == *actor) {
                Some(known) => known.1.push(at),
                None => layers.actors.push((actor.clone(), vec![at])),
            }
        }
        layers.quotes.sort_by_key(|it| it.3.first().copied());
        layers
    }

    fn inside(&mut self, rest: &mut &str, close: char) {
        while let Some(c) = rest.chars().next() {
            *rest = &rest[c.len_utf8()..];
            match c {
                '[' => {
                    let (actor, inner) = rest.split_once(' ').unwrap();
                    let actor = actor.to_owned();
                    *rest = inner;
                    let start = self.source.len();
                    self.inside(rest, ']');
                    self.mentions.push((Span::new(start, self.source.len()), actor));
                }
                '{' => {
                    let end = rest.find(['!', ':']).unwrap();
                    let (head, kind) = (rest[..end].to_owned(), rest[end..].chars().next());
                    *rest = &rest[end + 1..];
                    let (number, speaker) = head.split_once('=').unwrap_or((&head, ""));
                    let start = self.source.len();
                    self.inside(rest, '}');
                    let span = Span::new(start, self.source.len());
                    let known = self.quotes.iter().position(|it| it.0 == number).unwrap_or(self.quotes.len());
                    if known == self.quotes.len() {
                        self.quotes.push((number.to_owned(), None, Vec::new(), Vec::new()));
                    }
                    let quote = &mut self.quotes[known];
                    if !speaker.is_empty() {
                        quote.1 = Some(speaker.to_owned());
                    }
                    if kind == Some('!') { quote.2.push(span) } else { quote.3.push(span) }
                }
                _ if c == close => return,
                _ => self.source.push(c),
            }
        }
    }

    fn id(&self, name: &str) -> Option<ActorId> {
        self.actors.iter().position(|it| it.0 == name).map(ActorId)
    }

    fn stances(&self) -> Vec<String> {
        let lexicon = Lexicon::new();
        let (text, _) = text::read(&self.source, &lexicon);
        let mentions: Vec<Mention> =
            self.mentions.iter().map(|it| Mention { span: it.0, form: MentionForm::Nominal }).collect();
        // "x-y" speaks for "x".
        let actors: Vec<Actor> = self
            .actors
            .iter()
            .map(|(name, mentions)| Actor {
                name: name.clone(),
                kind: ActorKind::Government,
                role: None,
                speaks_for: name.split_once('-').and_then(|it| self.id(it.0)),
                mentions: mentions.clone(),
            })
            .collect();
        let quotes: Vec<Quote> = self
            .quotes
            .iter()
            .map(|(_, _, cue, content)| {
                let marks = |it: &Span| it.of(&self.source).starts_with(['“', '"']);
                let kind = if content.iter().all(marks) {
                    QuoteKind::Direct
                } else if content.iter().any(|it| it.of(&self.source).contains(['“', '"'])) {
                    QuoteKind::Mixed
                } else {
                    QuoteKind::Indirect
                };
                Quote { kind, source: None, cue: cue.clone(), content: content.clone(), carried: None }
            })
            .collect();
        let attributions: Vec<Attribution> = self
            .quotes
            .iter()
            .map(|it| Attribution { speaker: it.1.as_ref().and_then(|it| self.id(it)), confidence: 1.0 })
            .collect();
        find(&text, &quotes, &mentions, &actors, &attributions, &lexicon)
            .iter()
            .map(|it| self.line(it))
            .collect()
    }

    fn line(&self, it: &Stance) -> String {
        let name = |actor: ActorId| self.actors[actor.0].0.as_str();
        let target = match it.target {
            Target::Actor(actor) => name(actor).to_owned(),
            Target::Span(span) => format!("“{}”", span.of(&self.source)),
        };
        let class = match it.class {
            StanceClass::Support => "+SUPPORT",
            StanceClass::Agree => "+AGREE",
            StanceClass::Help => "+HELP",
            StanceClass::CallFor => "+CALL_FOR",
            StanceClass::Criticise => "-CRITICISE",
            StanceClass::Accuse => "-ACCUSE",
            StanceClass::Deny => "-DENY",
            StanceClass::Reject => "-REJECT",
            StanceClass::Threaten => "-THREATEN",
            StanceClass::Concern => "-CONCERN",
            StanceClass::Fight => "-FIGHT",
        };
        let basis = if it.basis == Basis::Said { "said" } else { "did" };
        let modality = match it.modality {
            Modality::Asserted => "",
            Modality::Hedged => " hedged",
            Modality::Conditional => " conditional",
            Modality::Future => " future",
            Modality::Negated => " negated",
        };
        let by = match it.according_to {
            AccordingTo::Narrator => String::new(),
            AccordingTo::Holder => " by self".to_owned(),
            AccordingTo::Actor(actor) => format!(" by {}", name(actor)),
        };
        format!("{} {class} {target} {basis}{modality}{by}", name(it.holder))
    }
}

/// What is found must be what is expected, in any order.
fn check(marked: &str, expected: &[&str]) {
    let mut found = Layers::read(marked).stances();
    found.sort_unstable();
    let mut expected: Vec<&str> = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected, "{marked}");
}

#[test]
fn passives_turn_the_ends() {
    check("[s Syria] was condemned by [t Turkey] on Monday.", &[]);
    check("[r Rebels] were expelled from the town by [a the army].", &[]);
    check("The proposal was backed by [p Poland] but opposed by [h Hungary].", &[]);
    check("[m The minister] was accused by [o the opposition] of bribing judges.", &[]);
    check("[j Three journalists] have been arrested by [p police].", &[]);
}

#[test]
fn what_is_condemned_is_not_its_object() {
    check("[t Turkey] {1=t!condemned} {1:the attack on [s Syria]}.", &[]);
    check("[f France] {1=f!denounced} {1:the raid on [k the Kurdish] camp by [m militiamen]}.", &[]);
    check("[p The president] {1=p!welcomed} {1:the arrest of [g the gunmen]}.", &[]);
    check("[u The union] {1=u!criticised} {1:the sentence against [j the journalist]}.", &[]);
}

#[test]
fn calls_have_an_action_as_target() {
    check("[u The United Nations] {1=u!called for} {1:an end to the siege of [h Homs]}.", &[]);
    check("[u The UN] {1=u!urged} {1:[t Turkey] to withdraw its troops}.", &[]);
    check("[t Turkey] was {1=u!urged} by [u the UN] {1:to withdraw its troops}.", &[]);
    check("[m The mayor] {1=m!called on} {1:[p police] to release [d the detainees]}.", &[]);
    check("[e The envoy] {1=e!asked} {1:[b both sides] not to fire on [c convoys]}.", &[]);
    check("[g The governor] {1=g!demanded} {1:that [c the company] pay for the damage}.", &[]);
    check("[u The union] {1=u!appealed to} {1:[o the owners] for talks}.", &[]);
}

#[test]
fn accused_deeds_are_the_accusers_word() {
    check("[r Rebels] {1=r!accused} {1:[a the army] of shelling [v villagers]}.", &[]);
    check("[k Kyiv] {1=k!says} {1:[m Moscow] bombed [h the hospital]}.", &[]);
    check("[a The army] allegedly attacked [v villagers].", &[]);
    check("[p Prosecutors] {1=p!alleged} {1:that [d the director] bribed [o officials]}.", &[]);
    check("[m The ministry] {1=m!blamed} {1:[g the guerrillas] for the blast}.", &[]);
    check("[i Iran] is accused of arming [h the militia].", &[]);
}

#[test]
fn denials_admit_nothing() {
    check("[a The army] {1=a!denied} {1:that it had shelled [v villagers]}.", &[]);
    check("[a The army] {1=a!denied} {1:attacking [v villagers]}.", &[]);
    check("[c The company] {1=c!rejected} {1:the allegation that it bribed [o officials]}.", &[]);
    check("[t Border guards] denied entry to [r the reporters].", &[]);
    check("[s The senator] {1=s!dismissed} {1:claims that he had met [e the envoy]}.", &[]);
    check(
        "{1:[r The rebels] had attacked [c the camp]}, {1=g!said} [g the general], a charge [r they] rejected.",
        &[],
    );
}

#[test]
fn negation_and_short_of() {
    check("[s The sheriff] stopped short of endorsing [c the candidate].", &[]);
    check("[m The minister] did not rule out sanctions.", &[]);
    check("[p The party] will not support [g the government].", &[]);
    check("[n Norway] never accepted the treaty.", &[]);
    check("[h He] does not want a war.", &[]);
    check("[c The court] refused to hear the appeal.", &[]);
    check("[u The union] voted not to join the strike.", &[]);
}

#[test]
fn warnings_and_threats() {
    check("[a The agency] {1=a!warned of} {1:famine in the camps}.", &[]);
    check("[i Iran] {1=i!warned} {1:that [i it] would attack [s the ships] if the blockade went on}.", &[]);
    check("[g The guerrillas] {1=g!threatened} {1:to kill [h the hostages]}.", &[]);
    check("[m The minister] {1=m!warned against} {1:arming [s settlers]}.", &[]);
    check("[d The doctors] {1=d!warned} {1:that the hospital could run out of blood}.", &[]);
}

#[test]
fn control_and_time() {
    check("[k The Kremlin] {1=k!pledged} {1:to support [d Damascus]}.", &[]);
    check("[l Lawmakers] voted to censure [m the minister].", &[]);
    check("[g The government] {1=g!vowed} {1:to punish [r the rioters]}.", &[]);
    check("[b Brazil] would back [a Argentina] if the terms changed.", &[]);
    check("[c The club] reportedly sacked [t the trainer].", &[]);
    check("[p The party] may expel [s the senator].", &[]);
    check("{1=n!Asked} whether [m the minister] supported [c the chief], [n the spokesman] laughed.", &[]);
}

#[test]
fn who_holds_it() {
    check("[t Turkey] and [r Russia] condemned the raid.", &[]);
    check("[s The senator], [s a critic of [p the president]], praised [g the general].", &[]);
    check("[g Germany], [g which] hosts [u the unit], supports [k Kyiv].", &[]);
    check("[o Oduya] was re-elected in May. [o She] opposes the pipeline.", &[]);
    check("[m The ministry] thanked [d the donors] and condemned [l the looters].", &[]);
    check(
        "[t-s A spokesman for [t Turkey]] {1=t-s!said} {1:that [t Ankara] supports [o the opposition]}.",
        &[],
    );
    check("[t-s The spokesman] {1=t-s!said}: {1:“[t We] condemn this attack.”}", &[]);
    check("[m The mayor], {1=m!said} [w the witness], {1:had defended [p the police]}.", &[]);
}

#[test]
fn nouns_and_adjectives() {
    check("[b Britain] {1=b!expressed concern over} {1:the detentions}.", &[]);
    check("[m Moscow]'s support for [d Damascus] has not changed.", &[]);
    check("[i The inspectors] are critical of [o the operator].", &[]);
    check("[f The farmers] are opposed to the dam.", &[]);
    check("[h He] has no quarrel with [n the neighbours].", &[]);
    check("[t The town] is in favour of the bridge.", &[]);
    check("The plan met opposition from [v villagers] to the dam.", &[]);
}

#[test]
fn judgements() {
    check("[o The opposition] {1=o!called} {1:the vote “a farce”}.", &[]);
    check("[o The observers] {1=o!described} {1:the voting as orderly}.", &[]);
    check("[m The minister] {1=m!called} {1:the report “nonsense”}.", &[]);
    check("{1:“The ruling is a disgrace,”} {1=m!said} [m the mother].", &[]);
    check("{1:“[t They] lied to us,”} {1=m!said} [m the mother].", &[]);
    check("{1:“[f The firefighters] are heroes,”} {1=g!said} [g the governor].", &[]);
}
