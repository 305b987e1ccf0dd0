// One page is heard at a time: whichever begins stops the others in this browser.

import { forget, remember } from './memory.js';

const NAME = 'playing';

/** @param stop is called when another page begins */
export function takeTurns(audio, stop) {
  if ('BroadcastChannel' in window) {
    let channel = null;
    audio.addEventListener('play', () => {
      // A page that was never heard need not listen to others.
      channel ??= new BroadcastChannel('lectern.' + NAME);
      channel.onmessage = stop;
      channel.postMessage(null);
    });
  } else {
    audio.addEventListener('play', () => {
      remember(NAME, Date.now());
      forget(NAME);
    });
    addEventListener('storage', ({ key, newValue }) => key === 'lectern.' + NAME && newValue && stop());
  }
}
