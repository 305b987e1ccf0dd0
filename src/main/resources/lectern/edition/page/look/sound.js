// One section's sound in the page's own audio element, with one clock: positions are those of the whole recording, also
// while only its end is played.
//
// Sound that has never been made comes as a stream that cannot be wound. A jump in it asks the server for the rest from
// a sentence on (?from=), and the sentence's own time, known once everything has been made, is added to the element's.
// Then the whole is there as well, and jumps are jumps in it.

import { ask, Refused, wait } from './asking.js';
import { Captions } from './captions.js';

/** How long the times may take to come before the sound is asked for without them, in milliseconds. */
const HEAD_START = 300;
/** A recording that ends this much before its time has been cut, in seconds. */
const CUT = 1.5;
/** So often sound is asked for again where there is too much to do, */
const PATIENCE = 3;
/** but never after more seconds than these: nobody thinks of it any more then, and it would startle. */
const LONGEST_WAIT = 120;

export class Sound extends EventTarget {
  captions = null;
  #audio;
  #recording;
  #loading = null;
  #isWhole = false; // whether all bytes are there, so that the element can wind
  #from = null; // the sentence that the element's sound begins with; null for the whole
  #last = null; // the sentence heard last
  #wishes = 0; // counts what was asked for: an answer to an older wish is dropped
  #patience = PATIENCE;
  #timer = 0;

  /** Tells of "sentence", "state", "finished", "updated" and, with what is wrong, "trouble". */
  constructor(audio) {
    super();
    this.#audio = audio;
    audio.preservesPitch = true;
    audio.addEventListener('play', () => this.#begin());
    audio.addEventListener('pause', () => this.#tell('state'));
    audio.addEventListener('playing', () => this.#tick());
    audio.addEventListener('timeupdate', () => this.#tick());
    audio.addEventListener('seeked', () => this.#tick());
    audio.addEventListener('ended', () => this.#end());
    audio.addEventListener('error', () => audio.getAttribute('src') && this.#fail());
  }

  /**
   * Another recording. Nothing is asked for before it is played.
   * @param recording its address without ending, the voice's query, the tag its captions should have, or '' where nobody
   *     knows, the first sentence's id, and whether it is always there as a whole, and only so: as a file
   */
  open(recording) {
    this.#wishes++;
    this.#recording = recording;
    this.captions = this.#loading = this.#from = this.#last = null;
    this.#isWhole = recording.whole;
    this.#patience = PATIENCE;
  }

  /** Is where it begins once it is played: at a sentence, or null for its beginning. */
  ready(from) {
    this.#from = this.#last = from;
    if (this.#audio.getAttribute('src') !== this.#source(from)) {
      this.#audio.src = this.#source(from);
    }
  }

  /** What has failed is silent, whatever the element calls itself. */
  get paused() {
    return this.#audio.paused || this.#audio.error !== null;
  }

  /** In the whole recording, in seconds; null as long as nobody can know. */
  get position() {
    if (this.#from === null) {
      return this.#audio.currentTime;
    }
    const first = this.captions?.find(this.#from);
    return first ? first.start + this.#audio.currentTime : null;
  }

  /** The sentence that the element's sound began with. */
  get began() {
    return this.#from ?? this.#recording.first;
  }

  /** Seconds since then. */
  get heard() {
    return this.#audio.currentTime;
  }

  get length() {
    return this.captions?.length ?? null;
  }

  /** The id of the sentence that is spoken; empty for words that are not on the page, null if nobody can know. */
  get sentence() {
    if (this.captions && this.position !== null) {
      return this.captions.at(this.position).id;
    }
    return this.#audio.currentTime < 1 ? this.#from : null;
  }

  /** The last sentence of the page that was heard. */
  get last() {
    return this.#last ?? this.#recording.first;
  }

  /** Says where it goes on after a failure: the page may know better. */
  set last(id) {
    this.#last = id;
  }

  set speed(speed) {
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = speed;
  }

  get speed() {
    return this.#audio.playbackRate;
  }

  play() {
    if (this.#audio.error || this.#audio.ended) {
      this.playFrom(this.#audio.ended ? this.#recording.first : this.last);
    } else {
      this.#start();
    }
  }

  pause() {
    this.#wishes++;
    this.#audio.pause();
  }

  /** From a sentence on, wherever the sound is. */
  async playFrom(id) {
    const wish = ++this.#wishes;
    this.#last = id;
    if (id === this.#recording.first) {
      this.#load(null, 0);
      return;
    }
    await (this.#recording.whole ? this.times().catch(() => {}) : this.soon());
    if (wish === this.#wishes) {
      this.#go(id);
    }
  }

  #go(id) {
    const cue = this.captions?.find(id);
    if (cue && this.#isWhole) {
      this.#wind(cue.start, true);
    } else {
      this.#load(this.#recording.whole ? null : id, 0);
    }
  }

  /** To a time of the whole, which waits until times are known. */
  async seek(time) {
    const wish = ++this.#wishes;
    await this.times();
    if (wish !== this.#wishes) {
      return;
    }
    const inside = Math.min(Math.max(time, 0), this.length - 0.25);
    if (this.#isWhole) {
      this.#wind(inside, !this.paused);
    } else {
      this.#load(this.captions.at(inside).id || this.#recording.first, 0);
    }
  }

  /** The times of all sentences. Waits for all of the sound to be made, and so has it made. */
  times() {
    this.#loading ??= this.#fetchTimes(this.#recording).catch(cause => {
      this.#loading = null;
      throw cause;
    });
    return this.#loading;
  }

  /** Waits for them for a moment only. */
  soon() {
    return Promise.race([this.times().catch(() => {}), wait(HEAD_START)]);
  }

  async #fetchTimes(recording) {
    const response = await ask(recording.address + '.vtt' + recording.query);
    const captions = Captions.parse(await response.text());
    if (recording !== this.#recording) {
      return;
    }
    this.captions = captions;
    // Proxies may make a tag weak.
    if (recording.tag && recording.tag !== response.headers.get('ETag')?.replace(/^W\/|"/g, '')) {
      this.#tell('updated');
    }
    this.#tick();
    this.#tell('state');
    if (this.#isWhole) {
      return;
    }
    // A range is answered once all bytes are there.
    const whole = await fetch(recording.address + '.mp3' + recording.query, { headers: { Range: 'bytes=0-0' } });
    if (recording === this.#recording) {
      this.#isWhole = whole.status === 206;
    }
  }

  #source(from) {
    const { address, query } = this.#recording;
    return address + '.mp3' + query + (from === null ? '' : (query ? '&' : '?') + 'from=' + encodeURIComponent(from));
  }

  #load(from, time) {
    const audio = this.#audio;
    this.#from = from;
    audio.src = this.#source(from);
    if (time) {
      const wish = this.#wishes;
      audio.addEventListener('loadedmetadata', () => {
        if (wish === this.#wishes) {
          audio.currentTime = time;
        }
      }, { once: true });
    }
    this.#start();
  }

  #wind(time, plays) {
    const audio = this.#audio;
    if (this.#from !== null || !Number.isFinite(audio.duration) || audio.error) {
      this.#load(null, time);
    } else {
      audio.currentTime = time;
      if (plays) {
        this.#start();
      }
    }
  }

  #start() {
    this.#audio.play().catch(cause => {
      // What is wrong with the sound is told by the element's own event.
      if (cause.name === 'NotAllowedError') {
        this.#trouble('press');
      }
    });
  }

  #begin() {
    this.#tell('state');
    this.times().catch(cause => {
      // Without times it is still heard; whatever needs them asks again.
      if (cause instanceof Refused && cause.kind === 'gone') {
        this.#trouble('gone');
      }
    });
  }

