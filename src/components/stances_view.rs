//! The part of the panel that shows who stands how toward whom.

use standpoint_wire::{
    Basis::{Did, Said},
    Modality,
};
use yew::prelude::*;

use super::{
    in_article::ARTICLE,
    map_view::{self, MapView},
    monogram::{Monogram, hue_class},
    scroll_box::ScrollBox,
    sign::{Sign, marks},
    twin::{Rows, Twin},
};
use crate::{
    articles::Source,
    claims::Standing,
    matrix::{Matrix, Position},
    report::{self, Aim},
    route,
    shared::Shared,
    state::{Picture, Reading, View},
    words::{self, Words, use_words},
};

/// How many rows and columns are shown before the reader asks for all.
const SHOWN: usize = 12;

/// See [`StancesView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct StancesViewProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// In which picture.
    pub picture: Picture,
    /// Called with what to show instead.
    pub on_show: Callback<View>,
}

/// Actors toward each other, as a matrix or a map, and what is no actor beneath it; or all of it as a table.
#[component]
pub fn StancesView(props: &StancesViewProps) -> Html {
    let words = use_words();
    let has_all = use_state(|| false);
    let matrix = &props.reading.matrix;
    let limit = if *has_all { usize::MAX } else { SHOWN };
    let is_long = match props.picture {
        Picture::Matrix => matrix.holders.len().max(matrix.targets.len()).max(matrix.events.len()) > SHOWN,
        Picture::Map => matrix.events.len() > SHOWN,
        Picture::Table => false,
    };
    html! {
        <div class="page" data-testid="stances">
            <header class="page-header">
                <h2 class="panel-title" id="panel-title" tabindex="-1">{ words.stances.stances_title }</h2>
                <p class="panel-sum" data-testid="stances-sum">{ words.stances.sum((words.counts.stances)(matrix.shown), matrix.left_out) }</p>
            </header>
            if matrix.shown == 0 {
                <p class="page-empty">{ words.stances.no_stances }</p>
            }
            if matrix.shown > 0 {
                { pictures(words, props) }
            }
            if !matrix.holders.is_empty() && props.picture != Picture::Table {
                <h3 class="page-part">{ words.stances.toward_each_other }</h3>
                if props.picture == Picture::Map {
                    <MapView reading={props.reading.clone()} on_show={props.on_show.clone()} />
                } else {
                    { grid(words, props, matrix, limit) }
                }
            }
            if !matrix.events.is_empty() && props.picture != Picture::Table {
                <h3 class="page-part">{ words.stances.on_events }</h3>
                <ul class="positions">
                    { for matrix.events.iter().take(limit).map(|it| position(props, it)) }
                </ul>
            }
            if is_long {
                <button
                    type="button"
                    class="text-button page-more"
                    data-testid="stances-more"
                    aria-expanded={has_all.to_string()}
                    onclick={
                        let has_all = has_all.clone();
                        Callback::from(move |_: MouseEvent| has_all.set(!*has_all))
                    }
                >
                    { if *has_all { words.panel.fewer } else { words.panel.all_of_them } }
                </button>
            }
            if matrix.shown > 0 {
                if props.picture == Picture::Table {
                    <Twin
                        id="stances-table"
                        caption={words.stances.matrix}
                        head={words.stances.stance_columns.to_vec()}
                        is_unfolded=true
                        rows={
                            let props = props.clone();
                            Rows::from(move |()| rows(words, &props))
                        }
                    />
                } else {
                    { legend(words, props.picture) }
                }
            }
        </div>
    }
}

