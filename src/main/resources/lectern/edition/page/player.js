// The player: what a listener can do beyond the browser's own controls. It is put beside the audio element of a
// section's page and never in its place; what it says stands in the page's template (player.jte).

import { forgetPlace, keepPlace, placeIn, recall, remember } from './memory.js';
import { Sleep } from './sleep.js';
import { Sound } from './sound.js';
import { Text } from './text.js';
import { clock, fill, spoken } from './times.js';

/** So long before a section's end the next page is asked for, in seconds. */
const NEAR_THE_END = 30;
/** A click may be the first half of two that choose a word, in milliseconds. */
const DOUBLE = 300;
/** The player stays in sight while it takes no more of the window's height. */
const MOST_OF_THE_WINDOW = 0.4;
/** Slow voices say about so many. */
const LETTERS_A_SECOND = 12;

const template = document.querySelector('#_player');
const say = template.dataset;
const controls = template.content.cloneNode(true);
const bar = controls.querySelector('.player');
const resume = controls.querySelector('.resume');
const told = controls.querySelector('.told');
const mend = controls.querySelector('.mend');
const time = controls.querySelector('.clock');
const playButton = controls.querySelector('[data-do="play"]');
const speeds = controls.querySelector('#_player_speed');
const voices = controls.querySelector('#_player_voice');
const naps = controls.querySelector('#_player_sleep');
const more = controls.querySelector('.more');
const kept = new Map([...controls.querySelectorAll('[data-keep]')].map(box => [box.dataset.keep, box]));

const listen = document.querySelector('.listen');
const audio = listen.querySelector('audio');
const article = listen.closest('article');
const sound = new Sound(audio);
const sleep = new Sleep(() => {
  sound.pause();
  naps.value = '';
  tell(say.slept);
});
let text = new Text(article);
let retry = null; // what "Try again" does
let next = null; // the page of the next section, once it has been asked for
let turning = false; // whether that page is taking this one's place
let wanted = null; // the sentence that the address names, until something has been played

const publication = () => location.pathname.split('/')[1];
const wants = name => kept.get(name).checked;

/** @param offers the buttons that mend what is wrong, by name */
function tell(words, ...offers) {
  told.textContent = words;
  mend.hidden = !offers.length;
  for (const button of mend.children) {
    button.hidden = !offers.includes(button.dataset.do);
  }
}

function use(options) {
  const voice = [...options].find(option => option.value === voices.value) ?? options[0];
  sound.open({ address: location.pathname, query: voice.value, tag: voice.dataset.tag, first: text.first });
}

// What can be done.

/** The place of the sentence that is heard, among all. */
const place = () => text.places.get(sound.last) ?? 0;

/**
 * Where the sound is, as long as nobody can know: rather too early, for a sentence that is heard twice is better than one
 * that is passed over.
 */
function guess() {
  let at = place();
  let letters = sound.heard * LETTERS_A_SECOND;
  while (at + 1 < text.elements.length && letters > text.elements[at].textContent.length) {
    letters -= text.elements[at].textContent.length;
    at++;
  }
  return at;
}

function step(ids, by) {
  if (turning) {
    return;
  }
  const here = sound.begun && sound.sentence === null ? guess() : place();
  const places = ids.map(id => text.places.get(id));
  const there = by > 0 ? places.find(other => other > here)
      : places.findLast(other => other < here) ?? places[0];
  if (there !== undefined) {
    from(text.elements[there].id);
  } else if (document.querySelector('.turn [rel="next"]')) {
    turn();
  }
}

function from(id) {
  tell('');
  wanted = null;
  resume.hidden = true;
  sound.playFrom(id);
}

async function by(seconds) {
  if (sound.position === null || sound.length === null) {
    tell(say.making);
    await sound.times();
    tell('');
  }
  sound.seek(sound.position + seconds);
}

