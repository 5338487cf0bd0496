//! The part of the panel that shows whose words the article is made of.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    gradual::{Gradual, Room},
    monogram::{Monogram, hue_class},
    score_view::ScoreView,
    twin::{Rows, Twin},
};
use crate::{
    articles,
    highlight::Range,
    score::decimal,
    shared::Shared,
    sources::{Sort, Source, Sources, Who},
    state::{Reading, View},
    words::{self, Words, use_words},
};

/// See [`SourcesView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SourcesViewProps {
    /// The text.
    pub source: Shared<articles::Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Called with what to show instead.
    pub on_show: Callback<View>,
    /// Called with the places of what was chosen.
    pub on_light: Callback<Vec<Range>>,
}

/// The shares of the whole, the score, and every source with its share.
#[component]
pub fn SourcesView(props: &SourcesViewProps) -> Html {
    let words = use_words();
    let sources = use_memo((props.source.clone(), props.reading.clone()), |(source, reading)| {
        Sources::new(&source.text, &reading.document, &reading.report)
    });
    html! {
        <div class="page" data-testid="sources">
            <header class="page-header">
                <h2 class="panel-title" id="panel-title" tabindex="-1">{ words.sources.sources_title }</h2>
                <p class="panel-sum" data-testid="sources-sum">
                    { (words.sources.share_sum)(sources.share(sources.words - sources.narrated), sources.words) }
                </p>
            </header>
            if sources.groups.is_empty() {
                <p class="page-empty">{ words.sources.no_sources }</p>
            } else {
                { found(words, props, &sources) }
            }
        </div>
    }
}

/// What there is to see where somebody is quoted.
fn found(words: &'static Words, props: &SourcesViewProps, sources: &Rc<Sources>) -> Html {
    let room = Room::new();
    html! {
        <>
            { whole(words, sources) }
            <ScoreView source={props.source.clone()} reading={props.reading.clone()} on_light={props.on_light.clone()} />
            { for sources.groups.iter().map(|(sort, group)| html! {
                <section data-testid="source-group">
                    <h3 class="page-part">
                        { (words.sources.sort)(*sort) }{ " " }<span class="count">{ group.len() }</span>
                    </h3>
                    <ul class="sources">
                        <Gradual
                            items={group.iter().map(|it| row(words, props, sources, it)).collect::<Vec<_>>()}
                            first={room.take(group.len())}
                        />
                    </ul>
                </section>
            }) }
            <Twin
                id="sources-table"
                caption={words.sources.sources_title}
                head={words.sources.source_columns.to_vec()}
                rows={
                    let (props, sources) = (props.clone(), sources.clone());
                    Rows::from(move |()| rows(words, &props, &sources))
                }
            />
        </>
    }
}

/// The article in one bar: quoted by sort of source, and narrated.
fn whole(words: &Words, sources: &Sources) -> Html {
    let mut at = 0.0;
    let parts: Vec<_> = [Sort::Named, Sort::Unnamed, Sort::Document, Sort::Media, Sort::Unclear]
        .map(|sort| (words::sort_id(sort), (words.sources.sort)(sort), sources.words_of(sort)))
        .into_iter()
        .chain([("narrated", words.sources.narrated, sources.narrated)])
        .filter(|(.., words)| *words > 0)
        .map(|(id, label, words)| {
            let share = sources.share(words);
            let start = at;
            at += share;
            (id, label, start, share)
        })
        .collect();
    html! {
        <>
            <svg class="whole" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                { for parts.iter().map(|(id, _, start, share)| html! {
                    <rect
                        class={format!("part-{id}")}
                        x={decimal(*start)}
                        y="0"
                        width={decimal((share - 0.4).max(0.3))}
                        height="10"
                    />
                }) }
            </svg>
            <ul class="shares" data-testid="shares">
                { for parts.iter().map(|(id, label, _, share)| html! {
                    <li>
                        <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                            <rect class={format!("part-{id}")} width="10" height="10" rx="2" />
                        </svg>
                        <span>{ *label }</span>
                        <b>{ (words.sources.percent)(*share) }</b>
                    </li>
                }) }
            </ul>
            <p class="page-hint" data-testid="hedged">{ (words.sources.hedged)(sources.hedged, sources.stances) }</p>
        </>
    }
}

fn row(words: &Words, props: &SourcesViewProps, sources: &Sources, source: &Source) -> Html {
    let Reading { document, .. } = &*props.reading;
    let share = sources.share(source.words);
    let (name, hue, view) = described(words, source, props);
    let places: Vec<Range> = source
        .quotes
        .iter()
        .filter_map(|&it| document.quotes.get(it))
        .flat_map(|it| it.content.clone())
        .collect();
    let onclick = {
        let (on_show, on_light) = (props.on_show.clone(), props.on_light.clone());
        Callback::from(move |_: MouseEvent| match view {
            Some(view) => on_show.emit(view),
            None => on_light.emit(places.clone()),
        })
    };
    // The longest bar is as long as the row; the number says how much that is.
    let most = sources.groups.iter().flat_map(|it| &it.1).map(|it| it.words).max().unwrap_or(1).max(1);
    let long = 100.0 * source.words as f64 / most as f64;
    html! {
        <li>
            <button
                type="button"
                class={classes!("source-row", hue_class(hue))}
                data-testid="source-row"
                {onclick}
            >
                <Monogram name={name.clone()} {hue} />
                <span class="source-body">
                    <span class="source-line">
                        <span class="source-name" dir="auto" title={name.clone()}>{ words::sentence_case(&name) }</span>
                        <span class="source-number">
                            if source.said > 0 {
                                { (words.counts.quotes)(source.said) }{ " · " }
                            }
                            { (words.sources.percent)(share) }
                        </span>
                    </span>
                    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="bar-all" width="100" height="4" />
                        <rect class="bar-part" width={decimal(long)} height="4" />
                    </svg>
                </span>
            </button>
        </li>
    }
}

/// A source's name, its hue, and where its row leads; one that is no actor has its words lit.
fn described(
    words: &Words,
    source: &Source,
    props: &SourcesViewProps,
) -> (AttrValue, Option<u8>, Option<View>) {
    let Reading { document, report, .. } = &*props.reading;
    match &source.who {
        Who::Actor(actor) => {
            let name = document.actors.get(*actor).map(|it| it.name.clone()).unwrap_or_default();
            (name.into(), report.hue(*actor), Some(View::Actor(*actor)))
        }
        Who::Words(words) => (words.clone(), None, None),
        Who::Nobody => (words.cards.unclear.into(), None, Some(View::Unclear)),
    }
}

fn rows(words: &Words, props: &SourcesViewProps, sources: &Sources) -> Vec<Vec<Html>> {
    let mut rows: Vec<Vec<Html>> = Vec::new();
    let mut push = |cells: [String; 5]| rows.push(cells.map(|it| html! { it }).to_vec());
    for (sort, group) in &sources.groups {
        for source in group {
            push([
                words::sentence_case(&described(words, source, props).0),
                (words.sources.sort)(*sort).to_owned(),
                source.said.to_string(),
                source.words.to_string(),
                (words.sources.percent)(sources.share(source.words)),
            ]);
        }
    }
    push([
        words.sources.narrated.to_owned(),
        String::new(),
        String::new(),
        sources.narrated.to_string(),
        (words.sources.percent)(sources.share(sources.narrated)),
    ]);
    rows
}
