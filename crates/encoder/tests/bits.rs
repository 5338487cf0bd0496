//! One text has one reading, to the last bit, on every machine and in the browser.

mod support;

use standpoint_encoder::Encoder;

/// What every build finds, native or not; it changes with the model and with the order of a sum.
const EXPECTED: u64 = 0x1cd8_2612_e65f_e84c;

const TEXT: &str = "“We have no fuel,” said Zoë Falk, who runs the ferry company in Port Lorne. The minister told \
    reporters on Monday that the strike would end within days, but NATO officials denied it.";

#[test]
fn the_same_bits_everywhere() {
    let encoder = Encoder::read(&support::model()).expect("the model is whole");
    let paragraph = 0..TEXT.len();
    let layout = encoder.lay(TEXT, std::slice::from_ref(&paragraph));
    let reading = encoder.window(&layout, 0, None);
    let words: Vec<_> = layout.words().iter().map(|it| it.range.clone()).collect();
    let before: Vec<usize> = (0..words.len() - 1).collect();
    let shares = encoder
        .referents(&reading.refer, &words)
        .shares(words.len() - 1, before.chunks(1))
        .expect("all words are read");
    let posteriors = reading.posteriors;
    let numbers = posteriors.name.as_flattened().iter().chain(posteriors.quote.as_flattened()).chain(&shares);
    // FNV-1a.
    let hash = numbers
        .flat_map(|it| it.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    assert_eq!(hash, EXPECTED, "{hash:#018x}");
}
