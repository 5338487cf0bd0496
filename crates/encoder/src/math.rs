//! Functions of single numbers and of rows, the same to the last bit on every machine.
//!
//! Only additions, multiplications, divisions and square roots are used, which IEEE 754 fixes exactly, without branches,
//! so that the compiler can compute several at once.

/// e to the power of x, within a few units in the last place; 0 below −87, and the value at 88 above.
///
/// x = n·ln 2 + r with |r| ≤ ln 2 / 2, and e^r by the polynomial of Cephes (Moshier, `expf.c`).
#[expect(clippy::excessive_precision, reason = "the constants as published")]
pub(crate) fn exp(x: f32) -> f32 {
    const ROUND: f32 = 12_582_912.0; // 1.5 · 2^23: a number this large has no fraction left
    const LN_2_HIGH: f32 = 0.693_359_375;
    const LN_2_LOW: f32 = -2.121_944_40e-4;
    let within = x.clamp(-87.0, 88.0);
    let rounded = within * std::f32::consts::LOG2_E + ROUND;
    let n = rounded - ROUND;
    let r = within - n * LN_2_HIGH - n * LN_2_LOW;
    let mut power = 1.987_569_15e-4;
    power = power * r + 1.398_199_95e-3;
    power = power * r + 8.333_451_91e-3;
    power = power * r + 4.166_579_59e-2;
    power = power * r + 1.666_666_55e-1;
    power = power * r + 5.000_000_12e-1;
    power = power * r * r + r + 1.0;
    // The lowest bits of `rounded` are those of n; shifted, they are the exponent of 2^n.
    let two_to_n = f32::from_bits(rounded.to_bits().wrapping_add(127) << 23);
    if x < -87.0 { 0.0 } else { power * two_to_n }
}

/// x · Φ(x), the exact GELU, within 10⁻⁶: the error function by formula 7.1.26 of Abramowitz and Stegun (Handbook of
/// Mathematical Functions, 1964), whose error is at most 1.5·10⁻⁷.
#[expect(clippy::excessive_precision, reason = "the constants as published")]
pub(crate) fn gelu(x: f32) -> f32 {
    let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * z);
    let mut sum = 1.061_405_429;
    sum = sum * t - 1.453_152_027;
    sum = sum * t + 1.421_413_741;
    sum = sum * t - 0.284_496_736;
    sum = sum * t + 0.254_829_592;
    // 1 − erf z
    let rest = sum * t * exp(-z * z);
    let phi = if x < 0.0 { 0.5 * rest } else { 1.0 - 0.5 * rest };
    x * phi
}

/// Turns scores into shares that sum to one.
pub(crate) fn softmax(row: &mut [f32]) {
    let top = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    for value in &mut *row {
        *value = exp(*value - top);
    }
    let sum: f32 = row.iter().sum();
    for value in &mut *row {
        *value /= sum;
    }
}

/// Turns scores into the logarithms of their shares.
pub(crate) fn log_softmax(row: &mut [f32]) {
    let top = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = row.iter().map(|value| exp(*value - top)).sum();
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
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(from: i16, to: i16) -> impl Iterator<Item = f32> {
        (from * 100..=to * 100).map(|it| f32::from(it) / 100.0)
    }

    #[test]
    fn exp_is_exact_to_seven_digits() {
        for x in grid(-87, 88) {
            let exact = libm::exp(f64::from(x));
            let error = (f64::from(exp(x)) - exact).abs() / exact;
            assert!(error < 2e-7, "{x}: {error}");
        }
        assert_eq!(exp(-1e4).to_bits(), 0);
        assert!(exp(f32::NAN).is_nan());
    }

    #[test]
    fn gelu_is_exact_to_six_digits() {
        for x in grid(-12, 12) {
            let exact =
                0.5 * f64::from(x) * (1.0 + libm::erf(f64::from(x) * std::f64::consts::FRAC_1_SQRT_2));
            let error = (f64::from(gelu(x)) - exact).abs();
            assert!(error < 1e-6 * f64::from(x.abs()).max(1.0), "{x}: {error}");
        }
    }

    #[test]
    fn shares_sum_to_one() {
        let scores = [3.0, -1000.0, 3.0, 1.0];
        let (mut shares, mut logs) = (scores, scores);
        softmax(&mut shares);
        log_softmax(&mut logs);
        assert!((shares.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!((shares[0] / shares[3] - 7.389_056).abs() < 1e-5);
        assert!((libm::expf(logs[3]) - shares[3]).abs() < 1e-6);
        assert!((logs[1] + 1003.758).abs() < 1e-2);
        let sum = log_sum([-1000.0, -1000.0].into_iter());
        assert!((sum + 1000.0 - std::f64::consts::LN_2).abs() < 1e-12);
        assert!(log_sum([f64::NEG_INFINITY; 2].into_iter()).is_infinite());
    }
}
