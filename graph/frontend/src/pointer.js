// Mouse, pen and touch: click to select, double or long to focus, hover for the tooltip; and the wheel.
import { focusedBeside } from "./elements.js";
/** @import { Point } from "./types/drawn.d.ts" */

const CLICK = 6; // pixels that a pointer may move in a click

const LONG = 500; // milliseconds of a long press
const TWICE = 350; // … and between two taps
const [ARROW, FINGER] = [4, 16]; // pixels beside a dot that count as on it

/**
 * Where on the stage, in its pixels, and how far beside a dot counts as on it.
 * @typedef {{
 *   point: (at: Point | null, dragging?: boolean) => unknown,
 *   click: (at: Point, slack: number) => unknown,
 *   focus: (at: Point, slack: number, further: boolean) => unknown,
 *   scrolledPast: () => unknown,
 * }} Acts
 */

/** @type {(stage: HTMLElement, act: Acts) => void} */
export function pointer(stage, act) {
  /** @type {Point | null} */
  let down = null;
  /** @type {ReturnType<typeof setTimeout> | 0} */
  let pressing = 0;
  /** @type {(Point & { time: number }) | null} */
  let tapped = null;
  /** @type {(event: MouseEvent, from: Point) => boolean} */
  const away = (event, from) => Math.hypot(event.clientX - from.x, event.clientY - from.y) > CLICK;
  const release = () => clearTimeout(pressing);
  stage.addEventListener("pointerdown", (event) => {
    release();
    down = event.isPrimary ? { x: event.clientX, y: event.clientY } : null; // a second finger: no click
    if (!down || event.pointerType !== "touch") return;
    const at = local(stage, event);
    pressing = setTimeout(() => {
      down = null; // and no click when the finger is lifted
      act.focus(at, FINGER, false);
    }, LONG);
  });
  stage.addEventListener("pointermove", (event) => {
    if (down && away(event, down)) release();
    if (event.pointerType !== "touch") act.point(local(stage, event), event.buttons !== 0);
  });
  stage.addEventListener("pointerup", (event) => {
    release();
    // A renderer may stop the click of a touch.
    if (event.pointerType !== "touch" || !down || away(event, down)) return;
    const at = local(stage, event);
    const again = tapped && event.timeStamp - tapped.time < TWICE && Math.hypot(at.x - tapped.x, at.y - tapped.y) < 24;
    tapped = again ? null : { ...at, time: event.timeStamp };
    stage.focus({ preventScroll: true });
    if (again) act.focus(at, FINGER, false);
    else act.click(at, FINGER);
  });
  stage.addEventListener("pointercancel", release);
  stage.addEventListener("contextmenu", (event) => event.pointerType === "touch" && event.preventDefault());
  stage.addEventListener("pointerleave", () => act.point(null));
  stage.addEventListener("click", (event) => {
    if (event.detail === 0 || /** @type {PointerEvent} */ (event).pointerType === "touch" || !down || away(event, down)) return;
    act.click(local(stage, event), ARROW);
  });
  stage.addEventListener("dblclick", (event) => {
    if (/** @type {PointerEvent} */ (event).pointerType === "touch" || !down || away(event, down)) return;
    act.focus(local(stage, event), ARROW, event.shiftKey);
  });
  // A page that scrolls keeps the wheel until the picture has been clicked or the key for zooming is held,
  // as maps in pages do; the renderer does not get it then.
  stage.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey || engaged(stage) || !pageScrolls(stage)) return;
      event.stopPropagation();
      act.scrolledPast();
    },
    { capture: true },
  );
}

/** @type {(stage: Element, event: MouseEvent) => Point} */
function local(stage, event) {
  const box = stage.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** @type {(stage: Element) => boolean} */
export const engaged = (stage) => focusedBeside(stage) === stage || !!document.fullscreenElement;

// The element that a stage stands in, in a shadow root or not.
/** @type {(stage: Element) => Element | null} */
const outOf = (stage) => /** @type {Partial<ShadowRoot>} */ (stage.getRootNode()).host ?? stage.parentElement;

/** @type {(stage: Element) => boolean} */
function pageScrolls(stage) {
  for (let at = outOf(stage); at; at = at.assignedSlot ?? at.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight + 4) return true;
  }
  return (document.scrollingElement?.scrollHeight ?? 0) > innerHeight + 4;
}
