// "Selected: {name}" with its braces filled in one pass, so that a name with braces stays a name.
/** @import { Dot, Scene } from "./types/drawn.d.ts" */

/** @type {(text: string, values: Record<string, unknown>) => string} */
export const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (braces, key) => (Object.hasOwn(values, key) ? String(values[key]) : braces));

// "Alma, Bo and 3 more"
/** @type {(dots: Pick<Dot, "name">[], scene: Pick<Scene, "words" | "lang">, most?: number) => string} */
export function listed(dots, { words, lang }, most = 2) {
  const names = dots.slice(0, most).map((dot) => brief(dot.name)).join(", ");
  const more = dots.length - most;
  return more > 0 ? `${names} ${fill(words.and_more, { count: new Intl.NumberFormat(lang).format(more) })}` : names;
}

/** @type {(name: string) => string} */
const brief = (name) => (name.length > 80 ? `${name.slice(0, 79)}…` : name);
