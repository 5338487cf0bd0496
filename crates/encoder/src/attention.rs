//! Attention: every piece looks at all others of its window.
//!
//! Enters a query, a key and a value a piece, side by side. Leaves the values mixed, by how well each piece's query fits
//! the others' keys. The difficulty is to need no sum across a vector: eight queries lie side by side, so that the
//! softmax over the keys runs down the vectors, and what it leaves is already the right operand of the product with the
//! values.

use wide::f32x8;

use crate::math::exp;

/// Queries that are worked on side by side.
const WIDE: usize = 8;
/// Keys, or columns of the values, that are multiplied with them at once. It divides the width of a head.
pub(crate) const TALL: usize = 4;

/// The mixed values of all rows. `x` holds rows of `3 · size` numbers: query, key and value, in each of them the columns
/// of one head after the other.
pub(crate) fn attend(x: &[f32], size: usize, heads: usize) -> Vec<f32> {
    let rows = x.len() / (3 * size);
    let width = size / heads;
    let scale = 1.0 / (width as f32).sqrt();
    let mut out = vec![0.0; rows * size];
    let mut keys = vec![[0.0; TALL]; rows.div_ceil(TALL) * width];
    let mut values = vec![[0.0; TALL]; width / TALL * rows];
    let mut queries = vec![f32x8::splat(0.0); width];
    let mut fits = vec![f32x8::splat(0.0); rows];
    for head in (0..size).step_by(width) {
        for (at, row) in x.chunks_exact(3 * size).enumerate() {
            let key = &row[size + head..][..width];
            for (keys, number) in keys[at / TALL * width..].iter_mut().zip(key) {
                keys[at % TALL] = *number;
            }
            let value = row[2 * size + head..][..width].as_chunks().0;
            for (block, numbers) in value.iter().enumerate() {
                values[block * rows + at] = *numbers;
            }
        }
        for first in (0..rows).step_by(WIDE) {
            for (column, queries) in queries.iter_mut().enumerate() {
                let number = |at: usize| x[(first + at).min(rows - 1) * 3 * size + head + column] * scale;
                *queries = f32x8::new(std::array::from_fn(number));
            }
            for (block, fits) in keys.chunks_exact(width).zip(fits.chunks_mut(TALL)) {
                for (fit, sum) in fits.iter_mut().zip(tile(block, &queries)) {
                    *fit = sum;
                }
            }
            let share = f32x8::splat(1.0) / exponentials(&mut fits);
            for (block, numbers) in values.chunks_exact(rows).enumerate() {
                for (column, mixed) in tile(numbers, &fits).into_iter().enumerate() {
                    let mixed = (mixed * share).to_array();
                    for (out, number) in out[first * size..].chunks_exact_mut(size).zip(mixed) {
                        out[head + block * TALL + column] = number;
                    }
                }
            }
        }
    }
    out
}

/// Replaces every fit by its exponential over that of the best of its column, and returns the sums of the columns.
fn exponentials(fits: &mut [f32x8]) -> f32x8 {
    let best = fits.iter().fold(f32x8::splat(f32::MIN), |best, it| best.fast_max(*it));
    let mut sum = f32x8::splat(0.0);
    for fit in fits {
        *fit = exp(*fit - best);
        sum += *fit;
    }
    sum
}

/// Sums of products, in the order of the operands.
fn tile(block: &[[f32; TALL]], panel: &[f32x8]) -> [f32x8; TALL] {
    let mut sums = [f32x8::splat(0.0); TALL];
    for (numbers, panel) in block.iter().zip(panel) {
        for (sum, number) in sums.iter_mut().zip(numbers) {
            *sum += f32x8::splat(*number) * *panel;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixes_values_by_how_well_they_fit() {
        let (size, heads) = (16, 2);
        let width = size / heads;
        for rows in [1, 7, 8, 21] {
            let number = |it: usize| ((it * 37 + 11) % 101) as f32 / 50.0 - 1.0;
            let x: Vec<f32> = (0..rows * 3 * size).map(number).collect();
            let part =
                |row: usize, part: usize, column: usize| f64::from(x[(row * 3 + part) * size + column]);
            let out = attend(&x, size, heads);
            assert_eq!(out.len(), rows * size);
            for (at, found) in out.iter().enumerate() {
                let (row, column) = (at / size, at % size);
                let columns = || column / width * width..(column / width + 1) * width;
                let weight = |key| {
                    let fit: f64 = columns().map(|it| part(row, 0, it) * part(key, 1, it)).sum();
                    libm::exp(fit / (width as f64).sqrt())
                };
                let whole: f64 = (0..rows).map(weight).sum();
                let mixed: f64 = (0..rows).map(|key| weight(key) * part(key, 2, column)).sum();
                assert!((f64::from(*found) - mixed / whole).abs() < 1e-6, "{rows} {at}: {found}");
            }
        }
    }
}
