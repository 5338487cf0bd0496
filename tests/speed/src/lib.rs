//! The encoder as the page's worker has it, and nothing else: what is measured and weighed.
//!
//! It is compiled twice: for the browser, where a worker calls it, and natively, to tell whether both find the same bits.

use std::ops::Range;

use standpoint_encoder::{Encoder, Layout};
use wasm_bindgen::prelude::wasm_bindgen;

/// A loaded model with one text laid out.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reader {
    encoder: Encoder,
    layout: Layout,
}

#[wasm_bindgen]
impl Reader {
    /// Loads a model file; none if it is no model.
    pub fn load(bytes: &[u8]) -> Option<Reader> {
        let encoder = Encoder::read(bytes).ok()?;
        Some(Reader { layout: encoder.lay("", &[]), encoder })
    }

    /// Lays a text out, a paragraph a line. Returns how many pieces each window holds.
    pub fn lay(&mut self, text: &str) -> Vec<u32> {
        self.layout = self.encoder.lay(text, &lines(text));
        self.layout.windows().iter().map(|it| it.size as u32).collect()
    }

    /// Reads a window. Returns a hash (FNV-1a) of the bits of all its posteriors.
    pub fn read(&self, window: usize) -> u64 {
        let posteriors = self.encoder.window(&self.layout, window, None).posteriors;
        let numbers = posteriors.name.as_flattened().iter().chain(posteriors.quote.as_flattened());
        numbers
            .flat_map(|it| it.to_bits().to_le_bytes())
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// The lines of a text, as ranges of its bytes.
fn lines(text: &str) -> Vec<Range<usize>> {
    let line = |at: &mut usize, line: &str| {
        *at += line.len();
        Some(*at - line.len()..*at)
    };
    text.split_inclusive('\n').scan(0, line).collect()
}
