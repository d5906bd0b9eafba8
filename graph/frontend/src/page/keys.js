// The dialog with the list of keys. Escape closes it, and the focus returns, as for every dialog.
import { element } from "../elements.js";
/** @import { KeyRow, KeysText } from "../types/sent.d.ts" */

export class Keys {
  dialog = element("dialog", { class: "keys", "aria-labelledby": "keys-title" });

  constructor() {
    // A click beside the box closes it too.
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }

  /** @type {(text: KeysText) => void} */
  show({ title, close, sections }) {
    const heading = element("h2", { id: "keys-title" }, title);
    const shut = element("button", { type: "button", onclick: () => this.dialog.close() }, close);
    const parts = sections.flatMap(({ title: about, keys }) => [element("h3", {}, about), element("dl", {}, ...keys.flatMap(row))]);
    this.dialog.replaceChildren(element("div", { class: "sheet" }, element("header", {}, heading, shut), ...parts));
  }

  open() {
    if (this.dialog.isConnected && !this.dialog.open && this.dialog.firstChild) this.dialog.showModal();
  }
}

/** @type {(row: KeyRow) => HTMLElement[]} */
const row = ([keys, meaning]) => [
  element("dt", {}, ...keys.map((key) => element("kbd", {}, key))),
  element("dd", {}, meaning),
];
