// The component's entry: on each page, and in each form. One serves the whole document, however often it is mounted.
import { Kept } from "./kept.js";
/** @import { Component, KeptData } from "../types/sent.d.ts" */

/** @type {Kept | null} */
let kept = null;

/** @type {(component: Component<KeptData>) => () => void} */
export default function mount(component) {
  const { form, folder } = component.data;
  kept ??= new Kept();
  const { forms, page } = kept;
  if (form) {
    forms.update(folder, form);
    return () => forms.leave(form.key);
  }
  page.enter(component.parentElement);
  page.update(component);
  return () => page.leave(component.parentElement);
}
