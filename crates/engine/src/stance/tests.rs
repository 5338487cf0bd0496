//! Hard sentences on marked layers: no sign may flip, no ends may swap, no addressee may become a target, no allegation
//! a fact, no denial an admission.
//!
//! In the texts, `[t Turkey]` is a mention of the actor t; `{1=t!said}` is the cue of quote 1 with its speaker and
//! `{1:…}` its content. What is expected is all that is found.

use super::{AccordingTo, Basis, Modality, Stance, StanceClass, Target, read, scene::Scene};
use crate::{
    Span,
    actors::{Actor, ActorId, ActorKind},
    attribution::Attribution,
    lexicon::Lexicon,
    mentions::{Mention, MentionForm},
    quotes::{Quote, QuoteKind},
    text,
};

/// A quote: its number, speaker, cue and content.
type Marked = (String, Option<String>, Vec<Span>, Vec<Span>);

#[derive(Default)]
struct Layers {
    source: String,
    actors: Vec<(String, Vec<usize>)>,
    mentions: Vec<(Span, String)>,
    quotes: Vec<Marked>,
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
            .map(|it| Attribution {
                speaker: it.1.as_ref().and_then(|it| self.id(it)),
                confidence: 1.0,
                candidates: Vec::new(),
            })
            .collect();
        read(&Scene::new(&text, &quotes, &mentions, &actors, &attributions, &lexicon))
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
    check("[s Syria] was condemned by [t Turkey] on Monday.", &["t -CRITICISE s said by self"]);
    check("[r Rebels] were expelled from the town by [a the army].", &["a -FIGHT r did"]);
    check(
        "The proposal was backed by [p Poland] but opposed by [h Hungary].",
        &["h -REJECT “The proposal” did", "p +SUPPORT “The proposal” did"],
    );
    check(
        "[m The minister] was accused by [o the opposition] of bribing judges.",
        &["o -ACCUSE m said by self"],
    );
    check("[j Three journalists] have been arrested by [p police].", &["p -FIGHT j did"]);
}

#[test]
fn what_is_condemned_is_not_its_object() {
    check(
        "[t Turkey] {1=t!condemned} {1:the attack on [s Syria]}.",
        &["t -CRITICISE “the attack on Syria” said by self"],
    );
    check(
        "[f France] {1=f!denounced} {1:the raid on [k the Kurdish] camp by [m militiamen]}.",
        &["f -CRITICISE “the raid on the Kurdish camp by militiamen” said by self", "m -FIGHT k did by f"],
    );
    check(
        "[p The president] {1=p!welcomed} {1:the arrest of [g the gunmen]}.",
        &["p +SUPPORT “the arrest of the gunmen” said by self"],
    );
    check(
        "[u The union] {1=u!criticised} {1:the sentence against [j the journalist]}.",
        &["u -CRITICISE “the sentence against the journalist” said by self"],
    );
}

#[test]
fn calls_have_an_action_as_target() {
    check(
        "[u The United Nations] {1=u!called for} {1:an end to the siege of [h Homs]}.",
        &["u +CALL_FOR “an end to the siege of Homs” said by self"],
    );
    check(
        "[u The UN] {1=u!urged} {1:[t Turkey] to withdraw its troops}.",
        &["u +CALL_FOR “withdraw its troops” said by self"],
    );
    check(
        "[t Turkey] was {1=u!urged} by [u the UN] {1:to withdraw its troops}.",
        &["u +CALL_FOR “withdraw its troops” said by self"],
    );
    check(
        "[m The mayor] {1=m!called on} {1:[p police] to release [d the detainees]}.",
        &["m +CALL_FOR “release the detainees” said by self"],
    );
    check(
        "[e The envoy] {1=e!asked} {1:[b both sides] not to fire on [c convoys]}.",
        &["e -REJECT “fire on convoys” said by self"],
    );
    check(
        "[g The governor] {1=g!demanded} {1:that [c the company] pay for the damage}.",
        &["g +CALL_FOR “the company pay for the damage” said by self"],
    );
    check(
        "[u The union] {1=u!appealed to} {1:[o the owners] for talks}.",
        &["u +CALL_FOR “talks” said by self"],
    );
}

