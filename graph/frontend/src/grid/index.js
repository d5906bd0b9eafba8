// The component's entry. Streamlit calls it at every rerun, and its answer when the component leaves the page.
import { Grid } from "./grid.js";
/** @import { Component, GridData } from "../types/sent.d.ts" */

/** @type {WeakMap<Node, Grid>} */
const grids = new WeakMap();

/** @param {Component<GridData>} component */
export default function mount(component) {
  const { parentElement } = component;
  let grid = grids.get(parentElement);
  if (!grid) {
    grid = new Grid();
    grids.set(parentElement, grid);
  }
  if (grid.host.parentNode !== parentElement) parentElement.append(grid.host);
  grid.update(component);
  grid.host.setAttribute("data-ready", "");
}
