// The component's elements, empty.
import { element } from "./elements.js";
/** @import { inspector } from "./inspector.js" */

export class Frame {
  stage = element("div", { class: "stage", tabindex: "0", role: "application" });
  bar = element("div", { class: "bar", role: "group" });
  tip = element("div", { class: "tip", hidden: "" }, element("b"), element("span"));
  hint = element("p", { class: "hint", "aria-hidden": "true" });
  strip = element("div", { class: "strip", role: "group", hidden: "" });
  nobody = element("p", { class: "nobody", hidden: "" });
  failure = element("p", { class: "failure", role: "alert", hidden: "" });
  live = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  legend = element("div", { class: "legend", role: "group" });
  probe = element("span", { class: "probe", "aria-hidden": "true" });
  #over = [this.nobody, this.strip, this.bar, this.tip, this.hint, this.failure];
  #picture = element("div", { class: "frame" }, this.stage, ...this.#over);
  /** @type {HTMLElement & { explorer?: ReturnType<typeof inspector> }} */
  host = element("div", { class: "network" }, this.probe, this.#picture, this.legend, this.live);
}
