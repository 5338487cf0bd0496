//! An actor's card.

use yew::prelude::*;

use super::{
    actor_editor::ActorEditor,
    back_button::BackButton,
    card_lists::{QuoteList, StanceList},
    gradual::Room,
    in_article::{ARTICLE, in_article},
    monogram::{Monogram, hue_class},
    section::Section,
};
use crate::{
    articles::Source,
    corrections::Correction,
    highlight::Range,
    report::{self, Aim, Profile},
    shared::Shared,
    state::{Reading, View},
    words::{self, Words, use_words},
};

/// How many other names are shown before the reader asks for all.
const NAMES: usize = 6;

/// See [`ActorCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ActorCardProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Index of the actor.
    pub actor: usize,
    /// The quote that it was opened for.
    pub quote: Option<usize>,
    /// Called with what to show instead.
    pub on_show: Callback<View>,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// Who it is; what it said, what it did, where it stands, and, apart from that, what others say and did.
#[component]
pub fn ActorCard(props: &ActorCardProps) -> Html {
    let words = use_words();
    let has_all_names = use_state(|| false);
    let step = use_state(|| None::<usize>);
    let is_editing = use_state(|| false);
    let Reading { document, report, .. } = &*props.reading;
    let Some(actor) = document.actors.get(props.actor) else { return Html::default() };
    let Some(profile) = report.profile(props.actor) else { return Html::default() };
    let name = AttrValue::from(actor.name.clone());
    let room = Room::new();
    let items = |stances: &[usize], has_holder: bool, has_target: bool| {
        stance_items(props, stances, has_holder, has_target, &room)
    };
    let positions = profile.stands.iter().map(|it| it.stances.len()).sum::<usize>();
    html! {
        <article
            class={classes!("card", hue_class(profile.hue))}
            aria-labelledby="panel-title"
            data-testid="actor-card"
            data-actor={actor.id.clone()}
        >
            <BackButton label={words.corrections.back_to_actors} on_back={props.on_show.reform(|()| View::Cast)} />
            <header class="card-header">
                <div class="card-who">
                    <Monogram name={name.clone()} hue={profile.hue} />
                    <div>
                        <h2 class="card-name" dir="auto" lang={ARTICLE} id="panel-title" tabindex="-1">{ name.clone() }</h2>
                        <p class="card-kind">
                            { (words.cards.kind)(actor.kind) }
                            if props.reading.touched.actors.contains(&actor.id) {
                                { " · " }<span class="corrected">{ words.corrections.corrected }</span>
                            }
                        </p>
                    </div>
                    <button
                        type="button"
                        class="choice card-correct"
                        aria-expanded={is_editing.to_string()}
                        data-testid="correct-actor"
                        onclick={
                            let is_editing = is_editing.clone();
                            Callback::from(move |_: MouseEvent| is_editing.set(!*is_editing))
                        }
                    >
                        { words.corrections.correct }
                    </button>
                </div>
                if *is_editing {
                    <ActorEditor
                        key={format!("{} {}", actor.name, props.reading.touched.actors.len())}
                        source={props.source.clone()}
                        reading={props.reading.clone()}
                        actor={props.actor}
                        on_correct={props.on_correct.clone()}
                    />
                }
                if let Some(role) = &actor.role {
                    <p class="card-role" dir="auto" lang={ARTICLE} data-testid="role">{ words::sentence_case(role) }</p>
                }
                { relations(words, props, profile) }
                { also(words, profile, &has_all_names) }
                { mentions(words, props, profile, &step) }
            </header>
            <Section id="said" title={words.cards.said} count={profile.said.len()}>
                <ul class="items">
                    <QuoteList
                        source={props.source.clone()}
                        reading={props.reading.clone()}
                        quotes={profile.said.clone()}
                        opened={props.quote}
                        first={room.take(profile.said.len())}
                        on_light={props.on_light.clone()}
                        on_correct={props.on_correct.clone()}
                    />
                </ul>
            </Section>
            <Section id="did" title={words.cards.did} count={profile.did.len()}>
                { items(&profile.did, false, true) }
            </Section>
            <Section id="stands" title={words.cards.stands} count={positions} hint={words.stances.in_words}>
                { for profile.stands.iter().map(|toward| html! {
                    <div class="toward" data-testid="toward">
                        <h4 class="toward-target">{ target(words, props, &toward.target) }</h4>
                        { items(&toward.stances, false, false) }
                    </div>
                }) }
            </Section>
            <Section
                id="others-say"
                title={words.cards.others_say}
                count={profile.others_say.len() + profile.ascribed.len()}
                hint={(words.cards.about)(&name)}
            >
                { items(&profile.others_say, true, true) }
                { items(&profile.ascribed, true, true) }
            </Section>
            <Section
                id="others-did"
                title={words.cards.others_did}
                count={profile.others_did.len()}
                hint={(words.cards.for_or_against)(&name)}
            >
                { items(&profile.others_did, true, true) }
            </Section>
            if !profile.unsure.is_empty() {
                <details class="section unsure" data-testid="unsure">
                    <summary class="fold-summary">{ (words.stances.left_out)(profile.unsure.len()) }</summary>
                    <p class="section-hint">{ words.stances.left_out_hint }</p>
                    { items(&profile.unsure, true, true) }
                </details>
            }
            { blanks(words, profile, &report::name_within(&props.source.text, actor, words)) }
        </article>
    }
}

