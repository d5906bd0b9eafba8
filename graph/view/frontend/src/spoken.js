// What those hear who do not see the picture.
import { partners } from "./tooltip.js";

// "Selected: {name}" with its braces filled in one pass, so that a name with braces stays a name.
const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (braces, key) => (Object.hasOwn(values, key) ? String(values[key]) : braces));

export function described({ words, lang, nodes, edges }) {
  const number = new Intl.NumberFormat(lang);
  return fill(words.picture, { actors: number.format(nodes.length), ties: number.format(edges.length) });
}

export function selection({ scene, selected }) {
  const dot = scene.dots.get(selected);
  if (!dot) return scene.words.none_selected;
  const sector = scene.categories.get(dot.group).name;
  return fill(scene.words.selected, { name: dot.name, sector, partners: partners(dot, scene) });
}

export function filtered({ scene, hidden }, category) {
  const word = hidden.has(category) ? scene.words.hidden : scene.words.shown;
  return fill(word, { sector: scene.categories.get(category).name });
}
