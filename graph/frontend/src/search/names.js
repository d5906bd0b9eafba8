// The names that are searched.
import { plain } from "./plain.js";
import { RANKS, Vocabulary } from "./vocabulary.js";
/** @import { Mark, NamesJson } from "../types/sent.d.ts" */

export const MOST_SHOWN = 12;
const SLICE = 8; // milliseconds that the page waits for names to be read

/** @typedef {{ id: string, name: string, others: string[], mark: Mark }} Actor */
/** @typedef {{ actor: Actor, also: string }} Answer */
/** @typedef {{ count: number, found: Answer[], near?: boolean }} Answers */

export class Names {
  #vocabulary = new Vocabulary();

  /** @param {Omit<NamesJson, "format">} json */
  constructor(json) {
    this.words = json.words;
    this.number = new Intl.NumberFormat(json.lang);
    /** @type {Actor[]} */
    this.actors = json.ids.map((id, i) => ({ id, name: json.names[i], others: [...json.also[i], id], mark: json.marks[json.groups[i]] }));
    // Ids are the users' own ("constructor", "__proto__"), so they are keys of a Map and never of an object.
    this.byId = new Map(this.actors.map((actor) => [actor.id, actor]));
  }

  // Reads all names little by little, so that the first search need not.
  /** @type {() => Promise<void>} */
  async prepare() {
    while (!this.#read(performance.now() + SLICE)) await new Promise((later) => setTimeout(later));
  }

  // Reads names until a time; returns whether all have been read.
  /** @type {(until: number) => boolean} */
  #read(until) {
    while (this.#vocabulary.size < this.actors.length && performance.now() < until) {
      for (const { name, others } of this.actors.slice(this.#vocabulary.size, this.#vocabulary.size + 100)) {
        this.#vocabulary.add([name, ...others]);
      }
    }
    return this.#vocabulary.size === this.actors.length;
  }

  // The best matches and how many there are; `also` is the other name that matched. Without a match, `near` ones are
  // those with at most one typing error in each word.
  /** @type {(text: string, without: string | null) => Answers} */
  find(text, without) {
    const words = plain(text).split(" ").filter(Boolean);
    if (!words.length) return this.#from(0, without, []);
    this.#read(Infinity);
    const fits = this.#vocabulary.fits(words);
    /** @type {number[][]} */
    const ranks = Array.from({ length: RANKS }, () => []);
    let count = 0;
    this.actors.forEach((actor, i) => {
      const rank = this.#vocabulary.rank(i, fits);
      if (rank === RANKS || actor.id === without) return;
      count += 1;
      if (ranks[rank].length < MOST_SHOWN) ranks[rank].push(i);
    });
    if (!count) return this.#nearly(words, without);
    const found = ranks.flatMap((of, rank) => of.map((i) => this.#answer(i, this.#vocabulary.which(i, fits, rank))));
    return { count, found: found.slice(0, MOST_SHOWN) };
  }

  /** @type {(words: string[], without: string | null) => Answers} */
  #nearly(words, without) {
    const fits = this.#vocabulary.nearly(words);
    /** @type {Answer[]} */
    const found = [];
    let count = 0;
    this.actors.forEach((actor, i) => {
      const which = actor.id === without ? -1 : this.#vocabulary.whole(i, fits);
      if (which < 0) return;
      count += 1;
      if (found.length < MOST_SHOWN) found.push(this.#answer(i, which));
    });
    return { count, found, near: count > 0 };
  }

  // The options after the chosen actor: the matches of what was typed, then all others from there on.
  /** @type {(id: string, text: string, without: string | null) => Answers} */
  after(id, text, without) {
    const chosen = this.actors.findIndex((actor) => actor.id === id);
    return this.#from(chosen, without, text ? this.find(text, without).found : []);
  }

  // These answers, and then all other actors from one on.
  /** @type {(first: number, without: string | null, answers: Answer[]) => Answers} */
  #from(first, without, answers) {
    const all = this.actors.length;
    const met = new Set(answers.map(({ actor }) => actor.id));
    const found = [...answers];
    for (let i = 0; i < all && found.length < MOST_SHOWN; i++) {
      const actor = this.actors[(first + i) % all];
      if (actor.id !== without && !met.has(actor.id)) found.push({ actor, also: "" });
    }
    return { count: all - Number(without !== null && this.byId.has(without)), found };
  }

  // An actor, and the other name if that is the spelling that matched.
  /** @type {(place: number, which: number) => Answer} */
  #answer(place, which) {
    const actor = this.actors[place];
    return { actor, also: which > 0 ? actor.others[which - 1] : "" };
  }
}
