// What is seen from the back of a room is drawn in proportion to its window; all else in pixels.
/** @import { Size } from "./types/drawn.d.ts" */

const [WIDTH, HEIGHT] = [1920, 1080];

export const LETTERS = 24; // the least height of letters in a window of that size
export const MOST_NAMES = 22;

/** @type {(size: Size) => number} */
export const unitOf = ({ width, height, far }) => (far ? Math.min(width / WIDTH, height / HEIGHT) : 1);
