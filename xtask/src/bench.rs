//! `cargo xtask bench`: the engine's speed, natively.

use anyhow::Result;

use crate::run;

pub(crate) fn run() -> Result<()> {
    let which = [
        "bench",
        "--locked",
        "--quiet",
        "--profile",
        "measure",
        "--package",
        "standpoint-cli",
        "--bench",
        "stages",
    ];
    run::ok(run::cargo().args(which))
}