  #tick() {
    clearTimeout(this.#timer);
    const position = this.position;
    const cue = position !== null && this.captions?.at(position);
    this.#last = this.sentence || this.#last;
    this.#tell('sentence');
    if (cue && !this.paused) {
      // The element tells its time four times a second only.
      this.#timer = setTimeout(() => this.#tick(), Math.max(20, 1000 * (cue.end - position) / this.speed));
    }
  }

  /** A stream that was cut may look like one that has ended. */
  async #end() {
    const wish = this.#wishes;
    this.#tell('state');
    try {
      await this.times();
    } catch {
      this.#trouble('cut');
      return;
    }
    if (wish === this.#wishes) {
      if (this.position < this.length - CUT) {
        this.#trouble('cut');
      } else {
        this.#tell('finished');
      }
    }
  }

  /** The element does not say why, so the server is asked. */
  async #fail() {
    const wish = this.#wishes;
    const asking = new AbortController();
    let cause;
    try {
      const response = await fetch(this.#source(this.#from), { signal: asking.signal });
      cause = response.ok ? new Refused('cut') : Refused.of(response);
    } catch {
      cause = new Refused('failed');
    }
    asking.abort();
    if (this.#from !== null && cause.kind === 'failed') {
      // What is kept on a device is the whole only.
      await this.times().catch(() => {});
    }
    if (wish !== this.#wishes) {
      return;
    }
    const cue = this.#from !== null && this.#isWhole && this.captions?.find(this.#from);
    if (cue) {
      this.#load(null, cue.start);
      return;
    }
    this.#trouble(cause.kind, cause.seconds);
    if (this.#willTry(cause.seconds)) {
      this.#patience--;
      await wait(cause.seconds * 1000);
      if (wish === this.#wishes) {
        this.playFrom(this.last);
      }
    }
  }

  /** @param seconds that a busy server wants to be left alone; whatever else has failed has none */
  #willTry(seconds) {
    return seconds <= LONGEST_WAIT && this.#patience > 0;
  }

  #trouble(kind, seconds) {
    this.#tell('state');
    this.dispatchEvent(new CustomEvent('trouble', { detail: { kind, seconds, willTry: this.#willTry(seconds) } }));
  }

  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}
