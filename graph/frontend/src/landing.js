// Where an actor lands that has come while the picture is shown: nobody else moves.
import { dots as tokens } from "./tokens.js";
/** @import { Point } from "./types/drawn.d.ts" */

const GAP = 4 * tokens.even; // from the middle of one dot to that of the next
const TURN = Math.PI * (3 - Math.sqrt(5)); // from one try to the next, never twice in the same direction
const TRIES = 2_000;

// Beside its partners, which are given by their places; at the rim if it has none. The same for the same actor.
/** @type {(id: string, partners: number[], x: number[], y: number[]) => Point} */
export function freePlace(id, partners, x, y) {
  const from = partners.length ? middle(partners.map((i) => ({ x: x[i], y: y[i] }))) : rim(id, x, y);
  for (let i = 0; i < TRIES; i++) {
    const away = (GAP / 2) * Math.sqrt(i);
    const at = { x: from.x + away * Math.cos(i * TURN), y: from.y + away * Math.sin(i * TURN) };
    if (!x.some((across, j) => Math.hypot(across - at.x, y[j] - at.y) < GAP)) return at;
  }
  return from;
}

/** @type {(points: Point[]) => Point} */
const middle = (points) => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
});

/** @type {(id: string, x: number[], y: number[]) => Point} */
function rim(id, x, y) {
  if (!x.length) return { x: 0, y: 0 };
  const centre = middle(x.map((across, i) => ({ x: across, y: y[i] })));
  const farthest = Math.max(...x.map((across, i) => Math.hypot(across - centre.x, y[i] - centre.y)));
  const letters = [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 3_600, 7);
  const angle = (letters / 3_600) * 2 * Math.PI;
  return { x: centre.x + (farthest + GAP) * Math.cos(angle), y: centre.y + (farthest + GAP) * Math.sin(angle) };
}
