// Takes how a reader wants pages to look, in the place of a server: into the same cookie. Every page reads it (look.js).

import { ROOT } from './kept-names.js';

const YEAR = 31536000;
const form = document.querySelector('form.preferences');
const told = document.querySelector('.told[data-saved]');
const root = document.documentElement;

/** The page that the reader came from, if it is one of this site. */
const back = (() => {
  const address = new URLSearchParams(location.hash.slice(1)).get('back') ?? '';
  return /^(\/|(\/[A-Za-z0-9][A-Za-z0-9.-]*){1,3})$/.test(address) ? ROOT + address : null;
})();

/** The choices that differ from the usual. */
function chosen() {
  return [...new FormData(form)].filter(([name, value]) => usual[name] !== value);
}

// Those that the page marks: what is chosen at this moment may be what a browser has kept of an earlier visit.
const usual = Object.fromEntries([...form.querySelectorAll('input[checked]')].map(input => [input.name, input.value]));

function show(choices) {
  for (const name of Object.keys(usual)) {
    const value = choices[name] ?? usual[name];
    const input = form.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]`);
    (input ?? form.querySelector(`input[name="${name}"][value="${usual[name]}"]`)).checked = true;
    if (input && value !== usual[name]) {
      root.dataset[name] = value;
    } else {
      delete root.dataset[name];
    }
  }
}

function write(choices) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const words = choices.map(([name, value]) => `${name}=${value}`).join('&');
  document.cookie = `preferences=${words}; Path=${ROOT || '/'}; Max-Age=${choices.length ? YEAR : 0}; SameSite=Lax${secure}`;
}

const read = () => Object.fromEntries(new URLSearchParams(
    document.cookie.split('; ').find(each => each.startsWith('preferences='))?.slice('preferences='.length)));

form.addEventListener('submit', event => {
  event.preventDefault();
  const then = event.submitter?.value;
  if (then === 'usual') {
    show({});
  } else if (then === 'easier') {
    show({ ...Object.fromEntries(chosen()), ...Object.fromEntries(new URLSearchParams(form.dataset.easier)) });
  }
  const choices = Object.fromEntries(chosen());
  write(chosen());
  const kept = read();
  const isKept = Object.entries(choices).every(([name, value]) => kept[name] === value);
  // A browser that refuses cookies shows the choice on this page alone, and is told so.
  show(isKept ? kept : choices);
  if (then === 'back' && isKept) {
    location.assign(back ?? ROOT + '/');
    return;
  }
  told.textContent = isKept ? told.dataset.saved : told.dataset.refused;
  told.hidden = false;
  told.scrollIntoView({ block: 'nearest' });
});

if (back) {
  form.querySelectorAll('button[value="back"]').forEach(button => button.textContent = form.dataset.back);
}
show(read());
form.hidden = false;
