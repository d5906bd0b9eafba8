// The legend explains the picture and is its filter: a button per category, pressed while its actors are in. Of a
// map it only explains.
import { drawing, element, focusedBeside } from "./elements.js";
import { path } from "./shapes.js";
import { legend as tokens } from "./tokens.js";
import { fill } from "./words.js";
/** @import { Shown } from "./types/drawn.d.ts" */

/** @typedef {{ toggle: (category: string) => void, only: (category: string, again?: boolean) => void }} Filtering */

// A click switches a category on or off; a double click (or the shift key) shows it alone, and then all again.
/** @type {(box: HTMLElement, look: Shown, act: Filtering) => void} */
export function legend(box, look, act) {
  const { scene, layers, colours } = look;
  const { words } = scene;
  const { partition } = layers;
  const focused = focusedBeside(box)?.dataset?.category;
  const scrolled = box.querySelector(".rows")?.scrollTop ?? 0;
  box.setAttribute("aria-label", scene.map ? partition.title : `${words.legend}: ${partition.title}`);
  if (!scene.map) box.setAttribute("aria-description", words.legend_keys);
  const rows = element("div", { class: "rows" }, element("p", { class: "heading" }, partition.title));
  for (const [row, entry] of partition.legend.entries()) {
    const made = scene.map
      ? element("p", { class: "row" })
      : element("button", { class: "row", type: "button", onclick: (event) => pressed(event, entry.id, act) });
    made.append(
      drawing(16, { d: path(entry.shape), fill: colours[row] }),
      element("span", { class: "name", title: entry.name }, entry.name),
      element("b", {}),
    );
    made.dataset.category = entry.id;
    rows.append(made);
  }
  rows.addEventListener("scroll", () => fade(rows), { passive: true });
  box.replaceChildren(rows, element("div", { class: "notes" }, ...notes(look)));
  press(box, look);
  rows.scrollTop = scrolled;
  if (focused !== undefined) [...box.querySelectorAll("button")].find((b) => b.dataset.category === focused)?.focus();
}

/** @type {(event: MouseEvent, category: string, act: Filtering) => void} */
function pressed({ detail, shiftKey }, category, act) {
  if (detail > 1) act.only(category, true);
  else if (shiftKey) act.only(category);
  else act.toggle(category);
}

// The other signs, which are always visible.
/** @type {(look: Shown) => HTMLElement[]} */
function notes(look) {
  const { scene, layers, theme } = look;
  const { words } = scene;
  const { ranking } = layers;
  /** @type {[text: string, ...paths: Record<string, string>[]][]} */
  const explained = [];
  if (scene.list.some((dot) => dot.collaboration)) {
    const ring = { d: path("dot", tokens.ring), fill: "none", stroke: theme.text, "stroke-width": `${tokens.ring_width}` };
    explained.push([words.collaboration, ring, { d: path("dot", tokens.ring_core), fill: theme.text }]);
  }
  const two = { d: path("dot", 5, 10) + path("dot", 2, 2.5), fill: theme.text, opacity: "0.7" };
  if (ranking.name) explained.push([fill(words.size, { ranking: ranking.name }), two]);
  const broken = { d: "M0 8H16", stroke: theme.text, "stroke-width": `${tokens.dash_width}`, "stroke-dasharray": tokens.dash.join(" ") };
  if (look.dashed) explained.push([words.dashed, broken]);
  const outline = { d: path("dot", tokens.outline), fill: "none", stroke: theme.text, "stroke-width": `${tokens.outline_width}`, "stroke-dasharray": tokens.outline_dash.join(" ") };
  // On a page the text beside explains them: a legend that grows would move the picture with a change.
  if (look.far && look.gone.length) explained.push([words.gone, outline]);
  if (look.far && look.apart.size) explained.push([words.apart, outline, { d: path("dot", tokens.outline_core), fill: theme.text }]);
  const rows = explained.map(([text, ...paths]) => {
    const name = element("span", { class: "name", title: text }, text);
    return element("p", { class: "row" }, drawing(16, ...paths), name);
  });
  if (scene.graph.omitted) {
    const omitted = new Intl.NumberFormat(scene.lang).format(scene.graph.omitted);
    rows.push(element("p", { class: "note" }, fill(words.omitted, { omitted })));
  }
  return rows;
}

// Which categories are switched on, and how many of their actors are within.
/** @type {(box: HTMLElement, look: Shown) => void} */
export function press(box, look) {
  const { scene, layers, hidden, counts } = look;
  const number = new Intl.NumberFormat(scene.lang);
  const part = layers.scope !== null || look.focused;
  for (const [row, made] of [...box.querySelectorAll("[data-category]")].entries()) {
    const entry = layers.partition.legend[row];
    if (!scene.map) made.setAttribute("aria-pressed", String(!hidden.has(entry.id)));
    const [all, within] = [number.format(entry.count), number.format(counts[row])];
    const count = /** @type {HTMLElement} */ (made.querySelector("b"));
    if (!part || scene.map || counts[row] === entry.count) {
      count.replaceChildren(all);
      continue;
    }
    const seen = element("span", { "aria-hidden": "true" }, `${within} / ${all}`);
    const heard = element("span", { class: "unseen" }, fill(scene.words.of, { within, count: all }));
    count.replaceChildren(seen, heard);
  }
}

// Categories that go on below are faded out there; where no button can be reached, the keys must scroll.
/** @type {(box: Element) => void} */
export function cut(box) {
  const rows = box.querySelector(".rows");
  if (!rows) return;
  fade(rows);
  if (rows.scrollHeight > rows.clientHeight + 1 && !rows.querySelector("button")) rows.setAttribute("tabindex", "0");
  else rows.removeAttribute("tabindex");
}

/** @type {(rows: Element) => void} */
function fade(rows) {
  rows.classList.toggle("more", rows.scrollTop + rows.clientHeight < rows.scrollHeight - 4);
}
