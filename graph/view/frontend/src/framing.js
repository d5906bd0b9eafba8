// Where the camera stands when everything is shown.
import { bounds } from "./scene.js";

const LARGEST = 1.5; // a handful of actors is not blown up to fill the frame
const AIR = 14; // between a dot and a panel
const SHIFTS = [0, -0.3, 0.3, -0.6, 0.6, -1, 1]; // shares of the room that is left over

const edgeOf = (width) => (width < 600 ? 22 : 52);

// How much taller than computed the picture should be: a landscape is drawn out in a tall frame.
export function stretch(dots, { width, height }) {
  const { wide, high } = extent(bounds(dots));
  const edge = edgeOf(width);
  const needed = ((wide / high) * (height - 2 * edge)) / (width - 2 * edge);
  return dots.length < 3 || needed < 1.2 ? 1 : Math.min(needed, 1.9);
}

// The largest picture of all dots with none under a panel: panels are kept clear only on the sides where they
// would hide somebody. Answers with the zoom and the point in the middle of the frame.
export function framing(dots, { width, height }, panels) {
  const box = bounds(dots);
  const { wide, high } = extent(box);
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  let best = null;
  for (const { left, right, top, bottom } of margins(width, height, panels)) {
    const [roomX, roomY] = [width - left - right, height - top - bottom];
    if (roomX < width / 3 || roomY < height / 3) continue;
    const scale = Math.min(roomX / wide, roomY / high, LARGEST);
    const [spareX, spareY] = [(roomX - wide * scale) / 2, (roomY - high * scale) / 2];
    for (const shift of SHIFTS) {
      const middle = { x: left + roomX / 2 + shift * spareX, y: top + roomY / 2 + shift * spareY };
      const place = ({ x, y }) => ({
        x: middle.x + (x - centre.x) * scale,
        y: middle.y + (y - centre.y) * scale,
      });
      const covered = dots.filter((dot) => panels.some((panel) => under(place(dot), panel))).length;
      if (!best || covered < best.covered || (covered === best.covered && scale > best.scale * 1.001)) {
        best = { covered, scale, middle };
      }
    }
  }
  best ??= { scale: Math.min(width / wide, height / high, LARGEST), middle: { x: width / 2, y: height / 2 } };
  return {
    scale: best.scale,
    position: {
      x: centre.x + (width / 2 - best.middle.x) / best.scale,
      y: centre.y + (height / 2 - best.middle.y) / best.scale,
    },
  };
}

function* margins(width, height, panels) {
  const edge = edgeOf(width);
  const beside = (close, room) => panels.filter(close).map(room);
  const lefts = beside((p) => p.x + p.w / 2 < width / 2, (p) => p.x + p.w + AIR);
  const rights = beside((p) => p.x + p.w / 2 > width / 2, (p) => width - p.x + AIR);
  const tops = beside((p) => p.y + p.h / 2 < height / 2, (p) => p.y + p.h + AIR);
  const bottoms = beside((p) => p.y + p.h / 2 > height / 2, (p) => height - p.y + AIR);
  for (const left of [edge, ...lefts])
    for (const right of [edge, ...rights])
      for (const top of [edge * 0.8, ...tops])
        for (const bottom of [edge, ...bottoms]) yield { left, right, top, bottom };
}

// Where panels lie on the stage, in its own pixels.
export function panelsOver(stage, panels) {
  const { left, top, height } = stage.getBoundingClientRect();
  return panels
    .map((panel) => panel.getBoundingClientRect())
    .map((box) => ({ x: box.left - left - 4, y: box.top - top - 4, w: box.width + 8, h: box.height + 8 }))
    .filter((panel) => panel.y < height && panel.w > 8);
}

const extent = ({ left, right, top, bottom }) => ({
  wide: Math.max(right - left, 1),
  high: Math.max(bottom - top, 1),
});

const under = ({ x, y }, { x: left, y: top, w, h }) =>
  x > left - AIR && x < left + w + AIR && y > top - AIR && y < top + h + AIR;
