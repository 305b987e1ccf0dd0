// Where somebody stopped in each section, and what they heard to its end. Only this browser knows, and not for ever.
//
// A place has its section's address and title, with the title's language (lang), and its publication's (publication, of);
// the sentence, which is '' for the section's beginning and null where nothing is left to hear; its words, and the ids of
// those around it (near); how much of the text comes before it, from 0 to 1 (part); the seconds left, or null if nobody
// could know; whether the section was ever heard to its end (done); and when this was kept (at).

import { ROOT } from './kept-names.js';
import { forget, recall, remember } from './memory.js';

/** A site below another path of this host has places of its own. */
const NAME = 'places' + ROOT;
/** Places are kept for so long, in milliseconds. */
const LONGEST = 90 * 24 * 60 * 60 * 1000;
const MOST = 200;

/** Not where the publisher says that many people share a browser. */
export const remembers = document.documentElement.dataset.remember !== 'no';

/** All of them, the newest first. */
export function places() {
  const kept = recall(NAME, []);
  return remembers && Array.isArray(kept) ? kept.filter(each => Date.now() - each?.at < LONGEST) : [];
}

function write(some) {
  if (some.length) {
    remember(NAME, some);
  } else {
    forget(NAME);
  }
}

export function placeAt(address) {
  return places().find(each => each.address === address);
}

/** The newest place of each publication in which something is left to hear. */
export function unfinished() {
  const seen = new Set();
  return places().filter(({ publication }) => !seen.has(publication) && seen.add(publication))
      .filter(each => each.sentence !== null);
}

/** Takes the place of what was kept of that section; that it was heard to its end stays. */
export function keep(place) {
  if (remembers) {
    const before = placeAt(place.address);
    const others = places().filter(each => each.address !== place.address);
    write([{ ...before, ...place, at: Date.now() }, ...others].slice(0, MOST));
  }
}

/** Forgets those of which something is true. */
export function drop(isOne) {
  const all = places();
  const others = all.filter(each => !isOne(each));
  if (others.length < all.length) {
    write(others);
  }
}

export function forgetAll() {
  write([]);
}

// What is too old goes whenever a page is opened.
write(places());
