// Where a listener is in the sound of a section, and how to get to other places in it.

import { listen } from './controls.js';
import { line } from './line.js';
import { drop, keep, placeAt } from './places.js';

/** Slow voices say about so many. */
const LETTERS_A_SECOND = 12;
/** The first letter is said so late, or other words before it are long, in seconds. */
const HEAD = 2;

export class Listening {
  /** The sentence that Play begins at, until something has been played: the address names it, or it was kept. */
  wanted = null;
  /** Whether places are remembered: not by a page on which somebody wanted all forgotten. */
  keeps = true;
  /** The sentence that was kept last, and whether it was known then how much is left. */
  #kept = {};

  /** @param text of the page that is heard: another takes its place when the next section begins */
  constructor(sound, text) {
    this.sound = sound;
    this.text = text;
  }

  /** The sentence that is heard, or will be; where nobody can know, about that. */
  get here() {
    const { sound } = this;
    return this.wanted ?? (sound.heard && sound.sentence === null ? this.#guess() : sound.last);
  }

  /** Its place among all. */
  get place() {
    return this.text.places.get(this.here) ?? 0;
  }

  /** A sentence of the text, but not its first; null for anything else. */
  inside(id) {
    return this.text.has(id) && id !== this.text.first ? id : null;
  }

  from(id) {
    this.wanted = null;
    this.sound.playFrom(id);
  }

  /** The next of these sentences, or the one before: undefined where there is none. */
  neighbour(ids, direction) {
    const here = this.place;
    const places = ids.map(id => this.text.places.get(id));
    const there = direction > 0 ? places.find(other => other > here)
        : places.findLast(other => other < here) ?? places[0];
    return this.text.elements[there]?.id;
  }

  /**
   * Where the sound is, as long as nobody can know: rather too early, for a sentence that is heard twice is better than
   * one that is passed over.
   */
  #guess() {
    const { began, heard } = this.sound;
    return this.text.after(this.text.before(began) + Math.max(0, heard - HEAD) * LETTERS_A_SECOND);
  }

  /**
   * Where somebody stopped here before, if not at the beginning: at words that are seen, for it is said with them where it
   * goes on.
   */
  get stopped() {
    const place = placeAt(location.pathname);
    return place?.sentence ? this.inside(this.text.seen(this.text.find(place))) : null;
  }

  /** Remembers the sentence that is heard, and once more when all times are known. */
  keep(id) {
    const { sound, text } = this;
    const { position, length, paused } = sound;
    const isTimed = length !== null;
    const isNew = id !== this.#kept.id;
    if (isNew ? !paused : isTimed && !this.#kept.isTimed) {
      this.#kept = { id, isTimed };
      this.#keep({ sentence: id, words: text.words(id), near: text.around(id), part: text.before(id) / text.letters,
        left: !isTimed || position === null ? null : length - position });
    }
  }

  /**
   * Remembers that all was heard.
   *
   * @param next section, with its address and title, or null
   */
  finish(next) {
    this.#kept = {};
    this.#keep({ sentence: null, part: 1, left: 0, done: true });
    if (next) {
      this.#keep({ ...next, sentence: '', part: 0, left: null });
    }
  }

  #keep(place) {
    if (!this.keeps) {
      return;
    }
    const title = this.text.element(this.text.first);
    keep({ address: location.pathname, title: line(title), lang: title.closest('[lang]').lang,
      publication: location.pathname.replace(/\/[^/]*$/, ''), of: listen.dataset.publication, ...place });
  }

  forget() {
    this.wanted = null;
    this.#kept = {};
    drop(each => each.address === location.pathname);
  }

  /** The next section begins. */
  turnTo(text) {
    this.text = text;
    this.wanted = null;
    this.#kept = {};
  }
}
