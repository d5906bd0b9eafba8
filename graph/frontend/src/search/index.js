// The component's entry. Streamlit calls it at every rerun, and its answer when the component leaves the page.
import { Field } from "./field.js";
/** @import { Component, SearchData } from "../types/sent.d.ts" */

/** @type {WeakMap<Node, Field>} */
const fields = new WeakMap();

/** @type {(component: Component<SearchData>) => () => void} */
export default function mount(component) {
  const { parentElement } = component;
  let field = fields.get(parentElement);
  if (!field) {
    field = new Field();
    fields.set(parentElement, field);
  }
  if (field.host.parentNode !== parentElement) parentElement.append(field.host);
  field.update(component);
  return () => field.destroy();
}
