// The text of a section on the page: its sentences in the order of reading, and the one that is spoken.

import { line } from './line.js';

/** The pause behind a sentence takes as long as so many letters. */
const PAUSE = 8;
/** So many sentences before and after one are remembered with it. */
const AROUND = 3;

export class Text {
  #ends = null;
  #spoken = null;
  #marked = null; // where it is shown
  #scrolling = false;

  constructor(article) {
    this.elements = [...article.querySelectorAll('h1[id], .text [id]:not([id^="_"])')];
    this.places = new Map(this.elements.map((element, place) => [element.id, place]));
    this.headings = this.elements.filter(element => /^H[1-6]$/.test(element.tagName)).map(element => element.id);
  }

  /** For each sentence, how many letters there are up to its end, pauses among them. */
  get #sums() {
    let sum = 0;
    return this.#ends ??= this.elements.map(element => sum += element.textContent.length + PAUSE);
  }

  get letters() {
    return this.#sums.at(-1);
  }

  /** How many letters come before a sentence. */
  before(id) {
    return this.#sums[this.places.get(id) - 1] ?? 0;
  }

  /** The sentence that has so many letters before it, or that they end in. */
  after(letters) {
    const place = this.#sums.findIndex(end => end > letters);
    return this.elements.at(place).id;
  }

  get first() {
    return this.elements[0].id;
  }

  element(id) {
    return this.elements[this.places.get(id)];
  }

  has(id) {
    return this.places.has(id);
  }

  /** The id of the sentence that a node stands in. A picture stands in all sentences that describe it. */
  at(node) {
    let found;
    for (let element = node.nodeType === 1 ? node : node.parentElement; element; element = element.parentElement) {
      if (this.elements[this.places.get(element.id)] === element) {
        found = element.id;
      } else if (found) {
        break;
      }
    }
    return found;
  }

  /** Some of what a sentence says, to recognise it by. */
  words(id) {
    const element = this.element(id);
    const words = element.querySelector('img')?.alt || line(element);
    return words.length > 60 ? words.slice(0, words.lastIndexOf(' ', 60) > 20 ? words.lastIndexOf(' ', 60) : 60) + ' …'
        : words;
  }

  /** The ids of the sentences around one, the nearest first, for the case that it is gone one day. */
  around(id) {
    const here = this.places.get(id);
    return Array.from({ length: AROUND }, (_, step) => [here - step - 1, here + step + 1]).flat()
        .map(place => this.elements[place]?.id).filter(Boolean);
  }

  /** The sentence that was kept, or what stands there now. */
  find({ sentence, words, near, part }) {
    return this.has(sentence) ? sentence
        : this.elements.find(element => this.words(element.id) === words)?.id
            ?? near.find(id => this.has(id)) ?? this.after(part * this.letters);
  }

  /** A sentence that is shown: this one, or the nearest before it, where a table is cards and its head is not shown itself. */
  seen(id) {
    return this.elements.slice(0, this.places.get(id) + 1).findLast(each => each.getClientRects().length)?.id ?? id;
  }

  /** Marks a sentence, or none. */
  mark(id) {
    const element = id ? this.element(id) : null;
    if (element === this.#spoken) {
      return;
    }
    const wasSeen = !this.#marked || this.#scrolling || isSeen(this.#marked);
    [this.#spoken, this.#marked].forEach(each => each?.classList.remove('spoken'));
    this.#spoken = element;
    this.#marked = element && shown(element);
    [this.#spoken, this.#marked].forEach(each => each?.classList.add('spoken'));
    return wasSeen;
  }

  /** Brings a sentence into sight, without taking the focus anywhere. */
  show(id) {
    const element = this.has(id) ? shown(this.element(id)) : null;
    if (!element || isSeen(element)) {
      return;
    }
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#scrolling = true;
    addEventListener('scrollend', () => this.#scrolling = false, { once: true });
    element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  }
}

/**
 * Where the words of a sentence are shown: where a table is cards, those of its head are not shown themselves, but are labels
 * of what stands below it.
 */
function shown(element) {
  const table = element.closest('table');
  if (!table || element.getClientRects().length) {
    return element;
  }
  const words = element.textContent.trim();
  const labels = [...table.querySelectorAll('[data-label]')].filter(each => each.getClientRects().length
      && element.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  return labels.find(each => each.dataset.label.includes(words)) ?? labels[0] ?? element;
}

/** Whether some of an element is in the window, and not behind the player, which stands at an edge of it. */
function isSeen(element) {
  const box = element.getBoundingClientRect();
  const bar = document.querySelector('.listen:has(.player)')?.getBoundingClientRect();
  const isBelow = bar && bar.bottom >= innerHeight - 1 && bar.top > innerHeight / 2;
  const top = bar && !isBelow && bar.top <= 8 ? Math.max(0, bar.bottom) : 0;
  const bottom = isBelow ? bar.top : innerHeight;
  return box.top >= top && box.top < bottom - 24 && (box.bottom <= bottom || box.height > bottom - top);
}
