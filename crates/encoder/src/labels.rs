//! The tags of the heads and what they stand for.
//!
//! A head's tags are `O`, then `B-` and `I-` of each of its kinds. Their order is part of the program: a file with
//! another order or other kinds is turned away when it is read.

/// The tags of the name head, in the order of [`crate::Posteriors::name`].
pub const NAME_TAGS: [&str; 11] =
    ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-NORP", "I-NORP", "B-MISC", "I-MISC"];

/// The tags of the quote heads, in the order of [`crate::Posteriors::quote`].
pub const QUOTE_TAGS: [&str; 7] = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"];

/// The tags of the mention head: of mentions in one another the outermost alone.
pub(crate) const MENTION_TAGS: [&str; 7] =
    ["O", "B-proper", "I-proper", "B-nominal", "I-nominal", "B-pronoun", "I-pronoun"];

/// Parts of speech: the universal tags of Universal Dependencies (de Marneffe et al. 2021), in the order of
/// [`crate::WindowReading::upos`]. Possessives ("his") are determiners.
pub const UPOS_TAGS: [&str; 17] = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
];

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MentionKind {
    /// By a name.
    Proper,
    /// By a noun phrase.
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// What a proper name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A person.
    Per,
    /// An organisation, institution, company, armed group, newspaper.
    Org,
    /// A place, state or building.
    Loc,
    /// A nationality, religion or political group, as an adjective or as people.
    Norp,
    /// Any other: events, laws, treaties, products, works.
    Misc,
}

impl NameKind {
    /// All kinds, in the order of [`NAME_TAGS`] and of [`crate::NameSpan::scores`].
    pub const ALL: [NameKind; 5] =
        [NameKind::Per, NameKind::Org, NameKind::Loc, NameKind::Norp, NameKind::Misc];
}

/// What a span does in a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Who is quoted.
    Source,
    /// The words that say that something is said.
    Cue,
    /// What is said.
    Content,
}

impl Role {
    /// All roles, in the order of [`QUOTE_TAGS`].
    pub const ALL: [Role; 3] = [Role::Source, Role::Cue, Role::Content];
}

/// The tag `B-` of a kind, by its place among the kinds of its head.
pub(crate) const fn begin(kind: usize) -> usize {
    2 * kind + 1
}

/// The tag `I-` of a kind.
pub(crate) const fn inside(kind: usize) -> usize {
    2 * kind + 2
}

/// The place of a tag's kind among the kinds of its head; none for `O`.
pub(crate) fn kind_of(tag: usize) -> Option<usize> {
    tag.checked_sub(1).map(|it| it / 2)
}

/// Whether a tag is a `B-`.
pub(crate) const fn begins(tag: usize) -> bool {
    tag % 2 == 1
}
