// Mouse, pen and fingers: click to select, hover for the tooltip; and who gets the wheel.
const CLICK = 6; // pixels a pointer may wander and still click

export function pointer(stage, act) {
  let down = null;
  stage.addEventListener("pointerdown", (event) => {
    down = event.isPrimary ? { x: event.clientX, y: event.clientY } : null; // a second finger: no click
  });
  stage.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch") act.point(local(stage, event), event.buttons !== 0);
  });
  stage.addEventListener("pointerleave", () => act.point(null));
  stage.addEventListener("click", (event) => {
    if (event.detail === 0 || !down) return;
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > CLICK) return;
    act.click(local(stage, event), event.pointerType === "touch" ? 16 : 4);
  });
  // A page that scrolls keeps the wheel until the picture has been clicked or the key for zooming is held,
  // as maps in pages do; vis-network, further in, then never sees it.
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
