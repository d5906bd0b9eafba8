// Actors: shape and colour stand for the category, size for the ranking, a ring for a collaboration.
import { trace } from "./shapes.js";
import { blend, clear } from "./theme.js";
import { dots as tokens } from "./tokens.js";
/** @import { Dot, Point, Seen, Shown, Spot } from "./types/drawn.d.ts" */

const [FAR, LEAST_FAR] = [1.3, 6];

// Dots grow and shrink slower than the picture: on a phone the small ones can still be seen, and zooming in
// makes room between them.
/** @type {(radius: number, scale: number) => number} */
export const radiusAt = (radius, scale) => radius * (tokens.natural / scale) ** tokens.growth;

// In a larger frame all dots are larger in proportion; seen from afar, the small ones have a minimum.
/** @type {(radius: number, unit: number, far: boolean) => number} */
export const enlarged = (radius, unit, far) => (far ? Math.max(radius, LEAST_FAR) * FAR * unit ** tokens.growth : radius);

const OUTLINE = tokens.gone / tokens.even; // the outline of a removed actor, in the room reserved for it
const LEAST = 3; // pixels

// The radius by the ranking, as far as the neighbours leave room.
/** @type {(spot: Pick<Spot, "radius" | "room">, scale: number) => number} */
export const radiusOf = ({ radius, room }, scale) => Math.min(radiusAt(radius, scale), Math.max(room, LEAST / scale));

// Divides the room between each two dots in proportion to their sizes.
/** @type {(dots: Spot[]) => void} */
export function makeRoom(dots) {
  for (const dot of dots) dot.room = Infinity;
  const across = [...dots].sort((a, b) => a.x - b.x);
  const widest = 8 * Math.max(0, ...dots.map((dot) => dot.radius)); // no dot is drawn as large
  for (const [i, a] of across.entries()) {
    for (let j = i + 1; j < across.length && across[j].x - a.x < widest; j++) {
      const b = across[j];
      const share = (tokens.overlap * Math.hypot(b.x - a.x, b.y - a.y)) / (a.radius + b.radius);
      a.room = Math.min(a.room, share * a.radius);
      b.room = Math.min(b.room, share * b.radius);
    }
  }
}

// All present dots: the faint ones under the others, and small ones over large ones.
/** @type {(context: CanvasRenderingContext2D, look: Shown, camera: Seen) => void} */
export function drawDots(context, look, camera) {
  const { present, pointed, selected } = look;
  const dots = inSight(present, camera).sort((a, b) => b.radius - a.radius);
  for (const dot of dots) if (look.faint(dot)) drawDot(context, dot, look, camera.scale);
  for (const dot of dots) if (!look.faint(dot)) drawDot(context, dot, look, camera.scale);
  for (const dot of [pointed, selected]) if (dot) drawDot(context, dot, look, camera.scale);
}

// Those on the screen, or so near it that a part of them is; the first of them, if there are more than `most`.
/** @type {(dots: Iterable<Dot>, camera: Pick<Seen, "size" | "view">, edge?: number, most?: number) => Dot[]} */
export function inSight(dots, camera, edge = 60, most = Infinity) {
  const { width, height } = camera.size;
  const { scale, x, y } = camera.view;
  /** @type {Dot[]} */
  const seen = [];
  for (const dot of dots) {
    if (seen.length >= most) break;
    const [right, down] = [dot.x * scale + x, dot.y * scale + y];
    if (right > -edge && down > -edge && right < width + edge && down < height + edge) seen.push(dot);
  }
  return seen;
}

