// Answers from what is kept on this device where the network doesn't. Keeps nothing itself: pages do, when they are
// asked to (shelf.js).

const PREFIX = 'lectern.kept ';
const LABEL = '/assets/kept.json';
/** A net that takes longer than this counts as none, in milliseconds. */
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const { request } = event;
  // What is to be kept anew comes from the server.
  if (request.method === 'GET' && request.cache !== 'reload'
      && new URL(request.url).origin === self.location.origin) {
    event.respondWith(answer(request));
  }
});

async function answer(request) {
  const kept = await find(request);
  if (!kept) {
    return fetch(request).catch(async cause => {
      const instead = request.mode === 'navigate' && await find(new Request('/kept'));
      if (!instead) {
        throw cause;
      }
      return instead;
    });
  }
  const { pathname } = new URL(request.url);
  if (/^\/assets\/|\/images\//.test(pathname)) {
    // Their addresses change when they do.
    return kept;
  }
  return /\.(mp3|vtt)$/.test(pathname) ? recording(request, kept) : page(request, kept);
}

/** In a publication that has been kept whole. */
async function find(request) {
  const isPage = !/\.[a-z0-9]+$/.test(new URL(request.url).pathname);
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX)) {
      const cache = await caches.open(name);
      const found = await cache.match(request.url, { ignoreVary: true, ignoreSearch: isPage });
      if (found && await cache.match(LABEL)) {
        return found;
      }
    }
  }
  return null;
}

function soon(promise) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error('too slow')), PATIENCE))]);
}

/** The newest where there is a net. */
async function page(request, kept) {
  try {
    const fresh = await soon(fetch(request));
    return fresh.status >= 500 ? kept : fresh;
  } catch {
    return kept;
  }
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
