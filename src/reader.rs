//! The reader: the article, its panel, the worker and the keyboard, held together over one [`State`].
//!
//! Who shows it, the page or an element of somebody else's page, owns the state and says what surrounds it ([`Host`]).
//! Nothing here reaches out of the element that it is drawn in.

use web_sys::{EventTarget, ScrollLogicalPosition};
use yew::prelude::*;

use crate::{
    analyzer::{Analyzer, Assets, ModelAt, News},
    anchor::Anchor,
    components::{ArticleView, Hit, Panel},
    dom::{self, Scope},
    keeping,
    keys::{self, Key, Listener},
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
    let is_first = use_mut_ref(|| true);

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
        move |_| {
            if let Some(analyzer) = &*analyzer {
                analyzer.analyze(text);
            }
        }
    });
    // What is learnt meanwhile takes nobody from their place.
    use_effect_with(state.reading.clone(), {
        let (anchor, scope) = (anchor.clone(), scope.clone());
        move |_| {
            if let Some(anchor) = anchor.take() {
                anchor.hold(&scope);
            }
        }
    });
    // What was corrected in a text before is there again, and what is corrected now is kept.
    use_effect_with(state.source.clone(), {
        let state = state.dispatcher();
        move |source| state.dispatch(Action::Restore(keeping::kept(&source.text)))
    });
    use_effect_with(state.history.clone(), {
        let source = state.source.clone();
        move |history| {
            if history.is_restored() {
                keeping::keep(&source.text, history.current());
            }
        }
    });
    // Another article is read from its beginning; with the first nobody is taken from where they are.
    use_effect_with(state.source.clone(), {
        let trail = trail.clone();
        move |_| {
            if !is_first.replace(false) {
                trail.borrow_mut().begin();
            }
        }
    });

    // The keyboard follows what was chosen, after the page shows it.
    use_effect({
        let trail = trail.clone();
        move || trail.borrow_mut().follow()
    });
    use_effect_with(state.lit.clone(), {
        let scope = scope.clone();
        move |lit| {
            if !lit.ranges.is_empty()
                && let Some(evidence) = scope.find("#article .is-lit")
            {
                // Whoever steps through mentions stays at the button.
                let is_stepping =
                    scope.focused().is_some_and(|it| it.closest(".steps").is_ok_and(|it| it.is_some()));
                if !is_stepping {
                    // The quotation mark before a quote tells a screen reader nothing.
                    dom::focus(&scope.find(keys::LIT).unwrap_or_else(|| evidence.clone()));
                }
                dom::bring(&evidence, ScrollLogicalPosition::Center);
            }
        }
    });

    let on_show = {
        let (state, trail) = (state.clone(), trail.clone());
        Callback::from(move |view: View| trail.borrow_mut().show(&state, view))
    };
    let on_tab = {
        let (state, trail) = (state.clone(), trail.clone());
        Callback::from(move |tab: Tab| trail.borrow_mut().turn(&state, tab))
    };
    let act = |action: fn() -> Action| {
        let state = state.dispatcher();
        Callback::from(move |()| state.dispatch(action()))
    };
    let (on_undo, on_redo) = (act(|| Action::Undo), act(|| Action::Redo));
    let on_correct = {
        let (state, anchor, scope) = (state.dispatcher(), anchor.clone(), scope.clone());
        Callback::from(move |correction| {
            *anchor.borrow_mut() = Some(Anchor::here(&scope));
            state.dispatch(Action::Correct(correction));
        })
    };
    let on_take_back = {
        let (state, trail) = (state.dispatcher(), trail.clone());
        Callback::from(move |index| {
            trail.borrow_mut().leave_for("#panel-title");
            state.dispatch(Action::TakeBack(index));
        })
    };
    let on_hit = {
        let (state, trail, told) = (state.clone(), trail.clone(), props.on_hit.clone());
        Callback::from(move |hit: Hit| {
            told.emit(hit);
            trail.borrow_mut().enter(&state, hit);
        })
    };
    let on_light = {
        let (state, trail) = (state.dispatcher(), trail.clone());
        Callback::from(move |ranges| {
            trail.borrow_mut().light();
            state.dispatch(Action::Light(ranges));
        })
    };
    let on_sheet = {
        let state = state.dispatcher();
        Callback::from(move |is_open| state.dispatch(Action::Sheet(is_open)))
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
        Callback::from(move |()| state.dispatch(Action::ShowAnyway))
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

    // The listener is made once; it reaches the newest of everything through this.
    let newest = use_mut_ref(|| None);
    *newest.borrow_mut() = Some((state.clone(), props.on_marks.clone()));
    use_effect_with((), {
        let (trail, scope, is_page) = (trail.clone(), scope.clone(), host.is_page);
        move |()| {
            let on_key = {
                let scope = scope.clone();
                move |key| {
                    let Some((state, on_marks)) = &*newest.borrow() else { return };
                    match key {
                        Key::Next => keys::walk(&scope, keys::HIGHLIGHTS, true),
                        Key::Previous => keys::walk(&scope, keys::HIGHLIGHTS, false),
                        Key::NextQuote => keys::walk(&scope, keys::QUOTES, true),
                        Key::PreviousQuote => keys::walk(&scope, keys::QUOTES, false),
                        Key::Search => {
                            if state.view != View::Cast {
                                trail.borrow_mut().show(state, View::Cast);
                            }
                            // Once the list is in front.
                            let scope = scope.clone();
                            dom::after(0, move || {
                                if let Some(search) = scope.find("[data-testid=actor-search]") {
                                    let _ = search.focus();
                                }
                            });
                        }
                        Key::Marks => on_marks.emit(()),
                        Key::Undo => state.dispatch(Action::Undo),
                        Key::Redo => state.dispatch(Action::Redo),
                        Key::Back => trail.borrow_mut().go_back(state),
                    }
                }
            };
            let place: Option<EventTarget> =
                if is_page { dom::page().map(Into::into) } else { scope.element().map(Into::into) };
            let listener = place.map(|place| Listener::new(place, scope, on_key));
            move || drop(listener)
        }
    });

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
                    picture={state.picture}
                    turn={state.turn}
                    is_open={state.is_sheet_open}
                    is_withheld={state.is_withheld}
                    {on_show}
                    history={state.history.clone()}
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
