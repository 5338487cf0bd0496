//! What the reader is looking at: one [`State`], changed by [`Action`]s only.

mod view;

use std::rc::Rc;

use standpoint_engine::text::{self, paragraphs};
use standpoint_wire::{Document, ParagraphKind};
use yew::{AttrValue, Reducible};

use crate::{
    analyzer::{Failure, News},
    articles::Source,
    claims::Claims,
    corrections::{self, Correction, History, Spot, Touched},
    follow,
    highlight::{self, Paragraph, Range},
    map::Seating,
    matrix::Matrix,
    model::ModelState,
    protocol::Progress,
    report::{self, Report},
    route,
    shared::Shared,
    words::Words,
};

pub use view::{Picture, Tab, View};

/// The warning of a text in another language.
pub const FOREIGN: &str = "not-english";
/// The warning of a quotation mark without its fellow.
pub const UNCLOSED: &str = "unclosed-quote";

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
    /// What is known so far, corrected.
    pub reading: Option<Shared<Reading>>,
    /// The same as it came from the worker.
    found: Option<Rc<Document>>,
    /// What the reader has corrected.
    pub history: Shared<History>,
    /// How far the model is; none without a worker.
    pub model: Option<ModelState>,
    /// Goes up whenever the text is to be analysed.
    pub round: u32,
    /// What the panel shows.
    pub view: View,
    /// The quote for which it was opened.
    pub quote: Option<usize>,
    /// In which picture stances were shown last.
    pub picture: Picture,
    /// Goes up with every view that the reader chooses, so that a card stays the same while its analysis grows.
    pub turn: u32,
    /// The address that is to be shown, until its actors are known.
    pub wanted: Option<String>,
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
    /// With the reader's corrections; offsets count UTF-8 bytes.
    pub document: Document,
    /// What was corrected in it.
    pub touched: Touched,
    /// The cast.
    pub report: Report,
    /// What is asserted and denied.
    pub claims: Claims,
    /// Who stands how toward whom.
    pub matrix: Matrix,
    /// Where they are on the map.
    pub seating: Seating,
}

