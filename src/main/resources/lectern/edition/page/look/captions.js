// The times of a recording: when each sentence begins and ends, from WebVTT with sentences' ids as names of cues.

const TIME = /^(\d+):(\d\d):(\d\d\.\d+) --> (\d+):(\d\d):(\d\d\.\d+)/;

export class Captions {
  /** @param cues in order, each with start and end in seconds, and id, empty for what is not on the page */
  constructor(cues) {
    this.cues = cues;
  }

  static parse(text) {
    const cues = [];
    for (const block of text.split(/\r?\n\r?\n/)) {
      const lines = block.trim().split(/\r?\n/);
      const at = lines.findIndex(line => TIME.test(line));
      if (at >= 0) {
        const [, h, m, s, h2, m2, s2] = TIME.exec(lines[at]);
        cues.push({ id: at ? lines[at - 1] : '', start: h * 3600 + m * 60 + +s, end: h2 * 3600 + m2 * 60 + +s2 });
      }
    }
    return new Captions(cues);
  }

  /** Of the whole recording, in seconds. */
  get length() {
    return this.cues.at(-1)?.end ?? 0;
  }

  /** The cue that is heard at a time: the last that has begun. */
  at(time) {
    return this.cues.findLast(cue => cue.start <= time) ?? this.cues[0];
  }

  find(id) {
    return this.cues.find(cue => cue.id === id);
  }
}
