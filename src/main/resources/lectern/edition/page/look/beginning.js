// Where Play begins if not at the beginning: at the sentence that the address names, else where somebody stopped. It is
// said beside the player, and with its button.

import { playButton, resume, say } from './controls.js';
import { fill } from './times.js';

const GOES_ON = '_player_goes_on';

export function hide() {
  resume.hidden = true;
  playButton.removeAttribute('aria-describedby');
}

function show(isLinked) {
  resume.hidden = false;
  for (const part of resume.children) {
    part.hidden = (part.dataset.do === 'resume') !== isLinked;
  }
}

/** Who follows a link to a sentence hears it from there, and may press a button for it. */
export function showLinked(words) {
  show(true);
  resume.querySelector('[data-do="resume"]').textContent = fill(say.fromHeading, words);
}

/** Who comes back hears it from where they stopped. */
export function showKept(words) {
  show(false);
  resume.querySelector('#' + GOES_ON).textContent = fill(say.continue, words);
  playButton.setAttribute('aria-describedby', GOES_ON);
}
