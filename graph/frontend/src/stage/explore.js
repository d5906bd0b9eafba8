// A network to explore: the picture, the selected actor, and the table in the document.
import { drawing, element } from "../elements.js";
import { Explorer } from "../explorer.js";
import { card } from "./card.js";
import { searchField } from "./dialogs.js";
import { namesOf, pictureData } from "./content.js";
import { toggleTheme } from "./theme.js";
/** @import { Focus, SetValue } from "../types/sent.d.ts" */
/** @import { Stage } from "./content.js" */

const HALF_MOON = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 5v14a7 7 0 0 0 0-14z";

/** @type {(stage: Stage, body: HTMLElement) => void} */
export function explore(stage, body) {
  const { texts } = stage;
  const [step] = stage.steps;
  const names = namesOf(stage, step.layers);
  const state = { ...step };
  const picture = new Explorer({ load: stage.load });
  const aside = element("aside", { class: "card", "aria-label": texts.card });
  const field = searchField(stage, () => names, (id) => choose(id));
  const heading = element("h1", {}, stage.title(0));
  const theme = element(
    "button",
    { type: "button", class: "theme", title: texts.theme, "aria-label": texts.theme, onclick: toggleTheme },
    drawing(24, { d: HALF_MOON }),
  );
  const about = [step.caption, step.sentence].filter(Boolean).map((line) => element("p", {}, line));
  const place = element("div", { class: "picture" });
  const top = element("header", { class: "top" }, element("div", {}, heading, ...about), field.host, theme);
  body.prepend(element("div", { class: "page" }, top, element("main", {}, place, aside)));
  picture.enter(place);

  // An actor chosen beside the picture, which may be outside its frame.
  /** @type {(id: string | null) => void} */
  function choose(id) {
    state.select = id;
    update();
  }

  function update() {
    picture.update({ data: pictureData(state, "var(--picture)"), setStateValue: changed });
    selected();
  }

  /** @type {SetValue} */
  function changed(name, value) {
    if (name === "selected") state.select = /** @type {string | null} */ (value);
    else if (name === "hidden") state.hidden = /** @type {string[]} */ (value);
    else ({ ids: state.focus, radius: state.radius } = /** @type {Focus} */ (value));
    selected();
  }

  function selected() {
    card(aside, stage, state, choose);
    field.show(state.select);
  }

  update();
}
