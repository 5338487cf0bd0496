//! Functions of single numbers, of eight side by side, and of rows, the same to the last bit on every machine.
//!
//! Only additions, multiplications, divisions and square roots are used, which IEEE 754 fixes exactly; none is fused with
//! another, and every sum has one order, whatever vectors a machine has. (The vector types differ in one thing: which of
//! 0 and −0, or of two numbers of which one is none, is the greater. Nothing here depends on it.)

use wide::{f32x8, u32x8};

/// 1.5 · 2^23: a number this large has no fraction left. Adding it to a small number rounds that to an integer, which the
/// lowest bits then hold.
pub(crate) const ROUND: f32 = 12_582_912.0;

/// e to the power of x ≤ 88, within a few units in the last place; below −87 the value at −87, which is 1.6·10⁻³⁸.
///
/// x = n·ln 2 + r with |r| ≤ ln 2 / 2, and e^r by the polynomial of Cephes (Moshier, `expf.c`).
#[expect(clippy::excessive_precision, reason = "the constants as published")]
pub(crate) fn exp(x: f32x8) -> f32x8 {
    const LN_2_HIGH: f32 = 0.693_359_375;
    const LN_2_LOW: f32 = -2.121_944_40e-4;
    let x = x.fast_max(f32x8::splat(-87.0));
    let rounded = x * f32x8::splat(std::f32::consts::LOG2_E) + f32x8::splat(ROUND);
    let n = rounded - f32x8::splat(ROUND);
    let r = x - n * f32x8::splat(LN_2_HIGH) - n * f32x8::splat(LN_2_LOW);
    let mut power = f32x8::splat(1.987_569_15e-4);
    for coefficient in [1.398_199_95e-3, 8.333_451_91e-3, 4.166_579_59e-2, 1.666_666_55e-1, 5.000_000_12e-1] {
        power = power * r + f32x8::splat(coefficient);
    }
    power = power * (r * r) + r + f32x8::splat(1.0);
    // The lowest bits of `rounded` are those of n; shifted, they are what the exponent of 2^n has above that of 1.
    power * f32x8::from_bits((rounded.to_bits() << 23_u32) + u32x8::splat(1.0_f32.to_bits()))
}

/// Replaces every x of a row, whose length is a multiple of eight, by x · Φ(x), the exact GELU, within 10⁻⁶: the error
/// function by formula 7.1.26 of Abramowitz and Stegun (Handbook of Mathematical Functions, 1964), whose error is at
/// most 1.5·10⁻⁷.
#[expect(clippy::excessive_precision, reason = "the constants as published")]
pub(crate) fn gelu(row: &mut [f32]) {
    for numbers in row.as_chunks_mut().0 {
        let x = f32x8::new(*numbers);
        let size = x.abs();
        let z = size * f32x8::splat(std::f32::consts::FRAC_1_SQRT_2);
        let t = f32x8::splat(1.0) / (f32x8::splat(1.0) + f32x8::splat(0.327_591_1) * z);
        let mut sum = f32x8::splat(1.061_405_429);
        for coefficient in [-1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592] {
            sum = sum * t + f32x8::splat(coefficient);
        }
        // Φ(−|x|)
        let rest = sum * t * exp(-(z * z)) * f32x8::splat(0.5);
        let positive = (x + size) * f32x8::splat(0.5);
        *numbers = (positive - size * rest).to_array();
    }
}

/// Turns scores into the logarithms of their shares.
pub(crate) fn log_softmax(row: &mut [f32]) {
    let top = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = row.iter().map(|value| libm::expf(*value - top)).sum();
    let whole = top + libm::logf(sum);
    for value in row {
        *value -= whole;
    }
}

/// The logarithm of the sum of the numbers whose logarithms these are.
pub(crate) fn log_sum(logs: impl Iterator<Item = f64> + Clone) -> f64 {
    let top = logs.clone().fold(f64::NEG_INFINITY, f64::max);
    if top == f64::NEG_INFINITY {
        return top;
    }
    top + libm::log(logs.map(|it| libm::exp(it - top)).sum())
}

/// The inner product of two vectors of one length.
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks(), b.as_chunks());
    let products = a.iter().zip(b).map(|(a, b)| f32x8::new(*a) * f32x8::new(*b));
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum();
    sum(products.fold(f32x8::splat(0.0), |sum, it| sum + it)) + rest
}

/// The sum of eight numbers, always in this order.
pub(crate) fn sum(numbers: f32x8) -> f32 {
    let it = numbers.to_array();
    ((it[0] + it[4]) + (it[2] + it[6])) + ((it[1] + it[5]) + (it[3] + it[7]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(from: i16, to: i16) -> impl Iterator<Item = f32> {
        (from * 100..=to * 100).map(|it| f32::from(it) / 100.0)
    }

    fn exp_of(x: f32) -> f32 {
        exp(f32x8::splat(x)).to_array()[5]
    }

    #[test]
    fn exp_is_exact_to_seven_digits() {
        for x in grid(-87, 88) {
            let exact = libm::exp(f64::from(x));
            let error = (f64::from(exp_of(x)) - exact).abs() / exact;
            assert!(error < 2e-7, "{x}: {error}");
        }
        assert_eq!(exp_of(-1e4).to_bits(), exp_of(-87.0).to_bits());
        assert_eq!(exp_of(0.0).to_bits(), 1.0_f32.to_bits());
        assert_eq!(exp_of(-0.0).to_bits(), 1.0_f32.to_bits());
    }

    #[test]
    fn gelu_is_exact_to_six_digits() {
        let grid: Vec<f32> = grid(-12, 12).collect();
        let mut found = grid.clone();
        found.resize(grid.len().next_multiple_of(8), 0.0);
        gelu(&mut found);
        for (x, found) in grid.into_iter().zip(found) {
            let exact =
                0.5 * f64::from(x) * (1.0 + libm::erf(f64::from(x) * std::f64::consts::FRAC_1_SQRT_2));
            let error = (f64::from(found) - exact).abs();
            assert!(error < 1e-6 * f64::from(x.abs()).max(1.0), "{x}: {error}");
        }
    }

    #[test]
    fn inner_products_of_any_length() {
        for length in [0, 1, 8, 21] {
            let numbers: Vec<f32> = (0_u8..length).map(f32::from).collect();
            let squares: f32 = numbers.iter().map(|it| it * it).sum();
            assert!((dot(&numbers, &numbers) - squares).abs() < 1e-6, "{length}");
        }
    }

    #[test]
    fn shares_sum_to_one() {
        let mut logs = [3.0, -1000.0, 3.0, 1.0];
        log_softmax(&mut logs);
        assert!((logs.map(libm::expf).iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!((logs[0] - logs[3] - 2.0).abs() < 1e-5);
        assert!((logs[1] + 1003.758).abs() < 1e-2);
        let sum = log_sum([-1000.0, -1000.0].into_iter());
        assert!((sum + 1000.0 - std::f64::consts::LN_2).abs() < 1e-12);
        assert!(log_sum([f64::NEG_INFINITY; 2].into_iter()).is_infinite());
    }
}
