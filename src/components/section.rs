//! A section of a card.

use yew::prelude::*;

/// See [`Section`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SectionProps {
    /// What to call it in tests.
    pub id: &'static str,
    /// The heading.
    pub title: AttrValue,
    /// What the section holds, in a few words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// How many items.
    pub count: usize,
    /// The items.
    pub children: Children,
}

/// A heading with the number of items, and the items under it. Without items nothing is shown: the card says at
/// its end of what nothing was found.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    if props.count == 0 {
        return Html::default();
    }
    html! {
        <section class="section" data-testid={props.id}>
            <h3 class="section-title">
                { &props.title }
                { " " }
                <span class="count">{ props.count }</span>
            </h3>
            if let Some(hint) = &props.hint {
                <p class="section-hint">{ hint }</p>
            }
            { props.children.clone() }
        </section>
    }
}
