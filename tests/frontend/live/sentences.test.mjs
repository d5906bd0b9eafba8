import assert from "node:assert/strict";
import { test } from "node:test";
import { here, isStale, said } from "../../../graph/frontend/src/live/sentences.js";

const WORDS = {
  changed: "{who} changed it: {shown}, now {latest}", somebody: "Somebody",
  here: "Here: {names}", others: "{n} more", alone: "{n} here",
};

test("numbers are of an earlier revision until they agree, and not while a run shows one's own edit", () => {
  assert.equal(isStale(41, null, 0), false);
  assert.equal(isStale(41, 41, 0), false);
  assert.equal(isStale(41, 43, 0), true);
  assert.equal(isStale(41, 42, 42), false);
  assert.equal(isStale(41, 43, 42), true);
});

test("who has changed it, if that is known; braces in a name stay", () => {
  assert.equal(said({ who: "{latest}", number: 1_043 }, 41, WORDS, "en"), "{latest} changed it: 41, now 1,043");
  assert.equal(said({ who: "", number: 2 }, 1, WORDS, "en"), "Somebody changed it: 1, now 2");
});

test("those are named who have given a name, the others are counted, and one alone is nobody", () => {
  assert.equal(here(null, WORDS, "en"), "");
  assert.equal(here({ names: [], others: 1 }, WORDS, "en"), "");
  assert.equal(here({ names: ["Ada"], others: 0 }, WORDS, "en"), "");
  assert.equal(here({ names: [], others: 1_200 }, WORDS, "en"), "1,200 here");
  assert.equal(here({ names: ["Ada", "Bo"], others: 0 }, WORDS, "en"), "Here: Ada, Bo");
  assert.equal(here({ names: ["Ada"], others: 2 }, WORDS, "en"), "Here: Ada, 2 more");
});
