// The strip with the actors in focus, the radius, and a button to leave the focus.
import { drawing, element, focusedBeside } from "./elements.js";
import { STEPS } from "./surroundings.js";
import { fill, listed } from "./words.js";
/** @import { Shown } from "./types/drawn.d.ts" */

/** @type {(strip: HTMLElement, look: Shown, act: { reach: (radius: number) => void, leave: () => void }) => void} */
export function focusStrip(strip, { scene, middle, focus }, act) {
  strip.hidden = !middle.length;
  if (strip.hidden) {
    strip.replaceChildren();
    return;
  }
  const { words } = scene;
  const held = focusedBeside(strip)?.dataset?.step;
  const steps = STEPS.map((step) => {
    const button = element(
      "button",
      { type: "button", "aria-pressed": String(step === focus.radius), onclick: () => act.reach(step) },
      String(step),
    );
    button.setAttribute("aria-label", `${words.steps}: ${step}`);
    button.dataset.step = String(step);
    return button;
  });
  const leave = element(
    "button",
    { type: "button", title: words.leave_focus, "aria-label": words.leave_focus, onclick: () => act.leave() },
    drawing(24, { d: "M6 6l12 12M18 6L6 18" }),
  );
  const name = element("span", { class: "who" }, fill(words.focus, { names: listed(middle, scene) }));
  const label = element("span", { class: "steps", "aria-hidden": "true" }, words.steps);
  strip.setAttribute("aria-label", name.textContent);
  strip.replaceChildren(name, label, ...steps, leave);
  if (held) /** @type {HTMLElement | null} */ (strip.querySelector(`[data-step="${held}"]`))?.focus();
}
