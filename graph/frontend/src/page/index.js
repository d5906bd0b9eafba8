// The component's entry. One page serves the whole document, however often Streamlit mounts it anew.
import { Page } from "./page.js";

let page = null;

export default function mount({ data, parentElement }) {
  page ??= new Page();
  page.enter(parentElement);
  page.update(data);
}
