//! The list of actors.

use standpoint_wire::ActorKind;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{actor_row::ActorRow, gradual::Gradual, sign::Sign};
use crate::{
    dom,
    report::Profile,
    shared::Shared,
    state::{Reading, View},
    words::{Words, use_words},
};

/// See [`CastList`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct CastListProps {
    /// The analysis.
    pub reading: Shared<Reading>,
    /// Whether it is in front, not under a card: only then does its heading name the panel.
    pub is_front: bool,
    /// Called with what was chosen.
    pub on_show: Callback<View>,
}

/// Every actor, the most prominent first, with a search by name and a filter by kind. Those of whom nothing was found
/// but their names are folded at the end, unless somebody looks for them.
#[component]
pub fn CastList(props: &CastListProps) -> Html {
    let words = use_words();
    let query = use_state(String::new);
    let is_unfolded = use_state(|| false);
    let kind = use_state(|| None::<ActorKind>);
    let document = &props.reading.document;
    let report = &props.reading.report;

    let mut kinds: Vec<ActorKind> = document.actors.iter().map(|it| it.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let wanted = dom::folded(query.trim());
    // What is searched: the names of each of the cast.
    let names = use_memo(props.reading.clone(), |reading| {
        let (document, report) = (&reading.document, &reading.report);
        let names = |profile: &Profile| {
            let name = document.actors.get(profile.actor).map(|it| it.name.as_str());
            dom::folded(
                &name.into_iter().chain(profile.also.iter().map(|it| &**it)).collect::<Vec<_>>().join("\n"),
            )
        };
        report.cast().iter().map(names).collect::<Vec<_>>()
    });
    let found: Vec<usize> = report
        .cast()
        .iter()
        .zip(&*names)
        .filter(|(profile, names)| {
            document
                .actors
                .get(profile.actor)
                .is_some_and(|it| kind.is_none_or(|kind| it.kind == kind) && names.contains(&wanted))
        })
        .map(|(profile, _)| profile.actor)
        .collect();

    let is_searching = !wanted.is_empty() || kind.is_some();
    let is_apart = |actor: &usize| report.profile(*actor).is_some_and(Profile::is_silent);
    let (silent, found): (Vec<_>, Vec<_>) =
        if is_searching { (Vec::new(), found) } else { found.into_iter().partition(is_apart) };
    // A fold before which nothing stands would hide the whole list.
    let is_unfolded_now = *is_unfolded || found.is_empty();

    let oninput = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    // Esc empties the field, then leaves it; only after that does it mean anything elsewhere.
    let onkeydown = {
        let query = query.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                if query.is_empty() {
                    let _ = event.target_unchecked_into::<HtmlInputElement>().blur();
                } else {
                    query.set(String::new());
                }
            }
        })
    };
    let onchange = {
        let (kind, kinds) = (kind.clone(), kinds.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            kind.set(kinds.iter().copied().find(|&it| (words.cards.kind)(it) == chosen));
        })
    };
    let on_select = use_callback(props.on_show.clone(), |actor, on_show| on_show.emit(View::Actor(actor)));
    let row = |actor: usize| {
        html! { <ActorRow key={actor} reading={props.reading.clone()} {actor} on_select={on_select.clone()} /> }
    };
    html! {
        <>
            <header class="panel-header">
                <h2 class="panel-title" id={props.is_front.then_some("panel-title")} tabindex="-1">
                    { words.panel.cast }
                </h2>
                <p class="panel-sum" data-testid="summary">{ summary(words, &props.reading) }</p>
                if props.reading.report.cast().len() > 3 {
                    <div class="filters" role="search">
                        <input
                            type="search"
                            class="field"
                            placeholder={words.panel.find_actor}
                            aria-label={words.panel.find_actor_by_name}
                            data-testid="actor-search"
                            value={(*query).clone()}
                            {oninput}
                            {onkeydown}
                        />
                        <select class="field" aria-label={words.panel.kind_of_actor} data-testid="actor-kind" {onchange}>
                            <option value="" selected={kind.is_none()}>{ words.panel.all_kinds }</option>
                            { for kinds.iter().map(|&it| html! {
                                <option value={(words.cards.kind)(it)} selected={*kind == Some(it)}>
                                    { (words.cards.kind)(it) }
                                </option>
                            }) }
                        </select>
                    </div>
                }
            </header>
            if report.cast().is_empty() {
                <p class="empty" data-testid="no-actors">
                    { words.panel.nobody_found }
                </p>
            } else if found.is_empty() && silent.is_empty() {
                <p class="empty" role="status">{ words.panel.no_such_actor }</p>
            }
            <ul class="actor-list" data-testid="actor-list">
                // Others are found with every letter: they too are a screenful first.
                <Gradual
                    key={format!("{:?} {wanted}", *kind)}
                    items={found.into_iter().map(row).collect::<Vec<_>>()}
                />
            </ul>
            if !report.unclear.is_empty() {
                <button
                    type="button"
                    class="actor-row unclear-row"
                    data-testid="unclear-row"
                    onclick={props.on_show.reform(|_: MouseEvent| View::Unclear)}
                >
                    <span class="monogram hue-0" aria-hidden="true">{ "?" }</span>
                    <span class="actor-row-body">
                        <span class="actor-row-name">{ words.cards.unclear }</span>
                        <span class="actor-row-role">{ (words.counts.quotes)(report.unclear.len()) }</span>
                    </span>
                </button>
            }
            if !silent.is_empty() {
                <button
                    type="button"
                    class="fold"
                    data-testid="also-mentioned"
                    aria-expanded={is_unfolded_now.to_string()}
                    onclick={
                        let is_unfolded = is_unfolded.clone();
                        Callback::from(move |_: MouseEvent| is_unfolded.set(!*is_unfolded))
                    }
                >
                    { (words.panel.also_mentioned)(silent.len()) }
                </button>
                if is_unfolded_now {
                    <ul class="actor-list" data-testid="also-list">
                        <Gradual items={silent.into_iter().map(row).collect::<Vec<_>>()} />
                    </ul>
                }
            }
            if !report.cast().is_empty() {
                { legend(words) }
            }
        </>
    }
}

/// What was found, in numbers.
fn summary(words: &Words, reading: &Reading) -> String {
    let document = &reading.document;
    [
        (words.counts.actors)(reading.report.cast().len()),
        (words.counts.quotes)(document.quotes.len()),
        words.stances.sum((words.counts.stances)(reading.matrix.shown), reading.matrix.left_out),
    ]
    .join(" · ")
}

fn legend(words: &Words) -> Html {
    use standpoint_wire::Basis::{Did, Said};
    html! {
        <footer class="legend" data-testid="legend">
            <p class="legend-signs">
                <span><Sign sign={1} basis={Said} /><Sign sign={-1} basis={Said} />{ words.stances.in_words }</span>
                <span><Sign sign={1} basis={Did} /><Sign sign={-1} basis={Did} />{ words.stances.in_deeds }</span>
            </p>
            <p>
                { words.panel.signs_legend }
            </p>
            <p class="legend-keys">
                { for words.panel.keys.iter().map(|(key, does)| html! { <><kbd>{ *key }</kbd>{ *does }</> }) }
            </p>
        </footer>
    }
}
