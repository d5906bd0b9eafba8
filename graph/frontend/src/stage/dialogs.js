// The dialogs over the picture: the keys, and the search.
import { element } from "../elements.js";
import { Field } from "../search/field.js";
import sheet from "../search/search.css";
/** @import { Stage } from "./content.js" */
/** @import { Names } from "../search/names.js" */

/** @type {(stage: Stage, box: HTMLElement) => HTMLDialogElement} */
export function help(stage, box) {
  const { texts } = stage;
  const rows = texts.keys.map(([caps, does]) =>
    element("div", {}, element("dt", {}, ...caps.map((cap) => element("kbd", {}, cap))), element("dd", {}, does)),
  );
  const facts = stage.facts.map((fact) => element("p", {}, fact));
  const dialog = element("dialog", { class: "help", "aria-label": texts.help }, element("h2", {}, texts.help), element("dl", {}, ...rows), ...facts);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("click", () => dialog.close());
  box.append(dialog);
  return dialog;
}

// The search field in a root of its own, since its style sheet is written for one.
/** @type {(stage: Stage, names: () => Names, chosen: (id: string | null) => void) => { host: HTMLElement, show: (value: string | null, url?: string) => void, begin: () => void }} */
export function searchField(stage, names, chosen) {
  const host = element("div", { class: "finder" });
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  root.adoptedStyleSheets = [style];
  const field = new Field({ load: async () => names() });
  root.append(field.host);
  const { find } = stage.texts;
  return {
    host,
    show(value, url = "names") {
      const data = { label: find, url, value, failed: "" };
      field.update({ data, setStateValue: (_, id) => chosen(/** @type {string | null} */ (id)) });
    },
    begin: () => field.host.querySelector("input")?.focus(),
  };
}

/** @type {(stage: Stage, names: () => Names, chosen: (id: string | null) => void, box: HTMLElement) => { open: (graph: string) => void }} */
export function searchDialog(stage, names, chosen, box) {
  const dialog = element("dialog", { class: "search-dialog", "aria-label": stage.texts.find });
  const field = searchField(stage, names, (id) => {
    dialog.close();
    chosen(id);
  });
  dialog.append(field.host);
  box.append(dialog);
  return {
    // `graph` identifies the names, so that those of another graph are loaded.
    open(graph) {
      field.show(null, graph);
      dialog.showModal();
      field.begin();
    },
  };
}
