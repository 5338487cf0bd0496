//! What the reader is looking at: one [`State`], changed by [`Action`]s only.

use std::rc::Rc;

use standpoint_engine::text::{self, paragraphs};
use standpoint_wire::{Document, ParagraphKind};
use yew::{AttrValue, Reducible};

use crate::{
    analyzer::{Failure, Job},
    articles::Source,
    highlight::{self, Paragraph, Range},
    report::{self, Report},
    shared::Shared,
};

/// The warning of a text in another language.
pub const FOREIGN: &str = "not-english";

/// Everything that the page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The text that is read.
    pub source: Shared<Source>,
    /// Its paragraphs: plain at first, with highlights once the analysis is there.
    pub paragraphs: Vec<Shared<Paragraph>>,
    /// How far the analysis is.
    pub phase: Phase,
    /// What the panel shows.
    pub view: View,
    /// The words of the text that are lit as evidence.
    pub lit: Lit,
    /// On a phone: whether the panel's sheet is up.
    pub is_sheet_open: bool,
    /// Whether a text of the reader's own can be entered.
    pub is_dialog_open: bool,
    /// Whether the analysis is kept back, because the text is in a language that the engine does not know.
    pub is_withheld: bool,
}

/// How far the analysis is.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// The worker reads.
    Reading,
    /// The cast is known.
    Ready(Shared<Reading>),
    /// The worker failed; the text can still be read.
    Failed(Failure),
    /// The reader did not want to wait.
    Cancelled,
}

/// An analysis, laid out.
#[derive(Debug)]
pub struct Reading {
    /// As it came from the worker; offsets count UTF-8 bytes.
    pub document: Document,
    /// The cast.
    pub report: Report,
}

/// What the panel shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The list of actors.
    Cast,
    /// The card of the actor of this index.
    Actor(usize),
    /// The quotes without a speaker.
    Unclear,
}

/// Words that are lit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lit {
    /// Ranges of the text, in order.
    pub ranges: Vec<Range>,
    /// Goes up with every lighting, so that lighting the same words again scrolls to them again.
    pub count: u32,
}

/// What can happen.
#[derive(Debug)]
pub enum Action {
    /// Read this text.
    Open(Source),
    /// The worker is done with the job.
    Finish(Job, Result<Document, Failure>),
    /// Stop waiting for the analysis.
    Cancel,
    /// Analyse again.
    Retry,
    /// Show this in the panel.
    Show(View),
    /// Light these words.
    Light(Vec<Range>),
    /// Light nothing.
    Darken,
    /// Raise or lower the sheet.
    Sheet(bool),
    /// Open or close the dialog.
    Dialog(bool),
    /// Show an analysis that was kept back.
    ShowAnyway,
}

impl State {
    /// Begins to read `source`.
    pub fn new(source: Source) -> Self {
        let paragraphs = blocks(&source.text);
        let paragraphs = highlight::plain(&source.text, &paragraphs).into_iter().map(Shared::new).collect();
        Self {
            source: Shared::new(source),
            paragraphs,
            phase: Phase::Reading,
            view: View::Cast,
            lit: Lit::default(),
            is_sheet_open: false,
            is_dialog_open: false,
            is_withheld: false,
        }
    }

    /// The actor whose card is open.
    pub const fn selected(&self) -> Option<usize> {
        if let View::Actor(actor) = self.view { Some(actor) } else { None }
    }

    /// What the article is called.
    pub fn headline(&self) -> AttrValue {
        let first = self.paragraphs.first().map(|it| ([it.start, it.end], it.kind));
        report::headline(&self.source, first)
    }

    fn finish(&mut self, document: Document) {
        let text = &self.source.text;
        self.paragraphs = highlight::paragraphs(text, &document).into_iter().map(Shared::new).collect();
        let report = Report::new(text, &document);
        self.is_withheld = document.warnings.iter().any(|it| it.code == FOREIGN);
        self.phase = Phase::Ready(Shared::new(Reading { document, report }));
    }

    fn light(&mut self, ranges: Vec<Range>) {
        self.lit = Lit { ranges, count: self.lit.count + 1 };
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(source) => state = Self::new(source),
            Action::Finish(job, result) if job.is_for(&state.source) && state.phase == Phase::Reading => {
                match result {
                    Ok(document) => state.finish(document),
                    Err(failure) => state.phase = Phase::Failed(failure),
                }
            }
            Action::Finish(..) => return self, // of a text that is no longer read, or was not waited for
            Action::Cancel => state.phase = Phase::Cancelled,
            Action::Retry => state.phase = Phase::Reading,
            Action::Show(view) => {
                state.view = view;
                state.light(Vec::new());
            }
            Action::Light(ranges) => {
                state.light(ranges);
                state.is_sheet_open = false; // the evidence is behind it
            }
            Action::Darken => state.light(Vec::new()),
            Action::Sheet(is_open) => state.is_sheet_open = is_open,
            Action::Dialog(is_open) => state.is_dialog_open = is_open,
            Action::ShowAnyway => state.is_withheld = false,
        }
        Rc::new(state)
    }
}

/// The text's paragraphs before the analysis; the same function gives those of the analysis.
fn blocks(text: &str) -> Vec<(Range, ParagraphKind)> {
    paragraphs(text)
        .into_iter()
        .map(|it| {
            let kind = match it.kind {
                text::ParagraphKind::Heading => ParagraphKind::Heading,
                text::ParagraphKind::Body => ParagraphKind::Body,
            };
            ([it.span.start, it.span.end], kind)
        })
        .collect()
}
