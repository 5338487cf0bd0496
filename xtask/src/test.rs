//! `cargo xtask test`: everything, on one machine, with the counts at the end.

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    axe,
    browser::{self, Presence},
    dist, run, serve,
    tally::{Tally, succeeds},
    tools,
};

/// What is compiled for the browser.
const WEB_PACKAGES: [&str; 12] = [
    "--package",
    "standpoint",
    "--package",
    "standpoint-engine",
    "--package",
    "standpoint-encoder",
    "--package",
    "standpoint-wire",
    "--package",
    "standpoint-embed",
    "--package",
    "standpoint-demo-host",
];
/// The package that needs a browser to be tested.
const BROWSER_TESTS: &str = "standpoint-browser-tests";

pub(crate) fn run() -> Result<ExitCode> {
    let mut tally = Tally::default();
    tally.check("format", || {
        tools::add_components()?;
        run::ok(run::cargo().args(["fmt", "--all", "--check"]))
    });
    let lint = ["clippy", "--locked", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    tally.check("lints", succeeds(run::cargo().args(lint)));
    tally.check("lints for the browser", || {
        tools::add_target()?;
        let mut cargo = run::cargo();
        cargo
            .args(["clippy", "--locked", "--quiet", "--target", "wasm32-unknown-unknown"])
            .args(WEB_PACKAGES);
        run::ok(cargo.args(["--", "--deny", "warnings"]))
    });
    let native = ["test", "--locked", "--workspace", "--exclude", BROWSER_TESTS, "--no-fail-fast"];
    tally.tests("tests", run::cargo().args(native))?;
    if tally.check("page", serve::build) && tally.check("package", || dist::pack(dist::NOWHERE)) {
        in_browser(&mut tally)?;
    } else {
        tally.skip("browser tests", "there is no built page");
    }
    Ok(if tally.finish() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn in_browser(tally: &mut Tally) -> Result<()> {
    match browser::ensure() {
        Ok(Presence::Here) => {
            let tests =
                ["test", "--locked", "--package", BROWSER_TESTS, "--no-fail-fast", "--", "--include-ignored"];
            let mut cargo = run::cargo();
            cargo.args(tests).env(browser::DIST, browser::dist()?).env(dist::PACKED, dist::packed()?);
            match axe::ensure() {
                Ok(axe) => drop(cargo.env(axe::PLACE, axe)),
                Err(error) => {
                    tally.skip("rules of axe-core", &format!("{error:#}"));
                    cargo.args(["--skip", "accessibility::"]);
                }
            }
            if let Err(error) = browser::ensure_firefox() {
                tally.skip("a visit in Firefox", &format!("{error:#}"));
                cargo.args(["--skip", "firefox::"]);
            }
            tally.tests("browser tests", &mut cargo)
        }
        Ok(Presence::NotOurs(hint)) => {
            tally.skip("browser tests", &hint);
            Ok(())
        }
        // Where a browser can be installed, its tests are not passed over.
        Err(error) => {
            tally.check("browser", || Err(error));
            Ok(())
        }
    }
}