#[test]
fn accused_deeds_are_the_accusers_word() {
    check(
        "[r Rebels] {1=r!accused} {1:[a the army] of shelling [v villagers]}.",
        &["r -ACCUSE a said by self"],
    );
    check(
        "[k Kyiv] {1=k!says} {1:[m Moscow] bombed [h the hospital]}.",
        &["k -ACCUSE m said by self", "m -FIGHT h did by k"],
    );
    check("[a The army] allegedly attacked [v villagers].", &["a -FIGHT v did hedged"]);
    check(
        "[p Prosecutors] {1=p!alleged} {1:that [d the director] bribed [o officials]}.",
        &["p -ACCUSE d said by self"],
    );
    check(
        "[m The ministry] {1=m!blamed} {1:[g the guerrillas] for the blast}.",
        &["m -ACCUSE g said by self"],
    );
    check("[i Iran] is accused of arming [h the militia].", &[]);
}

#[test]
fn denials_admit_nothing() {
    check(
        "[a The army] {1=a!denied} {1:that it had shelled [v villagers]}.",
        &["a -DENY “it had shelled villagers” said by self"],
    );
    check(
        "[a The army] {1=a!denied} {1:attacking [v villagers]}.",
        &["a -DENY “attacking villagers” said by self"],
    );
    check(
        "[c The company] {1=c!rejected} {1:the allegation that it bribed [o officials]}.",
        &["c -DENY “the allegation that it bribed officials” said by self"],
    );
    check(
        "[t Border guards] denied entry to [r the reporters].",
        &["t -REJECT “entry to the reporters” did"],
    );
    check(
        "[s The senator] {1=s!dismissed} {1:claims that he had met [e the envoy]}.",
        &["s -DENY “claims that he had met the envoy” said by self"],
    );
    check(
        "{1:[r The rebels] had attacked [c the camp]}, {1=g!said} [g the general], a charge [r they] rejected.",
        &[
            "g -ACCUSE r said by self",
            "r -DENY “The rebels had attacked the camp” said by self",
            "r -FIGHT c did by g",
        ],
    );
}

#[test]
fn negation_and_short_of() {
    check("[s The sheriff] stopped short of endorsing [c the candidate].", &["s +SUPPORT c said negated"]);
    check("[m The minister] did not rule out sanctions.", &[]);
    check("[p The party] will not support [g the government].", &["p +SUPPORT g said negated"]);
    check("[n Norway] never accepted the treaty.", &["n -REJECT “the treaty” did"]);
    check("[h He] does not want a war.", &["h -REJECT “a war” said"]);
    check("[c The court] refused to hear the appeal.", &["c -REJECT “hear the appeal” did"]);
    check("[u The union] voted not to join the strike.", &["u -REJECT “join the strike” did"]);
}

#[test]
fn warnings_and_threats() {
    check(
        "[a The agency] {1=a!warned of} {1:famine in the camps}.",
        &["a -CONCERN “famine in the camps” said by self"],
    );
    check(
        "[i Iran] {1=i!warned} {1:that [i it] would attack [s the ships] if the blockade went on}.",
        &["i -THREATEN s said conditional by self"],
    );
    check(
        "[g The guerrillas] {1=g!threatened} {1:to kill [h the hostages]}.",
        &["g -THREATEN h said by self"],
    );
    check(
        "[m The minister] {1=m!warned against} {1:arming [s settlers]}.",
        &["m -REJECT “arming settlers” said by self"],
    );
    check(
        "[d The doctors] {1=d!warned} {1:that the hospital could run out of blood}.",
        &["d -CONCERN “the hospital could run out of blood” said by self"],
    );
}

