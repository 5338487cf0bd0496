//! The words of stances, of the matrix and of the map.

use standpoint_wire::{ActorKind, Basis, Class, Modality};

use crate::{claims::Standing, state::Picture};

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Stances {
    /// Over the matrix and all that belongs to it.
    pub stances_title: &'static str,
    /// Where there is no stance.
    pub no_stances: &'static str,
    /// Over the matrix.
    pub toward_each_other: &'static str,
    /// Over the stances toward what is no actor.
    pub on_events: &'static str,
    /// What is no actor, as a target.
    pub events: &'static str,
    /// What the matrix is.
    pub matrix: &'static str,
    /// In the matrix's corner.
    pub corner: &'static str,
    /// Back to the matrix.
    pub back_to_stances: &'static str,
    /// The heads of the matrix's twin.
    pub stance_columns: [&'static str; 6],
    /// Beside the signs of words.
    pub in_words: &'static str,
    /// Beside the signs of deeds.
    pub in_deeds: &'static str,
    /// Beside a broken outline.
    pub alleged: &'static str,
    /// Beside a broken outline with a question mark.
    pub disputed: &'static str,
    /// Under the matrix.
    pub matrix_legend: &'static str,
    /// The pictures' name.
    pub pictures: &'static str,
    /// A line of the map.
    pub in_favour: &'static str,
    /// A line of the map.
    pub against: &'static str,
    /// A line of the map.
    pub with_deeds: &'static str,
    /// What is left out, in a few words.
    pub left_out_hint: &'static str,
    /// Between the parts of a list.
    pub comma: &'static str,
    /// Between a holder and what it does.
    pub holds: &'static str,
    /// A picture of the stances.
    pub picture: fn(Picture) -> &'static str,
    /// How many actors are not on the map.
    pub not_on_map: fn(usize) -> String,
    /// Over the stances that are left out.
    pub left_out: fn(usize) -> String,
    /// How many of them are left out, behind how many there are.
    pub and_left_out: fn(usize) -> String,
    /// A sign, and how often.
    pub counted: fn(usize, &str) -> String,
    /// A cell of the matrix, for those who do not see it.
    pub cell: fn(&str, &str, &str) -> String,
    /// The heading of a cell’s stances.
    pub cell_title: fn(&str, &str) -> String,
    /// Leads to an actor’s card.
    pub card_of: fn(&str) -> String,
    /// Whose word a stance is: its holder’s.
    pub its_own: fn(Option<ActorKind>) -> &'static str,
    /// Whose word a stance is: the article’s.
    pub the_articles: &'static str,
    /// Behind what is somebody else’s word.
    pub is_alleged: &'static str,
    /// Behind what is denied.
    pub is_disputed: &'static str,
    /// A stance, or that it is none, as it stands between holder and target; and what comes before the target.
    pub stance: fn(Class, bool) -> [&'static str; 2],
    /// The reserve with which the text states a stance; none where it is stated as a fact, or where the verb itself says no.
    pub reserve: fn(Modality) -> Option<&'static str>,
    /// A sign and its basis, for those who do not see the glyph.
    pub sign: fn(i8, Basis, bool) -> &'static str,
}

impl Stances {
    /// A sign, its basis, and whose word it is, for those who do not see the glyph.
    pub fn sign_of(&self, sign: i8, basis: Basis, is_negated: bool, standing: Standing) -> String {
        self.stood((self.sign)(sign, basis, is_negated), standing)
    }

    /// Words, and behind them whose word it is where it is somebody else's.
    pub fn stood(&self, words: &str, standing: Standing) -> String {
        match standing {
            Standing::Stated => words.to_owned(),
            Standing::Alleged => [words, self.comma, self.is_alleged].concat(),
            Standing::Disputed => [words, self.comma, self.is_disputed].concat(),
        }
    }

    /// A stance in one line.
    pub fn line(&self, holder: &str, class: Class, modality: Modality, target: &str) -> String {
        let [stance, before] = (self.stance)(class, modality == Modality::Negated);
        let before = if before.is_empty() { String::new() } else { format!("{before} ") };
        [holder, self.holds, stance, " ", &before, target].concat()
    }

    /// How many stances there are, so put, and how many are left out.
    pub fn sum(&self, shown: String, left_out: usize) -> String {
        if left_out == 0 { shown } else { format!("{shown} · {}", (self.and_left_out)(left_out)) }
    }
}
