//! The head for the scheme of `PolNeAR`, alone: `cargo run --example polnear MODEL < TEXTS`.
//!
//! The published figures for quotes are by that scheme, which the program itself does not show (its quotes follow our own
//! guidelines). Enters one text a line; leaves, for each, one line of spans: `start end role`, in UTF-8 bytes and apart
//! by tabs.
#![expect(clippy::print_stdout, reason = "the spans are the point")]

use std::{env, error::Error, fs, io, slice};

use standpoint_encoder::{Encoder, Role};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("which model? Name its file")?;
    let encoder = Encoder::read(&fs::read(path)?)?;
    for line in io::stdin().lines() {
        let text = line?;
        let whole = 0..text.len();
        let layout = encoder.lay(&text, slice::from_ref(&whole));
        let windows = 0..layout.windows().len();
        let spans = windows.flat_map(|it| encoder.polnear(&layout, it)).map(|it| {
            let role = match it.role {
                Role::Source => "source",
                Role::Cue => "cue",
                Role::Content => "content",
            };
            format!("{} {} {role}", it.range.start, it.range.end)
        });
        println!("{}", spans.collect::<Vec<_>>().join("\t"));
    }
    Ok(())
}
