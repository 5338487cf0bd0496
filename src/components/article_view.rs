//! The article: headline, notices, paragraphs.

use standpoint_wire::ParagraphKind;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::{
    notice::Notice,
    print_notes::PrintNotes,
    stretch::{self, Stretch, use_wave, within},
};
use crate::{
    articles::Source,
    dom,
    highlight::{Paragraph, Range},
    shared::Shared,
    state::{FOREIGN, Phase, Reading},
    words::{Words, use_language},
};

/// Above this many bytes the browser lays out only the paragraphs in sight.
const LONG: usize = 20_000;

/// What was clicked, or entered with the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// A mention of the actor of this index.
    Actor(usize),
    /// The quote of this index.
    Quote(usize),
}

/// Where an article is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// In this browser.
    Here,
    /// Elsewhere, and its analysis came with it.
    Before,
}

/// See [`ArticleView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ArticleViewProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its paragraphs.
    pub paragraphs: Vec<Shared<Paragraph>>,
    /// How far the analysis is.
    pub phase: Phase,
    /// What is known so far.
    pub reading: Option<Shared<Reading>>,
    /// Whether what was found is marked in the text.
    pub has_highlights: bool,
    /// Whether the analysis is kept back.
    pub is_withheld: bool,
    /// The actor whose card is open.
    pub selected: Option<usize>,
    /// The lit words.
    pub lit: Vec<Range>,
    /// Whether it is what the page is about, and not one of several things on it.
    pub is_page: bool,
    /// Where it is read.
    pub read: Read,
    /// Called when a highlight is chosen.
    pub on_hit: Callback<Hit>,
    /// Called to show an analysis that is kept back.
    pub on_anyway: Callback<()>,
    /// Called to go back to the sample, where there is one.
    pub on_sample: Option<Callback<()>>,
}

/// The column of text. One listener serves all highlights, which may be thousands.
#[component]
#[expect(clippy::ignored_unit_patterns, reason = "yew writes one for an element whose name is computed")]
pub fn ArticleView(props: &ArticleViewProps) -> Html {
    let language = use_language();
    let words = language.words();
    let reading = props.reading.clone().filter(|_| props.has_highlights);
    let hit = {
        let (reading, on_hit) = (reading.clone(), props.on_hit.clone());
        Callback::from(move |event: Event| {
            let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
            if let Some(hit) = reading.as_ref().zip(target).and_then(|(reading, it)| hit(reading, &it)) {
                event.prevent_default();
                on_hit.emit(hit);
            }
        })
    };
    let onclick = {
        let hit = hit.clone();
        Callback::from(move |event: MouseEvent| {
            if !dom::is_selecting() {
                hit.emit(event.into());
            }
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            hit.emit(event.into());
        }
    });
    let source = &props.source;
    let length = use_memo(source.clone(), |source| source.text.split_whitespace().count());
    let text = use_node_ref();
    let count = props.paragraphs.len().div_ceil(stretch::LENGTH);
    let selected = use_wave(props.selected, (source.clone(), reading.clone()), count, &text);
    let headline = source.title.is_none()
        && props.paragraphs.first().is_some_and(|it| it.kind == ParagraphKind::Heading);
    let element = if props.is_page { "main" } else { "article" };
    html! {
        <@{element}
            id="article"
            part="article"
            class={classes!(
                "article",
                (source.text.len() > LONG).then_some("is-long"),
                headline.then_some("has-headline"),
            )}
            tabindex="-1"
            lang={source.language.clone()}
            dir="auto"
            {onclick}
            {onkeydown}
        >
            <header class={classes!("article-header", props.selected.is_some().then_some("has-selection"))}>
                <p class="kicker" lang={language.tag()} dir={language.direction()}>
                    <span>{ source.origin(words) }</span>
                    if let Some(licence) = &source.licence {
                        <span data-testid="licence">{ words.page.licence }{ licence }</span>
                    }
                    if let Some(on_sample) = props.on_sample.as_ref().filter(|_| !source.is_sample) {
                        <button
                            type="button"
                            class="text-button"
                            data-testid="to-sample"
                            onclick={on_sample.reform(|_: MouseEvent| ())}
                        >
                            { words.page.to_sample }
                        </button>
                    }
                </p>
                if let Some(title) = &source.title {
                    <h1 class="headline">{ title }</h1>
                } else if !headline {
                    <h1 class="visually-hidden">{ source.origin(words) }</h1>
                }
                <p class="byline" lang={language.tag()} dir={language.direction()}>
                    { byline(words, props.read, *length) }
                </p>
                <p class={classes!("key", reading.is_none().then_some("is-blank"))} dir={language.direction()} aria-hidden="true">
                    <span><i class="mention proper hue-1">{ words.page.key_name }</i>{ words.page.key_actor }</span>
                    <span><i class="quote say-2">{ words.page.key_words }</i>{ words.page.key_quote }</span>
                    <span><i class="key-lit">{ words.page.key_words }</i>{ words.page.key_evidence }</span>
                </p>
            </header>
            { notices(words, props) }
            <div ref={text} class="text" data-testid="text">
                { for props.paragraphs.chunks(stretch::LENGTH).zip(selected).enumerate().map(|(i, (paragraphs, selected))| html! {
                    <Stretch
                        key={i}
                        first={i * stretch::LENGTH}
                        paragraphs={paragraphs.to_vec()}
                        reading={reading.clone()}
                        {selected}
                        lit={lit(&props.lit, paragraphs)}
                        has_headline={headline}
                    />
                }) }
            </div>
            // What changes with every part that is read need not be laid out for paper; notes without marks say nothing.
            if let Some(reading) = reading.filter(|_| props.phase != Phase::Reading) {
                <PrintNotes {reading} />
            }
        </@>
    }
}

