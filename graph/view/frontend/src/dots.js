// Actors: shape and colour say the sector, size the ranking, a ring that the actor is a collaboration.
import { trace } from "./shapes.js";
import { blend, clear } from "./theme.js";

// Dots grow and shrink slower than the picture: on a phone the small ones can still be seen, and zooming in
// makes room between them. At this zoom they are as large as the layout supposes.
const NATURAL = 0.6;

export const radiusAt = (radius, scale) => radius * (NATURAL / scale) ** 0.55;

export function drawDot(context, dot, look, scale) {
  const { theme, selected } = look;
  const pixel = 1 / scale;
  const radius = radiusAt(dot.radius, scale);
  const chosen = dot.id === selected;
  const lit = !selected || chosen || look.scene.partners.get(selected).has(dot.id);
  const colour = look.colours.get(dot.group);
  const paint = lit ? colour : blend(colour, theme.background, theme.faint);
  const { shape } = look.scene.categories.get(dot.group);
  context.lineJoin = "round";
  if (chosen || dot.id === look.pointed) {
    context.fillStyle = clear(colour, 0.22);
    context.beginPath();
    context.arc(dot.x, dot.y, radius * 1.25 + 9 * pixel, 0, 2 * Math.PI);
    context.fill();
  }
  if (dot.collaboration) {
    const ring = radius + Math.min(3.4 * pixel, Math.max(0.36 * radius, 2 * pixel));
    trace(context, shape, dot.x, dot.y, ring);
    context.fillStyle = theme.background;
    context.fill();
    context.lineWidth = 1.5 * pixel;
    context.strokeStyle = paint;
    context.stroke();
  }
  trace(context, shape, dot.x, dot.y, radius);
  if (!dot.collaboration || chosen) {
    context.lineWidth = (chosen ? 5 : 2.4) * pixel;
    context.strokeStyle = chosen ? theme.text : theme.background;
    context.stroke();
  }
  context.fillStyle = paint;
  context.fill();
}

// The dot under the pointer, or the nearest within `slack` pixels: fingers are broader than arrows.
export function dotAt(point, look, camera, slack) {
  let best = null;
  let least = Infinity;
  for (const dot of look.shown) {
    const at = camera.toScreen(dot);
    const gap = Math.hypot(at.x - point.x, at.y - point.y) - radiusAt(dot.radius, camera.scale) * camera.scale;
    if (gap < least && gap <= slack) [best, least] = [dot, gap];
  }
  return best;
}
