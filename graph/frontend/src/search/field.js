// An editable combobox with a list, as ARIA 1.2 describes it: it shows the chosen actor until text is typed.
import { closest } from "../elements.js";
import { Shared } from "../emit.js";
import { Fetched } from "../fetched.js";
import { frame } from "./frame.js";
import { keys } from "./keys.js";
import { MOST_SHOWN, Names } from "./names.js";
import { option, shortened } from "./options.js";
import { Popup } from "./popup.js";
import { point } from "./rows.js";
/** @import { SearchComponent, SearchData, SetValue, Words } from "../types/sent.d.ts" */

/** @type {Fetched<Names>} */
const files = new Fetched(4);

export class Field {
  #chosen = new Shared(/** @type {string | null} */ (null));
  /** @type {SearchData} */
  data = /** @type {never} */ (null); // until the first update
  /** @type {SetValue} */
  send = () => {};
  #parts = frame();
  #popup;
  /** @type {string | null} */
  #url = null;
  /** @type {Names | null} */
  #names = null;
  #edited = false; // the text has been typed and no actor is chosen for it
  #active = -1;
  #asked = ""; // the text that had been typed when the actor was chosen
  #eager = false; // Return was pressed before the names were loaded
  #interrupted = false; // the list was open when the field left the page

  // `load` returns the names for an address, where they are not fetched.
  /** @param {{ load?: (url: string) => Promise<Names> }} how */
  constructor({ load } = {}) {
    this.load = load ?? ((url) => files.get(url, (json) => new Names(json)));
    this.#chosen.local = !!load;
    const { host, box, input, clear, list, popup } = this.#parts;
    this.host = host;
    this.#popup = new Popup(popup, box, () => this.close());
    keys(input, this);
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("click", () => this.open());
    input.addEventListener("focus", () => input.select());
    input.addEventListener("blur", ({ relatedTarget }) => (relatedTarget === clear ? this.close() : this.leave()));
    clear.addEventListener("blur", ({ relatedTarget }) => relatedTarget !== input && this.leave());
    clear.addEventListener("click", () => {
      this.#choose(null);
      input.focus();
    });
    // The field keeps the focus while something beside it is pressed.
    for (const part of [popup, clear]) part.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const row = /** @type {HTMLElement | null} */ (closest(event, "[role=option]"));
      if (row) this.take(row.dataset.id ?? "");
    });
  }

  // Data from Streamlit: texts, the address of the names, and the chosen actor.
  /** @type {(component: SearchComponent) => void} */
  update({ data, setStateValue }) {
    const { label, list } = this.#parts;
    const without = this.data?.without;
    this.data = data;
    this.send = setStateValue;
    label.textContent = data.label;
    list.setAttribute("aria-label", data.label);
    const moved = this.#chosen.receive(data.value ?? null);
    if (moved) this.#asked = "";
    if (moved && !this.#edited) this.#settle(); // typing is not interrupted
    if (data.url !== this.#url) this.#fetch(data.url);
    else if (this.isOpen ? data.without !== without : this.#interrupted && this.#hasFocus) this.#search();
    this.#interrupted = false;
  }

  /** @type {(url: string) => Promise<void>} */
  async #fetch(url) {
    this.#url = url;
    let names = null;
    try {
      names = await this.load(url);
    } catch {
      if (this.#url === url) this.#url = null; // the next rerun tries again
    }
    if (this.data.url !== url) return; // another address has been given meanwhile
    this.#names = names;
    names?.prepare();
    if (names) this.#setTexts(names.words);
    this.host.toggleAttribute("data-ready", Boolean(names));
    if (!this.#edited) this.#settle();
    if (this.isOpen || this.#edited) this.#search();
    if (this.#eager && names) this.takeActive();
    this.#eager = false;
  }

  /** @type {(words: Words) => void} */
  #setTexts(words) {
    const { input, clear } = this.#parts;
    input.placeholder = words.placeholder;
    clear.setAttribute("aria-label", words.clear);
    clear.title = words.clear;
  }

  get #hasFocus() {
    const { input } = this.#parts;
    return /** @type {Document | ShadowRoot} */ (input.getRootNode()).activeElement === input;
  }

  get isOpen() {
    return this.#popup.open;
  }

  open() {
    if (!this.isOpen) this.#search();
  }

  close() {
    const { input } = this.#parts;
    this.#popup.hide();
    this.#point(-1);
    input.setAttribute("aria-expanded", "false");
  }

  // Closes the list without a choice: the field shows the chosen actor again.
  restore() {
    this.close();
    this.#settle();
  }

  // An emptied field removes the choice.
  leave() {
    if (this.#edited && !this.#parts.input.value.trim()) this.#choose(null);
    else this.restore();
  }

  /** @type {(by: number) => void} */
  step(by) {
    if (!this.isOpen) this.open();
    const rows = this.#parts.list.children.length;
    if (!rows) return;
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#point((from + by + rows) % rows);
  }

  /** @type {(last: boolean) => void} */
  jump(last) {
    this.#point(last ? this.#parts.list.children.length - 1 : 0);
  }

  takeActive() {
    const row = /** @type {HTMLElement | undefined} */ (this.#parts.list.children[this.#active]);
    this.#eager = !this.#names && this.#edited;
    if (row) this.take(row.dataset.id ?? "");
    else if (this.#edited && !this.#parts.input.value.trim()) this.#choose(null);
  }

  /** @type {(id: string) => void} */
  take(id) {
    if (this.#edited) this.#asked = this.#parts.input.value;
    this.#choose(id);
    this.#parts.input.select();
  }

  /** @type {(id: string | null) => void} */
  #choose(id) {
    this.close();
    const changed = id !== this.#chosen.value;
    if (changed) this.#chosen.set(id);
    this.#settle();
    if (!changed) return;
    this.send("chosen", id);
    if (id !== null) this.host.dispatchEvent(new CustomEvent("samverkan:chosen", { bubbles: true, composed: true }));
  }

  #settle() {
    const { input, clear, live } = this.#parts;
    const { value } = this.#chosen;
    this.#edited = false;
    input.value = this.#names && value !== null ? shortened(this.#names.byId.get(value)?.name ?? value) : "";
    input.title = input.value;
    clear.hidden = value === null || !this.#names; // its label is loaded with the names
    live.textContent = "";
  }

  #typed() {
    this.#edited = true;
    this.#eager = false;
    const { input, clear } = this.#parts;
    clear.hidden = !this.#names || (this.#chosen.value === null && !input.value);
    this.#search();
  }

  #search() {
    const { own, input, list } = this.#parts;
    if (!this.#names) {
      const text = this.#url ? "" : this.data.failed;
      this.#announce(text, text);
      return;
    }
    const text = this.#edited ? input.value : ""; // the chosen actor should not hide all others
    const { value } = this.#chosen;
    const without = this.data.without ?? null;
    const goesOn = !this.#edited && value !== null && this.#names.byId.has(value);
    const { count, found, near } = goesOn ? this.#names.after(value, this.#asked, without) : this.#names.find(text, without);
    list.replaceChildren(...found.map((one, i) => option(one, `${own}-${i}`, one.actor.id === this.#chosen.value)));
    list.scrollTop = 0;
    const { words, number } = this.#names;
    const { one, count: several, more, none, near: meant } = words;
    /** @type {(phrase: string, n: number) => string} */
    const filled = (phrase, n) => phrase.replace("{n}", () => number.format(n));
    if (!count) this.#announce(none, none);
    else if (near) this.#announce(`${meant} ${filled(count === 1 ? one : several, count)}`, meant);
    else this.#announce(filled(count === 1 ? one : several, count), count > MOST_SHOWN ? filled(more, count - MOST_SHOWN) : "");
    // Return takes the best match of the typed text, and nothing without text.
    if (goesOn) this.#point(found.findIndex(({ actor }) => actor.id === value));
    else this.#point(text.trim() && found.length ? 0 : -1);
  }

  /** @type {(announced: string, shown: string) => void} */
  #announce(announced, shown) {
    const { input, list, note, live } = this.#parts;
    live.textContent = announced;
    note.textContent = shown;
    note.hidden = !shown;
    if (!this.#names) list.replaceChildren();
    list.hidden = !list.children.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden && !shown) this.#popup.hide();
    else this.#popup.show();
  }

  /** @type {(to: number) => void} */
  #point(to) {
    point(this.#parts.list, this.#parts.input, this.#active, to);
    this.#active = to;
  }

  // Streamlit takes the field off the page, perhaps to put it back at once, while a name is being typed.
  destroy() {
    this.#interrupted ||= this.isOpen;
    this.#popup.hide();
  }
}
