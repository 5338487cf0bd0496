//! A stance on a card.

use standpoint_wire::Modality;
use yew::prelude::*;

use super::{
    in_article::{ARTICLE, in_article},
    sign::Sign,
};
use crate::{
    articles::Source,
    claims::Standing,
    corrections::{Correction, Edge},
    highlight::Range,
    report::{self, Aim},
    shared::Shared,
    state::Reading,
    words::use_words,
};

/// See [`StanceItem`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StanceItemProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Index of the stance.
    pub stance: usize,
    /// Whether to name the holder: not on the holder's own card.
    #[prop_or_default]
    pub has_holder: bool,
    /// Whether to name the target: not under a heading that does.
    #[prop_or_default]
    pub has_target: bool,
    /// Called with the evidence's place in the text.
    pub on_light: Callback<Vec<Range>>,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// The stance in words, the words of the text that show it, and who says so; a button that shows them in the
/// text.
#[component]
pub fn StanceItem(props: &StanceItemProps) -> Html {
    let words = use_words();
    let reading = &*props.reading;
    let Reading { document, report, claims, .. } = reading;
    let standing = claims.standing(props.stance);
    let Some(stance) = document.stances.get(props.stance) else { return Html::default() };
    let name = |actor: usize| document.actors.get(actor).map(|it| AttrValue::from(it.name.clone()));
    let target = match report.aim(&props.source.text, &stance.target) {
        Aim::Actor(actor) => name(actor).unwrap_or_default(),
        Aim::Words(words) => AttrValue::from(format!("“{words}”")),
    };
    let holder = report.actor(&stance.holder);
    let who = holder.and_then(|it| document.actors.get(it));
    // What a spokesperson says in the name of a house is the house's, in the spokesperson's words.
    let voice = || {
        let quote = document.quotes.iter().position(|it| Some(&it.id) == stance.quote.as_ref())?;
        report.speaker(quote).filter(|&it| stance.according_to == "self" && Some(it) != holder)
    };
    let claimant = report
        .actor(&stance.according_to)
        .or_else(voice)
        .and_then(|it| document.actors.get(it))
        .map(|it| report::name_within(&props.source.text, it, words));
    let according_to = match (&claimant, stance.according_to.as_str()) {
        (Some(claimant), _) => (words.cards.according_to)(claimant),
        (None, "self") if props.has_holder => (words.cards.words_of)(
            &who.map(|it| report::name_within(&props.source.text, it, words)).unwrap_or_default(),
        ),
        (None, "self") => (words.cards.own_words)(who.map(|it| it.kind)).to_owned(),
        (None, _) => words.cards.articles_wording.to_owned(),
    };
    let [class, before] = (words.stances.stance)(stance.class, stance.modality == Modality::Negated);
    let onclick = {
        let (on_light, evidence) = (props.on_light.clone(), stance.evidence);
        Callback::from(move |_| on_light.emit(vec![evidence]))
    };
    let correct = |id: &'static str,
                   label: &'static str,
                   hint: &'static str,
                   make: fn(Edge) -> Correction| {
        let (props, index) = (props.clone(), props.stance);
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(edge) = Edge::of(&props.source.text, &props.reading.document, index) {
                props.on_correct.emit(make(edge));
            }
        });
        html! { <button type="button" class="choice" title={hint} data-testid={id} {onclick}>{ label }</button> }
    };
    html! {
        <li class="stance">
            <button
                type="button"
                class="item stance-item"
                data-testid="stance-item"
                data-stance={stance.id.clone()}
                {onclick}
            >
                <Sign
                    sign={stance.sign}
                    basis={stance.basis}
                    is_negated={stance.modality == Modality::Negated}
                    {standing}
                />
                <span class="item-body">
                    <span class="item-claim">
                        if props.has_holder {
                            <b>{ who.map(|it| in_article(it.name.clone())) }</b>{ words.stances.holds }
                        }
                        { class }
                        if props.has_target {
                            { " " }
                            if !before.is_empty() {
                                { before }{ " " }
                            }
                            <b>{ in_article(target) }</b>
                        }
                    </span>
                    <span class="item-evidence" dir="auto" lang={ARTICLE}>{ report::words(&props.source.text, stance.evidence) }</span>
                    <span class="item-meta">
                        if let Some(reserve) = (words.stances.reserve)(stance.modality) {
                            <span class="doubt">{ reserve }</span>
                        }
                        <span class={classes!(claimant.is_some().then_some("claimed"))}>{ according_to }</span>
                        if reading.touched.stances.contains(&stance.id) {
                            <span class="corrected">{ words.corrections.corrected }</span>
                        }
                        if standing == Standing::Disputed {
                            <span class="doubt">{ words.cards.is_disputed }</span>
                        }
                        if !report::is_sure(stance) {
                            <span class="doubt">{ words.cards.is_unsure }</span>
                        }
                    </span>
                </span>
            </button>
            <span class="choices">
                if !report::is_sure(stance) {
                    { correct("confirm", words.corrections.confirm, words.corrections.confirm_hint, Correction::Confirm) }
                }
                { correct("flip", words.corrections.flip, words.corrections.flip_hint, Correction::Flip) }
                { correct("drop", words.corrections.drop, words.corrections.drop_hint, Correction::Drop) }
            </span>
        </li>
    }
}
