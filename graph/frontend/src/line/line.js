// A field for a line whose parts are completed one after the other. The arrow keys and Tab complete; Return enters.
import { closest, element } from "../elements.js";
import { Fetched } from "../fetched.js";
import { frame } from "../search/frame.js";
import { Names } from "../search/names.js";
import { option } from "../search/options.js";
import { plain } from "../search/plain.js";
import { Popup } from "../search/popup.js";
import { point } from "../search/rows.js";
import { completed, kindsFor, lastPart } from "./parts.js";
/** @import { Component, LineData, SetValue } from "../types/sent.d.ts" */

/** @type {Fetched<Names>} */
const files = new Fetched(4);

export class Line {
  #parts = frame();
  #popup;
  #url = "";
  /** @type {Names | null} */
  #names = null;
  /** @type {LineData} */
  #data = /** @type {never} */ (null); // until the first update
  /** @type {SetValue} */
  #send = () => {};
  #active = -1;

  constructor() {
    const { host, box, input, list, note, popup } = this.#parts;
    this.host = host;
    note.hidden = true;
    this.#popup = new Popup(popup, box, () => this.close());
    input.setAttribute("enterkeyhint", "done");
    input.addEventListener("input", () => this.#search());
    input.addEventListener("focus", () => this.#search());
    input.addEventListener("blur", () => this.close());
    input.addEventListener("keydown", (event) => this.#key(event));
    // Streamlit handles single letters as shortcuts, and does not see the field inside the shadow root.
    for (const kind of ["keyup", "keypress"]) input.addEventListener(kind, (event) => event.stopPropagation());
    popup.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const row = /** @type {HTMLElement | null} */ (closest(event, "[role=option]"));
      if (row) this.#take(row);
    });
  }

  /** @type {(component: Pick<Component<LineData>, "data" | "setTriggerValue">) => void} */
  update({ data, setTriggerValue }) {
    const { label, list, input } = this.#parts;
    this.#data = data;
    this.#send = setTriggerValue;
    label.textContent = data.label;
    list.setAttribute("aria-label", data.label);
    input.placeholder = data.placeholder;
    if (data.url !== this.#url) this.#fetch(data.url);
  }

  /** @type {(url: string) => Promise<void>} */
  async #fetch(url) {
    this.#url = url;
    try {
      const names = await files.get(url, (json) => new Names(json));
      if (this.#url !== url) return; // another address has been given meanwhile
      this.#names = names;
      names.prepare();
    } catch {
      this.#url = ""; // the next rerun tries again; until then a line is entered without help
    }
    this.host.toggleAttribute("data-ready", Boolean(this.#names));
  }

  close() {
    this.#popup.hide();
    this.#point(-1);
    this.#parts.input.setAttribute("aria-expanded", "false");
  }

  #search() {
    const { own, input, list, live } = this.#parts;
    const { index, text } = lastPart(input.value);
    const rows = index === 1 ? this.#kinds(text, own) : this.#actors(text, own);
    const isWhole = rows.length > 0 && plain(text) === plain(rows[0].dataset.text ?? "") && index > 1;
    list.replaceChildren(...(isWhole ? [] : rows));
    list.scrollTop = 0;
    this.#point(-1);
    const count = list.children.length;
    input.setAttribute("aria-expanded", String(count > 0));
    live.textContent = count ? this.#data.count.replace("{n}", String(count)) : "";
    if (count) this.#popup.show();
    else this.#popup.hide();
  }

  /** @type {(text: string, own: string) => HTMLElement[]} */
  #actors(text, own) {
    if (!this.#names || !text.trim()) return [];
    return this.#names.find(text, null).found.map((answer, i) => {
      const row = option(answer, `${own}-${i}`, false);
      row.dataset.text = answer.actor.name;
      return row;
    });
  }

  /** @type {(text: string, own: string) => HTMLElement[]} */
  #kinds(text, own) {
    return kindsFor(text, this.#data.kinds).map((kind, i) => {
      const texts = element("span", { class: "texts" }, element("span", { class: "name" }, kind.text));
      if (plain(kind.name) !== plain(kind.text)) texts.append(element("span", { class: "also" }, kind.name));
      const row = element("li", { role: "option", id: `${own}-${i}`, "aria-selected": "false" }, texts);
      row.dataset.text = kind.text;
      return row;
    });
  }

  /** @type {(event: KeyboardEvent) => void} */
  #key(event) {
    if (event.isComposing) return; // the keys belong to an input method
    const { key } = event;
    const rows = this.#popup.open ? this.#parts.list.children : [];
    if (key !== "Tab" && (key !== "Escape" || this.#popup.open)) event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = /** @type {HTMLElement | undefined} */ (rows[Math.max(this.#active, key === "Tab" ? 0 : -1)]);
    if (key === "ArrowDown" || key === "ArrowUp") {
      const by = key === "ArrowDown" ? 1 : -1;
      const from = this.#active < 0 && by < 0 ? 0 : this.#active;
      if (rows.length) this.#point((from + by + rows.length) % rows.length);
    } else if ((key === "Enter" || key === "Tab") && row) {
      this.#take(row);
    } else if (key === "Enter") {
      this.#enter();
    } else if (key === "Escape" && this.#popup.open) {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** @type {(row: HTMLElement) => void} */
  #take(row) {
    const { input } = this.#parts;
    input.value = completed(input.value, row.dataset.text ?? "");
    input.scrollLeft = input.scrollWidth;
    this.#search();
  }

  #enter() {
    const { input } = this.#parts;
    const text = input.value.trim();
    if (!text) return;
    this.close();
    input.value = ""; // the form that opens has the line
    const key = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    document.dispatchEvent(new CustomEvent("samverkan:entered", { detail: { key, text } })); // it is kept
    this.#send("entered", { key, text });
  }

  /** @type {(to: number) => void} */
  #point(to) {
    point(this.#parts.list, this.#parts.input, this.#active, to);
    this.#active = to;
  }

  destroy() {
    this.#popup.hide();
  }
}
