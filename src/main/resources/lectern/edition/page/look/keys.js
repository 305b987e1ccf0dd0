// Single keys and taps on the text. Both listen on the document, not on the text: screen readers call everything
// "clickable" that listens itself.

import { keys, wants } from './controls.js';

/** A click may be the first half of two that choose a word, in milliseconds. */
const DOUBLE = 300;
/** Where letters are written, keys are letters. */
const WRITTEN_IN = 'input:not([type="checkbox"]), select, textarea, [contenteditable]';
const USED_ITSELF = 'a, button, label, input, select, summary, audio';

/** Keyboards of other scripts have the same keys at the same places, and Arabic has a question mark of its own. */
function actionOf(event) {
  const key = event.key === '\u061f' ? '?' : event.key;
  return keys.get(/^[!-~]$/.test(key) ? key.toLowerCase() : event.code.replace(/^Key/, '').toLowerCase());
}

const hasModifier = event => event.ctrlKey || event.metaKey || event.altKey;

/**
 * @param act  is called with the name of what a key does
 * @param from is called with the sentence that is to be heard
 */
export function listenToKeys(act, from, listening) {
  document.addEventListener('keydown', event => {
    if (hasModifier(event) || event.defaultPrevented || event.isComposing) {
      return;
    }
    const focused = document.activeElement;
    if (event.key === 'Enter' && (focused === document.body || focused === null)) {
      // With caret browsing, Enter plays the sentence that the caret stands in.
      const node = getSelection().focusNode;
      const id = node && listening.text.at(node);
      if (id) {
        from(id);
      }
      return;
    }
    const name = actionOf(event);
    if (name && wants('keys') && !focused?.closest(WRITTEN_IN)) {
      event.preventDefault();
      act(name);
    }
  });
}

export function listenToTaps(from, listening) {
  let tap = 0;
  document.addEventListener('click', event => {
    clearTimeout(tap);
    const id = listening.text.at(event.target);
    if (!id || !wants('tap') || event.detail > 1 || event.button || hasModifier(event) || event.shiftKey
        || event.target.closest(USED_ITSELF)) {
      return;
    }
    tap = setTimeout(() => {
      if (getSelection().isCollapsed) {
        from(id);
      }
    }, DOUBLE);
  });
}
