// Name, category and number of partners beside the pointer, as text.
import { numbers } from "./ring.js";
import { fill } from "./words.js";
/** @import { Dot, Point, Shown, Tie } from "./types/drawn.d.ts" */

/** @type {(tip: HTMLElement, dot: Dot | null, at: Point | null, look: Pick<Shown, "scene" | "layers">, stage: HTMLElement) => void} */
export function showTip(tip, dot, at, { scene, layers }, stage) {
  tip.hidden = !dot;
  if (!dot || !at) return;
  const category = layers.partition.legend[dot.group].name;
  const lines = scene.map ? [dot.name, numbers(dot, scene)] : [dot.name, [category, about(dot, { scene, layers })].filter(Boolean).join(" · ")];
  write(tip, lines, at, stage);
}

// Of a map: which two categories, and how many ties there are between them.
/** @type {(tip: HTMLElement, tie: Tie, at: Point, look: Pick<Shown, "scene">, stage: HTMLElement) => void} */
export function showTie(tip, tie, at, { scene }, stage) {
  tip.hidden = false;
  const ties = new Intl.NumberFormat(scene.lang).format(tie.count);
  write(tip, [`${tie.a.name} – ${tie.b.name}`, fill(scene.words.map_tie, { ties })], at, stage);
}

/** @type {(tip: HTMLElement, lines: string[], at: Point, stage: HTMLElement) => void} */
function write(tip, lines, at, stage) {
  lines.forEach((line, i) => (tip.children[i].textContent = line.length > 300 ? `${line.slice(0, 299)}…` : line));
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const x = at.x + 16 + width > stage.clientWidth ? at.x - width - 12 : at.x + 16;
  const y = at.y + 18 + height > stage.clientHeight ? at.y - height - 10 : at.y + 18;
  tip.style.transform = `translate(${Math.max(4, Math.round(x))}px,${Math.max(4, Math.round(y))}px)`;
}

// How many partners a dot has in what is measured; empty for one that is not measured.
/** @type {(dot: Pick<Dot, "partners" | "place">, look: Pick<Shown, "scene" | "layers">) => string} */
export function about(dot, { scene, layers }) {
  const { words, lang } = scene;
  const partners = layers.ranking.partners ? layers.ranking.partners[dot.place] : dot.partners;
  if (partners === null) return "";
  return `${new Intl.NumberFormat(lang).format(partners)} ${partners === 1 ? words.partner : words.partners}`;
}
