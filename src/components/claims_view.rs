//! The part of the panel that shows what is asserted and what is denied.

use yew::prelude::*;

use super::{
    gradual::{Gradual, Room},
    in_article::in_article,
    monogram::{Monogram, hue_class},
    stance_item::StanceItem,
    twin::{Rows, Twin},
};
use crate::{
    articles::Source,
    claims::Claim,
    corrections::Correction,
    highlight::Range,
    report::{self, Aim},
    shared::Shared,
    state::{Reading, View},
    words::{self, Words, use_words},
};

/// See [`ClaimsView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ClaimsViewProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Called with what to show instead.
    pub on_show: Callback<View>,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// What is both asserted and denied, side by side; then what is only one of the two.
#[component]
pub fn ClaimsView(props: &ClaimsViewProps) -> Html {
    let words = use_words();
    let claims = &props.reading.claims;
    let asserted = |claim: &Claim| side(props, words.claims.asserted_by, claim.by, claim.stance, true);
    let denied = |denial: usize| {
        let holder =
            props.reading.document.stances.get(denial).and_then(|it| props.reading.report.actor(&it.holder));
        holder.map_or_else(Html::default, |holder| side(props, words.claims.denied_by, holder, denial, false))
    };
    let room = Room::new();
    let list = |items: Vec<Html>| {
        let first = room.take(items.len());
        html! { <Gradual {items} {first} /> }
    };
    html! {
        <div class="page" data-testid="claims">
            <header class="page-header">
                <h2 class="panel-title" id="panel-title" tabindex="-1">{ words.claims.claims_title }</h2>
                <p class="panel-sum">{ words.claims.claims_hint }</p>
            </header>
            if claims.is_empty() {
                <p class="page-empty">{ words.claims.no_claims }</p>
            }
            if !claims.disputes.is_empty() {
                <section data-testid="disputes">
                    <h3 class="page-part">{ words.claims.disputes }</h3>
                    { list(claims.disputes.iter().map(|dispute| html! {
                        <div class="dispute" data-testid="dispute">
                            { for dispute.claims.iter().map(asserted) }
                            { for dispute.denials.iter().map(|&it| denied(it)) }
                        </div>
                    }).collect()) }
                </section>
            }
            if !claims.asserted.is_empty() {
                <section data-testid="asserted">
                    <h3 class="page-part">{ words.claims.only_asserted }</h3>
                    <p class="page-hint">{ words.claims.only_asserted_hint }</p>
                    { list(claims.asserted.iter().map(|it| html! { <div class="claim">{ asserted(it) }</div> }).collect()) }
                </section>
            }
            if !claims.denied.is_empty() {
                <section data-testid="denied">
                    <h3 class="page-part">{ words.claims.only_denied }</h3>
                    <p class="page-hint">{ words.claims.only_denied_hint }</p>
                    { list(claims.denied.iter().map(|&it| html! { <div class="claim">{ denied(it) }</div> }).collect()) }
                </section>
            }
            if !claims.is_empty() {
                <Twin
                    id="claims-table"
                    caption={words.claims.claims_title}
                    head={words.claims.claim_columns.to_vec()}
                    rows={
                        let props = props.clone();
                        Rows::from(move |()| rows(words, &props))
                    }
                />
            }
        </div>
    }
}

/// Who says so or denies it, and what.
fn side(props: &ClaimsViewProps, label: &'static str, by: usize, stance: usize, is_claim: bool) -> Html {
    let Reading { document, report, .. } = &*props.reading;
    let Some(actor) = document.actors.get(by) else { return Html::default() };
    let hue = report.hue(by);
    html! {
        <div class={classes!("side", (!is_claim).then_some("is-denial"))}>
            <p class="side-who">
                <Monogram name={actor.name.clone()} {hue} />
                <span class="card-label">{ label }</span>
                <button
                    type="button"
                    class={classes!("actor-link", hue_class(hue))}
                    onclick={props.on_show.reform(move |_: MouseEvent| View::Actor(by))}
                >
                    { in_article(actor.name.clone()) }
                </button>
            </p>
            <ul class="items">
                <StanceItem
                    source={props.source.clone()}
                    reading={props.reading.clone()}
                    {stance}
                    has_holder={is_claim}
                    has_target=true
                    on_light={props.on_light.clone()}
                            on_correct={props.on_correct.clone()}
                />
            </ul>
        </div>
    }
}

fn rows(words: &Words, props: &ClaimsViewProps) -> Vec<Vec<Html>> {
    let Reading { document, report, claims, .. } = &*props.reading;
    let text = &props.source.text;
    let name = |actor: usize| document.actors.get(actor).map(|it| it.name.clone()).unwrap_or_default();
    let row = |kind: &'static str, by: usize, stance: usize| -> Option<Vec<Html>> {
        let it = document.stances.get(stance)?;
        let holder = report.actor(&it.holder).map(name).unwrap_or_default();
        let target = match report.aim(text, &it.target) {
            Aim::Actor(actor) => name(actor),
            Aim::Words(words) => format!("“{words}”"),
        };
        let what = words.stances.line(&holder, it.class, it.modality, &target);
        let evidence = report::words(text, it.evidence).to_string();
        Some(
            [words::sentence_case(&name(by)), kind.to_owned(), what, evidence]
                .map(|it| html! { it })
                .to_vec(),
        )
    };
    let mut rows: Vec<Vec<Html>> = Vec::new();
    let deny = |denial: usize, kind: &'static str| {
        let by = document.stances.get(denial).and_then(|it| report.actor(&it.holder));
        by.and_then(|by| row(kind, by, denial))
    };
    for dispute in &claims.disputes {
        rows.extend(
            dispute.claims.iter().filter_map(|it| row(words.claims.asserts_disputed, it.by, it.stance)),
        );
        rows.extend(dispute.denials.iter().filter_map(|&it| deny(it, words.claims.denies_disputed)));
    }
    rows.extend(claims.asserted.iter().filter_map(|it| row(words.claims.asserts, it.by, it.stance)));
    rows.extend(claims.denied.iter().filter_map(|&it| deny(it, words.claims.denies)));
    rows
}
