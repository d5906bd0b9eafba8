// Keys that work wherever one is on a page, but for those of letters while one types.
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

function wanted(event, find, explain) {
  if (event.isComposing || event.altKey || document.querySelector("dialog:modal, [role=dialog]")) return null;
  const at = event.composedPath()[0];
  if (inModal(at)) return null;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === "k" ? find : null;
  if (types(at)) return null;
  return { "/": find, "?": explain }[event.key] ?? null;
}

const inModal = (at) => at.getRootNode?.().querySelector?.("dialog:modal");

function types(at) {
  if (!(at instanceof HTMLElement)) return false;
  return at.isContentEditable || at.matches("input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select");
}