#[test]
fn control_and_time() {
    check(
        "[k The Kremlin] {1=k!pledged} {1:to support [d Damascus]}.",
        &["k +SUPPORT d said future by self"],
    );
    check("[l Lawmakers] voted to censure [m the minister].", &["l -FIGHT m did"]);
    check(
        "[g The government] {1=g!vowed} {1:to punish [r the rioters]}.",
        &["g -THREATEN r said future by self"],
    );
    check("[b Brazil] would back [a Argentina] if the terms changed.", &["b +SUPPORT a said conditional"]);
    check("[c The club] reportedly sacked [t the trainer].", &["c -FIGHT t did hedged"]);
    check("[p The party] may expel [s the senator].", &["p -FIGHT s did hedged"]);
    check("{1=n!Asked} whether [m the minister] supported [c the chief], [n the spokesman] laughed.", &[]);
}

#[test]
fn who_holds_it() {
    check(
        "[t Turkey] and [r Russia] condemned the raid.",
        &["r -CRITICISE “the raid” said by self", "t -CRITICISE “the raid” said by self"],
    );
    check(
        "[s The senator], [s a critic of [p the president]], praised [g the general].",
        &["s +SUPPORT g said", "s -CRITICISE p said"],
    );
    check(
        "[g Germany], [g which] hosts [u the unit], supports [k Kyiv].",
        &["g +HELP u did", "g +SUPPORT k said"],
    );
    check(
        "[o Oduya] was re-elected in May. [o She] opposes the pipeline.",
        &["o -REJECT “the pipeline” said"],
    );
    check(
        "[m The ministry] thanked [d the donors] and condemned [l the looters].",
        &["m +SUPPORT d said", "m -CRITICISE l said by self"],
    );
    check(
        "[t-s A spokesman for [t Turkey]] {1=t-s!said} {1:that [t Ankara] supports [o the opposition]}.",
        &["t +SUPPORT o said by t-s"],
    );
    check(
        "[t-s The spokesman] {1=t-s!said}: {1:“[t We] condemn this attack.”}",
        &["t -CRITICISE “this attack” said by t-s"],
    );
    check(
        "{1:[m The mayor]}, {1=w!said} [w the witness], {1:had defended [p the police]}.",
        &["m +SUPPORT p said by w"],
    );
}

#[test]
fn nouns_and_adjectives() {
    check(
        "[b Britain] {1=b!expressed concern over} {1:the detentions}.",
        &["b -CONCERN “the detentions” said by self"],
    );
    check("[m Moscow]'s support for [d Damascus] has not changed.", &["m +SUPPORT d said"]);
    check("[i The inspectors] are critical of [o the operator].", &["i -CRITICISE o said"]);
    check("[f The farmers] are opposed to the dam.", &["f -REJECT “the dam” said"]);
    check("[h He] has no quarrel with [n the neighbours].", &["h -CRITICISE n said negated"]);
    check("[t The town] is in favour of the bridge.", &["t +SUPPORT “the bridge” said"]);
    check("The plan met opposition from [v villagers] to the dam.", &["v -REJECT “the dam” said"]);
}

#[test]
fn judgements() {
    check(
        "[o The opposition] {1=o!called} {1:the vote “a farce”}.",
        &["o -CRITICISE “the vote” said by self"],
    );
    check(
        "[o The observers] {1=o!described} {1:the voting as orderly}.",
        &["o +SUPPORT “the voting” said by self"],
    );
    check("[m The minister] {1=m!called} {1:the report “nonsense”}.", &["m -DENY “the report” said by self"]);
    check(
        "{1:“The ruling is a disgrace,”} {1=m!said} [m the mother].",
        &["m -CRITICISE “The ruling” said by self"],
    );
    check("{1:“[t They] lied to us,”} {1=m!said} [m the mother].", &["m -ACCUSE t said by self"]);
    check(
        "{1:“[f The firefighters] are heroes,”} {1=g!said} [g the governor].",
        &["g +SUPPORT f said by self"],
    );
}
