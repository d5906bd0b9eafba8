// The note over the page that offers what was kept, or says what became of it.
import { element } from "../elements.js";
import { canGoOn, said } from "./sentences.js";
/** @import { KeptEntry, KeptPage } from "../types/sent.d.ts" */

export class Notice {
  #says = element("span");
  #goOn;
  #discard;
  #note;
  #live = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  #key = "";

  /**
   * @param {(key: string) => void} goOn
   * @param {(key: string) => void} discard
   */
  constructor(goOn, discard) {
    this.#goOn = element("button", { type: "button", onclick: () => goOn(this.#key) });
    this.#discard = element("button", { type: "button", onclick: () => discard(this.#key) });
    this.#note = element("div", { class: "note", hidden: "" }, this.#says, this.#goOn, this.#discard);
  }

  /** @type {(parent: ParentNode & Node) => void} */
  enter(parent) {
    if (this.#note.parentNode !== parent) parent.append(this.#note, this.#live);
  }

  /** @type {(entry: KeptEntry, answer: number, page: KeptPage) => void} */
  show(entry, answer, { words, lang }) {
    const isOffered = canGoOn(entry, answer);
    this.#key = entry.key;
    for (const part of [this.#note, this.#live]) part.lang = lang;
    this.#says.textContent = said(entry, answer, words, lang);
    this.#goOn.textContent = words.again;
    this.#goOn.hidden = !isOffered;
    this.#discard.textContent = isOffered ? words.discard : words.close;
    if (this.#live.textContent !== this.#says.textContent) this.#live.textContent = this.#says.textContent;
    this.#note.hidden = false;
  }

  hide() {
    this.#note.hidden = true;
    this.#live.textContent = "";
  }
}
