// The keys of the field. Home and End move among the options only after the arrow keys; before, they edit.
/** @import { Field } from "./field.js" */

/** @type {(input: HTMLInputElement, field: Field) => void} */
export function keys(input, field) {
  let stepping = false;
  /** @type {Record<string, () => unknown>} */
  const actions = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => stepping && field.jump(false),
    End: () => stepping && field.jump(true),
    Enter: () => field.takeActive(),
    // Where there is nothing to undo, the key is for the surroundings: a dialog closes.
    Escape: () => (field.isOpen ? field.restore() : false),
  };
  /** @type {(by: number) => void} */
  function step(by) {
    field.step(by);
    stepping = true;
  }
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return; // the keys belong to an input method
    const { key } = event;
    // Streamlit handles single letters as shortcuts, and does not see the field inside the shadow root.
    if (key !== "Tab" && (key !== "Escape" || field.isOpen)) event.stopPropagation();
    if (!field.isOpen) stepping = false;
    const plainly = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (plainly && Object.hasOwn(actions, key) && actions[key]() !== false) event.preventDefault();
    else stepping = false;
  });
  for (const kind of ["keyup", "keypress"]) input.addEventListener(kind, (event) => event.stopPropagation());
}
