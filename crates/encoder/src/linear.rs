//! Linear layers in integers: nearly all the time of a reading is spent here.
//!
//! Enters weights of six bits with a scale a row (FORMAT.md) and rows of numbers. Leaves `y = W x + b`. Each row is rounded
//! to sixteen bits with a scale of its own, so that a product is one of integers: exact, whatever the order of its
//! additions and however many are done at once. Eight outputs stand side by side in a panel, four rows side by side in a
//! block; the 4 × 8 sums of a block and a panel stay in registers, while both are read once from front to back.

use wide::{bytemuck::cast, f32x8, i16x16, i32x8};

use crate::{ModelError, file::File, math::ROUND};

/// Outputs of a panel.
pub(crate) const WIDE: usize = 8;
/// Rows of a block.
const TALL: usize = 4;
/// The greatest number that a row is rounded to.
const LIMIT: f32 = 32_767.0;
/// The most inputs of which no sum leaves 32 bits: 32,767 · 32 · 2,048 < 2^31.
pub(crate) const MOST_INPUTS: usize = 2048;

/// Two neighbouring inputs of a row.
type Pair = [i16; 2];

/// A linear layer with its bias. Its outputs are a multiple of [`WIDE`], its inputs too.
#[derive(Debug)]
pub(crate) struct Linear {
    inputs: usize,
    /// Panel by panel, two inputs by two inputs: the weights of [`WIDE`] outputs, a pair each.
    panels: Vec<i16x16>,
    scale: Vec<f32x8>,
    bias: Vec<f32x8>,
}

impl Linear {
    /// Reads the matrices `NAME.q6`, `NAME.scale`, `NAME.bias`, of so many outputs each, as one above the other.
    pub(crate) fn read(
        file: &File<'_>,
        names: &[String],
        outputs: usize,
        inputs: usize,
    ) -> Result<Linear, ModelError> {
        let mut all = Linear { inputs, panels: Vec::new(), scale: Vec::new(), bias: Vec::new() };
        all.panels.reserve_exact(names.len() * outputs / WIDE * inputs / 2);
        for name in names {
            let packed = file.u8(&format!("{name}.q6"), &[outputs, inputs / 4 * 3])?;
            let scale = file.f32(&format!("{name}.scale"), &[outputs])?;
            let bias = file.f32(&format!("{name}.bias"), &[outputs])?;
            all.extend(packed, &scale, &bias);
        }
        Ok(all)
    }

    /// Adds outputs below; `packed` holds four weights in three bytes.
    fn extend(&mut self, packed: &[u8], scale: &[f32], bias: &[f32]) {
        let fours = self.inputs / 4;
        for rows in packed.as_chunks::<3>().0.chunks_exact(WIDE * fours) {
            for at in 0..fours {
                let weights: [_; WIDE] = std::array::from_fn(|row| six(rows[row * fours + at]));
                self.panels.push(cast::<[Pair; WIDE], _>(weights.map(|it| [it[0], it[1]])));
                self.panels.push(cast::<[Pair; WIDE], _>(weights.map(|it| [it[2], it[3]])));
            }
        }
        self.scale.extend(scale.as_chunks().0.iter().map(|it| f32x8::new(*it)));
        self.bias.extend(bias.as_chunks().0.iter().map(|it| f32x8::new(*it)));
    }

    /// The product with each of the rows of `x`, which follow upon each other.
    pub(crate) fn times(&self, x: &[f32]) -> Vec<f32> {
        let (depth, outputs) = (self.inputs / 2, self.bias.len() * WIDE);
        let (blocks, scales) = blocks(x, self.inputs);
        let mut out = vec![0.0; scales.len() * outputs];
        let panels = self.panels.chunks_exact(depth).zip(&self.scale).zip(&self.bias);
        for (panel, ((weights, scale), bias)) in panels.enumerate() {
            let groups = out.chunks_mut(TALL * outputs).zip(scales.chunks(TALL));
            for (block, (out, scales)) in blocks.chunks_exact(depth).zip(groups) {
                let sums = tile(block, weights);
                for ((out, sum), of_row) in out.chunks_exact_mut(outputs).zip(sums).zip(scales) {
                    let y = sum.round_float() * (*scale * f32x8::splat(*of_row)) + *bias;
                    out[panel * WIDE..][..WIDE].copy_from_slice(y.as_array());
                }
            }
        }
        out
    }
}

/// The sums of a block and a panel.
fn tile(block: &[[Pair; TALL]], panel: &[i16x16]) -> [i32x8; TALL] {
    let mut sums = [i32x8::splat(0); TALL];
    for (rows, weights) in block.iter().zip(panel) {
        for (sum, pair) in sums.iter_mut().zip(rows) {
            *sum += cast::<_, i16x16>(i32x8::splat(cast(*pair))).dot(*weights);
        }
    }
    sums
}

