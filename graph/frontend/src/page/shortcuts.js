// Keys that work wherever one is on a page, but for those of letters while one types.
/** @type {(acts: { find: () => void, explain: () => void }) => void} */
export function listen({ find, explain }) {
  // Before the fields, which keep their keys to themselves.
  addEventListener(
    "keydown",
    (event) => {
      const act = wanted(event, find, explain);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { capture: true },
  );
}

/** @type {(event: KeyboardEvent, find: () => void, explain: () => void) => (() => void) | null | false} */
function wanted(event, find, explain) {
  if (event.isComposing || event.altKey || document.querySelector("dialog:modal, [role=dialog]")) return null;
  const at = event.composedPath()[0];
  if (inModal(at)) return null;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === "k" ? find : null;
  if (types(at)) return null;
  return event.key === "/" ? find : event.key === "?" ? explain : null;
}

/** @type {(at: EventTarget) => boolean} */
const inModal = (at) => at instanceof Node && !!(/** @type {Partial<ParentNode>} */ (at.getRootNode()).querySelector?.("dialog:modal"));

/** @type {(at: EventTarget) => boolean} */
function types(at) {
  if (!(at instanceof HTMLElement)) return false;
  return at.isContentEditable || at.matches("input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select");
}
