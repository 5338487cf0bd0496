//! What is seen: one component a file.

mod actor_card;
mod actor_editor;
mod actor_row;
mod article_view;
mod back_button;
mod candidates;
mod cast_list;
mod cell_card;
mod claims_view;
mod corrections_bar;
mod corrections_view;
mod map_view;
mod monogram;
mod notice;
mod open_dialog;
mod panel;
mod paragraph_view;
mod print_notes;
mod quote_item;
mod score_view;
mod section;
mod settings_menu;
mod sign;
mod sources_view;
mod speaker_choice;
mod stance_item;
mod stances_view;
mod strip;
mod tabs;
mod top_bar;
mod twin;
mod unclear_card;

pub use article_view::{ArticleView, Hit};
pub use open_dialog::OpenDialog;
pub use panel::Panel;
pub use top_bar::TopBar;
