//! The dialog in which a text of the reader's own is entered.

use web_sys::{File, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{in_article::ARTICLE, notice::Notice};
use crate::{
    articles::{SAMPLES, Sample},
    intake::{LIMIT, Refusal},
    markup,
    words::{Words, use_words},
};

/// See [`OpenDialog`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct OpenDialogProps {
    /// Whether it is shown.
    pub is_open: bool,
    /// Why the last text was not taken.
    pub refusal: Option<Refusal>,
    /// Called with a text to read.
    pub on_text: Callback<String>,
    /// Called with a text to read as it is.
    pub on_plain: Callback<String>,
    /// Called with a file to read.
    pub on_file: Callback<File>,
    /// Called with a sample to read.
    pub on_sample: Callback<Sample>,
    /// Called when the dialog is closed.
    pub on_close: Callback<()>,
}

/// A text area, a file, and the button that reads what is in them. The text stays where it is until it is taken.
#[component]
pub fn OpenDialog(props: &OpenDialogProps) -> Html {
    let words = use_words();
    let dialog = use_node_ref();
    let text = use_node_ref();
    use_effect_with(props.is_open, {
        let (dialog, text) = (dialog.clone(), text.clone());
        move |&is_open| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                if is_open && !dialog.open() {
                    let _ = dialog.show_modal();
                    // What is pasted now takes the place of the text before it.
                    if let Some(text) = text.cast::<HtmlTextAreaElement>() {
                        text.select();
                    }
                } else if !is_open && dialog.open() {
                    dialog.close();
                }
            }
        }
    });
    // What is refused is what is shown: a file is not in the field yet.
    use_effect_with(props.refusal.clone(), {
        let text = text.clone();
        move |refusal| {
            if let (Some(Refusal::Html(html)), Some(text)) = (refusal, text.cast::<HtmlTextAreaElement>())
                && text.value() != *html
            {
                text.set_value(html);
            }
        }
    });
    let onsubmit = {
        let (on_text, text) = (props.on_text.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(text) = text.cast::<HtmlTextAreaElement>() {
                on_text.emit(text.value());
            }
        })
    };
    let onchange = {
        let on_file = props.on_file.clone();
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                on_file.emit(file);
            }
            input.set_value(""); // so that the same file can be chosen again
        })
    };
    html! {
        <dialog
            ref={dialog}
            class="dialog"
            aria-labelledby="dialog-title"
            data-testid="open-dialog"
            onclose={props.on_close.reform(|_: Event| ())}
        >
            <form class="dialog-form" {onsubmit}>
                <h2 class="dialog-title" id="dialog-title">{ words.page.own_article }</h2>
                <p class="dialog-hint" id="dialog-hint">
                    { (words.page.what_to_paste)(LIMIT) }
                </p>
                <textarea
                    ref={text}
                    class="field dialog-text"
                    rows="12"
                    dir="auto"
                    autofocus=true
                    aria-label={words.page.article_text}
                    aria-describedby="dialog-hint"
                    placeholder={words.page.paste_here}
                    data-testid="paste-text"
                />
                if let Some(refusal) = &props.refusal {
                    <Notice kind="error" code="refused" message={(words.notices.refusal)(refusal)}>
                        { html_choice(words, refusal, &props.on_plain) }
                    </Notice>
                }
                <div class="dialog-actions">
                    <label class="button file-button">
                        { words.page.open_file }
                        <input
                            type="file"
                            class="file-input"
                            accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown"
                            data-testid="file-input"
                            {onchange}
                        />
                    </label>
                    <span class="dialog-drop">{ words.page.or_drop }</span>
                    <button
                        type="button"
                        class="button"
                        data-testid="dialog-cancel"
                        onclick={props.on_close.reform(|_: MouseEvent| ())}
                    >
                        { words.page.cancel }
                    </button>
                    <button type="submit" class="button button-primary" data-testid="read-it">{ words.page.read_it }</button>
                </div>
            </form>
            <section class="samples" aria-labelledby="samples-title" data-testid="samples">
                <h3 class="samples-title" id="samples-title">{ words.page.or_sample }</h3>
                <ul>
                    { for SAMPLES.iter().map(|sample| sample_row(words, sample, &props.on_sample)) }
                </ul>
            </section>
        </dialog>
    }
}

/// What can be done with HTML.
fn html_choice(words: &Words, refusal: &Refusal, on_plain: &Callback<String>) -> Html {
    let Refusal::Html(text) = refusal else { return Html::default() };
    let button = |id: &'static str, class: &'static str, label: &'static str, text: String| {
        html! {
            <button
                type="button"
                {class}
                data-testid={id}
                onclick={on_plain.reform(move |_: MouseEvent| text.clone())}
            >
                { label }
            </button>
        }
    };
    html! {
        <>
            { button("strip-tags", "button button-primary", words.page.strip_tags, markup::from_html(text)) }
            { button("keep-tags", "button", words.page.keep_tags, text.clone()) }
        </>
    }
}

/// A sample: its title, and beneath it where it comes from and what may be done with it.
fn sample_row(words: &Words, sample: &Sample, on_sample: &Callback<Sample>) -> Html {
    let chosen = *sample;
    html! {
        <li>
            <button
                type="button"
                class="sample"
                data-testid="sample"
                data-slug={sample.slug}
                onclick={on_sample.reform(move |_: MouseEvent| chosen)}
            >
                <span class="sample-title" dir="auto" lang={ARTICLE}>{ sample.title() }</span>
                <span class="sample-origin" dir="auto" lang={ARTICLE}>
                    { sample.origin(words) }
                    if let Some(licence) = sample.licence() {
                        { " · " }{ licence }
                    }
                </span>
            </button>
        </li>
    }
}
