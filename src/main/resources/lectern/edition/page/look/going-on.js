// Goes on to the next section without leaving this page: a phone would stop playing, and whoever stands on a button would
// lose it. All but the player becomes the next page. It takes this page's place in the history, so that "back" leads to
// where a person came from and not through everything that was heard.

import { article, audio, bar, listen, resume } from './controls.js';
import { Text } from './text.js';

const nextLink = () => document.querySelector('.turn [rel="next"]');

export class GoingOn {
  /** Whether the next page is taking this one's place. */
  isUnderWay = false;
  /** The page of the next section, once it has been asked for. */
  #next = null;

  get isAtTheEnd() {
    return !nextLink();
  }

  /** The section that comes next, or null. */
  get next() {
    const link = nextLink();
    return link && { address: link.pathname, title: link.querySelector('strong').textContent };
  }

  /** Asks for it a little before it is needed: a phone that is locked gives little time between two sounds. */
  prepare() {
    const link = nextLink();
    this.#next ??= link && {
      address: new URL(link.href).pathname,
      page: fetch(link.href).then(response => response.ok ? response.text() : Promise.reject(new Error(response.status)))
          .then(html => new DOMParser().parseFromString(html, 'text/html')),
    };
    this.#next?.page.catch(() => {});
    return this.#next;
  }

  /**
   * Makes this page the next one.
   *
   * @return its text, the voices it can be heard in, and whether the focus was lost; null where the browser itself goes
   *         there, for it has no sound
   * @throws if the page cannot be had
   */
  async turn() {
    this.isUnderWay = true;
    try {
      const { address, page } = this.prepare();
      return this.#show(address, await page);
    } finally {
      this.#next = null;
      this.isUnderWay = false;
    }
  }

  #show(address, page) {
    const fresh = page.querySelector('.listen');
    const template = fresh?.querySelector('#_player');
    if (!template) {
      location.assign(address);
      return null;
    }
    const isFocusLost = !bar.contains(document.activeElement) && !listen.contains(document.activeElement)
        && document.activeElement !== document.body;
    document.title = page.title;
    history.replaceState(null, '', address);
    for (const part of ['body > header', 'body > footer', '.way', '.around']) {
      document.querySelector(part).replaceWith(page.querySelector(part));
    }
    around(article, page.querySelector('article'));
    around(listen, fresh);
    listen.after(resume);
    listen.querySelector('#_listen').replaceWith(fresh.querySelector('#_listen'));
    audio.setAttribute('aria-label', fresh.querySelector('audio').getAttribute('aria-label'));
    Object.assign(listen.dataset, fresh.dataset);
    return { text: new Text(article), voices: template.content.querySelector('#_player_voice').options, isFocusLost };
  }
}

/** Puts what stands around one element in place of what stands around another. */
function around(element, fresh) {
  while (element.previousSibling) {
    element.previousSibling.remove();
  }
  while (element.nextSibling) {
    element.nextSibling.remove();
  }
  element.before(...before(fresh));
  while (fresh.nextSibling) {
    element.parentNode.append(fresh.nextSibling);
  }
}

function before(node) {
  const nodes = [];
  for (let other = node.previousSibling; other; other = other.previousSibling) {
    nodes.unshift(other);
  }
  return nodes;
}
