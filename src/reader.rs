//! The reader: the article, its panel, the worker and the keyboard, held together over one [`State`].
//!
//! Who shows it, the page or an element of somebody else's page, owns the state and says what surrounds it ([`Host`]).
//! Nothing here reaches out of the element that it is drawn in.

mod keyboard;
mod place;

use yew::prelude::*;

use self::{
    keyboard::{Acts, use_keyboard},
    place::{use_corrections, use_place},
};

use crate::{
    analyzer::{Analyzer, Assets, ModelAt, News},
    anchor::Anchor,
    components::{ArticleView, Hit, Panel, Read},
    dom::Scope,
    state::{Action, State, Tab, View},
    trail::Trail,
};

/// What surrounds a reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Where the worker comes from; without one only what is known already is shown.
    pub assets: Option<Assets>,
    /// Whether the whole window is ours: the keyboard is heard everywhere, and the article is the page's own.
    pub is_page: bool,
    /// Whether the article is shown; otherwise its words stand elsewhere.
    pub has_article: bool,
    /// Whether the panel is shown.
    pub has_panel: bool,
}

impl Host {
    /// Whether a model is to come.
    pub fn has_model(&self) -> bool {
        self.assets.as_ref().is_some_and(|it| it.model != ModelAt::Nowhere)
    }
}

/// See [`Reader`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ReaderProps {
    /// What is read.
    pub state: UseReducerHandle<State>,
    /// The element that all is drawn in.
    pub scope: Scope,
    /// What surrounds it.
    pub host: Host,
    /// Whether what was found is marked in the text.
    pub has_marks: bool,
    /// Called to show or hide the marks.
    pub on_marks: Callback<()>,
    /// Called when a highlight is chosen, before its actor is shown.
    #[prop_or_default]
    pub on_hit: Callback<Hit>,
    /// Called to go back to the sample, where there is one.
    #[prop_or_default]
    pub on_sample: Option<Callback<()>>,
}

/// The article and its panel.
#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let ReaderProps { state, scope, host, .. } = props;
    let trail = {
        let scope = scope.clone();
        use_mut_ref(|| Trail::new(scope))
    };
    let anchor = use_mut_ref(|| None::<Anchor>);

    let analyzer = {
        let (dispatcher, anchor, scope) = (state.dispatcher(), anchor.clone(), scope.clone());
        use_memo(host.assets.clone(), |assets| {
            let on_news = Callback::from(move |news| {
                if matches!(&news, News::Step(_, _, Some(_)) | News::Done(_, Ok(_))) {
                    *anchor.borrow_mut() = Some(Anchor::here(&scope));
                }
                dispatcher.dispatch(Action::Hear(news));
            });
            assets.clone().map(|assets| Analyzer::new(assets, on_news))
        })
    };
    use_effect_with(state.round, {
        let (analyzer, text) = (analyzer.clone(), state.source.text.clone());
        move |&round| {
            if let Some(analyzer) = &*analyzer {
                analyzer.analyze(round, text);
            }
        }
    });
    let is_kept = use_corrections(state);
    use_place(state, scope, &anchor, &trail);

    // What is called stays the same, so that nothing is drawn again because it would call something else: the newest state
    // is in a cell.
    let newest = use_mut_ref(|| state.clone());
    newest.borrow_mut().clone_from(state);
    let now = move || newest.borrow().clone();

    let on_show = {
        let (now, trail) = (now.clone(), trail.clone());
        use_callback((), move |view: View, ()| trail.borrow_mut().show(&now(), view))
    };
    let on_tab = {
        let (now, trail) = (now.clone(), trail.clone());
        use_callback((), move |tab: Tab, ()| trail.borrow_mut().turn(&now(), tab))
    };
    // What changes the reading from where the reader is, and leaves them there.
    let on_change = {
        let (state, anchor, scope) = (state.dispatcher(), anchor.clone(), scope.clone());
        use_callback((), move |action, ()| {
            *anchor.borrow_mut() = Some(Anchor::here(&scope));
            state.dispatch(action);
        })
    };
    let on_correct = use_callback(on_change.clone(), |it, on_change| on_change.emit(Action::Correct(it)));
    let (on_undo, on_redo) = (on_change.reform(|()| Action::Undo), on_change.reform(|()| Action::Redo));
    let acts = Acts { marks: props.on_marks.clone(), undo: on_undo.clone(), redo: on_redo.clone() };
    use_keyboard(state, acts, scope, host.is_page, &trail);
    let on_take_back = {
        let (state, trail) = (state.dispatcher(), trail.clone());
        Callback::from(move |index| {
            trail.borrow_mut().leave_for("#panel-title");
            state.dispatch(Action::TakeBack(index));
        })
    };
    let on_hit = {
        let trail = trail.clone();
        use_callback(props.on_hit.clone(), move |hit: Hit, told: &Callback<Hit>| {
            told.emit(hit);
            trail.borrow_mut().enter(&now(), hit);
        })
    };
    let on_light = {
        let (state, trail) = (state.dispatcher(), trail.clone());
        use_callback((), move |ranges, ()| {
            trail.borrow_mut().light();
            state.dispatch(Action::Light(ranges));
        })
    };
    let on_sheet = {
        let state = state.dispatcher();
        use_callback((), move |is_open, ()| state.dispatch(Action::Sheet(is_open)))
    };
    let on_cancel = {
        let (state, analyzer, trail) = (state.dispatcher(), analyzer.clone(), trail.clone());
        Callback::from(move |()| {
            if let Some(analyzer) = &*analyzer {
                analyzer.cancel();
            }
            trail.borrow_mut().leave_for("[data-testid=retry]");
            state.dispatch(Action::Cancel);
        })
    };
    let on_anyway = {
        let state = state.dispatcher();
        use_callback((), move |(), ()| state.dispatch(Action::ShowAnyway))
    };
    let on_retry = {
        let (state, trail) = (state.dispatcher(), trail.clone());
        Callback::from(move |()| {
            trail.borrow_mut().leave_for("#panel-title");
            state.dispatch(Action::Retry);
        })
    };
    let on_load = {
        let trail = trail.clone();
        Callback::from(move |()| {
            trail.borrow_mut().leave_for("#panel-title");
            if let Some(analyzer) = &*analyzer {
                analyzer.load();
            }
        })
    };

    html! {
        <>
            if host.has_article {
                <ArticleView
                    source={state.source.clone()}
                    paragraphs={state.paragraphs.clone()}
                    phase={state.phase}
                    reading={state.reading.clone()}
                    has_highlights={props.has_marks && !state.is_withheld}
                    is_withheld={state.is_withheld}
                    selected={state.selected()}
                    lit={state.lit.ranges.clone()}
                    is_page={host.is_page}
                    read={if host.assets.is_some() { Read::Here } else { Read::Before }}
                    {on_hit}
                    {on_anyway}
                    on_sample={props.on_sample.clone()}
                />
            }
            if host.has_panel {
                <Panel
                    source={state.source.clone()}
                    phase={state.phase}
                    progress={state.progress}
                    reading={state.reading.clone()}
                    model={state.model.clone()}
                    view={state.view}
                    quote={state.quote}
                    picture={state.picture}
                    turn={state.turn}
                    is_open={state.is_sheet_open}
                    is_withheld={state.is_withheld}
                    {on_show}
                    history={state.history.clone()}
                    {is_kept}
                    {on_tab}
                    {on_correct}
                    {on_take_back}
                    {on_undo}
                    {on_redo}
                    {on_light}
                    {on_sheet}
                    {on_cancel}
                    {on_retry}
                    {on_load}
                />
            }
        </>
    }
}
