// Who can be found, and how: every spelling is made plain once, so that a keystroke only compares.
import { plain } from "./plain.js";

export const MOST_SHOWN = 12;

// How well an actor answers, best first; from BEGINS on one more if another name or the id answers, not the name.
const EXACT = 0;
const BEGINS = 1;
const WORDS_BEGIN = 3;
const CONTAINS = 5;
const RANKS = 7;

export class Names {
  constructor(json) {
    this.words = json.words;
    this.number = new Intl.NumberFormat(json.lang);
    const met = new Set();
    const twins = new Set(); // names that more than one actor has
    for (const name of json.names) (met.has(name) ? twins : met).add(name);
    this.actors = json.ids.map((id, i) => {
      const others = [...json.also[i], id];
      // The space before each word tells where words begin.
      const spellings = [json.names[i], ...others].map((text) => ` ${plain(text)}`);
      const name = json.names[i];
      return { id, name, others, spellings, all: spellings.join("\n"), mark: json.marks[json.groups[i]], twin: twins.has(name) };
    });
    // Ids are the users' own ("constructor", "__proto__"), so they are keys of a Map and never of an object.
    this.byId = new Map(this.actors.map((actor) => [actor.id, actor]));
  }

  // The best answers and how many there are; `also` is the other name that answered, or what tells twins apart.
  find(text, without) {
    const query = plain(text);
    const words = query.split(" ").filter(Boolean);
    const ranks = Array.from({ length: RANKS }, () => []);
    let count = 0;
    for (const actor of this.actors) {
      if (actor.id === without || !words.every((word) => actor.all.includes(word))) continue;
      count += 1;
      const { rank, also } = answer(actor, query, words);
      if (ranks[rank].length < MOST_SHOWN) ranks[rank].push({ actor, also });
    }
    return { count, found: ranks.flat().slice(0, MOST_SHOWN) };
  }
}

// How well an actor answers whose spellings together hold all words.
function answer(actor, query, words) {
  const { spellings, all } = actor;
  const start = ` ${query}`;
  if (!words.length) return { rank: BEGINS, also: other(actor, 0) };
  const exact = spellings.indexOf(start);
  if (exact >= 0) return { rank: EXACT, also: other(actor, exact) };
  const begins = spellings.findIndex((spelling) => spelling.startsWith(start));
  if (begins >= 0) return { rank: BEGINS + (begins > 0), also: other(actor, begins) };
  const starts = words.map((word) => ` ${word}`);
  const whole = starts.every((word) => all.includes(word));
  const parts = whole ? starts : words;
  let which = spellings.findIndex((spelling) => parts.every((part) => spelling.includes(part)));
  if (which < 0) which = partly(spellings, parts);
  return { rank: (whole ? WORDS_BEGIN : CONTAINS) + (which > 0), also: other(actor, which) };
}

// Words that answer only together: the first other spelling that has a word the name lacks.
function partly(spellings, parts) {
  const lacking = parts.filter((part) => !spellings[0].includes(part));
  return spellings.findIndex((spelling) => lacking.some((part) => spelling.includes(part)));
}

function other({ others, twin, id }, which) {
  return which > 0 ? others[which - 1] : twin ? id : "";
}
