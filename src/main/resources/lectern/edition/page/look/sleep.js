// Stops the sound after a while. A phone in the dark lets timers sleep as well, so the sound's own clock is asked too.

export class Sleep {
  #until = null;
  #timer = 0;
  #stop;

  /** @param stop is called when the time is over */
  constructor(stop) {
    this.#stop = stop;
  }

  /** @param wish minutes, "section", or "" for never */
  set(wish) {
    clearTimeout(this.#timer);
    this.atEndOfSection = wish === 'section';
    this.#until = wish && !this.atEndOfSection ? Date.now() + wish * 60_000 : null;
    if (this.#until) {
      this.#timer = setTimeout(() => this.check(), wish * 60_000);
    }
  }

  /** Seconds until then, or null. */
  get left() {
    return this.#until && Math.max(0, (this.#until - Date.now()) / 1000);
  }

  check() {
    if (this.#until && Date.now() >= this.#until) {
      this.set('');
      this.#stop();
    }
  }
}
