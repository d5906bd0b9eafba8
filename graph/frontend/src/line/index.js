// The component's entry. Streamlit calls it at every rerun, and its answer when the component leaves the page.
import { Line } from "./line.js";
/** @import { Component, LineData } from "../types/sent.d.ts" */

/** @type {WeakMap<Node, Line>} */
const lines = new WeakMap();

/** @type {(component: Component<LineData>) => () => void} */
export default function mount(component) {
  const { parentElement } = component;
  let line = lines.get(parentElement);
  if (!line) {
    line = new Line();
    lines.set(parentElement, line);
  }
  if (line.host.parentNode !== parentElement) parentElement.append(line.host);
  line.update(component);
  return () => line.destroy();
}
