// What the pages and the service worker both know of what is kept on a device. The server puts this before the worker's
// own script, for old browsers give a worker no modules.

const here = self.document?.querySelector('link[rel="manifest"]').href ?? self.location.href;
/** What all addresses here begin with: nothing, or the path that the site is below, such as /listen. */
export const ROOT = new URL(here).pathname.replace(/\/(assets\/.*|worker\.js)$/, '');
/** A cache for each publication has a name that begins so. A site below another path has caches of its own. */
export const PREFIX = `lectern.kept${ROOT} `;
/** The last entry of a cache, with what it holds: a cache without it is not whole and counts for nothing. */
export const LABEL = ROOT + '/assets/kept.json';
/** The style sheets of readers' own colours that were seen here, each at the address where kept pages look for it. */
export const LOOKS = 'lectern.looks' + ROOT;
/** The folder of those addresses. */
export const OWN = ROOT + '/assets/own/';
