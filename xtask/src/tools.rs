//! The tools that build the page: found, or installed into `.tools/`.
//!
//! The difficulty: trunk must find a wasm-bindgen of exactly the version in `Cargo.lock`, must not be newer than the
//! toolchain allows, and takes eleven minutes to compile with its own release profile.

use std::{env, ffi::OsString, fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};

use crate::run;

/// The newest trunk that the pinned toolchain compiles.
const TRUNK: &str = "0.21.14";
/// Where they are installed.
pub(crate) const TOOLS: &str = ".tools";
/// What the page is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What a tool gains from optimisation it loses many times over in being compiled.
const CHEAP: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// A ready `trunk` command; installs what is missing first.
pub(crate) fn trunk() -> Result<Command> {
    add_target()?;
    install("trunk", TRUNK, &["--locked"])?;
    bindgen()?;
    let mut trunk = Command::new("trunk");
    // trunk reads NO_COLOR as a flag of its own and stops at the value 1.
    trunk.env("PATH", path()?).env_remove("NO_COLOR");
    // They would replace those of .cargo/config.toml, which ask for vectors.
    trunk.env_remove("RUSTFLAGS");
    Ok(trunk)
}

/// A ready `wasm-bindgen` command; installs it first where it is missing.
pub(crate) fn bindgen() -> Result<Command> {
    // Not --locked: the lock file that it was published with asks for a crate that was withdrawn.
    install("wasm-bindgen-cli", &locked_version("wasm-bindgen")?, &[])?;
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.env("PATH", path()?);
    Ok(bindgen)
}

/// Adds the formatter and the linter to the toolchain, where they are missing.
pub(crate) fn add_components() -> Result<()> {
    let is_there = |command: &str| {
        run::cargo().args([command, "--version"]).output().is_ok_and(|it| it.status.success())
    };
    if is_there("fmt") && is_there("clippy") {
        return Ok(());
    }
    println!("adding rustfmt and clippy to the toolchain");
    run::ok(Command::new("rustup").args(["component", "add", "rustfmt", "clippy"]))
        .context("rustup needs the network once, for: rustup component add rustfmt clippy")
}

/// Adds the target to the toolchain, where it is missing.
pub(crate) fn add_target() -> Result<()> {
    let sysroot = String::from_utf8(run::output(Command::new("rustc").args(["--print", "sysroot"]))?)?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    println!("adding {TARGET} to the toolchain");
    run::ok(Command::new("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("rustup needs the network once, for: rustup target add {TARGET}"))
}

/// `PATH` with our tools first.
fn path() -> Result<OsString> {
    let ours = env::current_dir()?.join(TOOLS).join("bin");
    let theirs = env::var_os("PATH").unwrap_or_default();
    env::join_paths([ours].into_iter().chain(env::split_paths(&theirs))).context("PATH holds a broken entry")
}

/// Installs a package into `.tools/`, unless its program is there or on `PATH` in this version.
fn install(package: &str, version: &str, flags: &[&str]) -> Result<()> {
    let program = package.trim_end_matches("-cli");
    let found = Command::new(program).arg("--version").env("PATH", path()?).output();
    if found
        .is_ok_and(|it| String::from_utf8_lossy(&it.stdout).split_whitespace().any(|word| word == version))
    {
        return Ok(());
    }
    println!("installing {package} {version} into {TOOLS}/ (once; some minutes)");
    let mut cargo = run::cargo();
    cargo.args([
        "install",
        package,
        "--version",
        version,
        "--no-default-features",
        "--root",
        TOOLS,
        "--force",
    ]);
    cargo.args(flags).envs(CHEAP).env("CARGO_TARGET_DIR", "target/tools");
    run::ok(&mut cargo).with_context(|| {
        format!(
            "{package} {version} could not be installed. cargo needs the network for it once; or put `{program}` of \
             this version on PATH yourself"
        )
    })
}

/// The version of a package in `Cargo.lock`.
fn locked_version(package: &str) -> Result<String> {
    let lock: toml::Table = fs::read_to_string("Cargo.lock").context("reading Cargo.lock")?.parse()?;
    let packages =
        lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists packages")?;
    let found = packages.iter().find(|it| it.get("name").and_then(toml::Value::as_str) == Some(package));
    match found.and_then(|it| it.get("version")).and_then(toml::Value::as_str) {
        Some(version) => Ok(version.to_owned()),
        None => bail!("{package} is not in Cargo.lock"),
    }
}
