//! The map: actors around a table, and an arrow for every pair and sign.

use yew::prelude::*;

use super::{monogram::hue_class, scroll_box::ScrollBox, sign};
use crate::{
    map::{Arrow, Map, Node, Point, RADIUS, WIDTH},
    matrix::Mark,
    route,
    score::decimal,
    shared::Shared,
    state::{Reading, View},
    words::{self, Words, use_words},
};

/// How wide a sign is drawn.
const SIGN: f64 = 16.0;

/// See [`MapView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct MapViewProps {
    /// The analysis.
    pub reading: Shared<Reading>,
    /// Called with what to show instead.
    pub on_show: Callback<View>,
}

/// What the pointer or the keyboard is at: an actor, or an arrow from the first to the second.
type At = Option<(usize, Option<usize>)>;

/// Nodes and the signs on the arrows are buttons; what has to do with the one that the pointer or the keyboard is at
/// stands out.
#[component]
pub fn MapView(props: &MapViewProps) -> Html {
    let words = use_words();
    let at = use_state(|| None);
    let map = use_memo(props.reading.clone(), |reading| {
        Map::new(&reading.seating, &reading.matrix, |it| name(reading, it))
    });
    let left_out = props.reading.seating.left_out;
    html! {
        <>
            <ScrollBox class="map-scroll" label={words.stances.matrix}>
                <svg
                    class={classes!("map", at.is_some().then_some("has-focus"))}
                    viewBox={format!("0 0 {} {}", decimal(WIDTH), decimal(map.height))}
                    role="group"
                    aria-label={words.stances.matrix}
                    data-testid="map"
                >
                    { for map.arrows.iter().map(|it| line(props, it, &at)) }
                    { for map.nodes.iter().map(|node| html! {
                        <>
                            { actor(words, props, node, &map.arrows, &at) }
                            { for map.arrows.iter().filter(|it| it.holder == node.actor).map(|it| badge(words, props, it, &at)) }
                        </>
                    }) }
                </svg>
            </ScrollBox>
            if left_out > 0 {
                <p class="page-hint" data-testid="map-left-out">{ (words.stances.not_on_map)(left_out) }</p>
            }
        </>
    }
}

/// An arrow's line and head. Its sign is the button; the line is one for the pointer only.
fn line(props: &MapViewProps, arrow: &Arrow, at: &UseStateHandle<At>) -> Html {
    let [from, bend, to] = arrow.curve.map(place);
    let path = format!("M{from}Q{bend} {to}");
    let [tip, one, two] = arrow.head().map(place);
    let class = classes!(
        "map-arrow",
        if arrow.sign > 0 { "sign-plus" } else { "sign-minus" },
        arrow.has_deeds().then_some("is-deed"),
        is_at(**at, arrow).then_some("is-at"),
    );
    html! {
        <g {class} aria-hidden="true" onclick={open(props, View::Cell(arrow.holder, Some(arrow.target)))}>
            <path class="map-way" d={path.clone()} />
            <path class="map-line" d={path} />
            <path class="map-head" d={format!("M{tip}L{one}L{two}z")} />
        </g>
    }
}

/// The signs on an arrow: a button that opens its stances.
fn badge(words: &Words, props: &MapViewProps, arrow: &Arrow, at: &UseStateHandle<At>) -> Html {
    let reading = &*props.reading;
    let view = View::Cell(arrow.holder, Some(arrow.target));
    let signs: Vec<_> = arrow
        .marks
        .iter()
        .map(|it| {
            (words.stances.counted)(
                it.count,
                &words.stances.sign_of(it.sign, it.basis, it.is_negated, it.standing),
            )
        })
        .collect();
    let label =
        (words.stances.cell)(&name(reading, arrow.holder), &name(reading, arrow.target), &signs.join(", "));
    let area = arrow.badge;
    let left = area.at.x - SIGN * arrow.marks.len() as f64 / 2.0;
    html! {
        <g
            class={classes!("map-badge", is_at(**at, arrow).then_some("is-at"))}
            role="button"
            tabindex="0"
            aria-label={label.clone()}
            data-testid="map-arrow"
            data-cell={route::of(view, Some(&reading.document))}
            onclick={open(props, view)}
            onkeydown={press(props, view)}
            onpointerenter={enter(at, Some((arrow.holder, Some(arrow.target))))}
            onpointerleave={enter(at, None)}
            onfocus={come(at, Some((arrow.holder, Some(arrow.target))))}
            onblur={come(at, None)}
        >
            <title>{ label }</title>
            <rect
                class="map-ground"
                x={decimal(area.at.x - area.half_width)}
                y={decimal(area.at.y - area.half_height)}
                width={decimal(2.0 * area.half_width)}
                height={decimal(2.0 * area.half_height)}
                rx="12"
            />
            { for arrow.marks.iter().enumerate().map(|(i, mark)| {
                let x = left + SIGN * i as f64;
                glyph(mark, Point { x, y: area.at.y - SIGN / 2.0 })
            }) }
        </g>
    }
}

