// The sentences of a section that show best why it was found, with the words marked.

import { wordsOf } from './cutting.js';
import { line } from './line.js';

const MOST = 3;
/** As many small words may stand within a row, as "of" does in "shortness of breath". */
const SMALL_WORDS = 2;

/** Where rows of words stand in a text: marks, and how many different rows there are. */
function marks(text, rows) {
  const all = wordsOf(text);
  const found = [];
  const seen = new Set();
  for (const row of rows) {
    for (let at = 0; at < all.length; at++) {
      const parts = match(all, at, row);
      if (parts) {
        seen.add(all[at].word);
        found.push(...parts);
      }
    }
  }
  const apart = [];
  for (const each of found.sort((one, other) => one.start - other.start)) {
    if (!apart.length || each.start >= apart.at(-1).end) {
      apart.push(each);
    }
  }
  return { marks: apart, count: seen.size };
}

function match(all, at, row) {
  const parts = [];
  let place = at;
  for (const forms of row) {
    let skipped = 0;
    while (parts.length && skipped < SMALL_WORDS && place < all.length && !forms.has(all[place].word)) {
      place++;
      skipped++;
    }
    if (place >= all.length || !forms.has(all[place].word)) {
      return null;
    }
    parts.push(all[place++]);
  }
  return parts;
}

/** What the values of a table are about: "10 mg" alone could be a dose of anything. */
function headers(element) {
  const cell = element.closest('td');
  if (!cell) {
    return '';
  }
  const page = element.ownerDocument;
  const named = cell.headers ? cell.headers.split(' ').map(id => page.getElementById(id))
      : [...cell.parentElement.querySelectorAll('th'), cell.closest('table').querySelector(`thead th:nth-child(${cell.cellIndex + 1})`)];
  return named.filter(Boolean).map(line).filter(Boolean).join(', ');
}

/**
 * @param address of the section's page
 * @param rows    what is to be marked: in each, the forms of its words
 */
export async function findings(address, rows) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(response.status);
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // Names of our own begin with an underscore. What stands within another is a part of it.
  const sentences = [...page.querySelectorAll('.text [id]:not([id^="_"])')]
      .filter(element => !element.parentElement.closest('.text [id]:not([id^="_"])')?.matches('span'));
  return sentences.map((element, number) => ({ element, number, text: element.textContent.replace(/\s+/g, ' ').trim() }))
      .filter(each => each.text).map(each => ({ ...each, ...marks(each.text, rows) })).filter(each => each.marks.length)
      .sort((one, other) => other.count - one.count || one.number - other.number).slice(0, MOST)
      .sort((one, other) => one.number - other.number)
      .map(({ element, marks: found }) => ({ id: element.id, text: line(element), marks: found, headers: headers(element),
        lang: element.closest('[lang]').lang, dir: element.closest('[dir]').dir }));
}
