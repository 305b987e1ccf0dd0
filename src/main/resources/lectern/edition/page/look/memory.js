// What this browser remembers, and nobody else. Where it may not remember, everything works but is forgotten.

const PREFIX = 'lectern.';

export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden.
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Forbidden.
  }
}

/** Where somebody stopped: one place for each publication. */
export function placeIn(publication) {
  return document.documentElement.dataset.remember === 'no' ? null : recall('place.' + publication, null);
}

/** Not where the publisher says that many people share a browser. */
export function keepPlace(publication, place) {
  if (document.documentElement.dataset.remember !== 'no') {
    remember('place.' + publication, place);
  }
}

export function forgetPlace(publication) {
  forget('place.' + publication);
}
