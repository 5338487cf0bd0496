//! `cargo xtask serve` and `build`: the page, on this machine or into `dist/`.

use std::{fs, net::TcpStream, path::Path, process::Child, thread, time::Duration};

use anyhow::{Context, Result, ensure};

use crate::{offline, run, tools};

/// The command's arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Port to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open a browser window once the page is up.
    #[arg(long)]
    open: bool,
}

/// Serves the page and builds it again whenever a file changes, until it is interrupted.
pub(crate) fn serve(args: &Args) -> Result<()> {
    ensure!(!is_up(args.port), "port {} is taken; choose another with --port", args.port);
    // trunk stops where a folder that it is told not to watch does not exist yet.
    fs::create_dir_all("dist")?;
    let mut trunk = tools::trunk()?;
    trunk.args(["serve", "--release", "--port", &args.port.to_string()]);
    if args.open {
        trunk.arg("--open");
    }
    println!("building the page (a minute or two the first time) …");
    let mut child = trunk.spawn().context("starting trunk")?;
    announce(&mut child, args.port)?;
    let status = child.wait()?;
    ensure!(status.success(), "trunk serve: {status}");
    Ok(())
}

/// Builds the page into `dist/`, with what keeps it for a visit without a network. The served page has no such thing:
/// whoever works on it wants to see what was built last.
pub(crate) fn build() -> Result<()> {
    run::ok(tools::trunk()?.args(["build", "--release"]))?;
    offline::write(Path::new("dist"))
}

/// Prints the page's address once it answers; returns early if the server has stopped.
fn announce(server: &mut Child, port: u16) -> Result<()> {
    while server.try_wait()?.is_none() {
        if is_up(port) {
            println!("\nStandpoint is up: http://localhost:{port}/\n");
            break;
        }
        thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

fn is_up(port: u16) -> bool {
    TcpStream::connect(("localhost", port)).is_ok()
}
