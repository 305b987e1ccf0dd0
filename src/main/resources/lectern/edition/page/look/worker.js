// Answers from what is kept on this device where the network doesn't. Keeps nothing itself: pages do, when they are
// asked to (shelf.js). Stands behind kept-names.js.

/** The name of the style sheet of a reader's own two colours. */
const COLOURS = /\/([0-9a-f]{6}-[0-9a-f]{6}\.css)$/;
/** A net that takes longer than this counts as none, in milliseconds. */
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const { request } = event;
  // What is to be kept anew comes from the server.
  if (request.method === 'GET' && request.cache !== 'reload'
      && new URL(request.url).origin === self.location.origin
      && new URL(request.url).pathname.startsWith(ROOT + '/')) {
    event.respondWith(answer(event));
  }
});

async function answer(event) {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const [, colours] = COLOURS.exec(pathname) ?? [];
  if (colours) {
    return sheet(event, OWN + colours);
  }
  const found = await findKept(request);
  if (!found) {
    return elsewhere(request);
  }
  if (pathname.startsWith(ROOT + '/assets/') || /\/images\//.test(pathname)) {
    // Their addresses change when they do.
    return found.kept;
  }
  return /\.(mp3|vtt)$/.test(pathname) ? recording(request, found.kept) : page(event, found);
}

/** Colours that the server's pages have are there for kept ones, too. No page waits for it, and a full device loses it. */
async function sheet(event, address) {
  const { request } = event;
  if (new URL(request.url).pathname === address) {
    return await caches.match(address, { cacheName: LOOKS }) ?? Response.error();
  }
  const found = await findKept(request);
  if (found) {
    return found.kept;
  }
  const fresh = await fetch(request);
  const copy = fresh.clone();
  event.waitUntil(caches.open(LOOKS).then(cache => cache.put(address, copy)).catch(() => {}));
  return fresh;
}

/** In a publication that has been kept whole: what is kept, and the cache's name. */
async function findKept(request) {
  const isPage = !/\.[a-z0-9]+$/.test(new URL(request.url).pathname);
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX)) {
      const cache = await caches.open(name);
      const kept = await cache.match(request.url, { ignoreVary: true, ignoreSearch: isPage });
      if (kept && await cache.match(LABEL)) {
        return { kept, name };
      }
    }
  }
  return null;
}

/** What is not kept: where a page has no net, the list of those that are kept stands in its place, and says so. */
async function elsewhere(request) {
  try {
    return await fetch(request);
  } catch (cause) {
    const list = request.mode === 'navigate' && await findKept(new Request(ROOT + '/kept'));
    if (!list) {
      throw cause;
    }
    return list.kept;
  }
}

/** Lets go of a publication, and of all that was only for what is kept if it was the last. */
async function forget(name) {
  await caches.delete(name);
  if (!(await caches.keys()).some(other => other.startsWith(PREFIX))) {
    await caches.delete(LOOKS);
    await self.registration.unregister();
  }
}

function soon(promise) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error('too slow')), PATIENCE))]);
}

/** The newest where there is a net. What has been withdrawn must not come back from here. */
async function page(event, { kept, name }) {
  let fresh;
  try {
    fresh = await soon(fetch(event.request));
  } catch {
    fresh = null;
  }
  if (!fresh || fresh.status >= 500) {
    return kept;
  }
  if (fresh.status === 410) {
    event.waitUntil(forget(name));
  }
  return fresh;
}

/** The kept one unless the server has another by now: what is kept need not be fetched again. */
async function recording(request, kept) {
  try {
    const now = await soon(fetch(request.url, { method: 'HEAD', cache: 'no-store',
      headers: { 'If-None-Match': kept.headers.get('ETag') } }));
    if (now.status !== 304 && now.status < 500) {
      return fetch(request);
    }
  } catch {
    // No net.
  }
  return part(request.headers.get('Range'), kept);
}

/** Players ask for parts (RFC 9110, section 14), and caches only know the whole. */
async function part(range, kept) {
  const blob = await kept.blob();
  const headers = new Headers(kept.headers);
  headers.set('Accept-Ranges', 'bytes');
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (!first && !last) {
    headers.set('Content-Length', blob.size);
    return new Response(blob, { headers });
  }
  const begin = first ? Number(first) : Math.max(0, blob.size - last);
  const end = first && last ? Math.min(Number(last), blob.size - 1) : blob.size - 1;
  if (begin > end) {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${blob.size}` } });
  }
  headers.set('Content-Length', end - begin + 1);
  headers.set('Content-Range', `bytes ${begin}-${end}/${blob.size}`);
  return new Response(blob.slice(begin, end + 1, blob.type), { status: 206, headers });
}
