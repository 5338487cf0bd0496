//! What the reader is looking at: one [`State`], changed by [`Action`]s only.

use std::rc::Rc;

use standpoint_engine::text::{self, paragraphs};
use standpoint_wire::{Document, ParagraphKind};
use yew::{AttrValue, Reducible};

use crate::{
    analyzer::{Failure, News},
    articles::Source,
    follow,
    highlight::{self, Paragraph, Range},
    model::ModelState,
    protocol::Progress,
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
    /// Its paragraphs: plain at first, with highlights once something is known.
    pub paragraphs: Vec<Shared<Paragraph>>,
    /// How far the analysis is.
    pub phase: Phase,
    /// How much of the text the model has read.
    pub progress: Progress,
    /// What is known so far.
    pub reading: Option<Shared<Reading>>,
    /// How far the model is; none without a worker.
    pub model: Option<ModelState>,
    /// Goes up whenever the text is to be analysed.
    pub round: u32,
    /// What the panel shows.
    pub view: View,
    /// Goes up with every view that the reader chooses, so that a card stays the same while its analysis grows.
    pub turn: u32,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The worker reads; some may be known already.
    Reading,
    /// All is known that will be.
    Ready,
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
    /// Something came from the worker.
    Hear(News),
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
            progress: Progress::default(),
            reading: None,
            model: Some(ModelState::BEGINNING),
            round: 0,
            view: View::Cast,
            turn: 0,
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

    fn hear(&mut self, news: News) {
        match news {
            News::Model(model) => {
                let has_come = model == Some(ModelState::Ready);
                self.model = model;
                // What the rules alone have read is read again.
                if has_come && matches!(self.phase, Phase::Reading | Phase::Ready) {
                    self.begin();
                }
            }
            News::Step(job, progress, document) if job.is_for(&self.source) => {
                self.progress = progress;
                if let Some(document) = document {
                    self.receive(*document);
                }
            }
            News::Done(job, result) if job.is_for(&self.source) => match result {
                Ok(document) => {
                    self.receive(*document);
                    self.phase = Phase::Ready;
                }
                Err(failure) => self.phase = Phase::Failed(failure),
            },
            News::Step(..) | News::Done(..) => {} // of a text that is no longer read
        }
    }

    fn begin(&mut self) {
        self.phase = Phase::Reading;
        self.progress = Progress::default();
        self.round += 1;
    }

    /// Takes in what is known by now. The reader stays where they are.
    fn receive(&mut self, document: Document) {
        let text = &self.source.text;
        self.paragraphs = highlight::paragraphs(text, &document).into_iter().map(Shared::new).collect();
        let report = Report::new(text, &document);
        match &self.reading {
            Some(old) => self.view = follow::view(self.view, &old.document, &document),
            None => self.is_withheld = document.warnings.iter().any(|it| it.code == FOREIGN),
        }
        self.reading = Some(Shared::new(Reading { document, report }));
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
            Action::Open(source) => {
                let Self { model, round, .. } = state;
                state = Self { model, round: round + 1, ..Self::new(source) };
            }
            Action::Hear(news) => state.hear(news),
            Action::Cancel => state.phase = Phase::Cancelled,
            Action::Retry => state.begin(),
            Action::Show(view) => {
                state.view = view;
                state.turn += 1;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ModelFailure;

    fn after(phase: Phase, news: ModelState) -> State {
        let mut state = State::new(Source::own("Brook said so.".to_owned(), None));
        state.phase = phase;
        state.hear(News::Model(Some(news)));
        state
    }

    #[test]
    fn what_the_rules_have_read_is_read_again_when_the_model_comes() {
        for phase in [Phase::Ready, Phase::Reading] {
            let state = after(phase, ModelState::Ready);
            assert_eq!((state.phase, state.round), (Phase::Reading, 1));
        }
        let state = after(Phase::Cancelled, ModelState::Ready);
        assert_eq!((state.phase, state.round), (Phase::Cancelled, 0), "the reader did not want to wait");
    }

    #[test]
    fn a_model_that_does_not_come_changes_nothing() {
        let state = after(Phase::Ready, ModelState::Failed(ModelFailure::Unreachable));
        assert_eq!((state.phase, state.round), (Phase::Ready, 0));
    }

    #[test]
    fn another_text_keeps_the_model_and_nothing_else() {
        let mut state = after(Phase::Ready, ModelState::Ready);
        state.view = View::Unclear;
        let other = Source::own("Ansel denied it.".to_owned(), None);
        let state = Rc::new(state).reduce(Action::Open(other));
        assert_eq!(state.model, Some(ModelState::Ready));
        assert_eq!((state.phase, state.view, state.round), (Phase::Reading, View::Cast, 2));
    }
}
