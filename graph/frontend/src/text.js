// Text on the canvas: its font size and its width, and how it is shortened.
import { contextOf } from "./elements.js";
import { FONT_SIZE, unitOf } from "./far.js";
import { labels } from "./tokens.js";
/** @import { Box, Size } from "./types/drawn.d.ts" */

const MOST_KEPT = 5_000;
const SMALL = 12; // pixels

export const { plain: PLAIN, bold: BOLD, larger: LARGER, letters: SHORT, letters_small: SHORT_IF_SMALL, leading: LEADING } = labels;

// Larger letters in a frame so large that it is read from a distance.
/** @type {(size: Size) => number} */
export const fontScale = (size) => {
  const { width, height, far } = size;
  if (far) return Math.max(FONT_SIZE * unitOf(size), SMALL) / labels.size;
  return Math.min(Math.max((Math.min(width, height) / 760) ** 0.7, 1), 2.4);
};

/** @type {(size: Size, weight: number, larger?: number) => { height: number, font: string }} */
export function fontAt(size, weight, larger = 1) {
  const height = larger * (size.width < 600 ? SMALL : labels.size * fontScale(size));
  return { height, font: `${weight} ${height}px ${labels.family}` };
}

const END = 0.4; // the share of a shortened name that is its end, which distinguishes it from others that begin alike

// Cuts between graphemes, so that no emoji or accent is split.
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
  const space = parts.indexOf(" ", from - 1);
  if (space >= 0 && space < (from + parts.length) / 2) from = space + 1;
  return `${parts.slice(0, most - 1 - (parts.length - from)).join("").trimEnd()}…${parts.slice(from).join("")}`;
}

/** @type {CanvasRenderingContext2D | null} */
let ruler = null; // made when the first text is measured
/** @type {Map<string, number>} */
const known = new Map();

/** @type {(text: string, font: string) => number} */
export function textWidth(text, font) {
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

// Waits a second at most for the page's font, so that the first frame has it.
/** @type {() => Promise<unknown>} */
export function fontsLoaded() {
  const weights = [PLAIN, BOLD].map((weight) => document.fonts.load(`${weight} 14px Inter`).catch(() => {}));
  return Promise.race([Promise.all(weights), new Promise((late) => setTimeout(late, 1_000))]);
}
