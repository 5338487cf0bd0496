//! The built page in a real browser: what the tests and the photographer share.
//!
//! A [`Page`] is a server of `dist/` that notes every request, a headless Chromium, and the few things that a visitor
//! does. The client speaks the `WebDriver` protocol itself: it is a dozen requests, and tests read better without an
//! async runtime.

use std::{
    env,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

mod driver;
mod firefox;
#[path = "../../../xtask/src/offline.rs"]
pub mod offline;
mod page;
mod programs;
mod server;
mod tour;

pub use driver::{Driver, Key, requests};
pub use firefox::Firefox;
pub use page::{PHONE, Page, Size, TABLET, WIDE, dist};
pub use server::{Harm, Server};
pub use tour::tour;

/// How long a browser may take before a test gives it up as stuck. Nothing is measured by it.
const PATIENCE: Duration = Duration::from_mins(3);

/// A folder for a profile that no other browser uses.
fn fresh_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    env::temp_dir().join(format!("standpoint-browser-{}-{number}", std::process::id()))
}

/// An article in which actors stand toward each other, accuse and deny.
pub const FEUD: &str = "\
Sweden accuses Denmark of taking its herring

Sweden accused Denmark on Monday of taking herring from its waters. Denmark denied that it had taken any herring.

The Swedish minister Marta Quist condemned Denmark. “They have crossed a line and they know it,” she said. Pavel \
Renn, a Danish fisherman, criticised Quist and praised the Danish government. He rejected the moratorium.

Sweden imposed sanctions on Denmark on Tuesday. Norway backed Sweden and sent patrol boats to Sweden. Denmark \
threatened Norway with a boycott. Finland called for an immediate halt to fishing.

Officials in Helsinki said that talks might resume. According to the Baltic Post, Danish police attacked two \
Swedish boats. Residents blamed Denmark and Sweden. The United Nations praised Finland and called for an \
investigation. Greenpeace accused Sweden of hiding its own catch. The Swedish government denied the accusation, and \
Quist praised Norway. The European Commission reportedly supports Sweden, but a report by the University of Oslo \
warned that the stock was falling.
";
