// Descriptions of the picture for screen readers.
import { numbers } from "./ring.js";
import { about } from "./tooltip.js";
import { fill, listed } from "./words.js";
/** @import { Scene, Shown } from "./types/drawn.d.ts" */

/** @type {(scene: Scene) => string} */
export function described({ words, lang, list, ties, map }) {
  const number = new Intl.NumberFormat(lang);
  const [dots, lines] = [number.format(list.length), number.format(ties.length)];
  return map ? fill(words.map, { categories: dots, ties: lines }) : fill(words.picture, { actors: dots, ties: lines });
}

/** @type {(scene: Pick<Scene, "words" | "map">) => string} */
export const keysOf = ({ words, map }) => (map ? words.map_keys : words.keys);

/** @type {(look: Pick<Shown, "scene" | "selected" | "layers">) => string} */
export function selection({ scene, selected, layers }) {
  if (!selected) return scene.words.none_selected;
  if (scene.map) return fill(scene.words.map_selected, { name: selected.name, numbers: numbers(selected, scene) });
  const sector = layers.partition.legend[selected.group].name;
  const known = [selected.name, sector, about(selected, { scene, layers })].filter(Boolean);
  return fill(scene.words.selected, { known: known.join(", ") });
}

/** @type {(look: Pick<Shown, "scene" | "hidden" | "layers">, category: string) => string} */
export function filtered({ scene, hidden, layers }, category) {
  const word = hidden.has(category) ? scene.words.hidden : scene.words.shown;
  return fill(word, { sector: layers.partition.legend.find((entry) => entry.id === category)?.name });
}

/** @type {(look: Pick<Shown, "scene" | "middle" | "focus" | "inside">) => string} */
export function focused({ scene, middle, focus, inside }) {
  if (!middle.length) return scene.words.unfocused;
  const number = new Intl.NumberFormat(scene.lang);
  const actors = number.format(inside.length);
  return fill(scene.words.focused, { names: listed(middle, scene), steps: focus.radius, actors });
}
