import assert from "node:assert/strict";
import { test } from "node:test";
import { canGoOn, said } from "../../../graph/frontend/src/kept/sentences.js";

const WORDS = { fields: "{name} of {time} not saved", tables_lost: "tables lost", saved: "{name} is {n}", unreadable: "{name} lost" };
const at = new Date(2026, 10, 30, 14, 5).getTime();
const entry = { kind: "fields", title: "{time} <b>", at, content: { file: "actors.yaml" } };

test("what was not saved, what was, and what cannot be read; braces in a name stay", () => {
  assert.equal(said(entry, 0, WORDS, "en-GB"), "{time} <b> of 30 Nov, 14:05 not saved");
  assert.equal(said(entry, 1_043, WORDS, "en"), "{time} <b> is 1,043");
  assert.equal(said(entry, -1, WORDS, "en"), "{time} <b> lost");
  assert.equal(said({ ...entry, title: "x".repeat(200) }, -1, WORDS, "en"), `${"x".repeat(79)}… lost`);
});

test("one goes on with what was not saved, and not with what is lost", () => {
  assert.deepEqual([0, 43, -1].map((answer) => canGoOn(entry, answer)), [true, false, false]);
  assert.equal(canGoOn({ ...entry, content: {} }, 0), false);
  assert.equal(said({ ...entry, kind: "tables", content: {} }, 0, WORDS, "en"), "tables lost");
  assert.equal(said({ ...entry, content: {} }, 0, WORDS, "en"), "{time} <b> lost"); // somebody has changed it
});
