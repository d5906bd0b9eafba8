// The rows of a list below a field, one of which is the active one.

/**
 * Makes another row the active one; none where there is no such row.
 * @param {HTMLElement} list
 * @param {HTMLElement} input
 * @param {number} from
 * @param {number} to
 */
export function point(list, input, from, to) {
  list.children[from]?.classList.remove("active");
  const row = list.children[to];
  if (!row) return input.removeAttribute("aria-activedescendant");
  row.classList.add("active");
  row.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", row.id);
}