fn stance_items(
    props: &ActorCardProps,
    stances: &[usize],
    has_holder: bool,
    has_target: bool,
    room: &Room,
) -> Html {
    if stances.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="items">
            <StanceList
                source={props.source.clone()}
                reading={props.reading.clone()}
                stances={stances.to_vec()}
                {has_holder}
                {has_target}
                first={room.take(stances.len())}
                on_light={props.on_light.clone()}
                on_correct={props.on_correct.clone()}
            />
        </ul>
    }
}

/// A target's name: a link to its card where it is an actor.
fn target(words: &Words, props: &ActorCardProps, target: &Aim) -> Html {
    match target {
        Aim::Actor(actor) => {
            html! { <><span class="card-label">{ words.cards.toward }</span>{ actor_link(props, *actor) }</> }
        }
        Aim::Words(target) => {
            html! { <><span class="card-label">{ words.cards.on }</span>{ in_article(format!("“{target}”")) }</> }
        }
    }
}

fn actor_link(props: &ActorCardProps, actor: usize) -> Html {
    let Some(it) = props.reading.document.actors.get(actor) else { return Html::default() };
    html! {
        <button
            type="button"
            class={classes!("actor-link", hue_class(props.reading.report.hue(actor)))}
            data-testid="actor-link"
            data-actor={it.id.clone()}
            onclick={props.on_show.reform(move |_: MouseEvent| View::Actor(actor))}
        >
            { in_article(it.name.clone()) }
        </button>
    }
}

/// For whom it speaks, and who speaks for it.
fn relations(words: &Words, props: &ActorCardProps, profile: &Profile) -> Html {
    html! {
        <>
            if let Some(principal) = profile.speaks_for {
                <p class="card-line" data-testid="speaks-for">
                    <span class="card-label">{ words.cards.speaks_for }</span>
                    { actor_link(props, principal) }
                </p>
            }
            if !profile.voices.is_empty() {
                <p class="card-line" data-testid="voices">
                    <span class="card-label">{ words.cards.spoken_for_by }</span>
                    { for profile.voices.iter().map(|&voice| actor_link(props, voice)) }
                </p>
            }
        </>
    }
}

