// Copies the address of the view to the clipboard, or through a hidden field where there is none.
/** @type {() => Promise<boolean>} */
export async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return copyBySelection(location.href);
  }
}

/** @type {(text: string) => boolean} */
function copyBySelection(text) {
  const before = deepFocus();
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.style.cssText = "position:fixed;opacity:0;pointer-events:none";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  before?.focus?.({ preventScroll: true });
  return copied;
}

/** @type {() => HTMLElement | null} */
function deepFocus() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return /** @type {HTMLElement | null} */ (at);
}
