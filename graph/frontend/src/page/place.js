// A heading of a long page that is come to, once it is there, unless the visitor does something before.
const MAIN = "[data-testid=stMain]";
const STALE = "[data-stale=true]"; // what the last run left

export class Place {
  #sought = "";
  #observer = new MutationObserver(() => this.#come());

  constructor() {
    for (const doing of ["keydown", "pointerdown", "wheel"]) {
      document.addEventListener(doing, () => this.#seek(""), { capture: true, passive: true });
    }
  }

  // Empty of a run that asks for none: what is sought still is.
  /** @type {(place: string) => void} */
  update(place) {
    if (place) this.#seek(place);
  }

  /** @type {(place: string) => void} */
  #seek(place) {
    this.#sought = place;
    this.#observer.disconnect();
    if (place) this.#observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-stale"] });
    this.#come();
  }

  #come() {
    const found = this.#sought && document.querySelector(`${MAIN} :is(h1, h2, h3)[id="${CSS.escape(this.#sought)}"]`);
    if (!(found instanceof HTMLElement) || found.closest(STALE)) return;
    found.tabIndex = -1;
    found.scrollIntoView({ block: "start" });
    found.focus({ preventScroll: true });
    this.#seek("");
  }
}
