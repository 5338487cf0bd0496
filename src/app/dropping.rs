//! Files and words that are dropped on the page.

use web_sys::{DragEvent, File};
use yew::prelude::*;

/// What the page listens to while something is dragged over it.
pub struct Dropping {
    /// Whether something is.
    pub is_dragging: bool,
    /// It is over the page.
    pub ondragover: Callback<DragEvent>,
    /// It is no longer.
    pub ondragleave: Callback<DragEvent>,
    /// It is let go.
    pub ondrop: Callback<DragEvent>,
}

/// Takes what is dropped: a file, or else words.
#[hook]
pub fn use_dropping(on_file: Callback<File>, on_text: Callback<String>) -> Dropping {
    let is_dragging = use_state(|| false);
    let ondragover = {
        let is_dragging = is_dragging.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_dragging.set(true);
        })
    };
    let ondragleave = {
        let is_dragging = is_dragging.clone();
        Callback::from(move |event: DragEvent| {
            // Leaving the window, not one element for another.
            if event.related_target().is_none() {
                is_dragging.set(false);
            }
        })
    };
    let ondrop = {
        let is_dragging = is_dragging.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_dragging.set(false);
            let Some(data) = event.data_transfer() else { return };
            if let Some(file) = data.files().and_then(|files| files.get(0)) {
                on_file.emit(file);
            } else if let Ok(text) = data.get_data("text/plain") {
                on_text.emit(text);
            }
        })
    };
    Dropping { is_dragging: *is_dragging, ondragover, ondragleave, ondrop }
}
