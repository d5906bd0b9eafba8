// An open list of Streamlit's ignores the next click outside of it except to close: it is closed before, so that one
// click is enough to open another.
export function closeLists() {
  addEventListener(
    "pointerdown",
    (event) => {
      const target = /** @type {Node} */ (event.target);
      const field = /** @type {HTMLElement | null} */ (document.activeElement);
      if (field?.getAttribute("aria-expanded") !== "true" || field.getAttribute("role") !== "combobox") return;
      const list = document.getElementById(field.getAttribute("aria-controls") ?? "");
      const own = field.closest("[data-testid=stMultiSelect], [data-testid=stSelectbox]");
      if (list && !list.closest("[data-testid$=Dropdown]")?.contains(target) && !list.contains(target) && !own?.contains(target)) field.blur();
    },
    { capture: true },
  );
}
