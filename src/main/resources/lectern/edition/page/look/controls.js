// The player as it stands in the page's template (player.jte), with all words that it says. It takes the place of the
// browser's own controls.

import { recall, remember } from './memory.js';
import { clock, fill } from './times.js';

/** The player stays in sight while it takes no more of the window's height. */
const MOST_OF_THE_WINDOW = 0.2;
/** Where a fifth of the window is less, it is too low for a player that stays, in CSS pixels. */
const LEAST = 60;
/** What was told may go after so long, in milliseconds. */
const LONG_ENOUGH = 10_000;

const template = document.querySelector('#_player');
const controls = template.content.cloneNode(true);
const kept = new Map([...controls.querySelectorAll('[data-keep]')].map(box => [box.dataset.keep, box]));

export const say = template.dataset;
export const bar = controls.querySelector('.player');
export const resume = controls.querySelector('.resume');
const time = controls.querySelector('.clock');
export const playButton = controls.querySelector('[data-do="play"]');
export const speeds = controls.querySelector('#_player_speed');
export const voices = controls.querySelector('#_player_voice');
export const naps = controls.querySelector('#_player_sleep');
/** What is wanted less often, in a window of its own. */
export const more = controls.querySelector('.more');
const row = bar.querySelector('.row');
const mend = bar.querySelector('.mend');

export const listen = document.querySelector('.listen');
export const audio = listen.querySelector('audio');
export const article = listen.closest('article');

/** What single keys do, as the list of keys on the page says it: the names of actions by keys. */
export const keys = new Map([...more.querySelectorAll('kbd[data-does]')]
    .map(key => [key.textContent.toLowerCase(), key.dataset.does]));

/** Whether a listener wants the player to behave so. */
export const wants = name => kept.get(name).checked;

/** What is told stands in the window while that is open, for nothing behind it is seen or read then. */
const told = () => (more.open ? more : bar).querySelector('.told');
let since = 0;

/** @param offers the buttons that mend what is wrong, by name */
export function tell(words, ...offers) {
  for (const place of [bar, more]) {
    place.querySelector('.told').textContent = '';
  }
  told().textContent = words;
  since = Date.now();
  mend.hidden = !offers.length;
  for (const button of mend.children) {
    button.hidden = !offers.includes(button.dataset.do);
  }
}

/** Says one thing more. */
export function add(words) {
  told().append(' ', words);
}

/** What has been told long enough gives the text its room back; what is wrong stays. */
export function settle() {
  if (mend.hidden && Date.now() - since > LONG_ENOUGH && bar.querySelector('.told').textContent) {
    tell('');
  }
}

/**
 * How far the sound is: a narrow row has room for no more than the first.
 *
 * @param position in seconds; null while nobody knows
 * @param length in seconds; null while nobody knows
 */
export function showTime(position, length) {
  const whole = document.createElement('span');
  whole.textContent = length === null ? '' : ' ' + fill(say.timeOf, clock(length));
  time.replaceChildren(...position === null ? [] : [clock(position), whole]);
}

/** What was chosen in this browser before, where it can still be chosen. */
export function recallChoices() {
  for (const [name, box] of kept) {
    box.checked = recall(name, true);
    box.addEventListener('change', () => remember(name, box.checked));
  }
  speeds.value = recall('speed', speeds.value);
  if (speeds.selectedIndex < 0) {
    speeds.value = '1';
  }
  const voice = recall('voice', voices.value);
  if ([...voices.options].some(option => option.value === voice)) {
    voices.value = voice;
  }
}

/** @param act is called with the name of what a button does */
export function show(act) {
  listen.append(bar, more);
  listen.after(resume);
  audio.controls = false;
  document.documentElement.classList.add('with-player');
  for (const part of [bar, resume, more]) {
    part.addEventListener('click', event => {
      const name = event.target.closest('[data-do]')?.dataset.do;
      if (name) {
        act(name);
      }
    });
  }
  // A click beside the window closes it.
  more.addEventListener('click', event => event.target === more && more.close());
  new ResizeObserver(measure).observe(bar);
  addEventListener('resize', measure);
}

export function open() {
  tell('');
  if (more.showModal) {
    more.showModal();
  } else {
    more.setAttribute('open', '');
  }
}

export function close() {
  more.close?.() ?? more.removeAttribute('open');
}

/** What is told stands above the row for a moment only, so the row alone decides. */
function measure() {
  const most = innerHeight * MOST_OF_THE_WINDOW;
  document.documentElement.style.setProperty('--player', bar.offsetHeight + 'px');
  document.documentElement.classList.toggle('tall-player', most < LEAST || row.offsetHeight > most);
}
