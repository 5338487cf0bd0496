//! A server of static files that notes what was asked of it. Pages of other origins may load what it has.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use anyhow::Result;

/// Serves a folder on a free port of this machine until it is dropped.
///
/// One thread and one answer a connection: a page's two dozen files need no more, and a request that is held back
/// holds no other.
pub struct Server {
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
    harm: Mutex<Option<(String, Harm)>>,
    is_closed: AtomicBool,
}

/// What can become of a file on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    /// It ends after so many bytes, and nobody says so.
    Cut(usize),
    /// The connection breaks after so many bytes.
    Broken(usize),
    /// One byte is another.
    Flipped,
    /// After so many bytes nothing comes before [`release`](Server::release).
    Stalled(usize),
}

impl Server {
    /// Begins to serve `folder`.
    pub fn start(folder: PathBuf) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        let state = Arc::new(State::default());
        let shared = state.clone();
        let folder = Arc::new(folder);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if shared.is_closed.load(Ordering::Relaxed) {
                    break;
                }
                let (state, folder) = (shared.clone(), folder.clone());
                // A browser that has gone wants no answer.
                thread::spawn(move || drop(answer(&connection, &folder, &state)));
            }
        });
        Ok(Self { state, port })
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
        if let Some((_, Harm::Stalled(bytes))) = &mut *lock(&self.state.harm) {
            *bytes = usize::MAX;
        }
        self.state.released.notify_all();
    }

    /// Claims not to have the files whose path contains `part`.
    pub fn lose(&self, part: &str) {
        *lock(&self.state.missing) = Some(part.to_owned());
    }

    /// Harms the files whose path contains `part`.
    pub fn harm(&self, part: &str, harm: Harm) {
        *lock(&self.state.harm) = Some((part.to_owned(), harm));
    }

    /// Serves every file, and whole, from now on.
    pub fn mend(&self) {
        *lock(&self.state.missing) = None;
        *lock(&self.state.harm) = None;
        self.release();
    }

    /// Answers nobody any more, as if the network were gone.
    pub fn stop(&self) {
        self.state.is_closed.store(true, Ordering::Relaxed);
        // The listener looks up at the next connection.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }

    /// How often a path that contains `part` was asked for.
    pub fn count(&self, part: &str) -> usize {
        lock(&self.state.log).iter().filter(|it| it.contains(part)).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.mend();
        self.stop();
    }
}

fn answer(mut connection: &TcpStream, folder: &Path, state: &State) -> io::Result<()> {
    let mut lines = BufReader::new(connection).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // A browser opens connections that it may need, and closes them unused.
    let Some(path) = request.strip_prefix("GET ").and_then(|it| it.split([' ', '?']).next()) else {
        return Ok(());
    };
    while lines.next().transpose()?.is_some_and(|header| !header.is_empty()) {}
    lock(&state.log).push(path.to_owned());
    let mut held = lock(&state.held);
    while held.as_ref().is_some_and(|part| path.contains(part.as_str())) {
        held = state.released.wait(held).unwrap_or_else(PoisonError::into_inner);
    }
    drop(held);
    let is_missing = lock(&state.missing).as_ref().is_some_and(|part| path.contains(part.as_str()));
    let file = file(folder, path).filter(|_| !is_missing);
    let (status, mime, mut body) = match file.and_then(|path| Some((mime(&path), fs::read(&path).ok()?))) {
        Some((mime, body)) => ("200 OK", mime, body),
        None => ("404 Not Found", "text/plain", Vec::new()),
    };
    let harm = lock(&state.harm).as_ref().filter(|(part, _)| path.contains(part.as_str())).map(|(_, it)| *it);
    let (length, sent) = match harm {
        Some(Harm::Cut(bytes)) => (bytes, bytes),
        Some(Harm::Broken(bytes) | Harm::Stalled(bytes)) => (body.len(), bytes),
        Some(Harm::Flipped) | None => (body.len(), body.len()),
    };
    if harm == Some(Harm::Flipped)
        && let Some(byte) = body.last_mut()
    {
        *byte ^= 1;
    }
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\n\
         Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n"
    )?;
    let (first, rest) = body.split_at(sent.min(body.len()));
    connection.write_all(first)?;
    if matches!(harm, Some(Harm::Stalled(_))) {
        let mut harm = lock(&state.harm);
        while matches!(*harm, Some((_, Harm::Stalled(bytes))) if bytes < usize::MAX) {
            harm = state.released.wait(harm).unwrap_or_else(PoisonError::into_inner);
        }
        drop(harm);
        connection.write_all(rest)?;
    }
    Ok(())
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
        "txt" => "text/plain; charset=utf-8",
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