/** @type {(context: CanvasRenderingContext2D, dot: Dot, look: Shown, scale: number) => void} */
export function drawDot(context, dot, look, scale) {
  const { theme, selected } = look;
  const pixel = look.unit / scale;
  const radius = radiusOf(dot, scale);
  const chosen = dot === selected;
  const colour = look.colours[dot.group];
  const shade = chosen ? 0 : look.shade(dot);
  const wanted = shade ? blend(colour, theme.background, shade) : colour;
  const { fade } = look;
  const paint = fade.on ? blend(dot.before ?? theme.background, wanted, fade.share) : wanted;
  dot.painted = paint;
  const { shape } = look.layers.partition.legend[dot.group];
  context.lineJoin = "round";
  if (chosen || dot === look.pointed) {
    context.fillStyle = clear(colour, tokens.halo_opacity);
    context.beginPath();
    context.arc(dot.x, dot.y, radius * tokens.halo + tokens.halo_beyond * pixel, 0, 2 * Math.PI);
    context.fill();
  }
  if (dot.collaboration) {
    const least = Math.min(tokens.ring_least * pixel, tokens.ring_least_share * radius);
    const ring = radius + Math.min(tokens.ring_most * pixel, Math.max(tokens.ring * radius, least));
    trace(context, shape, dot.x, dot.y, ring);
    context.fillStyle = theme.background;
    context.fill();
    context.lineWidth = tokens.ring_width * pixel;
    context.strokeStyle = paint;
    context.stroke();
  }
  trace(context, shape, dot.x, dot.y, radius);
  if (!dot.collaboration || chosen) {
    context.lineWidth = (chosen ? tokens.edge_selected : tokens.edge) * pixel;
    context.strokeStyle = chosen ? theme.text : theme.background;
    context.stroke();
  }
  context.fillStyle = paint;
  context.fill();
  if (look.apart.has(dot)) drawApart(context, dot, look, radius, pixel);
}

// The actors that a change removes: an empty outline at the place of each.
/** @type {(context: CanvasRenderingContext2D, look: Shown, scale: number) => void} */
export function drawGone(context, look, scale) {
  const pixel = look.unit / scale;
  context.save();
  context.strokeStyle = clear(look.theme.text, tokens.gone_opacity);
  context.lineWidth = tokens.gone_width * pixel;
  context.setLineDash(tokens.gone_dash.map((length) => length * pixel));
  for (const left of look.gone) {
    context.beginPath();
    context.arc(left.x, left.y, OUTLINE * radiusOf(left, scale), 0, 2 * Math.PI);
    context.stroke();
  }
  context.restore();
}

/** @type {(context: CanvasRenderingContext2D, dot: Dot, look: Shown, radius: number, pixel: number) => void} */
function drawApart(context, dot, look, radius, pixel) {
  context.save();
  context.strokeStyle = look.theme.text;
  context.lineWidth = tokens.cut_off_width * pixel;
  context.setLineDash(tokens.cut_off_dash.map((length) => length * pixel));
  context.beginPath();
  context.arc(dot.x, dot.y, radius + (dot.collaboration ? tokens.cut_off_ring : tokens.cut_off) * pixel, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}

// The dot under the pointer, or the nearest within `slack` pixels: fingers are broader than arrows. Where dots
// lie over one another it is the one on top.
/** @type {(point: Point, look: Shown, camera: Pick<Seen, "view">, slack: number) => Dot | null} */
export function dotAt(point, look, camera, slack) {
  let [near, least] = /** @type {[Dot | null, number]} */ ([null, slack]);
  /** @type {Dot | null} */
  let hit = null;
  const { scale, x, y } = camera.view;
  const reach = slack + Math.max(radiusAt(look.largest, scale) * scale, LEAST); // no dot reaches farther
  for (const dot of look.present) {
    const [right, down] = [dot.x * scale + x - point.x, dot.y * scale + y - point.y];
    if (right > reach || right < -reach || down > reach || down < -reach) continue;
    const away = Math.hypot(right, down);
    const gap = away - radiusOf(dot, scale) * scale;
    if (gap <= 0 && (!hit || isOver(dot, hit, look))) hit = dot;
    else if (gap > 0 && gap <= least) [near, least] = [dot, gap];
  }
  return hit ?? near;
}

/** @type {(dot: Dot, other: Dot, look: Shown) => boolean} */
function isOver(dot, other, look) {
  const faint = look.faint(dot);
  return faint === look.faint(other) ? dot.radius < other.radius : !faint;
}
