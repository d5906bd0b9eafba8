// What is filtered by, each a button that takes it off; the focus then goes on to the next one.
import { drawing, element } from "../elements.js";

const CROSS = "M7 7l10 10M17 7L7 17";
const groups = new WeakMap();

export default function mount({ data, parentElement, setTriggerValue }) {
  let group = groups.get(parentElement);
  if (!group) {
    group = element("div", { class: "chips", role: "group" });
    groups.set(parentElement, group);
  }
  if (group.parentNode !== parentElement) parentElement.append(group);
  const { activeElement } = parentElement.getRootNode();
  const at = [...group.children].indexOf(activeElement);
  group.setAttribute("aria-label", data.label);
  group.replaceChildren(
    ...data.chips.map(({ id, text, name }) => {
      const take = () => setTriggerValue("removed", id);
      return element("button", { type: "button", "aria-label": name, title: name, onclick: take }, element("span", {}, text), drawing(24, { d: CROSS }));
    }),
  );
  if (at >= 0) group.children[Math.min(at, group.children.length - 1)]?.focus();
}
