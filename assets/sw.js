// Keeps the page in the browser, so that it opens again without a network.
//
// `cargo xtask build` puts in the place of null the files that it built, with the SHA-256 of each. Whoever opens the page
// gets all of it from one build: a build is kept only if every file is its own, and it takes the place of an earlier one
// when no other tab shows that. The reading model is kept by the program itself. While the page is being worked on there
// is no such list: nothing is kept then, and what was kept before goes.
const BUILD = null;

const { registration, clients, caches } = self;
// A server may hold several pages, and they share the browser's cache.
const SHELVES = `standpoint-page ${registration.scope} `;
const SHELF = SHELVES + BUILD?.version;

// Where a file lies; the page itself is asked for by its folder.
const address = (file) => new URL(file === 'index.html' ? './' : file, registration.scope).href;
const KEPT = new Map(Object.keys(BUILD?.files ?? {}).map((file) => [new URL(file, registration.scope).href, address(file)]));
KEPT.set(address('index.html'), address('index.html'));

async function keep() {
  const shelf = await caches.open(SHELF);
  const put = async ([file, sum]) => shelf.put(address(file), await genuine(address(file), sum));
  await Promise.all(Object.entries(BUILD.files).map(put));
}

// A file of this build: as it was kept of an earlier one, as the browser remembers it, or else from the server.
async function genuine(address, sum) {
  for (const ask of [() => caches.match(address), () => fetch(address), () => fetch(address, { cache: 'reload' })]) {
    const response = await ask();
    const bytes = response?.ok ? await response.arrayBuffer() : new ArrayBuffer(0);
    if (hex(await crypto.subtle.digest('SHA-256', bytes)) === sum) {
      // The bytes are unpacked by now, and no longer the answer to a redirected request.
      const headers = new Headers(response.headers);
      ['Content-Encoding', 'Content-Length'].forEach((name) => headers.delete(name));
      return new Response(bytes, { headers });
    }
  }
  throw new Error(`${address} is not of this build`);
}

const hex = (sum) => Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function throwAway(isOld) {
  const old = (await caches.keys()).filter((name) => name.startsWith(SHELVES) && isOld(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

// A newer build is ready and the only tab is being loaded again: it takes over now, and the page is asked for once more.
async function makeWay({ isReloadNavigation }) {
  if (!isReloadNavigation || !registration.waiting) return false;
  if ((await clients.matchAll({ type: 'window' })).length > 1) return false;
  registration.waiting.postMessage('take over');
  return true;
}

// An empty page with our icon, lest the browser ask for one that is not there.
const AGAIN = '<!doctype html><link rel="icon" href="./icon.svg">';

async function answer(request, address) {
  if (await makeWay(request)) return new Response(AGAIN, { headers: { 'Content-Type': 'text/html', Refresh: '0' } });
  return (await caches.match(address, { cacheName: SHELF })) ?? fetch(request);
}

self.addEventListener('message', () => self.skipWaiting());

if (BUILD) {
  self.addEventListener('install', (event) => {
    const failed = async (error) => {
      await caches.delete(SHELF);
      throw error;
    };
    event.waitUntil(keep().catch(failed));
  });
  self.addEventListener('activate', (event) => event.waitUntil(throwAway((name) => name !== SHELF)));
  self.addEventListener('fetch', (event) => {
    const { origin, pathname } = new URL(event.request.url);
    const kept = KEPT.get(origin + pathname);
    if (kept && event.request.method === 'GET') event.respondWith(answer(event.request, kept));
  });
} else {
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => {
    event.waitUntil(throwAway(() => true).then(() => registration.unregister()));
  });
}