impl Reading {
    /// Lays out what was found in `text`, corrected; whoever had a place in the reading `before` keeps it.
    fn new(text: &str, found: &Document, history: &History, before: Option<&Self>) -> Self {
        let corrections::Corrected { document, touched } = corrections::apply(text, found, history.current());
        let report = Report::new(text, &document, before.map(|it| (&it.document, &it.report)));
        let claims = Claims::new(&document, &report);
        let matrix = Matrix::new(text, &document, &report, &claims);
        let seated = before.map(|it| (&it.document, &it.seating));
        let seating = Seating::new(&document, &matrix, &report, seated);
        Self { document, touched, report, claims, matrix, seating }
    }
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
    /// All that will be known of the text is this, and was known beforehand.
    Know(Box<Document>),
    /// Stop waiting for the analysis.
    Cancel,
    /// Analyse again.
    Retry,
    /// Show this in the panel.
    Show(View),
    /// Show this quote in the panel, in this view.
    ShowQuote(View, usize),
    /// Show what is at this address.
    Go(String),
    /// Correct this.
    Correct(Correction),
    /// Take back the correction of this number.
    TakeBack(usize),
    /// Undo the last step of correcting.
    Undo,
    /// Do it again.
    Redo,
    /// Correct what was corrected in this text before.
    Restore(Vec<Correction>),
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
            found: None,
            history: Shared::new(History::default()),
            model: Some(ModelState::BEGINNING),
            round: 0,
            view: View::Cast,
            quote: None,
            picture: Picture::default(),
            turn: 0,
            wanted: None,
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
    pub fn headline(&self, words: &Words) -> AttrValue {
        let first = self.paragraphs.first().map(|it| ([it.start, it.end], it.kind));
        report::headline(&self.source, first, words)
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
            News::Step(job, progress, document) if job.is_of(self.round) => {
                self.progress = progress;
                if let Some(document) = document {
                    self.receive(*document);
                }
            }
            News::Done(job, result) if job.is_of(self.round) => match result {
                Ok(document) => {
                    self.receive(*document);
                    self.phase = Phase::Ready;
                    // The model may yet find whom the rules do not.
                    if !matches!(self.model, Some(ModelState::Loading { .. })) {
                        self.wanted = None;
                    }
                }
                Err(failure) => self.phase = Phase::Failed(failure),
            },
            News::Step(..) | News::Done(..) => {} // of a round that is over
        }
    }

    fn begin(&mut self) {
        self.phase = Phase::Reading;
        self.progress = Progress::default();
        self.round += 1;
    }

    /// Takes in what is known by now. The reader stays where they are.
    fn receive(&mut self, document: Document) {
        if self.reading.is_none() {
            self.is_withheld = document.warnings.iter().any(|it| it.code == FOREIGN);
        }
        self.found = Some(Rc::new(document));
        self.lay_out();
    }

    /// Lays out what was found, with the reader's corrections.
    fn lay_out(&mut self) {
        let Some(found) = &self.found else { return };
        let text = &self.source.text;
        let reading = Reading::new(text, found, &self.history, self.reading.as_deref());
        self.paragraphs =
            highlight::paragraphs(text, &reading.document).into_iter().map(Shared::new).collect();
        if let Some(old) = &self.reading {
            self.view = follow::view(self.view, self.picture, &old.document, &reading.document);
        }
        if let Some(view) = self.wanted.as_ref().and_then(|it| route::view(it, &reading.document)) {
            self.look_at(view);
            self.wanted = None;
        }
        self.reading = Some(Shared::new(reading));
    }

    /// Changes the corrections, and shows what comes of it.
    fn correct(&mut self, change: impl FnOnce(&mut History)) {
        let mut history = (*self.history).clone();
        change(&mut history);
        let about = history.taken_back(&self.history).and_then(Correction::actor).cloned();
        self.history = Shared::new(history);
        let seen =
            self.selected().filter(|it| about.is_some() && self.stands_at(about.as_ref()) == Some(*it));
        self.lay_out();
        // Two that were one are two again: the card is that of whom the correction was about.
        if let Some(actor) = seen.and(self.stands_at(about.as_ref())) {
            self.view = View::Actor(actor);
        }
    }

    /// The actor at a place of the text.
    fn stands_at(&self, spot: Option<&Spot>) -> Option<usize> {
        corrections::actor_at(&self.source.text, &self.reading.as_ref()?.document, spot?)
    }

    /// Shows what is at an address; what leads nowhere yet may do so once more is known.
    fn go(&mut self, address: String) {
        let view = self.reading.as_ref().and_then(|it| route::view(&address, &it.document));
        match view {
            Some(view) if view != self.view => {
                self.look_at(view);
                self.wanted = None;
                self.light(Vec::new());
            }
            Some(_) => self.wanted = None,
            None => self.wanted = Some(address),
        }
    }

    /// Shows what the reader has chosen.
    fn show(&mut self, view: View, quote: Option<usize>) {
        self.look_at(view);
        self.quote = quote;
        self.turn += 1;
        self.wanted = None;
        self.light(Vec::new());
    }

    fn look_at(&mut self, view: View) {
        self.view = view;
        if let View::Stances(picture) = view {
            self.picture = picture;
        }
    }

    /// The address of what the panel shows.
    pub fn address(&self) -> String {
        route::of(self.view, self.reading.as_ref().map(|it| &it.document))
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
                let Self { model, round, turn, .. } = state;
                state = Self { model, round: round + 1, turn, ..Self::new(source) };
            }
            Action::Hear(news) => state.hear(news),
            Action::Know(document) => {
                state.receive(*document);
                state.phase = Phase::Ready;
                state.model = None;
                state.wanted = None;
            }
            Action::Cancel => state.phase = Phase::Cancelled,
            Action::Retry => state.begin(),
            Action::Show(view) => state.show(view, None),
            Action::ShowQuote(view, quote) => state.show(view, Some(quote)),
            Action::Go(address) => state.go(address),
            Action::Correct(correction) => state.correct(|it| it.add(correction)),
            Action::TakeBack(index) => state.correct(|it| it.take_back(index)),
            Action::Undo => state.correct(History::undo),
            Action::Redo => state.correct(History::redo),
            Action::Restore(kept) => {
                state.history = Shared::new(History::of(&kept));
                if !kept.is_empty() {
                    state.lay_out();
                }
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
mod tests;
