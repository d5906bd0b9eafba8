// The outlines of the marks, all of the same area for the same radius, about the middle of the dot.
/** @import { Shape } from "./types/sent.d.ts" */

/** @type {(corners: number, reach: number, turn: number) => [number, number][]} */
const polygon = (corners, reach, turn) =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });

const UP = -Math.PI / 2;
/** @type {[number, number][]} */
const star = Array.from({ length: 10 }, (_, i) => {
  const [reach, angle] = [i % 2 ? 0.72 : 1.5, UP + (i * Math.PI) / 5];
  return [reach * Math.cos(angle), reach * Math.sin(angle)];
});

/** @type {Map<Shape | undefined, [number, number][]>} */
const CORNERS = new Map([
  ["square", polygon(4, 1.253, Math.PI / 4)],
  ["diamond", polygon(4, 1.253, UP)],
  ["triangle", polygon(3, 1.5, UP)],
  ["triangleDown", polygon(3, 1.5, -UP)],
  ["hexagon", polygon(6, 1.1, 0)],
  ["star", star],
]);

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
export function path(shape, radius = 5, middle = 8) {
  const corners = CORNERS.get(shape);
  if (!corners) return `M${middle - radius} 8a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  return "M" + corners.map(([x, y]) => `${(8 + x * radius).toFixed(2)} ${(8 + y * radius).toFixed(2)}`).join("L") + "z";
}
