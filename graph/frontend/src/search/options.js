// The rows of the list: a sector's mark, a name, and the other name that matched. Always text, never markup.
import { drawing, element } from "../elements.js";
import { path } from "../shapes.js";
/** @import { Answer } from "./names.js" */

// More of a name is of no use, least of all in a screen reader.
const LONGEST = 300;

/** @type {(text: string) => string} */
export const shortened = (text) => (text.length > LONGEST ? `${Array.from(text.slice(0, LONGEST)).slice(0, -1).join("")}…` : text);

/** @type {(answer: Answer, id: string, chosen: boolean) => HTMLElement} */
export function option({ actor, also }, id, chosen) {
  const mark = drawing(16, { d: path(actor.mark.shape) });
  mark.style.setProperty("--on-light", actor.mark.colour.light);
  mark.style.setProperty("--on-dark", actor.mark.colour.dark);
  // A name may run from right to left while the page does not.
  const texts = element("span", { class: "texts" }, element("span", { class: "name", dir: "auto" }, shortened(actor.name)));
  if (also) texts.append(element("span", { class: "also", dir: "auto" }, shortened(also)));
  texts.append(element("span", { class: "unseen" }, `, ${actor.mark.name}`));
  const row = element("li", { role: "option", id, "aria-selected": String(chosen) }, mark, texts);
  row.dataset.id = actor.id;
  return row;
}
