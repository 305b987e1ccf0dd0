// The player: what a listener can do beyond the browser's own controls. Everything is put together here.

import { hide, showKept, showLinked } from './beginning.js';
import * as controls from './controls.js';
import { article, audio, listen, more, naps, playButton, say, speeds, tell, voices, wants } from './controls.js';
import { GoingOn } from './going-on.js';
import { listenToKeys, listenToTaps } from './keys.js';
import { line } from './line.js';
import { Listening } from './listening.js';
import { describe, listenToMediaKeys, showPlaying, showPosition } from './media-keys.js';
import { remember } from './memory.js';
import { takeTurns } from './one-at-a-time.js';
import { forgetAll } from './places.js';
import { Sleep } from './sleep.js';
import { Sound } from './sound.js';
import { Text } from './text.js';
import { fill, spoken } from './times.js';

/** So long before a section's end the next page is asked for, in seconds. */
const NEAR_THE_END = 30;

const sound = new Sound(audio);
const listening = new Listening(sound, new Text(article));
const goingOn = new GoingOn();
/** Whether sound comes as files, which begin at their beginning. */
const isWhole = 'whole' in listen.dataset;
const sleep = new Sleep(() => {
  sound.pause();
  naps.value = '';
  tell(say.slept);
});
/** What "Try again" does, and Play as long as it stands there, or as the sleep timer has stopped the sound before it. */
let retry = null;

function use(options) {
  const voice = [...options].find(option => option.value === voices.value) ?? options[0];
  sound.open({ address: location.pathname, query: voice.value, tag: voice.dataset.tag, first: listening.text.first,
    whole: isWhole });
}

// What can be done.

function from(id) {
  tell('');
  hide();
  retry = null;
  listening.from(id);
}

function step(ids, direction) {
  if (goingOn.isUnderWay) {
    return;
  }
  const there = listening.neighbour(ids, direction);
  if (there) {
    from(there);
  } else if (!goingOn.isAtTheEnd) {
    turn();
  }
}

const sentences = () => listening.text.elements.map(element => element.id);

async function by(seconds) {
  if (listening.wanted || sound.position === null || sound.length === null) {
    tell(say.making);
    await sound.times();
    tell('');
  }
  const here = sound.captions.find(listening.wanted)?.start ?? sound.position;
  listening.wanted = null;
  hide();
  sound.seek(here + seconds);
}

function faster(steps) {
  const chosen = speeds.selectedIndex + steps;
  if (chosen >= 0 && chosen < speeds.options.length) {
    speeds.selectedIndex = chosen;
    setSpeed();
    tell(speeds.selectedOptions[0].textContent);
  }
}

function setSpeed() {
  sound.speed = Number(speeds.value);
  remember('speed', speeds.value);
}

function where() {
  const { number, of } = listen.dataset;
  tell(sound.length === null || sound.position === null
      ? fill(say.whereUnknown, number, of)
      : fill(say.where, number, of, listening.place + 1, listening.text.elements.length,
          spoken((sound.length - sound.position) / sound.speed)));
  if (sleep.left) {
    controls.add(fill(say.sleeping, spoken(sleep.left)));
  }
  listening.text.show(listening.here);
}

const actions = {
  play: () => {
    tell('');
    hide();
    if (sound.paused && retry) {
      retry();
    } else if (sound.paused && listening.wanted) {
      from(listening.wanted);
    } else if (sound.paused) {
      sound.play();
    } else {
      sound.pause();
    }
  },
  before: () => step(sentences(), -1),
  after: () => step(sentences(), 1),
  headingBefore: () => step(listening.text.headings, -1),
  headingAfter: () => step(listening.text.headings, 1),
  back: () => by(-10),
  forth: () => by(10),
  slower: () => faster(-1),
  faster: () => faster(1),
  where,
  again: () => retry(),
  reload: () => location.reload(),
  resume: () => {
    playButton.focus();
    from(listening.wanted);
  },
  beginning: () => {
    playButton.focus();
    from(listening.text.first);
  },
  forget: () => {
    playButton.focus();
    listening.forget();
    hide();
  },
  forgetAll: () => {
    forgetAll();
    listening.keeps = false;
    actions.forget();
    tell(say.forgotten);
  },
  more: controls.open,
  close: controls.close,
  keys: () => {
    if (!more.open) {
      controls.open();
    }
    more.querySelector('#_player_keys').scrollIntoView({ block: 'nearest' });
  },
};

/** What was asked for and cannot be had is told. */
async function act(name) {
  try {
    await actions[name]();
  } catch (cause) {
    trouble(cause.kind ?? 'failed', cause.seconds);
  }
}

function trouble(kind, seconds, willTry) {
  if (kind === 'press') {
    tell(say.press);
    playButton.focus();
    return;
  }
  const words = { busy: willTry ? say.busy : say.full, gone: say.gone, cut: say.cut }[kind] ?? say.failed;
  sound.last = listening.here;
  retry = kind === 'gone' ? null : async () => {
    await sound.soon();
    from(listening.here);
  };
  tell(fill(words, spoken(seconds ?? 0)), ...kind === 'busy' && willTry ? [] : [kind === 'gone' ? 'reload' : 'again']);
}

