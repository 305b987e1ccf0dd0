// What the pages and the service worker both know of what is kept on a device. The server puts this before the worker's
// own script, for old browsers give a worker no modules.

/** A cache for each publication has a name that begins so. */
export const PREFIX = 'lectern.kept ';
/** The last entry of a cache, with what it holds: a cache without it is not whole and counts for nothing. */
export const LABEL = '/assets/kept.json';
/** The style sheets of readers' own colours that were seen here, each at the address where kept pages look for it. */
export const LOOKS = 'lectern.looks';
/** The folder of those addresses. */
export const OWN = '/assets/own/';
