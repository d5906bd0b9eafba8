// The names of a map: outside the ring its nodes stand on, each in line with its node and the ring's middle.
import { radiusOf } from "./dots.js";
import { span } from "./shapes.js";
import { BOLD, LARGER, LEADING, PLAIN, SHORT, SHORT_IF_SMALL, textWidth, fontScale, meet, shorten, fontAt } from "./text.js";
import { mapLabels as tokens } from "./tokens.js";
import { fill } from "./words.js";
/** @import { Box, Dot, Point, Scene, Size } from "./types/drawn.d.ts" */

const MOST_WITH_NUMBERS = 8; // groups: of more, the numbers are in the tooltip
const SHORTEST = 15; // letters of a name where there are many groups on a phone
const CROWDED = 45; // groups: of more, only those with room at once are named

const WAYS = Array.from({ length: tokens.steps }, (_, out) => tokens.turns.map((turn) => ({ out, turn })))
  .flat()
  .sort((a, b) => a.out + tokens.turn_cost * Math.abs(a.turn) - (b.out + tokens.turn_cost * Math.abs(b.turn)));
const FIRST_WAYS = WAYS.slice(0, 6);

/** @typedef {{ lines: string[], fonts: string[], height: number, w: number, h: number, gap: number }} Written */
/** @typedef {Written & { box: Box, from: Point | null }} RingName - in pixels from the node's middle */
/** @typedef {Box & { dot: Dot, at: Point, r: number }} RingNode - in pixels from the scene's origin */

// By id: the lines of each node's name, and its box in pixels from the node's middle. Where not all nodes can be
// named, those of `wanted` come first.
/** @type {(dots: Dot[], scene: Scene, size: Size, scale: number, wanted?: Set<Dot | null>) => Map<string, RingName>} */
export function ringNames(dots, scene, size, scale, wanted = /** @type {Set<Dot | null>} */ (new Set())) {
  const nodes = dots.map((dot) => node(dot, scale));
  const crowded = dots.length > CROWDED;
  /** @type {(node: RingNode) => number} */
  const before = (node) => (crowded && wanted.has(node.dot) ? 1 : 0);
  /** @type {Box[]} */
  const placed = [];
  /** @type {Map<string, RingName>} */
  const names = new Map();
  for (const own of [...nodes].sort((a, b) => before(b) - before(a) || b.r - a.r)) {
    const written = lines(own.dot, scene, size, dots.length);
    const ways = crowded && !before(own) ? FIRST_WAYS : WAYS;
    const found = place(own, written, ways, (box) => !placed.some((o) => meet(o, box)) && !nodes.some((o) => o !== own && meet(o, box)));
    if (!found) continue;
    placed.push(found.box);
    const box = { x: found.box.x - own.at.x, y: found.box.y - own.at.y, w: found.box.w, h: found.box.h };
    names.set(own.dot.id, { ...written, box, from: found.out ? found.edge : null });
  }
  return names;
}

// What each node and its name fill together.
/** @type {(dots: Dot[], scene: Scene, size: Size, scale: number) => Box[]} */
export function ringBoxes(dots, scene, size, scale) {
  const names = ringNames(dots, scene, size, scale);
  return dots.map((dot) => {
    const r = radiusOf(dot, scale) * scale;
    const { x, y, w, h } = names.get(dot.id)?.box ?? { x: 0, y: 0, w: 0, h: 0 };
    const [left, top] = [Math.min(x, -r), Math.min(y, -r)];
    return { x: left, y: top, w: Math.max(x + w, r) - left, h: Math.max(y + h, r) - top };
  });
}

/** @type {(dot: Dot, scale: number) => RingNode} */
function node(dot, scale) {
  const r = radiusOf(dot, scale) * scale + 2;
  const at = { x: dot.x * scale, y: dot.y * scale };
  return { dot, at, r, x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r };
}

/** @type {(dot: Dot, scene: Scene, size: Size, groups: number) => Written} */
function lines(dot, scene, size, groups) {
  const small = size.width < 600;
  const { font, height } = fontAt(size, BOLD, LARGER);
  const fonts = [font, fontAt(size, PLAIN).font];
  const few = groups <= MOST_WITH_NUMBERS;
  const texts = [shorten(dot.name, !small ? SHORT : few ? SHORT_IF_SMALL : SHORTEST)];
  if (small && few) texts[0] += ` ${new Intl.NumberFormat(scene.lang).format(dot.count)}`;
  else if (few) texts.push(counted(dot, scene));
  const w = Math.max(...texts.map((text, i) => textWidth(text, fonts[i]))) + 6;
  const h = height * (1 + (texts.length - 1) * LEADING) + 4;
  return { lines: texts, fonts, height, w, h, gap: tokens.gap * fontScale(size) };
}

/** @type {(node: RingNode, written: Written, ways: typeof WAYS, free: (box: Box) => boolean) => { box: Box, out: number, edge: Point } | null} */
function place({ dot, at, r }, { w, h, gap }, ways, free) {
  const straight = at.x || at.y ? Math.atan2(at.y, at.x) : Math.PI / 2;
  for (const { out, turn } of ways) {
    const [right, down] = [Math.cos(straight + turn), Math.sin(straight + turn)];
    const edge = r * span(dot.shape, right, down);
    const away = touching(right, down, w, h, edge + gap) + out * tokens.step;
    const box = { x: at.x + right * away - w / 2, y: at.y + down * away - h / 2, w, h };
    if (free(box)) return { box, out, edge: { x: right * edge, y: down * edge } };
  }
  return null;
}

// How far in this direction the middle of a box must be for the box to touch a circle from outside.
/** @type {(right: number, down: number, w: number, h: number, r: number) => number} */
function touching(right, down, w, h, r) {
  /** @type {(away: number) => number} */
  const gap = (away) =>
    Math.hypot(Math.max(Math.abs(right * away) - w / 2, 0), Math.max(Math.abs(down * away) - h / 2, 0));
  let [near, far] = [0, r + w + h];
  for (let i = 0; i < 14; i++) {
    const middle = (near + far) / 2;
    if (gap(middle) < r) near = middle;
    else far = middle;
  }
  return far;
}

// The second line of a name in a map.
/** @type {(dot: Pick<Dot, "count" | "within">, scene: Pick<Scene, "words" | "lang">) => string} */
export function counted({ count, within }, { words, lang }) {
  const number = new Intl.NumberFormat(lang);
  return fill(words.map_node, { actors: number.format(count), within: number.format(within) });
}

// All numbers of a node: for the tooltip, and for screen readers.
/** @type {(dot: Pick<Dot, "count" | "within" | "ties">, scene: Pick<Scene, "words" | "lang">) => string} */
export function numbers(dot, { words, lang }) {
  const number = new Intl.NumberFormat(lang);
  const out = dot.ties.reduce((sum, tie) => sum + tie.count, 0);
  const values = { actors: dot.count, within: dot.within, out };
  return fill(words.map_numbers, Object.fromEntries(Object.entries(values).map(([k, v]) => [k, number.format(v)])));
}
