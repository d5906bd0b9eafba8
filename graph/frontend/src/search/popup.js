// A box under (or over) the field, in the browser's top layer, where no side bar clips it.
const GAP = 4;
const EDGE = 8; // from the window's edges
const WIDE = 380; // names are long and side bars narrow
const LOW = 240; // with less room than this under the field, the larger side is taken

export class Popup {
  #follow = () => this.place();

  /**
   * @param {HTMLElement} box
   * @param {Element} anchor
   * @param {() => void} lost - called when the anchor has been scrolled out of the window
   */
  constructor(box, anchor, lost) {
    this.box = box;
    this.anchor = anchor;
    this.lost = lost;
    box.popover = "manual";
  }

  get open() {
    return this.box.matches(":popover-open");
  }

  show() {
    if (!this.open) {
      this.box.showPopover();
      addEventListener("scroll", this.#follow, { capture: true, passive: true });
      addEventListener("resize", this.#follow);
      visualViewport?.addEventListener("resize", this.#follow);
    }
    this.place();
  }

  hide() {
    if (this.open) this.box.hidePopover();
    removeEventListener("scroll", this.#follow, { capture: true });
    removeEventListener("resize", this.#follow);
    visualViewport?.removeEventListener("resize", this.#follow);
  }

  place() {
    const at = this.anchor.getBoundingClientRect();
    const across = document.documentElement.clientWidth;
    const top = visualViewport?.offsetTop ?? 0;
    const down = top + (visualViewport?.height ?? innerHeight); // less the keyboard on the screen
    if (at.bottom < top || at.top > down) return this.lost();
    const width = Math.min(Math.max(at.width, WIDE), across - 2 * EDGE);
    const left = Math.max(EDGE, Math.min(at.left, across - EDGE - width));
    const [under, over] = [down - at.bottom - GAP - EDGE, at.top - top - GAP - EDGE];
    const above = under < Math.min(LOW, this.box.scrollHeight) && over > under;
    /** @type {(name: string, value: string) => void} */
    const set = (name, value) => this.box.style.setProperty(name, value);
    set("width", `${width}px`);
    set("left", `${left}px`);
    set("max-height", `${Math.max(above ? over : under, 0)}px`);
    set("top", above ? "auto" : `${at.bottom + GAP}px`);
    set("bottom", above ? `${innerHeight - at.top + GAP}px` : "auto");
  }
}
