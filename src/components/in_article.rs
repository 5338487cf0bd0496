//! What is the article's among the words of the page: in its own language and direction, whatever those of the page.

use yew::prelude::*;

/// The language of every article that is analysed (BCP 47).
pub const ARTICLE: &str = "en";

/// A name or a few words of the article.
pub fn in_article(words: impl Into<AttrValue>) -> Html {
    html! { <bdi lang={ARTICLE}>{ words.into() }</bdi> }
}
