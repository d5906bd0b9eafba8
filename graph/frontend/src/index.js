// The component's entry. Streamlit calls it at every rerun, and its answer when the component leaves the page.
import { Explorer } from "./explorer.js";
/** @import { Component, PictureData } from "./types/sent.d.ts" */

// A remount (a page switch, an interrupted rerun) must neither flash nor lose the camera, so an explorer that
// leaves the page is kept here for a while and used again.
/** @type {Map<string, { explorer: Explorer, parent: Node | null, timer: ReturnType<typeof setTimeout> | 0 }>} */
const parked = new Map();
const PATIENCE = 10 * 60_000;

/** @type {(component: Component<PictureData>) => () => void} */
export default function mount(component) {
  const { data, parentElement } = component;
  const key = data.key ?? component.name;
  let place = parked.get(key);
  if (!place) {
    place = { explorer: new Explorer(), parent: null, timer: 0 };
    parked.set(key, place);
  }
  clearTimeout(place.timer);
  if (place.parent !== parentElement || place.explorer.host.parentNode !== parentElement) {
    place.parent = parentElement;
    place.explorer.enter(parentElement);
  }
  place.explorer.update(component);
  return () => {
    if (place.parent !== parentElement) return; // already in use elsewhere
    place.timer = setTimeout(() => {
      place.explorer.destroy();
      parked.delete(key);
    }, PATIENCE);
  };
}
