// The grid's elements: a place beside it, five rows of five cells with their numbers, and a live region.
import { element } from "../elements.js";
import { MOST, quadrantOf } from "./cells.js";
/** @import { Cell } from "./cells.js" */

const VALUES = Array.from({ length: MOST }, (_, i) => i + 1);

export function frame() {
  const beside = element("div", { class: "beside" });
  const rest = element("p", { class: "rest" });
  const aside = element("section", { class: "aside", tabindex: "0" }, element("p", { class: "title" }), rest, beside);
  const up = element("p", { class: "axis up" });
  const across = element("p", { class: "axis across" });
  const board = element("div", { class: "board" });
  /** @type {Map<string, HTMLElement>} */
  const cells = new Map();
  for (const influence of [...VALUES].reverse()) {
    board.append(element("span", { class: "number", "aria-hidden": "true" }, String(influence)));
    for (const interest of VALUES) {
      const cell = element("div", { class: "cell", role: "group", "data-interest": String(interest), "data-influence": String(influence), "data-quadrant": quadrantOf({ interest, influence }) });
      cells.set(nameOf({ interest, influence }), cell);
      board.append(cell);
    }
  }
  board.append(element("span"), ...VALUES.map((interest) => element("span", { class: "number", "aria-hidden": "true" }, String(interest))));
  const live = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const scroller = element("div", { class: "scroller", tabindex: "0", role: "group" }, board);
  const main = element("div", { class: "main" }, up, scroller, across);
  const host = element("div", { class: "grid" }, main, aside, live);
  return { host, board, scroller, cells, beside, rest, aside, up, across, live };
}

/** @type {(cell: Cell) => string} */
export const nameOf = ({ interest, influence }) => `${interest},${influence}`;
