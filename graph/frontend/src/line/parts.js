// The parts of a line such as "Region Skåne – finansierar – Nätverket 2024": an actor, a kind, and further actors.
import { plain } from "../search/plain.js";
/** @import { KindWords } from "../types/sent.d.ts" */

const BETWEEN = /\s+[–—-]\s+|\s*(?:→|->|;)\s*/g;
const DASH = " – ";
const MOST = 8;

/** @typedef {{ id: string, name: string, text: string }} Kind - `text` is the word that is put into the line */

// Which part is being written, where it begins, and what of it is there.
/** @type {(text: string) => { index: number, start: number, text: string }} */
export function lastPart(text) {
  let [index, start] = [0, 0];
  for (const found of text.matchAll(BETWEEN)) {
    index += 1;
    start = found.index + found[0].length;
  }
  return { index, start, text: text.slice(start) };
}

// The line with its last part completed; a dash follows where a further part must come.
/** @type {(text: string, part: string) => string} */
export function completed(text, part) {
  const { index, start } = lastPart(text);
  return text.slice(0, start) + part + (index < 2 ? DASH : "");
}

// The kinds that begin with what is typed, or have a word that does: the name is offered, or else that word.
/** @type {(typed: string, kinds: KindWords[]) => Kind[]} */
export function kindsFor(typed, kinds) {
  const wanted = plain(typed);
  /** @type {Kind[]} */
  const found = [];
  for (const { id, name, words } of kinds) {
    const word = wanted ? [...words, name].find((one) => plain(one).startsWith(wanted)) : (words[0] ?? name);
    if (word) found.push({ id, name, text: word });
  }
  return found.slice(0, wanted ? MOST : kinds.length);
}
