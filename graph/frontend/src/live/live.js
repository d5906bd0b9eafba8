// What others do with the network while it is shown: handed to the picture, said beside the numbers, and who is here.
import { isConnected } from "../connected.js";
import { element } from "../elements.js";
import { fill } from "../words.js";
import { here, isStale, said } from "./sentences.js";
import { Stream } from "./stream.js";
/** @import { Component, LiveData, Here, Revision } from "../types/sent.d.ts" */

const OWN = 5_000; // milliseconds that a run may take which shows an edit of one's own
const PLACE = "[data-here]"; // in the side bar

export class Live {
  /** @type {Node | null} */
  parent = null;
  #says = element("span");
  #button = element("button", { type: "button", onclick: () => this.#run() });
  #note = element("div", { class: "note", hidden: "" }, this.#says, this.#button);
  #live = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  // The server has been started anew: a run gives the address that it has now. A form that is open it knows nothing of;
  // what was typed there is kept, and offered by that run.
  #stream = new Stream((name, content) => this.#hear(name, content), () => isConnected() && this.#run());
  /** @type {Component<LiveData> | null} */
  #component = null;
  /** @type {number | null} */
  #latest = null;
  /** @type {Here | null} */
  #here = null;
  #same = 0; // the latest revision that is as the one that is shown, but for what is no part of the network
  #own = 0; // the last revision of one's own that a run is on its way for
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #timer = 0;
  #watching = new MutationObserver(() => this.#who()); // the side bar is made anew when it is opened

  /** @type {(parent: ParentNode & Node) => void} */
  enter(parent) {
    this.parent = parent;
    if (this.#note.parentNode !== parent) parent.append(this.#note, this.#live);
  }

  /** @type {(component: Component<LiveData>) => void} */
  update(component) {
    this.#component = component;
    const { url, lang, words } = component.data;
    for (const part of [this.#note, this.#live]) part.lang = lang;
    this.#button.textContent = words.update;
    this.#watching.observe(document.body, { childList: true, subtree: true });
    this.#stream.open(url);
    this.#show();
    this.#who();
  }

  // No network is shown any more that others may change.
  leave() {
    this.#stream.close();
    this.#watching.disconnect();
    this.#latest = this.#here = null;
    this.#note.hidden = true;
  }

  /** @type {(name: string, content: any) => void} */
  #hear(name, content) {
    if (!this.#component) return;
    if (name === "here") {
      this.#here = content;
      this.#who();
      return;
    }
    this.#latest = content.number;
    if (name === "revision") this.#tell(content);
    if (name === "revision" && !content.network && content.number <= this.#shown + 1) this.#same = content.number;
    this.#show();
  }

  /** @type {(revision: Revision) => void} */
  #tell(revision) {
    const { own, shown, words, lang } = /** @type {Component<LiveData>} */ (this.#component).data;
    const isKnown = revision.number <= shown || !revision.network;
    document.dispatchEvent(new CustomEvent("samverkan:changed", { detail: { revision, isKnown } }));
    if (revision.by && revision.by === own) {
      this.#own = revision.number;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#own = 0;
        this.#show();
      }, OWN);
    } else if (!isKnown) this.#live.textContent = said(revision, shown, words, lang);
  }

  get #shown() {
    return Math.max(/** @type {Component<LiveData>} */ (this.#component).data.shown, this.#same);
  }

  #show() {
    const { words, lang } = /** @type {Component<LiveData>} */ (this.#component).data;
    const shown = this.#shown;
    const stale = isStale(shown, this.#latest, this.#own);
    if (stale) {
      const number = new Intl.NumberFormat(lang);
      this.#says.textContent = fill(words.stale, { shown: number.format(shown), latest: number.format(this.#latest ?? 0) });
    } else if (!this.#note.hidden) this.#live.textContent = "";
    this.#note.hidden = !stale;
  }

  #who() {
    const place = document.querySelector(PLACE);
    if (!place || !this.#component) return;
    const { words, lang } = this.#component.data;
    const text = here(this.#here, words, lang);
    if (place.textContent !== text) place.textContent = text;
  }

  // A run shows the latest revision: nothing else of the page changes.
  #run() {
    this.#component?.setTriggerValue("update", this.#latest);
  }
}
