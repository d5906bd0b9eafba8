// Keys that work everywhere on a page, except those of letters in a text field.
/** @type {(acts: { find: () => void, explain: () => void }) => void} */
export function listen({ find, explain }) {
  // In the capture phase, since fields stop their keys.
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
