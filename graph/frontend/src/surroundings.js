// The ego network: the dots within so many steps of any of those in the middle.
import { other } from "./scene.js";
/** @import { Dot, Tie } from "./types/drawn.d.ts" */

export const STEPS = [1, 2, 3, 4];

// `mayCross` decides which ties may be followed, `mayReach` which dots.
/** @type {(middle: Dot[], radius: number, mayCross: (tie: Tie) => boolean, mayReach: (dot: Dot) => boolean) => Set<Dot>} */
export function surroundings(middle, radius, mayCross, mayReach) {
  const found = new Set(middle);
  let edge = [...found];
  for (let step = 0; step < radius && edge.length; step++) {
    /** @type {Dot[]} */
    const next = [];
    for (const dot of edge) {
      for (const tie of dot.ties) {
        const reached = other(tie, dot);
        if (found.has(reached) || !mayCross(tie) || !mayReach(reached)) continue;
        found.add(reached);
        next.push(reached);
      }
    }
    edge = next;
  }
  return found;
}