/// The rows of `x` rounded, block by block, the last filled up with zeros; and a scale a row.
fn blocks(x: &[f32], inputs: usize) -> (Vec<[Pair; TALL]>, Vec<f32>) {
    let depth = inputs / 2;
    let mut blocks: Vec<[Pair; TALL]> = vec![Default::default(); (x.len() / inputs).div_ceil(TALL) * depth];
    let mut scales = Vec::with_capacity(x.len() / inputs);
    for (at, row) in x.chunks_exact(inputs).enumerate() {
        // A row of zeros has some scale too.
        let most = f32x8::splat(1e-20);
        let most = row.as_chunks().0.iter().fold(most, |most, it| most.fast_max(f32x8::new(*it).abs()));
        let most = most.to_array().into_iter().fold(0.0, f32::max);
        let inverse = LIMIT / most;
        for (block, pair) in blocks[at / TALL * depth..].iter_mut().zip(row.as_chunks::<2>().0) {
            block[at % TALL] = pair.map(|it| (it * inverse + ROUND).to_bits() as i16);
        }
        scales.push(most / LIMIT);
    }
    (blocks, scales)
}

/// Four numbers of six bits, less 32.
fn six(bytes: [u8; 3]) -> [i16; 4] {
    let word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]);
    [0, 6, 12, 18].map(|shift| (word >> shift & 63) as i16 - 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random (xorshift), −1 to 1.
    fn numbers(count: usize, mut seed: u32) -> Vec<f32> {
        let mut next = || {
            seed ^= seed << 13;
            seed ^= seed >> 17;
            seed ^= seed << 5;
            f64::from(seed) / f64::from(u32::MAX) * 2.0 - 1.0
        };
        (0..count).map(|_| next() as f32).collect()
    }

    #[test]
    fn multiplies_any_number_of_rows() {
        for (rows, outputs, inputs) in [(1, 8, 8), (3, 16, 40), (4, 8, 384), (9, 24, 1536), (2, 8, 2048)] {
            let bytes = numbers(outputs * inputs / 4 * 3, 1);
            let packed: Vec<u8> = bytes.iter().map(|it| it.to_bits().to_le_bytes()[1]).collect();
            let (scale, bias) = (numbers(outputs, 2), numbers(outputs, 3));
            let x: Vec<f32> = numbers(rows * inputs, 4).iter().map(|it| it * it * it * 9.0).collect();
            let mut linear = Linear { inputs, panels: Vec::new(), scale: Vec::new(), bias: Vec::new() };
            linear.extend(&packed, &scale, &bias);
            let out = linear.times(&x);
            assert_eq!(out.len(), rows * outputs);
            for (at, found) in out.iter().enumerate() {
                let (row, output) = (at / outputs, at % outputs);
                let weights = packed.as_chunks::<3>().0[output * inputs / 4..].iter().flat_map(|it| six(*it));
                let products = x[row * inputs..][..inputs].iter().zip(weights);
                let sum: f64 = products.map(|(x, weight)| f64::from(*x) * f64::from(weight)).sum();
                let exact = sum * f64::from(scale[output]) + f64::from(bias[output]);
                // Half a step of the rounding for every input, all of them unlucky; most are not.
                let bound = 9.0 / 65_534.0 * 32.0 * inputs as f64 * 0.2;
                assert!(
                    (f64::from(*found) - exact).abs() < bound,
                    "{rows} {outputs} {inputs}: {found}, not {exact}"
                );
            }
        }
    }

    #[test]
    fn the_greatest_sums_are_exact() {
        let mut linear =
            Linear { inputs: MOST_INPUTS, panels: Vec::new(), scale: Vec::new(), bias: Vec::new() };
        linear.extend(&vec![0; WIDE * MOST_INPUTS / 4 * 3], &[1.0; WIDE], &[0.0; WIDE]);
        let sum = -LIMIT * 32.0 * MOST_INPUTS as f32;
        assert_eq!(linear.times(&vec![LIMIT; MOST_INPUTS]), [sum; WIDE]);
        assert_eq!(linear.times(&vec![-LIMIT; MOST_INPUTS]), [-sum; WIDE]);
        assert_eq!(linear.times(&vec![0.0; MOST_INPUTS]), [0.0; WIDE]);
    }

    #[test]
    fn unpacks_six_bits() {
        let packed: u32 = 1 | 32 << 6 | 63 << 12 | 33 << 18;
        let [a, b, c, _] = packed.to_le_bytes();
        assert_eq!(six([a, b, c]), [-31, 0, 31, 1]);
    }
}
