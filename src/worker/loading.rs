//! The model's way into the worker: from the browser's cache, or else from its address.
//!
//! Nothing is taken for the model, and nothing is kept, whose SHA-256 is not the known one. It is computed here and
//! not by the browser, because `SubtleCrypto` is absent on plain http and would want the whole file at once.

use js_sys::{Array, Uint8Array};
use sha2::{Digest, Sha256};
use standpoint_engine::Models;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Cache, DedicatedWorkerGlobalScope, ReadableStreamDefaultReader, ReadableStreamReadResult, Request,
    RequestCache, RequestInit, Response,
};

use crate::model::{ModelFailure, ModelFile, is_outdated};

/// What the browser's cache calls our shelf.
const SHELF: &str = "standpoint-models";
/// The page hears of every so many bytes.
const STRIDE: usize = 100_000;

/// Loads the model from `address`. `is_again` passes by what the browser may remember of an earlier answer.
pub async fn load(
    scope: &DedicatedWorkerGlobalScope,
    address: &str,
    is_again: bool,
    on_bytes: impl Fn(usize),
) -> Result<Models, ModelFailure> {
    let file = ModelFile::known();
    let shelf = shelf(scope).await;
    if let Some(shelf) = &shelf
        && let Some(bytes) = kept(shelf, address, &file, &on_bytes).await
    {
        return open(&bytes, &file);
    }
    let response = fetch(scope, address, is_again).await.ok_or(ModelFailure::Unreachable)?;
    if !response.ok() {
        return Err(ModelFailure::Missing(response.status()));
    }
    let bytes = checked(&response, &file, &on_bytes).await?;
    let models = open(&bytes, &file)?;
    if let Some(shelf) = shelf {
        spawn_local(keep(shelf, address.to_owned(), bytes));
    }
    Ok(models)
}

fn open(bytes: &[u8], file: &ModelFile) -> Result<Models, ModelFailure> {
    Models::with_encoder(bytes, file.sum).map_err(|error| ModelFailure::Refused(error.to_string()))
}

/// Our shelf in the browser's cache; there is none outside secure contexts and in some private windows.
async fn shelf(scope: &DedicatedWorkerGlobalScope) -> Option<Cache> {
    let caches = scope.caches().ok().filter(|it| it.is_object())?;
    JsFuture::from(caches.open(SHELF)).await.ok()?.dyn_into().ok()
}

/// The model as it was kept; what is no longer whole is thrown away.
async fn kept(shelf: &Cache, address: &str, file: &ModelFile, on_bytes: &impl Fn(usize)) -> Option<Vec<u8>> {
    let found: Response = JsFuture::from(shelf.match_with_str(address)).await.ok()?.dyn_into().ok()?;
    let bytes = checked(&found, file, on_bytes).await.ok();
    if bytes.is_none() {
        let _ = JsFuture::from(shelf.delete_with_str(address)).await;
    }
    bytes
}

/// Keeps the model and throws earlier ones away. Where the browser has no room, the next visit loads it again.
async fn keep(shelf: Cache, address: String, bytes: Vec<u8>) {
    let Ok(own) = Request::new_with_str(&address) else { return };
    if let Ok(Ok(entries)) = JsFuture::from(shelf.keys()).await.map(JsCast::dyn_into::<Array>) {
        for entry in entries.iter().filter_map(|it| it.dyn_into::<Request>().ok()) {
            if is_outdated(&entry.url(), &own.url()) {
                let _ = JsFuture::from(shelf.delete_with_request(&entry)).await;
            }
        }
    }
    let body = Uint8Array::from(bytes.as_slice());
    drop(bytes);
    if let Ok(copy) = Response::new_with_opt_js_u8_array(Some(&body)) {
        let _ = JsFuture::from(shelf.put_with_request(&own, &copy)).await;
    }
}

async fn fetch(scope: &DedicatedWorkerGlobalScope, address: &str, is_again: bool) -> Option<Response> {
    let how = RequestInit::new();
    // The browser may remember an earlier model of this name: it asks whether that is still the one.
    how.set_cache(if is_again { RequestCache::Reload } else { RequestCache::NoCache });
    JsFuture::from(scope.fetch_with_str_and_init(address, &how)).await.ok()?.dyn_into().ok()
}

/// The bytes of a response, if they are the model's. The size is known beforehand: what the server says of it may
/// be missing, or count compressed bytes.
async fn checked(
    response: &Response,
    file: &ModelFile,
    on_bytes: &impl Fn(usize),
) -> Result<Vec<u8>, ModelFailure> {
    let reader: ReadableStreamDefaultReader =
        response.body().ok_or(ModelFailure::Cut { received: 0 })?.get_reader().unchecked_into();
    let mut bytes = Vec::with_capacity(file.size);
    let mut sum = Sha256::new();
    while let Some(part) = next(&reader).await.map_err(|()| ModelFailure::Cut { received: bytes.len() })? {
        let start = bytes.len();
        if start + part.length() as usize > file.size {
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(ModelFailure::Wrong);
        }
        bytes.extend(part.to_vec());
        sum.update(&bytes[start..]);
        if start / STRIDE != bytes.len() / STRIDE {
            on_bytes(bytes.len());
        }
    }
    if format!("{:x}", sum.finalize()) == file.sum {
        Ok(bytes)
    } else if bytes.len() < file.size {
        Err(ModelFailure::Cut { received: bytes.len() })
    } else {
        Err(ModelFailure::Wrong)
    }
}

/// The next part of a stream; none at its end.
async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, ()> {
    let part: ReadableStreamReadResult = JsFuture::from(reader.read()).await.map_err(drop)?.unchecked_into();
    if part.get_done() == Some(true) {
        return Ok(None);
    }
    part.get_value().dyn_into().map(Some).map_err(drop)
}
