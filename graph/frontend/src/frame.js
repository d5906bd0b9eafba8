// The component's elements, empty.
import { element } from "./elements.js";

export function frame() {
  const stage = element("div", { class: "stage", tabindex: "0", role: "application" });
  const bar = element("div", { class: "bar", role: "group" });
  const tip = element("div", { class: "tip", hidden: "" }, element("b"), element("span"));
  const hint = element("p", { class: "hint", "aria-hidden": "true" });
  const strip = element("div", { class: "strip", role: "group", hidden: "" });
  const nobody = element("p", { class: "nobody", hidden: "" });
  const failure = element("p", { class: "failure", role: "alert", hidden: "" });
  const live = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const legend = element("div", { class: "legend", role: "group" });
  const probe = element("span", { class: "probe", "aria-hidden": "true" });
  const picture = element("div", { class: "frame" }, stage, nobody, strip, bar, tip, hint, failure);
  const host = element("div", { class: "network" }, probe, picture, legend, live);
  return { host, stage, nobody, strip, bar, tip, hint, failure, live, legend, probe };
}