fn glyph(mark: &Mark, at: Point) -> Html {
    html! {
        <svg
            class={sign::class(mark.sign, mark.basis, mark.is_negated, mark.standing)}
            x={decimal(at.x + 1.0)}
            y={decimal(at.y + 1.0)}
            width="14"
            height="14"
            viewBox="0 0 18 18"
            aria-hidden="true"
        >
            { sign::shape(mark.sign, mark.basis, mark.is_negated) }
        </svg>
    }
}

/// An actor: a button that opens its card.
fn actor(
    words: &Words,
    props: &MapViewProps,
    node: &Node,
    arrows: &[Arrow],
    at: &UseStateHandle<At>,
) -> Html {
    let reading = &*props.reading;
    let Some(actor) = reading.document.actors.get(node.actor) else { return Html::default() };
    let view = View::Actor(node.actor);
    let full = name(reading, node.actor);
    let concerns = |it: &Arrow| it.holder == node.actor || it.target == node.actor;
    let is_at = at.is_some_and(|(one, _)| one == node.actor)
        || arrows.iter().any(|it| concerns(it) && is_at(**at, it));
    let label = node.label_area();
    // What is read stands beside the button, whose name says more: a label that is cut is no part of it.
    html! {
        <>
        <g
            class={classes!("map-node", hue_class(reading.report.hue(node.actor)), is_at.then_some("is-at"))}
            role="button"
            tabindex="0"
            aria-label={(words.stances.card_of)(&full)}
            data-testid="map-node"
            data-actor={actor.id.clone()}
            onclick={open(props, view)}
            onkeydown={press(props, view)}
            onpointerenter={enter(at, Some((node.actor, None)))}
            onpointerleave={enter(at, None)}
            onfocus={come(at, Some((node.actor, None)))}
            onblur={come(at, None)}
        >
            <title>{ &full }</title>
            <rect
                class="map-ground"
                x={decimal(label.at.x - label.half_width)}
                y={decimal(label.at.y - label.half_height)}
                width={decimal(2.0 * label.half_width)}
                height={decimal(2.0 * label.half_height)}
            />
            <circle class="map-halo" cx={decimal(node.at.x)} cy={decimal(node.at.y)} r={decimal(RADIUS + 4.0)} />
            <circle class="map-ring" cx={decimal(node.at.x)} cy={decimal(node.at.y)} r={decimal(RADIUS)} />
        </g>
        <g class={classes!("map-words", hue_class(reading.report.hue(node.actor)))} aria-hidden="true">
            <text class="map-initials" x={decimal(node.at.x)} y={decimal(node.at.y + 4.0)}>
                { words::initials(&full) }
            </text>
            { for node.label.iter().enumerate().map(|(i, words)| html! {
                <text class="map-label" x={decimal(node.at.x)} y={decimal(node.baseline(i))}>{ words }</text>
            }) }
        </g>
        </>
    }
}

/// Whether an arrow has to do with what the pointer or the keyboard is at.
fn is_at(at: At, arrow: &Arrow) -> bool {
    match at {
        None => false,
        Some((holder, Some(target))) => arrow.holder == holder && arrow.target == target,
        Some((actor, None)) => arrow.holder == actor || arrow.target == actor,
    }
}

fn open(props: &MapViewProps, view: View) -> Callback<MouseEvent> {
    props.on_show.reform(move |_| view)
}

/// Enter and the space bar, as on a button.
fn press(props: &MapViewProps, view: View) -> Callback<KeyboardEvent> {
    let on_show = props.on_show.clone();
    Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            on_show.emit(view);
        }
    })
}

fn enter(at: &UseStateHandle<At>, to: At) -> Callback<PointerEvent> {
    let at = at.clone();
    Callback::from(move |_| at.set(to))
}

fn come(at: &UseStateHandle<At>, to: At) -> Callback<FocusEvent> {
    let at = at.clone();
    Callback::from(move |_| at.set(to))
}

fn name(reading: &Reading, actor: usize) -> String {
    reading.document.actors.get(actor).map(|it| words::sentence_case(&it.name)).unwrap_or_default()
}

/// A point as a path has it.
fn place(point: Point) -> String {
    format!("{} {}", decimal(point.x), decimal(point.y))
}

/// What the lines mean.
pub fn legend(words: &Words) -> Html {
    let sample = |sign: &'static str, is_deed: bool, meaning: &'static str| {
        html! {
            <span>
                <svg class={classes!("map-sample", "map-arrow", sign, is_deed.then_some("is-deed"))} viewBox="0 0 32 12" aria-hidden="true">
                    <path class="map-line" d="M1 6H23" />
                    <path class="map-head" d="M31 6L22 10.500L22 1.500z" />
                </svg>
                { meaning }
            </span>
        }
    };
    html! {
        <p class="legend-signs">
            { sample("sign-plus", false, words.stances.in_favour) }
            { sample("sign-minus", false, words.stances.against) }
            { sample("sign-minus", true, words.stances.with_deeds) }
        </p>
    }
}
