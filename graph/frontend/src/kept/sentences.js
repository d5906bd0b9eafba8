// What is said of an entry: what was not saved, or as which revision it was. An answer is the number of a revision, 0 where
// it was not saved, and below where it cannot be read.
import { fill } from "../words.js";
/** @import { KeptEntry, Words } from "../types/sent.d.ts" */

const LOST = ["tables", "change"]; // kinds of which only that is kept that they were begun
const LONGEST = 80; // letters of a name

/** @type {(entry: Pick<KeptEntry, "kind" | "title" | "at">, answer: number, words: Words, lang: string) => string} */
export function said({ kind, title, at }, answer, words, lang) {
  const time = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  const name = title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
  const sentence = answer > 0 ? words.saved : answer < 0 ? words.unreadable : words[kind];
  return fill(sentence, { name, time: time.format(at), n: new Intl.NumberFormat(lang).format(answer) });
}

// Whether one can go on with it.
/** @type {(entry: Pick<KeptEntry, "kind">, answer: number) => boolean} */
export const canGoOn = ({ kind }, answer) => answer === 0 && !LOST.includes(kind);