/// Other names and descriptions; in a long text they may be many.
fn also(words: &Words, profile: &Profile, has_all: &UseStateHandle<bool>) -> Html {
    if profile.also.is_empty() {
        return Html::default();
    }
    let shown = if **has_all { profile.also.len() } else { profile.also.len().min(NAMES) };
    let rest = profile.also.len() - shown;
    let onclick = {
        let has_all = has_all.clone();
        Callback::from(move |_: MouseEvent| has_all.set(true))
    };
    html! {
        <p class="card-line" data-testid="also">
            <span class="card-label">{ words.cards.also }</span>
            { in_article(profile.also[..shown].join(" · ")) }
            if rest > 0 {
                { " " }
                <button type="button" class="text-button" {onclick}>{ (words.cards.and_more)(rest) }</button>
            }
        </p>
    }
}

/// How often it is mentioned: a button that lights every place, and two that step from one to the next.
fn mentions(
    words: &Words,
    props: &ActorCardProps,
    profile: &Profile,
    step: &UseStateHandle<Option<usize>>,
) -> Html {
    let actor = props.reading.document.actors.get(profile.actor);
    let mentions: Vec<Range> =
        actor.map(|it| it.mentions.iter().map(|it| [it.start, it.end]).collect()).unwrap_or_default();
    let count = mentions.len();
    // There may be fewer after a correction.
    let here = (**step).filter(|&at| at < count);
    let onclick = {
        let (on_light, step, mentions) = (props.on_light.clone(), step.clone(), mentions.clone());
        Callback::from(move |_: MouseEvent| {
            step.set(None);
            on_light.emit(mentions.clone());
        })
    };
    let go = |to: usize| {
        let (on_light, step, place) = (props.on_light.clone(), step.clone(), mentions.get(to).copied());
        Callback::from(move |_: MouseEvent| {
            step.set(Some(to));
            on_light.emit(place.into_iter().collect());
        })
    };
    html! {
        <p class="card-line mentions">
            <button type="button" class="text-button" data-testid="mentions" {onclick}>
                { (words.cards.mentioned)(profile.mentions) }
            </button>
            if count > 1 {
                <span class="steps">
                    <button
                        type="button"
                        class="step"
                        aria-label={words.cards.previous_mention}
                        title={words.cards.previous_mention}
                        data-testid="mention-previous"
                        onclick={go(here.map_or(count - 1, |at| (at + count - 1) % count))}
                    >
                        { "‹" }
                    </button>
                    if let Some(at) = here {
                        <span class="step-place" role="status">{ (words.cards.place_of)(at + 1, count) }</span>
                    }
                    <button
                        type="button"
                        class="step"
                        aria-label={words.cards.next_mention}
                        title={words.cards.next_mention}
                        data-testid="mention-next"
                        onclick={go(here.map_or(0, |at| (at + 1) % count))}
                    >
                        { "›" }
                    </button>
                </span>
            }
        </p>
    }
}

/// What was not found, so that nobody takes a blank for a finding.
fn blanks(words: &Words, profile: &Profile, name: &str) -> Html {
    let own: Vec<_> = [
        (words.cards.quotes, profile.said.is_empty()),
        (words.cards.deeds, profile.did.is_empty()),
        (words.cards.positions, profile.stands.is_empty()),
    ]
    .into_iter()
    .filter_map(|(what, is_blank)| is_blank.then_some(what))
    .collect();
    let says_nobody = profile.others_say.is_empty() && profile.ascribed.is_empty();
    let others = match (says_nobody, profile.others_did.is_empty()) {
        (true, true) => Some(words.cards.words_or_deeds),
        (true, false) => Some(words.cards.words),
        (false, true) => Some(words.cards.deeds),
        (false, false) => None,
    };
    if own.is_empty() && others.is_none() {
        return Html::default();
    }
    html! {
        <p class="blank" data-testid="blank">
            if !own.is_empty() {
                { (words.cards.none_by)(&own, name) }{ " " }
            }
            if let Some(others) = others {
                { (words.cards.none_of_others)(others, name) }{ " " }
            }
            { (words.cards.not_neutral)(name) }
        </p>
    }
}
