//! What can be corrected of an actor: its name, its kind, whom it is the same as, and which mention is not its own.

use standpoint_wire::ActorKind;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    articles::Source,
    corrections::{Correction, Spot},
    report,
    shared::Shared,
    state::Reading,
    words::{self, use_words},
};

/// How many bytes of the text are shown around a mention.
const AROUND: usize = 28;

/// See [`ActorEditor`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ActorEditorProps {
    /// The text.
    pub source: Shared<Source>,
    /// Its analysis.
    pub reading: Shared<Reading>,
    /// Index of the actor.
    pub actor: usize,
    /// Called with a correction.
    pub on_correct: Callback<Correction>,
}

/// A small form; all but the name takes effect as soon as it is chosen.
#[component]
pub fn ActorEditor(props: &ActorEditorProps) -> Html {
    let words = use_words();
    let field = use_node_ref();
    let (text, document) = (&props.source.text, &props.reading.document);
    let Some(actor) = document.actors.get(props.actor) else { return Html::default() };
    let Some(spot) = Spot::of_actor(text, document, props.actor) else { return Html::default() };
    let onsubmit = {
        let (field, spot, on_correct, old) =
            (field.clone(), spot.clone(), props.on_correct.clone(), actor.name.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name =
                field.cast::<HtmlInputElement>().map(|it| it.value().trim().to_owned()).unwrap_or_default();
            if !name.is_empty() && name != old {
                on_correct.emit(Correction::Rename(spot.clone(), name));
            }
        })
    };
    let on_kind = chosen(&props.on_correct, {
        let spot = spot.clone();
        move |at| words::KINDS.get(at).map(|&kind| Correction::Kind(spot.clone(), kind))
    });
    let others: Vec<usize> =
        props.reading.report.cast().iter().map(|it| it.actor).filter(|&it| it != props.actor).collect();
    let into: Vec<Option<Spot>> = others.iter().map(|&it| Spot::of_actor(text, document, it)).collect();
    let on_merge = chosen(&props.on_correct, move |at| {
        Some(Correction::Merge(spot.clone(), into.get(at.checked_sub(1)?)?.clone()?))
    });
    let mentions: Vec<Option<Spot>> =
        actor.mentions.iter().map(|it| Spot::of(text, [it.start, it.end])).collect();
    let on_split = chosen(&props.on_correct, move |at| {
        Some(Correction::Split(mentions.get(at.checked_sub(1)?)?.clone()?))
    });
    html! {
        <div class="editor" data-testid="actor-editor">
            <form class="editor-line" {onsubmit}>
                <label class="editor-label" for="editor-name">{ words.corrections.name }</label>
                <input
                    ref={field}
                    id="editor-name"
                    class="field"
                    value={actor.name.clone()}
                    autocomplete="off"
                    maxlength="120"
                    data-testid="editor-name"
                />
                <button type="submit" class="button" data-testid="editor-save">{ words.corrections.save }</button>
            </form>
            <div class="editor-line">
                <label class="editor-label" for="editor-kind">{ words.corrections.kind }</label>
                <select id="editor-kind" class="field" data-testid="editor-kind" onchange={on_kind}>
                    { for words::KINDS.iter().map(|&it: &ActorKind| html! {
                        <option selected={it == actor.kind}>{ (words.cards.kind)(it) }</option>
                    }) }
                </select>
            </div>
            <div class="editor-line">
                <label class="editor-label" for="editor-merge">{ words.corrections.same_as }</label>
                <select id="editor-merge" class="field" data-testid="editor-merge" onchange={on_merge}>
                    <option selected=true>{ words.corrections.nobody_else }</option>
                    { for others.iter().filter_map(|&it| document.actors.get(it)).map(|it| html! {
                        <option>{ words::sentence_case(&it.name) }</option>
                    }) }
                </select>
            </div>
            if actor.mentions.len() > 1 {
                <div class="editor-line">
                    <label class="editor-label" for="editor-split">{ words.corrections.not_this_actor }</label>
                    <select id="editor-split" class="field" data-testid="editor-split" onchange={on_split}>
                        <option selected=true>{ words.corrections.choose_mention }</option>
                        { for actor.mentions.iter().map(|it| html! {
                            <option>{ around(text, it.start, it.end) }</option>
                        }) }
                    </select>
                </div>
            }
        </div>
    }
}

/// A listener that makes a correction of the number of what was chosen, and shows the first choice again.
fn chosen(
    on_correct: &Callback<Correction>,
    make: impl Fn(usize) -> Option<Correction> + 'static,
) -> Callback<Event> {
    let on_correct = on_correct.clone();
    Callback::from(move |event: Event| {
        let list = event.target_unchecked_into::<HtmlSelectElement>();
        if let Some(correction) = usize::try_from(list.selected_index()).ok().and_then(&make) {
            on_correct.emit(correction);
        }
    })
}

/// A mention between the words around it.
fn around(text: &str, start: usize, end: usize) -> String {
    let from = text.floor_char_boundary(start.saturating_sub(AROUND));
    let to = text.ceil_char_boundary((end + AROUND).min(text.len()));
    let before = text.get(from..start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let after = text.get(end..to).unwrap_or_default().split('\n').next().unwrap_or_default();
    format!("… {before}[{}]{after} …", report::words(text, [start, end]))
}
