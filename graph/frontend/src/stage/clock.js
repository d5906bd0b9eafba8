// The time of day, and the time elapsed.
import { element } from "../elements.js";
/** @import { Stage } from "./content.js" */

/** @type {(stage: Pick<Stage, "lang" | "texts">) => HTMLElement[]} */
export function clock({ lang, texts }) {
  const time = element("p", { class: "time" });
  const elapsed = element("p", { class: "elapsed" });
  const day = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  let began = Date.now();
  const tick = () => {
    time.textContent = day.format(Date.now());
    elapsed.textContent = `${texts.elapsed} ${span(Date.now() - began)}`;
  };
  const again = () => {
    began = Date.now();
    tick();
  };
  setInterval(tick, 1_000);
  tick();
  return [time, elapsed, element("button", { type: "button", onclick: again }, texts.restart)];
}

/** @type {(milliseconds: number) => string} */
export function span(milliseconds) {
  const seconds = Math.floor(milliseconds / 1_000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
  const hours = Math.floor(seconds / 3_600);
  return (hours ? [hours, ...parts] : parts).join(":");
}
