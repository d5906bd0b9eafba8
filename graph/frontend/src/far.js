// Pictures for the back of a room are drawn in proportion to the window, all others in pixels.
/** @import { Size } from "./types/drawn.d.ts" */

const [WIDTH, HEIGHT] = [1920, 1080];

export const FONT_SIZE = 24; // pixels, in a window of that size
export const MOST_NAMES = 22;

/** @type {(size: Size) => number} */
export const unitOf = ({ width, height, far }) => (far ? Math.min(width / WIDTH, height / HEIGHT) : 1);
