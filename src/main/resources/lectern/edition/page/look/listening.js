// Where a listener is in the sound of a section, and how to get to other places in it.

import { ROOT } from './kept-names.js';
import { keepPlace } from './memory.js';

/** Slow voices say about so many. */
const LETTERS_A_SECOND = 12;

export class Listening {
  /** The sentence that the address names, until something has been played. */
  wanted = null;
  /** Where the first sound begins, if not at the beginning. */
  begins = null;

  /** @param text of the page that is heard: another takes its place when the next section begins */
  constructor(sound, text) {
    this.sound = sound;
    this.text = text;
  }

  get publication() {
    return location.pathname.slice(ROOT.length).split('/')[1];
  }

  /** The place of the sentence that is heard, among all. */
  get place() {
    return this.text.places.get(this.sound.last) ?? 0;
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
    const here = this.sound.begun && this.sound.sentence === null ? this.#guess() : this.place;
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
    const { elements } = this.text;
    let at = this.place;
    let letters = this.sound.heard * LETTERS_A_SECOND;
    while (at + 1 < elements.length && letters > elements[at].textContent.length) {
      letters -= elements[at].textContent.length;
      at++;
    }
    return at;
  }

  /** Remembers the sentence that is heard. */
  keep(id) {
    keepPlace(this.publication, { address: location.pathname, sentence: id, words: this.text.words(id) });
  }

  /** The next section begins. */
  turnTo(text) {
    this.text = text;
    this.wanted = this.begins = null;
  }
}
