// Answers from what is kept on this device where the network doesn't. Keeps nothing itself: pages do, when they are
// asked to (shelf.js). Stands behind kept-names.js.

const ROOT = /<html[^>]*>/;
/** The style sheet of a reader's own two colours. */
const OWN = /<link rel="stylesheet" href="\/assets\/[0-9a-f]+\/[0-9a-f]{6}-[0-9a-f]{6}\.css">/;
/** A net that takes longer than this counts as none, in milliseconds. */
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const { request } = event;
  // What is to be kept anew comes from the server.
  if (request.method === 'GET' && request.cache !== 'reload'
      && new URL(request.url).origin === self.location.origin) {
    event.respondWith(answer(event));
  }
});

async function answer(event) {
  const { request } = event;
  const found = await findKept(request);
  if (!found) {
    return elsewhere(event);
  }
  const { pathname } = new URL(request.url);
  if (/^\/assets\/|\/images\//.test(pathname)) {
    // Their addresses change when they do.
    return found.kept;
  }
  return /\.(mp3|vtt)$/.test(pathname) ? recording(request, found.kept) : page(event, found);
}

/** In a publication that has been kept whole: what is kept, the cache's name and its label. */
async function findKept(request) {
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
async function elsewhere(event) {
  const { request } = event;
  const sheet = await caches.match(request.url, { cacheName: LOOKS });
  if (sheet) {
    return sheet;
  }
  try {
    const fresh = await fetch(request);
    if (request.mode === 'navigate') {
      look(event, fresh);
    }
    return fresh;
  } catch (cause) {
    const list = request.mode === 'navigate' && await findKept(new Request('/kept'));
    if (!list) {
      throw cause;
    }
    return html(list.kept, text => new URL(request.url).pathname === '/kept' ? text
        : text.replace('class="overdue unkept" hidden', 'class="overdue unkept"'));
  }
}

/** How a page of the server's looks is how kept ones should. The page does not wait for it, and a full device loses it. */
function look(event, fresh) {
  if (fresh.ok && fresh.headers.get('Content-Type')?.startsWith('text/html')) {
    event.waitUntil(remember(fresh.clone()).catch(() => {}));
  }
}

async function remember(response) {
  const head = (await response.text()).split('</head>', 1)[0];
  const looks = [ROOT.exec(head)?.[0], OWN.exec(head)?.[0] ?? ''];
  const cache = await caches.open(LOOKS);
  await cache.put(LABEL, new Response(JSON.stringify(looks)));
  const sheet = /href="([^"]+)"/.exec(looks[1])?.[1];
  if (sheet && !await cache.match(sheet)) {
    await cache.add(sheet);
  }
}

/** A kept page in the size and colours that were chosen last, with more changes. */
async function html(kept, change) {
  const [root, own] = await (await caches.match(LABEL, { cacheName: LOOKS }))?.json().catch(() => []) ?? [];
  const chosen = root?.match(/ data-[a-z]+="[a-z0-9.-]*"/g)?.join('') ?? '';
  let text = await kept.text();
  if (root) {
    text = text.replace(ROOT, old => old.replace(/ data-[a-z]+="[^"]*"/g, '').replace(/>$/, chosen + '>'))
        .replace(OWN, '').replace('</head>', own + '</head>');
  }
  return new Response(change(text), { headers: { 'Content-Type': kept.headers.get('Content-Type') } });
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
async function page(event, { kept, name, label }) {
  let fresh;
  try {
    fresh = await soon(fetch(event.request));
  } catch {
    fresh = null;
  }
  if (!fresh || fresh.status >= 500) {
    const words = (label.notice ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return html(kept, text => words ? text.replace('<h1', `<p class="overdue" role="note">${words}</p>\n<h1`) : text);
  }
  if (fresh.status === 410) {
    event.waitUntil(forget(name));
  } else {
    look(event, fresh);
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
