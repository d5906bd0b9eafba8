// Dragging with a mouse, a finger or a pen: what is under the pointer when it is let go.
/** @import { Cell } from "./cells.js" */

const FAR = 5; // pixels that a press may move and still be a click

/**
 * @typedef {object} Drops
 * @property {() => boolean} allowed
 * @property {(id: string, to: Cell | null) => void} drop
 * @property {(host: Element | null) => void} over Called with the place that it would be dropped on.
 */

// What follows the pointer, which no cell that scrolls cuts off.
/** @type {(chip: HTMLElement) => HTMLElement} */
function ghostOf(chip) {
  const ghost = /** @type {HTMLElement} */ (chip.cloneNode(true));
  const { left, top, width } = chip.getBoundingClientRect();
  ghost.removeAttribute("data-id");
  ghost.setAttribute("aria-hidden", "true");
  ghost.classList.add("dragged");
  Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` });
  return ghost;
}

/** @type {(host: HTMLElement, drops: Drops) => void} */
export function draggable(host, drops) {
  /** @type {{ chip: HTMLElement, x: number, y: number, ghost: HTMLElement | null } | null} */
  let held = null;

  /** @type {(event: PointerEvent) => Element | null} */
  const under = ({ clientX, clientY }) => {
    const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
    return root.elementFromPoint(clientX, clientY)?.closest(".cell, .aside") ?? null;
  };
  const letGo = () => {
    held?.chip.classList.remove("from");
    held?.ghost?.remove();
    drops.over(null);
    held = null;
  };

  host.addEventListener("pointerdown", (event) => {
    const chip = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-id]")) : null;
    if (chip && event.button === 0 && drops.allowed()) held = { chip, x: event.clientX, y: event.clientY, ghost: null };
  });
  host.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [x, y] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.ghost && Math.hypot(x, y) < FAR) return;
    if (!held.ghost) {
      held.chip.setPointerCapture(event.pointerId);
      held.ghost = ghostOf(held.chip);
      host.append(held.ghost);
      held.chip.classList.add("from");
    }
    held.ghost.style.translate = `${x}px ${y}px`;
    drops.over(under(event));
  });
  host.addEventListener("pointerup", (event) => {
    const [was, place] = [held, held?.ghost ? under(event) : null];
    letGo();
    if (!was?.ghost) return;
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
