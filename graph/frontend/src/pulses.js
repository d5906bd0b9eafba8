// A ring around each actor that others have changed, once, and the actors that they have removed, which fade away.
import { drawDot, radiusOf } from "./dots.js";
import { reducedMotion } from "./elements.js";
import { clear } from "./theme.js";
/** @import { Dot, Shown } from "./types/drawn.d.ts" */

const PULSE = 1_600; // milliseconds
const RING = 5_000; // … without motion
const FADE = 900;
const STEP = 50; // … from one drawing to the next, in which a ring grows by half a pixel
const [NEAR, FAR, WIDTH] = [4, 22, 3]; // pixels around the dot, and of the ring

export class Pulses {
  /** @type {Map<string, number>} */
  #began = new Map();
  /** @type {Map<Dot, number>} */
  #leaving = new Map();
  #frame = 0;
  #now = 0;
  #drawn = 0;
  #still = false;

  // By id; `leaving` are dots of the scene before. `changed` is called when they are to be drawn.
  /** @type {(ids: Iterable<string>, leaving: Iterable<Dot>, changed: () => void) => void} */
  start(ids, leaving, changed) {
    this.#now = performance.now();
    this.#still = reducedMotion();
    for (const id of ids) this.#began.set(id, this.#now);
    if (!this.#still) for (const dot of leaving) this.#leaving.set(dot, this.#now);
    cancelAnimationFrame(this.#frame);
    /** @type {(now: number) => void} */
    const step = (now) => {
      this.#now = now;
      const before = this.#began.size + this.#leaving.size;
      for (const [id, began] of this.#began) if (now - began >= (this.#still ? RING : PULSE)) this.#began.delete(id);
      for (const [dot, began] of this.#leaving) if (now - began >= FADE) this.#leaving.delete(dot);
      const left = this.#began.size + this.#leaving.size;
      if (left) this.#frame = requestAnimationFrame(step);
      if (left === before && (this.#still || now - this.#drawn < STEP)) return;
      this.#drawn = now;
      changed();
    };
    this.#drawn = this.#now;
    this.#frame = requestAnimationFrame(step);
    changed();
  }

  stop() {
    cancelAnimationFrame(this.#frame);
    this.#began.clear();
    this.#leaving.clear();
  }

  get ids() {
    return [...this.#began.keys()];
  }

  /** @type {(context: CanvasRenderingContext2D, look: Shown, scale: number) => void} */
  draw(context, look, scale) {
    const pixel = look.unit / scale;
    context.save();
    for (const [dot, began] of this.#leaving) {
      context.globalAlpha = Math.min(Math.max(1 - (this.#now - began) / FADE, 0), 1);
      drawDot(context, dot, look, scale);
    }
    for (const [id, began] of this.#began) {
      const dot = look.scene.dots.get(id);
      if (!dot || !look.has(dot)) continue;
      const share = this.#still ? 0 : Math.min(Math.max((this.#now - began) / PULSE, 0), 1);
      context.globalAlpha = 1;
      context.strokeStyle = clear(look.theme.text, 1 - share);
      context.lineWidth = WIDTH * pixel;
      context.beginPath();
      context.arc(dot.x, dot.y, radiusOf(dot, scale) + (NEAR + (FAR - NEAR) * share) * pixel, 0, 2 * Math.PI);
      context.stroke();
    }
    context.restore();
  }
}
