// Fades from one picture to the next while the camera may move.
import { reducedMotion } from "./elements.js";

export class Fade {
  share = 1; // of the current picture; the rest is of the one before
  #frame = 0;

  /** @type {(duration: number, changed: () => void) => void} */
  start(duration, changed) {
    this.stop();
    if (reducedMotion()) return;
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
