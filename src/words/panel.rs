//! The words of the panel: its tabs, the cast, the sheet.

use crate::state::Tab;

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Panel {
    /// Over the list of actors, and the panel’s name.
    pub cast: &'static str,
    /// In the search field.
    pub find_actor: &'static str,
    /// The search field’s name.
    pub find_actor_by_name: &'static str,
    /// The filter’s name.
    pub kind_of_actor: &'static str,
    /// No filter.
    pub all_kinds: &'static str,
    /// Where the search finds nobody.
    pub no_such_actor: &'static str,
    /// Where the analysis failed.
    pub no_analysis_here: &'static str,
    /// Where the reader gave up.
    pub was_cancelled: &'static str,
    /// Begins again.
    pub analyse_again: &'static str,
    /// On the sheet’s edge.
    pub no_cast: &'static str,
    /// On the sheet’s edge.
    pub no_analysis: &'static str,
    /// While an article is read.
    pub reading_now: &'static str,
    /// The name of the bar that shows it.
    pub reading_article: &'static str,
    /// Raises the sheet.
    pub open_sheet: &'static str,
    /// Lowers the sheet.
    pub close_sheet: &'static str,
    /// Where nobody is in the cast.
    pub nobody_found: &'static str,
    /// What the signs in the list of actors mean.
    pub signs_legend: &'static str,
    /// The keys, and what each does.
    pub keys: [(&'static str, &'static str); 7],
    /// Where the analysis is kept back.
    pub withheld: &'static str,
    /// What the tabs lead to.
    pub tabs: &'static str,
    /// Over a picture's twin.
    pub as_table: &'static str,
    /// Where a picture has nothing.
    pub nothing_found: &'static str,
    /// Shows the rest of a list.
    pub all_of_them: &'static str,
    /// Shows the beginning of a list only.
    pub fewer: &'static str,
    /// The name of a part of the panel.
    pub tab: fn(Tab) -> &'static str,
    /// Over those of whom nothing was found but their names.
    pub also_mentioned: fn(usize) -> String,
}
