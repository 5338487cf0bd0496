//! The analysis as it travels: schema `standpoint/1`.
//!
//! Enters an [`Analysis`](standpoint_engine::Analysis) with UTF-8 byte spans; leaves a [`Document`] whose offsets
//! count in the unit the client asked for. The engine does not serialise; this crate owns names and versions.

mod convert;
mod document;
mod import;
mod offsets;
mod schema;

pub use document::{
    Actor, ActorKind, Basis, Class, Document, Form, Kind, MentionRange, Modality, NameRange, NameType,
    Paragraph, ParagraphKind, Quote, SCHEMA, Stance, Target, WarningRange, sum,
};
pub use import::Mismatch;
pub use offsets::{OffsetUnit, Offsets};
pub use schema::json_schema;
