//! A paragraph of the article.

use standpoint_wire::{Document, Form, ParagraphKind};
use yew::prelude::*;

use crate::{
    highlight::{self, Paragraph, Range, Run},
    shared::Shared,
    state::Reading,
    words::{self, Words, use_words},
};

/// See [`ParagraphView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ParagraphViewProps {
    /// The paragraph.
    pub paragraph: Shared<Paragraph>,
    /// The analysis, once it is there.
    pub reading: Option<Shared<Reading>>,
    /// Whether some actor's card is open.
    pub has_selection: bool,
    /// The actor whose card it is, if it has to do with this paragraph.
    pub selected: Option<usize>,
    /// The lit words of this paragraph.
    pub lit: Vec<Range>,
    /// Whether this is the article's headline.
    pub is_headline: bool,
}

/// The paragraph's element. That everybody steps back is its class alone: its runs are not drawn for that.
#[component]
pub fn ParagraphView(props: &ParagraphViewProps) -> Html {
    let runs = html! {
        <Runs
            paragraph={props.paragraph.clone()}
            reading={props.reading.clone()}
            selected={props.selected}
            lit={props.lit.clone()}
        />
    };
    let look = props.has_selection.then_some("has-selection");
    match props.paragraph.kind {
        ParagraphKind::Heading if props.is_headline => {
            html! { <h1 class={classes!("headline", look)}>{ runs }</h1> }
        }
        ParagraphKind::Heading => html! { <h2 class={classes!("heading", look)}>{ runs }</h2> },
        ParagraphKind::Body => html! { <p class={classes!("paragraph", look)}>{ runs }</p> },
    }
}

/// See [`Runs`].
#[derive(Debug, Clone, PartialEq, Properties)]
struct RunsProps {
    /// The paragraph.
    paragraph: Shared<Paragraph>,
    /// The analysis, once it is there.
    reading: Option<Shared<Reading>>,
    /// The actor whose card is open, if it has to do with this paragraph.
    selected: Option<usize>,
    /// The lit words of this paragraph.
    lit: Vec<Range>,
}

/// The runs as text nodes and marks. They are drawn again only if words of theirs are lit or an actor of theirs selected.
#[component]
fn Runs(props: &RunsProps) -> Html {
    let words = use_words();
    let paragraph = &*props.paragraph;
    let mut voice = None;
    if props.lit.is_empty() {
        paragraph.runs.iter().map(|run| show(words, run, false, &mut voice, props)).collect()
    } else {
        highlight::light(&paragraph.runs, &props.lit)
            .iter()
            .map(|(run, is_lit)| show(words, run, *is_lit, &mut voice, props))
            .collect()
    }
}

/// A run. `voice` is the quote whose speaker the margin named last.
fn show(words: &Words, run: &Run, is_lit: bool, voice: &mut Option<usize>, props: &RunsProps) -> Html {
    let text = run.text.clone();
    let Some(reading) = props.reading.as_ref().filter(|_| !run.mentions.is_empty() || !run.quotes.is_empty())
    else {
        return if is_lit {
            html! { <mark class="is-lit" tabindex="-1">{ text }</mark> }
        } else {
            html! { text }
        };
    };
    let Reading { document, report, .. } = &**reading;
    let hue = |actor: usize| report.hue(actor).unwrap_or(0);
    let mut class = Classes::new();
    // As in a play, a speaker who goes on is not named again.
    let margin = run
        .opens
        .filter(|&quote| {
            voice.replace(quote).is_none_or(|last| report.speaker(last) != report.speaker(quote))
        })
        .map(|quote| who(words, quote, reading));
    if let Some(quote) = run.opens.filter(|_| margin.is_some()) {
        let speaker = report.speaker(quote);
        class.push(format!("opens opens-{}", speaker.map_or(0, hue)));
        if speaker.is_some_and(|it| is_named_before(&props.paragraph, run, it)) {
            class.push("is-named");
        }
    }
    let (mut actor, mut name, mut about) = (None, None, None);
    if let Some(&quote) = run.quotes.last() {
        let speaker = report.speaker(quote);
        class.push(format!("quote say-{}", speaker.map_or(0, hue)));
        if speaker.is_none() {
            class.push("quote-unclear");
        }
        about = Some((words.page.quote_of)(&who(words, quote, reading)));
    }
    if let Some(mention) = run.mentions.last() {
        class.push(match mention.form {
            Form::Proper => "mention proper",
            Form::Nominal => "mention nominal",
            Form::Pronoun => "mention pronoun",
        });
        class.push(format!("hue-{}", hue(mention.actor)));
        let it = document.actors.get(mention.actor);
        actor = it.map(|it| AttrValue::from(it.id.clone()));
        name = it.map(|it| it.name.clone());
    }
    if let [.., outer, _] = run.mentions.as_slice() {
        class.push(format!("nested outer-{}", hue(outer.actor)));
    }
    if let Some(selected) = props.selected {
        if run.mentions.iter().any(|it| it.actor == selected) {
            class.push("is-selected");
        }
        if run.quotes.iter().any(|&it| report.speaker(it) == Some(selected)) {
            class.push("is-speaking");
        }
    }
    if is_lit {
        class.push("is-lit");
    }
    let note = ending(run, document);
    if note.is_some() {
        class.push("mark-note");
    }
    let about = AttrValue::from(name.or(about).unwrap_or_default());
    let quote =
        run.quotes.last().and_then(|&it| document.quotes.get(it)).map(|it| AttrValue::from(it.id.clone()));
    let (role, tabindex) =
        if run.is_stop { (Some("button"), Some("0")) } else { (None, is_lit.then_some("-1")) };
    html! {
        <mark
            {class}
            {role}
            {tabindex}
            title={about}
            data-actor={actor}
            data-quote={quote}
            data-voice={margin}
            data-note={note}
        >
            { text }
        </mark>
    }
}

/// The numbers of the quotes that end with this run, as a printed page notes them.
fn ending(run: &Run, document: &Document) -> Option<String> {
    let ends = |&&quote: &&usize| {
        let content = document.quotes.get(quote).and_then(|it| it.content.last());
        content.is_some_and(|range| range[1] == run.end)
    };
    let numbers: Vec<_> = run.quotes.iter().filter(ends).map(|it| (it + 1).to_string()).collect();
    (!numbers.is_empty()).then(|| numbers.join(", "))
}

/// The name of a quote's speaker.
fn who(words: &Words, quote: usize, reading: &Reading) -> String {
    let speaker = reading.report.speaker(quote).and_then(|it| reading.document.actors.get(it));
    speaker.map_or_else(|| words.cards.unclear.to_owned(), |it| words::sentence_case(&it.name))
}

/// Whether a paragraph names an actor before this run, so that a narrow page need not.
fn is_named_before(paragraph: &Paragraph, run: &Run, actor: usize) -> bool {
    let before = paragraph.runs.iter().take_while(|it| it.start < run.start);
    before.flat_map(|it| &it.mentions).any(|it| it.actor == actor && it.form != Form::Pronoun)
}
