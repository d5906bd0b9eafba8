// Cells of the grid: where numbers from 1 to 5 stand, and where a step of an arrow key leads.

/** A cell by its column (interest) and its row (influence), each from 1 to `MOST`; null beside the grid. */
/** @typedef {{ interest: number, influence: number }} Cell */

export const MOST = 5;
const MIDDLE = 3;

/** @type {Record<string, [across: number, up: number]>} */
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @type {(value: number) => number} */
const within = (value) => Math.min(MOST, Math.max(1, value));

// The cell of an actor; a number between two stands at the nearer one, one in the middle of them at the higher.
/** @type {(actor: { interest: number | null, influence: number | null }) => Cell | null} */
export function cellOf({ interest, influence }) {
  if (interest === null || influence === null) return null;
  return { interest: within(Math.round(interest)), influence: within(Math.round(influence)) };
}

// Where an arrow key leads; from beside the grid into its middle. Null for any other key.
/** @type {(cell: Cell | null, key: string) => Cell | null} */
export function stepped(cell, key) {
  const step = STEPS[key];
  if (!step) return null;
  if (!cell) return { interest: MIDDLE, influence: MIDDLE };
  return { interest: within(cell.interest + step[0]), influence: within(cell.influence + step[1]) };
}

// The quadrant of a cell, from "high-high", influence first; "" in the middle, which is neither high nor low.
/** @type {(cell: Cell) => string} */
export function quadrantOf({ interest, influence }) {
  if (interest === MIDDLE || influence === MIDDLE) return "";
  return `${influence > MIDDLE ? "high" : "low"}-${interest > MIDDLE ? "high" : "low"}`;
}

/** @type {(a: Cell | null, b: Cell | null) => boolean} */
export const same = (a, b) => a === b || (!!a && !!b && a.interest === b.interest && a.influence === b.influence);

// How wide each column is, in parts: wider with more in its fullest cell.
/** @type {(counts: number[][]) => number[]} */
export const widths = (counts) => counts.map((column) => Math.round(10 * (1 + Math.min(2, Math.sqrt(Math.max(0, ...column)) / 2))) / 10);
