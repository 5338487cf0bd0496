//! What the panel shows, and in which of its parts that is.

/// What the panel shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The list of actors.
    Cast,
    /// The card of the actor of this index.
    Actor(usize),
    /// The quotes without a speaker.
    Unclear,
    /// Who stands how toward whom, in one of its pictures.
    Stances(Picture),
    /// The stances of the actor of this index toward another, or toward what is no actor.
    Cell(usize, Option<usize>),
    /// What is asserted and what is denied.
    Claims,
    /// Whose words the article is made of.
    Sources,
    /// What the reader has corrected.
    Corrections,
}

/// How it is shown who stands how toward whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Picture {
    /// Rows and columns.
    #[default]
    Matrix,
    /// Nodes and arrows.
    Map,
    /// Words.
    Table,
}

impl Picture {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Matrix, Self::Map, Self::Table];
}

/// A part of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// The cast and its cards.
    Actors,
    /// The matrix and its cells.
    Stances,
    /// Claims and denials.
    Claims,
    /// Sources and their shares.
    Sources,
}

impl Tab {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Actors, Self::Stances, Self::Claims, Self::Sources];

    /// What it shows first, its stances in this picture.
    pub const fn view(self, picture: Picture) -> View {
        match self {
            Self::Actors => View::Cast,
            Self::Stances => View::Stances(picture),
            Self::Claims => View::Claims,
            Self::Sources => View::Sources,
        }
    }
}

impl View {
    /// The part of the panel that it is in.
    pub const fn tab(self) -> Tab {
        match self {
            Self::Cast | Self::Actor(_) | Self::Unclear | Self::Corrections => Tab::Actors,
            Self::Stances(_) | Self::Cell(..) => Tab::Stances,
            Self::Claims => Tab::Claims,
            Self::Sources => Tab::Sources,
        }
    }

    /// Where one goes back to from it: what its tab shows first, its stances in this picture, and from there the cast.
    #[must_use]
    pub fn parent(self, picture: Picture) -> Self {
        let first = self.tab().view(picture);
        if first == self { Self::Cast } else { first }
    }
}
