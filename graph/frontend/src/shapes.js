// The outlines of the marks, all of the same area for the same radius, about the middle of the dot.
import { legend, shapes } from "./tokens.js";
/** @import { Outline } from "./tokens.js" */
/** @import { Shape } from "./types/sent.d.ts" */

const DEGREE = Math.PI / 180;

/** @type {(outline: Outline) => [number, number][]} */
function polygon({ corners, reach, notch, turn }) {
  const reaches = notch ? [reach, notch] : [reach];
  return Array.from({ length: corners * reaches.length }, (_, i) => {
    const [away, angle] = [reaches[i % reaches.length], turn * DEGREE + (i * 2 * Math.PI) / (corners * reaches.length)];
    return [away * Math.cos(angle), away * Math.sin(angle)];
  });
}

/** @type {Map<string | undefined, [number, number][]>} */
const CORNERS = new Map(Object.entries(shapes).flatMap(([name, form]) => (form ? [[name, polygon(form)]] : [])));

// How far a mark of radius 1 goes in a direction.
/** @type {(shape: Shape | undefined, right: number, down: number) => number} */
export function span(shape, right, down) {
  const corners = CORNERS.get(shape);
  return corners ? Math.max(...corners.map(([x, y]) => x * right + y * down)) : 1;
}

/** @type {(context: CanvasRenderingContext2D, shape: Shape | undefined, x: number, y: number, radius: number) => void} */
export function trace(context, shape, x, y, radius) {
  const corners = CORNERS.get(shape);
  context.beginPath();
  if (!corners) context.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    corners.forEach(([cx, cy], i) => context[i ? "lineTo" : "moveTo"](x + cx * radius, y + cy * radius));
    context.closePath();
  }
}

// The same outline for the legend, in a box of 16.
/** @type {(shape: Shape, radius?: number, middle?: number) => string} */
export function path(shape, radius = legend.mark, middle = 8) {
  const corners = CORNERS.get(shape);
  if (!corners) return `M${middle - radius} 8a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  return "M" + corners.map(([x, y]) => `${(8 + x * radius).toFixed(2)} ${(8 + y * radius).toFixed(2)}`).join("L") + "z";
}
