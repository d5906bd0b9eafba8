// The active filters, each a button that removes it; the focus then moves to the next one.
import { drawing, element, focusedBeside } from "../elements.js";
/** @import { ChipsData, Component } from "../types/sent.d.ts" */

const CROSS = "M7 7l10 10M17 7L7 17";
/** @type {WeakMap<Node, HTMLElement>} */
const groups = new WeakMap();

/** @param {Component<ChipsData>} component */
export default function mount({ data, parentElement, setTriggerValue }) {
  let group = groups.get(parentElement);
  if (!group) {
    group = element("div", { class: "chips", role: "group" });
    groups.set(parentElement, group);
  }
  if (group.parentNode !== parentElement) parentElement.append(group);
  const at = [...group.children].findIndex((chip) => chip === focusedBeside(group));
  group.setAttribute("aria-label", data.label);
  group.replaceChildren(
    ...data.chips.map(({ id, text, name }) => {
      const take = () => setTriggerValue("removed", id);
      return element("button", { type: "button", "aria-label": name, title: name, onclick: take }, element("span", {}, text), drawing(24, { d: CROSS }));
    }),
  );
  if (at >= 0) /** @type {HTMLElement | undefined} */ (group.children[Math.min(at, group.children.length - 1)])?.focus();
}
