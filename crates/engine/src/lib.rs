//! From an article's text to its cast: who is in it, what each of them said, and where each of them stands.
//!
//! # Stages
//!
//! [`analyze`] names them in order; each is a function from earlier layers to a new one.
//!
//! | stage | module | yields |
//! |---|---|---|
//! | text | [`text`] | paragraphs, sentences, tagged tokens |
//! | names | [`names`] | proper names with a type |
//! | quotes | [`quotes`] | who is said to have said what, as spans: source, cue, content |
//! | mentions | [`mentions`] | every reference to an actor: proper, nominal, pronoun |
//! | actors | [`actors`] | clusters of mentions with a canonical name, kind, role and principal |
//! | attribution | [`attribution`] | the actor behind each quote |
//! | stance | [`stance`] | who stands where toward whom or what, with its evidence |
//!
//! Every [`Span`] counts UTF-8 bytes of [`Article::text`] and lies on character boundaries. Other offset units
//! belong to the `standpoint-wire` crate, as does serialisation.

pub mod actors;
mod article;
pub mod attribution;
pub mod lexicon;
pub mod mentions;
pub mod names;
mod pipeline;
pub mod quotes;
mod reading;
mod referring;
mod session;
mod span;
pub mod stance;
pub mod text;
mod warning;

pub use article::Article;
pub use pipeline::{Analysis, Models, analyze};
pub use referring::Referring;
pub use session::{Progress, Session};
pub use span::Span;
pub use standpoint_encoder::ModelError;
pub use warning::{Warning, WarningCode};
