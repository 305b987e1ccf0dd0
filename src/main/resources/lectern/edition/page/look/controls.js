// The player's controls as they stand in the page's template (player.jte), with all words that it says. They are put
// beside the audio element of a section's page and never in its place.

import { recall, remember } from './memory.js';

/** The player stays in sight while it takes no more of the window's height. */
const MOST_OF_THE_WINDOW = 0.4;

const template = document.querySelector('#_player');
const controls = template.content.cloneNode(true);
const told = controls.querySelector('.told');
const mend = controls.querySelector('.mend');
const kept = new Map([...controls.querySelectorAll('[data-keep]')].map(box => [box.dataset.keep, box]));

export const say = template.dataset;
export const bar = controls.querySelector('.player');
export const resume = controls.querySelector('.resume');
export const time = controls.querySelector('.clock');
export const playButton = controls.querySelector('[data-do="play"]');
export const speeds = controls.querySelector('#_player_speed');
export const voices = controls.querySelector('#_player_voice');
export const naps = controls.querySelector('#_player_sleep');
export const more = controls.querySelector('.more');

export const listen = document.querySelector('.listen');
export const audio = listen.querySelector('audio');
export const article = listen.closest('article');

/** What single keys do, as the list of keys on the page says it: the names of actions by keys. */
export const keys = new Map([...more.querySelectorAll('kbd[data-does]')]
    .map(key => [key.textContent.toLowerCase(), key.dataset.does]));

/** Whether a listener wants the player to behave so. */
export const wants = name => kept.get(name).checked;

/** @param offers the buttons that mend what is wrong, by name */
export function tell(words, ...offers) {
  told.textContent = words;
  mend.hidden = !offers.length;
  for (const button of mend.children) {
    button.hidden = !offers.includes(button.dataset.do);
  }
}

/** Says one thing more. */
export function add(words) {
  told.append(' ', words);
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
  listen.append(resume);
  listen.after(bar, more);
  for (const part of [bar, resume, more]) {
    part.addEventListener('click', event => {
      const name = event.target.closest('[data-do]')?.dataset.do;
      if (name) {
        act(name);
      }
    });
  }
  new ResizeObserver(measure).observe(bar);
  addEventListener('resize', measure);
}

function measure() {
  document.documentElement.style.setProperty('--player', bar.offsetHeight + 'px');
  document.documentElement.classList.toggle('tall-player', bar.offsetHeight > innerHeight * MOST_OF_THE_WINDOW);
}
