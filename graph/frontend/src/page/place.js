// A heading of a long page that is come to, once it is there, and kept in its place while what stands above it is drawn;
// unless the visitor does something.
const MAIN = "[data-testid=stMain]";
const STALE = "[data-stale=true]"; // what the last run left
const LONGEST = 8_000; // milliseconds that drawing may take

export class Place {
  #sought = "";
  /** @type {HTMLElement | null} */
  #held = null;
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #timer = 0;
  #changes = new MutationObserver(() => this.#come());
  #sizes = new ResizeObserver(() => this.#held?.scrollIntoView({ block: "start" }));

  constructor() {
    for (const doing of ["keydown", "pointerdown", "wheel"]) {
      document.addEventListener(doing, () => this.#seek(""), { capture: true, passive: true });
    }
  }

  // Empty of a run that asks for none: what is sought still is.
  /** @type {(place: string) => void} */
  update(place) {
    if (place && place !== this.#sought) this.#seek(place);
  }

  /** @type {(place: string) => void} */
  #seek(place) {
    this.#sought = place;
    this.#held = null;
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    this.#changes.disconnect();
    if (!place) return;
    this.#changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-stale"] });
    this.#come();
  }

  #come() {
    const found = document.querySelector(`${MAIN} :is(h1, h2, h3)[id="${CSS.escape(this.#sought)}"]`);
    if (!(found instanceof HTMLElement) || found === this.#held || found.closest(STALE)) return;
    if (!this.#held) this.#timer = setTimeout(() => this.#seek(""), LONGEST);
    this.#held = found;
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "start" });
    // Each part of the page above may grow.
    for (const part of document.querySelectorAll(`${MAIN} [data-testid=stVerticalBlock]`)) this.#sizes.observe(part);
  }
}
