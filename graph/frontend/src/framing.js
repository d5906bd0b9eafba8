// The camera position that shows everything.
import { radiusOf } from "./dots.js";
import { unitOf } from "./far.js";
import { bounds } from "./scene.js";
/** @import { Bounds, Box, BoxesAt, Point, Size, Spot } from "./types/drawn.d.ts" */

const LARGEST = 1.5; // a few actors are not enlarged to fill the frame
const GAP = 4; // between what a dot fills and a panel
const EDGE_OF_MAP = 12; // between the names of a map and the frame
const SHARES = Array.from({ length: 12 }, (_, i) => 1 - i * 0.03); // of the largest zoom
const FINE = Array.from({ length: 24 }, (_, i) => 0.955 ** i);
/** @type {number[]} */
const STEPS = [-1, -0.5, 0, 0.5, 1]; // shares of the room that is left over
const SHIFTS = STEPS.flatMap((x) => STEPS.map((y) => /** @type {const} */ ([x, y]))).sort(
  (a, b) => Math.hypot(...a) - Math.hypot(...b),
);

/** @type {(size: Size) => number} */
const edgeOf = (size) => (size.width < 600 ? 22 : 52 * unitOf(size));

// The factor by which the picture is stretched vertically to fill a tall frame.
/** @type {(dots: Point[], size: Size) => number} */
export function stretch(dots, size) {
  const { width, height } = size;
  const { wide, high } = extent(bounds(dots));
  const edge = edgeOf(size);
  const needed = ((wide / high) * (height - 2 * edge)) / (width - 2 * edge);
  return dots.length < 3 || needed < 1.04 ? 1 : Math.min(needed, 1.9);
}

// The same of a map: its ring fills the frame but for the names around it and a long legend beside it.
/** @type {(dots: Point[], size: Size) => number} */
export function stretchRing(dots, size) {
  const { width, height } = size;
  const unit = unitOf(size);
  if (dots.length < 3) return 1;
  const { wide, high } = extent(bounds(dots));
  const names = width < 600 ? 84 : 150 * unit;
  const legend = width >= 600 && dots.length > 8 ? 250 * unit : 0;
  const across = Math.max(width - legend - 2 * names, 120 * unit);
  return Math.min(Math.max(((wide / high) * (height - 130 * unit)) / across, 0.5), 3);
}

// The largest picture of all dots with none under a panel, as near to the middle of the frame as that allows;
// if there is none, the one with the fewest. Returns the zoom and the point in the middle of the frame.
// `boxesAt` gives what each dot fills at a zoom, in pixels from its middle; what is `snug` needs no edge.
/**
 * @template {Spot} Some
 * @param {Some[]} dots
 * @param {Size} size
 * @param {Box[]} panels
 * @param {BoxesAt<Some>} boxesAt
 * @returns {{ scale: number, position: Point }}
 */
export function framing(dots, size, panels, boxesAt, snug = false) {
  const { width, height } = size;
  const box = bounds(dots);
  const { wide, high } = extent(box);
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const edge = snug ? 0 : edgeOf(size);
  const [roomX, roomY] = [Math.max(width - 2 * edge, 1), Math.max(height - 1.8 * edge, 1)];
  const largest = Math.min(roomX / wide, roomY / high, LARGEST * unitOf(size));
  /** @type {{ covered: number, scale: number, middle: Point, price: number } | null} */
  let best = null;
  // On a wall a smaller picture is preferred to one off the middle, or it would jump from step to step.
  const aside = size.far ? 1.2 : 0;
  for (const share of snug ? FINE : SHARES) {
    const scale = largest * share;
    const boxes = boxesAt(dots, scale).map((box, i) => around(dots[i], box, centre, scale));
    const span = snug ? spanOf(boxes) : { left: 0, right: 0, top: 0, bottom: 0, wide: wide * scale, high: high * scale };
    const [freeX, freeY] = snug ? [width - 2 * EDGE_OF_MAP - span.wide, height - 2 * EDGE_OF_MAP - span.high] : [roomX - span.wide, roomY - span.high];
    const lost = snug ? Math.max(0, -freeX) + Math.max(0, -freeY) : 0;
    for (const [right, down] of lost ? [[0, 0]] : SHIFTS) {
      const middle = {
        x: width / 2 - (span.left + span.right) / 2 + (right * freeX) / 2,
        y: height / 2 - (span.top + span.bottom) / 2 + (down * freeY) / 2,
      };
      const away = aside * Math.hypot((right * freeX) / 2 / width, (down * freeY) / 2 / height);
      const price = 1 - share + away;
      if (best?.covered === 0 && best.price <= price) continue;
      const covered = lost + boxes.filter((box) => panels.some((panel) => under(box, middle, panel))).length;
      if (!best || covered < best.covered || covered === 0) best = { covered, scale, middle, price };
      if (!covered && !aside) break;
    }
    if (best?.covered === 0 && !aside) break;
  }
  const { scale, middle } = /** @type {NonNullable<typeof best>} */ (best);
  return {
    scale,
    position: { x: centre.x + (width / 2 - middle.x) / scale, y: centre.y + (height / 2 - middle.y) / scale },
  };
}

// The box of each dot.
/** @type {BoxesAt<Spot>} */
export const discs = (dots, scale) =>
  dots.map((dot) => {
    const r = radiusOf(dot, scale) * scale;
    return { x: -r, y: -r, w: 2 * r, h: 2 * r };
  });

// Where panels lie on the stage, in its own pixels.
/** @type {(stage: Element, panels: Element[]) => Box[]} */
export function panelsOver(stage, panels) {
  const { left, top, height } = stage.getBoundingClientRect();
  return panels
    .map((panel) => panel.getBoundingClientRect())
    .map((box) => ({ x: box.left - left - 4, y: box.top - top - 4, w: box.width + 8, h: box.height + 8 }))
    .filter((panel) => panel.y < height && panel.w > 8);
}

// A panel at the left edge so high that nothing fits beside it takes its whole width.
/** @type {(panels: Box[], size: Size) => number} */
export function lostAtLeft(panels, { width, height }) {
  const tall = panels.find((panel) => panel.h > height * 0.45 && panel.x < 30 && panel.w < width / 3);
  return tall ? tall.x + tall.w : 0;
}

/** @type {(bounds: Bounds) => { wide: number, high: number }} */
const extent = ({ left, right, top, bottom }) => ({
  wide: Math.max(right - left, 1),
  high: Math.max(bottom - top, 1),
});

/** @type {(dot: Point, box: Box, centre: Point, scale: number) => Box} */
const around = (dot, { x, y, w, h }, centre, scale) => ({
  x: (dot.x - centre.x) * scale + x,
  y: (dot.y - centre.y) * scale + y,
  w,
  h,
});

/** @type {(boxes: Box[]) => Bounds & { wide: number, high: number }} */
function spanOf(boxes) {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, w }) => x + w));
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h));
  return { left, top, right, bottom, wide: right - left, high: bottom - top };
}

/** @type {(box: Box, middle: Point, panel: Box) => boolean} */
const under = ({ x, y, w, h }, middle, panel) =>
  middle.x + x < panel.x + panel.w + GAP &&
  panel.x - GAP < middle.x + x + w &&
  middle.y + y < panel.y + panel.h + GAP &&
  panel.y - GAP < middle.y + y + h;
