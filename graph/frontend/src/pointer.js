// Mouse, pen and fingers: click to select, twice or long to focus, hover for the tooltip; and who gets the wheel.
const CLICK = 6; // pixels a pointer may wander and still click

const LONG = 500; // milliseconds of a long press
const TWICE = 350; // … and between two taps
const [ARROW, FINGER] = [4, 16]; // pixels beside a dot that still mean it

export function pointer(stage, act) {
  let down = null;
  let pressing = 0;
  let tapped = null;
  const away = (event) => Math.hypot(event.clientX - down.x, event.clientY - down.y) > CLICK;
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
    if (down && away(event)) release();
    if (event.pointerType !== "touch") act.point(local(stage, event), event.buttons !== 0);
  });
  stage.addEventListener("pointerup", (event) => {
    release();
    // A renderer may keep the click of a finger to itself.
    if (event.pointerType !== "touch" || !down || away(event)) return;
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
    if (event.detail === 0 || event.pointerType === "touch" || !down || away(event)) return;
    act.click(local(stage, event), ARROW);
  });
  stage.addEventListener("dblclick", (event) => {
    if (event.pointerType === "touch" || !down || away(event)) return;
    act.focus(local(stage, event), ARROW, event.shiftKey);
  });
  // A page that scrolls keeps the wheel until the picture has been clicked or the key for zooming is held,
  // as maps in pages do; the renderer, further in, then never sees it.
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

function local(stage, event) {
  const box = stage.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

export const engaged = (stage) => stage.getRootNode().activeElement === stage || !!document.fullscreenElement;

function pageScrolls(stage) {
  for (let at = stage.getRootNode().host ?? stage.parentElement; at; at = at.assignedSlot ?? at.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight + 4) return true;
  }
  return document.scrollingElement.scrollHeight > innerHeight + 4;
}
