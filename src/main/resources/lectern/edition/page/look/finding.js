// Search where there is no server: the form of the library's page, and the page of what is found. What people look for
// stands behind the number sign of the address, which no web server is told.

import { find, tell, titleOf, wordsTyped } from './index.js';
import { findings } from './findings.js';
import { ROOT } from './kept-names.js';
import { fill } from './times.js';

const ON_A_PAGE = 20;
const form = document.querySelector('main form[role="search"]');
const found = document.querySelector('.found');
const say = found?.dataset;
/** Counts what was asked: an answer to an older question is dropped. */
let questions = 0;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A passage with its words marked. */
function passage(address, { id, text, marks, headers, lang, dir }) {
  const link = element('a', { href: `${address}#${id}`, lang, dir });
  if (headers) {
    link.append(element('bdi', {}, headers + ':'), ' ');
  }
  let at = 0;
  for (const { start, end } of marks) {
    link.append(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  link.append(text.slice(at));
  return element('li', {}, link);
}

function ways({ name, phone, dial, email }) {
  return [name, phone && element('a', { href: `tel:${dial}`, dir: 'ltr' }, phone),
    email && element('a', { href: `mailto:${email}`, dir: 'ltr' }, email)].filter(Boolean)
      .map(each => element('li', {}, each));
}

async function hit({ place, isSimilar }, { rows, index }) {
  const told = await tell(place, index);
  const item = document.querySelector('template.hit').content.firstElementChild.cloneNode(true);
  const link = item.querySelector('a');
  link.href = told.address;
  link.textContent = told.contact ? say.contact : told.title;
  link.lang = told.lang ?? document.documentElement.lang;
  link.dir = 'auto';
  const facts = item.querySelector('.facts');
  const publication = facts.querySelector('bdi');
  publication.textContent = told.publication.title;
  publication.lang = told.publication.lang;
  if (told.number) {
    facts.append(' – ', fill(say.place, told.number, told.publication.count));
  }
  if (isSimilar) {
    facts.after(element('p', { className: 'facts' }, say.similarThis));
  }
  const list = item.querySelector('ul');
  const shown = told.contact ? ways(told.contact)
      : (await findings(told.address, rows).catch(() => [])).map(each => passage(told.address, each));
  list.append(...shown);
  list.hidden = !shown.length;
  return item;
}

async function show(text, publication) {
  const question = ++questions;
  const asked = wordsTyped(text);
  form.elements.q.value = asked.text;
  await within(publication);
  const hits = found.querySelector('.hits');
  const more = found.querySelector('.further');
  document.querySelector('.asked').hidden = !!asked.words.length;
  if (!asked.words.length) {
    report();
    hits.replaceChildren();
    more.hidden = true;
    return;
  }
  const answer = await find(asked.words, publication);
  const next = async () => {
    const from = hits.children.length;
    const items = await Promise.all(answer.hits.slice(from, from + ON_A_PAGE).map(each => hit(each, answer)));
    if (question === questions) {
      hits.append(...items);
      more.hidden = hits.children.length >= answer.hits.length;
    }
    return items;
  };
  const trouble = more.querySelector('[role="status"]');
  let isOnItsWay = false;
  if (question !== questions) {
    return;
  }
  hits.replaceChildren();
  const instead = answer.instead.join(' ');
  const isInstead = answer.hits.length > 0 && instead !== asked.words.join(' ');
  report(!answer.hits.length ? fill(say.none, asked.text)
      : answer.isAll ? fill(say.found, isInstead ? instead : asked.text, answer.hits.length)
          : fill(say.some, answer.hits.length),
  asked.cut && say.cut, isInstead && fill(say.shown, asked.text, instead),
  answer.hits.some(each => each.isSimilar) && say.similar);
  trouble.textContent = '';
  // Whoever presses twice wants the next, not the same again.
  more.querySelector('button').onclick = async () => {
    if (isOnItsWay) {
      return;
    }
    isOnItsWay = true;
    try {
      const items = await next();
      trouble.textContent = '';
      items[0]?.querySelector('a').focus();
    } catch {
      trouble.textContent = question === questions ? say.failed : '';
    } finally {
      isOnItsWay = false;
    }
  };
  more.hidden = true;
  await next();
}

/** What was found, in a heading, and what is to be said of it. */
function report(heading, ...others) {
  const parts = heading ? [element('h2', { id: '_found' }, heading)] : [];
  found.querySelector('[role="status"]').replaceChildren(...parts,
      ...others.filter(Boolean).map(each => element('p', {}, each)));
}

/** Shows which one publication is looked in, with the choice to look in all. */
async function within(publication) {
  const choice = form.querySelector('.in');
  const name = publication && await titleOf(publication);
  choice.hidden = !name;
  form.elements.in.checked = !!name;
  form.elements.in.value = publication ?? '';
  if (name) {
    choice.querySelector('span').textContent = fill(say.in, name);
  }
}

/** @param tries after the first, the index is loaded anew: the site may have been replaced by a newer one */
function look(tries = 2) {
  const asked = new URLSearchParams(location.hash.slice(1));
  const question = questions + 1;
  show(asked.get('q') ?? '', asked.get('in')).catch(() => {
    if (question === questions && tries > 1) {
      look(tries - 1);
    } else if (question === questions) {
      // What was found before answers another question.
      found.querySelector('.hits').replaceChildren();
      found.querySelector('.further').hidden = true;
      report(say.failed);
    }
  });
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const asked = new URLSearchParams([...new FormData(form)]);
  if (found && location.hash === '#' + asked) {
    look();
  } else {
    location.assign(`${ROOT}/search#${asked}`);
  }
});
form.hidden = false;
if (found) {
  addEventListener('hashchange', () => look());
  look();
}