/// The highlight that an element belongs to: the mention in front, or else the quote.
fn hit(reading: &Reading, element: &Element) -> Option<Hit> {
    let mark = element.closest("mark").ok()??;
    if let Some(id) = mark.get_attribute("data-actor") {
        return reading.report.actor(&id).map(Hit::Actor);
    }
    let id = mark.get_attribute("data-quote")?;
    reading.document.quotes.iter().position(|it| it.id == id).map(Hit::Quote)
}

/// The ranges that reach into these paragraphs.
fn lit(ranges: &[Range], paragraphs: &[Shared<Paragraph>]) -> Vec<Range> {
    let (first, last) = (paragraphs.first(), paragraphs.last());
    first.zip(last).map_or_else(Vec::new, |(first, last)| within(ranges, first.start, last.end))
}

/// How many words the article has, and where they are read.
fn byline(words: &Words, read: Read, count: usize) -> String {
    match read {
        Read::Here => (words.page.read_here)(count),
        Read::Before => (words.page.read_before)(count),
    }
}

/// What the reader should know before trusting the highlights. One line a code: a long text may have many
/// unclosed quotation marks.
fn notices(words: &Words, props: &ArticleViewProps) -> Html {
    let mut warnings: Vec<_> = props.reading.iter().flat_map(|it| &it.document.warnings).collect();
    warnings.sort_by_key(|it| &it.code);
    warnings.dedup_by_key(|it| &it.code);
    html! {
        <>
            if let Phase::Failed(failure) = props.phase {
                <Notice kind="error" code="failed" message={(words.notices.failure)(failure)} />
            }
            { for warnings.into_iter().map(|it| html! {
                <Notice kind="warning" code={it.code.clone()} message={(words.notices.warning)(&it.code).map_or_else(|| it.message.clone().into(), AttrValue::from)}>
                    if props.is_withheld && it.code == FOREIGN {
                        <button
                            type="button"
                            class="button"
                            data-testid="show-anyway"
                            onclick={props.on_anyway.reform(|_: MouseEvent| ())}
                        >
                            { words.page.show_anyway }
                        </button>
                    }
                </Notice>
            }) }
        </>
    }
}
