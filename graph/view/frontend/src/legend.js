// The legend is the filter: a button per sector, pressed while its actors are shown.
import { drawing, element } from "./elements.js";
import { path } from "./shapes.js";

export function legend(box, { scene, colours, theme, hidden }, toggle) {
  box.setAttribute("aria-label", scene.words.legend);
  const number = new Intl.NumberFormat(scene.lang);
  const rows = scene.legend.map((entry) => {
    const button = element(
      "button",
      { type: "button", "aria-pressed": String(!hidden.has(entry.id)), onclick: () => toggle(entry.id) },
      drawing(16, { d: path(entry.shape), fill: colours.get(entry.id) }),
      element("span", {}, entry.name),
      element("b", {}, number.format(entry.count)),
    );
    button.dataset.category = entry.id;
    return button;
  });
  if (scene.nodes.some((node) => node.collaboration)) {
    const ring = drawing(
      16,
      { d: path("dot", 6.4), fill: "none", stroke: theme.text, "stroke-width": "1.3" },
      { d: path("dot", 3.8), fill: theme.text },
    );
    rows.push(element("p", {}, ring, element("span", {}, scene.words.collaboration)));
  }
  if (scene.omitted) {
    const text = scene.words.omitted.replace("{omitted}", number.format(scene.omitted));
    rows.push(element("p", { class: "note" }, text));
  }
  box.replaceChildren(...rows);
}

export function press(box, hidden) {
  for (const button of box.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(!hidden.has(button.dataset.category)));
  }
}
