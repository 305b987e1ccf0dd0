// The words of everything that is published, in files beside the pages. What a word's other forms are and what means about
// the same was worked out when they were written: here nothing is known of any language. Only the files of what is looked
// for are loaded.

import { wordsOf } from './cutting.js';
import { ROOT } from './kept-names.js';

const FOLDER = ROOT + '/search/';
const MOST_WORDS = 12;
const LONGEST_TEXT = 200;
/** As many words in a row may mean one thing. */
const LONGEST_ROW = 4;
const AS_TYPED = 1.5;
const TITLE = 4;
/** The more often a word stands somewhere, the less another time tells (k1 of BM25). */
const SATURATION = 1.2;
/** Of a word that most places have, nobody says how often they have it. */
const ONCE = 1 / (1 + SATURATION);
const SIMILAR = 0.2;
const IN_A_COMPOUND = 0.01;
/** What most places have says little beside other words; in fewer places that means nothing. */
const SMALL_WORD = 0.05;
const MANY_SECTIONS = 10;
/** Shorter words have too many neighbours. */
const SHORT = 4;
const LONG = 6;

/** What somebody typed: as much of it as is looked for, its words, and whether there was more. */
export function wordsTyped(text) {
  const clean = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const short = clean.length > LONGEST_TEXT ? clean.slice(0, LONGEST_TEXT).replace(/(?<=\S) \S*$/, '') : clean;
  const all = [...new Set(wordsOf(short).map(each => each.word))];
  return { text: short, words: all.slice(0, MOST_WORDS), cut: short.length < clean.length || all.length > MOST_WORDS };
}

const loaded = new Map();
/** Whether a file was not there: those of a newer site have other names, which its index has. */
let isStale = false;

function load(name) {
  if (!loaded.has(name)) {
    // Other files have other names when they change.
    const fresh = name === 'index' ? { cache: 'no-cache' } : {};
    const file = fetch(`${FOLDER}${name}.json`, fresh).then(response => response.ok ? response.json()
        : Promise.reject(new Error(response.status)));
    file.catch(() => {
      loaded.delete(name);
      isStale = true;
    });
    loaded.set(name, file);
  }
  return loaded.get(name);
}

/** Between two searches: what is found is told from the files that it was found in. */
function renew() {
  if (isStale) {
    loaded.clear();
    isStale = false;
  }
}

const hex = (word, place) => [...word.replace(/^=/, '')].at(place)?.codePointAt(0).toString(16);

async function files(word) {
  return (await load('index')).letters[hex(word, 0)] ?? [];
}

/** What is known of a word; null if nothing has it. */
async function entryOf(word) {
  const names = await files(word);
  const name = names.find(each => each.startsWith(`${hex(word, 0)}-${hex(word, 1)}.`)) ?? names.find(each => !each.includes('-'));
  return name ? (await load('words-' + name))[word] ?? null : null;
}

/** Whether a word differs from another by so many letters that were typed wrongly, left out, put in or exchanged. */
function differs(one, other, most) {
  if (Math.abs(one.length - other.length) > most) {
    return most + 1;
  }
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) {
      return most + 1;
    }
    before = last;
    last = row;
  }
  return last.at(-1);
}

/** The word that somebody may have meant: one that differs by a letter or two, or else one that begins so. */
async function nearest(word) {
  if (word.length < SHORT) {
    return null;
  }
  const { sections: total } = await load('index');
  const most = word.length < LONG ? 1 : 2;
  let best = null;
  for (const name of await files(word)) {
    for (const [other, { p = [], t = [], e }] of Object.entries(await load('words-' + name))) {
      const places = (e ? total - e.length : p.length / 2) + t.length;
      if (!places || other.startsWith('=')) {
        continue;
      }
      const far = other.startsWith(word) ? most + 0.5 : differs(word, other, most);
      if (far <= most + 0.5 && (!best || far < best.far || far === best.far && places > best.places)) {
        best = { other, far, places };
      }
    }
  }
  return best?.other ?? null;
}

/** Words that were typed and mean one thing together, with what is known of them. */
async function wanted(all) {
  const groups = [];
  for (let at = 0; at < all.length;) {
    let length = Math.min(LONGEST_ROW, all.length - at);
    let row = null;
    while (length > 1 && !(row = await entryOf(all.slice(at, at + length).join(' ')))?.s) {
      length--;
    }
    const words = all.slice(at, at + length);
    groups.push({ words: await Promise.all(words.map(async word => ({ word, entry: await entryOf(word) }))),
      similar: (length > 1 ? row : await entryOf(words[0]))?.s ?? [] });
    at += length;
  }
  return groups;
}

