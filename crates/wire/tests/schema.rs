//! The published schema is the generated one.

use std::{env, fs};

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/standpoint-1.schema.json");

#[test]
fn the_published_schema_is_up_to_date() {
    let generated = standpoint_wire::json_schema();
    if env::var_os("STANDPOINT_UPDATE").is_some() {
        fs::write(PUBLISHED, generated).unwrap();
        return;
    }
    let published = fs::read_to_string(PUBLISHED).unwrap();
    assert!(
        published == generated,
        "{PUBLISHED} is out of date: run `cargo xtask golden --update` and look at what changed for programs \
         that read standpoint/1"
    );
}

#[test]
fn the_schema_requires_every_field_that_readers_may_count_on() {
    let schema: serde_json::Value = serde_json::from_str(&standpoint_wire::json_schema()).unwrap();
    let required = schema["required"].as_array().unwrap();
    for field in
        ["schema", "id", "text_sha256", "offsets", "names", "actors", "quotes", "stances", "warnings"]
    {
        assert!(required.iter().any(|it| it == field), "{field}");
    }
}
