// What was seen goes over calmly into what is seen, under a camera that may move meanwhile.
import { calm } from "./elements.js";

export class Fade {
  share = 1; // of what is seen now; the rest is of what was seen before
  #frame = 0;

  /** @type {(duration: number, changed: () => void) => void} */
  start(duration, changed) {
    this.stop();
    if (calm()) return;
    const began = performance.now();
    /** @type {(now: number) => void} */
    const step = (now) => {
      this.share = Math.min(Math.max((now - began) / duration, 0), 1);
      if (this.share < 1) this.#frame = requestAnimationFrame(step);
      changed();
    };
    this.share = 0;
    this.#frame = requestAnimationFrame(step);
  }

  stop() {
    cancelAnimationFrame(this.#frame);
    this.share = 1;
  }

  get on() {
    return this.share < 1;
  }
}
