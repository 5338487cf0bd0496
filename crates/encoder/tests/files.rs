//! Files that are no model, or a broken one, are turned away with a reason.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where its own files are wrong")]

mod support;

use standpoint_encoder::{Encoder, ModelError};
use support::model;

/// The model with its header changed, and as many bytes of tensors as it had.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let bytes = model();
    let (length, rest) = bytes.split_first_chunk::<8>().unwrap();
    let (header, data) = rest.split_at(u64::from_le_bytes(*length) as usize);
    let header = std::str::from_utf8(header).unwrap();
    assert!(header.contains(from), "{from}");
    let header = header.replacen(from, to, 1);
    [&(header.len() as u64).to_le_bytes()[..], header.as_bytes(), data].concat()
}

/// The model with bytes of one tensor overwritten from its start.
fn overwritten(tensor: &str, with: &[u8]) -> Vec<u8> {
    let mut bytes = model();
    let length = u64::from_le_bytes(*bytes.first_chunk().unwrap()) as usize;
    let header: serde_json::Value = serde_json::from_slice(&bytes[8..8 + length]).unwrap();
    let start = header[tensor]["data_offsets"][0].as_u64().unwrap() as usize + 8 + length;
    bytes[start..start + with.len()].copy_from_slice(with);
    bytes
}

#[track_caller]
fn error(bytes: &[u8]) -> ModelError {
    Encoder::read(bytes).expect_err("the file is broken")
}

#[test]
fn the_model_is_read() {
    let name = Encoder::read(&model()).unwrap().name().to_owned();
    let header = |name: &str| format!(r#"name\": \"{name}"#);
    assert_eq!(Encoder::read(&changed(&header(&name), &header("other"))).unwrap().name(), "other");
}

#[test]
fn truncated_files() {
    let bytes = model();
    for length in [0, 7, 8, 1000] {
        assert!(matches!(error(&bytes[..length]), ModelError::Truncated), "{length}");
    }
    for length in [20_000, 1_000_000, bytes.len() - 1] {
        assert!(matches!(error(&bytes[..length]), ModelError::Bytes(_)), "{length}");
    }
    assert!(matches!(error(&[0xff; 64]), ModelError::Truncated));
}

#[test]
fn other_files() {
    let with_header = |header: &str| [&(header.len() as u64).to_le_bytes()[..], header.as_bytes()].concat();
    assert!(matches!(error(&with_header("no JSON")), ModelError::Header(_)));
    assert!(matches!(error(&with_header("{}")), ModelError::Foreign));
    assert!(matches!(error(&with_header(r#"{"__metadata__":{"format":"pt"}}"#)), ModelError::Foreign));
    let configuration = |it: &str| with_header(&format!(r#"{{"__metadata__":{{"standpoint":"{it}"}}}}"#));
    assert!(matches!(error(&configuration("no JSON")), ModelError::Configuration(_)));
    assert!(matches!(
        error(&configuration(r#"{\"format\":\"standpoint-reader/1\"}"#)),
        ModelError::Configuration(_)
    ));
    let other = error(&changed("standpoint-reader/1", "standpoint-reader/2"));
    assert!(matches!(&other, ModelError::Format { found, .. } if found == "standpoint-reader/2"), "{other}");
}

#[test]
fn impossible_figures() {
    for (from, to) in [
        (r#"heads\": 12"#, r#"heads\": 0"#),
        (r#"heads\": 12"#, r#"heads\": 7"#),
        (r#"size\": 384"#, r#"size\": 0"#),
        (r#"size\": 384"#, r#"size\": 380"#),
        (r#"heads\": 12"#, r#"heads\": 64"#),
        (r#"inner\": 1536"#, r#"inner\": 1540"#),
        (r#"inner\": 1536"#, r#"inner\": 4096"#),
        (r#"longest\": 256"#, r#"longest\": 65"#),
        (r#"link\": 64"#, r#"link\": 0"#),
        (r#"epsilon\": 1e-12"#, r#"epsilon\": -1.0"#),
    ] {
        let error = error(&changed(from, to));
        assert!(matches!(error, ModelError::Impossible(_)), "{to}: {error}");
    }
    for (from, to) in
        [(r#"size\": 384"#, r#"size\": 768"#), (r#"longest\": 256"#, r#"longest\": 4294967295"#)]
    {
        let error = error(&changed(from, to));
        assert!(matches!(error, ModelError::Tensor { .. }), "{to}: {error}");
    }
    let more = error(&changed(r#"layers\": 4"#, r#"layers\": 5"#));
    assert!(matches!(&more, ModelError::Missing(name) if name == "layers.4.query.q6"), "{more}");
    let tags = error(&changed("B-PER", "B-ACT"));
    assert!(matches!(tags, ModelError::Tags { head: "name" }), "{tags}");
}

#[test]
fn broken_tensors() {
    let missing = error(&changed(r#""word.scale""#, r#""word.other""#));
    assert_eq!(missing.to_string(), r#"the model lacks the tensor "word.scale""#);
    let shape = error(&changed(r#""dtype":"F16","shape":[24732,12]"#, r#""dtype":"F32","shape":[24732,6]"#));
    assert_eq!(shape.to_string(), r#"the tensor "word.scale" is F32 [24732, 6], not F16 [24732, 12]"#);
    let offsets = error(&changed(r#""data_offsets":[0,10752]"#, r#""data_offsets":[10752,0]"#));
    assert!(matches!(&offsets, ModelError::Bytes(name) if name == "case.weight"), "{offsets}");
    let short = error(&changed(r#""data_offsets":[0,10752]"#, r#""data_offsets":[0,10748]"#));
    assert!(matches!(&short, ModelError::Bytes(name) if name == "case.weight"), "{short}");
    let value = error(&overwritten("layers.2.up.scale", &f32::NAN.to_le_bytes()));
    assert!(matches!(&value, ModelError::Value(name) if name == "layers.2.up.scale"), "{value}");
    let half = error(&overwritten("word.scale", &0x7c00_u16.to_le_bytes()));
    assert!(matches!(&half, ModelError::Value(name) if name == "word.scale"), "{half}");
    assert!(matches!(error(&overwritten("vocabulary", &[0xff])), ModelError::Vocabulary));
    assert!(matches!(error(&overwritten("vocabulary", b"\n")), ModelError::Vocabulary));
}
