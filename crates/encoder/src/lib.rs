//! The trained reader: from a text to names, quotes and the scores behind them.
//!
//! Enters the bytes of a model file (`models/*.safetensors`) once, then a text and the places of its paragraphs. Leaves, window by
//! window, the proper names with their types and the quotes with source, cue and content, each with a confidence. The
//! difficulty is to compute exactly what the trainer computed: `training/FORMAT.md` is the contract, and
//! `training/fixtures/parity.json` the figures that every step is tested against.
//!
//! # Steps
//!
//! | step | module | yields |
//! |---|---|---|
//! | file | `file`, `model` | checked tensors, as an [`Encoder`] |
//! | words | `words`, `marks`, `vocabulary` | [`Word`]s with two surface features and their pieces |
//! | windows | `layout` | a [`Layout`]: what is read at once |
//! | vectors | `embeddings`, `layer`, `attention`, `linear`, `math` | a vector a word |
//! | tags | `matrix`, `chain`, `head` | the best tags, their posteriors, spans |
//! | parts of speech | `upos` | a tag a word |
//! | quotes | `links`, `quotes` | spans joined by their link scores |
//! | mentions | `refer` | what is kept of each word, and whom a mention takes up |
//! | all | `reading` | a [`WindowReading`] |
//!
//! Every range counts UTF-8 bytes of the text that was laid out, unless it says that it counts words. All sums have a
//! fixed order or are of integers, and exponentials are computed from additions and multiplications alone, so that one
//! text has one reading on every machine.

mod attention;
mod chain;
mod embeddings;
mod error;
mod file;
mod head;
mod hints;
mod labels;
mod layer;
mod layout;
mod linear;
mod links;
mod marks;
mod math;
mod matrix;
mod model;
#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "a list of one range is meant")]
mod parity;
mod quotes;
mod reading;
mod refer;
mod upos;
mod vocabulary;
mod words;

pub use error::ModelError;
pub use hints::Hints;
pub use labels::{MentionKind, NAME_TAGS, NameKind, QUOTE_TAGS, Role, UPOS_TAGS};
pub use layout::{Layout, Window};
pub use marks::Quotation;
pub use model::Encoder;
pub use reading::{NameSpan, Posteriors, QuoteSpan, RoleSpan, WindowReading};
pub use refer::{MentionWords, Referents};
pub use words::{Case, Word};
