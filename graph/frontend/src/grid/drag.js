// Dragging with a mouse, a finger or a pen: what is under the pointer when it is let go.
/** @import { Cell } from "./cells.js" */

const FAR = 5; // pixels that a press may move and still be a click

/**
 * @typedef {object} Drops
 * @property {() => boolean} allowed
 * @property {(id: string, to: Cell | null) => void} drop
 * @property {(host: Element | null) => void} over Called with the place that it would be dropped on.
 */

/** @type {(host: HTMLElement, drops: Drops) => void} */
export function draggable(host, drops) {
  /** @type {{ chip: HTMLElement, x: number, y: number, moved: boolean } | null} */
  let held = null;

  /** @type {(event: PointerEvent) => Element | null} */
  const under = ({ clientX, clientY }) => {
    const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
    return root.elementFromPoint(clientX, clientY)?.closest(".cell, .aside") ?? null;
  };
  const letGo = () => {
    if (held) {
      held.chip.classList.remove("dragged");
      held.chip.style.translate = "";
    }
    drops.over(null);
    held = null;
  };

  host.addEventListener("pointerdown", (event) => {
    const chip = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-id]")) : null;
    if (chip && event.button === 0 && drops.allowed()) held = { chip, x: event.clientX, y: event.clientY, moved: false };
  });
  host.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [x, y] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.hypot(x, y) < FAR) return;
    if (!held.moved) {
      held.moved = true;
      held.chip.setPointerCapture(event.pointerId);
      held.chip.classList.add("dragged"); // which lets the place under it be found
    }
    held.chip.style.translate = `${x}px ${y}px`;
    drops.over(under(event));
  });
  host.addEventListener("pointerup", (event) => {
    const [was, place] = [held, held?.moved ? under(event) : null];
    letGo();
    if (!was?.moved) return;
    // The click that ends a drag is none.
    const stop = (/** @type {Event} */ click) => click.stopImmediatePropagation();
    host.addEventListener("click", stop, { capture: true, once: true });
    setTimeout(() => host.removeEventListener("click", stop, { capture: true }));
    if (!place) return;
    const { interest, influence } = /** @type {HTMLElement} */ (place).dataset;
    drops.drop(String(was.chip.dataset.id), interest && influence ? { interest: Number(interest), influence: Number(influence) } : null);
  });
  host.addEventListener("pointercancel", letGo);
}
