// An editable combobox with a list, as ARIA 1.2 describes it: what stands in it is who is chosen, until one types.
import { closest } from "../elements.js";
import { Shared } from "../emit.js";
import { Fetched } from "../fetched.js";
import { frame } from "./frame.js";
import { keys } from "./keys.js";
import { MOST_SHOWN, Names } from "./names.js";
import { option, shortened } from "./options.js";
import { Popup } from "./popup.js";
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
  #edited = false; // what stands in the field has been typed and is nobody yet
  #active = -1;
  #asked = ""; // what had been typed when the one that is chosen was taken
  #eager = false; // Return came before the names

  // `load` answers with the names for an address, where they are not to be fetched.
  /** @param {{ load?: (url: string) => Promise<Names> }} how */
  constructor({ load } = {}) {
    this.load = load ?? ((url) => files.get(url, (json) => new Names(json)));
    this.#chosen.alone = !!load;
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

  // Streamlit's latest word: texts, the address of the names, and who is chosen.
  /** @type {(component: SearchComponent) => void} */
  update({ data, setStateValue }) {
    const { label, list } = this.#parts;
    const without = this.data?.without;
    this.data = data;
    this.send = setStateValue;
    label.textContent = data.label;
    list.setAttribute("aria-label", data.label);
    const moved = this.#chosen.hear(data.value ?? null);
    if (moved) this.#asked = "";
    if (moved && !this.#edited) this.#settle(); // who is typing is not interrupted
    if (data.url !== this.#url) this.#fetch(data.url);
    else if (this.isOpen && data.without !== without) this.#search();
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
    if (names) this.#speak(names.words);
    this.host.toggleAttribute("data-ready", Boolean(names));
    if (!this.#edited) this.#settle();
    if (this.isOpen || this.#edited) this.#search();
    if (this.#eager && names) this.takeActive();
    this.#eager = false;
  }

  /** @type {(words: Words) => void} */
  #speak(words) {
    const { input, clear } = this.#parts;
    input.placeholder = words.placeholder;
    clear.setAttribute("aria-label", words.clear);
    clear.title = words.clear;
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

  // Nobody has been taken: the field says again who is chosen.
  restore() {
    this.close();
    this.#settle();
  }

  // Who empties the field and goes on has taken the choice back.
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
    clear.hidden = value === null || !this.#names; // before the names come it has none itself
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
      this.#say(text, text);
      return;
    }
    const text = this.#edited ? input.value : ""; // who is chosen should not hide everybody else
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
    if (!count) this.#say(none, none);
    else if (near) this.#say(`${meant} ${filled(count === 1 ? one : several, count)}`, meant);
    else this.#say(filled(count === 1 ? one : several, count), count > MOST_SHOWN ? filled(more, count - MOST_SHOWN) : "");
    // Return takes the best answer to what has been typed, and nobody as long as nothing has.
    if (goesOn) this.#point(found.findIndex(({ actor }) => actor.id === value));
    else this.#point(text.trim() && found.length ? 0 : -1);
  }

  /** @type {(heard: string, seen: string) => void} */
  #say(heard, seen) {
    const { input, list, note, live } = this.#parts;
    live.textContent = heard;
    note.textContent = seen;
    note.hidden = !seen;
    if (!this.#names) list.replaceChildren();
    list.hidden = !list.children.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden && !seen) this.#popup.hide();
    else this.#popup.show();
  }

  /** @type {(to: number) => void} */
  #point(to) {
    const { input, list } = this.#parts;
    list.children[this.#active]?.classList.remove("active");
    this.#active = to;
    const row = list.children[to];
    if (!row) return input.removeAttribute("aria-activedescendant");
    row.classList.add("active");
    row.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", row.id);
  }

  destroy() {
    this.#popup.hide();
  }
}
