// The words of all names, each once: what is typed is compared with these, and the names hold their numbers only.
import { plain } from "./plain.js";

// How a word fits what is typed, best last.
const [WITHIN, BEGINS, EQUALS] = [1, 2, 3];

// How well an actor matches, best first; from STARTS on one more if another name or the id matches, not the name.
const EXACT = 0;
const STARTS = 1;
const WORDS_BEGIN = 3;
const CONTAINS = 5;
export const RANKS = 7;

const SHORTEST = 4; // letters of a word that may have an error

/** @typedef {Uint8Array[]} Fits - for each typed word, how each word of the vocabulary fits it */

export class Vocabulary {
  /** @type {string[]} */
  #words = [];
  /** @type {Map<string, number>} */
  #numbers = new Map();
  /** @type {number[]} */
  #spelled = []; // the words of all spellings, one after another
  #spellings = [0]; // where each spelling begins in them
  #actors = [0]; // where the spellings of each actor begin

  // How many actors have been added.
  get size() {
    return this.#actors.length - 1;
  }

  // Adds the next actor with all its spellings, its name first.
  /** @type {(texts: string[]) => void} */
  add(texts) {
    for (const text of texts) {
      for (const word of plain(text).split(" ")) this.#spelled.push(this.#number(word));
      this.#spellings.push(this.#spelled.length);
    }
    this.#actors.push(this.#spellings.length - 1);
  }

  /** @type {(word: string) => number} */
  #number(word) {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  /** @type {(typed: string[]) => Fits} */
  fits(typed) {
    return typed.map((word) =>
      this.#each((one) => {
        const at = one.indexOf(word);
        return at < 0 ? 0 : at > 0 ? WITHIN : one.length === word.length ? EQUALS : BEGINS;
      }),
    );
  }

  // The words that begin with one typed, but for at most one error.
  /** @type {(typed: string[]) => Fits} */
  nearly(typed) {
    return typed.map((word) => {
      const rests = Array.from(word, (_, i) => word.slice(i)).concat("", "");
      return this.#each((one) => Number(nearlyBegins(one, word, rests)));
    });
  }

  /** @type {(fit: (word: string) => number) => Uint8Array} */
  #each(fit) {
    const found = new Uint8Array(this.#words.length);
    for (let i = 0; i < found.length; i++) found[i] = fit(this.#words[i]);
    return found;
  }

  // How well an actor matches; RANKS if any word is missing.
  /** @type {(actor: number, fits: Fits) => number} */
  rank(actor, fits) {
    const [from, to] = [this.#actors[actor], this.#actors[actor + 1]];
    let whole = true;
    for (const fit of fits) {
      const best = this.#best(from, to, fit);
      if (!best) return RANKS;
      if (best < BEGINS) whole = false;
    }
    if (whole) {
      if (this.#first(from, to, (spelling) => this.#is(spelling, fits)) >= 0) return EXACT;
      const start = this.#first(from, to, (spelling) => this.#starts(spelling, fits));
      if (start >= 0) return STARTS + Number(start > 0);
    }
    const rank = whole ? WORDS_BEGIN : CONTAINS;
    return rank + Number(!this.#has(from, fits, whole ? BEGINS : WITHIN));
  }

  // Which of the spellings of an actor of this rank is the first that matches.
  /** @type {(actor: number, fits: Fits, rank: number) => number} */
  which(actor, fits, rank) {
    const [from, to] = [this.#actors[actor], this.#actors[actor + 1]];
    if (rank === EXACT) return this.#first(from, to, (spelling) => this.#is(spelling, fits));
    if (rank < WORDS_BEGIN) return this.#first(from, to, (spelling) => this.#starts(spelling, fits));
    const least = rank < CONTAINS ? BEGINS : WITHIN;
    const which = this.#first(from, to, (spelling) => this.#has(spelling, fits, least));
    if (which >= 0) return which;
    // Words that match only together: the first other spelling that has a word the name lacks.
    const lacking = fits.filter((fit) => this.#best(from, from + 1, fit) < least);
    return this.#first(from, to, (spelling) => lacking.some((fit) => this.#best(spelling, spelling + 1, fit) >= least));
  }

  // Which of the spellings of an actor has all words; -1 if none has.
  /** @type {(actor: number, fits: Fits) => number} */
  whole(actor, fits) {
    return this.#first(this.#actors[actor], this.#actors[actor + 1], (spelling) => this.#has(spelling, fits, WITHIN));
  }

  /** @type {(from: number, to: number, holds: (spelling: number) => boolean) => number} */
  #first(from, to, holds) {
    for (let spelling = from; spelling < to; spelling++) if (holds(spelling)) return spelling - from;
    return -1;
  }

  // How well the best word of these spellings fits.
  /** @type {(from: number, to: number, fit: Uint8Array) => number} */
  #best(from, to, fit) {
    const [spelled, end] = [this.#spelled, this.#spellings[to]];
    let best = 0;
    for (let i = this.#spellings[from]; i < end; i++) if (fit[spelled[i]] > best) best = fit[spelled[i]];
    return best;
  }

  /** @type {(spelling: number, fits: Fits, least: number) => boolean} */
  #has(spelling, fits, least) {
    return fits.every((fit) => this.#best(spelling, spelling + 1, fit) >= least);
  }

  /** @type {(spelling: number, fits: Fits) => boolean} */
  #starts(spelling, fits) {
    const from = this.#spellings[spelling];
    if (this.#spellings[spelling + 1] - from < fits.length) return false;
    return fits.every((fit, i) => fit[this.#spelled[from + i]] >= (i < fits.length - 1 ? EQUALS : BEGINS));
  }

  /** @type {(spelling: number, fits: Fits) => boolean} */
  #is(spelling, fits) {
    const from = this.#spellings[spelling];
    return this.#spellings[spelling + 1] - from === fits.length && fits.every((fit, i) => fit[this.#spelled[from + i]] === EQUALS);
  }
}

// Whether a word begins with another one, but for one letter too few or too many, a wrong one, or two that changed
// places; `rests` are the ends of the other one from each letter on.
/** @type {(one: string, word: string, rests: string[]) => boolean} */
function nearlyBegins(one, word, rests) {
  let i = 0;
  while (i < word.length && word[i] === one[i]) i += 1;
  if (i === word.length) return true;
  if (word.length < SHORTEST) return false;
  const swapped = i + 1 < word.length && word[i] === one[i + 1] && word[i + 1] === one[i] && one.startsWith(rests[i + 2], i + 2);
  return swapped || one.startsWith(rests[i], i + 1) || one.startsWith(rests[i + 1], i) || one.startsWith(rests[i + 1], i + 1);
}
