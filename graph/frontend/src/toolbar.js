// Plus, minus, everything, full screen, link, save.
import { drawing, element, focusedBeside } from "./elements.js";
/** @import { Words } from "./types/sent.d.ts" */

/** @type {Record<string, string>} */
const ICONS = {
  zoom_in: "M12 5v14M5 12h14",
  zoom_out: "M5 12h14",
  fit: "M12 3v4M12 17v4M3 12h4M17 12h4M7.5 12a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0",
  full_screen: "M8 3H3v5M16 3h5v5M8 21H3v-5M16 21h5v-5",
  leave_full_screen: "M3 8h5V3M21 8h-5V3M3 16h5v5M21 16h-5v5",
  copy_link:
    "M10 14a4 4 0 0 0 5.7 0l3.3-3.3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-5.7 0L5 13.3A4 4 0 0 0 10.7 19l1.3-1.3",
  save_picture: "M12 4v11M7 11l5 5 5-5M5 20h14",
};

/** @type {(bar: HTMLElement, words: Words, actions: Record<string, () => unknown>, full: boolean) => void} */
export function toolbar(bar, words, actions, full) {
  bar.setAttribute("aria-label", words.toolbar);
  const focused = focusedBeside(bar)?.dataset?.tool;
  const tools = ["zoom_in", "zoom_out", "fit"];
  if (document.fullscreenEnabled) tools.push("full_screen");
  tools.push("copy_link", "save_picture");
  bar.replaceChildren(
    ...tools.map((tool) => {
      const name = tool === "full_screen" && full ? "leave_full_screen" : tool;
      const button = element(
        "button",
        { type: "button", title: words[name], "aria-label": words[name], onclick: actions[tool] },
        drawing(24, { d: ICONS[name] }),
      );
      button.dataset.tool = tool;
      return button;
    }),
  );
  if (focused) /** @type {HTMLElement | null} */ (bar.querySelector(`[data-tool="${focused}"]`))?.focus();
}
