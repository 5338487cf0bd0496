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
    /// Who stands how toward whom.
    Stances,
    /// The stances of the actor of this index toward another, or toward what is no actor.
    Cell(usize, Option<usize>),
    /// What is asserted and what is denied.
    Claims,
    /// Whose words the article is made of.
    Sources,
    /// What the reader has corrected.
    Corrections,
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

    /// What it shows first.
    pub const fn view(self) -> View {
        match self {
            Self::Actors => View::Cast,
            Self::Stances => View::Stances,
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
            Self::Stances | Self::Cell(..) => Tab::Stances,
            Self::Claims => Tab::Claims,
            Self::Sources => Tab::Sources,
        }
    }

    /// Where one goes back to from it: what its tab shows first, and from there the cast.
    #[must_use]
    pub fn parent(self) -> Self {
        let first = self.tab().view();
        if first == self { Self::Cast } else { first }
    }
}
