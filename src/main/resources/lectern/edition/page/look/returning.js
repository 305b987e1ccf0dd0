// Leads back to where somebody stopped: from a publication's page and from the library. Only this browser knows. Where
// there is nothing any more, it is forgotten.

import { recall } from './memory.js';
import { drop, forgetAll, places, remembers, unfinished } from './places.js';
import { fill, percent, spoken } from './times.js';

const template = document.querySelector('#_returning');
const say = template.dataset;

/** What is left of a section at the speed that is listened at here. */
function left(place) {
  return place.left === null ? '' : fill(say.left, spoken(place.left / recall('speed', 1)));
}

/** How much of a section was heard: a sign and words. */
function heard({ part, done }) {
  const shown = document.createElement('span');
  shown.className = done ? 'heard whole' : 'heard';
  if (!done) {
    const bar = document.createElement('progress');
    bar.value = part;
    // The words beside it say the same.
    bar.setAttribute('aria-hidden', 'true');
    shown.append(bar, ' ');
  }
  shown.append(done ? say.heard : fill(say.part, percent(part)));
  return shown;
}

function instance() {
  return template.content.firstElementChild.cloneNode(true);
}

// Of one publication.

function showSections() {
  const publication = location.pathname.replace(/\/$/, '');
  const links = new Map([...document.querySelectorAll('main :is(.sections .title, .updates a)')]
      .map(link => [link.pathname, link]));
  document.querySelectorAll('.heard, .actions .return').forEach(old => old.remove());
  drop(each => each.publication === publication && !links.has(each.address));
  for (const place of places().filter(each => links.has(each.address) && (each.done || each.part > 0))) {
    const link = links.get(place.address);
    (link.parentElement.querySelector(':scope > .note-beside') ?? link).after(' ', heard(place));
  }
  const newest = unfinished().find(each => each.publication === publication);
  const listen = document.querySelector('.actions li');
  listen.firstElementChild.classList.toggle('first', !newest);
  if (newest) {
    const item = instance();
    item.querySelector('a').href = newest.address + '#_listen';
    const time = document.createElement('small');
    time.textContent = left(newest);
    item.querySelector('span').append(fill(say.continue, links.get(newest.address).textContent), ' ', time);
    listen.before(item);
  }
}

// Of the library.

const section = template.closest('section');

function showPublications() {
  if (!document.querySelector('.turn')) {
    const there = new Set([...document.querySelectorAll('.cards a')].map(link => link.pathname));
    drop(each => !there.has(each.publication));
  }
  const newest = unfinished().slice(0, 3);
  section.hidden = !newest.length && !section.contains(document.activeElement);
  section.querySelector('.buttons').hidden = !newest.length;
  section.querySelector('ul').replaceChildren(...newest.map((place, number) => {
    const item = instance();
    const link = item.querySelector('a');
    link.href = place.address + '#_listen';
    link.textContent = place.of;
    const title = item.querySelector('bdi');
    title.textContent = place.title;
    title.lang = link.lang = place.lang;
    const facts = item.querySelector('.facts');
    if (place.done || place.part > 0) {
      facts.append(heard({ ...place, done: false }), ' ');
    }
    facts.append(left(place));
    const button = item.querySelector('button');
    link.id = `_return_${number}`;
    button.id = `_forget_${number}`;
    button.setAttribute('aria-labelledby', `${button.id} ${link.id}`);
    button.addEventListener('click', () => forget(() => drop(each => each.publication === place.publication)));
    return item;
  }));
}

/** Whoever stood on a button stands on the heading then, and hears that it is done. */
function forget(those) {
  those();
  section.querySelector('h2').focus();
  showPublications();
  section.querySelector('[role="status"]').textContent = say.forgotten;
}

// Of what is gone.

function forgetThis() {
  drop(each => each.address === location.pathname || each.publication === location.pathname);
}

const show = section ? showPublications : 'gone' in say ? forgetThis : showSections;
section?.querySelector('[data-do="forgetAll"]').addEventListener('click', () => forget(forgetAll));
if (remembers) {
  show();
  // Whoever comes "back" from a section may get this page as it was.
  addEventListener('pageshow', event => event.persisted && show());
}
