// What the pages and the service worker both know of what is kept on a device. The server puts this before the worker's
// own script, for old browsers give a worker no modules.

/** A cache for each publication has a name that begins so. */
export const PREFIX = 'lectern.kept ';
/** The last entry of a cache, with what it holds: a cache without it is not whole and counts for nothing. */
export const LABEL = '/assets/kept.json';
/** How the page looked that was seen last: its root element, and the style sheet of own colours. */
export const LOOKS = 'lectern.looks';
