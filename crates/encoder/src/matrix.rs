//! Matrices: weights unpacked once, and their product with many rows at once.
//!
//! Enters packed weights (FORMAT.md: four, six or eight bits, a scale a row) or plain ones. Leaves `y = W x + b`. Nearly
//! all the time of a reading is spent here. Eight outputs stand side by side in a panel, and four rows are multiplied
//! with it at once: one weight vector is loaded for four products, and every sum runs over the inputs in order, so
//! that it is the same however many are computed at once.

use crate::{ModelError, file::File};

/// Outputs computed side by side.
const WIDE: usize = 8;
/// Rows computed at once.
const TALL: usize = 4;

/// A linear layer with its bias.
#[derive(Debug)]
pub(crate) struct Matrix {
    inputs: usize,
    outputs: usize,
    /// Panel by panel, input by input: the weights of [`WIDE`] outputs; those beyond the last are zero.
    panels: Vec<[f32; WIDE]>,
    /// The bias, a vector a panel.
    bias: Vec<[f32; WIDE]>,
}

impl Matrix {
    /// Reads a matrix of six bits: `NAME.q6`, `NAME.scale`, `NAME.bias`.
    pub(crate) fn read_six(
        file: &File<'_>,
        name: &str,
        outputs: usize,
        inputs: usize,
    ) -> Result<Self, ModelError> {
        let (groups, _) = file.u8(&format!("{name}.q6"), &[outputs, inputs / 4 * 3])?.as_chunks::<3>();
        let numbers: Vec<i8> = groups.iter().flat_map(|it| six(*it)).collect();
        Matrix::scaled(file, name, &numbers, outputs, inputs)
    }

    /// Reads a matrix of eight bits: `NAME.q8`, `NAME.scale`, `NAME.bias`.
    pub(crate) fn read_eight(
        file: &File<'_>,
        name: &str,
        outputs: usize,
        inputs: usize,
    ) -> Result<Self, ModelError> {
        let numbers = file.i8(&format!("{name}.q8"), &[outputs, inputs])?;
        Matrix::scaled(file, name, &numbers, outputs, inputs)
    }

    /// Reads a matrix of plain weights: `NAME.weight`, `NAME.bias`.
    pub(crate) fn read(
        file: &File<'_>,
        name: &str,
        outputs: usize,
        inputs: usize,
    ) -> Result<Self, ModelError> {
        let weights = file.f32(&format!("{name}.weight"), &[outputs, inputs])?;
        Ok(Matrix::new(&weights, &file.f32(&format!("{name}.bias"), &[outputs])?, inputs))
    }

    fn scaled(
        file: &File<'_>,
        name: &str,
        numbers: &[i8],
        outputs: usize,
        inputs: usize,
    ) -> Result<Self, ModelError> {
        let scale = file.f32(&format!("{name}.scale"), &[outputs])?;
        let rows = numbers.chunks_exact(inputs).zip(scale);
        let weights: Vec<f32> =
            rows.flat_map(|(row, scale)| row.iter().map(move |it| f32::from(*it) * scale)).collect();
        Ok(Matrix::new(&weights, &file.f32(&format!("{name}.bias"), &[outputs])?, inputs))
    }

    /// A matrix of weights row by row, one row an output.
    fn new(weights: &[f32], bias: &[f32], inputs: usize) -> Matrix {
        let outputs = bias.len();
        let count = outputs.div_ceil(WIDE);
        let mut panels = vec![[0.0; WIDE]; count * inputs];
        let mut padded = vec![[0.0; WIDE]; count];
        for (output, (row, bias)) in weights.chunks_exact(inputs).zip(bias).enumerate() {
            let (panel, column) = (output / WIDE, output % WIDE);
            padded[panel][column] = *bias;
            for (weights, weight) in panels[panel * inputs..].iter_mut().zip(row) {
                weights[column] = *weight;
            }
        }
        Matrix { inputs, outputs, panels, bias: padded }
    }

    /// How many numbers it makes of a row.
    pub(crate) fn outputs(&self) -> usize {
        self.outputs
    }

    /// The product with each of the rows of `x`, which follow upon each other; `out` is overwritten by rows of outputs.
    pub(crate) fn times(&self, x: &[f32], rows: usize, out: &mut Vec<f32>) {
        out.clear();
        out.resize(rows * self.outputs, 0.0);
        let mut columns = vec![[0.0; TALL]; rows.div_ceil(TALL) * self.inputs];
        for (row, x) in x.chunks_exact(self.inputs).take(rows).enumerate() {
            for (column, value) in columns[row / TALL * self.inputs..].iter_mut().zip(x) {
                column[row % TALL] = *value;
            }
        }
        for (panel, (weights, bias)) in self.panels.chunks_exact(self.inputs).zip(&self.bias).enumerate() {
            let start = panel * WIDE;
            let wide = WIDE.min(self.outputs - start);
            let sums = columns.chunks_exact(self.inputs).flat_map(|columns| block(columns, weights, bias));
            for (out, sums) in out.chunks_exact_mut(self.outputs).zip(sums) {
                out[start..start + wide].copy_from_slice(&sums[..wide]);
            }
        }
    }
}

/// The product of [`TALL`] rows, side by side, with one panel.
fn block(columns: &[[f32; TALL]], panel: &[[f32; WIDE]], bias: &[f32; WIDE]) -> [[f32; WIDE]; TALL] {
    let mut sums = [*bias; TALL];
    for (column, weights) in columns.iter().zip(panel) {
        for (sums, x) in sums.iter_mut().zip(column) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += x * weight;
            }
        }
    }
    sums
}

/// Four numbers of six bits, 1 to 63, less 32.
fn six(bytes: [u8; 3]) -> [i8; 4] {
    let word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]);
    [0, 6, 12, 18].map(|shift| ((word >> shift & 63) as u8).cast_signed() - 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiplies_any_number_of_rows_and_outputs() {
        for (rows, outputs, inputs) in [(1, 1, 1), (3, 11, 5), (4, 8, 2), (9, 17, 3)] {
            let number = |it: usize| ((it * 7 + 3) % 11) as f32 - 5.0;
            let weights: Vec<f32> = (0..outputs * inputs).map(number).collect();
            let bias: Vec<f32> = (0..outputs).map(|it| number(it + 4)).collect();
            let x: Vec<f32> = (0..rows * inputs).map(|it| number(it * 3)).collect();
            let mut out = vec![f32::NAN; 2];
            Matrix::new(&weights, &bias, inputs).times(&x, rows, &mut out);
            let mut expected = Vec::new();
            for row in x.chunks(inputs) {
                for (weights, bias) in weights.chunks(inputs).zip(&bias) {
                    expected.push(row.iter().zip(weights).map(|(x, w)| x * w).sum::<f32>() + bias);
                }
            }
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn unpacks_six_bits() {
        let packed: u32 = 1 | 32 << 6 | 63 << 12 | 33 << 18;
        let [a, b, c, _] = packed.to_le_bytes();
        assert_eq!(six([a, b, c]), [-31, 0, 31, 1]);
    }
}
