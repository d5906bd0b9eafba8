// The legend explains the picture and is its filter: a button per category, pressed while its actors are in.
import { drawing, element } from "./elements.js";
import { path } from "./shapes.js";
import { fill } from "./words.js";

export function legend(box, look, toggle) {
  const { scene, layers, colours, theme, hidden } = look;
  const { words } = scene;
  const { partition, ranking } = layers;
  const number = new Intl.NumberFormat(scene.lang);
  const focused = box.getRootNode().activeElement?.dataset?.category;
  box.setAttribute("aria-label", `${words.legend}: ${partition.title}`);
  const rows = [element("p", { class: "heading" }, partition.title)];
  for (const [row, entry] of partition.legend.entries()) {
    const button = element(
      "button",
      { type: "button", "aria-pressed": String(!hidden.has(entry.id)), onclick: () => toggle(entry.id) },
      drawing(16, { d: path(entry.shape), fill: colours[row] }),
      element("span", {}, entry.name),
      element("b", {}, number.format(entry.count)),
    );
    button.dataset.category = entry.id;
    rows.push(button);
  }
  const explained = [];
  if (scene.list.some((dot) => dot.collaboration)) {
    const ring = { d: path("dot", 6.4), fill: "none", stroke: theme.text, "stroke-width": "1.3" };
    explained.push([words.collaboration, ring, { d: path("dot", 3.8), fill: theme.text }]);
  }
  const two = { d: path("dot", 5, 10) + path("dot", 2, 2.5), fill: theme.text, opacity: "0.7" };
  if (ranking.name) explained.push([fill(words.size, { ranking: ranking.name }), two]);
  const broken = { d: "M0 8H16", stroke: theme.text, "stroke-width": "1.6", "stroke-dasharray": "4 2" };
  if (look.dashed) explained.push([words.dashed, broken]);
  for (const [text, ...paths] of explained) {
    rows.push(element("p", {}, drawing(16, ...paths), element("span", {}, text)));
  }
  if (scene.graph.omitted) {
    const text = fill(words.omitted, { omitted: number.format(scene.graph.omitted) });
    rows.push(element("p", { class: "note" }, text));
  }
  box.replaceChildren(...rows);
  if (focused !== undefined) [...box.querySelectorAll("button")].find((b) => b.dataset.category === focused)?.focus();
}

export function press(box, hidden) {
  for (const button of box.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(!hidden.has(button.dataset.category)));
  }
}
