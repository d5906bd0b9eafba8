// The names that are searched: every spelling is normalised once, so that a keystroke only compares.
import { plain } from "./plain.js";
/** @import { Mark, NamesJson } from "../types/sent.d.ts" */

export const MOST_SHOWN = 12;

// How well an actor matches, best first; from BEGINS on one more if another name or the id matches, not the name.
const EXACT = 0;
const BEGINS = 1;
const WORDS_BEGIN = 3;
const CONTAINS = 5;
const RANKS = 7;

/** @typedef {{ id: string, name: string, others: string[], spellings: string[], all: string, mark: Mark }} Actor */
/** @typedef {{ actor: Actor, also: string }} Answer */
/** @typedef {{ count: number, found: Answer[], near?: boolean }} Answers */

export class Names {
  /** @param {Omit<NamesJson, "format">} json */
  constructor(json) {
    this.words = json.words;
    this.number = new Intl.NumberFormat(json.lang);
    /** @type {Actor[]} */
    this.actors = json.ids.map((id, i) => {
      const others = [...json.also[i], id];
      // The space before each word marks where words begin.
      const spellings = [json.names[i], ...others].map((text) => ` ${plain(text)}`);
      return { id, name: json.names[i], others, spellings, all: spellings.join("\n"), mark: json.marks[json.groups[i]] };
    });
    // Ids are the users' own ("constructor", "__proto__"), so they are keys of a Map and never of an object.
    this.byId = new Map(this.actors.map((actor) => [actor.id, actor]));
  }

  // The best matches and how many there are; `also` is the other name that matched. Without a match, `near` ones are
  // those with at most one typing error in each word.
  /** @type {(text: string, without: string | null) => Answers} */
  find(text, without) {
    const query = plain(text);
    const words = query.split(" ").filter(Boolean);
    /** @type {Answer[][]} */
    const ranks = Array.from({ length: RANKS }, () => []);
    let count = 0;
    for (const actor of this.actors) {
      if (actor.id === without || !words.every((word) => actor.all.includes(word))) continue;
      count += 1;
      const { rank, also } = answer(actor, query, words);
      if (ranks[rank].length < MOST_SHOWN) ranks[rank].push({ actor, also });
    }
    return count ? { count, found: ranks.flat().slice(0, MOST_SHOWN) } : this.#nearly(words, without);
  }

  /** @type {(words: string[], without: string | null) => Answers} */
  #nearly(words, without) {
    /** @type {Answer[]} */
    const found = [];
    for (const actor of this.actors) {
      const which = actor.id === without ? -1 : actor.spellings.findIndex((spelling) => nearlyHolds(spelling, words));
      if (which >= 0) found.push({ actor, also: other(actor, which) });
    }
    return { count: found.length, found: found.slice(0, MOST_SHOWN), near: found.length > 0 };
  }

  // The options after the chosen actor: the matches of what was typed, then all others from there on.
  /** @type {(id: string, text: string, without: string | null) => Answers} */
  after(id, text, without) {
    const chosen = this.actors.findIndex((actor) => actor.id === id);
    const answers = text ? this.find(text, without).found : [];
    const met = new Set(answers.map(({ actor }) => actor.id));
    const rest = [...this.actors.slice(chosen), ...this.actors.slice(0, chosen)].filter((actor) => actor.id !== without && !met.has(actor.id));
    const count = answers.length + rest.length;
    return { count, found: [...answers, ...rest.map((actor) => ({ actor, also: "" }))].slice(0, MOST_SHOWN) };
  }
}

// How well an actor matches whose spellings together have all words.
/** @type {(actor: Actor, query: string, words: string[]) => { rank: number, also: string }} */
function answer(actor, query, words) {
  const { spellings, all } = actor;
  const start = ` ${query}`;
  if (!words.length) return { rank: BEGINS, also: other(actor, 0) };
  const exact = spellings.indexOf(start);
  if (exact >= 0) return { rank: EXACT, also: other(actor, exact) };
  const begins = spellings.findIndex((spelling) => spelling.startsWith(start));
  if (begins >= 0) return { rank: BEGINS + Number(begins > 0), also: other(actor, begins) };
  const starts = words.map((word) => ` ${word}`);
  const whole = starts.every((word) => all.includes(word));
  const parts = whole ? starts : words;
  let which = spellings.findIndex((spelling) => parts.every((part) => spelling.includes(part)));
  if (which < 0) which = partly(spellings, parts);
  return { rank: (whole ? WORDS_BEGIN : CONTAINS) + Number(which > 0), also: other(actor, which) };
}

// Words that match only together: the first other spelling that has a word the name lacks.
/** @type {(spellings: string[], parts: string[]) => number} */
function partly(spellings, parts) {
  const lacking = parts.filter((part) => !spellings[0].includes(part));
  return spellings.findIndex((spelling) => lacking.some((part) => spelling.includes(part)));
}

/** @type {(actor: Actor, which: number) => string} */
const other = ({ others }, which) => (which > 0 ? others[which - 1] : "");

const SHORTEST = 4; // letters of a word that may have an error

/** @type {(spelling: string, words: string[]) => boolean} */
function nearlyHolds(spelling, words) {
  const there = spelling.split(" ");
  return words.every((word) => there.some((one) => nearlyBegins(one, word)));
}

// Whether a word begins with another one, but for one letter too few or too many, a wrong one, or two that changed places.
/** @type {(one: string, word: string) => boolean} */
function nearlyBegins(one, word) {
  let i = 0;
  while (i < word.length && word[i] === one[i]) i += 1;
  if (i === word.length) return true;
  if (word.length < SHORTEST) return false;
  const [rest, beyond] = [word.slice(i), word.slice(i + 1)];
  const swapped = rest.length > 1 && rest[0] === one[i + 1] && rest[1] === one[i] && one.startsWith(rest.slice(2), i + 2);
  return one.startsWith(rest, i + 1) || one.startsWith(beyond, i) || one.startsWith(beyond, i + 1) || swapped;
}
