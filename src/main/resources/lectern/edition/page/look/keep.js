// "Keep this booklet on this device", on a publication's page, and the page of all that is kept.

import * as asking from './asking.js';
import { ROOT } from './kept-names.js';
import { recall } from './memory.js';
import { all, find, keep, remove } from './shelf.js';
import { fill, size } from './times.js';

/** How often a server that has much to do is asked again, for each part. */
const PATIENCE = 20;

/** The server's newest, never what is kept already. */
const ask = address => asking.ask(address, PATIENCE, 'reload');

const section = document.querySelector('.keep');
const say = section.dataset;
const told = section.querySelector('[role="status"]');

function tell(words) {
  told.textContent = words;
}

const date = time => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(time);

// Of one publication.

const publication = say.publication;

/** A page as it is read without a net: it looks as its reader chooses later, and says that it is a copy. */
async function copied(response, notice) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (!page.querySelector('script[src$="/look.js"]')) {
    const look = page.createElement('script');
    look.src = new URL('./look.js', import.meta.url).pathname;
    page.head.append(look);
  }
  if (notice) {
    const note = page.createElement('p');
    note.className = 'overdue';
    note.setAttribute('role', 'note');
    note.textContent = notice;
    page.querySelector('h1').before(note, '\n');
  }
  return page;
}

/** Everything that pages need, as it stands on them: style, scripts, pictures, sound with its times. */
async function fetchAll(cache, notice, step) {
  const pages = await Promise.all([ask(location.pathname), ask(ROOT + '/kept')]);
  const documents = [];
  const put = async (address, response, words) => {
    const page = await copied(response, words);
    await cache.put(address, new Response('<!doctype html>\n' + page.documentElement.outerHTML,
        { headers: { 'Content-Type': response.headers.get('Content-Type') } }));
    return page;
  };
  documents.push(await put(location.pathname, pages[0], notice), await put(ROOT + '/kept', pages[1]));
  const links = [...documents[0].querySelectorAll('main .sections .title, main .updates a')]
      .map(link => link.getAttribute('href').split('#')[0]).filter(address => address !== location.pathname);
  for (const [place, address] of links.entries()) {
    step(place, links.length);
    const page = await put(address, await ask(address), notice);
    documents.push(page);
    const player = page.querySelector('#_player');
    if (player) {
      await sound(cache, address, [...player.content.querySelectorAll('#_player_voice option')]);
    }
  }
  const parts = new Set(documents.flatMap(page => [...page.querySelectorAll('[src], link[href^="' + ROOT + '/assets/"]')])
      .map(element => element.getAttribute('src') ?? element.getAttribute('href')).filter(part => !part.endsWith('.mp3')));
  for (const part of parts) {
    await cache.put(part, await ask(part));
  }
}

/** In the voice that is listened to here. */
async function sound(cache, address, voices) {
  const wanted = recall('voice', '');
  const voice = voices.find(each => each.value === wanted) ?? voices[0];
  const times = await ask(address + '.vtt' + voice.value);
  if (voice.dataset.tag && !times.headers.get('ETag')?.includes(voice.dataset.tag)) {
    throw new Error('the text has changed since its page was asked for');
  }
  await cache.put(address + '.vtt' + voice.value, times);
  await cache.put(address + '.mp3' + voice.value, await ask(address + '.mp3' + voice.value));
}

async function show() {
  const kept = await find(publication);
  section.querySelector('[data-do="keep"]').hidden = !!kept;
  section.querySelector('[data-do="update"]').hidden = !kept;
  section.querySelector('[data-do="remove"]').hidden = !kept;
  section.querySelector('.size').textContent = kept ? fill(say.kept, size(kept.bytes)) : fill(say.about, size(say.bytes));
}

async function keepThis() {
  const progress = section.querySelector('progress');
  const buttons = section.querySelector('.buttons');
  progress.hidden = false;
  buttons.inert = true;
  try {
    // The browser may otherwise throw it away when room gets short.
    navigator.storage?.persist?.().catch(() => {});
    const notice = fill(say.notice, date(Date.now()));
    const label = await keep({ publication, title: say.title }, cache => fetchAll(cache, notice, (done, of) => {
      progress.max = of;
      progress.value = done;
      tell(fill(say.keeping, done + 1, of));
    }));
    tell(fill(say.done, size(label.bytes)));
  } catch (cause) {
    tell(cause.name === 'QuotaExceededError' ? say.full : say.failed);
  }
  progress.hidden = true;
  buttons.inert = false;
  await show();
  buttons.querySelector('button:not([hidden])').focus();
}

const actions = {
  keep: keepThis,
  update: keepThis,
  remove: async () => {
    await remove(publication);
    tell(say.removed);
    await show();
    section.querySelector('[data-do="keep"]').focus();
  },
};

// Of all.

/** Whether it has been withdrawn since; not without a net, where nobody can know. */
async function isWithdrawn(kept) {
  try {
    return (await fetch(`${ROOT}/${kept.publication}`, { method: 'HEAD', cache: 'no-store' })).status === 410;
  } catch {
    return false;
  }
}

async function removeWithdrawn() {
  const gone = [];
  for (const each of await all()) {
    if (await isWithdrawn(each)) {
      await remove(each.publication);
      gone.push(fill(say.withdrawn, each.title));
      await list();
      tell(gone.join(' '));
    }
  }
}

async function list() {
  const kept = await all();
  section.querySelector('.nothing').hidden = kept.length > 0;
  section.querySelector('.offline').hidden = navigator.onLine;
  const template = section.querySelector('template');
  section.querySelector('ul').replaceChildren(...kept.map(each => {
    const item = template.content.cloneNode(true);
    const link = item.querySelector('a');
    link.href = `${ROOT}/${each.publication}`;
    link.textContent = each.title;
    item.querySelector('.size').textContent = fill(say.kept, size(each.bytes)) + ' '
        + fill(say.since, date(each.at));
    const button = item.querySelector('button');
    button.setAttribute('aria-label', fill(say.remove, each.title));
    button.addEventListener('click', async () => {
      await remove(each.publication);
      tell(say.removed);
      await list();
      document.querySelector('h1').focus();
    });
    return item;
  }));
}

/** Browsers keep something only where the connection is safe, and only if nobody told them to keep nothing of this site. */
async function canKeep() {
  try {
    await caches.keys();
    return 'serviceWorker' in navigator;
  } catch {
    return false;
  }
}

if (await canKeep()) {
  section.hidden = false;
  if (publication) {
    section.addEventListener('click', event => actions[event.target.closest('[data-do]')?.dataset.do]?.());
    show();
  } else {
    // Without a net the worker shows this in the place of a page that is not kept.
    document.querySelector('.unkept').hidden = location.pathname === ROOT + '/kept';
    document.querySelector('h1').tabIndex = -1;
    list().then(removeWithdrawn);
  }
} else if (!publication) {
  document.querySelector('.unable').hidden = false;
}
