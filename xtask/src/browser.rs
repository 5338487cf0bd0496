//! The browser that the page is tested in.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, Result, bail, ensure};

use crate::{run, serve};

#[path = "../../tests/browser/src/programs.rs"]
mod programs;

/// Tells the browser tests where the built page lies.
pub(crate) const DIST: &str = "STANDPOINT_DIST";
/// The Debian packages of the browser and of the program that drives it.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// The Debian package of the other browser.
const FIREFOX: &str = "firefox-esr";

/// Whether there is a browser to test in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It is there, with its driver.
    Here,
    /// It is not, and installing it is not for us to do; the words say what is to be done.
    NotOurs(String),
}

/// Makes sure that a browser and its driver are there: installs them as root where there is apt-get. An error means
/// that this was tried and failed.
pub(crate) fn ensure() -> Result<Presence> {
    if is_here() {
        return Ok(Presence::Here);
    }
    if !is_root() || !run::exists("apt-get") {
        return Ok(Presence::NotOurs(format!("no browser with its driver here; {}", programs::HINT)));
    }
    install(&PACKAGES)
        .with_context(|| format!("no browser here and none could be installed; {}", programs::HINT))?;
    ensure!(is_here(), "installed, and yet there is no browser with its driver; {}", programs::HINT);
    Ok(Presence::Here)
}

fn is_here() -> bool {
    programs::browser().is_some() && programs::driver().is_some()
}

/// Makes sure that Firefox is there. An error says why it is not; the page is read in Chromium all the same.
pub(crate) fn ensure_firefox() -> Result<()> {
    if programs::firefox().is_some() {
        return Ok(());
    }
    ensure!(is_root() && run::exists("apt-get"), "no Firefox here; on Debian: apt-get install {FIREFOX}");
    install(&[FIREFOX]).context("no Firefox here and none could be installed")?;
    ensure!(programs::firefox().is_some(), "installed, and yet there is no Firefox");
    Ok(())
}

fn install(packages: &[&str]) -> Result<()> {
    println!("installing {}", packages.join(" and "));
    run::ok(Command::new("apt-get").args(["update", "-qq"]))?;
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    run::ok(apt.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
}

/// The built page's folder.
pub(crate) fn dist() -> Result<PathBuf> {
    PathBuf::from("dist").canonicalize().context("there is no dist/ yet: cargo xtask build")
}

/// `cargo xtask screenshots`: builds the page and photographs it.
pub(crate) fn screenshots() -> Result<()> {
    if let Presence::NotOurs(hint) = ensure()? {
        bail!("{hint}");
    }
    serve::build()?;
    let which =
        ["run", "--locked", "--quiet", "--package", "standpoint-browser-tests", "--bin", "screenshots"];
    run::ok(run::cargo().args(which).env(DIST, dist()?))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|it| it.stdout.trim_ascii() == b"0")
}