function faster(by) {
  const place = speeds.selectedIndex + by;
  if (place >= 0 && place < speeds.options.length) {
    speeds.selectedIndex = place;
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
  const id = sound.last;
  tell(sound.length === null || sound.position === null
      ? fill(say.whereUnknown, number, of)
      : fill(say.where, number, of, place() + 1, text.elements.length,
          spoken((sound.length - sound.position) / sound.speed)));
  if (sleep.left) {
    told.append(' ', fill(say.sleeping, spoken(sleep.left)));
  }
  text.show(id);
}

const actions = {
  play: () => {
    tell('');
    resume.hidden = true;
    if (sound.paused && wanted) {
      from(wanted);
    } else if (sound.paused) {
      sound.play();
    } else {
      sound.pause();
    }
  },
  before: () => step(text.elements.map(element => element.id), -1),
  after: () => step(text.elements.map(element => element.id), 1),
  headingBefore: () => step(text.headings, -1),
  headingAfter: () => step(text.headings, 1),
  back: () => by(-10),
  forth: () => by(10),
  slower: () => faster(-1),
  faster: () => faster(1),
  where,
  again: () => retry(),
  reload: () => location.reload(),
  resume: () => {
    resume.hidden = true;
    playButton.focus();
    from(resume.dataset.sentence);
  },
  forget: () => {
    forgetPlace(publication());
    resume.hidden = true;
    playButton.focus();
  },
  keys: () => {
    more.open = true;
    more.querySelector('summary').focus();
    more.querySelector('#_player_keys').scrollIntoView({ block: 'nearest' });
  },
};

const KEYS = { k: 'play', p: 'before', n: 'after', g: 'headingBefore', h: 'headingAfter', j: 'back', l: 'forth', s: 'slower',
  f: 'faster', w: 'where', '?': 'keys' };

/** What was asked for and cannot be had is told. */
async function act(name) {
  try {
    await actions[name]();
  } catch (cause) {
    trouble(cause.kind ?? 'failed', cause.seconds);
  }
}

function trouble(kind, seconds, willTry) {
  const words = { busy: willTry ? say.busy : say.failed, gone: say.gone, cut: say.cut }[kind] ?? say.failed;
  retry = () => from(sound.last);
  tell(fill(words, spoken(seconds ?? 0)), ...kind === 'busy' && willTry ? [] : [kind === 'gone' ? 'reload' : 'again']);
}

// The next section.

/** Asked for a little before it is needed: a phone that is locked gives little time between two sounds. */
function fetchNext() {
  const link = document.querySelector('.turn [rel="next"]');
  next ??= link && {
    address: new URL(link.href).pathname,
    page: fetch(link.href).then(response => response.ok ? response.text() : Promise.reject(new Error(response.status)))
        .then(html => new DOMParser().parseFromString(html, 'text/html')),
  };
  next?.page.catch(() => {});
  return next;
}

/**
 * Goes on to the next section without leaving this page: a phone would stop playing, and whoever stands on a button
 * would lose it. All but the player becomes the next page. It takes this page's place in the history, so that "back"
 * leads to where a person came from and not through everything that was heard.
 */
async function turn() {
  turning = true;
  try {
    await turnTo(fetchNext());
  } finally {
    turning = false;
  }
}

async function turnTo(wanted) {
  let page;
  try {
    page = await wanted.page;
  } catch {
    next = null;
    retry = turn;
    tell(say.turnFailed, 'again');
    return;
  }
  const fresh = page.querySelector('.listen');
  if (!fresh?.querySelector('#_player')) {
    location.assign(wanted.address);
    return;
  }
  next = null;
  text.mark(null);
  const lost = !bar.contains(document.activeElement) && !listen.contains(document.activeElement)
      && document.activeElement !== document.body;
  document.title = page.title;
  history.replaceState(null, '', wanted.address);
  for (const part of ['header', 'footer']) {
    document.querySelector(`body > ${part}`).replaceWith(page.querySelector(`body > ${part}`));
  }
  around(article, article, page.querySelector('article'));
  around(listen, more, fresh);
  listen.querySelector('#_listen-text').replaceWith(fresh.querySelector('#_listen-text'));
  audio.setAttribute('aria-label', fresh.querySelector('audio').getAttribute('aria-label'));
  Object.assign(listen.dataset, fresh.dataset);
  text = new Text(article);
  wanted = begins = null;
  use(fresh.querySelector('#_player').content.querySelector('#_player_voice').options);
  headings();
  describe();
  const title = text.element(text.first);
  if (lost) {
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }
  if (wants('follow')) {
    title.scrollIntoView();
  }
  from(text.first);
  tell(fill(say.turned, listen.dataset.number, listen.dataset.of, title.textContent));
}

/** Puts what stands around one element in place of what stands around another, from its first to its last. */
function around(first, last, fresh) {
  while (first.previousSibling) {
    first.previousSibling.remove();
  }
  while (last.nextSibling) {
    last.nextSibling.remove();
  }
  first.before(...before(fresh));
  while (fresh.nextSibling) {
    last.parentNode.append(fresh.nextSibling);
  }
}

function before(node) {
  const nodes = [];
  for (let other = node.previousSibling; other; other = other.previousSibling) {
    nodes.unshift(other);
  }
  return nodes;
}

// What is shown.

/** A button at each heading, for those who move by headings; in place of the link that loads the page to do the same. */
function headings() {
  for (const id of text.headings.slice(1)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'from';
    button.textContent = say.from;
    button.setAttribute('aria-label', fill(say.fromHeading, text.element(id).textContent));
    button.addEventListener('click', () => from(id));
    const link = document.querySelector(`.here a[href^="?from=${CSS.escape(id)}#"]`);
    if (link) {
      link.replaceWith(button);
    } else {
      text.element(id).after(button);
    }
  }
}

function describe() {
  if (!('mediaSession' in navigator)) {
    return;
  }
  navigator.mediaSession.metadata = new MediaMetadata({ title: text.element(text.first).textContent,
    album: listen.dataset.publication, artist: listen.dataset.publisher ?? '' });
}

function showState() {
  const playing = !sound.paused;
  if (playing) {
    wanted = null;
  }
  bar.classList.toggle('playing', playing);
  playButton.querySelector('span').textContent = playing ? say.pause : say.play;
  showTime();
  if ('mediaSession' in navigator) {
    navigator.mediaSession.playbackState = playing ? 'playing' : 'paused';
  }
}

function showTime() {
  const { position, length } = sound;
  time.textContent = position === null ? '' : length === null ? fill(say.timeAlone, clock(position))
      : fill(say.time, clock(position), clock(length));
  if (position !== null && length && navigator.mediaSession?.setPositionState) {
    navigator.mediaSession.setPositionState({ duration: length, position: Math.min(position, length),
      playbackRate: sound.speed });
  }
}

function showSentence() {
  sleep.check();
  showTime();
  if (sound.length !== null && sound.length - sound.position < NEAR_THE_END && wants('on')) {
    fetchNext();
  }
  const id = sound.sentence;
  if (id === null || !text.has(id)) {
    text.mark(null);
    return;
  }
  const seen = text.mark(id);
  if (seen === undefined) {
    return;
  }
  if (!sound.paused) {
    keepPlace(publication(), { address: location.pathname, sentence: id, words: text.words(id) });
    // Whoever has scrolled away is left alone.
    if (seen && wants('follow')) {
      text.show(id);
    }
  }
}

function finished() {
  text.mark(null);
  if (sleep.atEndOfSection) {
    sleep.set('');
    naps.value = '';
    tell(say.slept);
  } else if (!document.querySelector('.turn [rel="next"]')) {
    forgetPlace(publication());
    tell(say.finished);
  } else if (wants('on')) {
    turn();
  }
}

// Everything is put together.

for (const [name, box] of kept) {
  box.checked = recall(name, true);
  box.addEventListener('change', () => remember(name, box.checked));
}
speeds.value = recall('speed', speeds.value);
if (speeds.selectedIndex < 0) {
  speeds.value = '1';
}
speeds.addEventListener('change', setSpeed);
const voice = recall('voice', voices.value);
if ([...voices.options].some(option => option.value === voice)) {
  voices.value = voice;
}
voices.addEventListener('change', () => {
  remember('voice', voices.value);
  const { begun, paused, last } = sound;
  sound.pause();
  use(voices.options);
  if (begun && !paused) {
    from(last);
  } else {
    sound.ready(begun && last !== text.first ? last : begins);
  }
});
naps.addEventListener('change', () => {
  sleep.set(naps.value);
  tell(sleep.left ? fill(say.sleeping, spoken(sleep.left)) : sleep.atEndOfSection ? say.sleepingSection : '');
});

use(voices.options);
let begins = isInside(new URLSearchParams(location.search).get('from'));
sound.ready(begins);
sound.speed = Number(speeds.value);
sound.addEventListener('state', showState);
sound.addEventListener('sentence', showSentence);
sound.addEventListener('finished', finished);
sound.addEventListener('trouble', ({ detail }) => trouble(detail.kind, detail.seconds, detail.willTry));
sound.addEventListener('updated', () => tell(say.updated, 'reload'));

addEventListener('hashchange', follow);

/** Who follows a link to a sentence hears it from there. */
function follow() {
  const id = isInside(location.hash.slice(1));
  if (id && sound.paused) {
    wanted = id;
    offer(id, say.fromHeading, true);
  }
}

/** A sentence of the text, but not its first; null for anything else. */
function isInside(id) {
  return text.has(id) && id !== text.first ? id : null;
}

/** A button that plays from a sentence. */
function offer(id, words, linked) {
  resume.hidden = false;
  resume.dataset.sentence = id;
  resume.querySelector('[data-do="resume"]').textContent = fill(words, text.words(id));
  for (const about of resume.querySelectorAll('[data-do="forget"], .facts')) {
    about.hidden = linked;
  }
}

const stopped = placeIn(publication());
if (stopped?.address === location.pathname && text.has(stopped.sentence) && stopped.sentence !== text.first) {
  offer(stopped.sentence, say.continue, false);
}
follow();

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
headings();
describe();
showState();
function measure() {
  document.documentElement.style.setProperty('--player', bar.offsetHeight + 'px');
  document.documentElement.classList.toggle('tall-player', bar.offsetHeight > innerHeight * MOST_OF_THE_WINDOW);
}
new ResizeObserver(measure).observe(bar);
addEventListener('resize', measure);

// On the document, not on the text: screen readers call everything "clickable" that listens itself.
let tap = 0;
document.addEventListener('click', event => {
  clearTimeout(tap);
  const id = text.at(event.target);
  if (!id || !wants('tap') || event.detail > 1 || event.button || event.ctrlKey || event.metaKey || event.shiftKey
      || event.altKey || event.target.closest('a, button, label, input, select, summary, audio')) {
    return;
  }
  tap = setTimeout(() => {
    if (getSelection().isCollapsed) {
      from(id);
    }
  }, DOUBLE);
});

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) {
    return;
  }
  const focused = document.activeElement;
  if (event.key === 'Enter' && (focused === document.body || focused === null)) {
    // With caret browsing, Enter plays the sentence that the caret stands in.
    const node = getSelection().focusNode;
    const id = node && text.at(node);
    if (id) {
      from(id);
    }
    return;
  }
  // Keyboards of other scripts have the same keys at the same places.
  const latin = /^[!-~]$/.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, '').toLowerCase();
  const name = event.key === '\u061f' ? KEYS['?'] : KEYS[latin];
  if (name && wants('keys') && !focused?.closest('input:not([type="checkbox"]), select, textarea, [contenteditable]')) {
    event.preventDefault();
    act(name);
  }
});

if ('mediaSession' in navigator) {
  const handlers = { play: () => sound.play(), pause: () => sound.pause(), previoustrack: actions.headingBefore,
    nexttrack: actions.headingAfter, seekbackward: details => by(-(details.seekOffset || 10)),
    seekforward: details => by(details.seekOffset || 10), seekto: details => sound.seek(details.seekTime) };
  for (const [name, handler] of Object.entries(handlers)) {
    try {
      navigator.mediaSession.setActionHandler(name, handler);
    } catch {
      // Not every browser knows every button.
    }
  }
}
