// Over a narrow page the side bar is a drawer, which closes when something has been chosen in it.
const NARROW = 768; // pixels; Streamlit lays the side bar over pages of so many
const FRAMES = 90; // that a drawer may take to open

const bar = () => document.querySelector("[data-testid=stSidebar]");

export function yieldDrawer() {
  document.addEventListener("click", (event) => event.target.closest?.("[data-testid=stSidebarNavLink]") && close());
  // The search field tells of who is chosen in it.
  document.addEventListener("samverkan:chosen", (event) => bar()?.contains(event.target) && close());
}

function close() {
  if (innerWidth > NARROW || bar()?.dataset.collapsed !== "false") return;
  document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
}

// Calls `then` when the side bar and what `wanted` finds in it are there to be seen.
export function openDrawer(wanted, then) {
  if (bar()?.dataset.collapsed === "true") document.querySelector("[data-testid=stExpandSidebarButton]")?.click();
  let frames = FRAMES;
  const look = () => {
    const box = bar()?.getBoundingClientRect();
    const found = wanted();
    if (found && ((box.width > 0 && box.left >= 0) || frames === 0)) then(found);
    else if (frames-- > 0) requestAnimationFrame(look);
  };
  look();
}
