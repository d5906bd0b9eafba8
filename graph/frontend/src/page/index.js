// The component's entry. One page serves the whole document, however often Streamlit mounts it.
import { Page } from "./page.js";
/** @import { Component, PageData } from "../types/sent.d.ts" */

/** @type {Page | null} */
let page = null;

/** @type {(component: Component<PageData>) => void} */
export default function mount({ data, parentElement }) {
  page ??= new Page();
  page.enter(parentElement);
  page.update(data);
}
