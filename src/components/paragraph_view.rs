//! A paragraph of the article.

use standpoint_wire::{Form, ParagraphKind};
use yew::prelude::*;

use crate::{
    highlight::{self, Paragraph, Range, Run},
    shared::Shared,
    state::Reading,
};

/// See [`ParagraphView`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ParagraphViewProps {
    /// The paragraph.
    pub paragraph: Shared<Paragraph>,
    /// The analysis, once it is there.
    pub reading: Option<Shared<Reading>>,
    /// The actor whose card is open, if it has to do with this paragraph.
    pub selected: Option<usize>,
    /// The lit words of this paragraph.
    pub lit: Vec<Range>,
    /// Whether this is the article's headline.
    pub is_headline: bool,
}

/// The runs as text nodes and marks. It renders again only if its own words are lit or its own actors selected,
/// so that a long article stays quick.
#[component]
pub fn ParagraphView(props: &ParagraphViewProps) -> Html {
    let paragraph = &*props.paragraph;
    let words: Html = if props.lit.is_empty() {
        paragraph.runs.iter().map(|run| show(run, false, props)).collect()
    } else {
        highlight::light(&paragraph.runs, &props.lit)
            .iter()
            .map(|(run, is_lit)| show(run, *is_lit, props))
            .collect()
    };
    match paragraph.kind {
        ParagraphKind::Heading if props.is_headline => html! { <h1 class="headline">{ words }</h1> },
        ParagraphKind::Heading => html! { <h2 class="heading">{ words }</h2> },
        ParagraphKind::Body => html! { <p class="paragraph">{ rails(props) }{ words }</p> },
    }
}

fn show(run: &Run, is_lit: bool, props: &ParagraphViewProps) -> Html {
    let text = run.text.clone();
    let Some(reading) = props.reading.as_ref().filter(|_| !run.mentions.is_empty() || !run.quotes.is_empty())
    else {
        return if is_lit {
            html! { <mark class="is-lit" tabindex="-1">{ text }</mark> }
        } else {
            html! { text }
        };
    };
    let Reading { document, report } = &**reading;
    let hue = |actor: usize| report.hue(actor).unwrap_or(0);
    let mut class = Classes::new();
    let (mut actor, mut name, mut about) = (None, None, None);
    if let Some(&quote) = run.quotes.last() {
        let speaker = report.speaker(quote);
        class.push(format!("quote say-{}", speaker.map_or(0, hue)));
        if speaker.is_none() {
            class.push("quote-unclear");
        }
        let who = speaker.and_then(|it| document.actors.get(it)).map_or("unclear speaker", |it| &it.name);
        about = Some(format!("Quote: {who}"));
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
        class.push(format!("outer-{}", hue(outer.actor)));
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
        >
            { text }
        </mark>
    }
}

/// The margin: where in the paragraph somebody speaks, in the speaker's hue. The places are those of the words
/// in the paragraph's length, which is where its lines are to within a line.
fn rails(props: &ParagraphViewProps) -> Html {
    let Some(reading) = &props.reading else { return Html::default() };
    if props.paragraph.rails.is_empty() {
        return Html::default();
    }
    let report = &reading.report;
    html! {
        <svg class="rails" viewBox="0 0 10 1000" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            { for props.paragraph.rails.iter().map(|rail| {
                let speaker = report.speaker(rail.quote);
                let class = classes!(
                    "rail",
                    format!("say-{}", speaker.and_then(|it| report.hue(it)).unwrap_or(0)),
                    (speaker.is_some() && speaker == props.selected).then_some("is-speaking"),
                );
                html! {
                    <rect
                        {class}
                        x={(rail.depth.min(2) * 4).to_string()}
                        y={rail.from.to_string()}
                        width="3"
                        height={(rail.to - rail.from).to_string()}
                    />
                }
            }) }
        </svg>
    }
}
