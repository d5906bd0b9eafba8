// Keys while the picture has the focus. Only those listed are handled; Tab and the rest keep their meaning.
import { STEPS } from "./surroundings.js";

const STEP = 60;

/** @typedef {() => unknown} Act - false where the key keeps its usual meaning */
/** @typedef {{ step: By, zoom: By, reach: By, pan: (dx: number, dy: number) => unknown, fit: Act, open: Act, leave: Act }} Acts */
/** @typedef {(by: number) => unknown} By */

/** @type {(stage: HTMLElement, act: Acts) => void} */
export function keyboard(stage, act) {
  /** @type {Map<string, Act>} */
  const keys = new Map([
    ["n", () => act.step(1)],
    ["p", () => act.step(-1)],
    ["ArrowLeft", () => act.pan(-STEP, 0)],
    ["ArrowRight", () => act.pan(STEP, 0)],
    ["ArrowUp", () => act.pan(0, -STEP)],
    ["ArrowDown", () => act.pan(0, STEP)],
    ["+", () => act.zoom(1.2)],
    ["=", () => act.zoom(1.2)],
    ["-", () => act.zoom(1 / 1.2)],
    ["0", () => act.fit()],
    ["Enter", () => act.open()],
    [" ", () => act.open()],
    ["Escape", () => act.leave()],
    ...STEPS.map((step) => /** @type {[string, Act]} */ ([String(step), () => act.reach(step)])),
  ]);
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keys.get(event.key) ?? keys.get(event.key.toLowerCase());
    if (!action) return;
    if (action() === false) return;
    event.preventDefault();
    event.stopPropagation();
  });
}
