// Answers from what is kept on this device where the network doesn't. Keeps nothing itself: pages do, when they are
// asked to (shelf.js).

const PREFIX = 'lectern.kept ';
const LABEL = '/assets/kept.json';
/** A cache of one entry: the root element of the page that was seen last. */
const LOOKS = 'lectern.looks';
const ROOT = /<html[^>]*>/;
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
  const found = await find(request);
  if (!found) {
    return elsewhere(request);
  }
  const { pathname } = new URL(request.url);
  if (/^\/assets\/|\/images\//.test(pathname)) {
    // Their addresses change when they do.
    return found.kept;
  }
  return /\.(mp3|vtt)$/.test(pathname) ? recording(request, found.kept) : page(request, found);
}

/** In a publication that has been kept whole: what is kept, the cache's name and its label. */
async function find(request) {
  const isPage = !/\.[a-z0-9]+$/.test(new URL(request.url).pathname);
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX)) {
      const cache = await caches.open(name);
      const kept = await cache.match(request.url, { ignoreVary: true, ignoreSearch: isPage });
      const label = kept && await cache.match(LABEL);
      if (label) {
        return { kept, name, label: await label.json() };
      }
    }
  }
  return null;
}

/** What is not kept: without a net, a page says so, and shows what is. */
async function elsewhere(request) {
  try {
    const fresh = await fetch(request);
    return request.mode === 'navigate' ? seen(fresh) : fresh;
  } catch (cause) {
    const list = request.mode === 'navigate' && await find(new Request('/kept'));
    if (!list) {
      throw cause;
    }
    return html(list.kept, page => new URL(request.url).pathname === '/kept' ? page
        : page.replace('class="overdue unkept" hidden', 'class="overdue unkept"'));
  }
}

/** A page of the server's. How it looks is how kept ones should. */
async function seen(fresh) {
  const type = fresh.headers.get('Content-Type') ?? '';
  if (fresh.ok && type.startsWith('text/html')) {
    const looks = ROOT.exec(await fresh.clone().text())?.[0];
    if (looks) {
      await (await caches.open(LOOKS)).put(LABEL, new Response(looks));
    }
  }
  return fresh;
}

/** A kept page in the size and colours that were chosen last, with more changes. */
async function html(kept, change) {
  const looks = await (await caches.match(LABEL, { cacheName: LOOKS }))?.text();
  const chosen = looks?.match(/ data-[a-z]+="[a-z0-9.-]*"/g)?.join('') ?? '';
  const page = (await kept.text()).replace(ROOT, root => looks ? root.replace(/ data-[a-z]+="[^"]*"/g, '')
      .replace(/>$/, chosen + '>') : root);
  return new Response(change(page), { headers: { 'Content-Type': kept.headers.get('Content-Type') } });
}

function soon(promise) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error('too slow')), PATIENCE))]);
}

/** The newest where there is a net. What has been withdrawn must not come back from here. */
async function page(request, { kept, name, label }) {
  let fresh;
  try {
    fresh = await soon(fetch(request));
  } catch {
    fresh = null;
  }
  if (!fresh || fresh.status >= 500) {
    const words = (label.notice ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return html(kept, text => words ? text.replace('<h1', `<p class="overdue" role="note">${words}</p>\n<h1`) : text);
  }
  if (fresh.status === 410) {
    await caches.delete(name);
  }
  return seen(fresh);
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
