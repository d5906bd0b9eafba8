// What is said of an entry: what was not saved, or as which revision it was. An answer is the number of a revision, 0 where
// it was not saved, and below where it cannot be read.
import { fill } from "../words.js";
/** @import { KeptEntry, Words } from "../types/sent.d.ts" */

const LONGEST = 80; // letters of a name

/** @type {(entry: Pick<KeptEntry, "kind" | "title" | "at" | "content">, answer: number, words: Words, lang: string) => string} */
export function said(entry, answer, words, lang) {
  const { kind, title, at } = entry;
  const time = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  const name = title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title;
  const ofKind = canGoOn(entry, answer) ? words[kind] : words[`${kind}_lost`];
  const sentence = answer > 0 ? words.saved : (answer === 0 && ofKind) || words.unreadable;
  return fill(sentence, { name, time: time.format(at), n: new Intl.NumberFormat(lang).format(answer) });
}

// Whether one can go on with it: not where only that is kept that it was begun.
/** @type {(entry: Pick<KeptEntry, "content">, answer: number) => boolean} */
export const canGoOn = ({ content }, answer) => answer === 0 && Object.keys(content).length > 0;
