//! The browser that the page is tested in.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use crate::{run, serve};

/// Tells the browser tests where the built page lies.
pub(crate) const DIST: &str = "STANDPOINT_DIST";
/// The Debian packages of the browser and of the program that drives it.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Makes sure that a browser and its driver are there: installs them where that is allowed, else says what to do.
pub(crate) fn ensure() -> Result<()> {
    if run::exists("chromedriver") && run::exists("chromium") {
        return Ok(());
    }
    let install = format!("apt-get install {}", PACKAGES.join(" "));
    if !is_root() || !run::exists("apt-get") {
        bail!("no browser here; as root on Debian or Ubuntu: {install}");
    }
    println!("installing {}", PACKAGES.join(" and "));
    run::ok(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt.args(["install", "-y", "-qq", "--no-install-recommends"]).args(PACKAGES);
    run::ok(&mut apt).with_context(|| format!("no browser here, and this failed: {install}"))
}

/// The built page's folder.
pub(crate) fn dist() -> Result<PathBuf> {
    PathBuf::from("dist").canonicalize().context("there is no dist/ yet: cargo xtask build")
}

/// `cargo xtask screenshots`: builds the page and photographs it.
pub(crate) fn screenshots() -> Result<()> {
    ensure()?;
    serve::build()?;
    let which = ["run", "--quiet", "--package", "standpoint-browser-tests", "--bin", "screenshots"];
    run::ok(run::cargo().args(which).env(DIST, dist()?))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|it| it.stdout.trim_ascii() == b"0")
}
