//! What an element says about the reader in it.

use serde::Deserialize;
use standpoint::{
    analyzer::{Assets, ModelAt},
    articles::Source,
    intake::{self, Refusal},
    model::ModelFile,
    reader::Host,
    words::Language,
};
use standpoint_wire::Document;

/// What an element says.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Options {
    /// The text.
    pub text: String,
    /// The name of the text's file, if it is from one.
    #[serde(default)]
    pub file: Option<String>,
    /// The headline, where it is not part of the text.
    #[serde(default)]
    pub title: Option<String>,
    /// Where the text is from, in the reader's words.
    pub origin: String,
    /// The language of the reader's own words (BCP 47); one that it does not speak is English.
    pub lang: String,
    /// The address of our folder, with a slash at its end.
    pub base: String,
    /// The address of the worker's script.
    pub worker: String,
    /// The model's address; `none` for none, and nothing for the one in our folder.
    #[serde(default)]
    pub model: Option<String>,
    /// A document that was made beforehand, as JSON.
    #[serde(default)]
    pub analysis: Option<String>,
    /// Whether the text stands in the page already.
    #[serde(default)]
    pub is_in_place: bool,
    /// `side`, `below` or `none`.
    #[serde(default)]
    pub panel: Panel,
}

/// Where the panel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Panel {
    /// Beside the article, where there is room.
    #[default]
    Side,
    /// Below it.
    Below,
    /// Nowhere.
    None,
}

/// Something to read, and what is known of it beforehand.
#[derive(Debug, Clone, PartialEq)]
pub struct Start {
    /// What to read.
    pub source: Source,
    /// Its analysis; offsets count UTF-8 bytes.
    pub known: Option<Document>,
}

/// Why there is nothing to read: a code for programs and a sentence for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// `text` or `analysis`.
    pub code: &'static str,
    /// What happened, and what can be done about it.
    pub message: String,
}

impl Options {
    /// What to read.
    ///
    /// # Errors
    ///
    /// The text is refused, or the analysis is not one of it.
    pub fn start(&self) -> Result<Start, Trouble> {
        let words = self.language().words();
        let plain = intake::read(self.text.clone(), self.file.as_deref());
        let Some(json) = &self.analysis else {
            let text = plain.map_err(|it| Trouble {
                code: "text",
                message: match it {
                    // Its advice is for a page into which one can paste.
                    Refusal::Empty => words.notices.no_text.to_owned(),
                    it => (words.notices.refusal)(&it),
                },
            })?;
            return Ok(Start { source: self.source(text), known: None });
        };
        let trouble = |why: &dyn std::fmt::Display| Trouble {
            code: "analysis",
            message: format!("The analysis that was published with this article cannot be shown: {why}."),
        };
        let document: Document =
            serde_json::from_str(json).map_err(|_| trouble(&standpoint_wire::Mismatch::Schema))?;
        // The file may have been analysed as it is, or as it is read here.
        let text = match plain {
            Ok(plain) if document.is_of(&plain) => plain,
            _ => self.text.clone(),
        };
        let known = document.for_text(&text).map_err(|it| trouble(&it))?;
        Ok(Start { source: self.source(text), known: Some(known) })
    }

    fn source(&self, text: String) -> Source {
        let mut source = Source::own(text, Some(&self.origin));
        source.title = self.title.clone().map(Into::into);
        source
    }

    /// The language of the reader's own words.
    pub fn language(&self) -> Language {
        Language::among([self.lang.as_str()])
    }

    /// What surrounds the reader.
    pub fn host(&self) -> Host {
        Host {
            assets: self.analysis.is_none().then(|| self.assets()),
            is_page: false,
            has_article: !self.is_in_place,
            has_panel: self.panel != Panel::None,
        }
    }

    fn assets(&self) -> Assets {
        let model = match self.model.as_deref() {
            None | Some("") => ModelAt::Address(format!("{}{}", self.base, ModelFile::known().name)),
            Some("none") => ModelAt::Nowhere,
            Some(address) => ModelAt::Address(address.to_owned()),
        };
        Assets { worker: self.worker.clone(), is_module: !self.worker.starts_with("blob:"), model }
    }
}

#[cfg(test)]
mod tests {
    use standpoint_wire::sum;

    use super::*;

    fn options(text: &str, analysis: Option<&str>) -> Options {
        let json = serde_json::json!({
            "text": text, "origin": "a.org", "lang": "en", "base": "https://a.org/s/",
            "worker": "https://a.org/s/worker_loader.js", "analysis": analysis,
        });
        serde_json::from_value(json).unwrap()
    }

    fn analysis(of: &str) -> String {
        serde_json::json!({
            "schema": "standpoint/1", "id": "", "text_sha256": sum(of), "offsets": "utf16", "lang": "en",
            "engine": "", "model": "", "paragraphs": [], "names": [], "actors": [], "quotes": [], "stances": [],
            "warnings": []
        })
        .to_string()
    }

    #[test]
    fn an_analysis_of_the_text_needs_no_worker() {
        let options = options("Words.\n", Some(&analysis("Words.\n")));
        assert!(options.start().unwrap().known.is_some());
        assert_eq!(options.host().assets, None);
    }

    #[test]
    fn an_analysis_of_the_words_of_markdown_is_one_of_its_file() {
        let markdown = "# Poe leaves\n\nShe **left**.";
        let start = options(markdown, Some(&analysis("Poe leaves\n\nShe left."))).start();
        let plain = start.map(|it| it.source.text.to_string());
        assert_eq!(plain.as_deref(), Ok("Poe leaves\n\nShe left."));
        assert!(options(markdown, Some(&analysis(markdown))).start().is_ok());
    }

    #[test]
    fn an_analysis_of_another_text_is_refused_with_the_reason() {
        let trouble = options("Words.", Some(&analysis("Other words."))).start().unwrap_err();
        assert_eq!(trouble.code, "analysis");
        assert!(trouble.message.contains("from another text"), "{}", trouble.message);
        let trouble = options("Words.", Some("{}")).start().unwrap_err();
        assert!(trouble.message.contains("standpoint/1"), "{}", trouble.message);
    }

    #[test]
    fn where_there_is_no_text_nobody_is_asked_to_paste_one() {
        let trouble = options(" \n", None).start().unwrap_err();
        assert_eq!((trouble.code, trouble.message.as_str()), ("text", "There is no text here to read."));
    }

    #[test]
    fn the_model_is_in_our_folder_unless_the_element_says_otherwise() {
        let at = |model: Option<&str>| {
            Options { model: model.map(str::to_owned), ..options("Words.", None) }.assets().model
        };
        let ModelAt::Address(address) = at(None) else { panic!("no address") };
        assert!(address.starts_with("https://a.org/s/reader-"), "{address}");
        assert_eq!(at(Some("none")), ModelAt::Nowhere);
        assert_eq!(at(Some("https://b.org/m")), ModelAt::Address("https://b.org/m".to_owned()));
    }
}
