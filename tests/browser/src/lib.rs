//! The built page in a real browser: what the tests and the photographer share.
//!
//! A [`Page`] is a server of `dist/` that notes every request, a headless Chromium, and the few things that a visitor
//! does. The client speaks the `WebDriver` protocol itself: it is a dozen requests, and tests read better without an
//! async runtime.

mod driver;
mod page;
mod programs;
mod server;

pub use driver::{Driver, Key};
pub use page::{PHONE, Page, Size, WIDE};
pub use server::{Harm, Server};
