// A word that the publication explains is explained where it stands, and the sound goes on. And whoever reports that
// something is wrong names the sentence that is marked.

import { line } from './line.js';

const explained = () => document.querySelector('#_explained');

/** What follows a term in a list of definitions, on the page that a link leads to. */
async function meaning(link) {
  const response = await fetch(link.href);
  if (!response.ok) {
    throw new Error(response.status);
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const term = page.getElementById(decodeURIComponent(link.hash.slice(1))).closest('dt');
  const parts = [];
  for (let next = term.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('dd')) {
      parts.push(next);
    } else if (parts.length) {
      break;
    }
  }
  return { term, parts };
}

function show(link, { term, parts }) {
  const dialog = explained();
  const list = dialog.querySelector('.meaning');
  const text = term.closest('[lang]');
  dialog.querySelector('h2').textContent = line(term);
  list.replaceChildren(...parts.map(part => {
    const copy = document.createElement('div');
    copy.append(...part.cloneNode(true).childNodes);
    copy.querySelectorAll('[id]').forEach(each => each.removeAttribute('id'));
    return copy;
  }));
  for (const each of [dialog.querySelector('h2'), list]) {
    each.lang = text.lang;
    each.dir = text.closest('[dir]')?.dir ?? '';
  }
  dialog.querySelector('p a').href = link.href;
  dialog.showModal();
}

document.addEventListener('click', async event => {
  const link = event.target.closest('a.word');
  if (link && explained()?.showModal && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    try {
      show(link, await meaning(link));
    } catch {
      location.assign(link.href);
    }
    return;
  }
  if (event.target === explained() || event.target.closest('#_explained [data-do="close"]')) {
    explained().close();
    return;
  }
  const letter = event.target.closest('.report a[href^="mailto:"]');
  const sentence = document.querySelector('.spoken');
  if (letter && sentence) {
    letter.dataset.letter ??= letter.href;
    letter.href = letter.dataset.letter + encodeURIComponent(letter.dataset.sentence.replace('{0}',
        line(sentence)) + '\r\n' + location.origin + location.pathname + '#' + sentence.id + '\r\n\r\n');
  }
});