fn grid(words: &Words, props: &StancesViewProps, matrix: &Matrix, limit: usize) -> Html {
    let name = |actor: usize| {
        let it = props.reading.document.actors.get(actor);
        it.map(|it| AttrValue::from(words::sentence_case(&it.name))).unwrap_or_default()
    };
    let head = |actor: usize| {
        let onclick = props.on_show.reform(move |_: MouseEvent| View::Actor(actor));
        html! {
            <button type="button" class="grid-actor" title={name(actor)} {onclick}>
                <Monogram name={name(actor)} hue={props.reading.report.hue(actor)} />
                <span class="grid-name" dir="auto" lang={ARTICLE}>{ name(actor) }</span>
            </button>
        }
    };
    let targets: Vec<usize> = matrix.targets.iter().copied().take(limit).collect();
    html! {
        <ScrollBox class="grid-scroll" label={words.stances.matrix}>
            <table class="grid" data-testid="matrix">
                <caption class="visually-hidden">{ words.stances.matrix }</caption>
                <thead>
                    <tr>
                        <td class="grid-corner"><span>{ words.stances.corner }</span></td>
                        { for targets.iter().map(|&it| html! { <th scope="col">{ head(it) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for matrix.holders.iter().take(limit).map(|&holder| html! {
                        <tr>
                            <th scope="row">{ head(holder) }</th>
                            { for targets.iter().map(|&target| cell(words, props, matrix, holder, target)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </ScrollBox>
    }
}

fn cell(words: &Words, props: &StancesViewProps, matrix: &Matrix, holder: usize, target: usize) -> Html {
    if holder == target {
        return html! { <td class="grid-self"></td> };
    }
    let Some(cell) = matrix.cell(holder, target) else {
        return html! { <td><span class="visually-hidden">{ words.panel.nothing_found }</span></td> };
    };
    let view = View::Cell(holder, Some(target));
    let name = |actor: usize| props.reading.document.actors.get(actor).map_or("", |it| it.name.as_str());
    let signs: Vec<_> = cell
        .marks
        .iter()
        .map(|it| {
            (words.stances.counted)(
                it.count,
                &words.stances.sign_of(it.sign, it.basis, it.is_negated, it.standing),
            )
        })
        .collect();
    html! {
        <td>
            <button
                type="button"
                class="grid-cell"
                data-testid="cell"
                data-cell={route::of(view, Some(&props.reading.document))}
                aria-label={(words.stances.cell)(name(holder), name(target), &signs.join(", "))}
                onclick={props.on_show.reform(move |_: MouseEvent| view)}
            >
                { marks(cell) }
            </button>
        </td>
    }
}

/// A holder, and every event or proposal that it stands toward.
fn position(props: &StancesViewProps, position: &Position) -> Html {
    let Some(actor) = props.reading.document.actors.get(position.holder) else { return Html::default() };
    let hue = props.reading.report.hue(position.holder);
    let name = AttrValue::from(actor.name.clone());
    let view = View::Cell(position.holder, None);
    html! {
        <li key={actor.id.clone()}>
            <button
                type="button"
                class={classes!("position", hue_class(hue))}
                data-testid="position"
                data-cell={route::of(view, Some(&props.reading.document))}
                onclick={props.on_show.reform(move |_: MouseEvent| view)}
            >
                <Monogram name={name.clone()} {hue} />
                <span class="position-body">
                    <span class="position-name" dir="auto" lang={ARTICLE}>{ words::sentence_case(&name) }</span>
                    { for position.toward.iter().map(|(words, cell)| html! {
                        <span class="position-line">
                            { marks(cell) }
                            <span class="position-words" dir="auto" lang={ARTICLE}>{ words }</span>
                        </span>
                    }) }
                </span>
            </button>
        </li>
    }
}

fn rows(words: &Words, props: &StancesViewProps) -> Vec<Vec<Html>> {
    let Reading { document, report, claims, .. } = &*props.reading;
    let text = &props.source.text;
    let name = |actor: usize| document.actors.get(actor).map(|it| it.name.clone()).unwrap_or_default();
    document
        .stances
        .iter()
        .enumerate()
        .filter(|(_, it)| report::is_sure(it))
        .filter_map(|(i, stance)| {
            let holder = report.actor(&stance.holder)?;
            let target = match report.aim(text, &stance.target) {
                Aim::Actor(actor) => name(actor),
                Aim::Words(words) => format!("“{words}”"),
            };
            let whose = report.actor(&stance.according_to).filter(|&it| it != holder).map_or_else(
                || {
                    let is_own = stance.according_to == "self";
                    let kind = document.actors.get(holder).map(|it| it.kind);
                    if is_own { (words.stances.its_own)(kind) } else { words.stances.the_articles }.to_owned()
                },
                |it| words.stances.stood(&name(it), claims.standing(i)),
            );
            Some(
                [
                    words::sentence_case(&name(holder)),
                    (words.stances.stance)(stance.class, stance.modality == Modality::Negated)[0].to_owned(),
                    target,
                    words.stances.sign_of(
                        stance.sign,
                        stance.basis,
                        stance.modality == Modality::Negated,
                        Standing::Stated,
                    ),
                    whose,
                    report::words(text, stance.evidence).to_string(),
                ]
                .into_iter()
                .map(|it| html! { it })
                .collect(),
            )
        })
        .collect()
}

/// What can be chosen: links would do, but for the keyboard, which stays here.
fn pictures(words: &Words, props: &StancesViewProps) -> Html {
    html! {
        <div class="pictures" role="group" aria-label={words.stances.pictures}>
            { for Picture::ALL.iter().map(|&it| html! {
                <button
                    type="button"
                    class="picture"
                    id={format!("picture-{}", words::picture_id(it))}
                    aria-pressed={(it == props.picture).to_string()}
                    data-testid={format!("picture-{}", words::picture_id(it))}
                    onclick={props.on_show.reform(move |_: MouseEvent| View::Stances(it))}
                >
                    { (words.stances.picture)(it) }
                </button>
            }) }
        </div>
    }
}

fn legend(words: &Words, picture: Picture) -> Html {
    html! {
        <footer class="page-legend" data-testid="stances-legend">
            if picture == Picture::Map {
                { map_view::legend(words) }
            }
            <p class="legend-signs">
                <span><Sign sign={1} basis={Said} /><Sign sign={-1} basis={Said} />{ words.stances.in_words }</span>
                <span><Sign sign={1} basis={Did} /><Sign sign={-1} basis={Did} />{ words.stances.in_deeds }</span>
            </p>
            <p class="legend-signs">
                <span><Sign sign={-1} basis={Did} standing={Standing::Alleged} />{ words.stances.alleged }</span>
                <span><Sign sign={-1} basis={Did} standing={Standing::Disputed} />{ words.stances.disputed }</span>
            </p>
            <p>{ words.stances.matrix_legend }</p>
        </footer>
    }
}
