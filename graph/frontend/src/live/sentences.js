// What is said of the revisions and of who is here.
import { fill } from "../words.js";
/** @import { Here, Revision, Words } from "../types/sent.d.ts" */

// Whether the numbers on the page are of an earlier revision; not while a run shows an edit of one's own.
/** @type {(shown: number, latest: number | null, own: number) => boolean} */
export const isStale = (shown, latest, own) => latest !== null && latest !== shown && latest !== own;

/** @type {(revision: Pick<Revision, "who" | "number">, shown: number, words: Words, lang: string) => string} */
export function said({ who, number }, shown, words, lang) {
  const { format } = new Intl.NumberFormat(lang);
  return fill(words.changed, { who: who || words.somebody, shown: format(shown), latest: format(number) });
}

// Who is here; nothing where one is alone.
/** @type {(found: Here | null, words: Words, lang: string) => string} */
export function here(found, words, lang) {
  if (!found || found.names.length + found.others < 2) return "";
  const number = new Intl.NumberFormat(lang);
  if (!found.names.length) return fill(words.alone, { n: number.format(found.others) });
  const more = found.others ? [fill(words.others, { n: number.format(found.others) })] : [];
  return fill(words.here, { names: [...found.names, ...more].join(", ") });
}
