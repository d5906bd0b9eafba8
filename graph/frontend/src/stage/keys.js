// Keys of a story, wherever the focus is: of a keyboard and of presentation clickers.
const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"];
/** @typedef {(by: number) => unknown} By */
/**
 * @typedef {{
 *   step: By, go: By, blank: () => unknown, out: () => unknown, speaker?: () => unknown, search?: () => unknown,
 *   fullScreen?: () => unknown, rank?: By, help?: () => unknown, reach?: By, update?: () => unknown,
 * }} Acts
 */

const BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];

/** @type {(act: Acts) => void} */
export function keys(act) {
  /** @type {Map<string, () => unknown>} */
  const actions = new Map([
    ...FORWARD.map((key) => /** @type {[string, () => unknown]} */ ([key, () => act.step(1)])),
    ...BACK.map((key) => /** @type {[string, () => unknown]} */ ([key, () => act.step(-1)])),
    ["Home", () => act.go(0)],
    ["End", () => act.go(Infinity)],
    ["b", () => act.blank()],
    [".", () => act.blank()],
    ["s", () => act.speaker?.()],
    ["/", () => act.search?.()],
    ["f", () => act.fullScreen?.()],
    ["n", () => act.rank?.(1)],
    ["p", () => act.rank?.(-1)],
    ["u", () => act.update?.()],
    ["?", () => act.help?.()],
    ["Escape", () => act.out()],
    ...["1", "2", "3", "4"].map((key) => /** @type {[string, () => unknown]} */ ([key, () => act.reach?.(Number(key))])),
  ]);
  addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const path = event.composedPath();
      const [target] = path;
      // A field keeps the focus for a moment after its dialog has closed; then the keys are the story's again.
      if (path.some((each) => each instanceof HTMLDialogElement && each.open)) return;
      if (target instanceof HTMLButtonElement && [" ", "Enter"].includes(event.key)) return;
      const backwards = event.key === " " && event.shiftKey;
      const action = backwards ? () => act.step(-1) : (actions.get(event.key) ?? actions.get(event.key.toLowerCase()));
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
    { capture: true },
  );
}
