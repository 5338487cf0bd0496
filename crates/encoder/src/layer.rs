//! A transformer layer: every piece looks at all others of its window, then at itself.
//!
//! Enters a vector a piece. Leaves a vector a piece. It is BERT's layer as published (Devlin et al. 2019), with the exact
//! GELU; windows hold no padding, so nothing is masked.

use crate::{
    ModelError,
    embeddings::Norm,
    file::File,
    math::{gelu, softmax},
    matrix::Matrix,
};

/// The weights of one layer.
#[derive(Debug)]
pub(crate) struct Layer {
    heads: usize,
    query: Matrix,
    key: Matrix,
    value: Matrix,
    output: Matrix,
    attention_norm: Norm,
    up: Matrix,
    down: Matrix,
    norm: Norm,
}

/// What a layer computes on the way; kept from layer to layer to spare allocations.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    query: Vec<f32>,
    key: Vec<f32>,
    value: Vec<f32>,
    mixed: Vec<f32>,
    wide: Vec<f32>,
    sum: Vec<f32>,
}

impl Layer {
    pub(crate) fn read(file: &File<'_>, number: usize) -> Result<Layer, ModelError> {
        let (size, inner) = (file.configuration.size, file.configuration.inner);
        let name = |part| format!("layers.{number}.{part}");
        let square = |part| Matrix::read_six(file, &name(part), size, size);
        Ok(Layer {
            heads: file.configuration.heads,
            query: square("query")?,
            key: square("key")?,
            value: square("value")?,
            output: square("output")?,
            attention_norm: Norm::read(file, &name("attention_norm"))?,
            up: Matrix::read_six(file, &name("up"), inner, size)?,
            down: Matrix::read_six(file, &name("down"), size, inner)?,
            norm: Norm::read(file, &name("norm"))?,
        })
    }

    /// Replaces the vectors of a window's pieces by what the layer makes of them.
    pub(crate) fn apply(&self, x: &mut [f32], scratch: &mut Scratch) {
        let rows = x.len() / self.query.outputs();
        self.query.times(x, rows, &mut scratch.query);
        self.key.times(x, rows, &mut scratch.key);
        self.value.times(x, rows, &mut scratch.value);
        attend(rows, self.heads, scratch);
        self.output.times(&scratch.mixed, rows, &mut scratch.sum);
        add(x, &scratch.sum);
        self.attention_norm.apply(x);
        self.up.times(x, rows, &mut scratch.wide);
        for value in &mut scratch.wide {
            *value = gelu(*value);
        }
        self.down.times(&scratch.wide, rows, &mut scratch.sum);
        add(x, &scratch.sum);
        self.norm.apply(x);
    }
}

fn add(x: &mut [f32], more: &[f32]) {
    for (value, more) in x.iter_mut().zip(more) {
        *value += more;
    }
}

/// Mixes the values of all rows for each row and head, by how well its query fits their keys.
fn attend(rows: usize, heads: usize, scratch: &mut Scratch) {
    let size = scratch.query.len() / rows.max(1);
    let width = size / heads;
    let scale = 1.0 / (width as f32).sqrt();
    scratch.mixed.clear();
    scratch.mixed.resize(rows * size, 0.0);
    // The keys of one head, a column a row: the fits of a query with all keys are then sums of vectors.
    let mut keys = vec![0.0; width * rows];
    let mut fits = vec![0.0; rows];
    for start in (0..size).step_by(width) {
        for (at, key) in scratch.key.chunks_exact(size).enumerate() {
            for (column, value) in key[start..start + width].iter().enumerate() {
                keys[column * rows + at] = *value;
            }
        }
        let queries = scratch.query.chunks_exact(size);
        for (query, mixed) in queries.zip(scratch.mixed.chunks_exact_mut(size)) {
            fits.fill(0.0);
            for (query, keys) in query[start..start + width].iter().zip(keys.chunks_exact(rows)) {
                for (fit, key) in fits.iter_mut().zip(keys) {
                    *fit += query * scale * key;
                }
            }
            softmax(&mut fits);
            let mixed = &mut mixed[start..start + width];
            for (fit, value) in fits.iter().zip(scratch.value.chunks_exact(size)) {
                for (mixed, value) in mixed.iter_mut().zip(&value[start..start + width]) {
                    *mixed += fit * value;
                }
            }
        }
    }
}
