//! One text has one reading, to the last bit, on every machine and in the browser.

mod support;

use standpoint_encoder::Encoder;

/// What every build finds, native or not; it changes with the model and with the order of a sum.
const EXPECTED: u64 = 0x9f0c_5a91_1297_b647;

const TEXT: &str = "“We have no fuel,” said Zoë Falk, who runs the ferry company in Port Lorne. The minister told \
    reporters on Monday that the strike would end within days, but NATO officials denied it.";

#[test]
fn the_same_bits_everywhere() {
    let encoder = Encoder::read(&support::model()).expect("the model is whole");
    let paragraph = 0..TEXT.len();
    let layout = encoder.lay(TEXT, std::slice::from_ref(&paragraph));
    let posteriors = encoder.window(&layout, 0, None).posteriors;
    let numbers = posteriors.name.as_flattened().iter().chain(posteriors.quote.as_flattened());
    // FNV-1a.
    let hash = numbers
        .flat_map(|it| it.to_bits().to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    assert_eq!(hash, EXPECTED, "{hash:#018x}");
}
