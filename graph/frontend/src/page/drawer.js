// Over a narrow page the side bar is a drawer, which closes when something has been chosen in it.
import { closest } from "../elements.js";

const NARROW = 768; // pixels; Streamlit lays the side bar over pages of so many
const FRAMES = 90; // that a drawer may take to open

/** @type {() => HTMLElement | null} */
const bar = () => document.querySelector("[data-testid=stSidebar]");

/** @type {(button: string) => void} */
const press = (button) => /** @type {HTMLElement | null} */ (document.querySelector(button))?.click();

export function closeDrawerOnChoice() {
  document.addEventListener("click", (event) => closest(event, "[data-testid=stSidebarNavLink]") && close());
  // The search field sends this event when an actor is chosen.
  document.addEventListener("samverkan:chosen", (event) => bar()?.contains(/** @type {Node} */ (event.target)) && close());
}

function close() {
  if (innerWidth > NARROW || bar()?.dataset.collapsed !== "false") return;
  press("[data-testid=stSidebarCollapseButton] button");
}

// Calls `then` once the side bar and what `wanted` finds in it are visible.
/**
 * @template {Element} Wanted
 * @param {() => Wanted | null | undefined} wanted
 * @param {(found: Wanted) => void} then
 */
export function openDrawer(wanted, then) {
  if (bar()?.dataset.collapsed === "true") press("[data-testid=stExpandSidebarButton]");
  let frames = FRAMES;
  const look = () => {
    const box = bar()?.getBoundingClientRect();
    const found = wanted();
    if (found && ((box && box.width > 0 && box.left >= 0) || frames === 0)) then(found);
    else if (frames-- > 0) requestAnimationFrame(look);
  };
  look();
}
