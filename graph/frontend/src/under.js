// The tie of a map that lies under the pointer: its arc, followed in short straight steps.
/** @import { Point, Shown, Tie, View } from "./types/drawn.d.ts" */

const STEPS = 24;

/** @type {(point: Point, look: Pick<Shown, "scene">, camera: { view: View }, slack: number) => Tie | null} */
export function tieAt(point, { scene }, camera, slack) {
  let [nearest, least] = /** @type {[Tie | null, number]} */ ([null, Infinity]);
  for (const tie of scene.ties) {
    const away = distance(point, tie, camera.view) - tie.width / 2;
    if (away <= slack && away < least) [nearest, least] = [tie, away];
  }
  return nearest;
}

/** @type {(point: Point, tie: Tie, view: View) => number} */
function distance(point, { a, b, cx, cy }, { scale, x, y }) {
  /** @type {(share: number) => Point} */
  const at = (share) => {
    const [from, bend, to] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
    return { x: (from * a.x + bend * cx + to * b.x) * scale + x, y: (from * a.y + bend * cy + to * b.y) * scale + y };
  };
  let least = Infinity;
  for (let i = 1, before = at(0); i <= STEPS; i++) {
    const next = at(i / STEPS);
    least = Math.min(least, toSegment(point, before, next));
    before = next;
  }
  return least;
}

/** @type {(point: Point, from: Point, to: Point) => number} */
function toSegment(point, from, to) {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * across + (point.y - from.y) * down) / (across ** 2 + down ** 2 || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(from.x + share * across - point.x, from.y + share * down - point.y);
}
