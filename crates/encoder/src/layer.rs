//! A transformer layer: every piece looks at all others of its window, then at itself.
//!
//! Enters a vector a piece. Leaves a vector a piece. It is BERT's layer as published (Devlin et al. 2019), with the exact
//! GELU; windows hold no padding, so nothing is masked.

use crate::{ModelError, attention::attend, embeddings::Norm, file::File, linear::Linear, math::gelu};

/// The weights of one layer.
#[derive(Debug)]
pub(crate) struct Layer {
    size: usize,
    heads: usize,
    /// Query, key and value, one above the other.
    looks: Linear,
    output: Linear,
    attention_norm: Norm,
    up: Linear,
    down: Linear,
    norm: Norm,
}

impl Layer {
    pub(crate) fn read(file: &File<'_>, number: usize) -> Result<Layer, ModelError> {
        let (size, inner) = (file.configuration.size, file.configuration.inner);
        let name = |part| format!("layers.{number}.{part}");
        Ok(Layer {
            size,
            heads: file.configuration.heads,
            looks: Linear::read(file, &["query", "key", "value"].map(name), size, size)?,
            output: Linear::read(file, &[name("output")], size, size)?,
            attention_norm: Norm::read(file, &name("attention_norm"))?,
            up: Linear::read(file, &[name("up")], inner, size)?,
            down: Linear::read(file, &[name("down")], size, inner)?,
            norm: Norm::read(file, &name("norm"))?,
        })
    }

    /// Replaces the vectors of a window's pieces by what the layer makes of them.
    pub(crate) fn apply(&self, x: &mut [f32]) {
        let mixed = attend(&self.looks.times(x), self.size, self.heads);
        add(x, &self.output.times(&mixed));
        self.attention_norm.apply(x);
        let mut inner = self.up.times(x);
        gelu(&mut inner);
        add(x, &self.down.times(&inner));
        self.norm.apply(x);
    }
}

fn add(x: &mut [f32], more: &[f32]) {
    for (value, more) in x.iter_mut().zip(more) {
        *value += more;
    }
}
