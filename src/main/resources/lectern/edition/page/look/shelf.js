// What is kept on this device: a cache for each publication, and the service worker that answers from them. There is
// neither before somebody asks for one, and nothing of either is left when the last is let go.

import { LABEL, LOOKS, PREFIX, ROOT } from './kept-names.js';

async function names(publication) {
  return (await caches.keys()).filter(name => name.startsWith(PREFIX + (publication ? publication + ' ' : '')));
}

/** All that is kept, each with publication, title, bytes and the time of keeping. */
export async function all() {
  const labels = await Promise.all((await names()).map(async name => (await caches.open(name)).match(LABEL)));
  return Promise.all(labels.filter(Boolean).map(label => label.json()));
}

export async function find(publication) {
  return (await all()).find(each => each.publication === publication);
}

/** Keeps what `fill` puts into a cache, in place of what was kept before, and returns its label. */
export async function keep({ publication, title }, fill) {
  const before = await names(publication);
  const name = PREFIX + publication + ' ' + Date.now();
  const cache = await caches.open(name);
  try {
    await fill(cache);
    let bytes = 0;
    for (const request of await cache.keys()) {
      bytes += (await (await cache.match(request)).blob()).size;
    }
    const label = { publication, title, bytes, at: Date.now() };
    await cache.put(LABEL, new Response(JSON.stringify(label)));
    await navigator.serviceWorker.register(ROOT + '/worker.js');
    await navigator.serviceWorker.ready;
    await Promise.all(before.map(old => caches.delete(old)));
    return label;
  } catch (cause) {
    await caches.delete(name);
    if (!(await names()).length) {
      await close();
    }
    throw cause;
  }
}

export async function remove(publication) {
  for (const name of await names(publication)) {
    await caches.delete(name);
  }
  if (!(await names()).length) {
    await close();
  }
}

async function close() {
  await caches.delete(LOOKS);
  const scope = new URL(ROOT + '/', location.href).href;
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (registration.scope === scope) {
      await registration.unregister();
    }
  }
}
