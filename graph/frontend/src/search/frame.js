// The field's elements, empty.
import { drawing, element } from "../elements.js";

const GLASS = "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.3 15.3L20 20";
const CROSS = "M6 6l12 12M18 6L6 18";

let made = 0;

export function frame() {
  const own = `search-${(made += 1)}`; // two fields may share a page
  const label = element("label", { for: `${own}-input` });
  const input = element("input", {
    id: `${own}-input`,
    type: "text",
    role: "combobox",
    dir: "auto",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${own}-list`,
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    enterkeyhint: "search",
  });
  const clear = element("button", { type: "button", hidden: "" }, drawing(24, { d: CROSS }));
  const box = element("div", { class: "box" }, drawing(24, { d: GLASS }), input, clear);
  const list = element("ul", { id: `${own}-list`, role: "listbox" });
  const note = element("p", { class: "note", "aria-hidden": "true" }); // the live region says the same
  const popup = element("div", { class: "popup" }, list, note);
  const live = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const host = element("div", { class: "search" }, label, box, popup, live);
  return { own, host, label, box, input, clear, list, note, popup, live };
}
