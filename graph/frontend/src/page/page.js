// What a page needs of the document around it: its language, Streamlit's own words in it, keys, and lists and menus that
// close.
import { closest } from "../elements.js";
import { Fetched } from "../fetched.js";
import { openDrawer, closeDrawerOnChoice } from "./drawer.js";
import { Focused } from "./focused.js";
import { Keys } from "./keys.js";
import { closeLists } from "./lists.js";
import { keepRefusals } from "./refused.js";
import { listen } from "./shortcuts.js";
import { Translator } from "./translator.js";
import { Place } from "./place.js";
import { observeRow } from "./wrapped.js";
/** @import { PageData, PageTexts } from "../types/sent.d.ts" */

/** @type {Fetched<PageTexts>} */
const files = new Fetched(4);

export class Page {
  #translator = new Translator();
  #keys = new Keys();
  #focused = new Focused();
  #place = new Place();
  /** @type {string | null} */
  #url = null;
  #step = "";

  constructor() {
    listen({ find, explain: () => this.#keys.open() });
    closeLists();
    closeDrawerOnChoice();
    keepRefusals();
    document.addEventListener("click", (event) => closest(event, "[data-keys]") && this.#keys.open());
  }

  /** @type {(parent: ParentNode) => void} */
  enter(parent) {
    if (this.#keys.dialog.parentNode !== parent) parent.append(this.#keys.dialog);
  }

  /** @type {(data: PageData) => void} */
  update({ lang, step, place, url }) {
    document.documentElement.lang = lang;
    this.#keys.dialog.lang = lang;
    observeRow();
    this.#focused.update(step);
    this.#place.update(place);
    if (step !== this.#step) {
      this.#step = step;
      document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
    }
    if (url !== this.#url) this.#setTexts(url);
  }

  /** @type {(url: string) => Promise<void>} */
  async #setTexts(url) {
    this.#url = url;
    try {
      const { streamlit, keys } = await files.get(url);
      if (this.#url !== url) return; // another language has been chosen meanwhile
      this.#translator.translate(streamlit);
      this.#keys.show(keys);
    } catch (error) {
      console.error(error);
      this.#url = null; // the next rerun tries again
    }
  }
}

// The search field of the side bar, which may be folded away.
function find() {
  openDrawer(field, (input) => {
    input.focus();
    input.select();
  });
}

function field() {
  const hosts = [...document.querySelectorAll(".st-key-find *")];
  return hosts.map((host) => host.shadowRoot?.querySelector("input")).find(Boolean);
}
