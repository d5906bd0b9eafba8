// Moves dots from their old places to the new ones.
import { reducedMotion } from "./elements.js";
import { bend } from "./scene.js";
/** @import { Dot, Scene } from "./types/drawn.d.ts" */

const DURATION = 550;
const MOST = 2_000; // more would not move smoothly

/** @type {(t: number) => number} */
export const ease = (t) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

export class Motion {
  #frame = 0;
  /** @type {(() => void) | null} */
  #finish = null;

  // Dots that were shown before start from their old places. Returns whether any dot moves.
  /** @type {(before: Scene | null, scene: Scene, moved: () => void) => boolean} */
  start(before, scene, moved) {
    this.stop();
    if (!before || before.map !== scene.map || scene.list.length > MOST || reducedMotion()) return false;
    /** @type {{ dot: Dot, from: [number, number], to: [number, number] }[]} */
    const moves = [];
    for (const dot of scene.list) {
      const old = before.dots.get(dot.id);
      if (old && (old.x !== dot.x || old.y !== dot.y)) moves.push({ dot, from: [old.x, old.y], to: [dot.x, dot.y] });
    }
    if (!moves.length) return false;
    /** @type {(share: number) => void} */
    const place = (share) => {
      for (const { dot, from, to } of moves) {
        dot.x = share === 1 ? to[0] : from[0] + (to[0] - from[0]) * share;
        dot.y = share === 1 ? to[1] : from[1] + (to[1] - from[1]) * share;
      }
      bend(scene);
      moved();
    };
    const began = performance.now();
    /** @type {(now: number) => void} */
    const step = (now) => {
      const passed = Math.min(Math.max((now - began) / DURATION, 0), 1);
      if (passed === 1) return this.stop();
      place(ease(passed));
      this.#frame = requestAnimationFrame(step);
    };
    this.#finish = () => place(1);
    place(0);
    this.#frame = requestAnimationFrame(step);
    return true;
  }

  // Dots that are still moving arrive at once.
  stop() {
    cancelAnimationFrame(this.#frame);
    const finish = this.#finish;
    this.#finish = null;
    finish?.();
  }

  get duration() {
    return DURATION;
  }
}
