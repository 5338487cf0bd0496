//! Matrices of the heads and links: small, and multiplied as they are.
//!
//! Enters plain weights or weights of eight bits (FORMAT.md). Leaves `y = W x + b`, one inner product after the other.

use crate::{ModelError, file::File, math::dot};

/// A matrix with its bias.
#[derive(Debug)]
pub(crate) struct Matrix {
    inputs: usize,
    /// Row by row, one row an output.
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Matrix {
    /// Reads a matrix of plain weights: `NAME.weight`, `NAME.bias`.
    pub(crate) fn read(
        file: &File<'_>,
        name: &str,
        outputs: usize,
        inputs: usize,
    ) -> Result<Self, ModelError> {
        let weights = file.f32(&format!("{name}.weight"), &[outputs, inputs])?;
        Ok(Matrix { inputs, weights, bias: file.f32(&format!("{name}.bias"), &[outputs])? })
    }

    /// Reads a matrix of eight bits: `NAME.q8`, `NAME.scale`, `NAME.bias`.
    pub(crate) fn read_eight(
        file: &File<'_>,
        name: &str,
        outputs: usize,
        inputs: usize,
    ) -> Result<Self, ModelError> {
        let numbers = file.i8(&format!("{name}.q8"), &[outputs, inputs])?;
        let scale = file.f32(&format!("{name}.scale"), &[outputs])?;
        let rows = numbers.chunks_exact(inputs).zip(scale);
        let weights =
            rows.flat_map(|(row, scale)| row.iter().map(move |it| f32::from(*it) * scale)).collect();
        Ok(Matrix { inputs, weights, bias: file.f32(&format!("{name}.bias"), &[outputs])? })
    }

    /// How many numbers it makes of a row.
    pub(crate) fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// The product with each of the rows of `x`, which follow upon each other.
    pub(crate) fn times(&self, x: &[f32]) -> Vec<f32> {
        let rows = x.chunks_exact(self.inputs);
        let product = |x| {
            let weights = self.weights.chunks_exact(self.inputs).zip(&self.bias);
            weights.map(move |(weights, bias)| dot(x, weights) + bias)
        };
        rows.flat_map(product).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplies_every_row() {
        let matrix =
            Matrix { inputs: 2, weights: vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0], bias: vec![0.5, 0.0, -1.0] };
        assert_eq!(matrix.outputs(), 3);
        assert_eq!(matrix.times(&[1.0, 10.0, 0.0, 1.0]), [21.5, 43.0, 64.0, 2.5, 4.0, 5.0]);
        assert!(matrix.times(&[]).is_empty());
    }
}
