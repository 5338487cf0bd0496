//! The JSON Schema of [`Document`], generated from its types and published in `schema/`.

use crate::Document;

/// The JSON Schema (draft 2020-12) of a document, as indented JSON with a line feed at the end.
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(Document);
    format!("{:#}\n", schema.as_value())
}
