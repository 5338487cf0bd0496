//! What can be read: a sample that comes with the program, or a text of the reader's own.

use yew::AttrValue;

use crate::{dom, intake, words::Words};

/// Where a tab keeps the text that is read in it, and where that came from.
const TEXT: &str = "standpoint-text";
const ORIGIN: &str = "standpoint-origin";

/// A text to read, and what is known about it beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The headline, where it is not part of the text.
    pub title: Option<AttrValue>,
    /// Where the text comes from; none for one that was pasted.
    pub origin: Option<AttrValue>,
    /// BCP 47.
    pub language: AttrValue,
    /// Under which licence, where that is known.
    pub licence: Option<AttrValue>,
    /// Whether it is one of the samples.
    pub is_sample: bool,
    /// The text, exactly as it is analysed.
    pub text: AttrValue,
}

/// An article that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// What it is called in tests.
    pub slug: &'static str,
    meta: &'static str,
    text: &'static str,
    /// Whether the text begins with its headline.
    has_headline: bool,
}

/// The articles that come with the program; the reader opens on the first.
pub const SAMPLES: [Sample; 3] = [
    Sample {
        slug: "aleppo",
        meta: include_str!("../articles/aleppo.toml"),
        text: include_str!("../articles/aleppo.md"),
        has_headline: false,
    },
    Sample {
        slug: "harbour-strike",
        meta: include_str!("../articles/harbour-strike.toml"),
        text: include_str!("../articles/harbour-strike.md"),
        has_headline: true,
    },
    Sample {
        slug: "water-bill",
        meta: include_str!("../articles/water-bill.toml"),
        text: include_str!("../articles/water-bill.md"),
        has_headline: true,
    },
];

impl Sample {
    /// What it is about.
    pub fn title(&self) -> &'static str {
        field(self.meta, "title").unwrap_or(self.slug)
    }

    /// Where it comes from.
    pub fn origin(&self, words: &Words) -> &'static str {
        field(self.meta, "source").unwrap_or(words.page.sample_article)
    }

    /// What may be done with it.
    pub fn licence(&self) -> Option<&'static str> {
        field(self.meta, "licence")
    }

    /// The article, to be read.
    pub fn source(&self) -> Source {
        Source {
            title: (!self.has_headline).then(|| self.title().into()),
            origin: field(self.meta, "source").map(AttrValue::from),
            language: field(self.meta, "language").unwrap_or("en").into(),
            licence: self.licence().map(AttrValue::from),
            is_sample: true,
            text: AttrValue::Static(self.text.trim_ascii_end()),
        }
    }
}

impl Source {
    /// The article on which the reader opens.
    pub fn sample() -> Self {
        SAMPLES[0].source()
    }

    /// What was read in this tab before it was loaded again; the sample in a new one.
    pub fn remembered() -> Self {
        let own = dom::kept(TEXT).filter(|text| intake::admit(text).is_ok());
        own.map_or_else(Self::sample, |text| {
            let origin = dom::kept(ORIGIN);
            Self::own(text, origin.as_deref())
        })
    }

    /// Where the text comes from, so called.
    pub fn origin(&self, words: &Words) -> AttrValue {
        let pasted = if self.is_sample { words.page.sample_article } else { words.page.own_text };
        self.origin.clone().unwrap_or(AttrValue::Static(pasted))
    }

    /// Remembers the text, if it is the reader's own, in the browser and until the tab is closed.
    pub fn remember(&self) {
        let own = |it| (!self.is_sample).then_some(it);
        dom::keep(TEXT, own(self.text.as_str()));
        dom::keep(ORIGIN, self.origin.as_deref().and_then(own));
    }

    /// A text of the reader's own, from a file of this name or from the clipboard.
    pub fn own(text: String, file: Option<&str>) -> Self {
        Self {
            title: None,
            origin: file.map(|name| name.to_owned().into()),
            language: AttrValue::Static("en"),
            licence: None,
            is_sample: false,
            text: text.into(),
        }
    }
}

/// The string under `key` in the flat `key = "value"` files that stand beside the articles.
fn field(toml: &'static str, key: &str) -> Option<&'static str> {
    toml.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim() == key).then_some(())?;
        value.trim().strip_prefix('"')?.strip_suffix('"')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_has_a_title_an_origin_and_paragraphs() {
        let sample = Source::sample();
        assert_eq!(sample.title.as_deref(), Some("Rebels advance to Aleppo"));
        assert_eq!(sample.origin.as_deref(), Some("Sample article supplied with the project"));
        assert_eq!(sample.text.split("\n\n").count(), 15);
        assert!(sample.text.ends_with("its tenth year."));
    }

    #[test]
    fn every_sample_says_where_it_comes_from_and_what_may_be_done_with_it() {
        for sample in SAMPLES {
            let source = sample.source();
            assert_ne!(sample.title(), sample.slug);
            assert!(source.licence.is_some() && source.origin.is_some());
            assert!(source.title.is_some() || !source.text.lines().next().unwrap_or_default().ends_with('.'));
        }
    }

    #[test]
    fn a_field_is_a_quoted_string() {
        assert_eq!(field("a = \"x = y\"\n# b = \"z\"", "a"), Some("x = y"));
        assert_eq!(field("a = 1", "a"), None);
    }
}
