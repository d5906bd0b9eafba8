// The component's entry. One serves the whole document, however often Streamlit mounts it.
import { Live } from "./live.js";
/** @import { Component, LiveData } from "../types/sent.d.ts" */

const PATIENCE = 3_000; // between a page that is left and the next

/** @type {Live | null} */
let live = null;
/** @type {ReturnType<typeof setTimeout> | 0} */
let timer = 0;

/** @type {(component: Component<LiveData>) => () => void} */
export default function mount(component) {
  const { parentElement } = component;
  clearTimeout(timer);
  live ??= new Live();
  live.enter(parentElement);
  live.update(component);
  return () => {
    if (live?.parent !== parentElement) return; // already in use elsewhere
    timer = setTimeout(() => live?.leave(), PATIENCE);
  };
}
