// The document's theme: the one it was made with, or the system's until another is chosen.
/** @import { Stage } from "./content.js" */

const dark = matchMedia("(prefers-color-scheme: dark)");

/** @type {(stage: Pick<Stage, "theme">, plainly: boolean) => void} */
export function applyTheme(stage, plainly) {
  const { theme } = stage;
  const root = document.documentElement;
  // The speaker reads notes from near.
  if (plainly && theme.startsWith("projector")) root.dataset.theme = theme === "projector" ? "dark" : "light";
  else if (theme === "auto") {
    const follow = () => (root.dataset.theme = dark.matches ? "dark" : "light");
    dark.addEventListener("change", () => root.dataset.chosen || follow());
    follow();
  } else root.dataset.theme = theme;
}

export function toggleTheme() {
  const { dataset } = document.documentElement;
  dataset.chosen = "1";
  dataset.theme = dataset.theme === "dark" ? "light" : "dark";
}
