//! axe-core, by whose rules the page's accessibility is tested: fetched once into `.tools/`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{run, tools};

const VERSION: &str = "4.14.1";
/// The SHA-256 of its package in the registry.
const SUM: &str = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745";
/// Tells the browser tests where the script lies.
pub(crate) const PLACE: &str = "STANDPOINT_AXE";

/// The script's place; it is fetched where it is missing.
pub(crate) fn ensure() -> Result<PathBuf> {
    let folder = env::current_dir()?.join(tools::TOOLS).join(format!("axe-core-{VERSION}"));
    let script = folder.join("package/axe.min.js");
    if !script.exists() {
        fs::create_dir_all(&folder)?;
        let package = folder.join(format!("axe-core-{VERSION}.tgz"));
        fetch(&folder, &package)
            .context("it could not be fetched; npm or curl needs the network for it once")?;
        let sum = format!("{:x}", Sha256::digest(fs::read(&package)?));
        if sum != SUM {
            fs::remove_file(&package)?;
            bail!("what came has the SHA-256 {sum} and not {SUM}");
        }
        run::ok(Command::new("tar").arg("-xzf").arg(&package).arg("-C").arg(&folder))?;
    }
    Ok(script)
}

/// By npm, which knows the way where there is a mirror, or else by curl.
fn fetch(folder: &Path, package: &Path) -> Result<()> {
    println!("fetching axe-core {VERSION} into {}/ (once)", tools::TOOLS);
    if run::exists("npm") {
        let mut npm = Command::new("npm");
        npm.args(["pack", "--silent", &format!("axe-core@{VERSION}"), "--pack-destination"]);
        run::ok(npm.arg(folder))
    } else {
        let address = format!("https://registry.npmjs.org/axe-core/-/axe-core-{VERSION}.tgz");
        run::ok(Command::new("curl").args(["-fsSL", &address, "-o"]).arg(package))
    }
}
