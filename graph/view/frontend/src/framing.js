// Where the camera stands when everything is shown.
import { bounds } from "./scene.js";

const LARGEST = 1.5; // a handful of actors is not blown up to fill the frame
const AIR = 14; // between a dot and a panel
const SHARES = Array.from({ length: 12 }, (_, i) => 1 - i * 0.03); // of the largest zoom
const STEPS = [-1, -0.5, 0, 0.5, 1]; // shares of the room that is left over
const SHIFTS = STEPS.flatMap((x) => STEPS.map((y) => [x, y])).sort(
  (a, b) => Math.hypot(...a) - Math.hypot(...b),
);

const edgeOf = (width) => (width < 600 ? 22 : 52);

// How much taller than computed the picture should be: a landscape is drawn out in a tall frame.
export function stretch(dots, { width, height }) {
  const { wide, high } = extent(bounds(dots));
  const edge = edgeOf(width);
  const needed = ((wide / high) * (height - 2 * edge)) / (width - 2 * edge);
  return dots.length < 3 || needed < 1.04 ? 1 : Math.min(needed, 1.9);
}

// The largest picture of all dots with none under a panel, as near to the middle of the frame as that allows;
// if there is none, the one with the fewest. Answers with the zoom and the point in the middle of the frame.
export function framing(dots, { width, height }, panels) {
  const box = bounds(dots);
  const { wide, high } = extent(box);
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const edge = edgeOf(width);
  const [roomX, roomY] = [Math.max(width - 2 * edge, 1), Math.max(height - 1.8 * edge, 1)];
  const largest = Math.min(roomX / wide, roomY / high, LARGEST);
  let best = null;
  for (const share of SHARES) {
    const scale = largest * share;
    for (const [right, down] of SHIFTS) {
      const middle = {
        x: width / 2 + (right * (roomX - wide * scale)) / 2,
        y: height / 2 + (down * (roomY - high * scale)) / 2,
      };
      const covered = dots.filter((dot) => {
        const x = middle.x + (dot.x - centre.x) * scale;
        const y = middle.y + (dot.y - centre.y) * scale;
        return panels.some((panel) => under(x, y, panel));
      }).length;
      if (!best || covered < best.covered) best = { covered, scale, middle };
      if (!covered) break;
    }
    if (!best.covered) break;
  }
  const { scale, middle } = best;
  return {
    scale,
    position: { x: centre.x + (width / 2 - middle.x) / scale, y: centre.y + (height / 2 - middle.y) / scale },
  };
}

// Where panels lie on the stage, in its own pixels.
export function panelsOver(stage, panels) {
  const { left, top, height } = stage.getBoundingClientRect();
  return panels
    .map((panel) => panel.getBoundingClientRect())
    .map((box) => ({ x: box.left - left - 4, y: box.top - top - 4, w: box.width + 8, h: box.height + 8 }))
    .filter((panel) => panel.y < height && panel.w > 8);
}

// A panel at the left edge so high that nothing fits beside it takes its whole breadth.
export function lostAtLeft(panels, { width, height }) {
  const tall = panels.find((panel) => panel.h > height * 0.45 && panel.x < 30 && panel.w < width / 3);
  return tall ? tall.x + tall.w : 0;
}

// The dots of a map are large, and their names beside them.
export const outline = ({ x, y, radius: r }) => [
  { x: x - 1.6 * r, y: y - 1.3 * r },
  { x: x + 1.6 * r, y: y + 1.3 * r + 40 },
];

const extent = ({ left, right, top, bottom }) => ({
  wide: Math.max(right - left, 1),
  high: Math.max(bottom - top, 1),
});

const under = (x, y, { x: left, y: top, w, h }) =>
  x > left - AIR && x < left + w + AIR && y > top - AIR && y < top + h + AIR;