/** Goes on to the next section. */
async function turn() {
  listening.text.mark(null);
  let next;
  try {
    next = await goingOn.turn();
  } catch {
    retry = turn;
    tell(say.turnFailed, 'again');
    return;
  }
  if (!next) {
    return;
  }
  listening.turnTo(next.text);
  use(next.voices);
  dress();
  const title = next.text.element(next.text.first);
  if (next.isFocusLost) {
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }
  if (wants('follow')) {
    title.scrollIntoView();
  }
  from(next.text.first);
  tell(fill(say.turned, listen.dataset.number, listen.dataset.of, line(title)));
}

// What is shown.

function dress() {
  headings();
  describe(line(listening.text.element(listening.text.first)), listen.dataset);
}

/** A button at each heading, for those who move by headings; in place of the link that loads the page to do the same. */
function headings() {
  const { text } = listening;
  for (const id of text.headings.slice(1)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'from';
    button.textContent = say.from;
    button.setAttribute('aria-label', fill(say.fromHeading, line(text.element(id))));
    button.addEventListener('click', () => from(id));
    const link = document.querySelector(`.here a[href^="?from=${CSS.escape(id)}#"]`);
    if (link) {
      link.replaceWith(button);
    } else {
      text.element(id).after(button);
    }
  }
}

function showState() {
  const isPlaying = !sound.paused;
  if (isPlaying) {
    listening.wanted = retry = null;
  }
  controls.bar.classList.toggle('playing', isPlaying);
  const words = isPlaying ? say.pause : say.play;
  playButton.querySelector('span').textContent = words;
  playButton.setAttribute('aria-label', words);
  showTime();
  showPlaying(isPlaying);
}

function showTime() {
  const { position, length } = sound;
  controls.showTime(listening.wanted ? null : position, length);
  showPosition(sound);
}

function showSentence() {
  const { text } = listening;
  sleep.check();
  showTime();
  if (sound.length !== null && sound.length - sound.position < NEAR_THE_END && wants('on')) {
    goingOn.prepare();
  }
  const id = sound.sentence;
  if (id === null || !text.has(id)) {
    text.mark(null);
    if (id === null) {
      listening.keep(listening.here);
    }
    return;
  }
  listening.keep(id);
  const seen = text.mark(id);
  if (seen !== undefined) {
    controls.settle();
  }
  if (seen === undefined || sound.paused) {
    return;
  }
  // Whoever has scrolled away is left alone.
  if (seen && wants('follow')) {
    text.show(id);
  }
}

function finished() {
  listening.text.mark(null);
  listening.finish(goingOn.next);
  if (sleep.atEndOfSection) {
    sleep.set('');
    naps.value = '';
    // What was heard to its end does not begin again.
    retry = goingOn.isAtTheEnd ? null : turn;
    tell(say.slept);
  } else if (goingOn.isAtTheEnd) {
    tell(say.finished);
  } else if (wants('on')) {
    turn();
  }
}

/** Whoever has pressed "Listen" on another page hears it, where the browser lets a page begin by itself. */
function listenAtOnce() {
  if (location.hash === '#_listen') {
    history.replaceState(null, '', location.pathname + location.search);
    actions.play();
  }
}

/** What the address names goes before what was kept. */
function follow() {
  const id = listening.inside(location.hash.slice(1));
  if (id && sound.paused) {
    listening.wanted = id;
    showLinked(listening.text.words(id));
  }
}

function goOn() {
  listening.wanted = begins ? null : listening.stopped;
  if (listening.wanted) {
    showKept(listening.text.words(listening.wanted));
  }
}

// Everything is put together.

controls.recallChoices();
speeds.addEventListener('change', setSpeed);
voices.addEventListener('change', () => {
  remember('voice', voices.value);
  const { here } = listening;
  const { paused } = sound;
  sound.pause();
  use(voices.options);
  if (paused) {
    sound.ready(listening.inside(here));
  } else {
    from(here);
  }
});
naps.addEventListener('change', () => {
  sleep.set(naps.value);
  tell(sleep.left ? fill(say.sleeping, spoken(sleep.left)) : sleep.atEndOfSection ? say.sleepingSection : '');
});

use(voices.options);
const begins = isWhole ? null : listening.inside(new URLSearchParams(location.search).get('from'));
sound.ready(begins);
sound.speed = Number(speeds.value);
sound.addEventListener('state', showState);
sound.addEventListener('sentence', showSentence);
sound.addEventListener('finished', finished);
sound.addEventListener('trouble', ({ detail }) => trouble(detail.kind, detail.seconds, detail.willTry));
sound.addEventListener('updated', () => tell(say.updated, 'reload'));
addEventListener('hashchange', () => {
  listenAtOnce();
  follow();
});

goOn();
follow();
controls.show(act);
dress();
showState();
listenAtOnce();
listenToKeys(act, from, listening);
listenToTaps(from, listening);
takeTurns(audio, () => sound.pause());
listenToMediaKeys({ play: () => sound.paused && actions.play(), pause: () => sound.pause(), previoustrack: actions.headingBefore,
  nexttrack: actions.headingAfter, seekbackward: details => by(-(details.seekOffset || 10)),
  seekforward: details => by(details.seekOffset || 10), seekto: details => sound.seek(details.seekTime) });
