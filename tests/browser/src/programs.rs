//! The browser and the program that drives it, by the names that systems give them. `xtask` reads this file too.

use std::{env, path::PathBuf};

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];

/// Where to get them.
pub const HINT: &str = "on Debian: apt-get install chromium chromium-driver. Ubuntu has no such packages: put Chrome or \
    Chromium and a chromedriver of the same version on PATH";

/// The browser, if one is on `PATH`.
pub fn browser() -> Option<PathBuf> {
    find(&BROWSERS)
}

/// The browser's driver, if one is on `PATH`.
pub fn driver() -> Option<PathBuf> {
    find(&DRIVERS)
}

/// Firefox, if it is on `PATH`.
pub fn firefox() -> Option<PathBuf> {
    find(&FIREFOXES)
}

fn find(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    names.iter().flat_map(|name| folders.iter().map(move |it| it.join(name))).find(|it| it.is_file())
}
