// Letters on the canvas: how large they are, how broad a text is, and how it is cut.
import { contextOf } from "./elements.js";
import { LETTERS, unitOf } from "./far.js";
import { labels } from "./tokens.js";
/** @import { Box, Size } from "./types/drawn.d.ts" */

const MOST_KEPT = 5_000;
const SMALL = 12; // pixels

export const { plain: PLAIN, bold: BOLD, larger: LARGER, letters: SHORT, letters_small: SHORT_IF_SMALL, leading: LEADING } = labels;

// Larger letters in a frame so large that one stands back from it.
/** @type {(size: Size) => number} */
export const letterScale = (size) => {
  const { width, height, far } = size;
  if (far) return Math.max(LETTERS * unitOf(size), SMALL) / labels.size;
  return Math.min(Math.max((Math.min(width, height) / 760) ** 0.7, 1), 2.4);
};

/** @type {(size: Size, weight: number, larger?: number) => { height: number, font: string }} */
export function writingAt(size, weight, larger = 1) {
  const height = larger * (size.width < 600 ? SMALL : labels.size * letterScale(size));
  return { height, font: `${weight} ${height}px ${labels.family}` };
}

const END = 0.4; // of a shortened name is its end, which tells it from others that begin alike

// Cuts between what the eye takes for letters, so that no emoji or accent is torn apart.
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** @type {(name: string, most: number) => string} */
export function shorten(name, most) {
  if (name.length <= most) return name;
  const parts = [...letters.segment(name)].map((part) => part.segment);
  return parts.length <= most ? name : withoutMiddle(parts, most);
}

/** @type {(parts: string[], most: number) => string} */
function withoutMiddle(parts, most) {
  let from = parts.length - Math.floor((most - 1) * END);
  // An end that begins within a word begins with the next one, if that is near.
  const blank = parts.indexOf(" ", from - 1);
  if (blank >= 0 && blank < (from + parts.length) / 2) from = blank + 1;
  return `${parts.slice(0, most - 1 - (parts.length - from)).join("").trimEnd()}…${parts.slice(from).join("")}`;
}

/** @type {CanvasRenderingContext2D | null} */
let ruler = null; // made when the first text is measured
/** @type {Map<string, number>} */
const known = new Map();

/** @type {(text: string, font: string) => number} */
export function breadth(text, font) {
  const key = font + text;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size > MOST_KEPT) known.clear();
  ruler ??= contextOf(document.createElement("canvas"));
  ruler.font = font;
  const { width } = ruler.measureText(text);
  known.set(key, width);
  return width;
}

/** @type {(a: Box, b: Box) => boolean} */
export const meet = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

// The page's own font, if it comes soon; then names are drawn with it from the first frame.
/** @type {() => Promise<unknown>} */
export function writing() {
  const weights = [PLAIN, BOLD].map((weight) => document.fonts.load(`${weight} 14px Inter`).catch(() => {}));
  return Promise.race([Promise.all(weights), new Promise((late) => setTimeout(late, 1_000))]);
}