/** Adds to the scores of places what a word is worth there; keeps the best of all ways. */
function stands(scores, entry, weight, total) {
  const { p = [], t = [], e } = entry ?? {};
  const rare = count => Math.log(1 + (total - count + 0.5) / (count + 0.5));
  const put = (place, score) => scores.set(place, Math.max(scores.get(place) ?? 0, score * weight));
  for (let i = 0; i < p.length; i += 2) {
    put(p[i], rare(p.length / 2) * p[i + 1] / (p[i + 1] + SATURATION));
  }
  t.forEach(place => put(place, TITLE * rare(t.length)));
  if (e) {
    const without = new Set(e);
    const score = rare(total - e.length) * ONCE;
    for (let place = 0; place < total; place++) {
      if (!without.has(place)) {
        put(place, score);
      }
    }
  }
}

/** Where a word stands in any of its forms, and all forms of it. */
async function placesOf({ word, entry: known }, total) {
  const scores = new Map();
  const forms = new Set([word]);
  stands(scores, known, AS_TYPED, total);
  for (const [others, weight] of [[known?.f ?? [], 1], [known?.c ?? [], IN_A_COMPOUND]]) {
    for (const other of others) {
      forms.add(other);
      stands(scores, await entryOf(other), weight, total);
    }
  }
  return { scores, forms };
}

const multiply = (scores, weight) => new Map([...scores].map(([place, score]) => [place, score * weight]));

/** What has both. */
function both(one, other) {
  return new Map([...one].filter(([place]) => other.has(place)).map(([place, score]) => [place, score + other.get(place)]));
}

/** What a group of words leads to: by themselves, or by what means about the same. */
async function placesOfGroup({ words, similar }, total) {
  let typed = null;
  const forms = [];
  for (const each of words) {
    const found = await placesOf(each, total);
    forms.push(found.forms);
    typed = typed ? both(typed, found.scores) : found.scores;
  }
  const others = new Map();
  const rows = [];
  for (const name of similar) {
    const known = await entryOf(name);
    if (name.startsWith('=')) {
      rows.push(known.w.map(each => new Set(each)));
      stands(others, known, SIMILAR, total);
    } else {
      const found = await placesOf({ word: name, entry: known }, total);
      rows.push([found.forms]);
      multiply(found.scores, SIMILAR).forEach((score, place) => others.set(place, Math.max(others.get(place) ?? 0, score)));
    }
  }
  const all = new Map(others);
  typed.forEach((score, place) => all.set(place, Math.max(all.get(place) ?? 0, score)));
  return { typed, all, forms, rows };
}

/** The places that one may look in. */
async function scope(publication) {
  const { without, publications } = await load('index');
  if (!publication) {
    return place => !without.some(([first, count]) => place >= first && place < first + count);
  }
  const [first, count, , contact] = (await load(publications))[publication] ?? [0, 0];
  return place => place >= first && place < first + count || place === contact;
}

/** What a publication is called; null if there is none. */
export async function titleOf(publication) {
  renew();
  return (await load((await load('index')).publications))[publication]?.[2] ?? null;
}

/**
 * Looks for words.
 *
 * @return hits, the best first, each with its place and whether only similar words lead there; whether each has all of the
 *         words; the words that were looked for instead of those that nothing has; what is to be marked: forms of
 *         words, and rows of words; and the index that the places are of
 */
export async function find(all, publication) {
  renew();
  const index = await load('index');
  const { sections: total } = index;
  const groups = [];
  const instead = [];
  for (const group of await wanted(all)) {
    const found = await placesOfGroup(group, total);
    if (found.all.size) {
      groups.push(found);
      instead.push(...group.words.map(each => each.word));
      continue;
    }
    for (const { word } of group.words) {
      const near = await nearest(word) ?? word;
      instead.push(near);
      groups.push(await placesOfGroup((await wanted([near]))[0], total));
    }
  }
  const isInside = await scope(publication);
  const inside = scores => new Map([...scores].filter(([place]) => isInside(place)));
  const weighed = groups.map(group => groups.length > 1 && total >= MANY_SECTIONS && group.all.size > total / 2
    ? multiply(group.all, SMALL_WORD) : group.all);
  let hits = inside(weighed.reduce(both));
  const isAll = hits.size > 0;
  if (!isAll) {
    hits = new Map();
    weighed.forEach(each => inside(each).forEach((score, place) => hits.set(place, (hits.get(place) ?? 0) + score)));
  }
  const isTyped = place => groups[isAll ? 'every' : 'some'](each => each.typed.has(place));
  return {
    hits: [...hits].sort(([one, high], [other, low]) => low - high || one - other)
        .map(([place]) => ({ place, isSimilar: !isTyped(place) })),
    isAll,
    instead,
    rows: groups.flatMap(each => [...each.forms.map(forms => [forms]), ...each.rows]),
    index,
  };
}

/** What is at a place of an index: a section or a contact, each with its publication. */
export async function tell(place, { chunk, parts }) {
  const { publications, sections } = await load('sections-' + parts[Math.floor(place / chunk)]);
  const [id, section, told, lang, number] = sections[place % chunk];
  const [title, language, count] = publications[id];
  const publication = { id, title, lang: language, count, address: `${ROOT}/${id}` };
  return section ? { publication, address: `${ROOT}/${id}/${section}`, title: told, lang, number }
      : { publication, address: `${ROOT}/${id}#_about`, contact: told };
}
