//! A server of static files that notes what was asked of it.

use std::{
    fs,
    io::Cursor,
    path::{Component, Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response};

/// Serves a folder on a free port of this machine until it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    state: Arc<State>,
    port: u16,
}

/// What the serving threads share with the test.
#[derive(Default)]
struct State {
    log: Mutex<Vec<String>>,
    held: Mutex<Option<String>>,
    released: Condvar,
    missing: Mutex<Option<String>>,
}

impl Server {
    /// Begins to serve `folder`.
    pub fn start(folder: PathBuf) -> Result<Self> {
        let http = Arc::new(tiny_http::Server::http(("127.0.0.1", 0)).map_err(|error| anyhow!(error))?);
        let port = http.server_addr().to_ip().ok_or_else(|| anyhow!("the server has no port"))?.port();
        let state = Arc::new(State::default());
        let (serving, shared, folder) = (http.clone(), state.clone(), Arc::new(folder));
        thread::spawn(move || {
            for request in serving.incoming_requests() {
                let (state, folder) = (shared.clone(), folder.clone());
                // A thread each, so that a request that is held back holds no other.
                thread::spawn(move || answer(request, &folder, &state));
            }
        });
        Ok(Self { http, state, port })
    }

    /// The page's address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The paths that were asked for, in order.
    pub fn log(&self) -> Vec<String> {
        lock(&self.state.log).clone()
    }

    /// Answers no request whose path contains `part` before [`release`](Self::release).
    pub fn hold(&self, part: &str) {
        *lock(&self.state.held) = Some(part.to_owned());
    }

    /// Answers what was held back.
    pub fn release(&self) {
        *lock(&self.state.held) = None;
        self.state.released.notify_all();
    }

    /// Claims not to have the files whose path contains `part`.
    pub fn lose(&self, part: &str) {
        *lock(&self.state.missing) = Some(part.to_owned());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.release();
        self.http.unblock();
    }
}

fn answer(request: Request, folder: &Path, state: &State) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    lock(&state.log).push(path.clone());
    let mut held = lock(&state.held);
    while held.as_ref().is_some_and(|part| path.contains(part.as_str())) {
        held = state.released.wait(held).unwrap_or_else(PoisonError::into_inner);
    }
    drop(held);
    let is_missing = lock(&state.missing).as_ref().is_some_and(|part| path.contains(part.as_str()));
    let file = file(folder, &path).filter(|_| !is_missing);
    let response = match file.and_then(|path| Some((fs::read(&path).ok()?, mime(&path)))) {
        Some((bytes, mime)) => {
            let response = Response::new(200.into(), Vec::new(), Cursor::new(bytes), None, None);
            match Header::from_bytes("Content-Type", mime) {
                Ok(header) => response.with_header(header),
                Err(()) => response,
            }
        }
        None => Response::new(404.into(), Vec::new(), Cursor::new(Vec::new()), None, None),
    };
    // A browser that has gone wants no answer.
    let _ = request.respond(response);
}

/// The file of a path; none outside the folder.
fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path.trim_start_matches('/'));
    if !path.components().all(|it| matches!(it, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(path);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|it| it.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// A lock that is taken even after a panic elsewhere: what it guards is whole at any time.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = Path::new("/srv");
        assert_eq!(file(folder, "/app.js"), Some(PathBuf::from("/srv/app.js")));
        assert_eq!(file(folder, "/../etc/passwd"), None);
        assert_eq!(file(folder, "/a/../../b"), None);
    }
}
